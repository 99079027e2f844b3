#include "gearman/engine/client.h"

#include "gearman/engine/client_reply.h"
#include "gearman/engine/client_send.h"
#include "gearman/engine/client_transfer.h"

#include "net/clock.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { RETRY_AFTER_US = 3 * 1000 * 1000 };

static void *new_client_conn(struct gm_conn *conn)
{
	return gm_client_conn_new(conn);
}

static void drop(struct gm_pool *pool, struct gm_conn *conn)
{
	struct gm_client *client =
		(struct gm_client *)((char *)pool - offsetof(struct gm_client, pool));

	gm_client_lost(client, gm_client_conn_of(conn), true);
	net_peer_is_well(&conn->peer);
}

void gm_client_init(struct gm_client *client, const struct gm_memory *memory)
{
	memset(client, 0, sizeof(*client));
	gm_pool_init(&client->pool, memory);
	client->pool.retry_after_us = RETRY_AFTER_US;
	client->pool.new_user = new_client_conn;
	client->pool.drop = drop;
}

void gm_client_free(struct gm_client *client)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_client_conn *cc = gm_client_conn_of(client->pool.conns[i]);
		struct gm_task *task;

		while ((task = cc->tasks.first)) {
			gm_list_remove(&cc->tasks, task);
			if (task->abandoned)
				free(task);
		}
		gm_client_conn_free(cc);
	}
	gm_pool_free(&client->pool);
}

gearman_return_t gm_client_add(struct gm_client *client, struct gm_task *task)
{
	gearman_return_t code = gm_task_check(task, &client->pool.error);

	if (code != GEARMAN_SUCCESS)
		return code;
	if (task->unique.len == 0 && (task->kind == GM_FOREGROUND || task->kind == GM_BACKGROUND))
		gm_task_make_unique(task);
	task->state = GM_TASK_NEW;
	gm_list_append(&client->queue, task);
	client->unfinished++;
	return GEARMAN_SUCCESS;
}

static bool done(const struct gm_client *client, const struct gm_task *only)
{
	return only ? only->state == GM_TASK_DONE : client->unfinished == 0;
}

/* No server can be reached: what waits to be sent fails. */
static void give_up(struct gm_client *client, struct gm_task *only, gearman_return_t code)
{
	if (only) {
		gm_client_unsent(client, only, code);
		return;
	}
	while (client->queue.first)
		gm_client_unsent(client, client->queue.first, code);
}

/* A job that a server has taken and that is not done; NULL: there is none. */
static const struct gm_task *unfinished_job(const struct gm_client *client)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		const struct gm_task *task = gm_client_conn_of(client->pool.conns[i])->tasks.first;

		for (; task; task = task->next)
			if (task->state == GM_TASK_CREATED)
				return task;
	}
	return NULL;
}

/* Which job was waited for, as mostly nobody runs it. */
static gearman_return_t name_job(struct gm_client *client, const struct gm_task *only)
{
	const struct gm_task *task = only ? only : unfinished_job(client);

	if (!task || task->state != GM_TASK_CREATED || task->function.len == 0)
		return gm_pool_timed_out(&client->pool);
	return gm_error_set(&client->pool.error, GEARMAN_TIMEOUT,
		"timed out while waiting for %s, for \"%.*s\" (job %s): is a worker registered?",
		task->cc->conn->peer.name, (int)task->function.len, task->function.data,
		task->handle);
}

static gearman_return_t timed_out(struct gm_client *client, const struct gm_task *only)
{
	gearman_return_t code = name_job(client, only);

	gm_client_timed_out(client, client->heard_at);
	return code;
}

/* Does the run end before this round? Signal handlers run here. */
static gearman_return_t round_begins(
	struct gm_client *client, const struct gm_task *only, bool first, bool non_blocking)
{
	gearman_return_t code = gm_pool_interrupts(&client->pool);

	if (code != GEARMAN_SUCCESS || first || net_remaining(gm_client_deadline(client)) > 0)
		return code;
	if (non_blocking)
		return GEARMAN_IO_WAIT;
	return timed_out(client, only);
}

/* *paused: what is returned came from an event. */
static gearman_return_t run(
	struct gm_client *client, struct gm_task *only, bool non_blocking, bool *paused)
{
	gearman_return_t outcome = GEARMAN_SUCCESS;

	client->heard_at = net_now();
	for (bool first = true;; first = false) {
		gearman_return_t code;

		gm_client_drop_inherited(client); /* an event may have forked */
		code = gm_client_read(client, paused);
		if (code == GEARMAN_SUCCESS) {
			code = gm_client_tell_failed(client);
			*paused = code != GEARMAN_SUCCESS;
		}
		if (code != GEARMAN_SUCCESS)
			return code;
		if (done(client, only))
			return outcome;
		code = round_begins(client, only, first, non_blocking);
		if (code != GEARMAN_SUCCESS)
			return code;
		code = gm_client_submit(client, only, paused);
		if (code == GEARMAN_SHUTDOWN && !*paused)
			continue; /* interrupted while connecting */
		if (*paused || code == GEARMAN_NO_SERVERS)
			return code;
		if (code != GEARMAN_SUCCESS) {
			outcome = code;
			give_up(client, only, code);
			continue;
		}
		code = gm_client_transfer(client, non_blocking, gm_client_deadline(client));
		if (code == GEARMAN_TIMEOUT)
			return timed_out(client, only);
		if (code != GEARMAN_SUCCESS && code != GEARMAN_SHUTDOWN)
			return code;
	}
}

gearman_return_t gm_client_run(struct gm_client *client)
{
	bool paused = false;

	return run(client, NULL, client->non_blocking, &paused);
}

gearman_return_t gm_client_do(struct gm_client *client, struct gm_task *task)
{
	gearman_return_t code = gm_client_add(client, task);
	bool paused;

	if (code != GEARMAN_SUCCESS)
		return code;
	do { /* other tasks' events may pause their run, not this one */
		paused = false;
		code = run(client, task, false, &paused);
	} while (paused && code != GEARMAN_SHUTDOWN && task->state != GM_TASK_DONE);
	if (task->state == GM_TASK_DONE)
		return task->result;
	gm_client_forget(client, task);
	return code;
}
