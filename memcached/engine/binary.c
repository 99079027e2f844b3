/*
 * The binary protocol: the chapter on it in memcached's protocol documents ("binary protocol
 * revamped").
 *
 * Quiet forms are used throughout: of requests that follow each other only the last is answered in
 * any case, the others only if there is something to say. A reply names its request by the opaque,
 * so requests before it that had no reply got the silent result: a get missed, a write was done.
 */
#include "memcached/engine/number.h"
#include "memcached/engine/pool.h"
#include "memcached/engine/protocol.h"
#include "memcached/engine/server.h"

#include "net/bytes.h"

#include <string.h>

enum {
	HEADER = 24,
	MAGIC_REQUEST = 0x80,
	MAGIC_REPLY = 0x81,
	/* values up to here are copied beside their header: cheaper than another iovec */
	COPY_MAX = 1024,
	/* no reply has more of these */
	EXTRAS_MAX = 20,
	/* what is not the value of a get is read as a whole: a message, a number, a statistic */
	BODY_MAX = 64 * 1024
};

enum opcode {
	OP_GET = 0x00,
	OP_SET = 0x01,
	OP_ADD = 0x02,
	OP_REPLACE = 0x03,
	OP_DELETE = 0x04,
	OP_INCREMENT = 0x05,
	OP_DECREMENT = 0x06,
	OP_FLUSH = 0x08,
	OP_GETQ = 0x09,
	OP_NOOP = 0x0a,
	OP_VERSION = 0x0b,
	OP_APPEND = 0x0e,
	OP_PREPEND = 0x0f,
	OP_STAT = 0x10,
	OP_SETQ = 0x11,
	OP_ADDQ = 0x12,
	OP_REPLACEQ = 0x13,
	OP_DELETEQ = 0x14,
	OP_INCREMENTQ = 0x15,
	OP_DECREMENTQ = 0x16,
	OP_FLUSHQ = 0x18,
	OP_APPENDQ = 0x19,
	OP_PREPENDQ = 0x1a,
	OP_TOUCH = 0x1c,
	OP_GAT = 0x1d,
	OP_GATQ = 0x1e,
	OP_SASL_AUTH = 0x21,
	OP_NONE = 0xff
};

/* How each operation goes out. */
static const struct command {
	unsigned char loud;
	unsigned char quiet; /* OP_NONE: it has no quiet form */
	mc_result silence;   /* what no reply to the quiet form means */
	unsigned char extras;
} commands[MC_OPS] = {
	[MC_GET] = {OP_GET, OP_GETQ, MEMCACHED_NOTFOUND, 0},
	[MC_SET] = {OP_SET, OP_SETQ, MEMCACHED_SUCCESS, 8},
	[MC_ADD] = {OP_ADD, OP_ADDQ, MEMCACHED_SUCCESS, 8},
	[MC_REPLACE] = {OP_REPLACE, OP_REPLACEQ, MEMCACHED_SUCCESS, 8},
	[MC_APPEND] = {OP_APPEND, OP_APPENDQ, MEMCACHED_SUCCESS, 0},
	[MC_PREPEND] = {OP_PREPEND, OP_PREPENDQ, MEMCACHED_SUCCESS, 0},
	[MC_CAS] = {OP_SET, OP_SETQ, MEMCACHED_SUCCESS, 8},
	[MC_DELETE] = {OP_DELETE, OP_DELETEQ, MEMCACHED_SUCCESS, 0},
	/* counters have their answer in the reply */
	[MC_INCREMENT] = {OP_INCREMENT, OP_NONE, MEMCACHED_SUCCESS, 20},
	[MC_DECREMENT] = {OP_DECREMENT, OP_NONE, MEMCACHED_SUCCESS, 20},
	[MC_TOUCH] = {OP_TOUCH, OP_NONE, MEMCACHED_SUCCESS, 4},
	[MC_META] = {OP_NONE, OP_NONE, MEMCACHED_SUCCESS, 0},
	[MC_FLUSH] = {OP_FLUSH, OP_FLUSHQ, MEMCACHED_SUCCESS, 4},
	[MC_VERSION] = {OP_VERSION, OP_NONE, MEMCACHED_SUCCESS, 0},
	[MC_STATS] = {OP_STAT, OP_NONE, MEMCACHED_SUCCESS, 0},
	[MC_KEYS] = {OP_NONE, OP_NONE, MEMCACHED_SUCCESS, 0},
	[MC_AUTH] = {OP_SASL_AUTH, OP_NONE, MEMCACHED_SUCCESS, 0},
};

/* ---- requests ---- */

static void put_extras(unsigned char *to, const struct mc_request *req)
{
	switch (req->op) {
	case MC_SET:
	case MC_ADD:
	case MC_REPLACE:
	case MC_CAS:
		net_put_u32(to, req->flags);
		net_put_u32(to + 4, (uint32_t)req->expiration);
		break;
	case MC_INCREMENT:
	case MC_DECREMENT:
		net_put_u64(to, req->number);
		net_put_u64(to + 8, req->initial);
		net_put_u32(to + 16, req->make ? (uint32_t)req->expiration : UINT32_MAX);
		break;
	case MC_GET:
	case MC_TOUCH:
	case MC_FLUSH:
		net_put_u32(to, (uint32_t)req->expiration);
		break;
	default:
		break;
	}
}

static unsigned char opcode_of(const struct mc_request *req)
{
	if (req->op == MC_GET && (req->want & MC_WANT_TOUCH))
		return req->silent ? OP_GATQ : OP_GAT;
	return req->silent ? commands[req->op].quiet : commands[req->op].loud;
}

/* Bytes between header and key. */
static size_t extras_of(const struct mc_request *req)
{
	if (req->op == MC_GET && (req->want & MC_WANT_TOUCH))
		return 4;
	return req->op == MC_FLUSH && !req->expiration ? 0 : commands[req->op].extras;
}

/* The request before this one need not be answered in any case any more: this one will be. */
static void silence_last(struct mc_server *s)
{
	struct mc_request *last = s->open_command;

	if (!last || commands[last->op].quiet == OP_NONE)
		return;
	last->silent = true;
	s->out.arena[s->open_length + 1] = (char)opcode_of(last);
}

static mc_result binary_encode(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	const struct command *command = &commands[req->op];
	bool own_key = req->op == MC_STATS || req->op == MC_AUTH;
	size_t prefix = own_key || req->key_len == 0 ? 0 : pool->options.prefix_len;
	size_t key = prefix + req->key_len;
	size_t extras = extras_of(req);
	size_t value = mc_op_traits[req->op].stores ? req->value_len : 0;
	size_t copied = value <= COPY_MAX ? value : 0;
	unsigned char *to;

	if (command->loud == OP_NONE)
		return MEMCACHED_NOT_SUPPORTED;
	if (value > UINT32_MAX - 1024)
		return MEMCACHED_E2BIG;
	to = (unsigned char *)net_sendbuf_reserve(&s->out, HEADER + extras + key + copied);
	if (!to)
		return MEMCACHED_SUCCESS; /* the queue has failed: the loop sees it */
	silence_last(s);
	memset(to, 0, HEADER);
	to[0] = MAGIC_REQUEST;
	req->silent = req->quiet && command->quiet != OP_NONE;
	to[1] = opcode_of(req);
	net_put_u16(to + 2, (uint16_t)key);
	to[4] = (unsigned char)extras;
	net_put_u32(to + 8, (uint32_t)(extras + key + value));
	req->opaque = s->next_opaque++;
	net_put_u32(to + 12, req->opaque);
	if (req->op == MC_CAS)
		net_put_u64(to + 16, req->number);
	if (extras)
		put_extras(to + HEADER, req);
	to += HEADER + extras;
	if (prefix)
		memcpy(to, pool->options.prefix, prefix);
	if (req->key_len)
		memcpy(to + prefix, req->key, req->key_len);
	if (copied)
		memcpy(to + key, req->value, copied);
	/* its header may be changed until the batch is complete */
	s->open_command = req->quiet ? NULL : req;
	s->open_length = s->out.arena_len;
	net_sendbuf_commit(&s->out, HEADER + extras + key + copied);
	if (value > copied)
		net_sendbuf_ref(&s->out, req->value, value);
	return MEMCACHED_SUCCESS;
}

/* ---- replies ---- */

static mc_result result_of_status(uint16_t status)
{
	switch (status) {
	case 0x00:
		return MEMCACHED_SUCCESS;
	case 0x01:
		return MEMCACHED_NOTFOUND;
	case 0x02:
		return MEMCACHED_DATA_EXISTS;
	case 0x03:
		return MEMCACHED_E2BIG;
	case 0x04:
		return MEMCACHED_INVALID_ARGUMENTS;
	case 0x05:
		return MEMCACHED_NOTSTORED;
	case 0x06: /* a counter of something that is no number; libmemcached does not know it */
		return MEMCACHED_UNKNOWN_READ_FAILURE;
	case 0x20:
		return MEMCACHED_AUTH_FAILURE;
	case 0x21:
		return MEMCACHED_AUTH_CONTINUE;
	case 0x81:
		return MEMCACHED_ERROR;
	case 0x82:
		return MEMCACHED_SERVER_MEMORY_ALLOCATION_FAILURE;
	default:
		return MEMCACHED_SERVER_ERROR;
	}
}

struct reply {
	mc_result result;
	unsigned char opcode;
	uint32_t opaque;
	uint64_t cas;
	size_t extras;
	size_t key;
	size_t body; /* extras, key and value */
};

static bool take_header(const unsigned char *at, struct reply *reply)
{
	reply->result = result_of_status(net_get_u16(at + 6));
	reply->opcode = at[1];
	reply->key = net_get_u16(at + 2);
	reply->extras = at[4];
	reply->body = net_get_u32(at + 8);
	reply->opaque = net_get_u32(at + 12);
	reply->cas = net_get_u64(at + 16);
	return at[0] == MAGIC_REPLY && reply->extras <= EXTRAS_MAX && reply->body <= INT32_MAX &&
	       reply->extras + reply->key <= reply->body;
}

/*
 * The request that the reply is to becomes the first: those before it, which were sent in their
 * quiet form, were answered by silence. False: nobody's reply, or one of them cannot have been.
 * Nothing is ended then: what a reply is not to, it must not answer.
 */
static bool find_owner(struct mc_server *s, const struct reply *reply)
{
	const struct mc_request *owner = s->first;

	while (owner->opaque != reply->opaque) {
		if (!owner->silent)
			return false;
		owner = owner->next;
		if (!owner)
			return false;
	}
	if (reply->opcode != opcode_of(owner))
		return false;
	while (s->first != owner)
		mc_server_end_first(s, commands[s->first->op].silence);
	return true;
}

/* A complaint about a request that went out quietly before the barrier, and has its result
 * already. */
static bool is_stray(const struct mc_server *s, const struct reply *reply)
{
	return s->first == &s->barrier && reply->result != MEMCACHED_SUCCESS &&
	       (int32_t)(s->barrier.opaque - reply->opaque) > 0;
}

/* The server's own words go with an error. */
static void keep_message(struct mc_pool *pool, struct mc_server *s, mc_result result,
	const unsigned char *text, size_t len)
{
	char copy[200];

	if (result == MEMCACHED_NOTFOUND || result == MEMCACHED_DATA_EXISTS ||
		result == MEMCACHED_NOTSTORED)
		return;
	if (len >= sizeof(copy))
		len = sizeof(copy) - 1;
	for (size_t i = 0; i < len; i++)
		copy[i] = text[i] < ' ' ? '?' : (char)text[i];
	copy[len] = '\0';
	mc_pool_set_error(pool, result, 0, copy, s);
}

/* A reply that is here as a whole, to the first request. False: it cannot be. */
static bool whole_reply(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const struct reply *reply, const unsigned char *body)
{
	struct mc_request *req = s->first;
	const char *key = (const char *)body + reply->extras;
	const char *value = key + reply->key;
	size_t value_len = reply->body - reply->extras - reply->key;

	if (req->op == MC_AUTH && reply->result != MEMCACHED_SUCCESS) {
		/* an unknown command: it lets in everybody, which is not what was asked for */
		mc_result result = reply->result == MEMCACHED_ERROR ? MEMCACHED_UNKNOWN_READ_FAILURE
								    : MEMCACHED_AUTH_FAILURE;

		keep_message(pool, s, result, (const unsigned char *)value, value_len);
		mc_server_end_first(s, result);
		s->locked_out = true;
		return true;
	}
	if (reply->result == MEMCACHED_AUTH_FAILURE) {
		s->auth.result = MEMCACHED_AUTH_FAILURE; /* the server goes on with nothing */
		s->locked_out = true;
	}
	if (reply->result != MEMCACHED_SUCCESS) {
		keep_message(pool, s, reply->result, (const unsigned char *)value, value_len);
		mc_server_end_first(s, reply->result);
		return true;
	}
	switch (req->op) {
	case MC_INCREMENT:
	case MC_DECREMENT:
		if (value_len != 8)
			return false;
		req->answer = net_get_u64((const unsigned char *)value);
		break;
	case MC_VERSION:
		if (req != &s->barrier &&
			!sink->stat(sink->self, req, "version", 7, value, value_len))
			return mc_pool_set_overfull(pool, s);
		break;
	case MC_STATS:
		if (reply->key == 0)
			break; /* the last one */
		return sink->stat(sink->self, req, key, reply->key, value, value_len) ||
		       mc_pool_set_overfull(pool, s);
	default:
		break;
	}
	mc_server_end_first(s, MEMCACHED_SUCCESS);
	return true;
}

/* The value of a get begins: where it goes is known before it has come. */
static bool value_begins(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const struct reply *reply, const unsigned char *extras)
{
	struct mc_request *req = s->first;
	bool goes_on;

	if (reply->extras < 4 || reply->key != 0)
		return false;
	req->answer = reply->cas;
	req->flags = net_get_u32(extras);
	req->value_len = reply->body - reply->extras - reply->key;
	goes_on = mc_server_begin_value(s, sink, req);
	if (s->incoming.result != MEMCACHED_SUCCESS)
		mc_pool_set_refused(pool, s);
	return goes_on;
}

static bool binary_decode(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink)
{
	for (;;) {
		const unsigned char *at;
		struct reply reply;
		size_t here;
		size_t fixed;

		if (s->incoming.req) {
			net_recvbuf_take(&s->in, mc_server_take_value(s, s->in.data + s->in.start,
							 net_recvbuf_len(&s->in)));
			if (!mc_server_value_whole(s))
				return true;
			mc_server_end_first(s, s->incoming.result);
			s->incoming.req = NULL;
		}
		here = net_recvbuf_len(&s->in);
		if (here < HEADER)
			return true;
		at = (const unsigned char *)s->in.data + s->in.start;
		if (!s->first || !take_header(at, &reply))
			return false;
		if (is_stray(s, &reply)) {
			if (reply.body > BODY_MAX)
				return false;
			if (here < HEADER + reply.body)
				return true;
			net_recvbuf_take(&s->in, HEADER + reply.body);
			continue;
		}
		if (!find_owner(s, &reply))
			return false;
		if (s->first->op == MC_GET && reply.result == MEMCACHED_SUCCESS) {
			fixed = HEADER + reply.extras + reply.key;
			if (here < fixed)
				return true;
			if (!value_begins(pool, s, sink, &reply, at + HEADER))
				return false;
			net_recvbuf_take(&s->in, fixed);
			continue;
		}
		if (reply.body > BODY_MAX)
			return false;
		if (here < HEADER + reply.body)
			return true;
		if (!whole_reply(pool, s, sink, &reply, at + HEADER))
			return false;
		net_recvbuf_take(&s->in, HEADER + reply.body);
		/* what was sent along may have been done all the same; it does not count */
		if (s->locked_out)
			return true;
	}
}

const struct mc_protocol mc_protocol_binary = {
	.name = "binary",
	.makes_counters = true,
	.keys_any_bytes = true,
	.by_datagrams = true,
	.wants = MC_WANT_CAS | MC_WANT_TOUCH | MC_WANT_CHANGED,
	.key_valid = mc_key_valid_binary,
	.encode = binary_encode,
	.decode = binary_decode,
};
