#include "gearman/engine/worker.h"

#include "gearman/engine/worker_conn.h"
#include "gearman/engine/worker_held.h"
#include "gearman/engine/worker_reply.h"
#include "gearman/engine/worker_return.h"

#include "net/clock.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { RETRY_AFTER_US = 300 * 1000 };

static void *new_worker_conn(struct gm_conn *conn)
{
	struct gm_worker_conn *wc = calloc(1, sizeof(*wc));

	(void)conn;
	if (wc)
		wc->window = 1;
	return wc;
}

static void drop(struct gm_pool *pool, struct gm_conn *conn)
{
	struct gm_worker *worker =
		(struct gm_worker *)((char *)pool - offsetof(struct gm_worker, pool));

	gm_worker_lost(worker, conn);
	net_peer_is_well(&conn->peer);
}

void gm_worker_init(struct gm_worker *worker, const struct gm_memory *memory)
{
	memset(worker, 0, sizeof(*worker));
	gm_pool_init(&worker->pool, memory);
	worker->pool.retry_after_us = RETRY_AFTER_US;
	worker->pool.max_block_us = (int64_t)GEARMAN_WORKER_WAIT_TIMEOUT * 1000;
	gm_pool_set_block(&worker->pool, NET_NEVER);
	worker->pool.new_user = new_worker_conn;
	worker->pool.drop = drop;
	worker->version = 1;
	worker->want_unique = true;
	worker->prefetch = 1;
	worker->limit = SIZE_MAX;
	worker->held_end = &worker->held;
}

void gm_worker_free(struct gm_worker *worker)
{
	memset(&worker->pool.waiter, 0, sizeof(worker->pool.waiter));
	if (worker->prefetch > 1) { /* its results are not to be lost */
		for (size_t i = 0; i < worker->pool.count; i++)
			gm_worker_conn_of(worker->pool.conns[i])->in_hand = 0;
		gm_worker_return_jobs(worker);
	}
	for (size_t i = 0; i < worker->pool.count; i++) {
		gm_worker_clear(worker, worker->pool.conns[i]);
		free(gm_worker_conn_of(worker->pool.conns[i]));
	}
	gm_held_free(worker);
	gm_pool_free(&worker->pool);
	for (size_t i = 0; i < worker->function_count; i++)
		free(worker->functions[i].name);
	free(worker->functions);
	worker->functions = NULL;
	worker->function_count = 0;
	free(worker->id);
	worker->id = NULL;
}

/* Something is there to be worked off? */
static bool has_news(const struct gm_worker *worker)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (net_conn_usable(&conn->net) &&
			(gm_conn_has_packet(conn) || gm_worker_conn_of(conn)->held))
			return true;
	}
	return false;
}

/* Every server is lost: waits until one may be tried again. */
static gearman_return_t wait_to_retry(struct gm_worker *worker, int64_t deadline)
{
	short ready[GM_MAX_SERVERS];
	int64_t retry = NET_NEVER;
	gearman_return_t code;

	for (size_t i = 0; i < worker->pool.count; i++)
		if (worker->pool.conns[i]->peer.retry_at < retry)
			retry = worker->pool.conns[i]->peer.retry_at;
	if (retry >= deadline)
		return gm_pool_wait(&worker->pool, ready, deadline);
	code = gm_pool_wait(&worker->pool, ready, retry);
	return code == GEARMAN_TIMEOUT ? GEARMAN_SUCCESS : code;
}

gearman_return_t gm_worker_wait(struct gm_worker *worker, int64_t deadline)
{
	gearman_return_t code;

	do {
		size_t open = 0, asked = 0;

		code = gm_pool_interrupts(&worker->pool);
		if (code != GEARMAN_SUCCESS || has_news(worker))
			return code;
		for (size_t i = 0; i < worker->pool.count; i++) {
			struct gm_conn *conn = worker->pool.conns[i];

			if (!gm_conn_usable(conn, &worker->pool.memory))
				continue;
			open++;
			asked += gm_worker_conn_of(conn)->requested ||
				 gm_worker_conn_of(conn)->state != GM_READY;
		}
		if (asked)
			code = gm_worker_poll(worker, deadline);
		else if (open == 0 && worker->pool.count && worker->was_connected)
			code = wait_to_retry(worker, deadline);
		else
			return gm_error_set(&worker->pool.error, GEARMAN_NO_ACTIVE_FDS,
				"no server was asked for a job");
	} while (code == GEARMAN_SHUTDOWN);
	return code;
}

gearman_return_t gm_worker_connect(struct gm_worker *worker)
{
	if (worker->pool.count == 0)
		return gm_error_set(
			&worker->pool.error, GEARMAN_NO_SERVERS, "no servers have been added");
	for (size_t i = 0; i < worker->pool.count;) {
		struct gm_conn *conn = worker->pool.conns[i];
		gearman_return_t code = GEARMAN_SUCCESS;

		if (!gm_conn_usable(conn, &worker->pool.memory))
			code = gm_worker_open(worker, conn);
		if (code == GEARMAN_SUCCESS)
			i++;
		else if (code == GEARMAN_SHUTDOWN)
			code = gm_pool_interrupts(&worker->pool);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
	return GEARMAN_SUCCESS;
}

static gearman_return_t put_echo(
	struct gm_worker *worker, struct gm_conn *conn, struct gm_echo *echo)
{
	struct gm_echo **last = &gm_worker_conn_of(conn)->echoes;
	struct gm_slice data = gm_echo_data(echo);
	gearman_return_t code =
		gm_conn_put(conn, GEARMAN_COMMAND_ECHO_REQ, NULL, 0, &data, &worker->pool.error);

	if (code != GEARMAN_SUCCESS)
		return code;
	while (*last)
		last = &(*last)->next;
	*last = gm_echo_share(echo);
	return code;
}

static gearman_return_t ping_one(void *self, struct gm_conn *conn, struct gm_echo *echo)
{
	struct gm_worker *worker = self;
	int64_t deadline = net_deadline(worker->pool.timeout_us);

	for (bool first = true, put = false; !echo->done; first = false) {
		gearman_return_t code = gm_pool_interrupts(&worker->pool);

		if (code == GEARMAN_SUCCESS && !first && net_remaining(deadline) == 0)
			code = gm_error_set(&worker->pool.error, GEARMAN_TIMEOUT,
				"timed out while waiting for %s", conn->peer.name);
		if (code != GEARMAN_SUCCESS)
			return code;
		if (!put) {
			if (!gm_conn_usable(conn, &worker->pool.memory))
				code = gm_worker_open(worker, conn);
			if (code == GEARMAN_SUCCESS)
				code = put_echo(worker, conn, echo);
			put = code == GEARMAN_SUCCESS;
			if (put)
				code = gm_worker_flush(worker, conn);
		}
		if (code == GEARMAN_SUCCESS && !echo->done)
			code = gm_worker_receive(worker, conn, net_remaining(deadline));
		gm_worker_read(worker, conn);
		if (!echo->done && code != GEARMAN_SUCCESS && code != GEARMAN_SHUTDOWN &&
			code != GEARMAN_IO_WAIT)
			return code;
	}
	return echo->result;
}

gearman_return_t gm_worker_ping(struct gm_worker *worker, struct gm_slice data)
{
	gearman_return_t code = gm_echo_ping(&worker->pool, data, ping_one, worker);

	if (code == GEARMAN_TIMEOUT)
		gm_worker_timed_out(worker, net_now() - worker->pool.timeout_us);
	return code;
}
