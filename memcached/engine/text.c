/*
 * The classic text protocol, protocol.txt of memcached: values, and the replies that come most.
 */
#include "memcached/engine/number.h"
#include "memcached/engine/text_parts.h"

/* Do so many bytes as its key has, prefix included, begin with that? */
static inline bool is_key_of(
	const struct mc_options *o, const struct mc_request *req, const char *key)
{
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

/* Whose key it is: that of the first request, or of a later one of the same line, and the server
 * has not those between. NULL: nobody's, and nothing is ended. *after is set behind the space that
 * ends the key. */
static struct mc_request *find_owner(struct mc_pool *pool, struct mc_server *s, const char *key,
	const char *newline, const char **after)
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

/* "[ <cas>]\r\n" at p; *at goes behind it. False: that is not, or not yet, there. */
static inline bool numbers_end(const char *p, const char **at, uint64_t *cas)
{
	*cas = 0;
	if (*p == ' ' && (p++, !mc_number_scan(&p, cas)))
		return false;
	/* not both at once: there may be only the NUL */
	if (p[0] != '\r' || p[1] != '\n')
		return false;
	*at = p + 2;
	return true;
}

/* "<flags> <bytes>[ <cas>]\r\n" at *at, which goes behind it. False: that is not, or not yet,
 * there. */
static inline bool value_numbers(const char **at, uint64_t *flags, uint64_t *bytes, uint64_t *cas)
{
	const char *p = *at;

	return mc_number_scan(&p, flags) && *p++ == ' ' && mc_number_scan(&p, bytes) &&
	       numbers_end(p, at, cas);
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
static __attribute__((noinline)) const char *value_line(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *line, const char *end)
{
	const char *at = line + sizeof("VALUE ") - 1;
	const char *newline = mc_text_line_end(line, end);
	struct mc_request *req;
	uint64_t flags;
	uint64_t bytes;
	uint64_t cas;
	mc_result result;

	if (!newline)
		return line;
	req = find_owner(pool, s, at, newline, &at);
	if (!req || !value_numbers(&at, &flags, &bytes, &cas))
		return NULL;
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

/* As value_numbers(), of numbers as short as nearly all are. *at stays if they are not. */
static inline bool usual_numbers(const char **at, uint32_t *flags, uint32_t *bytes, uint64_t *cas)
{
	const char *p = *at;

	/* flags mostly have one digit: what type a value is of */
	*flags = (unsigned char)*p - (uint32_t)'0';
	if (__builtin_expect(*flags <= 9 && p[1] == ' ', 1))
		p++;
	else if (!mc_number_scan_short(&p, flags) || *p != ' ')
		return false;
	p++;
	return mc_number_scan_short(&p, bytes) && numbers_end(p, at, cas);
}

/* The keys not yet answered are not there. */
static void end_of_get(struct mc_server *s)
{
	while (!s->first->last_of_command)
		mc_server_end_first(s, MEMCACHED_NOTFOUND);
	mc_server_end_first(s,
		s->first->result == MEMCACHED_IN_PROGRESS ? MEMCACHED_NOTFOUND : s->first->result);
}

/* A line of a get that is looked at alone. */
static __attribute__((noinline)) const char *get_line(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *at, const char *end)
{
	size_t here = (size_t)(end - at);

	if (here >= 6 && memcmp(at, "VALUE ", 6) == 0)
		return value_line(pool, s, sink, at, end);
	if (here >= 5 && memcmp(at, "END\r\n", 5) == 0) {
		end_of_get(s);
		return at + 5;
	}
	return mc_text_line(pool, s, sink, at, end);
}

/* Of a get there comes: values, each the one of the request that is the first by then, one after
 * the other, and then something else, or a part of one. */
static inline const char *decode_gets(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *at, const char *end)
{
	const struct mc_options *o = &pool->options;
	struct mc_request *req = s->first;

	do {
		const char *key = at + sizeof("VALUE ") - 1;
		size_t key_len = o->prefix_len + req->key_len;
		const char *value;
		uint32_t flags;
		uint32_t bytes;
		uint64_t cas;
		mc_result result;

		if ((size_t)(end - at) <= sizeof("VALUE ") - 1 + key_len ||
			memcmp(at, "VALUE ", sizeof("VALUE ") - 1) != 0 || key[key_len] != ' ' ||
			req->result != MEMCACHED_IN_PROGRESS || !is_key_of(o, req, key))
			return get_line(pool, s, sink, at, end);
		value = key + key_len + 1;
		if (!usual_numbers(&value, &flags, &bytes, &cas))
			return get_line(pool, s, sink, at, end);
		req->answer = cas;
		req->flags = flags;
		req->value_len = bytes;
		if ((size_t)(end - value) < bytes + 2)
			return mc_text_part_of_value(pool, s, sink, req, value);
		result = mc_server_whole_value(sink, req, value);
		if (__builtin_expect(result != MEMCACHED_SUCCESS, 0))
			mc_pool_set_refused(pool, s);
		at = value_end(pool, s, req, result, value + bytes, end);
		req = s->first;
	} while (at && req && req->op == MC_GET);
	return at;
}

/* What most operations are answered with, to the byte: eight of them, or one more. */
static const struct usual {
	char line[12];
	uint32_t len; /* 0: none */
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
	const struct usual *u;

	if (s->incoming.req)
		return mc_text_value_bytes(pool, s, at, end, value_end);
	if (!s->first)
		return NULL; /* nothing was asked */
	if (s->first->op == MC_GET)
		return decode_gets(pool, s, sink, at, end);
	u = &usual_replies[s->first->op];
	if (u->len > 0 && here >= u->len && mc_key_word(at) == mc_key_word(u->line) &&
		at[u->len - 1] == '\n') {
		mc_server_end_first(s, MEMCACHED_SUCCESS);
		return at + u->len;
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
	.encode_gets = mc_text_encode_gets,
	.decode = text_decode,
};
