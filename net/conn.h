/*
 * One connection: TCP over IPv4 or IPv6, or a unix socket, with TLS on top where asked for. Or UDP,
 * as far as that can be called one.
 *
 * Sockets block. Whoever serves several connections in one loop passes a timeout of 0, which never
 * waits, and waits for all of them with net_wait(); whoever has one request out on one connection
 * passes the connection's own timeout and needs one system call to send and one to receive.
 *
 * A connection knows nothing of what is sent over it. It is the owner's business to close one that
 * still owes a reply.
 */
#ifndef NET_CONN_H
#define NET_CONN_H

#include "net/address.h"
#include "net/error.h"
#include "net/fork.h"
#include "net/tls.h"
#include "net/wait.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct net_conn_options {
	int64_t connect_timeout_us; /* for each address tried, handshake included; NET_NEVER: the
				       system's own */
	int64_t block_timeout_us;   /* the timeout (see transfer.h) that costs no extra system
				       call; NET_NEVER allowed */
	bool datagram; /* UDP: nothing is set up, what is sent or received in one call is one
			  datagram; not with TLS or unix sockets */
	bool tcp_nodelay;
	bool tcp_keepalive;
	int tcp_keepidle;     /* seconds; 0: the system's default */
	int send_buffer;      /* bytes; 0: the system's default */
	int recv_buffer;      /* bytes; 0: the system's default */
	struct net_tls *tls;  /* NULL: no TLS. Not owned; must outlive the connection */
	const char *tls_name; /* name in the certificate; NULL: the host. Copied by start */
	const struct net_waiter *waiter; /* NULL: poll(). Not owned */
};

enum net_conn_state {
	NET_CONN_CLOSED = 0,
	NET_CONN_CONNECTING, /* net_conn_continue() goes on */
	NET_CONN_HANDSHAKE,  /* the same, TLS */
	NET_CONN_OPEN
};

struct net_conn {
	enum net_conn_state state;
	int fd;			 /* valid unless CLOSED */
	uint32_t generation;	 /* of the process that made it: see fork.h */
	int64_t waits_itself_us; /* the timeout that a system call on the socket waits for by
				    itself; -1: none, as the waiter waits or polls, or over TLS */
	int64_t tls_waits_us;	 /* over TLS the same */
	int64_t first_wait_us;	 /* how long that call waits before the waiter is asked again
				    whether to go on: NET_LOOK_AGAIN_US at the most if it can say */
	short tls_wants;  /* POLLIN or POLLOUT if TLS waits for the other direction, else 0 */
	int64_t deadline; /* of the address being tried */
	struct net_address *addresses;
	struct net_address *trying;
	struct net_tls_session *session;
	struct net_tls_ticket *ticket; /* for the next session; NULL: none. Stays when closed */
	char *name; /* "host:port" or the path, for messages; NULL: not started, or closed */
	char *tls_name;
	struct net_error error; /* the last failure */
	/* From here on net_conn_init() sets nothing. */
	struct net_conn_options options; /* of the last start */
};

/* Makes *c, whatever it holds, a closed connection. See net_conn_free(). */
static inline void net_conn_init(struct net_conn *c)
{
	memset(c, 0, offsetof(struct net_conn, error));
	net_error_clear(&c->error);
	c->fd = -1;
}

/*
 * Resolves host (which begins with '/' for a unix socket) and starts to connect to its first
 * address. Closes what was open before. NET_OK: open already; NET_AGAIN: wait for
 * net_conn_events() until net_conn_deadline(), then net_conn_continue(); else failed, c->error
 * says why and names the server.
 */
enum net_code net_conn_start(struct net_conn *c, const char *host, uint16_t port,
	const struct net_conn_options *options);

/* Goes on after NET_AGAIN, with the next address when one failed or its time is over.
 * Returns as net_conn_start(). */
enum net_code net_conn_continue(struct net_conn *c);

/* Start and continue until open or failed: NET_OK or an error, also NET_INTERRUPTED. */
enum net_code net_conn_open(struct net_conn *c, const char *host, uint16_t port,
	const struct net_conn_options *options);

/* The poll() events to wait for: while connecting what that needs, else POLLIN and, if
 * want_write, POLLOUT. */
short net_conn_events(const struct net_conn *c, bool want_write);

/* Until when the present step of connecting may take. NET_NEVER once open. */
int64_t net_conn_deadline(const struct net_conn *c);

/* True if open (or on the way there) and made by this process, not by one that this one was
 * forked from. */
static inline bool net_conn_usable(const struct net_conn *c)
{
	return c->state != NET_CONN_CLOSED && c->generation == net_fork_generation();
}

/* Are there bytes to receive that poll() does not know of? Ask before waiting. */
static inline bool net_conn_pending(const struct net_conn *c)
{
	return c->session && net_tls_pending(c->session);
}

/* Changes block_timeout_us of an open connection; in a forked child not that of the parent's. */
void net_conn_set_block_timeout(struct net_conn *c, int64_t timeout_us);

/* To be called for an open connection when its waiter's wait or busy_poll was set or unset. */
void net_conn_waiter_changed(struct net_conn *c);

/* Closes without a word; harmless if closed. In a forked child it leaves the parent's TLS session
 * and socket as they are. Keeps c->error. */
void net_conn_close(struct net_conn *c);

/* The same, and gives back what is kept for the next connection. */
void net_conn_free(struct net_conn *c);

#endif
