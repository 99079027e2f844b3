/*
 * Replies of the meta protocol: protocol.txt of memcached, "Meta Commands".
 */
#include "memcached/engine/meta_near.h"
#include "memcached/engine/meta_parts.h"
#include "memcached/engine/number.h"
#include "memcached/engine/text_parts.h"

/* The bytes of " Oabcd", with the token in them. */
enum { OPAQUE = 6 };

static inline uint32_t opaque_at(const char *at)
{
	uint32_t opaque;

	memcpy(&opaque, at, sizeof(opaque));
	return opaque;
}

/* What a request that went out quietly got if it has no reply. */
static mc_result silence(const struct mc_request *req)
{
	if (req->result != MEMCACHED_IN_PROGRESS)
		return req->result; /* of an error, or of its value, before the MN behind it */
	return req->op == MC_GET ? MEMCACHED_NOTFOUND : MEMCACHED_SUCCESS;
}

/* Has it had its reply, and waits for the MN behind it? The result of an error, which bore no
 * token, may still give way to a reply of its own. */
static bool has_reply(const struct mc_request *req)
{
	switch (req->result) {
	case MEMCACHED_SUCCESS:
	case MEMCACHED_NOTFOUND:
	case MEMCACHED_NOTSTORED:
	case MEMCACHED_DATA_EXISTS:
	case MEMCACHED_MEMORY_ALLOCATION_FAILURE:
		return true;
	default:
		return false;
	}
}

/*
 * The request that the reply is to becomes the first: those before it were answered by silence.
 * False: nobody's reply, or one of them cannot have been. Nothing is ended then: what a reply is
 * not to, it must not answer.
 */
static bool find_owner(struct mc_server *s, uint32_t opaque)
{
	const struct mc_request *owner = s->first;

	if (opaque == 0) /* see may_lack_opaque() */
		return !owner->silent;
	while (owner->opaque != opaque || has_reply(owner)) {
		if (!owner->silent || owner->last_of_command || !owner->next)
			return false;
		owner = owner->next;
	}
	while (s->first != owner)
		mc_server_end_first(s, silence(s->first));
	return true;
}

/* The first request has its result; if an MN closes it, it waits for that. */
static void answer(struct mc_server *s, mc_result result)
{
	if (s->first->last_of_command)
		s->first->result = result;
	else
		mc_server_end_first(s, result);
}

/*
 * The functions from here on decode what stands at at, before end: a line, a value, or as much as
 * is there. They return where the next one begins, at itself if the rest has not come yet, or NULL
 * if this is no reply.
 */

/* Behind a value; MN closes a command. */
static inline const char *value_end(struct mc_server *s, struct mc_request *req, mc_result result,
	const char *at, const char *end)
{
	return mc_text_close_value(s, req, result, at, end, "MN\r\n", 4);
}

/* What stands for a value that another client is to make is no value: see MC_WANT_ELECT. */
static bool is_placeholder(const struct mc_meta_reply *reply)
{
	return reply->details.elected && !reply->details.stale && reply->bytes == 0 &&
	       reply->flags == 0;
}

/* To those who do not ask for it, what is stale or still to be made is not there. */
static bool hides(
	const struct mc_pool *pool, const struct mc_request *req, const struct mc_meta_reply *reply)
{
	if (req->want & MC_WANT_ELECT)
		return false;
	return is_placeholder(reply) ||
	       (reply->details.stale && pool->options.delete_stale_s != 0 &&
		       !(req->want & MC_WANT_DETAILS));
}

static inline mc_result seen(const struct mc_request *req, mc_result result)
{
	return req->hidden && result == MEMCACHED_SUCCESS ? MEMCACHED_NOTFOUND : result;
}

/* The same of a value that came in pieces. */
static const char *end_of_pieces(struct mc_pool *pool, struct mc_server *s, struct mc_request *req,
	mc_result result, const char *at, const char *end)
{
	if (req->near && result == MEMCACHED_SUCCESS)
		mc_meta_near_keep(pool, s, req, s->in.direct - req->value_len);
	return value_end(s, req, seen(req, result), at, end);
}

/* The value of the first request begins at at. */
static const char *value(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const struct mc_meta_reply *reply, const char *at, const char *end)
{
	struct mc_request *req = s->first;
	mc_result result;

	if ((reply->flags >> 32 | reply->bytes >> 31) != 0)
		return NULL; /* more than there can be */
	req->answer = reply->cas;
	req->flags = (uint32_t)reply->flags;
	req->value_len = (size_t)reply->bytes;
	if ((size_t)(end - at) < (size_t)reply->bytes + 2)
		return mc_text_part_of_value(pool, s, sink, req, at);
	if (req->near)
		mc_meta_near_keep(pool, s, req, at);
	result = mc_server_whole_value(sink, req, at);
	if (__builtin_expect(result != MEMCACHED_SUCCESS, 0))
		mc_pool_set_refused(pool, s);
	return value_end(s, req, seen(req, result), at + reply->bytes, end);
}

/* The new number of a counter, which is here with its line's end or not yet. */
static const char *counter_value(struct mc_server *s, const struct mc_meta_reply *reply,
	const char *line, const char *at, const char *end)
{
	if (reply->bytes > 20)
		return NULL;
	if ((size_t)(end - at) < (size_t)reply->bytes + 2)
		return line;
	if (!mc_number_parse(at, (size_t)reply->bytes, &s->first->answer))
		return NULL;
	return value_end(s, s->first, MEMCACHED_SUCCESS, at + reply->bytes, end);
}

/* Keeps a reply for a caller who made the command himself: its code, and the flags from at on but
 * for the token of ours. */
static bool keep_reply(struct mc_meta_call *call, const char *line, size_t code_len, const char *at,
	const char *end)
{
	memcpy(call->reply, line, code_len);
	call->reply_len = code_len;
	while (at < end) {
		const char *space = memchr(at + 1, ' ', (size_t)(end - at - 1));
		size_t len = (size_t)((space ? space : end) - at);

		if (len > sizeof(call->reply) - call->reply_len)
			return false;
		if (len > 1 && !(len == OPAQUE && at[1] == 'O')) {
			memcpy(call->reply + call->reply_len, at, len);
			call->reply_len += len;
		}
		at += len;
	}
	return true;
}

/* VA <bytes> <flags>*: line has no line's end any more, what follows it begins at at. */
static __attribute__((noinline)) const char *value_line(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *line, size_t len, const char *at, const char *end)
{
	const char *p = line + sizeof("VA ") - 1;
	struct mc_meta_reply reply = {0};
	struct mc_request *req;

	if (!mc_number_scan(&p, &reply.bytes) || !mc_meta_take_flags(&reply, p, line + len) ||
		reply.opaque == 0 || !find_owner(s, reply.opaque))
		return NULL;
	req = s->first;
	if (req->op == MC_META)
		return keep_reply(req->call, line, 2, p, line + len)
			       ? value(pool, s, sink, &reply, at, end)
			       : NULL;
	if (req->op == MC_INCREMENT || req->op == MC_DECREMENT)
		return counter_value(s, &reply, line, at, end);
	if (req->op != MC_GET)
		return NULL;
	if (req->want & (MC_WANT_DETAILS | MC_WANT_ELECT))
		*req->details = reply.details;
	req->hidden = hides(pool, req, &reply);
	return value(pool, s, sink, &reply, at, end);
}

/* One code, one result, for the operations that may get it. */
static const struct code {
	char code[3];
	unsigned ops; /* bits 1 << mc_op */
	mc_result result;
} codes[] = {
#define COUNTERS (1u << MC_INCREMENT | 1u << MC_DECREMENT)
#define ANY (1u << MC_META)
	{"HD", MC_STORING_OPS | 1u << MC_DELETE | 1u << MC_TOUCH | ANY, MEMCACHED_SUCCESS},
	{"EN", 1u << MC_GET | 1u << MC_TOUCH | ANY, MEMCACHED_NOTFOUND},
	{"NF", MC_STORING_OPS | 1u << MC_DELETE | COUNTERS | ANY, MEMCACHED_NOTFOUND},
	{"NS", MC_STORING_OPS | COUNTERS | ANY, MEMCACHED_NOTSTORED},
	{"EX", MC_STORING_OPS | 1u << MC_DELETE | COUNTERS | ANY, MEMCACHED_DATA_EXISTS},
	{"ME", ANY, MEMCACHED_SUCCESS},
};

static const struct code *find_code(const char *line, size_t len)
{
	if (len < 2 || (len > 2 && line[2] != ' '))
		return NULL;
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
		if (memcmp(line, codes[i].code, 2) == 0)
			return &codes[i];
	return NULL;
}

/* HD to a get: the value is not here, as it is the one of that CAS. */
static bool same_value(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const struct mc_meta_reply *reply)
{
	struct mc_request *req = s->first;
	mc_result result = MEMCACHED_DATA_EXISTS;

	if (reply->cas != req->number || (req->near && reply->cas == 0))
		return false;
	if (req->want & (MC_WANT_DETAILS | MC_WANT_ELECT))
		*req->details = reply->details;
	if (hides(pool, req, reply)) {
		result = MEMCACHED_NOTFOUND;
	} else if (req->near) {
		result = mc_meta_near_unchanged(pool, s, sink, req, reply);
	} else {
		req->answer = reply->cas;
		req->flags = (uint32_t)reply->flags;
	}
	answer(s, result);
	return true;
}

/* "me" has no token to give back, and a miss of servers before 1.6.10 has none. */
static bool may_lack_opaque(const struct code *code)
{
	return code->result == MEMCACHED_NOTFOUND || memcmp(code->code, "ME", 2) == 0;
}

static bool code_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const struct code *code, const char *line, size_t len)
{
	struct mc_meta_reply reply = {0};
	struct mc_request *req;

	/* what "me" tells of are words, no flags, and it has no token */
	if (memcmp(code->code, "ME", 2) != 0 && !mc_meta_take_flags(&reply, line + 2, line + len))
		return false;
	if (reply.opaque == 0 && !may_lack_opaque(code))
		return false;
	if (!find_owner(s, reply.opaque))
		return false;
	req = s->first;
	if (req->op == MC_META && !keep_reply(req->call, line, 2, line + 2, line + len))
		return false;
	if (code == codes && req->op == MC_GET && ((req->want & MC_WANT_CHANGED) || req->near))
		return same_value(pool, s, sink, &reply);
	if (!(code->ops & 1u << req->op))
		return false;
	answer(s, code->result);
	return true;
}

/* MN: all before it have had their replies, or have none. */
static bool closing_line(struct mc_server *s)
{
	for (const struct mc_request *req = s->first; !req->last_of_command; req = req->next)
		if (!req->silent || !req->next)
			return false;
	while (!s->first->last_of_command)
		mc_server_end_first(s, silence(s->first));
	mc_server_end_first(s, silence(s->first));
	return true;
}

/* The server does not speak meta, or not of this. */
static mc_result explain(struct mc_pool *pool, struct mc_server *s, mc_result result)
{
	unsigned late = MC_WANT_EMPTY | MC_WANT_OWN_CAS;

	if (result == MEMCACHED_ERROR) {
		result = s->auth.result = MEMCACHED_NOT_SUPPORTED;
		s->locked_out = true;
		mc_pool_set_error(pool, result, 0,
			"the server does not know the meta protocol, which needs memcached 1.6.18",
			s);
	} else if (result == MEMCACHED_CLIENT_ERROR && (s->first->want & late)) {
		result = MEMCACHED_NOT_SUPPORTED;
		mc_pool_set_error(pool, result, 0, "the server is too old for this", s);
	}
	return result;
}

/* An error has no token. It is the answer to all that went out quietly, and have no other, up to
 * the MN: which of them it was is not told. */
static bool error_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	mc_result result = mc_text_error(pool, s, line, len);

	if (result == MEMCACHED_UNKNOWN_READ_FAILURE)
		return false;
	if (s->locked_out)
		return true;
	result = explain(pool, s, result);
	if (s->locked_out)
		return true;
	if (s->first == &s->barrier)
		return true; /* to one of those before it, which nobody waits for */
	if (!s->first->silent) {
		mc_server_end_first(s, result);
		return true;
	}
	for (struct mc_request *req = s->first; req && req->silent; req = req->next) {
		if (req->result == MEMCACHED_IN_PROGRESS)
			req->result = result;
		if (req->last_of_command)
			break;
	}
	return true;
}

/* The line at line, which is looked at as a whole. */
static __attribute__((noinline)) const char *whole_line(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *line, const char *end)
{
	const char *newline = mc_text_line_end(line, end);
	const struct code *code;
	bool known;
	size_t len;

	if (mc_meta_is_text(s, s->first))
		return mc_text_line(pool, s, sink, line, end);
	if (!newline)
		return line;
	len = (size_t)(newline - line);
	if (len > 0 && line[len - 1] == '\r')
		len--;
	if (len > MC_TEXT_LINE_MAX)
		return NULL;
	code = find_code(line, len);
	if (s->first == &s->barrier) {
		known = code || error_line(pool, s, line, len);
		if (len == 2 && memcmp(line, "MN", 2) == 0) {
			mc_server_end_first(s, MEMCACHED_SUCCESS);
			known = true;
		}
		return known ? newline + 1 : NULL;
	}
	if (len > 3 && memcmp(line, "VA ", 3) == 0)
		return value_line(pool, s, sink, line, len, newline + 1, end);
	if (code)
		known = code_line(pool, s, sink, code, line, len);
	else if (len == 2 && memcmp(line, "MN", 2) == 0)
		known = closing_line(s);
	else
		known = error_line(pool, s, line, len);
	return known ? newline + 1 : NULL;
}

/* "HD O<token>\r\n", or another code, to the first request, as nearly all such lines come; here
 * bytes of it. NULL: it is something else. */
static inline const struct code *usual_code(
	const struct mc_request *req, const char *at, size_t here)
{
	const struct code *code;

	if (here < 4 + OPAQUE || req->op == MC_META || opaque_at(at + 4) != req->opaque ||
		memcmp(at + 2, " O", 2) != 0 || !mc_text_is_line_end(at + 8) ||
		req->last_of_command)
		return NULL;
	code = find_code(at, 2);
	return code && (code->ops & 1u << req->op) ? code : NULL;
}

/* " O<token> f<flags>\r\n" at *at, with the token of the request, as nearly all values to a get
 * have it behind their length. False: it is something else, or not yet there as a whole; else *at
 * goes behind it. */
static inline bool usual_flags(
	const struct mc_request *req, uint32_t *flags, const char **at, const char *end)
{
	const char *p = *at;
	const char *number = p + OPAQUE + 2;

	if (end - p < OPAQUE + 2 || memcmp(p, " O", 2) != 0 || opaque_at(p + 2) != req->opaque ||
		memcmp(p + OPAQUE, " f", 2) != 0 || !mc_number_scan_short(&number, flags))
		return false;
	/* not both at once: there may be only the NUL */
	if (number[0] != '\r' || number[1] != '\n')
		return false;
	*at = number + 2;
	return true;
}

/* Of a get there comes: values, each the one of the request that is the first by then, one after
 * the other, and then something else, or a part of one. */
static inline const char *decode_gets(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *at, const char *end)
{
	struct mc_request *req = s->first;

	do {
		const char *p = at + sizeof("VA ") - 1;
		mc_result result;
		uint32_t flags;
		uint32_t bytes;

		if (end - at < 3 || memcmp(at, "VA ", 3) != 0 ||
			req->result != MEMCACHED_IN_PROGRESS || !mc_number_scan_short(&p, &bytes) ||
			!usual_flags(req, &flags, &p, end))
			return whole_line(pool, s, sink, at, end);
		req->answer = 0;
		req->flags = flags;
		req->value_len = bytes;
		if ((size_t)(end - p) < bytes + 2)
			return mc_text_part_of_value(pool, s, sink, req, p);
		result = mc_server_whole_value(sink, req, p);
		if (__builtin_expect(result != MEMCACHED_SUCCESS, 0))
			mc_pool_set_refused(pool, s);
		at = value_end(s, req, result, p + bytes, end);
		req = s->first;
	} while (at && req && req->op == MC_GET);
	return at;
}

/* The most frequent lines are told without looking for their ends. */
static inline const char *decode_some(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *at, const char *end)
{
	const struct code *code;

	if (s->incoming.req)
		return mc_text_value_bytes(pool, s, at, end, end_of_pieces);
	if (!s->first)
		return NULL; /* nothing was asked */
	if (s->first->op == MC_GET)
		return decode_gets(pool, s, sink, at, end);
	code = usual_code(s->first, at, (size_t)(end - at));
	if (!code)
		return whole_line(pool, s, sink, at, end);
	mc_server_end_first(s, code->result);
	return at + 4 + OPAQUE;
}

static bool meta_decode(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink)
{
	const char *next = s->in.data + s->in.start;
	const char *end = s->in.data + s->in.end;
	const char *at;

	do {
		at = next;
		next = decode_some(pool, s, sink, at, end);
		if (!next)
			return false;
		/* what was sent along has no answer */
	} while (next != at && next < end && !s->locked_out);
	return net_recvbuf_keep(&s->in, next) <= MC_TEXT_LINE_MAX || s->locked_out;
}

const struct mc_protocol mc_protocol_meta = {
	.name = "meta",
	.makes_counters = true,
	.keys_any_bytes = true,
	.wants = MC_WANT_CAS | MC_WANT_TOUCH | MC_WANT_DETAILS | MC_WANT_NO_BUMP | MC_WANT_STALE |
		 MC_WANT_EMPTY | MC_WANT_OWN_CAS | MC_WANT_CHANGED | MC_WANT_ELECT,
	.oldest = MC_META_OLDEST,
	.key_valid = mc_key_valid_meta,
	.encode = mc_meta_encode,
	.encode_gets = mc_meta_encode_gets,
	.decode = meta_decode,
};
