/*
 * One installation: its trackers, its storage nodes, and what is kept between calls. What a program
 * holds while it talks to MogileFS.
 *
 * Not for two threads at once. May be used again from inside a callback of its own: each run of
 * jobs takes connections that nobody else is using.
 */
#ifndef MOG_CLIENT_H
#define MOG_CLIENT_H

#include "mogile/engine/classes.h"
#include "mogile/engine/commands.h"
#include "mogile/engine/error.h"
#include "mogile/engine/nodes.h"
#include "mogile/engine/reply.h"
#include "mogile/engine/http.h"
#include "mogile/engine/tracker.h"

struct mog_client {
	struct mog_trackers trackers;
	struct mog_http_options http_options;
	struct mog_nodes nodes;
	struct mog_classes classes;
	struct mog_http *idle_http;
	unsigned tracker_connections; /* at once, for many files: at least 1 */
	bool any_node;		      /* follow paths to nodes that the tracker does not list */
};

/* Fills in the defaults that docs/mogile.md names. */
void mog_client_init(struct mog_client *c);
void mog_client_free(struct mog_client *c);

/* Closes every idle connection. */
void mog_client_close(struct mog_client *c);

/* To be called when the wait of trackers.waiter was set or unset: idle connections follow. */
void mog_client_waiter_changed(struct mog_client *c);

/* HTTP connections that nobody uses, for a run. NULL: out of memory. */
struct mog_http *mog_client_take_http(struct mog_client *c);
void mog_client_give_http(struct mog_client *c, struct mog_http *s);

/* One command with the values of its row's fields (NULL where it has none); see mog_call_start().
 * On MOG_OK the reply is the caller's to free. */
enum mog_code mog_client_ask(struct mog_client *c, enum mog_command command,
	const struct mog_value *values, struct mog_reply *reply, struct mog_error *error);

/* The same for a command by name, with arguments as mog_call_start() takes them. */
enum mog_code mog_client_command(struct mog_client *c, const char *command,
	const struct mog_text *args, struct mog_reply *reply, struct mog_error *error);

/*
 * Deletes a key, and asks again where the reply was lost: then a key that is not there is one that
 * was deleted. MOG_REPLY_LOST: it may have been.
 */
enum mog_code mog_client_delete(
	struct mog_client *c, const struct mog_value values[2], struct mog_error *error);

/*
 * Renames a key (domain, old and new name). Where the reply was lost and the old name is still
 * there, asks again. MOG_REPLY_LOST: it may have been renamed; the message says what is known.
 */
enum mog_code mog_client_rename(
	struct mog_client *c, const struct mog_value values[3], struct mog_error *error);

/* The hash type of a domain's class ("": the default one), "" where there is no such class. Asks
 * the tracker unless it is known. type has MOG_HASH_TYPE_SIZE bytes. */
enum mog_code mog_client_hash_type(struct mog_client *c, const struct mog_value *domain,
	const struct mog_value *class_name, char *type, struct mog_error *error);

/* What is known of the classes is asked anew when it is wanted. */
void mog_client_forget_classes(struct mog_client *c);

#endif
