/*
 * The versions of names (namespace.h), which are items on servers: asked for, made, and changed.
 */
#ifndef MC_NAMESPACE_VERSIONS_H
#define MC_NAMESPACE_VERSIONS_H

#include "memcached/engine/names.h"

/*
 * Asks for the versions of all names, makes those that are not there, and makes the namespace's tag
 * of them. with: a batch that goes out behind the questions, in the same round trip; NULL: none.
 * MEMCACHED_SUCCESS, or why a version cannot be had, of which pool->error tells; *unreached: as its
 * server was not reached.
 */
mc_result mc_namespace_ask(struct mc_pool *pool, struct mc_batch *with, bool *unreached);

/* New versions for the names: see mc_client_invalidate(), which calls it. */
mc_result mc_namespace_renew(struct mc_pool *pool, const struct mc_name *names, size_t count);

#endif
