#include "gearman/engine/worker_return.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_reply.h"

#include "net/clock.h"

enum { ANSWERS_US = 1000 * 1000 };

/* Waits until nothing is requested any more. */
static void await_answers(struct gm_worker *worker, struct gm_conn *conn, int64_t deadline)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);

	gm_worker_flush(worker, conn);
	for (;;) {
		gm_worker_read(worker, conn);
		if (wc->requested == 0 || conn->net.state != NET_CONN_OPEN)
			return;
		if (gm_worker_receive(worker, conn, net_remaining(deadline)) != GEARMAN_SUCCESS &&
			net_remaining(deadline) == 0)
			return;
	}
}

static void return_jobs(struct gm_worker *worker, struct gm_conn *conn, int64_t deadline)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);
	struct gm_pool *pool = &worker->pool;
	bool (*interrupted)(void *) = pool->waiter.interrupted;
	bool (*interrupt)(void *) = pool->interrupt;

	if (!gm_conn_usable(conn, &pool->memory) || wc->in_hand > 0 ||
		(wc->requested == 0 && wc->held == 0))
		return;
	pool->waiter.interrupted = pool->interrupt = NULL;
	await_answers(worker, conn, deadline);
	pool->waiter.interrupted = interrupted;
	pool->interrupt = interrupt;
	if (wc->requested == 0 && wc->held == 0)
		return;
	gm_conn_close(conn, &pool->memory);
	gm_worker_clear(worker, conn);
}

void gm_worker_return_jobs(struct gm_worker *worker)
{
	int64_t deadline = net_deadline(ANSWERS_US);

	for (size_t i = 0; i < worker->pool.count; i++)
		return_jobs(worker, worker->pool.conns[i], deadline);
}

void gm_worker_return_unregistered(struct gm_worker *worker, struct gm_conn *conn)
{
	if (gm_worker_conn_of(conn)->told < worker->unregistered_at)
		return_jobs(worker, conn, net_deadline(ANSWERS_US));
}
