/* What the files of the client share with each other only. */
#ifndef GM_CLIENT_PARTS_H
#define GM_CLIENT_PARTS_H

#include "gearman/engine/client.h"

static inline struct gm_link *gm_link_of(struct gm_conn *conn)
{
	return conn->user;
}

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
