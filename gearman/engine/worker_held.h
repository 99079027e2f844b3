/* The jobs that servers have assigned to a worker and that wait for their turn. */
#ifndef GM_WORKER_HELD_H
#define GM_WORKER_HELD_H

#include "gearman/engine/worker_state.h"

/* A new last one of this connection, to be filled. NULL: out of memory. */
struct gm_job *gm_held_add(struct gm_worker *worker, struct gm_conn *conn);

/* Takes the oldest whose function is registered. False: there is none. */
bool gm_held_take(struct gm_worker *worker, struct gm_job *job);

/* Forgets those of a connection; conn NULL: all. */
void gm_held_drop(struct gm_worker *worker, const struct gm_conn *conn);

/* Frees all memory. */
void gm_held_free(struct gm_worker *worker);

/* Moves a job to another place: its names are in itself. */
void gm_job_move(struct gm_job *to, struct gm_job *from);

#endif
