/*
 * The job servers of one client or worker, and what all their connections share: time-out, TLS,
 * memory for bodies, the last error.
 */
#ifndef GM_POOL_H
#define GM_POOL_H

#include "gearman/engine/connection.h"

enum {
	GM_NAME_SIZE = 256, /* of a host, with its NUL */
	GM_MAX_SERVERS = 256
};

struct gm_pool {
	struct gm_conn **conns; /* the server added last comes first, as libgearman has it */
	size_t count;
	int64_t timeout_us;   /* longest wait for a server to answer; NET_NEVER: no limit */
	int64_t block_us;     /* longest a single receiving call may take: the time-out, or less */
	int64_t max_block_us; /* block_us never exceeds it */
	bool exceptions;      /* ask each server to forward WORK_EXCEPTION */
	struct net_tls *tls;  /* NULL: none. Owned */
	char *tls_name;	      /* name in the certificates; NULL: each server's host. Owned */
	/*
	 * waiter.interrupted() tells that something waits to be done (a signal handler of a
	 * script); it does nothing itself. A wait then ends, and interrupt(), called by
	 * gm_pool_interrupts() at the start of each round of a loop that waits, does it. So
	 * whatever is done then may use the client or worker in any way. True: the running call is
	 * to be given up. NULL: nothing can interrupt.
	 */
	struct net_waiter waiter;
	struct net_busy_poll busy_poll;
	bool (*interrupt)(void *self);
	struct gm_memory memory;
	struct gm_error error;	/* the last failure */
	int64_t retry_after_us; /* a failed server is passed over for so long */
	/* Makes what the owner keeps for each connection (conn->user); NULL: out of memory. */
	void *(*new_user)(struct gm_conn *conn);
	/* Closes a connection at once, whatever is under way on it. */
	void (*drop)(struct gm_pool *pool, struct gm_conn *conn);
};

void gm_pool_init(struct gm_pool *pool, const struct gm_memory *memory);
void gm_pool_free(struct gm_pool *pool);

/*
 * Adds a server. Host NULL or "" is localhost, port 0 the standard port. The name has to resolve
 * now; it is resolved again at every connect. Nothing is connected yet.
 * SUCCESS, INVALID_ARGUMENT, GETADDRINFO, MEMORY_ALLOCATION_FAILURE with pool->error set.
 */
gearman_return_t gm_pool_add(struct gm_pool *pool, const char *host, size_t host_len, long port);

/*
 * Adds the servers of "host:port,host,[v6]:port". Blanks around an entry and empty entries do not
 * count; an empty list is the default server. Stops at the first entry that is wrong.
 */
gearman_return_t gm_pool_add_list(struct gm_pool *pool, const char *list, size_t len);

/* Every connection to come uses TLS so; open ones are dropped. False: pool->error says why. */
bool gm_pool_set_tls(
	struct gm_pool *pool, const struct net_tls_options *options, const char *peer_name);

/* Changes the time-out also of open connections. Milliseconds; negative: none. */
void gm_pool_set_timeout(struct gm_pool *pool, long timeout_ms);

/*
 * Changes only how long a single receiving call may take: µs. gm_pool_set_timeout() changes it
 * back.
 */
void gm_pool_set_block(struct gm_pool *pool, int64_t block_us);

/* The waiter's wait from now on; NULL: poll(). Open connections follow. */
void gm_pool_set_wait(struct gm_pool *pool,
	int (*wait)(void *self, struct pollfd *fds, size_t count, int64_t timeout_us));

/* How long every wait looks at the sockets before it sleeps: µs; 0: not at all (the default). Open
 * connections follow. */
void gm_pool_set_busy_poll(struct gm_pool *pool, int64_t us);

/*
 * Once in each round of a loop that waits, where nothing is half done: SUCCESS: go on; SHUTDOWN:
 * give up.
 */
gearman_return_t gm_pool_interrupts(struct gm_pool *pool);

/* Sets pool->error: no server answered in time. Returns TIMEOUT. */
gearman_return_t gm_pool_timed_out(struct gm_pool *pool);

/*
 * Sends until the connection's queue is empty: SUCCESS, or it failed, TIMEOUT, SHUTDOWN. Each wait
 * is bounded by the time-out, or by a second if that is longer: what is being sent is only lost if
 * it cannot be.
 */
gearman_return_t gm_pool_flush(struct gm_pool *pool, struct gm_conn *conn);

/* Connects one. GEARMAN_DEFAULT_CONNECT_TIMEOUT bounds each address even without a time-out. */
gearman_return_t gm_pool_open(struct gm_pool *pool, struct gm_conn *conn);

/* Waits until one of the connections has something to read, or to write where its queue is not
 * empty. ready[i] (of pool->count) is set to the poll() events. Skips those not open. */
gearman_return_t gm_pool_wait(struct gm_pool *pool, short *ready, int64_t deadline);

#endif
