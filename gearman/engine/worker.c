#include "gearman/engine/worker.h"

#include "net/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	REST_US = 300 * 1000,
	NAP_US = 1000 * 1000,	 /* a server that is to wake us is asked no sooner again */
	SILENCE_US = 500 * 1000, /* no answer to GRAB_JOB: ask another server as well */
	/* A server that had no further job is not asked for one after each of the next ones that it
	 * wakes us for, but told at once that we sleep: it and we are spared a round. */
	LONE_JOBS = 8
};

/* How a worker stands with one server. */
enum standing {
	READY,	  /* may be asked for a job */
	GRABBING, /* is asked */
	HOLDING,  /* has given one, in post->job */
	NO_JOB,	  /* has none: to be told that we sleep */
	ASLEEP	  /* will wake us */
};

struct post {
	enum standing standing;
	int64_t asleep_since;
	unsigned lone_jobs; /* so many jobs to come are expected to be the only ones */
	struct gm_job job;
	bool echoed;
	gearman_return_t echo_result;
	struct gm_slice echo; /* what is to come back; data NULL: nothing asked */
};

static struct post *post_of(const struct gm_conn *conn)
{
	return conn->user;
}

static void *new_post(struct gm_conn *conn)
{
	(void)conn;
	return calloc(1, sizeof(struct post));
}

void gm_worker_init(struct gm_worker *worker, const struct gm_memory *memory)
{
	memset(worker, 0, sizeof(*worker));
	gm_pool_init(&worker->pool, memory);
	worker->pool.rest_us = REST_US;
	worker->pool.max_block_us = (int64_t)GEARMAN_WORKER_WAIT_TIMEOUT * 1000;
	gm_pool_set_block(&worker->pool, NET_NEVER);
	worker->pool.new_user = new_post;
	worker->want_unique = true;
}

void gm_worker_free(struct gm_worker *worker)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct post *post = post_of(worker->pool.conns[i]);

		gm_body_release(&post->job.workload, &worker->pool.memory);
		free(post);
	}
	gm_pool_free(&worker->pool);
	for (size_t i = 0; i < worker->function_count; i++)
		free(worker->functions[i].name);
	free(worker->functions);
	worker->functions = NULL;
	worker->function_count = 0;
	while (worker->dropped_count)
		free(worker->dropped[--worker->dropped_count].name);
	free(worker->dropped);
	worker->dropped = NULL;
	free(worker->id);
	worker->id = NULL;
}

/* The connection is not to be used any more; a job that came over it is the server's again. */
static void lost(struct gm_worker *worker, struct gm_conn *conn)
{
	struct post *post = post_of(conn);

	snprintf(worker->trouble, sizeof(worker->trouble), "%.500s", worker->pool.error.message);
	gm_conn_fail(conn, &worker->pool.memory);
	gm_body_release(&post->job.workload, &worker->pool.memory);
	post->standing = READY;
}

static gearman_return_t put_function(
	struct gm_worker *worker, struct gm_conn *conn, const struct gm_function *function)
{
	struct gm_slice args[2] = {gm_slice(function->name, function->len)};
	char seconds[24];

	if (function->timeout <= 0)
		return gm_conn_put(
			conn, GEARMAN_COMMAND_CAN_DO, args, 1, NULL, &worker->pool.error);
	args[1] = gm_slice(
		seconds, (size_t)snprintf(seconds, sizeof(seconds), "%ld", function->timeout));
	return gm_conn_put(
		conn, GEARMAN_COMMAND_CAN_DO_TIMEOUT, args, 2, NULL, &worker->pool.error);
}

static gearman_return_t put_id(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_slice id = gm_slice(worker->id, strlen(worker->id));

	return gm_conn_put(conn, GEARMAN_COMMAND_SET_CLIENT_ID, &id, 1, NULL, &worker->pool.error);
}

/* A fresh connection: who we are and what we can do goes out with the first request. */
static gearman_return_t open_conn(struct gm_worker *worker, struct gm_conn *conn)
{
	struct post *post = post_of(conn);
	gearman_return_t code = gm_pool_open(&worker->pool, conn);

	gm_body_release(&post->job.workload, &worker->pool.memory);
	post->standing = READY;
	if (code == GEARMAN_SUCCESS && worker->id)
		code = put_id(worker, conn);
	for (size_t i = 0; i < worker->function_count && code == GEARMAN_SUCCESS; i++)
		code = put_function(worker, conn, &worker->functions[i]);
	if (code == GEARMAN_SUCCESS)
		worker->was_connected = true;
	else if (code != GEARMAN_SHUTDOWN)
		lost(worker, conn);
	return code;
}

bool gm_worker_registered(const struct gm_worker *worker, struct gm_slice name)
{
	for (size_t i = 0; i < worker->function_count; i++)
		if (worker->functions[i].len == name.len &&
			memcmp(worker->functions[i].name, name.data, name.len) == 0)
			return true;
	return false;
}

/* Queues a packet on every open connection. One that cannot take it is closed: opened again it
 * starts from what is registered. */
static void tell_all(
	struct gm_worker *worker, gearman_command_t command, const struct gm_slice *arg)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (gm_conn_usable(conn, &worker->pool.memory) &&
			gm_conn_put(conn, command, arg, arg ? 1 : 0, NULL, &worker->pool.error) !=
				GEARMAN_SUCCESS)
			lost(worker, conn);
	}
}

gearman_return_t gm_worker_register(struct gm_worker *worker, struct gm_slice name, long timeout)
{
	gearman_return_t code = gm_check_function(name, &worker->pool.error);
	struct gm_function *grown, *function;

	if (code != GEARMAN_SUCCESS)
		return code;
	gm_worker_unregister(worker, name);
	grown = realloc(worker->functions, (worker->function_count + 1) * sizeof(*grown));
	if (grown) {
		worker->functions = grown;
		function = &grown[worker->function_count];
		function->name = malloc(name.len);
	}
	if (!grown || !function->name)
		return gm_error_set(
			&worker->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	memcpy(function->name, name.data, name.len);
	function->len = name.len;
	function->timeout = timeout;
	worker->function_count++;
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (gm_conn_usable(conn, &worker->pool.memory) &&
			put_function(worker, conn, function) != GEARMAN_SUCCESS)
			lost(worker, conn);
		else if (post_of(conn)->standing == ASLEEP || post_of(conn)->standing == NO_JOB)
			post_of(conn)->standing = READY; /* it may have jobs for the new one */
	}
	return GEARMAN_SUCCESS;
}

/* Moves a function to those that the servers are to be told of. */
static void drop_function(struct gm_worker *worker, size_t i)
{
	struct gm_function *grown =
		realloc(worker->dropped, (worker->dropped_count + 1) * sizeof(*worker->dropped));

	if (grown) {
		worker->dropped = grown;
		grown[worker->dropped_count++] = worker->functions[i];
	} else { /* then by opening the connections anew */
		free(worker->functions[i].name);
		for (size_t c = 0; c < worker->pool.count; c++)
			lost(worker, worker->pool.conns[c]);
	}
	worker->functions[i] = worker->functions[--worker->function_count];
}

static void tell_dropped(struct gm_worker *worker)
{
	while (worker->dropped_count) {
		struct gm_function *f = &worker->dropped[--worker->dropped_count];
		struct gm_slice name = gm_slice(f->name, f->len);

		if (!gm_worker_registered(worker, name))
			tell_all(worker, GEARMAN_COMMAND_CANT_DO, &name);
		free(f->name);
	}
}

bool gm_worker_unregister(struct gm_worker *worker, struct gm_slice name)
{
	for (size_t i = 0; i < worker->function_count; i++) {
		struct gm_function *f = &worker->functions[i];

		if (f->len == name.len && memcmp(f->name, name.data, name.len) == 0) {
			drop_function(worker, i);
			return true;
		}
	}
	return false;
}

void gm_worker_unregister_all(struct gm_worker *worker)
{
	while (worker->function_count)
		drop_function(worker, 0);
}

gearman_return_t gm_worker_set_id(struct gm_worker *worker, struct gm_slice id)
{
	char *copy;

	if (id.len == 0 || id.len > GEARMAN_MAX_IDENTIFIER)
		return gm_error_set(&worker->pool.error, GEARMAN_INVALID_ARGUMENT,
			"the worker's id has %zu bytes instead of 1 to %d", id.len,
			GEARMAN_MAX_IDENTIFIER);
	for (size_t i = 0; i < id.len; i++)
		if ((unsigned char)id.data[i] <= ' ' || id.data[i] == 127)
			return gm_error_set(&worker->pool.error, GEARMAN_INVALID_ARGUMENT,
				"the worker's id has a blank or control character at position %zu",
				i);
	copy = malloc(id.len + 1);
	if (!copy)
		return gm_error_set(
			&worker->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	memcpy(copy, id.data, id.len);
	copy[id.len] = '\0';
	free(worker->id);
	worker->id = copy;
	tell_all(worker, GEARMAN_COMMAND_SET_CLIENT_ID, &id);
	return GEARMAN_SUCCESS;
}

/* Copies one name into the job's own memory, with a NUL behind it. */
static struct gm_slice keep_name(struct gm_job *job, size_t *used, struct gm_slice name)
{
	char *to = job->names + *used;

	memcpy(to, name.data, name.len);
	to[name.len] = '\0';
	*used += name.len + 1;
	return gm_slice(to, name.len);
}

static void assigned(struct gm_conn *conn, const struct gm_packet *packet, struct gm_body *body)
{
	struct gm_job *job = &post_of(conn)->job;
	size_t used = 0; /* names fit: together with their NULs they came in GM_ARGS_SIZE bytes */

	job->conn = conn;
	job->epoch = conn->epoch;
	job->finished = false;
	job->handle = keep_name(job, &used, packet->args[0]);
	job->function = keep_name(job, &used, packet->args[1]);
	job->unique = packet->count > 2 ? keep_name(job, &used, packet->args[2]) : gm_slice("", 0);
	job->workload = gm_body_take(body);
	post_of(conn)->standing = HOLDING;
}

/* What one packet from a server means to a worker. False: it means nothing, the stream is broken. */
static bool understand(struct gm_worker *worker, struct gm_conn *conn,
	const struct gm_packet *packet, struct gm_body *body)
{
	struct post *post = post_of(conn);

	switch (packet->command) {
	case GEARMAN_COMMAND_NOOP:
		if (post->standing == ASLEEP || post->standing == NO_JOB)
			post->standing = READY;
		return true;
	case GEARMAN_COMMAND_NO_JOB:
		if (post->standing != GRABBING)
			return false;
		post->standing = NO_JOB;
		post->lone_jobs = LONE_JOBS;
		return true;
	case GEARMAN_COMMAND_JOB_ASSIGN:
	case GEARMAN_COMMAND_JOB_ASSIGN_UNIQ:
	case GEARMAN_COMMAND_JOB_ASSIGN_ALL:
		if (post->standing != GRABBING || packet->args[0].len == 0 ||
			packet->args[0].len > GM_HANDLE_MAX)
			return false;
		assigned(conn, packet, body);
		return true;
	case GEARMAN_COMMAND_ECHO_RES:
		post->echoed = true;
		post->echo_result =
			post->echo.data && body->size == post->echo.len &&
					(body->size == 0 || memcmp(body->data, post->echo.data,
								    body->size) == 0)
				? GEARMAN_SUCCESS
				: GEARMAN_ECHO_DATA_CORRUPTION;
		return true;
	case GEARMAN_COMMAND_ERROR: /* a job that the server had taken back, mostly */
		gm_error_set(&worker->pool.error, GEARMAN_SERVER_ERROR, "%s: %.*s: %.*s",
			conn->name, (int)packet->args[0].len, packet->args[0].data,
			(int)packet->args[1].len, packet->args[1].data);
		return true;
	case GEARMAN_COMMAND_OPTION_RES:
		return true;
	default:
		return false;
	}
}

/* Works off what has been received. */
static void read_received(struct gm_worker *worker, struct gm_conn *conn)
{
	const struct gm_packet *packet;
	struct gm_body body;

	for (;;) {
		gearman_return_t code = gm_conn_next(
			conn, &worker->pool.memory, &packet, &body, &worker->pool.error);
		bool good;

		if (code == GEARMAN_IO_WAIT)
			return;
		if (code != GEARMAN_SUCCESS) {
			lost(worker, conn);
			return;
		}
		good = understand(worker, conn, packet, &body);
		if (!good)
			gm_error_set(&worker->pool.error, GEARMAN_UNEXPECTED_PACKET,
				"%s sent a packet of type %d that nothing had asked for",
				conn->name, (int)packet->command);
		gm_body_release(&body, &worker->pool.memory);
		if (!good) {
			lost(worker, conn);
			return;
		}
	}
}

/* SUCCESS: something came or the connection is lost; else what keeps the caller from waiting on. */
static gearman_return_t receive(struct gm_worker *worker, struct gm_conn *conn, int64_t timeout_us)
{
	gearman_return_t code = gm_conn_receive(conn, timeout_us, &worker->pool.error);

	if (code == GEARMAN_IO_WAIT || code == GEARMAN_TIMEOUT || code == GEARMAN_SHUTDOWN)
		return code;
	if (code != GEARMAN_SUCCESS)
		lost(worker, conn);
	return GEARMAN_SUCCESS;
}

static gearman_return_t flush(struct gm_worker *worker, struct gm_conn *conn)
{
	gearman_return_t code = gm_conn_flush(conn, worker->pool.timeout_us, &worker->pool.error);

	if (code != GEARMAN_SUCCESS)
		lost(worker, conn);
	return code;
}

static void put_grab(struct gm_worker *worker, struct gm_conn *conn)
{
	gearman_command_t command =
		worker->want_unique ? GEARMAN_COMMAND_GRAB_JOB_UNIQ : GEARMAN_COMMAND_GRAB_JOB;

	if (gm_conn_put(conn, command, NULL, 0, NULL, &worker->pool.error) == GEARMAN_SUCCESS)
		post_of(conn)->standing = GRABBING;
}

/* Opens what is closed and does not rest; before the first connection ever, nothing rests. *usable
 * counts the open ones, *retry is when the next resting one may be tried. */
static gearman_return_t open_all(struct gm_worker *worker, size_t *usable, int64_t *retry)
{
	*usable = 0;
	*retry = NET_NEVER;
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (gm_conn_usable(conn, &worker->pool.memory)) {
			++*usable;
			continue;
		}
		if (!worker->was_connected || net_remaining(conn->resting_until) == 0) {
			gearman_return_t code = open_conn(worker, conn);

			if (code == GEARMAN_SHUTDOWN)
				return code;
			if (code == GEARMAN_SUCCESS) {
				++*usable;
				continue;
			}
		}
		if (conn->resting_until < *retry)
			*retry = conn->resting_until;
	}
	return GEARMAN_SUCCESS;
}

static struct gm_conn *find(struct gm_worker *worker, enum standing standing)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[(worker->turn + i) % worker->pool.count];

		if (post_of(conn)->standing == standing && conn->net.state == NET_CONN_OPEN)
			return conn;
	}
	return NULL;
}

/* From here on the server wakes us if it has a job, also if it has one already. */
static void put_sleep(struct gm_worker *worker, struct gm_conn *conn)
{
	if (gm_conn_put(conn, GEARMAN_COMMAND_PRE_SLEEP, NULL, 0, NULL, &worker->pool.error) !=
		GEARMAN_SUCCESS)
		return;
	post_of(conn)->standing = ASLEEP;
	post_of(conn)->asleep_since = net_now();
}

/* Tells the servers without a job that we sleep. */
static void go_to_sleep(struct gm_worker *worker)
{
	struct gm_conn *conn;

	while ((conn = find(worker, NO_JOB))) {
		put_sleep(worker, conn);
		if (post_of(conn)->standing != ASLEEP)
			lost(worker, conn);
		else
			flush(worker, conn);
	}
}

/* A server does not wake anybody when the time of a job comes (SUBMIT_JOB_EPOCH): ask again. */
static void ask_again(struct gm_worker *worker, int64_t after_us)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct post *post = post_of(worker->pool.conns[i]);

		if (post->standing == ASLEEP && net_now() - post->asleep_since >= after_us)
			post->standing = READY;
	}
}

/* Sends what is queued, polls all and receives what there is. */
static gearman_return_t poll_all(struct gm_worker *worker, int64_t deadline)
{
	short ready[GM_MAX_SERVERS];
	gearman_return_t code;
	bool got = false;

	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (conn->net.state == NET_CONN_OPEN && !net_outq_empty(&conn->out))
			flush(worker, conn);
		if (conn->net.state == NET_CONN_OPEN && net_conn_pending(&conn->net))
			got |= receive(worker, conn, 0) == GEARMAN_SUCCESS;
	}
	if (got)
		return GEARMAN_SUCCESS;
	code = gm_pool_wait(&worker->pool, ready, deadline);
	if (code != GEARMAN_SUCCESS)
		return code;
	for (size_t i = 0; i < worker->pool.count; i++)
		if (ready[i] & (POLLIN | POLLERR | POLLHUP))
			receive(worker, worker->pool.conns[i], 0);
	return GEARMAN_SUCCESS;
}

/* Waits for the only server with one call, where that is sure to end before the deadline: the kernel
 * ends it later than asked, by up to an eighth. */
static gearman_return_t wait_until(struct gm_worker *worker, int64_t again, int64_t deadline)
{
	int64_t block_us = worker->pool.block_us;

	if (worker->pool.count == 1 && worker->pool.conns[0]->net.state == NET_CONN_OPEN &&
		block_us <= net_remaining(deadline) / 2)
		return receive(worker, worker->pool.conns[0], block_us);
	return poll_all(worker, again < deadline ? again : deadline);
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

void gm_job_move(struct gm_job *to, struct gm_job *from)
{
	*to = *from;
	to->handle.data = to->names + (from->handle.data - from->names);
	to->function.data = to->names + (from->function.data - from->names);
	if (from->unique.len)
		to->unique.data = to->names + (from->unique.data - from->names);
	memset(&from->workload, 0, sizeof(from->workload));
}

/* Takes what the server has given. */
static gearman_return_t take(struct gm_worker *worker, struct gm_conn *conn, struct gm_job *job)
{
	struct post *post = post_of(conn);

	gm_job_move(job, &post->job);
	post->standing = READY;
	if (worker->pool.count > 1)
		worker->turn = (worker->turn + 1) % worker->pool.count;
	return GEARMAN_SUCCESS;
}

static gearman_return_t ask(struct gm_worker *worker, struct gm_conn *conn)
{
	put_grab(worker, conn);
	if (post_of(conn)->standing != GRABBING)
		return worker->pool.error.code;
	flush(worker, conn); /* if it fails, the next round opens it again */
	return GEARMAN_SUCCESS;
}

/* Waits for the answer to GRAB_JOB. One server: a single blocking call, if the deadline is about as far
 * off as that lasts. SUCCESS: something came. */
static gearman_return_t await_job(struct gm_worker *worker, struct gm_conn *conn, int64_t deadline)
{
	int64_t block_us = worker->pool.block_us;
	int64_t left = net_remaining(deadline);

	if (worker->non_blocking)
		return receive(worker, conn, 0);
	if (worker->pool.count == 1 && block_us - block_us / 8 <= left)
		return receive(worker, conn, block_us);
	return poll_all(worker, net_deadline(left < SILENCE_US ? left : SILENCE_US));
}

static gearman_return_t grab(struct gm_worker *worker, struct gm_job *job, int64_t deadline)
{
	struct gm_pool *pool = &worker->pool;

	if (pool->count == 0)
		return gm_error_set(&pool->error, GEARMAN_NO_SERVERS, "no servers have been added");
	if (worker->function_count == 0)
		return gm_error_set(&pool->error, GEARMAN_NO_REGISTERED_FUNCTIONS,
			"no functions have been registered");
	tell_dropped(worker);
	ask_again(worker, NAP_US);
	for (;;) {
		gearman_return_t code;
		struct gm_conn *conn;
		int64_t retry;
		size_t usable;
		bool now;

		code = open_all(worker, &usable, &retry);
		if (code != GEARMAN_SUCCESS)
			return code;
		if (usable == 0 && !worker->was_connected)
			return pool->error.code;
		for (size_t i = 0; i < pool->count; i++)
			read_received(worker, pool->conns[i]);
		conn = find(worker, HOLDING);
		if (conn)
			return take(worker, conn, job);
		conn = find(worker, GRABBING);
		if (conn) {
			code = await_job(worker, conn, deadline);
			if (code == GEARMAN_SUCCESS)
				continue;
			if (code != GEARMAN_TIMEOUT || net_remaining(deadline) == 0)
				return code;
			/* A silent server does not keep us from the others. */
			if (worker->last_call)
				continue;
		}
		if (worker->last_call)
			return GEARMAN_NO_JOBS;
		conn = find(worker, READY);
		if (conn) {
			code = ask(worker, conn);
			if (code != GEARMAN_SUCCESS)
				return code;
			continue;
		}
		if (find(worker, GRABBING))
			continue;
		go_to_sleep(worker);
		now = worker->non_blocking || worker->no_waiting;
		code = sleep_until(worker, now ? 0 : deadline, retry);
		if (code == GEARMAN_TIMEOUT && now)
			return gm_error_set(&pool->error, GEARMAN_NO_JOBS, "no jobs");
		if (code != GEARMAN_SUCCESS)
			return code;
	}
}

gearman_return_t gm_worker_grab(struct gm_worker *worker, struct gm_job *job, int64_t deadline)
{
	gearman_return_t code;

	worker->trouble[0] = '\0';
	code = grab(worker, job, deadline);
	if (code == GEARMAN_TIMEOUT && worker->trouble[0])
		gm_error_set(&worker->pool.error, code, "no job came in time; %s", worker->trouble);
	return code;
}

/* What goes out together with the end of a job when the next one is to follow. */
static void and_next(struct gm_worker *worker, struct gm_conn *conn)
{
	struct post *post = post_of(conn);

	if (post->standing != READY)
		return;
	if (post->lone_jobs) {
		post->lone_jobs--;
		put_sleep(worker, conn);
	} else if (!find(worker, GRABBING)) {
		tell_dropped(worker);
		put_grab(worker, conn);
	}
}

gearman_return_t gm_worker_send(struct gm_worker *worker, struct gm_job *job,
	gearman_command_t command, const struct gm_slice *args, unsigned n,
	const struct gm_slice *body, bool grab_next)
{
	struct gm_conn *conn = job->conn;
	struct gm_slice all[3] = {job->handle};
	bool last = command == GEARMAN_COMMAND_WORK_COMPLETE ||
		    command == GEARMAN_COMMAND_WORK_FAIL ||
		    command == GEARMAN_COMMAND_WORK_EXCEPTION;
	gearman_return_t code;

	if (job->finished)
		return gm_error_set(&worker->pool.error, GEARMAN_JOB_NOT_FOUND,
			"job %s has ended already", job->handle.data);
	job->finished = last;
	if (!gm_conn_usable(conn, &worker->pool.memory) || conn->epoch != job->epoch)
		return gm_error_set(&worker->pool.error, GEARMAN_LOST_CONNECTION,
			"the connection to %s that job %s came over is lost", conn->name,
			job->handle.data);
	for (unsigned i = 0; i < n; i++)
		all[1 + i] = args[i];
	code = gm_conn_put(conn, command, all, 1 + n, body, &worker->pool.error);
	if (code != GEARMAN_SUCCESS) {
		job->finished = false;
		return code;
	}
	if (last && grab_next)
		and_next(worker, conn);
	return flush(worker, conn);
}

gearman_return_t gm_worker_wait(struct gm_worker *worker, int64_t deadline)
{
	size_t usable;
	int64_t retry;
	gearman_return_t code = open_all(worker, &usable, &retry);

	if (code != GEARMAN_SUCCESS)
		return code;
	tell_dropped(worker);
	if (usable == 0)
		return gm_error_set(&worker->pool.error, GEARMAN_NO_ACTIVE_FDS,
			"no connection is open to wait for");
	return poll_all(worker, deadline);
}

static gearman_return_t ping_one(
	struct gm_worker *worker, struct gm_conn *conn, struct gm_slice data)
{
	struct post *post = post_of(conn);
	gearman_return_t code = GEARMAN_SUCCESS;
	unsigned epoch;

	if (!gm_conn_usable(conn, &worker->pool.memory))
		code = open_conn(worker, conn);
	if (code != GEARMAN_SUCCESS)
		return code;
	epoch = conn->epoch;
	post->echoed = false;
	post->echo = data;
	code = gm_conn_put(conn, GEARMAN_COMMAND_ECHO_REQ, NULL, 0, &data, &worker->pool.error);
	if (code == GEARMAN_SUCCESS)
		code = flush(worker, conn);
	while (code == GEARMAN_SUCCESS && !post->echoed) {
		code = receive(worker, conn, worker->pool.timeout_us);
		read_received(worker, conn);
		if (conn->net.state != NET_CONN_OPEN || conn->epoch != epoch)
			code = GEARMAN_LOST_CONNECTION;
	}
	post->echo.data = NULL;
	if (code == GEARMAN_TIMEOUT)
		lost(worker, conn);
	return code == GEARMAN_SUCCESS ? post->echo_result : code;
}

gearman_return_t gm_worker_ping(struct gm_worker *worker, struct gm_slice data)
{
	gearman_return_t code = GEARMAN_SUCCESS;

	if (worker->pool.count == 0)
		return gm_error_set(
			&worker->pool.error, GEARMAN_NO_SERVERS, "no servers have been added");
	for (size_t i = 0; i < worker->pool.count && code == GEARMAN_SUCCESS; i++)
		code = ping_one(worker, worker->pool.conns[i], data);
	if (code == GEARMAN_ECHO_DATA_CORRUPTION)
		gm_error_set(&worker->pool.error, code, "a server echoed something else");
	return code;
}
