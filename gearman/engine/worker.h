/*
 * A worker: tells the job servers what it can do, takes jobs from them and sends back what comes of
 * them.
 *
 * While there are jobs, one costs two system calls: the result of the last job and the request for
 * the next one go out together, and the next one comes in. Without jobs the servers are told that
 * the worker sleeps (PRE_SLEEP) and wake it (NOOP). Servers take turns. One that is lost is tried
 * again all the time.
 */
#ifndef GM_WORKER_H
#define GM_WORKER_H

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

/* Moves a job to another place: its names are in itself. */
void gm_job_move(struct gm_job *to, struct gm_job *from);

struct gm_function {
	char *name;
	size_t len;
	long timeout; /* s that a server lets it run; 0: for ever */
};

struct gm_worker {
	struct gm_pool pool;
	struct gm_function *functions;
	size_t function_count;
	struct gm_function *dropped; /* the servers are not told yet */
	size_t dropped_count;
	char *id; /* shown in the servers' lists of workers; NULL: none */
	size_t turn;
	bool non_blocking; /* gm_worker_grab() returns IO_WAIT or NO_JOBS where it would wait */
	bool no_waiting;   /* it returns NO_JOBS once every server has said that it has none */
	bool want_unique;  /* ask for jobs with their unique key */
	bool last_call;	   /* take what was asked for, ask for nothing more: then NO_JOBS */
	bool was_connected;
	char trouble
		[512]; /* how a server failed since a job was first asked for; empty: none did */
};

void gm_worker_init(struct gm_worker *worker, const struct gm_memory *memory);
void gm_worker_free(struct gm_worker *worker);

/* Takes effect with the next thing that is sent. Registering again changes the time-out. */
gearman_return_t gm_worker_register(struct gm_worker *worker, struct gm_slice name, long timeout);

/*
 * The servers are told before the next job is asked for: a server takes back the job in hand of a
 * function that the worker cannot do any more. False: it was not registered.
 */
bool gm_worker_unregister(struct gm_worker *worker, struct gm_slice name);
void gm_worker_unregister_all(struct gm_worker *worker);
bool gm_worker_registered(const struct gm_worker *worker, struct gm_slice name);

/* The name in the servers' lists: without blanks. SUCCESS or INVALID_ARGUMENT. */
gearman_return_t gm_worker_set_id(struct gm_worker *worker, struct gm_slice id);

/*
 * Takes the next job. SUCCESS: *job is filled. TIMEOUT: none came before the deadline; SHUTDOWN:
 * interrupted; NO_SERVERS, NO_REGISTERED_FUNCTIONS; COULD_NOT_CONNECT: no server could be reached,
 * never yet since the worker was made (once it was, it goes on trying until the deadline).
 */
gearman_return_t gm_worker_grab(struct gm_worker *worker, struct gm_job *job, int64_t deadline);

/*
 * Tells the server something of a job: WORK_DATA, WORK_WARNING, WORK_STATUS, WORK_COMPLETE,
 * WORK_FAIL, WORK_EXCEPTION. args follow the handle. The last three end the job; with grab_next
 * they ask in the same breath for another one, which the next gm_worker_grab() then gets, or, if the
 * server has lately had none, to be woken for one.
 */
gearman_return_t gm_worker_send(struct gm_worker *worker, struct gm_job *job,
	gearman_command_t command, const struct gm_slice *args, unsigned n,
	const struct gm_slice *body, bool grab_next);

/* Waits until a server has something to say. */
gearman_return_t gm_worker_wait(struct gm_worker *worker, int64_t deadline);

/* Has every server echo the data. */
gearman_return_t gm_worker_ping(struct gm_worker *worker, struct gm_slice data);

#endif
