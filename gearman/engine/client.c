#include "gearman/engine/client_parts.h"

#include "net/clock.h"
#include "net/fork.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>

enum { REST_US = 3 * 1000 * 1000, MANY_TASKS = 16, MOMENT_US = 100 };

static void *new_link(struct gm_conn *conn)
{
	return gm_link_new(conn);
}

void gm_client_init(struct gm_client *client, const struct gm_memory *memory)
{
	memset(client, 0, sizeof(*client));
	gm_pool_init(&client->pool, memory);
	client->pool.rest_us = REST_US;
	client->pool.new_user = new_link;
}

void gm_client_free(struct gm_client *client)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_link *link = gm_link_of(client->pool.conns[i]);
		struct gm_task *task;

		while ((task = link->tasks.first)) {
			gm_list_remove(&link->tasks, task);
			if (task->ghost)
				free(task);
		}
		gm_link_free(link);
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

/* Tells the tasks what has been received already. */
static gearman_return_t read_received(struct gm_client *client, bool *paused)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_link *link = gm_link_of(client->pool.conns[i]);
		bool broken = false;
		gearman_return_t code = gm_client_replies(client, link, &broken);

		if (broken) {
			gm_client_lost(client, link, true);
		} else if (code != GEARMAN_SUCCESS) {
			*paused = true;
			return code;
		}
	}
	return GEARMAN_SUCCESS;
}

/* An operation on this connection ended so: SUCCESS if the run may go on. */
static gearman_return_t settle(
	struct gm_client *client, struct gm_conn *conn, gearman_return_t code)
{
	if (code == GEARMAN_SUCCESS || code == GEARMAN_IO_WAIT)
		return GEARMAN_SUCCESS;
	if (code == GEARMAN_TIMEOUT || code == GEARMAN_SHUTDOWN)
		return code;
	gm_client_lost(client, gm_link_of(conn), true);
	return GEARMAN_SUCCESS;
}

/* What has come and poll() does not know of. */
static gearman_return_t receive_pending(struct gm_client *client, bool *got)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];
		gearman_return_t code;

		if (conn->net.state != NET_CONN_OPEN || !net_conn_pending(&conn->net))
			continue;
		code = gm_conn_receive(conn, 0, &client->pool.error);
		*got |= code != GEARMAN_IO_WAIT;
		settle(client, conn, code);
	}
	return GEARMAN_SUCCESS;
}

static gearman_return_t poll_all(struct gm_client *client, int64_t deadline)
{
	short ready[GM_MAX_SERVERS];
	gearman_return_t code;
	bool got = false;

	code = receive_pending(client, &got);
	if (code != GEARMAN_SUCCESS || got)
		return code;
	code = gm_pool_wait(&client->pool, ready, deadline);
	if (code != GEARMAN_SUCCESS)
		return code;
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];

		if (ready[i] & (POLLIN | POLLERR | POLLHUP))
			settle(client, conn, gm_conn_receive(conn, 0, &client->pool.error));
	}
	return GEARMAN_SUCCESS;
}

/* Might a server run while we stay awake? */
static bool several_processors(void)
{
	static _Thread_local int count;
	cpu_set_t set;

	if (count == 0)
		count = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;
	return count > 1;
}

/*
 * Receives once from the only connection that owes something. While many tasks are out and answers come
 * thick and fast, it stays awake for a moment: to sleep and be woken for each of them takes longer than
 * the next one does, for the server as well. When none comes in that moment, it sleeps as usual.
 */
static gearman_return_t receive_next(struct gm_client *client, struct gm_conn *conn)
{
	struct gm_pool *pool = &client->pool;
	struct gm_link *link = gm_link_of(conn);
	gearman_return_t code = GEARMAN_IO_WAIT;
	int64_t start;

	if (link->tasks.count < MANY_TASKS)
		return gm_conn_receive(conn, pool->timeout_us, &pool->error);
	start = net_now();
	while (code == GEARMAN_IO_WAIT && link->brisk && net_now() - start < MOMENT_US)
		code = gm_conn_receive(conn, 0, &pool->error);
	if (code == GEARMAN_IO_WAIT)
		code = gm_conn_receive(conn, pool->timeout_us, &pool->error);
	link->brisk = net_now() - start < MOMENT_US && several_processors();
	return code;
}

/* Sends what is queued, then receives once: from the one connection that owes something by a
 * single blocking call, from several by poll(). */
static gearman_return_t transfer(struct gm_client *client, bool non_blocking)
{
	struct gm_pool *pool = &client->pool;
	struct gm_conn *waiting = NULL;
	size_t waits = 0, unsent = 0;
	gearman_return_t code;

	for (size_t i = 0; i < pool->count; i++) {
		struct gm_conn *conn = pool->conns[i];
		struct gm_link *link = gm_link_of(conn);

		if (conn->net.state != NET_CONN_OPEN)
			continue;
		settle(client, conn, gm_conn_send(conn, 0, &pool->error));
		if (conn->net.state != NET_CONN_OPEN)
			continue;
		unsent += !net_outq_empty(&conn->out);
		if (link->owed_count || link->tasks.count) {
			waiting = conn;
			waits++;
		}
	}
	if (waits == 0 && unsent == 0)
		return GEARMAN_SUCCESS;
	if (non_blocking) {
		code = poll_all(client, 0);
		return code == GEARMAN_TIMEOUT ? GEARMAN_IO_WAIT : code;
	}
	if (waits == 1 && unsent == 0)
		return settle(client, waiting, receive_next(client, waiting));
	return poll_all(client, net_deadline(pool->timeout_us));
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

/* Connections of the process that this one was forked from are its own, and so are the tasks on
 * them: here they end. */
static void drop_inherited(struct gm_client *client)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];

		if (conn->net.state == NET_CONN_CLOSED ||
			conn->net.generation == net_fork_generation())
			continue;
		gm_error_set(&client->pool.error, GEARMAN_LOST_CONNECTION,
			"the connection to %s belongs to another process", conn->name);
		gm_client_lost(client, gm_link_of(conn), false);
		conn->resting_until = 0;
	}
}

/* *paused: what is returned came from an event. */
static gearman_return_t run(
	struct gm_client *client, struct gm_task *only, bool non_blocking, bool *paused)
{
	gearman_return_t outcome = GEARMAN_SUCCESS;

	for (;;) {
		gearman_return_t code = read_received(client, paused);

		if (code != GEARMAN_SUCCESS)
			return code;
		code = gm_client_tell_failed(client);
		if (code != GEARMAN_SUCCESS) {
			*paused = true;
			return code;
		}
		if (done(client, only))
			return outcome;
		code = gm_client_submit(client, only, paused);
		if (*paused || code == GEARMAN_SHUTDOWN || code == GEARMAN_NO_SERVERS)
			return code;
		if (code != GEARMAN_SUCCESS) {
			outcome = code;
			give_up(client, only, code);
			continue;
		}
		code = transfer(client, non_blocking);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
}

gearman_return_t gm_client_run(struct gm_client *client)
{
	bool paused = false;

	drop_inherited(client);
	return run(client, NULL, client->non_blocking, &paused);
}

gearman_return_t gm_client_do(struct gm_client *client, struct gm_task *task)
{
	gearman_return_t code = gm_client_add(client, task);
	bool paused;

	if (code != GEARMAN_SUCCESS)
		return code;
	drop_inherited(client);
	do { /* other tasks' events may pause their run, not this one */
		paused = false;
		code = run(client, task, false, &paused);
	} while (paused && code != GEARMAN_SHUTDOWN && task->state != GM_TASK_DONE);
	if (task->state == GM_TASK_DONE)
		return task->result;
	gm_client_forget(client, task);
	return code;
}

gearman_return_t gm_client_wait(struct gm_client *client)
{
	bool any = false;

	for (size_t i = 0; i < client->pool.count; i++)
		any |= gm_conn_usable(client->pool.conns[i], &client->pool.memory);
	if (!any)
		return gm_error_set(&client->pool.error, GEARMAN_NO_ACTIVE_FDS,
			"no connection is open to wait for");
	return poll_all(client, net_deadline(client->pool.timeout_us));
}

static gearman_return_t ping_one(
	struct gm_client *client, struct gm_link *link, struct gm_slice data)
{
	struct gm_echo echo = {data, false, GEARMAN_SUCCESS};
	struct gm_owed owed = {GM_OWED_ECHO, {.echo = &echo}};
	gearman_return_t code = gm_client_open(client, link);
	bool paused = false;

	if (code != GEARMAN_SUCCESS)
		return code;
	if (!gm_link_owe(link, owed))
		return gm_error_set(
			&client->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	code = gm_conn_put(
		link->conn, GEARMAN_COMMAND_ECHO_REQ, NULL, 0, &data, &client->pool.error);
	if (code != GEARMAN_SUCCESS) {
		gm_link_unowe(link);
		return code;
	}
	for (;;) {
		code = read_received(client, &paused);
		if (echo.done)
			return echo.result;
		if (code == GEARMAN_SUCCESS || (paused && code != GEARMAN_SHUTDOWN))
			code = transfer(client, false);
		if (echo.done)
			return echo.result;
		if (code != GEARMAN_SUCCESS)
			break;
	}
	/* Given up. The data may be in the queue by reference, so it must not stay there. */
	gm_link_forget_echo(link, &echo);
	if (link->tasks.count == 0 || !net_outq_empty(&link->conn->out)) {
		gm_client_lost(client, link, true);
		link->conn->resting_until = 0;
	}
	return code;
}

gearman_return_t gm_client_ping(struct gm_client *client, struct gm_slice data)
{
	gearman_return_t code = GEARMAN_SUCCESS;

	drop_inherited(client);
	if (client->pool.count == 0)
		return gm_error_set(
			&client->pool.error, GEARMAN_NO_SERVERS, "no servers have been added");
	for (size_t i = 0; i < client->pool.count && code == GEARMAN_SUCCESS; i++)
		code = ping_one(client, gm_link_of(client->pool.conns[i]), data);
	if (code == GEARMAN_ECHO_DATA_CORRUPTION)
		gm_error_set(&client->pool.error, code, "a server echoed something else");
	return code;
}

gearman_return_t gm_client_want_exceptions(struct gm_client *client)
{
	static const struct gm_slice name = {"exceptions", sizeof("exceptions") - 1};
	struct gm_owed option = {GM_OWED_OPTION, {NULL}};
	gearman_return_t code;

	if (client->pool.exceptions)
		return GEARMAN_SUCCESS;
	client->pool.exceptions = true;
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];

		if (!gm_conn_usable(conn, &client->pool.memory))
			continue;
		if (!gm_link_owe(gm_link_of(conn), option))
			return gm_error_set(&client->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE,
				"out of memory");
		code = gm_conn_put(
			conn, GEARMAN_COMMAND_OPTION_REQ, &name, 1, NULL, &client->pool.error);
		if (code != GEARMAN_SUCCESS) {
			gm_link_unowe(gm_link_of(conn));
			return code;
		}
	}
	return GEARMAN_SUCCESS;
}
