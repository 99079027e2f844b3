/*
 * A worker: registers its functions with the job servers, takes jobs from them and sends back
 * the results.
 *
 * Unless it has a prefetch, it takes no job that it is not about to run: a job is requested by
 * gm_worker_grab() only, or together with the end of a job that says that another grab follows.
 * Then one job costs two system calls. With a prefetch, jobs are requested ahead and held; see
 * worker_request.h for how many and worker_return.h for how they go back.
 *
 * Without jobs the servers are told that the worker sleeps (PRE_SLEEP) and wake it (NOOP). Servers
 * take turns. A lost one is tried again until it is back. On each server the functions are served
 * in the order in which they were registered.
 */
#ifndef GM_WORKER_H
#define GM_WORKER_H

#include "gearman/engine/worker_functions.h"
#include "gearman/engine/worker_grab.h"
#include "gearman/engine/worker_held.h"
#include "gearman/engine/worker_return.h"
#include "gearman/engine/worker_send.h"
#include "gearman/engine/worker_state.h"
#include "gearman/engine/worker_tell.h"

void gm_worker_init(struct gm_worker *worker, const struct gm_memory *memory);
void gm_worker_free(struct gm_worker *worker);

/*
 * Waits until a server answers a request for a job or wakes the worker, or until a lost one may be
 * tried again. NO_ACTIVE_FDS: there is none.
 */
gearman_return_t gm_worker_wait(struct gm_worker *worker, int64_t deadline);

/* Has every server echo the data. */
gearman_return_t gm_worker_ping(struct gm_worker *worker, struct gm_slice data);

/* Connects to every server; fails at the first that cannot be reached. */
gearman_return_t gm_worker_connect(struct gm_worker *worker);

#endif
