#include "gearman/engine/client_lost.h"

#include "gearman/engine/client_reply.h"

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

void gm_client_lost(struct gm_client *client, struct gm_link *link, bool resend)
{
	gearman_return_t code = client->pool.error.code;
	uint64_t sent = link->conn->sent;
	struct gm_task *task;

	if (code == GEARMAN_SUCCESS)
		code = GEARMAN_LOST_CONNECTION;
	gm_conn_fail(link->conn, &client->pool.memory);
	gm_link_clear(link, code);
	while ((task = link->tasks.last)) {
		gm_list_remove(&link->tasks, task);
		task->link = NULL;
		if (task->ghost) {
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

static gearman_return_t ghost_event(
	struct gm_client *client, struct gm_task *ghost, enum gm_event event, struct gm_body *body)
{
	(void)client, (void)event, (void)body;
	if (ghost->state == GM_TASK_DONE)
		free(ghost);
	return GEARMAN_SUCCESS;
}

/* Something takes the place of the task, so that what still comes for it finds an end. */
static bool leave_ghost(struct gm_link *link, struct gm_task *task)
{
	struct gm_task *ghost = malloc(sizeof(*ghost));

	if (!ghost)
		return false;
	*ghost = *task;
	ghost->ghost = true;
	ghost->event = ghost_event;
	ghost->user = NULL;
	memset(&ghost->workload, 0, sizeof(ghost->workload));
	memset(&ghost->function, 0, sizeof(ghost->function));
	if (task->unique.len) /* an answer is compared with it */
		memcpy(ghost->made_unique, task->unique.data, task->unique.len);
	ghost->unique = gm_slice(ghost->made_unique, task->unique.len);
	gm_link_replace(link, task, ghost);
	return true;
}

void gm_client_forget(struct gm_client *client, struct gm_task *task)
{
	struct gm_link *link = task->link;
	bool alone, sent;

	if (task->state == GM_TASK_DONE)
		return;
	client->unfinished--;
	if (task->state == GM_TASK_NEW || task->state == GM_TASK_LOST) {
		gm_list_remove(task->state == GM_TASK_NEW ? &client->queue : &client->failed, task);
	} else {
		alone = link->tasks.count == 1;
		sent = task->mark <= link->conn->sent;
		if (alone || !sent || !leave_ghost(link, task)) {
			gm_list_remove(&link->tasks, task);
			if (!alone)
				gm_client_lost(client, link, true);
			gm_conn_close(link->conn, &client->pool.memory);
			gm_link_clear(link, GEARMAN_LOST_CONNECTION);
			link->conn->resting_until = 0;
		}
	}
	task->state = GM_TASK_DONE;
	task->link = NULL;
}

void gm_client_drop_inherited(struct gm_client *client)
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
