/*
 * OPT_NUMBER_OF_REPLICAS and ejection: copies of what is stored, and requests that go on to another
 * server. The engine's own: batch.c and what belongs to it.
 */
#ifndef MC_REPLICAS_H
#define MC_REPLICAS_H

#include "memcached/engine/queue.h"

/* How many servers beside the key's own hold copies. */
uint32_t mc_replicas_count(const struct mc_pool *pool);

/* Gives a get to the next server that may have a copy. False: nobody is left. */
bool mc_replicas_give(struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req);

/* The next servers get copies of what is stored, and are told what is deleted: as libmemcached
 * places them. Their results are nobody's. */
MC_COLD void mc_replicas_add_copies(struct mc_pool *pool, struct mc_batch *batch);

/* Requests that ended without what was wanted go to another server: a get that missed to one with a
 * copy, one whose server is lost to the server that its key belongs to now. */
MC_COLD void mc_replicas_ask_others(struct mc_pool *pool, struct mc_batch *batch);

#endif
