#include "gearman/engine/worker_conn.h"

#include "gearman/engine/worker_held.h"

#include "net/clock.h"

#include <stdio.h>
#include <string.h>

void gm_worker_clear(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_worker_conn *wc = gm_worker_conn_of(conn);
	struct gm_echo *echo;

	gm_held_drop(worker, conn);
	while ((echo = wc->echoes)) {
		wc->echoes = echo->next;
		gm_echo_fail(echo, GEARMAN_LOST_CONNECTION);
		gm_echo_release(echo);
	}
	wc->state = GM_READY;
	wc->told = wc->told_new = 0;
	wc->requested = wc->in_hand = 0;
	wc->owes_since = 0;
	wc->window = 1;
}

void gm_worker_lost(struct gm_worker *worker, struct gm_conn *conn)
{
	snprintf(worker->last_failure, sizeof(worker->last_failure), "%.500s",
		worker->pool.error.message);
	gm_conn_fail(conn, &worker->pool.memory);
	gm_worker_clear(worker, conn);
}

void gm_worker_timed_out(struct gm_worker *worker, int64_t since)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];
		struct gm_worker_conn *wc = gm_worker_conn_of(conn);

		if (wc->requested == 0 && !wc->echoes)
			continue;
		if (wc->owes_since == 0)
			wc->owes_since = since;
		if (net_now() - wc->owes_since < GM_SILENT_US)
			continue;
		gm_error_set(&worker->pool.error, GEARMAN_TIMEOUT, "%s has not answered a request",
			conn->peer.name);
		gm_worker_lost(worker, conn);
	}
}

/* Who we are and what we can do goes out with the first request. */
gearman_return_t gm_worker_open(struct gm_worker *worker, struct gm_conn *conn)
{
	gearman_return_t code;

	gm_worker_clear(worker, conn);
	code = gm_pool_open(&worker->pool, conn);
	if (code == GEARMAN_SUCCESS && worker->id) {
		struct gm_slice id = gm_slice(worker->id, strlen(worker->id));

		code = gm_conn_put(
			conn, GEARMAN_COMMAND_SET_CLIENT_ID, &id, 1, NULL, &worker->pool.error);
	}
	if (code == GEARMAN_SUCCESS)
		worker->was_connected = true;
	else if (code != GEARMAN_SHUTDOWN)
		gm_worker_lost(worker, conn);
	return code;
}

gearman_return_t gm_worker_open_all(struct gm_worker *worker, size_t *usable, int64_t *retry)
{
	*usable = 0;
	*retry = NET_NEVER;
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[i];

		if (gm_conn_usable(conn, &worker->pool.memory)) {
			++*usable;
			continue;
		}
		if (!worker->was_connected || !net_peer_resting(&conn->peer)) {
			gearman_return_t code = gm_worker_open(worker, conn);

			if (code == GEARMAN_SHUTDOWN)
				return code;
			if (code == GEARMAN_SUCCESS) {
				++*usable;
				continue;
			}
		}
		if (conn->peer.retry_at < *retry)
			*retry = conn->peer.retry_at;
	}
	return GEARMAN_SUCCESS;
}

struct gm_conn *gm_worker_find(struct gm_worker *worker, enum gm_worker_state state)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[(worker->turn + i) % worker->pool.count];
		struct gm_worker_conn *wc = gm_worker_conn_of(conn);

		if (wc->state == state && wc->requested == 0 && conn->net.state == NET_CONN_OPEN)
			return conn;
	}
	return NULL;
}

struct gm_conn *gm_worker_find_requested(struct gm_worker *worker)
{
	for (size_t i = 0; i < worker->pool.count; i++) {
		struct gm_conn *conn = worker->pool.conns[(worker->turn + i) % worker->pool.count];

		if (gm_worker_conn_of(conn)->requested && conn->net.state == NET_CONN_OPEN)
			return conn;
	}
	return NULL;
}
