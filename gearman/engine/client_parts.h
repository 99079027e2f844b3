/* What the files of the client share with each other only. */
#ifndef GM_CLIENT_PARTS_H
#define GM_CLIENT_PARTS_H

#include "gearman/engine/client.h"

static inline struct gm_link *gm_link_of(struct gm_conn *conn)
{
	return conn->user;
}

/* client_reply.c: tells the task's owner: the one place where a task's event is called. Nothing of the task may be looked
 * at afterwards. */
gearman_return_t gm_client_tell(
	struct gm_client *client, struct gm_task *task, enum gm_event event, struct gm_body *body);

/* client.c: tells the tasks what has been received already. SUCCESS, or what an event returned, with *paused. */
gearman_return_t gm_client_read(struct gm_client *client, bool *paused);

/* client_transfer.c: until when the next news of a task may take; a flood of what is none does not put it off. */
int64_t gm_client_deadline(const struct gm_client *client);

/* client_transfer.c: sends what is queued, then waits until the deadline for something to receive. SUCCESS: look at it;
 * TIMEOUT, SHUTDOWN (interrupted); IO_WAIT: it would have to wait and non_blocking is set. */
gearman_return_t gm_client_transfer(struct gm_client *client, bool non_blocking, int64_t deadline);

/* client_transfer.c: only waits, for all connections, and receives. */
gearman_return_t gm_client_poll(struct gm_client *client, int64_t deadline);

/* client_lost.c: connections of the process that this one was forked from are its own, and so are the tasks on them: here
 * they end. */
void gm_client_drop_inherited(struct gm_client *client);

/* client_reply.c: works off what has been received on this connection. SUCCESS: all of it; what an
 * event returned; or *broken is set and the connection is to be given up. */
gearman_return_t gm_client_replies(struct gm_client *client, struct gm_link *link, bool *broken);

/* client_lost.c: the connection failed, pool.error says how. Its tasks are sent on, as far as resend
 * and what came of them allow, or listed as failed. */
void gm_client_lost(struct gm_client *client, struct gm_link *link, bool resend);

/* client_lost.c: this task, which waits to be sent, is listed as failed. */
void gm_client_unsent(struct gm_client *client, struct gm_task *task, gearman_return_t code);

/* client_lost.c: tells those listed as failed. Returns what an event returned. */
gearman_return_t gm_client_tell_failed(struct gm_client *client);

/* client_send.c: sends one round: the tasks waiting (or only this one), as far as buffers go.
 * SUCCESS; what an event returned, with *paused; or no server can be reached. */
gearman_return_t gm_client_submit(struct gm_client *client, struct gm_task *only, bool *paused);

/* client_send.c: the connection to use, open; NULL with pool.error set. */
struct gm_link *gm_client_pick(struct gm_client *client);

/* client_send.c: has this very connection open. */
gearman_return_t gm_client_open(struct gm_client *client, struct gm_link *link);

#endif
