/* How the servers learn what a worker can do, and its name. */
#ifndef GM_WORKER_TELL_H
#define GM_WORKER_TELL_H

#include "gearman/engine/worker_state.h"

/*
 * The servers are told at once, unless a job is in hand: a server takes back the job of a function
 * that the worker cannot do any more. Then they are told when it has ended. Jobs that were fetched
 * ahead are returned first, see worker_return.h. False: it was not registered.
 */
bool gm_worker_unregister(struct gm_worker *worker, struct gm_slice name);
void gm_worker_unregister_all(struct gm_worker *worker);

/* The name in the servers' lists: without blanks. SUCCESS or INVALID_ARGUMENT. */
gearman_return_t gm_worker_set_id(struct gm_worker *worker, struct gm_slice id);

/* Queues what the server is not told yet of our functions, as far as it may be told now. */
void gm_worker_tell(struct gm_worker *worker, struct gm_conn *conn);

/* The same to all, and sends what can be sent without waiting. */
void gm_worker_tell_all(struct gm_worker *worker);

#endif
