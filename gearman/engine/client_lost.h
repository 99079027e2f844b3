/* What becomes of a client's tasks when a connection fails, or when nobody waits for them. */
#ifndef GM_CLIENT_LOST_H
#define GM_CLIENT_LOST_H

#include "gearman/engine/client_state.h"

/* Gives a task up without an event: its memory is the caller's again. */
void gm_client_forget(struct gm_client *client, struct gm_task *task);

/*
 * Connections of the process that this one was forked from are its own, and so are the tasks on
 * them: here they end.
 */
void gm_client_drop_inherited(struct gm_client *client);

/* The connection failed, pool.error says how. Its tasks are sent on, as far as resend
 * and what came of them allow, or listed as failed. */
void gm_client_lost(struct gm_client *client, struct gm_client_conn *cc, bool resend);

/* A call has timed out: a server that has owed a reply for too long is lost. since: when what it
 * may owe was sent, at the earliest. pool.error says that it timed out. */
void gm_client_timed_out(struct gm_client *client, int64_t since);

/* This task, which waits to be sent, is listed as failed. */
void gm_client_unsent(struct gm_client *client, struct gm_task *task, gearman_return_t code);

/* Tells those listed as failed. Returns what an event returned. */
gearman_return_t gm_client_tell_failed(struct gm_client *client);

#endif
