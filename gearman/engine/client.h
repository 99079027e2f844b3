/*
 * A client: sends tasks to the job servers and tells their owners what becomes of them.
 *
 * All requests run through one loop. gm_client_run() sends every task that was added, without
 * waiting for the acknowledgement of one before the next, and reads meanwhile; gm_client_do() is
 * the same for one task. Either may be called again from within a task's event.
 *
 * Servers are tried in the pool's order: the first that can be reached gets the tasks. When one is
 * lost, its foreground tasks of which no result data has come are sent to the next; the others end
 * in GM_EVENT_FAIL, once.
 */
#ifndef GM_CLIENT_H
#define GM_CLIENT_H

#include "gearman/engine/client_lost.h"
#include "gearman/engine/client_ping.h"
#include "gearman/engine/client_state.h"

void gm_client_init(struct gm_client *client, const struct gm_memory *memory);

/* Drops connections and tasks, without telling anybody. The tasks' memory is their owners'. */
void gm_client_free(struct gm_client *client);

/* Adds a task to run. SUCCESS, or an error in client->pool.error, and the task is not added. */
gearman_return_t gm_client_add(struct gm_client *client, struct gm_task *task);

/*
 * Runs until no task is left. pool.timeout_us bounds the time between two news of a task. SUCCESS;
 * or what an event returned; TIMEOUT and SHUTDOWN (interrupted) and IO_WAIT: the tasks are still
 * out, call again; NO_SERVERS; COULD_NOT_CONNECT: those not yet sent were told that they failed.
 * client->pool.error has the sentence.
 */
gearman_return_t gm_client_run(struct gm_client *client);

/*
 * Runs this one task to its end (never non-blocking) and returns its result. When it cannot be
 * brought to an end (TIMEOUT, SHUTDOWN, ...) it is given up: its memory is free when this returns.
 */
gearman_return_t gm_client_do(struct gm_client *client, struct gm_task *task);

#endif
