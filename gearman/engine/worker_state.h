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
	size_t names_len; /* bytes used of names */
	char names[GM_ARGS_SIZE];
};

/* A job that a server has assigned and that has not been taken yet. */
struct gm_held {
	struct gm_held *next;
	struct gm_job job;
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
	uint64_t version;	  /* counts the changes of functions */
	uint64_t unregistered_at; /* the version that last lacked one */
	char *id;		  /* shown in the servers' lists of workers; NULL: none */
	size_t turn;
	bool non_blocking; /* gm_worker_grab() returns IO_WAIT or NO_JOBS where it would wait */
	bool no_waiting;   /* it returns NO_JOBS once every server has said that it has none */
	bool want_unique;  /* ask for jobs with their unique key */
	bool was_connected;
	/*
	 * The most jobs that it may have at a time: requested, held and the one in hand. At least
	 * 1, which means that a job is only requested when it is to run next.
	 */
	size_t prefetch;
	size_t limit;	  /* likewise: so many jobs the running call will still take */
	int64_t taken_at; /* when the last job was taken, if prefetch is more than 1 */
	struct gm_held *held, **held_end; /* in order of arrival */
	struct gm_held *spare;		  /* not in use */
	/* how a server failed since a job was first asked for; empty: none did */
	char last_failure[512];
};

/* What a server has answered last. */
enum gm_worker_state {
	GM_READY,  /* may be asked for jobs, or is */
	GM_NO_JOB, /* has none: to be told that we sleep */
	GM_ASLEEP  /* will wake us */
};

/* What a worker knows of one connection (gm_conn.user). */
struct gm_worker_conn {
	enum gm_worker_state state;
	size_t requested; /* GRAB_JOBs without an answer */
	size_t held;	  /* jobs in worker.held */
	size_t in_hand;	  /* jobs taken that have not ended */
	/* The most to be requested at a time: doubles with every job, 1 after NO_JOB. */
	size_t window;
	/* A time-out found replies owed, and none came since that says that they still are
	 * answered; or 0. */
	int64_t owes_since;
	bool assigned; /* a job has come since requested was last 0 */
	int64_t asleep_since;
	unsigned idle_hint; /* so many jobs to come are expected to be the only ones */
	uint64_t told;	    /* the version of the functions that the server knows; 0: nothing yet */
	uint64_t told_new;  /* up to this version it knows of those that were added, too */
	struct gm_echo *echoes; /* owed, oldest first; each with us as an owner */
};

static inline struct gm_worker_conn *gm_worker_conn_of(const struct gm_conn *conn)
{
	return conn->user;
}

#endif
