#include "mogile/engine/client.h"

#include "net/clock.h"
#include "net/fork.h"

#include <stdio.h>
#include <string.h>

enum { SECOND = 1000000, MAX_ASKS = 3 };

void mog_client_init(struct mog_client *c)
{
	memset(c, 0, sizeof(*c));
	c->trackers.connect_timeout_us = 2 * SECOND;
	c->trackers.timeout_us = 10 * SECOND;
	c->trackers.retry_after_us = 10 * SECOND;
	c->http_options.connect_timeout_us = 2 * SECOND;
	c->http_options.stall_timeout_us = 10 * SECOND;
	c->http_options.total_timeout_us = NET_NEVER;
	c->http_options.buffer_size = 256 << 10;
	c->http_options.node_connections = 4;
	c->tracker_connections = 8;
}

void mog_client_close(struct mog_client *c)
{
	mog_trackers_close(&c->trackers);
	while (c->idle_http) {
		struct mog_http *s = c->idle_http;

		c->idle_http = s->next;
		mog_http_free(s);
	}
}

void mog_client_free(struct mog_client *c)
{
	mog_client_close(c);
	mog_trackers_free(&c->trackers);
	mog_nodes_free(&c->nodes);
	mog_classes_free(&c->classes);
}

void mog_client_waiter_changed(struct mog_client *c)
{
	for (struct mog_tracker_conn *conn = c->trackers.idle; conn; conn = conn->next)
		net_conn_waiter_changed(&conn->conn);
}

struct mog_http *mog_client_take_http(struct mog_client *c)
{
	while (c->idle_http) {
		struct mog_http *s = c->idle_http;

		c->idle_http = s->next;
		s->next = NULL;
		/* The connections of another process are not ours to write to. */
		if (s->generation == net_fork_generation())
			return s;
		mog_http_free(s);
	}
	return mog_http_new(&c->http_options);
}

void mog_client_give_http(struct mog_client *c, struct mog_http *s)
{
	if (s->failed) {
		mog_http_free(s);
		return;
	}
	s->next = c->idle_http;
	c->idle_http = s;
}

enum mog_code mog_client_command(struct mog_client *c, const char *command,
	const struct mog_text *args, struct mog_reply *reply, struct mog_error *error)
{
	struct mog_call call;

	if (mog_call_start(&call, &c->trackers, command, args) == MOG_OK)
		mog_call_step(&call, true);
	*error = call.error;
	if (error->code == MOG_OK)
		mog_call_take_reply(&call, reply);
	mog_call_end(&call);
	return error->code;
}

enum mog_code mog_client_ask(struct mog_client *c, enum mog_command command,
	const struct mog_value *values, struct mog_reply *reply, struct mog_error *error)
{
	struct mog_text args = {0};
	enum mog_code code;

	mog_command_args(command, values, &args);
	code = mog_client_command(c, mog_command_info(command)->name, &args, reply, error);
	mog_text_free(&args);
	return code;
}

/* A command whose reply is of no interest. */
static enum mog_code tell(struct mog_client *c, enum mog_command command,
	const struct mog_value *values, struct mog_error *error)
{
	struct mog_reply reply = {0};
	enum mog_code code = mog_client_ask(c, command, values, &reply, error);

	if (code == MOG_OK)
		mog_reply_free(&reply);
	return code;
}

/* After a lost reply, every failure but a clear answer leaves open what became of the command. */
static enum mog_code still_lost(struct mog_error *error)
{
	if (error->code != MOG_TRACKER_DOWN)
		return error->code;
	mog_error_as(error, MOG_REPLY_LOST);
	mog_error_add(error, "; an earlier reply was lost: it may have been done");
	return error->code;
}

enum mog_code mog_client_delete(
	struct mog_client *c, const struct mog_value values[2], struct mog_error *error)
{
	enum mog_code code = tell(c, MOG_CMD_DELETE, values, error);

	if (code != MOG_REPLY_LOST)
		return code;
	for (int asked = 1; code == MOG_REPLY_LOST && asked < MAX_ASKS; asked++)
		code = tell(c, MOG_CMD_DELETE, values, error);
	if (mog_command_found_nothing(MOG_CMD_FILE_INFO, error)) {
		mog_error_clear(error);
		return MOG_OK;
	}
	return still_lost(error);
}

/* The old name is not there. If the new one is, it is likely what was renamed; but it may be
 * another's. */
static void add_what_is_there(
	struct mog_client *c, const struct mog_value values[3], struct mog_error *error)
{
	const struct mog_value new[3] = {values[0], values[2]};
	struct mog_error why;

	if (tell(c, MOG_CMD_FILE_INFO, new, &why) == MOG_OK)
		mog_error_add(error, "; the key is not there now, the new one is");
	else if (mog_command_found_nothing(MOG_CMD_FILE_INFO, &why))
		mog_error_add(error, "; neither the key nor the new one is there now");
	else
		mog_error_add(error, "; the key is not there now");
}

enum mog_code mog_client_rename(
	struct mog_client *c, const struct mog_value values[3], struct mog_error *error)
{
	const struct mog_value old[3] = {values[0], values[1]};
	enum mog_code code = tell(c, MOG_CMD_RENAME, values, error);
	struct mog_error why;

	for (int asked = 1; code == MOG_REPLY_LOST; asked++) {
		if (tell(c, MOG_CMD_FILE_INFO, old, &why) != MOG_OK) {
			if (mog_command_found_nothing(MOG_CMD_FILE_INFO, &why))
				add_what_is_there(c, values, error);
			else
				mog_error_add(
					error, "; whether it was done could not be found out");
			return code;
		}
		if (asked == MAX_ASKS) {
			mog_error_add(error, "; the key is there now");
			return code;
		}
		code = tell(c, MOG_CMD_RENAME, values, error);
		if (mog_command_found_nothing(MOG_CMD_FILE_INFO, error)) {
			/* The command whose reply was lost was late. */
			mog_error_as(error, MOG_REPLY_LOST);
			mog_error_add(error, "; the key was there, and is not there now");
			return error->code;
		}
		if (code != MOG_OK && code != MOG_REPLY_LOST)
			return still_lost(error);
	}
	return code;
}

enum mog_code mog_client_hash_type(struct mog_client *c, const struct mog_value *domain,
	const struct mog_value *class_name, char *type, struct mog_error *error)
{
	static const char by_default[] = "default";
	const char *name = class_name->len > 0 ? class_name->data : by_default;
	size_t len = class_name->len > 0 ? class_name->len : sizeof(by_default) - 1;
	const char *known = mog_classes_find(&c->classes, name, len);
	struct mog_reply reply;
	enum mog_code code = MOG_OK;

	if (!known) {
		code = mog_client_ask(c, MOG_CMD_GET_DOMAINS, NULL, &reply, error);
		if (code != MOG_OK)
			return code;
		code = mog_classes_load(&c->classes, &reply, domain->data, domain->len);
		mog_reply_free(&reply);
		if (code != MOG_OK)
			return mog_error_set(error, code, NULL, "out of memory");
		known = mog_classes_find(&c->classes, name, len);
	}
	snprintf(type, MOG_HASH_TYPE_SIZE, "%s", known ? known : "");
	return MOG_OK;
}

void mog_client_forget_classes(struct mog_client *c)
{
	mog_classes_free(&c->classes);
}
