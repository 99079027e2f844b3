#include "gearman/engine/worker_grab.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_held.h"
#include "gearman/engine/worker_reply.h"
#include "gearman/engine/worker_request.h"
#include "gearman/engine/worker_tell.h"

#include "net/clock.h"

enum {
	RECHECK_US = 1000 * 1000, /* a server that is to wake us is asked no sooner again */
	SILENCE_US = 500 * 1000	  /* no answer to GRAB_JOB: ask another server as well */
};

/* Tells the servers without a job that we sleep. */
static void go_to_sleep(struct gm_worker *worker)
{
	struct gm_conn *conn;

	while ((conn = gm_worker_find(worker, GM_NO_JOB))) {
		gm_worker_put_sleep(worker, conn);
		gm_worker_flush(worker, conn);
	}
}

/* A server does not wake anybody when the time of a job comes (SUBMIT_JOB_EPOCH): ask again. */
static void ask_again(struct gm_worker *worker, int64_t after_us)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_worker_conn *wc = gm_worker_conn_of(worker->pool.conns[i]);

		if (wc->state == GM_ASLEEP && net_now() - wc->asleep_since >= after_us)
			wc->state = GM_READY;
	}
}

/*
 * Waits for the only server with one call, where that is sure to end before the deadline: the
 * kernel ends it later than asked, by up to an eighth.
 */
static gearman_return_t wait_until(struct gm_worker *worker, int64_t again, int64_t deadline)
{
	int64_t block_us = worker->pool.block_us;

	if (worker->pool.count == 1 && worker->pool.conns[0]->net.state == NET_CONN_OPEN &&
		block_us > 0 && block_us <= net_remaining(deadline) / 2)
		return gm_worker_receive(worker, worker->pool.conns[0], block_us);
	return gm_worker_poll(worker, again < deadline ? again : deadline);
}

/* Nothing to do: sleeps until a server wakes us, one can be tried again, or the deadline. */
static gearman_return_t sleep_until(struct gm_worker *worker, int64_t deadline, int64_t retry)
{
	int64_t again = net_deadline((int64_t)GEARMAN_WORKER_WAIT_TIMEOUT * 1000);
	gearman_return_t code;

	if (retry < again)
		again = retry;
	code = wait_until(worker, again, deadline);
	if (code != GEARMAN_TIMEOUT || net_remaining(deadline) == 0)
		return code;
	ask_again(worker, (int64_t)GEARMAN_WORKER_WAIT_TIMEOUT * 1000);
	return GEARMAN_SUCCESS;
}

/*
 * Waits for the answer to GRAB_JOB. One server: a single blocking call, if the deadline is about as
 * far off as that lasts. SUCCESS: something came.
 */
static gearman_return_t await_job(struct gm_worker *worker, struct gm_conn *conn, int64_t deadline)
{
	int64_t block_us = worker->pool.block_us;
	int64_t left = net_remaining(deadline);

	if (worker->non_blocking)
		return gm_worker_receive(worker, conn, 0);
	if (worker->pool.count == 1 && block_us > 0 && block_us - block_us / 8 <= left)
		return gm_worker_receive(worker, conn, block_us);
	return gm_worker_poll(worker, net_deadline(left < SILENCE_US ? left : SILENCE_US));
}

static void next_turn(struct gm_worker *worker, const struct gm_conn *after)
{
	size_t count = worker->pool.count;

	for (size_t i = 0; i < count; i++)
		if (worker->pool.conns[i] == after)
			worker->turn = (i + 1) % count;
}

/*
 * Closes the connections of servers that gave us jobs which we had not registered for: then they
 * give them to others.
 */
static void refuse_unregistered(struct gm_worker *worker)
{
	const struct gm_held *held = worker->held;

	while (held) {
		struct gm_conn *conn = held->job.conn;

		if (gm_worker_conn_of(conn)->in_hand > 0) {
			held = held->next;
			continue;
		}
		gm_error_set(&worker->pool.error, GEARMAN_INVALID_FUNCTION_NAME,
			"%s has a job for \"%s\", which is not registered", conn->peer.name,
			held->job.function.data);
		gm_worker_lost(worker, conn);
		held = worker->held;
	}
}

/* A job that is there already. */
static bool take_held(struct gm_worker *worker, struct gm_job *job)
{
	for (size_t i = 0; i < worker->pool.count; i++)
		gm_worker_read(worker, worker->pool.conns[i]);
	if (!worker->held)
		return false;
	if (!gm_held_take(worker, job)) {
		refuse_unregistered(worker);
		return false;
	}
	gm_worker_conn_of(job->conn)->in_hand++;
	if (worker->prefetch > 1)
		worker->taken_at = net_now();
	if (worker->pool.count > 1)
		next_turn(worker, job->conn);
	return true;
}

/*
 * Asks servers for jobs, waits for one that is asked, or for one that wakes us. SUCCESS: look what
 * came of it.
 */
static gearman_return_t seek(struct gm_worker *worker, int64_t deadline, int64_t retry)
{
	struct gm_conn *conn;
	gearman_return_t code;
	bool now;

	gm_worker_request(worker);
	if (!gm_worker_find_requested(worker) && (conn = gm_worker_find(worker, GM_READY)))
		gm_worker_request_one(worker, conn);
	gm_worker_flush_all(worker);
	conn = gm_worker_find_requested(worker);
	if (conn) {
		code = await_job(worker, conn, deadline);
		if (code != GEARMAN_TIMEOUT || net_remaining(deadline) == 0)
			return code;
		/* A silent server does not keep us from the others. */
		conn = gm_worker_find(worker, GM_READY);
		if (conn)
			gm_worker_request_one(worker, conn);
		return GEARMAN_SUCCESS;
	}
	if (gm_worker_find(worker, GM_READY))
		return GEARMAN_SUCCESS; /* one that was asked is lost: the next in turn */
	go_to_sleep(worker);
	now = worker->non_blocking || worker->no_waiting;
	code = sleep_until(worker, now ? 0 : deadline, retry);
	if (code == GEARMAN_TIMEOUT && now)
		return gm_error_set(&worker->pool.error, GEARMAN_NO_JOBS, "no jobs");
	return code;
}

static gearman_return_t grab(struct gm_worker *worker, struct gm_job *job, int64_t deadline)
{
	struct gm_pool *pool = &worker->pool;

	for (bool first = true;; first = false) {
		gearman_return_t code = gm_pool_interrupts(pool);
		int64_t retry;
		size_t usable;

		if (code != GEARMAN_SUCCESS)
			return code;
		if (pool->count == 0)
			return gm_error_set(
				&pool->error, GEARMAN_NO_SERVERS, "no servers have been added");
		if (worker->function_count == 0) {
			gm_worker_tell_all(worker);
			return gm_error_set(&pool->error, GEARMAN_NO_REGISTERED_FUNCTIONS,
				"no functions have been registered");
		}
		if (first)
			ask_again(worker, RECHECK_US);
		code = gm_worker_open_all(worker, &usable, &retry);
		if (code != GEARMAN_SUCCESS)
			continue; /* interrupted */
		if (usable == 0 && !worker->was_connected)
			return pool->error.code;
		if (take_held(worker, job))
			return GEARMAN_SUCCESS;
		if (!first && net_remaining(deadline) == 0)
			return worker->non_blocking ? GEARMAN_IO_WAIT : gm_pool_timed_out(pool);
		code = seek(worker, deadline, retry);
		if (code != GEARMAN_SUCCESS && code != GEARMAN_SHUTDOWN)
			return code;
	}
}

gearman_return_t gm_worker_grab(struct gm_worker *worker, struct gm_job *job, int64_t deadline)
{
	gearman_return_t code;

	worker->last_failure[0] = '\0';
	code = grab(worker, job, deadline);
	if (code == GEARMAN_TIMEOUT)
		gm_worker_timed_out(worker, net_now());
	if (code == GEARMAN_TIMEOUT && worker->last_failure[0])
		gm_error_set(
			&worker->pool.error, code, "no job came in time; %s", worker->last_failure);
	return code;
}
