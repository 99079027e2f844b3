/*
 * How a client waits: sends what is queued, receives from one connection or several, and has it
 * read.
 */
#ifndef GM_CLIENT_TRANSFER_H
#define GM_CLIENT_TRANSFER_H

#include "gearman/engine/client_state.h"

/*
 * Handles the replies that have been received. SUCCESS, or what an event returned, with *paused.
 */
gearman_return_t gm_client_read(struct gm_client *client, bool *paused);

/* The deadline for the next update of a task. Packets without an update do not extend it. */
int64_t gm_client_deadline(const struct gm_client *client);

/*
 * Sends what is queued, then waits until the deadline for something to receive. SUCCESS: look at
 * it; TIMEOUT, SHUTDOWN (interrupted); IO_WAIT: it would have to wait and non_blocking is set.
 */
gearman_return_t gm_client_transfer(struct gm_client *client, bool non_blocking, int64_t deadline);

/* Only waits, for all connections, and receives. */
gearman_return_t gm_client_poll(struct gm_client *client, int64_t deadline);

#endif
