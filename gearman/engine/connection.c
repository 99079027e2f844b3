#include "gearman/engine/connection.h"

#include "net/clock.h"
#include "net/transfer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	RECEIVE_ROOM = 8 * 1024, /* least room for one receive */
	FRESH_US = 20 * 1000	 /* used so recently: taken to be still open */
};

struct gm_conn *gm_conn_new(const char *host, uint16_t port)
{
	struct gm_conn *c = calloc(1, sizeof(*c));

	if (!c)
		return NULL;
	net_conn_init(&c->net);
	if (!net_peer_init(&c->peer, host, port)) {
		gm_conn_free(c, &gm_memory_malloc);
		return NULL;
	}
	return c;
}

void gm_conn_free(struct gm_conn *c, const struct gm_memory *memory)
{
	if (!c)
		return;
	gm_conn_close(c, memory);
	net_conn_free(&c->net);
	net_recvbuf_free(&c->in);
	net_sendbuf_free(&c->out);
	net_peer_free(&c->peer);
	free(c);
}

void gm_conn_close(struct gm_conn *c, const struct gm_memory *memory)
{
	net_conn_close(&c->net);
	net_recvbuf_clear(&c->in);
	net_sendbuf_clear(&c->out);
	gm_body_release(&c->body, memory);
	c->in_body = c->corked = false;
	c->queued = c->sent = 0;
}

void gm_conn_fail(struct gm_conn *c, const struct gm_memory *memory)
{
	gm_conn_close(c, memory);
	net_peer_failed(&c->peer, c->retry_after_us);
}

bool gm_conn_usable(struct gm_conn *c, const struct gm_memory *memory)
{
	if (net_conn_usable(&c->net))
		return c->net.state == NET_CONN_OPEN;
	if (c->net.state != NET_CONN_CLOSED)
		gm_conn_close(c, memory);
	return false;
}

/* As net_conn_open(), but an interrupted connection stays as it is, to be gone on with. */
static enum net_code connect_on(
	struct gm_conn *c, const struct net_conn_options *options, const struct gm_memory *memory)
{
	bool begun = net_conn_usable(&c->net) && c->net.state != NET_CONN_OPEN;
	enum net_code code = NET_AGAIN;

	if (!begun) {
		gm_conn_close(c, memory);
		code = net_conn_start(&c->net, c->peer.host, c->peer.port, options);
	}
	while (code == NET_AGAIN) {
		struct pollfd pfd = {c->net.fd, net_conn_events(&c->net, false), 0};

		code = net_wait(options->waiter, &pfd, 1, net_conn_deadline(&c->net));
		if (code == NET_INTERRUPTED || code == NET_IO)
			return net_error_set(&c->net.error, code, 0,
				"interrupted while connecting to %s", c->peer.name);
		code = net_conn_continue(&c->net);
	}
	return code;
}

gearman_return_t gm_conn_open(struct gm_conn *c, const struct net_conn_options *options,
	const struct gm_memory *memory, struct gm_error *error)
{
	if (connect_on(c, options, memory) != NET_OK) {
		gearman_return_t code = gm_error_net(error, &c->net.error);

		if (code == GEARMAN_SHUTDOWN)
			return code;
		if (!strstr(error->message, c->peer.name)) /* a name that has no address any more */
			gm_error_set(error, code, "%s: %s", c->peer.name, c->net.error.message);
		gm_conn_fail(c, memory);
		if (code == GEARMAN_TIMEOUT || code == GEARMAN_ERRNO)
			error->code = GEARMAN_COULD_NOT_CONNECT;
		return error->code;
	}
	c->epoch++;
	net_peer_is_well(&c->peer);
	c->used_at = net_now();
	return GEARMAN_SUCCESS;
}

bool gm_conn_gone(struct gm_conn *c)
{
	struct gm_error error;
	gearman_return_t code;

	if (net_now() - c->used_at < FRESH_US)
		return false;
	code = gm_conn_receive(c, 0, &error);
	return code != GEARMAN_SUCCESS && code != GEARMAN_IO_WAIT;
}

gearman_return_t gm_conn_put(struct gm_conn *c, gearman_command_t command,
	const struct gm_slice *args, unsigned n, const struct gm_slice *body,
	struct gm_error *error)
{
	size_t bytes = GEARMAN_PACKET_HEADER_SIZE + (body ? body->len + n : n - (n > 0));

	for (unsigned i = 0; i < n; i++)
		bytes += args[i].len;
	if (!gm_packet_put(&c->out, command, args, n, body))
		return gm_error_set(error, GEARMAN_ARGUMENT_TOO_LARGE,
			"%zu bytes are more than one packet can have (4 GiB)", bytes);
	if (c->out.failed) {
		net_sendbuf_clear(&c->out);
		return gm_error_set(error, GEARMAN_MEMORY_ALLOCATION_FAILURE,
			"out of memory for a packet of %zu bytes to %s", bytes, c->peer.name);
	}
	c->queued += bytes;
	return GEARMAN_SUCCESS;
}

/* What a call that sends has come to. */
static gearman_return_t sent_some(
	struct gm_conn *c, enum net_code code, size_t sent, struct gm_error *error)
{
	if (code == NET_AGAIN)
		return GEARMAN_IO_WAIT;
	if (code != NET_OK)
		return gm_error_net(error, &c->net.error);
	c->sent += sent;
	c->used_at = net_now();
	return net_sendbuf_empty(&c->out) ? GEARMAN_SUCCESS : GEARMAN_IO_WAIT;
}

gearman_return_t gm_conn_send(struct gm_conn *c, int64_t timeout_us, struct gm_error *error)
{
	size_t sent = 0;
	enum net_code code;

	if (net_sendbuf_empty(&c->out))
		return GEARMAN_SUCCESS;
	code = net_conn_send_queue(&c->net, &c->out, timeout_us, &sent);
	if (code == NET_OK)
		c->corked = false;
	return sent_some(c, code, sent, error);
}

gearman_return_t gm_conn_cork(struct gm_conn *c, struct gm_error *error)
{
	size_t sent = 0;
	enum net_code code = net_conn_send_later(&c->net, &c->out, &sent);
	gearman_return_t result = sent_some(c, code, sent, error);

	if (code == NET_OK && !c->corked) {
		c->corked = true;
		c->corked_at = c->used_at;
	}
	return result;
}

void gm_conn_uncork(struct gm_conn *c)
{
	if (c->corked)
		net_conn_push(&c->net);
	c->corked = false;
}

gearman_return_t gm_conn_receive(struct gm_conn *c, int64_t timeout_us, struct gm_error *error)
{
	enum net_code code = net_conn_receive(&c->net, &c->in, RECEIVE_ROOM, timeout_us);

	if (code == NET_AGAIN)
		return GEARMAN_IO_WAIT;
	if (code != NET_OK)
		return gm_error_net(error, &c->net.error);
	c->used_at = net_now();
	return GEARMAN_SUCCESS;
}

/* Copies the head out of the way of the bytes that follow, so that the arguments stay valid. */
static void keep_head(struct gm_conn *c, const char *start)
{
	memcpy(c->head, start, c->packet.head_size);
	for (unsigned i = 0; i < c->packet.count; i++)
		c->packet.args[i].data = c->head + (c->packet.args[i].data - start);
}

static gearman_return_t begin_body(
	struct gm_conn *c, const struct gm_memory *memory, struct gm_error *error)
{
	const char *start = c->in.data + c->in.start;
	size_t size = c->packet.body_size;
	size_t here = net_recvbuf_len(&c->in) - c->packet.head_size;
	void *owner = NULL;
	char *data = memory->alloc(memory->self, size, &owner);

	if (!data)
		return gm_error_set(error, GEARMAN_MEMORY_ALLOCATION_FAILURE,
			"no memory for the %zu bytes that %s announces", size, c->peer.name);
	c->body.owner = owner;
	c->body.data = data;
	c->body.size = size;
	if (here > size)
		here = size;
	memcpy(data, start + c->packet.head_size, here);
	c->in.direct = data + here;
	c->in.direct_left = size - here;
	c->in_body = here < size;
	if (c->in_body)
		keep_head(c, start);
	net_recvbuf_take(&c->in, c->packet.head_size + here);
	return GEARMAN_SUCCESS;
}

bool gm_conn_has_packet(const struct gm_conn *c)
{
	struct gm_packet packet;
	struct gm_error why;
	size_t len = net_recvbuf_len(&c->in);

	if (c->in_body)
		return c->in.direct_left == 0;
	if (len == 0)
		return false;
	switch (gm_packet_parse(c->in.data + c->in.start, len, &packet, &why)) {
	case GM_PARSE_MORE:
		return false;
	case GM_PARSE_BAD: /* gm_conn_next() has something to say of it */
		return true;
	case GM_PARSE_OK:
		break;
	}
	return len >= packet.head_size && len - packet.head_size >= packet.body_size;
}

gearman_return_t gm_conn_next(struct gm_conn *c, const struct gm_memory *memory,
	const struct gm_packet **packet, struct gm_body *body, struct gm_error *error)
{
	struct gm_error why;
	gearman_return_t code;

	memset(body, 0, sizeof(*body));
	if (!c->in_body) {
		if (net_recvbuf_len(&c->in) == 0)
			return GEARMAN_IO_WAIT;
		switch (gm_packet_parse(
			c->in.data + c->in.start, net_recvbuf_len(&c->in), &c->packet, &why)) {
		case GM_PARSE_MORE:
			return GEARMAN_IO_WAIT;
		case GM_PARSE_BAD:
			return gm_error_set(error, why.code, "%s: %s", c->peer.name, why.message);
		case GM_PARSE_OK:
			break;
		}
		*packet = &c->packet;
		if (c->packet.body_size == 0) {
			net_recvbuf_take(&c->in, c->packet.head_size);
			return GEARMAN_SUCCESS;
		}
		code = begin_body(c, memory, error);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
	if (c->in.direct_left > 0)
		return GEARMAN_IO_WAIT;
	c->in_body = false;
	*packet = &c->packet;
	*body = gm_body_take(&c->body);
	return GEARMAN_SUCCESS;
}
