#include "memcached/engine/udp.h"

#include "memcached/engine/pool.h"
#include "memcached/engine/server.h"
#include "net/clock.h"
#include "net/transfer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum {
	HEADER = 8,
	DATAGRAM_MAX = 65507, /* what IPv4 can carry */
	COMMAND_MAX = 128,    /* any command without key and value */
	/* What a socket's usual buffer keeps: datagrams of replies for us, bytes of requests for the server. */
	REPLIES_MAX = 64,
	REQUESTS_BYTES = 32 * 1024,
	FIRST_WINDOW = 4,
	/* All that is kept of replies which are not whole yet: more than the largest item of a server as it is
	 * usually set up, and a bound to what a server can make us keep. */
	KEPT_MAX = 16 * 1024 * 1024,
	IOV_MAX_ONCE = 8
};

/* One datagram of a reply that has several. */
struct part {
	char *data; /* NULL: it has not come */
	size_t len;
};

/* A request that is out. */
struct slot {
	struct mc_request *req; /* NULL: free */
	struct part *parts;	/* NULL: none has come */
	size_t len;		/* of the request's datagram */
	uint16_t id;
	uint16_t total;
	uint16_t come;
};

struct mc_udp {
	struct mc_request *unsent; /* the first of those owed that is not sent; NULL: all are */
	uint32_t out;		   /* slots in use */
	uint32_t window;	   /* how many may be */
	size_t bytes;		   /* of their requests */
	size_t kept;		   /* of parts, and of the tables that point to them */
	/* While a reply is decoded, its request stands alone in the server's list: the others wait here. */
	struct mc_request *others_first;
	struct mc_request *others_last;
	uint16_t next_id;
	struct slot slots[REPLIES_MAX];
	char datagram[HEADER + DATAGRAM_MAX];
};

struct mc_udp *mc_udp_new(void)
{
	struct mc_udp *udp = calloc(1, sizeof(*udp));

	if (!udp)
		return NULL;
	udp->window = FIRST_WINDOW;
	udp->next_id = (uint16_t)random();
	return udp;
}

static void free_slot(struct mc_udp *udp, struct slot *slot)
{
	if (slot->parts) {
		for (size_t i = 0; i < slot->total; i++) {
			udp->kept -= slot->parts[i].len;
			free(slot->parts[i].data);
		}
		udp->kept -= slot->total * sizeof(*slot->parts);
		free(slot->parts);
	}
	udp->bytes -= slot->len;
	memset(slot, 0, sizeof(*slot));
	udp->out--;
}

void mc_udp_clear(struct mc_udp *udp)
{
	for (size_t i = 0; i < REPLIES_MAX; i++)
		if (udp->slots[i].req)
			free_slot(udp, &udp->slots[i]);
	udp->unsent = udp->others_first = udp->others_last = NULL;
	udp->window = FIRST_WINDOW;
}

void mc_udp_free(struct mc_udp *udp)
{
	if (!udp)
		return;
	mc_udp_clear(udp);
	free(udp);
}

/* ---- sending ---- */

mc_result mc_udp_encode(const struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	size_t len = HEADER + COMMAND_MAX + pool->options.prefix_len + req->key_len;

	if (req->op == MC_KEYS || req->op == MC_AUTH)
		return MEMCACHED_NOT_SUPPORTED;
	if (mc_op_facts[req->op].stores &&
		(req->value_len > DATAGRAM_MAX || len + req->value_len > DATAGRAM_MAX))
		return MEMCACHED_E2BIG;
	if (!s->udp->unsent)
		s->udp->unsent = req;
	return MEMCACHED_SUCCESS;
}

bool mc_udp_may_send(const struct mc_server *s)
{
	const struct mc_udp *udp = s->udp;

	return !net_outq_empty(&s->out) ||
	       (udp->unsent && udp->out < udp->window && udp->bytes < REQUESTS_BYTES);
}

bool mc_udp_all_sent(const struct mc_server *s)
{
	return net_outq_empty(&s->out) && !s->udp->unsent;
}

static struct slot *find_slot(struct mc_udp *udp, bool used, uint16_t id)
{
	for (size_t i = 0; i < REPLIES_MAX; i++) {
		struct slot *slot = &udp->slots[i];

		if (used ? slot->req && slot->id == id : !slot->req)
			return slot;
	}
	return NULL;
}

/* The next request into the queue, as one datagram: number of the request, 0 of 1 datagrams. */
static void encode_next(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_udp *udp = s->udp;
	struct mc_request *req = udp->unsent;
	uint16_t id = udp->next_id++;
	unsigned char header[HEADER] = {(unsigned char)(id >> 8), (unsigned char)id, 0, 0, 0, 1};
	struct slot *slot;

	udp->unsent = req->next;
	net_outq_copy(&s->out, header, sizeof(header));
	s->open_command = NULL; /* nothing is added to what stands in another datagram */
	pool->protocol->encode(pool, s, req);
	s->open_command = NULL;
	if (req->quiet)
		return; /* no reply comes */
	slot = find_slot(udp, false, 0);
	slot->req = req;
	slot->id = id;
	slot->len = net_outq_bytes(&s->out);
	udp->bytes += slot->len;
	udp->out++;
}

enum net_code mc_udp_send(struct mc_pool *pool, struct mc_server *s)
{
	for (;;) {
		if (!net_outq_empty(&s->out)) {
			struct iovec iov[IOV_MAX_ONCE];
			size_t n = net_outq_iov(&s->out, iov, IOV_MAX_ONCE);
			size_t sent;
			enum net_code code = net_conn_send(&s->conn, iov, n, 0, &sent);

			if (code != NET_OK)
				return code;
			net_outq_sent(&s->out, sent);
		}
		if (!mc_udp_may_send(s))
			return NET_OK;
		encode_next(pool, s);
		if (s->out.failed)
			return net_error_set(&s->conn.error, NET_NOMEM, 0, "out of memory");
	}
}

/* ---- receiving ---- */

static uint16_t take_u16(const char *from)
{
	return (uint16_t)((unsigned char)from[0] << 8 | (unsigned char)from[1]);
}

/* Room for that many more bytes of parts. */
static bool may_keep(struct mc_udp *udp, size_t bytes)
{
	if (bytes > KEPT_MAX - udp->kept)
		return false;
	udp->kept += bytes;
	return true;
}

static bool make_parts(struct mc_udp *udp, struct slot *slot)
{
	size_t size = slot->total * sizeof(*slot->parts);

	if (slot->parts)
		return true;
	if (!may_keep(udp, size))
		return false;
	slot->parts = calloc(1, size);
	if (!slot->parts)
		udp->kept -= size;
	return slot->parts != NULL;
}

/* Keeps a datagram of a reply with several. False: there is no memory for it. */
static bool keep_part(
	struct mc_udp *udp, struct slot *slot, uint16_t number, const char *data, size_t len)
{
	struct part *part;

	if (!make_parts(udp, slot))
		return false;
	part = &slot->parts[number];
	if (part->data)
		return true; /* it has come before */
	if (!may_keep(udp, len))
		return false;
	part->data = malloc(len > 0 ? len : 1);
	if (!part->data) {
		udp->kept -= len;
		return false;
	}
	memcpy(part->data, data, len);
	part->len = len;
	slot->come++;
	return true;
}

/* What came in the datagram of that length. *whole: the slot whose reply is complete by it, or NULL. False: out of
 * memory. */
static bool take_datagram(struct mc_server *s, size_t len, struct slot **whole)
{
	struct mc_udp *udp = s->udp;
	const char *d = udp->datagram;
	struct slot *slot;
	uint16_t number;
	uint16_t total;

	*whole = NULL;
	if (len < HEADER)
		return true;
	slot = find_slot(udp, true, take_u16(d));
	number = take_u16(d + 2);
	total = take_u16(d + 4);
	if (!slot || number >= total || (slot->total != 0 && slot->total != total))
		return true;
	slot->total = total;
	if (total > 1 && !keep_part(udp, slot, number, d + HEADER, len - HEADER))
		return false;
	s->deadline = 0;
	if (total == 1 || slot->come == total)
		*whole = slot;
	return true;
}

/* The request alone is owed a reply until mc_udp_delivered(): a reply answers no other. */
static void set_apart(struct mc_server *s, struct mc_request *req)
{
	struct mc_udp *udp = s->udp;
	struct mc_request **link = &s->first;
	struct mc_request *before = NULL;

	while (*link != req) {
		before = *link;
		link = &before->next;
	}
	*link = req->next;
	if (s->last == req)
		s->last = before;
	udp->others_first = s->first;
	udp->others_last = s->last;
	req->next = NULL;
	s->first = s->last = req;
}

bool mc_udp_delivered(struct mc_server *s)
{
	struct mc_udp *udp = s->udp;
	bool complete = !s->first && !s->incoming.req && net_inbuf_len(&s->in) == 0;

	if (!s->first)
		s->first = udp->others_first;
	else
		s->last->next = udp->others_first;
	if (udp->others_last)
		s->last = udp->others_last;
	udp->others_first = udp->others_last = NULL;
	return complete;
}

static bool append(struct net_inbuf *in, const char *data, size_t len)
{
	if (!net_inbuf_reserve(in, len + 1))
		return false;
	memcpy(in->data + in->end, data, len);
	net_inbuf_added(in, len);
	return true;
}

/* The reply is whole: hands it to the decoder. The more datagrams replies have, the fewer may be out. */
static enum net_code deliver(struct mc_server *s, struct slot *slot, size_t len)
{
	struct mc_udp *udp = s->udp;
	uint32_t most = slot->total < REPLIES_MAX ? (uint32_t)REPLIES_MAX / slot->total : 1;
	bool done = true;

	if (slot->total == 1)
		done = append(&s->in, udp->datagram + HEADER, len - HEADER);
	else
		for (size_t i = 0; i < slot->total && done; i++)
			done = append(&s->in, slot->parts[i].data, slot->parts[i].len);
	set_apart(s, slot->req);
	free_slot(udp, slot);
	udp->window = udp->window * 2 < most ? udp->window * 2 : most;
	return done ? NET_OK : net_error_set(&s->conn.error, NET_NOMEM, 0, "out of memory");
}

enum net_code mc_udp_receive(struct mc_server *s, int64_t timeout_us)
{
	struct iovec iov = {s->udp->datagram, sizeof(s->udp->datagram)};
	int64_t deadline = timeout_us == 0 ? 0 : net_deadline(timeout_us);
	int64_t left = timeout_us;

	for (;;) {
		struct slot *slot;
		size_t got;
		enum net_code code = net_conn_recv(&s->conn, &iov, 1, left, &got);

		if (code != NET_OK)
			return code;
		if (!take_datagram(s, got, &slot))
			return net_error_set(&s->conn.error, NET_NOMEM, 0,
				"replies of %s in parts take more than %d MB", s->conn.name,
				KEPT_MAX >> 20);
		if (slot)
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
