/*
 * Servers written as one line of text, the way libmemcached's memcached_servers_parse() takes them:
 *
 *   host[:port[:weight]], host:port weight, /path/of/a.socket[:0[:weight]],
 *   [v6 address]:port:weight
 *
 * separated by commas, with spaces around them as one likes.
 */
#ifndef MC_SERVER_LIST_H
#define MC_SERVER_LIST_H

#include "memcached/engine/pool.h"

/* Adds the servers of text[0..len) to the pool. MEMCACHED_SUCCESS, MEMCACHED_PARSE_ERROR (it names
 * no server, or one of them cannot be read; those before it were added) or
 * MEMCACHED_MEMORY_ALLOCATION_FAILURE. */
mc_result mc_pool_add_list(struct mc_pool *pool, const char *text, size_t len);

#endif
