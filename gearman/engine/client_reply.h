/* What servers say to a client: which packet means what for which task. */
#ifndef GM_CLIENT_REPLY_H
#define GM_CLIENT_REPLY_H

#include "gearman/engine/client_state.h"

/*
 * Tells the task's owner: the one place where a task's event is called. Nothing of the task may be
 * looked at afterwards.
 */
gearman_return_t gm_client_tell(
	struct gm_client *client, struct gm_task *task, enum gm_event event, struct gm_body *body);

/* Works off what has been received on this connection. SUCCESS: all of it; what an
 * event returned; or *broken is set and the connection is to be given up. */
gearman_return_t gm_client_replies(
	struct gm_client *client, struct gm_client_conn *cc, bool *broken);

#endif
