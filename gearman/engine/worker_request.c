#include "gearman/engine/worker_request.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_reply.h"
#include "gearman/engine/worker_tell.h"

#include "net/clock.h"

/*
 * Tells the server of new functions, if it may be told now. False: it is not to be asked for a job.
 */
static bool tell(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);

	if (wc->told == worker->version)
		return true;
	/* To be told of all of them in their order it must have nothing of ours. */
	if (wc->requested || wc->held)
		return false;
	gm_worker_tell(worker, conn);
	return conn->net.state == NET_CONN_OPEN;
}

static bool put_grab(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);
	gearman_command_t command =
		worker->want_unique ? GEARMAN_COMMAND_GRAB_JOB_UNIQ : GEARMAN_COMMAND_GRAB_JOB;

	if (gm_conn_put(conn, command, NULL, 0, NULL, &worker->pool.error) != GEARMAN_SUCCESS)
		return false;
	if (wc->requested++ == 0)
		wc->assigned = false;
	return true;
}

void gm_worker_request_one(struct gm_worker *worker, struct gm_conn *conn)
{
	gm_worker_tell(worker, conn);
	if (conn->net.state == NET_CONN_OPEN && !put_grab(worker, conn))
		gm_worker_lost(worker, conn);
}

void gm_worker_put_sleep(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);

	if (gm_conn_put(conn, GEARMAN_COMMAND_PRE_SLEEP, NULL, 0, NULL, &worker->pool.error) !=
		GEARMAN_SUCCESS) {
		gm_worker_lost(worker, conn);
		return;
	}
	wc->state = GM_ASLEEP;
	wc->asleep_since = net_now();
}

/* Jobs that the worker will run later. */
static size_t fetched(const struct gm_worker *worker)
{
	size_t n = 0;

	for (size_t i = 0; i < worker->pool.count; i++) {
		const struct gm_worker_conn *wc = gm_worker_conn_of(worker->pool.conns[i]);

		n += wc->requested + wc->held;
	}
	return n;
}

/* The server to be asked next; NULL: none. */
static struct gm_conn *pick(struct gm_worker *worker)
{
	struct gm_conn *best = NULL;
	size_t least = SIZE_MAX;

	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[(worker->turn + i) % worker->pool.count];
		struct gm_worker_conn *wc = gm_worker_conn_of(conn);

		if (conn->net.state != NET_CONN_OPEN || wc->state != GM_READY ||
			wc->requested >= wc->window || wc->requested + wc->held >= least)
			continue;
		if (!tell(worker, conn))
			continue;
		best = conn;
		least = wc->requested + wc->held;
	}
	return best;
}

void gm_worker_request(struct gm_worker *worker)
{
	size_t most = worker->limit < worker->prefetch ? worker->limit : worker->prefetch;

	for (size_t have = fetched(worker); have < most; have++) {
		struct gm_conn *conn = pick(worker);

		if (!conn)
			return;
		if (!put_grab(worker, conn))
			gm_worker_lost(worker, conn);
	}
}

void gm_worker_flush_all(struct gm_worker *worker)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (conn->net.state == NET_CONN_OPEN && !net_sendbuf_empty(&conn->out))
			gm_worker_flush(worker, conn);
	}
}
