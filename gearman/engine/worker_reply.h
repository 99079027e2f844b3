/* How a worker waits for packets and handles them. */
#ifndef GM_WORKER_REPLY_H
#define GM_WORKER_REPLY_H

#include "gearman/engine/worker_state.h"

/* Handles the packets that have been received. */
void gm_worker_read(struct gm_worker *worker, struct gm_conn *conn);

/* SUCCESS: something came or the connection is lost; else what keeps the caller from waiting on. */
gearman_return_t gm_worker_receive(
	struct gm_worker *worker, struct gm_conn *conn, int64_t timeout_us);

/* Sends what is queued; a connection that fails is closed. */
gearman_return_t gm_worker_flush(struct gm_worker *worker, struct gm_conn *conn);

/* Sends what is queued, waits for all connections and receives what there is. */
gearman_return_t gm_worker_poll(struct gm_worker *worker, int64_t deadline);

#endif
