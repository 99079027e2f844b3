#include "gearman/engine/client_lost.h"

#include "gearman/engine/client_reply.h"

#include "net/clock.h"
#include "net/fork.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_SENDS = 8 }; /* a task that outlives so many servers may be what kills them */

static void list_failed(struct gm_client *client, struct gm_task *task, gearman_return_t code)
{
	task->state = GM_TASK_LOST;
	task->result = code;
	gm_list_append(&client->failed, task);
}

/* Nothing of the task has reached anybody's eyes, so it may run again. A background job may only if
 * the server cannot have it already. */
static bool may_send_again(const struct gm_task *task, uint64_t sent)
{
	if (task->sends >= MAX_SENDS || task->got_data)
		return false;
	return task->kind != GM_BACKGROUND || task->mark > sent;
}

void gm_client_lost(struct gm_client *client, struct gm_client_conn *cc, bool resend)
{
	gearman_return_t code = client->pool.error.code;
	uint64_t sent = cc->conn->sent;
	struct gm_task *task;

	if (code == GEARMAN_SUCCESS)
		code = GEARMAN_LOST_CONNECTION;
	gm_conn_fail(cc->conn, &client->pool.memory);
	gm_client_conn_clear(cc, code);
	while ((task = cc->tasks.last)) {
		gm_list_remove(&cc->tasks, task);
		task->cc = NULL;
		if (task->abandoned) {
			free(task);
		} else if (resend && may_send_again(task, sent)) {
			task->state = GM_TASK_NEW;
			task->known = task->running = false;
			if (task->kind != GM_STATUS)
				task->handle_len = 0;
			gm_list_prepend(&client->queue, task);
		} else {
			task->state = GM_TASK_LOST;
			task->result = code;
			gm_list_prepend(&client->failed, task);
		}
	}
}

void gm_client_timed_out(struct gm_client *client, int64_t since)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_client_conn *cc = gm_client_conn_of(client->pool.conns[i]);

		if (cc->pending_count == 0)
			continue;
		if (cc->owes_since == 0)
			cc->owes_since = since;
		if (net_now() - cc->owes_since >= GM_SILENT_US)
			gm_client_lost(client, cc, true);
	}
}

void gm_client_unsent(struct gm_client *client, struct gm_task *task, gearman_return_t code)
{
	gm_list_remove(&client->queue, task);
	list_failed(client, task, code);
}

gearman_return_t gm_client_tell_failed(struct gm_client *client)
{
	struct gm_task *task;

	while ((task = client->failed.first)) {
		gearman_return_t code;

		gm_list_remove(&client->failed, task);
		task->state = GM_TASK_DONE;
		task->known = task->running = false;
		client->unfinished--;
		code = gm_client_tell(client, task, GM_EVENT_FAIL, NULL);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
	return GEARMAN_SUCCESS;
}

static gearman_return_t abandoned_event(struct gm_client *client, struct gm_task *abandoned,
	enum gm_event event, struct gm_body *body)
{
	(void)client, (void)event, (void)body;
	if (abandoned->state == GM_TASK_DONE)
		free(abandoned);
	return GEARMAN_SUCCESS;
}

/* Something takes the place of the task, so that what still comes for it finds an end. */
static bool leave_abandoned(struct gm_client_conn *cc, struct gm_task *task)
{
	struct gm_task *abandoned = malloc(sizeof(*abandoned));

	if (!abandoned)
		return false;
	*abandoned = *task;
	abandoned->abandoned = true;
	abandoned->event = abandoned_event;
	abandoned->user = NULL;
	memset(&abandoned->workload, 0, sizeof(abandoned->workload));
	memset(&abandoned->function, 0, sizeof(abandoned->function));
	if (task->unique.len) /* an answer is compared with it */
		memcpy(abandoned->made_unique, task->unique.data, task->unique.len);
	abandoned->unique = gm_slice(abandoned->made_unique, task->unique.len);
	gm_client_conn_replace(cc, task, abandoned);
	return true;
}

void gm_client_forget(struct gm_client *client, struct gm_task *task)
{
	struct gm_client_conn *cc = task->cc;
	bool alone, sent;

	if (task->state == GM_TASK_DONE)
		return;
	client->unfinished--;
	if (task->state == GM_TASK_NEW || task->state == GM_TASK_LOST) {
		gm_list_remove(task->state == GM_TASK_NEW ? &client->queue : &client->failed, task);
	} else {
		alone = cc->tasks.count == 1;
		sent = task->mark <= cc->conn->sent;
		if (alone || !sent || !leave_abandoned(cc, task)) {
			gm_list_remove(&cc->tasks, task);
			if (!alone)
				gm_client_lost(client, cc, true);
			gm_conn_close(cc->conn, &client->pool.memory);
			gm_client_conn_clear(cc, GEARMAN_LOST_CONNECTION);
			net_peer_is_well(&cc->conn->peer);
		}
	}
	task->state = GM_TASK_DONE;
	task->cc = NULL;
}

void gm_client_drop_inherited(struct gm_client *client)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];

		if (conn->net.state == NET_CONN_CLOSED ||
			conn->net.generation == net_fork_generation())
			continue;
		gm_error_set(&client->pool.error, GEARMAN_LOST_CONNECTION,
			"the connection to %s belongs to another process", conn->peer.name);
		gm_client_lost(client, gm_client_conn_of(conn), false);
		net_peer_is_well(&conn->peer);
	}
}
