/* What a client asks of servers beside its tasks: echoes, exceptions; and the plain wait. */
#ifndef GM_CLIENT_PING_H
#define GM_CLIENT_PING_H

#include "gearman/engine/client_state.h"

/* Waits until a server has said something of what is out. NO_ACTIVE_FDS: nothing is. */
gearman_return_t gm_client_wait(struct gm_client *client);

/* Has every server echo the data. */
gearman_return_t gm_client_ping(struct gm_client *client, struct gm_slice data);

/* Connects to every server; fails at the first that cannot be reached. */
gearman_return_t gm_client_connect(struct gm_client *client);

/* From now on servers forward WORK_EXCEPTION, also the connected ones. */
gearman_return_t gm_client_want_exceptions(struct gm_client *client);

#endif
