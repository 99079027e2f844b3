/*
 * A pool: servers, options, placement, and what is known of their health. Everything else works on
 * one: batch.h runs requests over it.
 *
 * A pool belongs to one thread. It may live longer than what uses it (a persistent pool): whatever
 * state a user left its connections in, the next batch makes them clean first.
 */
#ifndef MC_POOL_H
#define MC_POOL_H

#include "memcached/engine/events.h"
#include "memcached/engine/key.h"
#include "memcached/engine/options.h"
#include "memcached/engine/placement.h"
#include "memcached/engine/protocol.h"
#include "memcached/engine/server.h"
#include "memcached/engine/tls.h"
#include "net/wait.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What went wrong last, for people. */
struct mc_error {
	mc_result result;
	uint32_t
		interrupted; /* the waiter ended the batch: what was not answered then has failed */
	int sys_errno;
	char message[MC_ERROR_SIZE];
};

struct mc_batch;
struct mc_discovery;
struct mc_node;
struct mc_server_block;
struct mc_encoding;
struct mc_buffer;
struct mc_namespace;

struct mc_pool {
	struct mc_options options;
	/* count of them hold keys; behind those are the spare ones (gutter.h), and then, up to cap,
	 * free room */
	struct mc_server **servers;
	struct mc_server_block *blocks; /* where they are */
	uint32_t count;
	uint32_t spares;
	uint32_t cap;
	struct mc_placement placement;
	const struct mc_protocol *protocol;

	struct mc_batch *async;	   /* started and not over (getDelayed) */
	struct mc_request *copies; /* of the last batch that had some, for replicas */
	struct mc_buffer *buffer;  /* buffered writes not yet sent; NULL: none */
	/* when the ring has to be looked at again; 0: it need not; 1, long past: at once, as
	 * servers came, or there are none */
	int64_t rebuild_at;
	bool ring_stale; /* servers came since it was made */
	/* replicas, ejection or spare servers: a request may go on to another server */
	bool asks_others;
	uint32_t lists;	    /* counts the lists of servers: an index is of one of them */
	uint32_t key_rules; /* counts the changes of what may be a key, and of the prefix */
	/* a key of ASCII that is no longer needs no other check; see mc_pool_set_key_rules() */
	size_t key_max;
	char *credentials; /* SASL PLAIN: NUL, name, NUL, password; NULL: none */
	size_t credentials_len;
	struct mc_encoding *encoding;	/* of values; NULL: they go as they are */
	struct mc_near *near;		/* OPT_NEAR_CACHE; NULL: off */
	struct mc_namespace *namespace; /* namespace.h; NULL: there never was one */
	/* the servers are those that an endpoint names; NULL: those that were added */
	struct mc_discovery *discovery;
	const char *
		empty_because; /* with discovery: why there are no servers; NULL: none were named */
	uint64_t batches;      /* how many were started */

	/* Set by the owner; all zero: poll(). Its wait() and interrupted() set busy while they let
	 * others run, who may come back here: see mc_pool_enter(). */
	struct net_waiter waiter;
	struct net_busy_poll busy_poll;
	bool busy;
	bool queued;	       /* the owner knows of some who wait for their turn */
	bool versions_missing; /* servers may have to be asked for their version */
	/* one of asynchronous, buffer, discovery, namespace, busy, queued, versions_missing and
	 * notes_events is set: see to that before a batch runs, or after */
	bool occupied;

	struct mc_event *events; /* not yet taken by the owner */
	bool notes_events;	 /* the owner takes them */

	struct mc_error error; /* of the last batch; MEMCACHED_SUCCESS: none */
	struct mc_tls tls;
	char *disconnected_host; /* of the same, also after the list was reset; NULL: none */
	uint16_t disconnected_port;
};

/* Without a protocol: see mc_client_new(). NULL: out of memory. */
struct mc_pool *mc_pool_new(void);

/* To be called after each change of what occupied depends on. */
static inline void mc_pool_set_occupied(struct mc_pool *pool)
{
	pool->occupied = pool->async || pool->buffer || pool->discovery || pool->namespace ||
			 pool->busy || pool->queued || pool->versions_missing || pool->notes_events;
}

/* The part of mc_pool_enter() for a pool in use. */
__attribute__((cold)) mc_result mc_pool_wait_turn(struct mc_pool *pool);

/* To be called by whoever comes to the pool, which may be in use in a wait that goes on.
 * MEMCACHED_SUCCESS: it is free, perhaps after the waiter's turn(). MEMCACHED_FETCH_NOTFINISHED: it
 * is at work for somebody who cannot be waited for (error.interrupted is set when what waited for
 * the turn was ended); MEMCACHED_TIMEOUT. */
static inline mc_result mc_pool_enter(struct mc_pool *pool)
{
	if (__builtin_expect(!pool->busy && !pool->queued, 1))
		return MEMCACHED_SUCCESS;
	return mc_pool_wait_turn(pool);
}

/* What a client has beside it is freed by mc_client_free(). */
void mc_pool_free(struct mc_pool *pool);

/* Makes room for so many more servers, which the caller is about to add. False: out of memory; each
 * of them may fit all the same. */
bool mc_pool_reserve(struct mc_pool *pool, uint32_t count);

/* Adds a server: a name or address with its port, or a path that begins with '/'. The weight counts
 * in weighted distributions only, 0 as 1. The ring is made anew by mc_pool_update(), which the
 * caller does after the last one; if it does not come to that, before the next key is looked for.
 * MEMCACHED_SUCCESS, MEMCACHED_MEMORY_ALLOCATION_FAILURE or as mc_pool_add_spare() says;
 * MEMCACHED_FETCH_NOTFINISHED: an endpoint names the servers. */
mc_result mc_pool_add_server(
	struct mc_pool *pool, const char *host, uint16_t port, uint32_t weight);

/* Adds a spare server, for the keys of those that are down. One that is there already is success;
 * MEMCACHED_INVALID_ARGUMENTS: it is a server that holds keys. Else as mc_pool_add_server(), which
 * has the same result for a server that is a spare one. */
mc_result mc_pool_add_spare(struct mc_pool *pool, const char *host, uint16_t port);

/*
 * The servers that hold keys are these from now on, in this order, and the ring is made anew. Those
 * that were there keep their connections and what is known of them, unless their address is another
 * one now; those that are gone are closed. Nothing may be asynchronous or running.
 * MEMCACHED_SUCCESS; MEMCACHED_INVALID_ARGUMENTS, one is a spare server, or
 * MEMCACHED_MEMORY_ALLOCATION_FAILURE: the list is that of before.
 */
mc_result mc_pool_set_servers(struct mc_pool *pool, const struct mc_node *nodes, uint32_t count);

/* The servers that hold keys, and the spare ones. */
static inline uint32_t mc_pool_total(const struct mc_pool *pool)
{
	return pool->count + pool->spares;
}

/* Are keys of servers that are down for the spare ones? */
static inline bool mc_pool_has_gutter(const struct mc_pool *pool)
{
	return pool->spares > 0 && pool->options.gutter_ttl_s > 0;
}

/* To be called after each change of what asks_others depends on; the ring is made anew. */
mc_result mc_pool_set_asks_others(struct mc_pool *pool);

/* Forgets all servers and their connections. The ring is that of before until mc_pool_update(). */
void mc_pool_forget_servers(struct mc_pool *pool);

/* Sorts the hosts if the options say so and makes the ring anew, by the hash that is set now. */
mc_result mc_pool_update(struct mc_pool *pool);

/* The same servers in the same ring, of which others may be ejected now; after mc_pool_add_server()
 * all of mc_pool_update(). */
mc_result mc_pool_refresh(struct mc_pool *pool);

/* The index of the server for a key, for which the ring is up to date (as it is while a batch
 * runs). There must be at least one server. */
static inline uint32_t mc_pool_find(const struct mc_pool *pool, const char *key, size_t len)
{
	if (pool->count == 1)
		return 0;
	return mc_placement_find(&pool->placement, &pool->options, key, len);
}

/* The same at any time. */
static inline uint32_t mc_pool_locate(struct mc_pool *pool, const char *key, size_t len)
{
	if (pool->ring_stale)
		mc_pool_refresh(pool);
	return mc_pool_find(pool, key, len);
}

/* mc_placement_home() at any time. */
static inline uint32_t mc_pool_home(struct mc_pool *pool, const char *key, size_t len)
{
	if (pool->ring_stale)
		mc_pool_refresh(pool);
	return mc_placement_home(&pool->placement, &pool->options, key, len);
}

/* To be called after each change of what may be a key: the protocol, the prefix, a namespace,
 * OPT_VERIFY_KEY. */
void mc_pool_set_key_rules(struct mc_pool *pool);

/* The part of mc_pool_key_valid() for keys that are not ASCII. */
__attribute__((cold)) bool mc_pool_key_valid_wide(
	const struct mc_pool *pool, const char *key, size_t len);

/* May this be a key in the present protocol, behind the prefix? */
static inline bool mc_pool_key_valid(const struct mc_pool *pool, const char *key, size_t len)
{
	/* an empty one wraps round */
	if (__builtin_expect(len - 1 < pool->key_max && mc_key_bytes_valid(key, len), 1))
		return true;
	return mc_pool_key_valid_wide(pool, key, len);
}

/* A sentence that says why mc_pool_key_valid() refused a key, and where. */
__attribute__((cold)) void mc_pool_key_problem(
	const struct mc_pool *pool, const char *key, size_t len, char *problem, size_t size);

/* mc_pool_set_error() for a value that the sink gave no room. */
__attribute__((cold)) void mc_pool_set_refused(
	struct mc_pool *pool, const struct mc_server *server);

/* The same for a list: keys or statistics. Returns false, for a decoder to return. */
__attribute__((cold)) bool mc_pool_set_overfull(struct mc_pool *pool, struct mc_server *server);

/* Keeps the error for people: the sentence of the result, the details, and the server if not
 * NULL. */
void mc_pool_set_error(struct mc_pool *pool, mc_result result, int sys_errno, const char *details,
	const struct mc_server *server);

#endif
