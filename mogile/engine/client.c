#include "mogile/engine/client.h"

#include "net/clock.h"
#include "net/fork.h"

#include <string.h>

enum { SECOND = 1000000 };

void mog_client_init(struct mog_client *c)
{
	memset(c, 0, sizeof(*c));
	c->trackers.connect_timeout_us = 2 * SECOND;
	c->trackers.timeout_us = 10 * SECOND;
	c->trackers.rest_us = 10 * SECOND;
	c->store_options.connect_timeout_us = 2 * SECOND;
	c->store_options.stall_timeout_us = 10 * SECOND;
	c->store_options.total_timeout_us = NET_NEVER;
	c->store_options.buffer_size = 256 << 10;
	c->store_options.node_connections = 4;
	c->tracker_connections = 8;
}

void mog_client_close(struct mog_client *c)
{
	mog_trackers_close(&c->trackers);
	while (c->idle_stores) {
		struct mog_store *s = c->idle_stores;

		c->idle_stores = s->next;
		mog_store_free(s);
	}
}

void mog_client_free(struct mog_client *c)
{
	mog_client_close(c);
	mog_trackers_free(&c->trackers);
	mog_nodes_free(&c->nodes);
}

struct mog_store *mog_client_take_store(struct mog_client *c)
{
	while (c->idle_stores) {
		struct mog_store *s = c->idle_stores;

		c->idle_stores = s->next;
		s->next = NULL;
		/* The connections of another process are not ours to write to. */
		if (s->generation == net_fork_generation())
			return s;
		mog_store_free(s);
	}
	return mog_store_new(&c->store_options);
}

void mog_client_give_store(struct mog_client *c, struct mog_store *s)
{
	if (s->failed) {
		mog_store_free(s);
		return;
	}
	s->next = c->idle_stores;
	c->idle_stores = s;
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

enum mog_code mog_client_change(struct mog_client *c, const char *command,
	const struct mog_text *args, const struct mog_text *ask, struct mog_error *error)
{
	struct mog_reply reply = {0};
	struct mog_error why;
	enum mog_code code = mog_client_command(c, command, args, &reply, error);

	mog_reply_free(&reply);
	if (code != MOG_REPLY_LOST)
		return code;
	memset(&reply, 0, sizeof(reply));
	code = mog_client_command(c, "file_info", ask, &reply, &why);
	mog_reply_free(&reply);
	if (code == MOG_OK)
		mog_error_add(error, "; the key is there now");
	else if (code == MOG_REFUSED && strcmp(why.word, "unknown_key") == 0)
		mog_error_add(error, "; the key is not there now");
	else
		mog_error_add(error, "; whether it was done could not be found out");
	return error->code;
}
