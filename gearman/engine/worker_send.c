#include "gearman/engine/worker_send.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_functions.h"
#include "gearman/engine/worker_grab.h"
#include "gearman/engine/worker_reply.h"

#include <inttypes.h>
#include <stdio.h>

/*
 * What goes out together with the end of a job when the next one is to follow. A server that had no further job
 * (worker_conn.idle_hint) is not asked for one after each of the next ones that it wakes us for, but told at once that
 * we sleep: it and we are spared a round.
 */
static void put_next(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);

	if (wc->state != GM_READY)
		return;
	gm_worker_tell(worker, conn);
	if (conn->net.state != NET_CONN_OPEN)
		return;
	if (wc->idle_hint) {
		wc->idle_hint--;
		gm_worker_put_sleep(worker, conn);
	} else if (!gm_worker_find(worker, GM_GRABBING)) {
		gm_worker_put_grab(worker, conn);
	}
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
			"the connection to %s that job %s came over is lost", conn->name,
			job->handle.data);
	for (unsigned i = 0; i < n; i++)
		all[1 + i] = args[i];
	return gm_conn_put(conn, command, all, 1 + n, body, &worker->pool.error);
}

static gearman_return_t end(struct gm_worker *worker, struct gm_job *job, gearman_command_t command,
	const struct gm_slice *body, bool grab_next)
{
	struct gm_conn *conn = job->conn;
	gearman_return_t code = tell(worker, job, command, NULL, 0, body);

	if (code == GEARMAN_LOST_CONNECTION)
		job->finished = true;
	if (code != GEARMAN_SUCCESS)
		return code;
	job->finished = true;
	gm_worker_conn_of(conn)->in_hand--;
	if (grab_next)
		put_next(worker, conn);
	return gm_worker_flush(worker, conn);
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
	struct gm_worker *worker, struct gm_job *job, struct gm_slice result, bool grab_next)
{
	return end(worker, job, GEARMAN_COMMAND_WORK_COMPLETE, &result, grab_next);
}

gearman_return_t gm_job_fail(struct gm_worker *worker, struct gm_job *job, bool grab_next)
{
	return end(worker, job, GEARMAN_COMMAND_WORK_FAIL, NULL, grab_next);
}

gearman_return_t gm_job_exception(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice text)
{
	return end(worker, job, GEARMAN_COMMAND_WORK_EXCEPTION, &text, false);
}
