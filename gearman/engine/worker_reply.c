#include "gearman/engine/worker_reply.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_held.h"

#include "net/clock.h"

#include <string.h>

enum { IDLE_HINT = 8 }; /* see worker_send.c */

/* Copies one name into the job's own memory, with a NUL behind it. */
static struct gm_slice keep_name(struct gm_job *job, size_t *used, struct gm_slice name)
{
	char *to = job->names + *used;

	memcpy(to, name.data, name.len);
	to[name.len] = '\0';
	*used += name.len + 1;
	return gm_slice(to, name.len);
}

/* Any answer will do for any request for a job: a server that gives one is not silent. With a
 * prefetch there may always be one that is owed. */
static void request_answered(struct gm_worker_conn *wc)
{
	if (!wc->echoes)
		wc->owes_since = 0;
}

/* A request for a job has been answered by a job. False: out of memory. */
static bool assigned(struct gm_worker *worker, struct gm_conn *conn, const struct gm_packet *packet,
	struct gm_body *body)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);
	struct gm_job *job = gm_held_add(worker, conn);
	size_t used = 0; /* names fit: together with their NULs they came in GM_ARGS_SIZE bytes */

	if (!job)
		return false;
	job->epoch = conn->epoch;
	job->finished = false;
	job->handle = keep_name(job, &used, packet->args[0]);
	job->function = keep_name(job, &used, packet->args[1]);
	job->unique = packet->count > 2 ? keep_name(job, &used, packet->args[2]) : gm_slice("", 0);
	job->names_len = used;
	job->workload = gm_body_take(body);
	wc->requested--;
	request_answered(wc);
	wc->assigned = true;
	wc->window = 2 * wc->window < worker->prefetch ? 2 * wc->window : worker->prefetch;
	return true;
}

/* A request for a job has been answered by the word that there is none. */
static void no_job(struct gm_worker_conn *wc)
{
	wc->window = 1;
	wc->requested--;
	request_answered(wc);
	if (wc->requested)
		return;
	wc->state = GM_NO_JOB;
	if (!wc->assigned)
		wc->idle_hint = IDLE_HINT;
}

/* The oldest request for an echo gets its reply. False: none was asked for, or not this one. */
static bool answer_echo(struct gm_worker_conn *wc, const struct gm_body *body)
{
	struct gm_echo *echo = wc->echoes;
	bool good;

	if (!echo)
		return false;
	wc->echoes = echo->next;
	if (!wc->echoes && wc->requested == 0)
		wc->owes_since = 0;
	good = gm_echo_answer(echo, gm_slice(body->data, body->size));
	gm_echo_release(echo);
	return good;
}

/*
 * What one packet from a server means to a worker. False: it means nothing, the stream is broken.
 */
static bool handle_packet(struct gm_worker *worker, struct gm_conn *conn,
	const struct gm_packet *packet, struct gm_body *body)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);

	switch (packet->command) {
	case GEARMAN_COMMAND_NOOP:
		if (wc->state == GM_ASLEEP || wc->state == GM_NO_JOB)
			wc->state = GM_READY;
		return true;
	case GEARMAN_COMMAND_NO_JOB:
		if (wc->requested == 0)
			return false;
		no_job(wc);
		return true;
	case GEARMAN_COMMAND_JOB_ASSIGN:
	case GEARMAN_COMMAND_JOB_ASSIGN_UNIQ:
	case GEARMAN_COMMAND_JOB_ASSIGN_ALL:
		return wc->requested > 0 && packet->args[0].len > 0 &&
		       packet->args[0].len <= GM_HANDLE_MAX && assigned(worker, conn, packet, body);
	case GEARMAN_COMMAND_ECHO_RES:
		return answer_echo(wc, body);
	case GEARMAN_COMMAND_ERROR: /* a job that the server had taken back, mostly */
		gm_error_set(&worker->pool.error, GEARMAN_SERVER_ERROR, "%s: %.*s: %.*s",
			conn->peer.name, (int)packet->args[0].len, packet->args[0].data,
			(int)packet->args[1].len, packet->args[1].data);
		return true;
	case GEARMAN_COMMAND_OPTION_RES:
		return true;
	default:
		return false;
	}
}

void gm_worker_read(struct gm_worker *worker, struct gm_conn *conn)
{
	const struct gm_packet *packet;
	struct gm_body body;

	for (;;) {
		gearman_return_t code = gm_conn_next(
			conn, &worker->pool.memory, &packet, &body, &worker->pool.error);
		bool good;

		if (code == GEARMAN_IO_WAIT)
			return;
		if (code != GEARMAN_SUCCESS) {
			gm_worker_lost(worker, conn);
			return;
		}
		good = handle_packet(worker, conn, packet, &body);
		if (!good)
			gm_error_set(&worker->pool.error, GEARMAN_UNEXPECTED_PACKET,
				"%s sent a packet of type %d that nothing had asked for",
				conn->peer.name, (int)packet->command);
		gm_body_release(&body, &worker->pool.memory);
		if (!good) {
			gm_worker_lost(worker, conn);
			return;
		}
	}
}

gearman_return_t gm_worker_receive(
	struct gm_worker *worker, struct gm_conn *conn, int64_t timeout_us)
{
	gearman_return_t code;

	gm_conn_uncork(conn);
	code = gm_conn_receive(conn, timeout_us, &worker->pool.error);
	if (code == GEARMAN_IO_WAIT || code == GEARMAN_TIMEOUT || code == GEARMAN_SHUTDOWN)
		return code;
	if (code != GEARMAN_SUCCESS)
		gm_worker_lost(worker, conn);
	return GEARMAN_SUCCESS;
}

gearman_return_t gm_worker_flush(struct gm_worker *worker, struct gm_conn *conn)
{
	unsigned epoch = conn->epoch;
	gearman_return_t code = gm_pool_flush(&worker->pool, conn);

	/*
	 * A part of a packet may be sent. (What interrupted it may have opened the connection
	 * again.)
	 */
	if (code != GEARMAN_SUCCESS && conn->epoch == epoch)
		gm_worker_lost(worker, conn);
	return code;
}

gearman_return_t gm_worker_poll(struct gm_worker *worker, int64_t deadline)
{
	short ready[GM_MAX_SERVERS];
	gearman_return_t code;
	bool got = false;

	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (conn->net.state == NET_CONN_OPEN && !net_sendbuf_empty(&conn->out))
			gm_worker_flush(worker, conn);
		gm_conn_uncork(conn);
		if (conn->net.state == NET_CONN_OPEN && net_conn_pending(&conn->net))
			got |= gm_worker_receive(worker, conn, 0) == GEARMAN_SUCCESS;
	}
	if (got)
		return GEARMAN_SUCCESS;
	code = gm_pool_wait(&worker->pool, ready, deadline);
	if (code != GEARMAN_SUCCESS)
		return code;
	for (size_t i = 0; i < worker->pool.count; i++)
		if (ready[i] & (POLLIN | POLLERR | POLLHUP))
			gm_worker_receive(worker, worker->pool.conns[i], 0);
	return GEARMAN_SUCCESS;
}
