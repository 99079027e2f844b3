/* How a worker gets its next job. */
#ifndef GM_WORKER_GRAB_H
#define GM_WORKER_GRAB_H

#include "gearman/engine/worker_state.h"

/*
 * Takes the next job. SUCCESS: *job is filled. TIMEOUT: none came before the deadline; SHUTDOWN:
 * interrupted; NO_SERVERS, NO_REGISTERED_FUNCTIONS; COULD_NOT_CONNECT: no server could be reached,
 * never yet since the worker was made (once it was, it goes on trying until the deadline). A job of
 * a function that was unregistered meanwhile is left to the server.
 */
gearman_return_t gm_worker_grab(struct gm_worker *worker, struct gm_job *job, int64_t deadline);

#endif
