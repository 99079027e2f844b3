#include "gearman/engine/client_send.h"

#include "gearman/engine/client_lost.h"
#include "gearman/engine/client_reply.h"

#include "net/clock.h"

#include <stdio.h>

enum { QUEUE_BYTES = 256 * 1024 }; /* encode no further while so much is not sent */

/* Nothing is owed and nothing is waiting. */
static bool idle(const struct gm_client_conn *cc)
{
	return cc->pending_count == 0 && cc->tasks.count == 0 && net_sendbuf_empty(&cc->conn->out);
}

gearman_return_t gm_client_open(struct gm_client *client, struct gm_client_conn *cc)
{
	struct gm_conn *conn = cc->conn;
	struct gm_pending option = {GM_PENDING_OPTION, {NULL}};
	gearman_return_t code;

	if (gm_conn_usable(conn, &client->pool.memory)) {
		if (!idle(cc) || !gm_conn_gone(conn))
			return GEARMAN_SUCCESS;
		gm_conn_close(conn, &client->pool.memory);
	}
	code = gm_pool_open(&client->pool, conn);
	if (code == GEARMAN_SUCCESS && client->pool.exceptions &&
		!gm_client_conn_add_pending(cc, option)) {
		gm_conn_close(conn, &client->pool.memory);
		return gm_error_set(
			&client->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	}
	return code;
}

struct gm_client_conn *gm_client_pick(struct gm_client *client)
{
	struct gm_pool *pool = &client->pool;
	const size_t count = pool->count;
	bool rests[GM_MAX_SERVERS] = {false};

	if (count == 0) {
		gm_error_set(&pool->error, GEARMAN_NO_SERVERS, "no servers have been added");
		return NULL;
	}
	for (size_t i = 0; i < count; i++) {
		struct gm_conn *conn = pool->conns[i];

		rests[i] = conn->net.state == NET_CONN_CLOSED && net_peer_resting(&conn->peer);
	}
	for (size_t i = 0; i < 2 * count; i++) { /* those that rest come last */
		struct gm_client_conn *cc;
		gearman_return_t code;

		if (rests[i % count] != (i >= count))
			continue;
		cc = gm_client_conn_of(pool->conns[i % count]);
		code = gm_client_open(client, cc);
		if (code == GEARMAN_SUCCESS)
			return cc;
		if (code == GEARMAN_SHUTDOWN)
			return NULL;
	}
	return NULL;
}

static gearman_return_t encode(
	struct gm_conn *conn, const struct gm_task *task, struct gm_error *error)
{
	gearman_command_t command = gm_task_command(task);
	struct gm_slice args[3];
	char epoch[24];
	unsigned n = 0;

	if (task->kind == GM_STATUS) {
		args[n++] = gm_slice(task->handle, task->handle_len);
		return gm_conn_put(conn, command, args, n, NULL, error);
	}
	if (task->kind == GM_STATUS_UNIQUE)
		return gm_conn_put(conn, command, &task->unique, 1, NULL, error);
	args[n++] = task->function;
	args[n++] = task->unique;
	if (task->scheduled) {
		int len = snprintf(epoch, sizeof(epoch), "%lld", (long long)task->epoch);

		args[n++] = gm_slice(epoch, (size_t)len);
	}
	return gm_conn_put(conn, command, args, n, &task->workload, error);
}

static gearman_return_t send_task(
	struct gm_client *client, struct gm_client_conn *cc, struct gm_task *task)
{
	struct gm_pending pending = {GM_PENDING_TASK, {task}};
	gearman_return_t code;

	/* gearmand (1.1.20) may drop a job whose client went away without telling a client that
	 * came meanwhile with the same key. */
	if (task->sends && task->unique.data == task->made_unique)
		gm_task_make_unique(task);
	if (!gm_client_conn_add_pending(cc, pending))
		return gm_error_set(
			&client->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	code = encode(cc->conn, task, &client->pool.error);
	if (code != GEARMAN_SUCCESS) {
		gm_client_conn_drop_pending(cc);
		return code;
	}
	gm_list_remove(&client->queue, task);
	gm_list_append(&cc->tasks, task);
	task->state = GM_TASK_SENT;
	task->cc = cc;
	task->mark = cc->conn->queued;
	task->sends++;
	return GEARMAN_SUCCESS;
}

/* A task without a workload may get one from its owner, once, before it is sent. */
static bool wants_workload(const struct gm_task *task)
{
	return task->workload.len == 0 && !task->asked &&
	       (task->kind == GM_FOREGROUND || task->kind == GM_BACKGROUND);
}

gearman_return_t gm_client_submit(struct gm_client *client, struct gm_task *only, bool *paused)
{
	for (;;) {
		struct gm_task *task = only ? only : client->queue.first;
		struct gm_client_conn *cc;
		gearman_return_t code;

		if (!task || task->state != GM_TASK_NEW)
			return GEARMAN_SUCCESS;
		cc = gm_client_pick(client);
		if (!cc)
			return client->pool.error.code;
		if (cc->conn->queued - cc->conn->sent > QUEUE_BYTES)
			return GEARMAN_SUCCESS;
		if (wants_workload(task)) {
			task->asked = true;
			code = gm_client_tell(client, task, GM_EVENT_WORKLOAD, NULL);
			*paused = code != GEARMAN_SUCCESS;
			if (*paused)
				return code;
			continue; /* anything may have become of task and connection */
		}
		code = send_task(client, cc, task);
		if (code != GEARMAN_SUCCESS)
			gm_client_unsent(client, task, code);
	}
}
