#include "gearman/engine/worker_send.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_reply.h"
#include "gearman/engine/worker_request.h"
#include "gearman/engine/worker_return.h"
#include "gearman/engine/worker_tell.h"

#include "net/clock.h"

#include <inttypes.h>
#include <stdio.h>

enum { CORK_US = 1000 };

/*
 * Queues what goes out together with the end of a job when another is to follow. A server that had
 * no further job (worker_conn.idle_hint) is not asked for one after each of the next ones that it
 * wakes us for, but told at once that we sleep: it and we are spared a round.
 */
static void request_next(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);
	bool idle = wc->requested == 0 && wc->held == 0;

	if (idle && wc->state == GM_READY && wc->idle_hint) {
		wc->idle_hint--;
		gm_worker_tell(worker, conn);
		if (conn->net.state == NET_CONN_OPEN)
			gm_worker_put_sleep(worker, conn);
	} else if (idle && wc->state == GM_NO_JOB) {
		gm_worker_put_sleep(worker, conn);
	}
	gm_worker_request(worker);
}

/*
 * May the result of a short job wait for those of the jobs behind it, so that the server gets them
 * at once? The first of them waits for 1 ms and one more job, and never longer than the kernel
 * holds it: see gm_conn_cork().
 */
static bool may_wait(const struct gm_worker *worker, const struct gm_conn *conn)
{
	int64_t since = conn->corked ? conn->corked_at : worker->taken_at;

	return worker->held && gm_worker_conn_of(conn)->told >= worker->unregistered_at &&
	       net_now() - since < CORK_US;
}

/* args follow the handle; body NULL: none. */
static gearman_return_t tell(struct gm_worker *worker, struct gm_job *job,
	gearman_command_t command, const struct gm_slice *args, unsigned n,
	const struct gm_slice *body)
{
	struct gm_slice all[3] = {job->handle};
	struct gm_conn *conn = job->conn;

	if (job->finished)
		return gm_error_set(&worker->pool.error, GEARMAN_JOB_NOT_FOUND,
			"job %s has ended already", job->handle.data);
	if (!gm_conn_usable(conn, &worker->pool.memory) || conn->epoch != job->epoch)
		return gm_error_set(&worker->pool.error, GEARMAN_LOST_CONNECTION,
			"the connection to %s that job %s came over is lost", conn->peer.name,
			job->handle.data);
	for (unsigned i = 0; i < n; i++)
		all[1 + i] = args[i];
	return gm_conn_put(conn, command, all, 1 + n, body, &worker->pool.error);
}

static gearman_return_t end(struct gm_worker *worker, struct gm_job *job, gearman_command_t command,
	const struct gm_slice *body, enum gm_next next)
{
	struct gm_conn *conn = job->conn;
	gearman_return_t code = tell(worker, job, command, NULL, 0, body);

	if (code == GEARMAN_LOST_CONNECTION)
		job->finished = true;
	if (code != GEARMAN_SUCCESS)
		return code;
	job->finished = true;
	gm_worker_conn_of(conn)->in_hand--;
	if (next != GM_NEXT_UNKNOWN)
		request_next(worker, conn);
	if (next == GM_NEXT_TAKE && may_wait(worker, conn) &&
		gm_conn_cork(conn, &worker->pool.error) == GEARMAN_SUCCESS)
		return GEARMAN_SUCCESS;
	code = gm_worker_flush(worker, conn);
	if (next != GM_NEXT_UNKNOWN && worker->pool.count > 1)
		gm_worker_flush_all(worker);
	gm_worker_return_unregistered(worker, conn);
	return code;
}

static gearman_return_t update(struct gm_worker *worker, struct gm_job *job,
	gearman_command_t command, const struct gm_slice *args, unsigned n,
	const struct gm_slice *body)
{
	gearman_return_t code = tell(worker, job, command, args, n, body);

	return code == GEARMAN_SUCCESS ? gm_worker_flush(worker, job->conn) : code;
}

gearman_return_t gm_job_data(struct gm_worker *worker, struct gm_job *job, struct gm_slice data)
{
	return update(worker, job, GEARMAN_COMMAND_WORK_DATA, NULL, 0, &data);
}

gearman_return_t gm_job_warning(struct gm_worker *worker, struct gm_job *job, struct gm_slice text)
{
	return update(worker, job, GEARMAN_COMMAND_WORK_WARNING, NULL, 0, &text);
}

gearman_return_t gm_job_status(
	struct gm_worker *worker, struct gm_job *job, uint32_t numerator, uint32_t denominator)
{
	char text[2][12];
	struct gm_slice args[2];

	args[0] = gm_slice(
		text[0], (size_t)snprintf(text[0], sizeof(text[0]), "%" PRIu32, numerator));
	args[1] = gm_slice(
		text[1], (size_t)snprintf(text[1], sizeof(text[1]), "%" PRIu32, denominator));
	return update(worker, job, GEARMAN_COMMAND_WORK_STATUS, args, 2, NULL);
}

gearman_return_t gm_job_complete(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice result, enum gm_next next)
{
	return end(worker, job, GEARMAN_COMMAND_WORK_COMPLETE, &result, next);
}

gearman_return_t gm_job_fail(struct gm_worker *worker, struct gm_job *job, enum gm_next next)
{
	return end(worker, job, GEARMAN_COMMAND_WORK_FAIL, NULL, next);
}

gearman_return_t gm_job_exception(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice text)
{
	return end(worker, job, GEARMAN_COMMAND_WORK_EXCEPTION, &text, GM_NEXT_UNKNOWN);
}
