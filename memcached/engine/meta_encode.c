/*
 * Commands of the meta protocol: protocol.txt of memcached, "Meta Commands".
 */
#include "memcached/engine/meta_near.h"
#include "memcached/engine/meta_parts.h"
#include "memcached/engine/number.h"
#include "memcached/engine/text_parts.h"

enum {
	/* Values up to here are copied beside their command: cheaper than another iovec. */
	COPY_MAX = 1024,
	/* Room for the longest command without value, with a key of any bytes. */
	COMMAND_MAX = 256 + MC_KEY_MAX,
	/* "mn\r\n" */
	CLOSING = 4
};

/* How each operation goes out. */
static const struct command {
	char word[4];
	char mode[4]; /* the flag M of it; empty: none */
} commands[MC_OPS] = {
	[MC_GET] = {"mg ", ""},
	[MC_SET] = {"ms ", ""},
	[MC_ADD] = {"ms ", " ME"},
	[MC_REPLACE] = {"ms ", " MR"},
	[MC_APPEND] = {"ms ", " MA"},
	[MC_PREPEND] = {"ms ", " MP"},
	[MC_CAS] = {"ms ", ""},
	[MC_DELETE] = {"md ", ""},
	/* these have their answer in the reply */
	[MC_INCREMENT] = {"ma ", ""},
	[MC_DECREMENT] = {"ma ", " MD"},
	[MC_TOUCH] = {"mg ", ""},
};

static inline char *put(char *to, const char *bytes, size_t len)
{
	memcpy(to, bytes, len);
	return to + len;
}

/* A flag with a number: " T60". */
static inline char *put_flag(char *to, char flag, uint64_t number)
{
	*to++ = ' ';
	*to++ = flag;
	return mc_number_put(to, number);
}

static inline char *put_expiration(char *to, char flag, int64_t expiration)
{
	*to++ = ' ';
	*to++ = flag;
	return mc_number_put_signed(to, expiration);
}

static char *put_base64(char *to, const char *bytes, size_t len)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < len; i += 3) {
		size_t here = len - i;
		uint32_t bits = (uint32_t)(unsigned char)bytes[i] << 16;

		if (here > 1)
			bits |= (uint32_t)(unsigned char)bytes[i + 1] << 8;
		if (here > 2)
			bits |= (unsigned char)bytes[i + 2];
		*to++ = digits[bits >> 18];
		*to++ = digits[bits >> 12 & 63];
		*to++ = here > 1 ? digits[bits >> 6 & 63] : '=';
		*to++ = here > 2 ? digits[bits & 63] : '=';
	}
	return to;
}

/* A key that is not all ASCII: as base64, or as it is where that would be too long and it may. */
static __attribute__((noinline)) char *put_any_key(
	char *to, const struct mc_options *o, const struct mc_request *req)
{
	char whole[MC_KEY_MAX + MC_PREFIX_SIZE];
	size_t len = o->prefix_len + req->key_len;

	memcpy(whole, o->prefix, o->prefix_len);
	memcpy(whole + o->prefix_len, req->key, req->key_len);
	return len <= MC_KEY_BASE64_MAX ? put_base64(to, whole, len) : put(to, whole, len);
}

/* The key, all of ASCII; NULL: it is not. */
__attribute__((always_inline)) static inline char *put_ascii_key(
	char *to, const struct mc_options *o, const struct mc_request *req)
{
	if (o->prefix_len) {
		to = mc_key_copy_valid(to, o->prefix, o->prefix_len);
		if (!to)
			return NULL;
	}
	return mc_key_copy_valid(to, req->key, req->key_len);
}

/* The flag of such a key. */
static char *put_base64_flag(char *to, const struct mc_options *o, const struct mc_request *req)
{
	return o->prefix_len + req->key_len <= MC_KEY_BASE64_MAX ? put(to, " b", 2) : to;
}

/* Both, for a command without a value's length between them. */
static __attribute__((noinline)) char *put_wide_key(
	char *to, const struct mc_options *o, const struct mc_request *req)
{
	return put_base64_flag(put_any_key(to, o, req), o, req);
}

/* " O" and the token: the request's number, four bits in a letter. */
static inline char *put_opaque(char *to, struct mc_server *s, struct mc_request *req)
{
	uint32_t letters = s->next_opaque++ & 0xffff;

	letters = (letters | letters << 8) & 0x00ff00ff;
	letters = (letters | letters << 4) & 0x0f0f0f0f;
	req->opaque = letters + 0x61616161;
	to = put(to, " O", 2);
	return put(to, (const char *)&req->opaque, sizeof(req->opaque));
}

/* Where the next command goes, with room for that and more bytes: over the mn behind the last one,
 * if both are quiet. NULL: out of memory, and the queue has failed. */
static inline char *begin(
	struct mc_server *s, struct mc_request *req, bool may_be_silent, size_t more)
{
	struct mc_request *open = s->open_command;
	char *to = net_sendbuf_reserve(&s->out, COMMAND_MAX + more);

	if (__builtin_expect(!to, 0))
		return NULL;
	if (__builtin_expect(req->quiet, 0)) {
		/* it has no part in the run: nobody waits for its reply, or for silence */
		req->silent = true;
		req->last_of_command = false;
		s->open_command = NULL;
		return to;
	}
	s->open_command = req;
	req->silent = req->last_of_command = open && may_be_silent;
	if (req->silent && open->last_of_command) {
		open->last_of_command = false;
		to -= CLOSING;
	}
	return to;
}

/* Behind a command, or its value: the line's end and the mn that it needs. */
static inline void end(struct mc_server *s, const struct mc_request *req, char *to)
{
	to = req->last_of_command ? put(to, "\r\nmn\r\n", 2 + CLOSING) : put(to, "\r\n", 2);
	net_sendbuf_commit(&s->out, (size_t)(to - net_sendbuf_end(&s->out)));
}

/* The flags of a get that wants more than the value. */
static __attribute__((noinline)) char *put_wants(char *to, const struct mc_request *req)
{
	if ((req->want & (MC_WANT_CAS | MC_WANT_CHANGED | MC_WANT_ELECT)) || req->near)
		to = put(to, " c", 2);
	if (req->want & MC_WANT_DETAILS)
		to = put(to, " t l h", 6);
	if ((req->want & MC_WANT_DETAILS) || req->near)
		to = put(to, " s", 2);
	if (req->want & MC_WANT_NO_BUMP)
		to = put(to, " u", 2);
	if (req->want & MC_WANT_TOUCH)
		to = put_expiration(to, 'T', req->expiration);
	if (req->want & MC_WANT_ELECT) {
		to = put_expiration(to, 'N', req->expiration);
		if (req->number != 0)
			to = put_flag(to, 'R', req->number);
	}
	if ((req->want & MC_WANT_CHANGED) || (req->near && req->number != 0))
		to = put_flag(to, 'C', req->number);
	return to;
}

static __attribute__((noinline)) mc_result encode_get(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	char *start = begin(s, req, true, 0);
	char *to;

	if (!start)
		return MEMCACHED_SUCCESS;
	if (__builtin_expect(pool->near != NULL, 0))
		mc_meta_near_ask(pool, s, req);
	start = put(start, "mg  ", 4) - 1;
	to = put_ascii_key(start, &pool->options, req);
	if (__builtin_expect(!to, 0))
		to = put_wide_key(start, &pool->options, req);
	to = put(put_opaque(to, s, req), " f v", 4);
	if (__builtin_expect(req->want != 0 || req->near, 0))
		to = put_wants(to, req);
	to = req->silent ? put(to, " q\r\nmn\r\n", 4 + CLOSING) : put(to, "\r\n", 2);
	net_sendbuf_commit(&s->out, (size_t)(to - net_sendbuf_end(&s->out)));
	return MEMCACHED_SUCCESS;
}

/* Adds as many gets of the list to the run that the last one is part of as are usual and have room,
 * and returns the first that is not. */
static struct mc_request *extend_run(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req, size_t *count)
{
	struct mc_request *last = s->open_command;
	char *start = net_sendbuf_reserve(&s->out, COMMAND_MAX);
	char *limit;
	char *to = start;

	if (!start || !last || pool->near)
		return req;
	limit = start + net_sendbuf_room(&s->out) - COMMAND_MAX;
	if (last->last_of_command)
		to -= CLOSING;
	last->last_of_command = false;
	for (; req && !req->want && to <= limit; req = req->next) {
		char *key = put(to, "mg  ", 4) - 1;
		char *behind = put_ascii_key(key, &pool->options, req);

		if (__builtin_expect(!behind, 0))
			break;
		to = put(put_opaque(behind, s, req), " f v q\r\n", 8);
		req->silent = true;
		req->last_of_command = false;
		last = req;
		++*count;
	}
	if (last->silent) {
		last->last_of_command = true;
		to = put(to, "mn\r\n", CLOSING);
	}
	s->open_command = last;
	net_sendbuf_commit(&s->out, (size_t)(to - start));
	return req;
}

size_t mc_meta_encode_gets(struct mc_pool *pool, struct mc_server *s, struct mc_request *first)
{
	size_t count = 0;

	for (struct mc_request *req = first; req; count++) {
		encode_get(pool, s, req);
		req = req->next;
		if (req && !req->want)
			req = extend_run(pool, s, req, &count);
	}
	return count;
}

/* A server that has not said that it knows the command gets no value. */
static __attribute__((cold, noinline)) mc_result refuse(struct mc_pool *pool, struct mc_server *s)
{
	mc_result result = s->version_result;

	if (result == MEMCACHED_SUCCESS)
		result =
			MEMCACHED_MEMORY_ALLOCATION_FAILURE; /* it was not asked for want of that */
	if (result == MEMCACHED_NOT_SUPPORTED)
		mc_pool_set_error(pool, result, 0,
			"the server is too old for the meta protocol, which needs memcached 1.6.18",
			s);
	else
		mc_pool_set_error(pool, result, s->conn.error.sys_errno, s->conn.error.message, s);
	return result;
}

/* The flags of a value that is stored in another way than set() does. */
static __attribute__((noinline)) char *put_mode(char *to, const struct mc_request *req)
{
	const struct command *c = &commands[req->op];

	if (req->op == MC_CAS)
		to = put_flag(to, 'C', req->number);
	if (req->want & MC_WANT_OWN_CAS)
		to = put_flag(to, 'E', req->new_cas);
	if (*c->mode)
		to = put(to, c->mode, 3);
	return req->make ? put_expiration(to, 'N', req->expiration) : to;
}

/* The flags of a value that is stored. */
static inline char *put_item(char *to, const struct mc_request *req)
{
	if (req->flags)
		to = put_flag(to, 'F', req->flags);
	if (req->expiration && req->op != MC_APPEND && req->op != MC_PREPEND)
		to = put_expiration(to, 'T', req->expiration);
	return __builtin_expect(req->op == MC_SET && !req->want, 1) ? to : put_mode(to, req);
}

static __attribute__((noinline)) mc_result encode_store(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	size_t copied = req->value_len <= COPY_MAX ? req->value_len : 0;
	char *start;
	char *to;

	if (__builtin_expect(s->version < MC_META_OLDEST, 0))
		return refuse(pool, s);
	start = begin(s, req, true, copied);
	if (!start)
		return MEMCACHED_SUCCESS;
	start = put(start, "ms  ", 4) - 1; /* four bytes are one store */
	to = put_ascii_key(start, &pool->options, req);
	if (__builtin_expect(to != NULL, 1)) {
		*to++ = ' ';
		to = mc_number_put(to, req->value_len);
	} else {
		to = put_any_key(start, &pool->options, req);
		*to++ = ' ';
		to = mc_number_put(to, req->value_len);
		to = put_base64_flag(to, &pool->options, req);
	}
	to = put_item(put_opaque(to, s, req), req);
	to = req->silent ? put(to, " q\r\n", 4) : put(to, "\r\n", 2);
	if (copied == req->value_len) {
		end(s, req, put(to, req->value, copied));
		return MEMCACHED_SUCCESS;
	}
	net_sendbuf_commit(&s->out, (size_t)(to - net_sendbuf_end(&s->out)));
	net_sendbuf_ref(&s->out, req->value, req->value_len);
	to = net_sendbuf_reserve(&s->out, 2 + CLOSING);
	if (!to)
		return MEMCACHED_SUCCESS;
	end(s, req, to);
	if (req->last_of_command && (s->before & MC_BEFORE_CUT))
		net_sendbuf_cut(&s->out, CLOSING);
	return MEMCACHED_SUCCESS;
}

static char *put_stale(char *to, int64_t expiration)
{
	to = put(to, " I", 2);
	return expiration ? put_expiration(to, 'T', expiration) : to;
}

static char *put_delete(char *to, const struct mc_options *options, const struct mc_request *req)
{
	if (req->want & MC_WANT_EMPTY)
		return put(to, " x", 2);
	if (req->want & MC_WANT_STALE)
		return put_stale(to, req->expiration);
	return options->delete_stale_s
		       ? put_stale(to, mc_request_expiration(options->delete_stale_s))
		       : to;
}

static char *put_counter(char *to, const struct mc_request *req)
{
	to = put_flag(put(to, " v", 2), 'D', req->number);
	if (req->make)
		to = put_flag(put_expiration(to, 'N', req->expiration), 'J', req->initial);
	return *commands[req->op].mode ? put(to, commands[req->op].mode, 3) : to;
}

/* Everything else about an item: one short line. */
static __attribute__((noinline)) mc_result encode_line(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	char *start = begin(s, req, req->op == MC_DELETE, 0);
	char *to;

	if (!start)
		return MEMCACHED_SUCCESS;
	start = put(start, commands[req->op].word, 3);
	to = put_ascii_key(start, &pool->options, req);
	if (__builtin_expect(!to, 0))
		to = put_wide_key(start, &pool->options, req);
	to = put_opaque(to, s, req);
	switch (req->op) {
	case MC_DELETE:
		to = put_delete(to, &pool->options, req);
		break;
	case MC_TOUCH:
		to = put_expiration(to, 'T', req->expiration);
		break;
	default:
		to = put_counter(to, req);
		break;
	}
	end(s, req, req->silent ? put(to, " q", 2) : to);
	return MEMCACHED_SUCCESS;
}

/* A command that the caller made. */
static __attribute__((noinline)) mc_result encode_call(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	const struct mc_meta_call *call = req->call;
	bool base64;
	char *start;
	char *to;

	if (req->value && s->version < MC_META_OLDEST)
		return refuse(pool, s);
	start = begin(s, req, false, sizeof(call->flags));
	if (!start)
		return MEMCACHED_SUCCESS;
	start = put(put(start, call->word, 2), " ", 1);
	to = put_ascii_key(start, &pool->options, req);
	base64 = !to;
	if (base64)
		to = put_any_key(start, &pool->options, req);
	if (req->value) {
		*to++ = ' ';
		to = mc_number_put(to, req->value_len);
	}
	if (base64)
		to = put_base64_flag(to, &pool->options, req);
	/* "me" has no token to give back */
	if (call->word[1] != 'e')
		to = put_opaque(to, s, req);
	to = put(put(to, call->flags, call->flags_len), "\r\n", 2);
	net_sendbuf_commit(&s->out, (size_t)(to - net_sendbuf_end(&s->out)));
	if (!req->value)
		return MEMCACHED_SUCCESS;
	net_sendbuf_ref(&s->out, req->value, req->value_len);
	net_sendbuf_copy(&s->out, "\r\n", 2);
	return MEMCACHED_SUCCESS;
}

/* Everything but values asked for, and those that are stored where no near cache is. */
static __attribute__((noinline)) mc_result encode_other(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	if (mc_meta_is_text(s, req)) {
		mc_result result = mc_text_encode(pool, s, req);

		s->open_command = NULL;
		return result;
	}
	if (req == &s->barrier) {
		net_sendbuf_copy(&s->out, "mn\r\n", CLOSING);
		s->open_command = NULL;
		return MEMCACHED_SUCCESS;
	}
	if (pool->near && req->op != MC_TOUCH)
		mc_meta_near_written(pool, s, req);
	if (req->op == MC_META)
		return encode_call(pool, s, req);
	return mc_op_traits[req->op].stores ? encode_store(pool, s, req)
					    : encode_line(pool, s, req);
}

mc_result mc_meta_encode(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	if (req->op == MC_GET)
		return encode_get(pool, s, req);
	if ((1u << req->op & MC_STORING_OPS) && !pool->near)
		return encode_store(pool, s, req);
	return encode_other(pool, s, req);
}
