/*
 * What went out quietly, without a reply, before its connection is left for another one: a server
 * may serve a new connection before it has read the last one to its end, and would do the rest
 * later than what is asked next. So each is asked for its version first, whose reply says that all
 * is done.
 */
#ifndef MC_QUIET_H
#define MC_QUIET_H

#include "memcached/engine/pool.h"

/* Waits for what is perhaps not yet done, all servers at the same time: no longer than any batch,
 * OPT_POLL_TIMEOUT, for those that hang. Nothing may be asynchronous or running. */
void mc_quiet_await(struct mc_pool *pool);

/* The same by a wait that calls nobody, for the end of a pool whose owner is about to be gone. */
void mc_quiet_await_alone(struct mc_pool *pool);

/* Forgets what is asynchronous, whose memory must still be there. What has not come of it is given
 * up, with its connection; but a server that has perhaps not yet done what went out quietly before
 * is waited for, by a wait that calls nobody. Not while it is run (mc_batch_is_running()). */
void mc_quiet_cancel_async(struct mc_pool *pool);

#endif
