#include "gearman/engine/client_ping.h"

#include "gearman/engine/client_lost.h"
#include "gearman/engine/client_send.h"
#include "gearman/engine/client_transfer.h"

#include "net/clock.h"

/*
 * What keeps gm_client_wait() from waiting: there is something to read already, or nothing will
 * come.
 */
static gearman_return_t what_is_out(struct gm_client *client)
{
	bool out = false;

	for (size_t i = 0; i < client->pool.count; i++) {
		struct gm_conn *conn = client->pool.conns[i];
		struct gm_client_conn *cc = gm_client_conn_of(conn);

		if (gm_conn_has_packet(conn))
			return GEARMAN_SUCCESS;
		out |= conn->net.state == NET_CONN_OPEN &&
		       (cc->pending_count || cc->tasks.count || !net_sendbuf_empty(&conn->out));
	}
	return out ? GEARMAN_IO_WAIT
		   : gm_error_set(&client->pool.error, GEARMAN_NO_ACTIVE_FDS,
			     "nothing is out that a server could answer");
}

gearman_return_t gm_client_wait(struct gm_client *client)
{
	int64_t deadline = net_deadline(client->pool.timeout_us);
	gearman_return_t code;

	gm_client_drop_inherited(client);
	do {
		code = gm_pool_interrupts(&client->pool);
		if (code == GEARMAN_SUCCESS)
			code = what_is_out(client);
		if (code != GEARMAN_IO_WAIT)
			return code;
		code = gm_client_poll(client, deadline);
	} while (code == GEARMAN_SHUTDOWN);
	return code;
}

/* Puts the request into the queue. */
static gearman_return_t put_echo(
	struct gm_client *client, struct gm_client_conn *cc, struct gm_echo *echo)
{
	struct gm_pending pending = {GM_PENDING_ECHO, {.echo = echo}};
	struct gm_slice data = gm_echo_data(echo);
	gearman_return_t code;

	if (!gm_client_conn_add_pending(cc, pending))
		return gm_error_set(
			&client->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	gm_echo_share(echo);
	code = gm_conn_put(cc->conn, GEARMAN_COMMAND_ECHO_REQ, NULL, 0, &data, &client->pool.error);
	if (code != GEARMAN_SUCCESS) {
		gm_client_conn_drop_pending(cc);
		gm_echo_release(echo);
	}
	return code;
}

/* Runs what is out until the echo is answered. */
static gearman_return_t await_echo(void *self, struct gm_conn *conn, struct gm_echo *echo)
{
	struct gm_client *client = self;
	struct gm_client_conn *cc = gm_client_conn_of(conn);
	int64_t deadline = net_deadline(client->pool.timeout_us);
	gearman_return_t code = GEARMAN_SUCCESS;

	for (bool first = true, put = false; !echo->done; first = false) {
		bool paused = false;

		code = gm_pool_interrupts(&client->pool);
		if (code == GEARMAN_SUCCESS && !first && net_remaining(deadline) == 0)
			code = gm_error_set(&client->pool.error, GEARMAN_TIMEOUT,
				"timed out while waiting for %s", cc->conn->peer.name);
		if (code != GEARMAN_SUCCESS)
			return code;
		if (!put) {
			code = gm_client_open(client, cc);
			if (code == GEARMAN_SUCCESS)
				code = put_echo(client, cc, echo);
			put = code == GEARMAN_SUCCESS;
		}
		if (code == GEARMAN_SUCCESS)
			code = gm_client_read(client, &paused);
		if (code == GEARMAN_SHUTDOWN && paused)
			return code;
		if (!echo->done && put)
			code = gm_client_transfer(client, false, deadline);
		if (code != GEARMAN_SUCCESS && code != GEARMAN_SHUTDOWN)
			return code;
	}
	return echo->result;
}

gearman_return_t gm_client_ping(struct gm_client *client, struct gm_slice data)
{
	gearman_return_t code;

	gm_client_drop_inherited(client);
	code = gm_echo_ping(&client->pool, data, await_echo, client);
	if (code == GEARMAN_TIMEOUT)
		gm_client_timed_out(client, net_now() - client->pool.timeout_us);
	return code;
}

/* Has the server forward exceptions over this open connection. */
static gearman_return_t put_option(struct gm_client *client, struct gm_conn *conn)
{
	static const struct gm_slice name = {"exceptions", sizeof("exceptions") - 1};
	struct gm_pending option = {GM_PENDING_OPTION, {NULL}};
	gearman_return_t code;

	if (!gm_client_conn_add_pending(gm_client_conn_of(conn), option))
		return gm_error_set(
			&client->pool.error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	code = gm_conn_put(conn, GEARMAN_COMMAND_OPTION_REQ, &name, 1, NULL, &client->pool.error);
	if (code != GEARMAN_SUCCESS)
		gm_client_conn_drop_pending(gm_client_conn_of(conn));
	return code;
}

gearman_return_t gm_client_want_exceptions(struct gm_client *client)
{
	gearman_return_t code = GEARMAN_SUCCESS;

	if (client->pool.exceptions)
		return GEARMAN_SUCCESS;
	client->pool.exceptions = true;
	for (size_t i = 0; i < client->pool.count && code == GEARMAN_SUCCESS; i++)
		if (gm_conn_usable(client->pool.conns[i], &client->pool.memory))
			code = put_option(client, client->pool.conns[i]);
	return code;
}

gearman_return_t gm_client_connect(struct gm_client *client)
{
	gm_client_drop_inherited(client);
	if (client->pool.count == 0)
		return gm_error_set(
			&client->pool.error, GEARMAN_NO_SERVERS, "no servers have been added");
	for (size_t i = 0; i < client->pool.count;) {
		gearman_return_t code =
			gm_client_open(client, gm_client_conn_of(client->pool.conns[i]));

		if (code == GEARMAN_SUCCESS)
			i++;
		else if (code == GEARMAN_SHUTDOWN)
			code = gm_pool_interrupts(&client->pool);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
	return GEARMAN_SUCCESS;
}
