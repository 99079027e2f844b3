#include "gearman/engine/client_transfer.h"

#include "gearman/engine/client_lost.h"
#include "gearman/engine/client_reply.h"

#include "net/clock.h"

int64_t gm_client_deadline(const struct gm_client *client)
{
	int64_t timeout_us = client->pool.timeout_us;

	return timeout_us > NET_NEVER - client->heard_at ? NET_NEVER
							 : client->heard_at + timeout_us;
}

/* Handles what a transfer returned: SUCCESS if the run may go on. */
static gearman_return_t after_transfer(
	struct gm_client *client, struct gm_conn *conn, gearman_return_t code)
{
	if (code == GEARMAN_SUCCESS || code == GEARMAN_IO_WAIT)
		return GEARMAN_SUCCESS;
	if (code == GEARMAN_TIMEOUT || code == GEARMAN_SHUTDOWN)
		return code;
	gm_client_lost(client, gm_client_conn_of(conn), true);
	return GEARMAN_SUCCESS;
}

/* Receives once. A body on its way is news of a task. */
static gearman_return_t receive(struct gm_client *client, struct gm_conn *conn, int64_t timeout_us)
{
	bool in_body = conn->in_body;
	gearman_return_t code = gm_conn_receive(conn, timeout_us, &client->pool.error);

	if (code == GEARMAN_SUCCESS && in_body)
		client->heard_at = conn->used_at;
	return code;
}

/* Sends what can be sent now. That a server takes what it gets is news. */
static gearman_return_t send_some(struct gm_client *client, struct gm_conn *conn)
{
	uint64_t sent = conn->sent;
	gearman_return_t code = gm_conn_send(conn, 0, &client->pool.error);

	if (conn->sent > sent)
		client->heard_at = conn->used_at;
	return code;
}

/* What has come and poll() does not know of. */
static gearman_return_t receive_pending(struct gm_client *client, bool *got)
{
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];
		gearman_return_t code;

		if (conn->net.state != NET_CONN_OPEN || !net_conn_pending(&conn->net))
			continue;
		code = receive(client, conn, 0);
		*got |= code != GEARMAN_IO_WAIT;
		after_transfer(client, conn, code);
	}
	return GEARMAN_SUCCESS;
}

gearman_return_t gm_client_poll(struct gm_client *client, int64_t deadline)
{
	short ready[GM_MAX_SERVERS];
	gearman_return_t code;
	bool got = false;

	code = receive_pending(client, &got);
	if (code != GEARMAN_SUCCESS || got)
		return code;
	code = gm_pool_wait(&client->pool, ready, deadline);
	if (code != GEARMAN_SUCCESS)
		return code;
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];

		if (ready[i] & (POLLIN | POLLERR | POLLHUP))
			after_transfer(client, conn, receive(client, conn, 0));
	}
	return GEARMAN_SUCCESS;
}

/*
 * Receives once. The connection's own time-out costs no further system call, so it is used as long
 * as it ends about at the deadline.
 */
static gearman_return_t receive_until(
	struct gm_client *client, struct gm_conn *conn, int64_t deadline)
{
	int64_t timeout_us = client->pool.timeout_us;
	int64_t left = net_remaining(deadline);

	if (left >= timeout_us - timeout_us / 8)
		left = timeout_us;
	return receive(client, conn, left);
}

/* Sends what is queued, then receives once: from the one connection that owes something by a
 * single blocking call, from several by poll(). */
gearman_return_t gm_client_transfer(struct gm_client *client, bool non_blocking, int64_t deadline)
{
	struct gm_pool *pool = &client->pool;
	struct gm_conn *waiting = NULL;
	size_t waits = 0, unsent = 0;
	gearman_return_t code;

	for (size_t i = 0; i < pool->count; i++) {
		struct gm_conn *conn = pool->conns[i];
		struct gm_client_conn *cc = gm_client_conn_of(conn);

		if (conn->net.state != NET_CONN_OPEN)
			continue;
		after_transfer(client, conn, send_some(client, conn));
		if (conn->net.state != NET_CONN_OPEN)
			continue;
		unsent += !net_sendbuf_empty(&conn->out);
		if (cc->pending_count || cc->tasks.count) {
			waiting = conn;
			waits++;
		}
	}
	if (waits == 0 && unsent == 0)
		return GEARMAN_SUCCESS;
	if (non_blocking) {
		code = gm_client_poll(client, 0);
		return code == GEARMAN_TIMEOUT ? GEARMAN_IO_WAIT : code;
	}
	if (waits == 1 && unsent == 0)
		return after_transfer(client, waiting, receive_until(client, waiting, deadline));
	return gm_client_poll(client, deadline);
}

gearman_return_t gm_client_read(struct gm_client *client, bool *paused)
{
	client->looked_at = net_now();
	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_client_conn *cc = gm_client_conn_of(client->pool.conns[i]);
		bool broken = false;
		gearman_return_t code = gm_client_replies(client, cc, &broken);

		if (broken) {
			gm_client_lost(client, cc, true);
		} else if (code != GEARMAN_SUCCESS) {
			*paused = true;
			return code;
		}
	}
	return GEARMAN_SUCCESS;
}
