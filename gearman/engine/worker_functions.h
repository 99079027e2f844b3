/* What a worker can do: the list of its functions. worker_tell.c tells the servers. */
#ifndef GM_WORKER_FUNCTIONS_H
#define GM_WORKER_FUNCTIONS_H

#include "gearman/engine/worker_state.h"

/* The servers are told before the next job is asked for. Registering again changes the time-out. */
gearman_return_t gm_worker_register(struct gm_worker *worker, struct gm_slice name, long timeout);

bool gm_worker_registered(const struct gm_worker *worker, struct gm_slice name);

/* Removes it from the list. False: it is not there. */
bool gm_worker_forget(struct gm_worker *worker, struct gm_slice name);
void gm_worker_forget_all(struct gm_worker *worker);

#endif
