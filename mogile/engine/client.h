/*
 * One installation: its trackers, its storage nodes, and what is kept between calls. What a program
 * holds while it talks to MogileFS.
 *
 * Not for two threads at once. May be used again from inside a callback of its own: each run of
 * jobs takes connections that nobody else is using.
 */
#ifndef MOG_CLIENT_H
#define MOG_CLIENT_H

#include "mogile/engine/error.h"
#include "mogile/engine/nodes.h"
#include "mogile/engine/reply.h"
#include "mogile/engine/store.h"
#include "mogile/engine/tracker.h"

struct mog_client {
	struct mog_trackers trackers;
	struct mog_store_options store_options;
	struct mog_nodes nodes;
	struct mog_store *idle_stores;
	unsigned tracker_connections; /* at once, for many files: at least 1 */
	bool any_node;		      /* follow paths to nodes that the tracker does not list */
};

/* Fills in the defaults that docs/mogile.md names. */
void mog_client_init(struct mog_client *c);
void mog_client_free(struct mog_client *c);

/* Closes every idle connection. */
void mog_client_close(struct mog_client *c);

/* A store that nobody uses, for a run. NULL: out of memory. */
struct mog_store *mog_client_take_store(struct mog_client *c);
void mog_client_give_store(struct mog_client *c, struct mog_store *s);

/* One command; see mog_call_start(). On MOG_OK the reply is the caller's to free. */
enum mog_code mog_client_command(struct mog_client *c, const char *command,
	const struct mog_text *args, struct mog_reply *reply, struct mog_error *error);

/* As mog_client_command(), for the commands delete and rename: when the reply was lost, asks whether
 * the key (in from for rename) is still there and says so in the message, error->code stays
 * MOG_REPLY_LOST. */
enum mog_code mog_client_change(struct mog_client *c, const char *command,
	const struct mog_text *args, const struct mog_text *ask, struct mog_error *error);

#endif
