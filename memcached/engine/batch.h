/*
 * A batch: the only way to run requests. One get is a batch of one; everything else is a bigger
 * one. All its requests are encoded and grouped by server, then all servers are written to and read
 * from in one loop, in which no server waits for another.
 */
#ifndef MC_BATCH_H
#define MC_BATCH_H

#include "memcached/engine/pool.h"
#include "memcached/engine/request.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Runs the batch to its end: afterwards every request has its result. Nothing may be asynchronous
 * or running (client.h sees to that). pool->error tells of the last failure. When the pool's waiter
 * wants an end (pool->error.interrupted), what is not answered yet ends with a failure, and no
 * server is blamed for it.
 */
void mc_batch_run(struct mc_pool *pool, struct mc_batch *batch);

/* The same together with requests of the engine's own, each for a server that it names, and ahead
 * of the batch's there. The batch's sink gets their values, too. There must be at least one
 * server. */
void mc_batch_run_behind(
	struct mc_pool *pool, struct mc_batch *batch, struct mc_request *ahead, size_t count);

/* Connects to the server of that index, if it is not connected: MEMCACHED_SUCCESS or what it failed
 * of; then pool->error tells more. MEMCACHED_FETCH_NOTFINISHED: not now, as a batch is asynchronous
 * or running. */
mc_result mc_batch_reach(struct mc_pool *pool, uint32_t index);

/*
 * Starts the batch and leaves it asynchronous in the pool: its servers are connected to, and what
 * can be sent without waiting is sent. The batch and its requests must stay until it is over:
 * mc_batch_step() returned false, or mc_batch_cancel(). A pool has at most one.
 */
void mc_batch_start_async(struct mc_pool *pool, struct mc_batch *batch);

/* Waits for the asynchronous batch until something came. False: it is over, every request has its
 * result, or the pool is running another one. */
bool mc_batch_step(struct mc_pool *pool);

/* Runs what is asynchronous to its end. */
void mc_batch_finish_async(struct mc_pool *pool);

/* Forgets the asynchronous batch, if there is one. Its memory is not touched: it may be gone. Not
 * while it is run (mc_batch_is_running()). */
void mc_batch_cancel(struct mc_pool *pool);

/* Is it this one that the pool runs, so that its memory has to stay? */
bool mc_batch_is_running(const struct mc_pool *pool, const struct mc_batch *batch);

#endif
