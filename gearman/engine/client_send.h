/* How a client finds a server and puts its tasks on the wire. */
#ifndef GM_CLIENT_SEND_H
#define GM_CLIENT_SEND_H

#include "gearman/engine/client_state.h"

/* Sends one round: the tasks waiting (or only this one), as far as buffers go.
 * SUCCESS; what an event returned, with *paused; or no server can be reached. */
gearman_return_t gm_client_submit(struct gm_client *client, struct gm_task *only, bool *paused);

/* The connection to use, open; NULL with pool.error set. */
struct gm_client_conn *gm_client_pick(struct gm_client *client);

/* Has this very connection open. */
gearman_return_t gm_client_open(struct gm_client *client, struct gm_client_conn *cc);

#endif
