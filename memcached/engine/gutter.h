/*
 * The gutter: spare servers, which hold no keys of their own, for the keys of servers that are
 * down. What is stored there expires soon, so that nothing of it is left when the same server fails
 * the next time. (R. Nishtala et al.: Scaling Memcache at Facebook, NSDI 2013.) The engine's own:
 * batch.c and what belongs to it.
 */
#ifndef MC_GUTTER_H
#define MC_GUTTER_H

#include "memcached/engine/pool.h"
#include "memcached/engine/request.h"

#include <stdbool.h>

/* May the gutter be asked, now that the request's own server is down? */
__attribute__((cold)) bool mc_gutter_takes(
	const struct mc_pool *pool, const struct mc_request *req);

/* The index in the list of the gutter server for a key, of which there is at least one. */
uint32_t mc_gutter_find(const struct mc_pool *pool, const char *key, size_t len);

/* Gives the request to the gutter server of its key, or the next one that is not down itself; an
 * expiration that lies further ahead than OPT_GUTTER_TTL is set to that. False: there is none, and
 * the request is as it was. */
__attribute__((cold)) bool mc_gutter_give(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req);

#endif
