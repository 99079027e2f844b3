#include "memcached/engine/udp.h"

#include "memcached/engine/datagrams.h"
#include "memcached/engine/pool.h"
#include "memcached/engine/server.h"
#include "net/clock.h"
#include "net/transfer.h"

#include <errno.h>
#include <string.h>

enum {
	COMMAND_MAX = 128, /* any command without key and value */
	IOV_MAX_ONCE = 8
};

/* ---- sending ---- */

mc_result mc_udp_encode(const struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	size_t len = MC_DATAGRAM_HEADER + COMMAND_MAX + pool->options.prefix_len + req->key_len;

	if (req->op == MC_KEYS || req->op == MC_AUTH)
		return MEMCACHED_NOT_SUPPORTED;
	if (mc_op_traits[req->op].stores &&
		(req->value_len > MC_DATAGRAM_MAX || len + req->value_len > MC_DATAGRAM_MAX))
		return MEMCACHED_E2BIG;
	if (!s->datagrams->unsent)
		s->datagrams->unsent = req;
	return MEMCACHED_SUCCESS;
}

bool mc_udp_may_send(const struct mc_server *s)
{
	return !net_sendbuf_empty(&s->out) || mc_datagrams_may_send(s->datagrams);
}

bool mc_udp_all_sent(const struct mc_server *s)
{
	return net_sendbuf_empty(&s->out) && !s->datagrams->unsent;
}

/* The next request into the queue, as one datagram: number of the request, 0 of 1 datagrams. */
static void encode_next(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_datagrams *d = s->datagrams;
	struct mc_request *req = d->unsent;
	uint16_t id = d->next_id++;
	unsigned char header[MC_DATAGRAM_HEADER] = {
		(unsigned char)(id >> 8), (unsigned char)id, 0, 0, 0, 1};

	d->unsent = req->next;
	net_sendbuf_copy(&s->out, header, sizeof(header));
	s->open_command = NULL; /* nothing is added to what stands in another datagram */
	pool->protocol->encode(pool, s, req);
	s->open_command = NULL;
	if (!req->quiet) /* else no reply comes */
		mc_datagrams_out(d, req, id, net_sendbuf_bytes(&s->out));
}

enum net_code mc_udp_send(struct mc_pool *pool, struct mc_server *s)
{
	for (;;) {
		if (!net_sendbuf_empty(&s->out)) {
			struct iovec iov[IOV_MAX_ONCE];
			size_t n = net_sendbuf_iov(&s->out, iov, IOV_MAX_ONCE);
			size_t sent;
			enum net_code code = net_conn_send(&s->conn, iov, n, 0, &sent);

			if (code != NET_OK)
				return code;
			net_sendbuf_sent(&s->out, sent);
			s->health.bytes_sent += sent;
		}
		if (!mc_udp_may_send(s))
			return NET_OK;
		encode_next(pool, s);
		if (s->out.failed)
			return net_error_set(&s->conn.error, NET_NOMEM, 0, "out of memory");
	}
}

/* ---- receiving ---- */

/* The request alone is owed a reply until mc_udp_delivered(): a reply answers no other. */
static void set_apart(struct mc_server *s, struct mc_request *req)
{
	struct mc_datagrams *d = s->datagrams;
	struct mc_request **link = &s->first;
	struct mc_request *before = NULL;

	while (*link != req) {
		before = *link;
		link = &before->next;
	}
	*link = req->next;
	if (s->last == req)
		s->last = before;
	d->others_first = s->first;
	d->others_last = s->last;
	req->next = NULL;
	s->first = s->last = req;
}

bool mc_udp_delivered(struct mc_server *s)
{
	struct mc_datagrams *d = s->datagrams;
	bool complete = !s->first && !s->incoming.req && net_recvbuf_len(&s->in) == 0;

	if (!s->first)
		s->first = d->others_first;
	else
		s->last->next = d->others_first;
	if (d->others_last)
		s->last = d->others_last;
	d->others_first = d->others_last = NULL;
	return complete;
}

static bool append(struct net_recvbuf *in, const char *data, size_t len)
{
	if (!net_recvbuf_reserve(in, len + 1))
		return false;
	memcpy(in->data + in->end, data, len);
	net_recvbuf_added(in, len);
	return true;
}

/* The reply is whole: hands it to the decoder. */
static enum net_code deliver(struct mc_server *s, struct mc_datagram_slot *slot, size_t len)
{
	struct mc_datagrams *d = s->datagrams;
	bool done = true;

	if (slot->total == 1)
		done = append(&s->in, d->received + MC_DATAGRAM_HEADER, len - MC_DATAGRAM_HEADER);
	else
		for (size_t i = 0; i < slot->total && done; i++)
			done = append(&s->in, slot->parts[i].data, slot->parts[i].len);
	set_apart(s, slot->req);
	mc_datagrams_end(d, slot);
	return done ? NET_OK : net_error_set(&s->conn.error, NET_NOMEM, 0, "out of memory");
}

enum net_code mc_udp_receive(struct mc_server *s, int64_t timeout_us)
{
	struct iovec iov = {s->datagrams->received, sizeof(s->datagrams->received)};
	int64_t deadline = timeout_us == 0 ? 0 : net_deadline(timeout_us);
	int64_t left = timeout_us;

	for (;;) {
		enum mc_datagram_what what;
		struct mc_datagram_slot *slot;
		size_t got;
		enum net_code code = net_conn_recv(&s->conn, &iov, 1, left, &got);

		if (code != NET_OK)
			return code;
		what = mc_datagrams_take(s->datagrams, got, &slot);
		if (what == MC_DATAGRAM_NOMEM)
			return net_error_set(&s->conn.error, NET_NOMEM, 0,
				"replies of %s in parts take more than %d MB", s->conn.name,
				MC_DATAGRAM_KEPT_MAX >> 20);
		if (what != MC_DATAGRAM_STRAY)
			s->deadline = 0;
		if (what == MC_DATAGRAM_WHOLE)
			return deliver(s, slot, got);
		if (timeout_us == 0)
			continue;
		/* what is not for us does not buy more time */
		left = net_remaining(deadline);
		if (left == 0)
			return net_error_set(&s->conn.error, NET_TIMEOUT, ETIMEDOUT,
				"timed out while waiting for %s", s->conn.name);
	}
}
