/*
 * Auto discovery: the servers of a pool are those that a configuration endpoint names (cluster.h).
 * It is asked in the course of calls: by the first one, and by those that come when
 * OPT_DISCOVERY_INTERVAL is over.
 *
 * The question is a conversation of its own, no batch: an endpoint speaks text, whatever the pool
 * speaks. One question takes no longer than OPT_CONNECT_TIMEOUT, with everything. What it fails of
 * is noted, and the last list stays. The connection is closed after each: endpoints are asked
 * seldom.
 */
#ifndef MC_DISCOVERY_H
#define MC_DISCOVERY_H

#include "memcached/engine/pool.h"

#include <stdbool.h>
#include <stdint.h>

struct mc_discovery {
	struct mc_server endpoint; /* with what is known of it; no host: none was named yet */
	int64_t next_at;	   /* net_now() from which it is to be asked; 0: at once */
	uint64_t version;	   /* of the list; see known */
	bool known;		   /* there was an answer */
};

/* Discovery from now on, of an endpoint to come; or no more, and the servers stay.
 * MEMCACHED_SUCCESS, also if it is so already; MEMCACHED_INVALID_ARGUMENTS: the pool has servers
 * that were added; MEMCACHED_MEMORY_ALLOCATION_FAILURE; or as mc_pool_enter(). */
mc_result mc_discovery_set(struct mc_pool *pool, bool on);

/* Names the endpoint of a pool with discovery. MEMCACHED_SUCCESS, also if it is that already;
 * MEMCACHED_INVALID_ARGUMENTS: there is another one; MEMCACHED_MEMORY_ALLOCATION_FAILURE; or as
 * mc_pool_enter(), with MEMCACHED_FETCH_NOTFINISHED also where discovery was ended while the turn
 * was waited for. */
mc_result mc_discovery_set_endpoint(struct mc_pool *pool, const char *host, uint16_t port);

/* Forgets the endpoint; another one can be named. For who forgets the servers, too. Harmless
 * without discovery. */
void mc_discovery_forget(struct mc_pool *pool);

/* Whoever asked it never comes back: its connection is closed. Harmless without discovery. */
void mc_discovery_cancel(struct mc_pool *pool);

void mc_discovery_free(struct mc_discovery *discovery);

/*
 * Asks the endpoint if it is time to, and changes the pool's servers after what it says; what is
 * asynchronous comes to its end before. Does nothing without discovery. Whoever calls it holds no
 * index and no pointer of a server. Only after mc_pool_enter(). Not MEMCACHED_SUCCESS: the waiter
 * wanted an end (pool->error.interrupted), and the caller's requests end so.
 */
__attribute__((cold)) mc_result mc_discovery_follow(struct mc_pool *pool);

#endif
