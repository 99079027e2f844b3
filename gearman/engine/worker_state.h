/* A worker as its files know it; what others may call is in worker.h. */
#ifndef GM_WORKER_STATE_H
#define GM_WORKER_STATE_H

#include "gearman/engine/echo.h"
#include "gearman/engine/pool.h"
#include "gearman/engine/task.h"

/* A job in hand. The names are terminated and end with the struct. */
struct gm_job {
	struct gm_conn *conn;
	unsigned
		epoch; /* of the connection that it came over: it cannot be answered over another */
	struct gm_slice handle, function, unique; /* unique is empty if the server did not tell */
	struct gm_body workload;		  /* the caller's once grabbed */
	bool finished;
	char names[GM_ARGS_SIZE];
};

struct gm_function {
	char *name;
	size_t len;
	long timeout;	  /* s that a server lets it run; 0: for ever */
	uint64_t version; /* of the list of functions that first had it so */
};

struct gm_worker {
	struct gm_pool pool;
	struct gm_function *functions; /* in the order in which they are served */
	size_t function_count;
	uint64_t version; /* counts the changes of functions */
	char *id;	  /* shown in the servers' lists of workers; NULL: none */
	size_t turn;
	bool non_blocking; /* gm_worker_grab() returns IO_WAIT or NO_JOBS where it would wait */
	bool no_waiting;   /* it returns NO_JOBS once every server has said that it has none */
	bool want_unique;  /* ask for jobs with their unique key */
	bool last_call;	   /* take what was asked for, ask for nothing more: then NO_JOBS */
	bool was_connected;
	/* how a server failed since a job was first asked for; empty: none did */
	char last_failure[512];
};

/* How a worker stands with one server. */
enum gm_worker_state {
	GM_READY,    /* may be asked for a job */
	GM_GRABBING, /* is asked */
	GM_HOLDING,  /* has given one, in worker_conn.job */
	GM_NO_JOB,   /* has none: to be told that we sleep */
	GM_ASLEEP    /* will wake us */
};

/* What a worker knows of one connection (gm_conn.user). */
struct gm_worker_conn {
	enum gm_worker_state state;
	int64_t asleep_since;
	unsigned idle_hint; /* so many jobs to come are expected to be the only ones */
	uint64_t told;	    /* the version of the functions that the server knows; 0: nothing yet */
	uint64_t told_new;  /* up to this version it knows of those that were added, too */
	size_t in_hand;	    /* jobs taken over it that have not ended */
	struct gm_job job;
	struct gm_echo *echoes; /* owed, oldest first; each with us as an owner */
};

static inline struct gm_worker_conn *gm_worker_conn_of(const struct gm_conn *conn)
{
	return conn->user;
}

#endif
