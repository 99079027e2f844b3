#include "gearman/engine/client_reply.h"

#include "net/clock.h"

#include <string.h>

/*
 * The time-out runs from the last news of a task. An update that says nothing new counts as news
 * while there is no more than one in so long on average: a worker's sign of life does, a flood that
 * would have a client read for ever does not. (The time since the one before it says nothing of it:
 * the process may not have been running.)
 */
enum { FLOOD_US = 10 * 1000 };

gearman_return_t gm_client_tell(
	struct gm_client *client, struct gm_task *task, enum gm_event event, struct gm_body *body)
{
	struct gm_body none = {NULL, NULL, 0};
	gearman_return_t code = task->event(client, task, event, body ? body : &none);

	client->heard_at = net_now();
	return code;
}

static gearman_return_t finish(struct gm_client *client, struct gm_task *task,
	gearman_return_t result, enum gm_event event, struct gm_body *body)
{
	gm_list_remove(&task->cc->tasks, task);
	task->state = GM_TASK_DONE;
	task->result = result;
	task->cc = NULL;
	if (!task->abandoned)
		client->unfinished--;
	return gm_client_tell(client, task, event, body);
}

static gearman_return_t unexpected(struct gm_client *client, struct gm_client_conn *cc,
	const struct gm_packet *packet, bool *broken)
{
	*broken = true;
	return gm_error_set(&client->pool.error, GEARMAN_UNEXPECTED_PACKET,
		"%s sent a packet of type %d that nothing had asked for", cc->conn->peer.name,
		(int)packet->command);
}

/* A reply to a request that is not wholly sent can be no reply. */
static bool was_sent(const struct gm_client_conn *cc, const struct gm_task *task)
{
	return task->mark <= cc->conn->sent;
}

/* Something new came of the task. */
static void has_news(const struct gm_client *client, struct gm_task *task)
{
	task->news_at = client->looked_at;
	task->repeats = 0;
}

static gearman_return_t created(struct gm_client *client, struct gm_client_conn *cc,
	struct gm_task *task, const struct gm_packet *packet, bool *broken)
{
	struct gm_slice handle = packet->args[0];

	if (handle.len == 0 || handle.len > GM_HANDLE_MAX)
		return unexpected(client, cc, packet, broken);
	memcpy(task->handle, handle.data, handle.len);
	task->handle[handle.len] = '\0';
	task->handle_len = handle.len;
	has_news(client, task);
	if (task->kind == GM_BACKGROUND) {
		task->known = true;
		return finish(client, task, GEARMAN_SUCCESS, GM_EVENT_CREATED, NULL);
	}
	if (!gm_client_conn_created(cc, task)) {
		*broken = true;
		return gm_error_set(
			&client->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	}
	task->state = GM_TASK_CREATED;
	task->known = true;
	return gm_client_tell(client, task, GM_EVENT_CREATED, NULL);
}

static gearman_return_t status(struct gm_client *client, struct gm_client_conn *cc,
	struct gm_task *task, const struct gm_packet *packet, bool *broken)
{
	uint64_t known, running;
	struct gm_slice about =
		task->kind == GM_STATUS ? gm_slice(task->handle, task->handle_len) : task->unique;

	if (packet->args[0].len != about.len ||
		memcmp(packet->args[0].data, about.data, about.len) != 0 ||
		!gm_slice_number(packet->args[1], &known) ||
		!gm_slice_number(packet->args[2], &running) ||
		!gm_slice_number(packet->args[3], &task->numerator) ||
		!gm_slice_number(packet->args[4], &task->denominator) ||
		(packet->count > 5 && !gm_slice_number(packet->args[5], &task->clients)))
		return unexpected(client, cc, packet, broken);
	task->known = known != 0;
	task->running = running != 0;
	return finish(client, task, GEARMAN_SUCCESS, GM_EVENT_STATUS, NULL);
}

static gearman_return_t server_error(
	struct gm_client *client, struct gm_task *task, const struct gm_packet *packet)
{
	static const struct {
		const char *name;
		gearman_return_t code;
	} codes[] = {
		{"QUEUE_ERROR", GEARMAN_JOB_QUEUE_FULL},
		{"ARGUMENT_TOO_LARGE", GEARMAN_ARGUMENT_TOO_LARGE},
		{"JOB_NOT_FOUND", GEARMAN_JOB_NOT_FOUND},
	};
	struct gm_slice name = packet->args[0];
	struct gm_slice text = packet->args[1];
	gearman_return_t code = GEARMAN_SERVER_ERROR;

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (name.len == strlen(codes[i].name) &&
			memcmp(name.data, codes[i].name, name.len) == 0)
			code = codes[i].code;
	gm_error_set(&client->pool.error, code, "%s: %.*s: %.*s", task->cc->conn->peer.name,
		(int)name.len, name.data, (int)text.len, text.data);
	return finish(client, task, code, GM_EVENT_FAIL, NULL);
}

/* The oldest request gets its answer. */
static gearman_return_t answer(struct gm_client *client, struct gm_client_conn *cc,
	const struct gm_packet *packet, const struct gm_body *body, bool *broken)
{
	gearman_command_t command = packet->command;
	struct gm_pending pending;
	struct gm_task *task;

	if (!gm_client_conn_take_pending(cc, &pending))
		return unexpected(client, cc, packet, broken);
	if (pending.kind == GM_PENDING_OPTION) {
		if (command != GEARMAN_COMMAND_OPTION_RES && command != GEARMAN_COMMAND_ERROR)
			return unexpected(client, cc, packet, broken);
		return GEARMAN_SUCCESS;
	}
	if (pending.kind == GM_PENDING_ECHO) {
		struct gm_echo *echo = pending.of.echo;
		bool good;

		if (command != GEARMAN_COMMAND_ECHO_RES) {
			gm_echo_fail(echo, GEARMAN_UNEXPECTED_PACKET);
			gm_echo_release(echo);
			return unexpected(client, cc, packet, broken);
		}
		good = gm_echo_answer(echo, gm_slice(body->data, body->size));
		gm_echo_release(echo);
		return good ? GEARMAN_SUCCESS : unexpected(client, cc, packet, broken);
	}
	task = pending.of.task;
	if (!was_sent(cc, task))
		return unexpected(client, cc, packet, broken);
	if (command == GEARMAN_COMMAND_ERROR)
		return server_error(client, task, packet);
	if (command == GEARMAN_COMMAND_JOB_CREATED &&
		(task->kind == GM_FOREGROUND || task->kind == GM_BACKGROUND))
		return created(client, cc, task, packet, broken);
	if ((command == GEARMAN_COMMAND_STATUS_RES && task->kind == GM_STATUS) ||
		(command == GEARMAN_COMMAND_STATUS_RES_UNIQUE && task->kind == GM_STATUS_UNIQUE))
		return status(client, cc, task, packet, broken);
	return unexpected(client, cc, packet, broken);
}

/* What the packets that name a handle mean. */
static const struct update {
	bool is;
	bool last;
	enum gm_event event;
	gearman_return_t result;
} updates[GEARMAN_COMMAND_MAX] = {
	[GEARMAN_COMMAND_WORK_DATA] = {true, false, GM_EVENT_DATA, GEARMAN_SUCCESS},
	[GEARMAN_COMMAND_WORK_WARNING] = {true, false, GM_EVENT_WARNING, GEARMAN_SUCCESS},
	[GEARMAN_COMMAND_WORK_STATUS] = {true, false, GM_EVENT_STATUS, GEARMAN_SUCCESS},
	[GEARMAN_COMMAND_WORK_COMPLETE] = {true, true, GM_EVENT_COMPLETE, GEARMAN_SUCCESS},
	[GEARMAN_COMMAND_WORK_EXCEPTION] = {true, true, GM_EVENT_EXCEPTION, GEARMAN_WORK_EXCEPTION},
	[GEARMAN_COMMAND_WORK_FAIL] = {true, true, GM_EVENT_FAIL, GEARMAN_WORK_FAIL},
};

/* The numbers of a WORK_STATUS; sets *news if they are others than before. False: they are none. */
static bool take_numbers(struct gm_task *task, const struct gm_slice *args, bool *news)
{
	uint64_t numerator, denominator;

	if (!gm_slice_number(args[0], &numerator) || !gm_slice_number(args[1], &denominator))
		return false;
	*news |= numerator != task->numerator || denominator != task->denominator;
	task->numerator = numerator;
	task->denominator = denominator;
	return true;
}

/* An update that says nothing new: do such come seldom enough? */
static bool is_rare(const struct gm_client *client, struct gm_task *task)
{
	task->repeats++;
	return (uint64_t)(client->looked_at - task->news_at) / FLOOD_US >= task->repeats;
}

static gearman_return_t update(struct gm_client *client, struct gm_client_conn *cc,
	const struct gm_packet *packet, struct gm_body *body, bool *broken)
{
	const struct update *u = &updates[packet->command];
	struct gm_task *task = gm_client_conn_find(cc, packet->args[0], u->last);
	int64_t heard_at = client->heard_at;
	gearman_return_t code;
	bool news;

	if (!task) /* of a job that ended already, after WORK_EXCEPTION for instance */
		return GEARMAN_SUCCESS;
	news = body->size > 0 || u->last;
	if (packet->command == GEARMAN_COMMAND_WORK_STATUS &&
		!take_numbers(task, packet->args + 1, &news))
		return unexpected(client, cc, packet, broken);
	if (news)
		has_news(client, task);
	else
		news = is_rare(client, task);
	task->got_data |= u->event == GM_EVENT_DATA;
	task->known = task->running = !u->last;
	if (u->last)
		return finish(client, task, u->result, u->event, body);
	code = gm_client_tell(client, task, u->event, body);
	if (!news)
		client->heard_at = heard_at;
	return code;
}

gearman_return_t gm_client_replies(
	struct gm_client *client, struct gm_client_conn *cc, bool *broken)
{
	const struct gm_packet *packet;
	struct gm_body body;
	gearman_return_t code;

	for (;;) {
		if (cc->conn->net.state == NET_CONN_OPEN && !net_conn_usable(&cc->conn->net))
			return GEARMAN_SUCCESS; /* an event forked: what has come is the parent's */
		code = gm_conn_next(
			cc->conn, &client->pool.memory, &packet, &body, &client->pool.error);
		if (code == GEARMAN_IO_WAIT)
			return GEARMAN_SUCCESS;
		if (code != GEARMAN_SUCCESS) {
			*broken = true;
			return code;
		}
		if (updates[packet->command].is)
			code = update(client, cc, packet, &body, broken);
		else
			code = answer(client, cc, packet, &body, broken);
		gm_body_release(&body, &client->pool.memory);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
}
