/* How many jobs a worker asks for, and which servers. */
#ifndef GM_WORKER_REQUEST_H
#define GM_WORKER_REQUEST_H

#include "gearman/engine/worker_state.h"

/*
 * To be called while no job is in hand, that of an outer call apart. Queues as many requests as the
 * prefetch allows beside the jobs that are requested or held already: each to the server that has
 * fewest of them, in turn. A server that has just had no job is asked for one first, then for two,
 * four and so on.
 */
void gm_worker_request(struct gm_worker *worker);

/* Queues one request to this server, whatever the prefetch. */
void gm_worker_request_one(struct gm_worker *worker, struct gm_conn *conn);

/*
 * Queues PRE_SLEEP: the server wakes the worker when it has a job, also if it has one already.
 */
void gm_worker_put_sleep(struct gm_worker *worker, struct gm_conn *conn);

/* Sends what is queued to any server. */
void gm_worker_flush_all(struct gm_worker *worker);

#endif
