/* A client as its files know it; what others may call is in client.h. */
#ifndef GM_CLIENT_STATE_H
#define GM_CLIENT_STATE_H

#include "gearman/engine/client_conn.h"
#include "gearman/engine/pool.h"

struct gm_client {
	struct gm_pool pool;
	struct gm_task_list queue;  /* to be sent */
	struct gm_task_list failed; /* to be told that they failed; their result is set */
	size_t unfinished;	    /* tasks that are not DONE */
	bool non_blocking;	    /* gm_client_run() returns IO_WAIT where it would wait */
	int64_t heard_at; /* on net's clock: the last news of a task. The time-out runs from here */
	int64_t looked_at; /* when what is being read was received */
};

static inline struct gm_client_conn *gm_client_conn_of(struct gm_conn *conn)
{
	return conn->user;
}

#endif
