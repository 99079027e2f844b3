/* A worker's connections: opened, lost, found by their state. */
#ifndef GM_WORKER_CONN_H
#define GM_WORKER_CONN_H

#include "gearman/engine/worker_state.h"

/*
 * Closes a connection that failed, pool.error says why. The server queues the jobs that came over
 * it again.
 */
void gm_worker_lost(struct gm_worker *worker, struct gm_conn *conn);

/* A call has timed out: a server that has owed a reply for too long is lost. since: when what it
 * may owe was sent, at the earliest. */
void gm_worker_timed_out(struct gm_worker *worker, int64_t since);

/* Opens the connection. */
gearman_return_t gm_worker_open(struct gm_worker *worker, struct gm_conn *conn);

/*
 * Opens what is closed and does not rest; before the first connection ever, nothing rests. *usable
 * counts the open ones, *retry is when the next resting one may be tried.
 */
gearman_return_t gm_worker_open_all(struct gm_worker *worker, size_t *usable, int64_t *retry);

/* The next connection in turn in this state that is not asked for a job; NULL: none. */
struct gm_conn *gm_worker_find(struct gm_worker *worker, enum gm_worker_state state);

/* The next one that is asked; NULL: none. */
struct gm_conn *gm_worker_find_requested(struct gm_worker *worker);

/* Resets the state of a closed connection. */
void gm_worker_clear(struct gm_worker *worker, struct gm_conn *conn);

#endif
