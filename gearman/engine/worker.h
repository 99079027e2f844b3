/*
 * A worker: tells the job servers what it can do, takes jobs from them and sends back what comes of
 * them.
 *
 * It takes no job that it is not about to run: a job is asked for by gm_worker_grab() only, unless the
 * end of a job says that another grab follows. Then the result of the last job and the request for the
 * next one go out together, and one job costs two system calls. Without jobs the servers are told that
 * the worker sleeps (PRE_SLEEP) and wake it (NOOP). Servers take turns. One that is lost is tried again
 * all the time. On each server the functions are served in the order in which they were registered.
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

void gm_worker_init(struct gm_worker *worker, const struct gm_memory *memory);
void gm_worker_free(struct gm_worker *worker);

/* The servers are told before the next job is asked for. Registering again changes the time-out. */
gearman_return_t gm_worker_register(struct gm_worker *worker, struct gm_slice name, long timeout);

/*
 * The servers are told at once, unless a job is in hand: a server takes back the job of a function that
 * the worker cannot do any more. Then they are told when it has ended. False: it was not registered.
 */
bool gm_worker_unregister(struct gm_worker *worker, struct gm_slice name);
void gm_worker_unregister_all(struct gm_worker *worker);
bool gm_worker_registered(const struct gm_worker *worker, struct gm_slice name);

/* The name in the servers' lists: without blanks. SUCCESS or INVALID_ARGUMENT. */
gearman_return_t gm_worker_set_id(struct gm_worker *worker, struct gm_slice id);

/*
 * Takes the next job. SUCCESS: *job is filled. TIMEOUT: none came before the deadline; SHUTDOWN:
 * interrupted; NO_SERVERS, NO_REGISTERED_FUNCTIONS; COULD_NOT_CONNECT: no server could be reached,
 * never yet since the worker was made (once it was, it goes on trying until the deadline). A job of a
 * function that was unregistered meanwhile is left to the server.
 */
gearman_return_t gm_worker_grab(struct gm_worker *worker, struct gm_job *job, int64_t deadline);

/*
 * What a worker tells the server of its job. The last three end it; JOB_NOT_FOUND: it has ended
 * already, and nothing was sent. LOST_CONNECTION: the job is the server's again. With grab_next
 * another job is asked for together with the result, which the next gm_worker_grab() then gets, or, if
 * the server has lately had none, to be woken for one.
 */
gearman_return_t gm_job_data(struct gm_worker *worker, struct gm_job *job, struct gm_slice data);
gearman_return_t gm_job_warning(struct gm_worker *worker, struct gm_job *job, struct gm_slice text);
gearman_return_t gm_job_status(
	struct gm_worker *worker, struct gm_job *job, uint32_t numerator, uint32_t denominator);
gearman_return_t gm_job_complete(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice result, bool grab_next);
gearman_return_t gm_job_fail(struct gm_worker *worker, struct gm_job *job, bool grab_next);
gearman_return_t gm_job_exception(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice text);

/* Waits until a server that was asked for a job, or is to wake the worker, says something, or until one that was lost may
 * be tried again. NO_ACTIVE_FDS: there is none. */
gearman_return_t gm_worker_wait(struct gm_worker *worker, int64_t deadline);

/* Has every server echo the data. */
gearman_return_t gm_worker_ping(struct gm_worker *worker, struct gm_slice data);

/* Has a connection to every server, or fails at the first that cannot be reached. */
gearman_return_t gm_worker_connect(struct gm_worker *worker);

#endif
