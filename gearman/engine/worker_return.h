/*
 * How a worker gives jobs back that it has fetched ahead and will not run.
 *
 * The protocol has no word for it; but a server queues the jobs of a connection again when that is
 * closed. It is closed only after the answers to all requests have come: so the server has the
 * results of the jobs that have ended, which were sent before, and no such job runs twice.
 */
#ifndef GM_WORKER_RETURN_H
#define GM_WORKER_RETURN_H

#include "gearman/engine/worker_state.h"

/*
 * Returns all jobs that are requested or held, except on connections over which a job is in hand
 * (of an outer call, which may go on with them). Waits a second at most for the answers, whatever
 * interrupts the waiter.
 */
void gm_worker_return_jobs(struct gm_worker *worker);

/*
 * Does the same on one connection if a function has been unregistered since the server was last
 * told of all of them.
 */
void gm_worker_return_unregistered(struct gm_worker *worker, struct gm_conn *conn);

#endif
