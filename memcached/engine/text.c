/*
 * The classic text protocol, protocol.txt of memcached: values, and the replies that come most.
 */
#include "memcached/engine/number.h"
#include "memcached/engine/text_parts.h"

static inline bool is_key_of(
	const struct mc_options *o, const struct mc_request *req, const char *key, size_t len)
{
	if (len != o->prefix_len + req->key_len)
		return false;
	if (o->prefix_len && memcmp(key, o->prefix, o->prefix_len) != 0)
		return false;
	return mc_key_same(key + o->prefix_len, req->key, req->key_len);
}

/* The same, also of one that is not of the namespace. */
static bool is_bare_or_key_of(
	const struct mc_options *o, const struct mc_request *req, const char *key, size_t len)
{
	size_t prefix = req->bare ? o->own_prefix_len : o->prefix_len;

	return len == prefix + req->key_len && memcmp(key, o->prefix, prefix) == 0 &&
	       memcmp(key + prefix, req->key, req->key_len) == 0;
}

/* Whose key it is, if not the first request's: that of a later one of the same line, and the server
 * has not those between. NULL: nobody's, and nothing is ended. *after is set behind the space that
 * ends the key. */
static __attribute__((noinline)) struct mc_request *later_owner(struct mc_pool *pool,
	struct mc_server *s, const char *key, const char *newline, const char **after)
{
	const struct mc_options *o = &pool->options;
	const char *space = memchr(key, ' ', (size_t)(newline - key));
	struct mc_request *owner = s->first;
	size_t len;

	if (!space)
		return NULL;
	len = (size_t)(space - key);
	/* the first may have its value already, and only wait for END */
	while (owner->result != MEMCACHED_IN_PROGRESS || !is_bare_or_key_of(o, owner, key, len)) {
		if (owner->last_of_command || !owner->next)
			return NULL;
		owner = owner->next;
	}
	while (s->first != owner)
		mc_server_end_first(s, MEMCACHED_NOTFOUND);
	*after = space + 1;
	return owner;
}

/* "<flags> <bytes>[ <cas>]\r\n" at *at, which goes behind it. False: that is not, or not yet,
 * there. */
static inline bool value_numbers(const char **at, uint64_t *flags, uint64_t *bytes, uint64_t *cas)
{
	const char *p = *at;

	*cas = 0;
	if (!mc_number_scan(&p, flags) || *p++ != ' ' || !mc_number_scan(&p, bytes))
		return false;
	if (*p == ' ' && (p++, !mc_number_scan(&p, cas)))
		return false;
	/* not both at once: there may be only the NUL */
	if (p[0] != '\r' || p[1] != '\n')
		return false;
	*at = p + 2;
	return true;
}

/*
 * The functions from here on decode what stands at at, before end: a line, a value, or as much as
 * is there. They return where the next one begins, at itself if the rest has not come yet, or NULL
 * if this is no reply.
 */

/* Behind a value; END closes a command. */
static inline const char *value_end(struct mc_pool *pool, struct mc_server *s,
	struct mc_request *req, mc_result result, const char *at, const char *end)
{
	(void)pool;
	return mc_text_close_value(s, req, result, at, end, "END\r\n", 5);
}

/* VALUE <key> <flags> <bytes> [<cas>]: answers come in the order of the keys asked for, so those
 * passed over are not there. */
static inline const char *value_line(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *line, const char *end)
{
	const struct mc_options *o = &pool->options;
	const char *at = line + sizeof("VALUE ") - 1;
	struct mc_request *req = s->first;
	size_t key_len = o->prefix_len + req->key_len;
	uint64_t flags;
	uint64_t bytes;
	uint64_t cas;
	mc_result result;

	if (__builtin_expect((size_t)(end - at) > key_len && at[key_len] == ' ' &&
				     req->result == MEMCACHED_IN_PROGRESS &&
				     is_key_of(o, req, at, key_len),
		    1)) {
		at += key_len + 1;
	} else {
		const char *newline = mc_text_line_end(line, end);

		if (!newline)
			return line;
		req = later_owner(pool, s, at, newline, &at);
		if (!req)
			return NULL;
	}
	if (!value_numbers(&at, &flags, &bytes, &cas))
		return mc_text_line_end(at, end) ? NULL : line;
	if (((flags >> 1) | bytes) >> 31 != 0)
		return NULL; /* more than there can be: 32 bits, and 31 */
	req->answer = cas;
	req->flags = (uint32_t)flags;
	req->value_len = (size_t)bytes;
	if ((size_t)(end - at) < (size_t)bytes + 2)
		return mc_text_part_of_value(pool, s, sink, req, at);
	result = mc_server_whole_value(sink, req, at);
	if (__builtin_expect(result != MEMCACHED_SUCCESS, 0))
		mc_pool_set_refused(pool, s);
	return value_end(pool, s, req, result, at + bytes, end);
}

/* The keys not yet answered are not there. */
static void end_of_get(struct mc_server *s)
{
	while (!s->first->last_of_command)
		mc_server_end_first(s, MEMCACHED_NOTFOUND);
	mc_server_end_first(s,
		s->first->result == MEMCACHED_IN_PROGRESS ? MEMCACHED_NOTFOUND : s->first->result);
}

/* What most operations are answered with, to the byte. */
static const struct usual {
	char line[12];
	uint8_t len;
} usual_replies[MC_OPS] = {
	[MC_SET] = {"STORED\r\n", 8},
	[MC_ADD] = {"STORED\r\n", 8},
	[MC_REPLACE] = {"STORED\r\n", 8},
	[MC_APPEND] = {"STORED\r\n", 8},
	[MC_PREPEND] = {"STORED\r\n", 8},
	[MC_CAS] = {"STORED\r\n", 8},
	[MC_DELETE] = {"DELETED\r\n", 9},
	[MC_TOUCH] = {"TOUCHED\r\n", 9},
};

/* The most frequent lines are told without looking for their ends. */
static inline const char *decode_some(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *at, const char *end)
{
	size_t here = (size_t)(end - at);

	if (s->incoming.req)
		return mc_text_value_bytes(pool, s, at, end, value_end);
	if (!s->first)
		return NULL; /* nothing was asked */
	if (s->first->op == MC_GET) {
		if (here >= 6 && memcmp(at, "VALUE ", 6) == 0)
			return value_line(pool, s, sink, at, end);
		if (here >= 5 && memcmp(at, "END\r\n", 5) == 0) {
			end_of_get(s);
			return at + 5;
		}
	} else {
		const struct usual *u = &usual_replies[s->first->op];

		if (u->len > 0 && here >= u->len && mc_key_same(at, u->line, u->len)) {
			mc_server_end_first(s, MEMCACHED_SUCCESS);
			return at + u->len;
		}
	}
	return mc_text_line(pool, s, sink, at, end);
}

static bool text_decode(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink)
{
	const char *next = s->in.data + s->in.start;
	const char *end = s->in.data + s->in.end;
	const char *at;

	do {
		at = next;
		next = decode_some(pool, s, sink, at, end);
		if (next == end) {
			net_recvbuf_take_all(&s->in);
			return true;
		}
		if (!next)
			return false;
	} while (next != at);
	return net_recvbuf_keep(&s->in, next) <= MC_TEXT_LINE_MAX;
}

const struct mc_protocol mc_protocol_text = {
	.name = "text",
	.by_datagrams = true,
	.wants = MC_WANT_CAS | MC_WANT_TOUCH | MC_WANT_CHANGED,
	.key_valid = mc_key_valid_wide,
	.encode = mc_text_encode,
	.decode = text_decode,
};
