/* What the files of the worker share with each other only. */
#ifndef GM_WORKER_PARTS_H
#define GM_WORKER_PARTS_H

#include "gearman/engine/echo.h"
#include "gearman/engine/worker.h"

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

/* worker.c: the connection is not to be used any more, pool.error says why; a job that came over it is the server's
 * again. */
void gm_worker_lost(struct gm_worker *worker, struct gm_conn *conn);

/* worker.c: a fresh connection. */
gearman_return_t gm_worker_open(struct gm_worker *worker, struct gm_conn *conn);

/* worker.c: opens what is closed and does not rest; before the first connection ever, nothing rests. *usable counts the
 * open ones, *retry is when the next resting one may be tried. */
gearman_return_t gm_worker_open_all(struct gm_worker *worker, size_t *usable, int64_t *retry);

/* worker.c: the next connection in turn that stands so; NULL: none. */
struct gm_conn *gm_worker_find(struct gm_worker *worker, enum gm_worker_state state);

/* worker_functions.c: queues what the server is not told yet of our functions, as far as it may be told now. */
void gm_worker_tell(struct gm_worker *worker, struct gm_conn *conn);

/* worker_functions.c: the same to all, and sends what can be sent without waiting. */
void gm_worker_tell_all(struct gm_worker *worker);

/* worker_reply.c: works off what has been received. */
void gm_worker_read(struct gm_worker *worker, struct gm_conn *conn);

/* worker_reply.c: SUCCESS: something came or the connection is lost; else what keeps the caller from waiting on. */
gearman_return_t gm_worker_receive(
	struct gm_worker *worker, struct gm_conn *conn, int64_t timeout_us);

/* worker_reply.c: sends what is queued; a connection that cannot take it is lost. */
gearman_return_t gm_worker_flush(struct gm_worker *worker, struct gm_conn *conn);

/* worker_reply.c: sends what is queued, waits for all connections and receives what there is. */
gearman_return_t gm_worker_poll(struct gm_worker *worker, int64_t deadline);

/* worker_grab.c: queues the request for a job, or the word that we sleep. */
void gm_worker_put_grab(struct gm_worker *worker, struct gm_conn *conn);
void gm_worker_put_sleep(struct gm_worker *worker, struct gm_conn *conn);

#endif
