/*
 * Which version each server is of, for protocols in which that matters (mc_protocol.oldest). A
 * server that does not know the command before a value takes the value's bytes for commands: so
 * none gets a value before it has said that it does.
 */
#ifndef MC_VERSIONS_H
#define MC_VERSIONS_H

#include "memcached/engine/pool.h"
#include "memcached/engine/request.h"

/*
 * Asks the servers to which the batch may send values, and which were not asked yet: all at once,
 * in a batch of its own. What came of it is in mc_server.version. False: the waiter wanted an end,
 * and so all requests of the batch have ended.
 */
__attribute__((cold)) bool mc_versions_learn(struct mc_pool *pool, struct mc_batch *batch);

#endif
