/*
 * The classic text protocol: protocol.txt of memcached.
 */
#include "memcached/engine/number.h"
#include "memcached/engine/pool.h"
#include "memcached/engine/protocol.h"
#include "memcached/engine/server.h"

#include <string.h>

enum {
	/* A get line is ended when it is this long: below what any server takes at once without
	 * looking whether this is a get. */
	GET_LINE_MAX = 1500,
	/* Values up to here are copied beside their command: cheaper than another iovec. */
	COPY_MAX = 1024,
	/* Room for the longest command without key and value. */
	COMMAND_MAX = 128,
	/* A line longer than this is no reply. A key of 250 bytes may come as 750 (%xx). */
	REPLY_LINE_MAX = 8192
};

static const struct {
	char text[12];
	unsigned char len;
} store_words[MC_OPS] = {
	[MC_SET] = {"set ", 4},
	[MC_ADD] = {"add ", 4},
	[MC_REPLACE] = {"replace ", 8},
	[MC_APPEND] = {"append ", 7},
	[MC_PREPEND] = {"prepend ", 8},
	[MC_CAS] = {"cas ", 4},
};

static inline char *put(char *to, const char *bytes, size_t len)
{
	memcpy(to, bytes, len);
	return to + len;
}

static inline char *put_key(char *to, const struct mc_options *o, const struct mc_request *req)
{
	if (o->prefix_len)
		to = mc_key_copy(to, o->prefix, o->prefix_len);
	return mc_key_copy(to, req->key, req->key_len);
}

/* Keys are gathered in one line as long as nothing else comes between: writes one more over the line's
 * end. False: there is no such line, or it is full. */
static inline bool extend_get(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	struct mc_request *open = s->open_command;
	size_t more = 1 + pool->options.prefix_len + req->key_len;
	char *to;

	if (!open || s->open_length + more > GET_LINE_MAX || open->want_cas != req->want_cas ||
		net_outq_room(&s->out) < more)
		return false;
	open->last_of_command = false;
	s->open_command = req;
	s->open_length += more;
	to = net_outq_end(&s->out) - 2;
	*to++ = ' ';
	put(put_key(to, &pool->options, req), "\r\n", 2);
	net_outq_extend(&s->out, more);
	return true;
}

static __attribute__((noinline)) mc_result encode_get(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	size_t more = 1 + pool->options.prefix_len + req->key_len;
	char *start = net_outq_reserve(&s->out, more + 8);
	char *to;

	if (!start)
		return MEMCACHED_SUCCESS;
	s->open_command = req;
	s->open_length = more;
	to = req->want_cas ? put(start, "gets ", 5) : put(start, "get ", 4);
	to = put(put_key(to, &pool->options, req), "\r\n", 2);
	net_outq_commit(&s->out, (size_t)(to - start));
	return MEMCACHED_SUCCESS;
}

static __attribute__((noinline)) mc_result encode_store(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	size_t copied = req->value_len <= COPY_MAX ? req->value_len + 2 : 0;
	char *start = net_outq_reserve(
		&s->out, COMMAND_MAX + pool->options.prefix_len + req->key_len + copied);
	char *to = start;

	if (!start)
		return MEMCACHED_SUCCESS;
	memcpy(to, store_words[req->op].text, sizeof(store_words->text));
	to += store_words[req->op].len;
	to = put_key(to, &pool->options, req);
	*to++ = ' ';
	to = mc_number_put(to, req->flags);
	*to++ = ' ';
	to = mc_number_put_signed(to, req->expiration);
	*to++ = ' ';
	to = mc_number_put(to, req->value_len);
	if (req->op == MC_CAS) {
		*to++ = ' ';
		to = mc_number_put(to, req->number);
	}
	to = req->quiet ? put(to, " noreply\r\n", 10) : put(to, "\r\n", 2);
	if (copied) {
		to = put(to, req->value, req->value_len);
		to = put(to, "\r\n", 2);
	}
	net_outq_commit(&s->out, (size_t)(to - start));
	if (copied)
		return MEMCACHED_SUCCESS;
	net_outq_ref(&s->out, req->value, req->value_len);
	net_outq_copy(&s->out, "\r\n", 2);
	return MEMCACHED_SUCCESS;
}

/* "set <any key> <flags> <time> <bytes>" with name and password is how memcached -Y is told them. The
 * time is one long past: on a server that asks for no password nothing is kept. */
static __attribute__((noinline)) mc_result encode_auth(
	struct mc_server *s, const struct mc_request *req)
{
	const char *name = req->value + 1;
	size_t name_len = strlen(name);
	const char *password = name + name_len + 1;
	size_t password_len = req->value_len - name_len - 2;
	size_t bytes = name_len + 1 + password_len;
	char *start = net_outq_reserve(&s->out, COMMAND_MAX + bytes);
	char *to;

	if (!start)
		return MEMCACHED_SUCCESS;
	to = put(start, "set pieces.auth 0 -1 ", 21);
	to = mc_number_put(to, bytes);
	to = put(to, "\r\n", 2);
	to = put(to, name, name_len);
	*to++ = ' ';
	to = put(to, password, password_len);
	to = put(to, "\r\n", 2);
	net_outq_commit(&s->out, (size_t)(to - start));
	return MEMCACHED_SUCCESS;
}

/* Everything that is one short line. */
static __attribute__((noinline)) mc_result encode_line(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	char *start =
		net_outq_reserve(&s->out, COMMAND_MAX + pool->options.prefix_len + req->key_len);
	char *to = start;

	if (!start)
		return MEMCACHED_SUCCESS;
	switch (req->op) {
	case MC_DELETE:
		to = put_key(put(to, "delete ", 7), &pool->options, req);
		break;
	case MC_INCREMENT:
	case MC_DECREMENT:
		to = put(to, req->op == MC_INCREMENT ? "incr " : "decr ", 5);
		to = put_key(to, &pool->options, req);
		*to++ = ' ';
		to = mc_number_put(to, req->number);
		break;
	case MC_TOUCH:
		to = put_key(put(to, "touch ", 6), &pool->options, req);
		*to++ = ' ';
		to = mc_number_put_signed(to, req->expiration);
		break;
	case MC_FLUSH:
		to = put(to, "flush_all", 9);
		if (req->expiration) {
			*to++ = ' ';
			to = mc_number_put_signed(to, req->expiration);
		}
		break;
	case MC_STATS:
		to = put(to, "stats", 5);
		if (req->key_len) {
			*to++ = ' ';
			to = put(to, req->key, req->key_len);
		}
		break;
	case MC_KEYS:
		to = put(to, "lru_crawler metadump all", 24);
		break;
	default:
		to = put(to, "version", 7);
		break;
	}
	to = req->quiet ? put(to, " noreply\r\n", 10) : put(to, "\r\n", 2);
	net_outq_commit(&s->out, (size_t)(to - start));
	return MEMCACHED_SUCCESS;
}

static mc_result text_encode(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	req->last_of_command = true;
	if (req->op == MC_GET)
		return extend_get(pool, s, req) ? MEMCACHED_SUCCESS : encode_get(pool, s, req);
	s->open_command = NULL;
	if (req->op == MC_AUTH)
		return encode_auth(s, req);
	if (mc_op_facts[req->op].stores)
		return encode_store(pool, s, req);
	return encode_line(pool, s, req);
}

/* ---- replies ---- */

static bool starts_with(const char *line, size_t len, const char *word, size_t word_len)
{
	return len >= word_len && memcmp(line, word, word_len) == 0;
}

#define IS(word) (len == sizeof(word) - 1 && memcmp(line, word, sizeof(word) - 1) == 0)
#define STARTS(word) starts_with(line, len, word, sizeof(word) - 1)

/* Ends the first request and, if a get line, the rest of its line: an error answers it as a whole. */
static void end_command(struct mc_server *s, mc_result result)
{
	bool last;

	do {
		last = s->first->last_of_command;
		mc_server_end_first(s, result);
	} while (!last && s->first);
}

/* The newline that ends the line; NULL: it has not come yet. */
static const char *line_end(const char *line, const char *end)
{
	return memchr(line, '\n', (size_t)(end - line));
}

/* One of the three kinds of error lines, or MEMCACHED_UNKNOWN_READ_FAILURE: something else. */
static mc_result error_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	mc_result result = MEMCACHED_UNKNOWN_READ_FAILURE;
	const char *text = line;
	char copy[200];

	if (STARTS("SERVER_ERROR")) {
		text += sizeof("SERVER_ERROR") - 1;
		result = MEMCACHED_SERVER_ERROR;
		if (IS("SERVER_ERROR out of memory storing object") ||
			IS("SERVER_ERROR out of memory"))
			result = MEMCACHED_SERVER_MEMORY_ALLOCATION_FAILURE;
		else if (STARTS("SERVER_ERROR object too large for cache"))
			result = MEMCACHED_E2BIG;
	} else if (STARTS("CLIENT_ERROR")) {
		text += sizeof("CLIENT_ERROR") - 1;
		result = MEMCACHED_CLIENT_ERROR;
		if (IS("CLIENT_ERROR unauthenticated") ||
			IS("CLIENT_ERROR authentication failure")) {
			result = MEMCACHED_AUTH_FAILURE;
			/* and everything else that was sent along has no answer */
			s->auth.result = result;
			s->locked_out = true;
		}
	} else if (STARTS("ERROR")) {
		text += sizeof("ERROR") - 1;
		result = MEMCACHED_ERROR;
	} else {
		return result;
	}
	len -= (size_t)(text - line);
	while (len > 0 && *text == ' ') {
		text++;
		len--;
	}
	if (len >= sizeof(copy))
		len = sizeof(copy) - 1;
	for (size_t i = 0; i < len; i++)
		copy[i] = text[i] < ' ' ? '?' : text[i];
	copy[len] = '\0';
	mc_pool_set_error(pool, result, 0, copy, s);
	return result;
}

/* The next word of [*at, end), or NULL; *at goes behind it. */
static const char *next_word(const char **at, const char *end, size_t *len)
{
	const char *word = *at;
	const char *space;

	while (word < end && *word == ' ')
		word++;
	if (word == end)
		return NULL;
	space = memchr(word, ' ', (size_t)(end - word));
	*at = space ? space : end;
	*len = (size_t)(*at - word);
	return word;
}

static inline bool is_key_of(
	const struct mc_options *o, const struct mc_request *req, const char *key, size_t len)
{
	if (len != o->prefix_len + req->key_len)
		return false;
	if (o->prefix_len && memcmp(key, o->prefix, o->prefix_len) != 0)
		return false;
	return mc_key_same(key + o->prefix_len, req->key, req->key_len);
}

/* Whose key it is, if not the first request's: that of a later one of the same line, and the server has not those
 * between. NULL: nobody's, and nothing is ended. *after is set behind the key. */
static __attribute__((noinline)) struct mc_request *later_owner(struct mc_pool *pool,
	struct mc_server *s, const char *key, const char *newline, const char **after)
{
	const struct mc_options *o = &pool->options;
	const char *space = memchr(key, ' ', (size_t)(newline - key));
	size_t len = space ? (size_t)(space - key) : 0;
	struct mc_request *owner = s->first;

	/* the first may have its value already, and only wait for END */
	while (owner->result != MEMCACHED_IN_PROGRESS || !is_key_of(o, owner, key, len)) {
		if (owner->last_of_command || !owner->next)
			return NULL;
		owner = owner->next;
	}
	while (s->first != owner)
		mc_server_end_first(s, MEMCACHED_NOTFOUND);
	*after = key + len;
	return owner;
}

static inline bool is_line_end(const char *at)
{
	return memcmp(at, "\r\n", 2) == 0;
}

/* " <flags> <bytes>[ <cas>]\r\n" at *at, which goes behind it. False: that is not, or not yet, there. */
static inline bool value_numbers(const char **at, uint64_t *flags, uint64_t *bytes, uint64_t *cas)
{
	const char *p = *at;

	*cas = 0;
	if (*p++ != ' ' || !mc_number_scan(&p, flags) || *p++ != ' ' || !mc_number_scan(&p, bytes))
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
 * The functions from here on decode what stands at at, before end: a line, a value, or as much as is there.
 * They return where the next one begins, at itself if the rest has not come yet, or NULL if this is no reply.
 */

/* Behind a value: the line's end, of which there is enough, and, if the key was the last one of its command,
 * END, which mostly comes along. */
static inline const char *value_end(struct mc_server *s, struct mc_request *req, mc_result result,
	const char *at, const char *end)
{
	if (!is_line_end(at))
		return NULL;
	at += 2;
	if (req->last_of_command) {
		if (end - at < 5 || memcmp(at, "END\r\n", 5) != 0) {
			req->result = result;
			return at;
		}
		at += 5;
	}
	mc_server_end_first(s, result);
	return at;
}

/* Bytes of a value that did not come as a whole. */
static __attribute__((noinline)) const char *value_bytes(
	struct mc_server *s, const char *at, const char *end)
{
	size_t here = (size_t)(end - at);
	size_t n = mc_server_take_value(s, at, here);
	struct mc_request *req = s->incoming.req;

	if (!mc_server_value_whole(s) || here - n < 2)
		return at + n;
	s->incoming.req = NULL;
	return value_end(s, req, s->incoming.result, at + n, end);
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

	if ((size_t)(end - at) > key_len && at[key_len] == ' ' &&
		req->result == MEMCACHED_IN_PROGRESS && is_key_of(o, req, at, key_len)) {
		at += key_len;
	} else {
		const char *newline = line_end(line, end);

		if (!newline)
			return line;
		req = later_owner(pool, s, at, newline, &at);
		if (!req)
			return NULL;
	}
	if (!value_numbers(&at, &flags, &bytes, &cas))
		return line_end(at, end) ? NULL : line;
	if ((flags >> 32 | bytes >> 31) != 0)
		return NULL; /* more than there can be */
	req->answer = cas;
	req->flags = (uint32_t)flags;
	req->value_len = (size_t)bytes;
	if ((size_t)(end - at) < (size_t)bytes + 2) {
		bool goes_on = mc_server_begin_value(s, sink, req);

		if (__builtin_expect(s->incoming.result != MEMCACHED_SUCCESS, 0))
			mc_pool_set_refused(pool, s);
		return goes_on ? at : NULL;
	}
	result = mc_server_whole_value(sink, req, at);
	if (__builtin_expect(result != MEMCACHED_SUCCESS, 0))
		mc_pool_set_refused(pool, s);
	return value_end(s, req, result, at + bytes, end);
}

/* The keys not yet answered are not there. */
static void end_of_get(struct mc_server *s)
{
	while (!s->first->last_of_command)
		mc_server_end_first(s, MEMCACHED_NOTFOUND);
	mc_server_end_first(s,
		s->first->result == MEMCACHED_IN_PROGRESS ? MEMCACHED_NOTFOUND : s->first->result);
}

/* One word, one result, for the operations that may get it. */
static const struct reply_word {
	const char *word;
	size_t len;
	unsigned ops; /* bits 1 << mc_op */
	mc_result result;
} reply_words[] = {
#define STORES                                                                                     \
	(1u << MC_SET | 1u << MC_ADD | 1u << MC_REPLACE | 1u << MC_APPEND | 1u << MC_PREPEND |     \
		1u << MC_CAS)
	{"STORED", 6, STORES, MEMCACHED_SUCCESS},
	{"NOT_STORED", 10, STORES, MEMCACHED_NOTSTORED},
	{"EXISTS", 6, STORES, MEMCACHED_DATA_EXISTS},
	{"NOT_FOUND", 9,
		STORES | 1u << MC_DELETE | 1u << MC_INCREMENT | 1u << MC_DECREMENT | 1u << MC_TOUCH,
		MEMCACHED_NOTFOUND},
	{"DELETED", 7, 1u << MC_DELETE, MEMCACHED_SUCCESS},
	{"TOUCHED", 7, 1u << MC_TOUCH, MEMCACHED_SUCCESS},
	{"OK", 2, 1u << MC_FLUSH, MEMCACHED_SUCCESS},
	{"END", 3, 1u << MC_STATS | 1u << MC_KEYS, MEMCACHED_SUCCESS},
	{"RESET", 5, 1u << MC_STATS, MEMCACHED_SUCCESS},
};

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

static bool word_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	unsigned op = 1u << s->first->op;
	mc_result result;

	for (size_t i = 0; i < sizeof(reply_words) / sizeof(*reply_words); i++) {
		const struct reply_word *w = &reply_words[i];

		if ((w->ops & op) && len == w->len && memcmp(line, w->word, len) == 0) {
			mc_server_end_first(s, w->result);
			return true;
		}
	}
	result = error_line(pool, s, line, len);
	if (result == MEMCACHED_UNKNOWN_READ_FAILURE)
		return false;
	end_command(s, result);
	return true;
}

static bool counter_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	/* servers before 1.4 pad a decremented number with spaces */
	while (len > 0 && line[len - 1] == ' ')
		len--;
	if (!mc_number_parse(line, len, &s->first->answer))
		return word_line(pool, s, line, len);
	mc_server_end_first(s, MEMCACHED_SUCCESS);
	return true;
}

static bool stat_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, size_t len)
{
	const char *at = line + sizeof("STAT ") - 1;
	const char *end = line + len;
	const char *name;
	size_t name_len;

	if (!STARTS("STAT ") && !STARTS("ITEM "))
		return word_line(pool, s, line, len);
	name = next_word(&at, end, &name_len);
	if (!name)
		return false;
	if (at < end)
		at++;
	sink->stat(sink->self, s->first, name, name_len, at, (size_t)(end - at));
	return true;
}

static bool version_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, size_t len)
{
	size_t word = sizeof("VERSION ") - 1;

	if (!STARTS("VERSION "))
		return word_line(pool, s, line, len);
	sink->stat(sink->self, s->first, "version", 7, line + word, len - word);
	mc_server_end_first(s, MEMCACHED_SUCCESS);
	return true;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* key=<key, url-encoded> exp=... la=... ... */
static bool key_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, size_t len)
{
	char key[REPLY_LINE_MAX];
	size_t key_len = 0;

	if (STARTS("BUSY")) {
		mc_pool_set_error(
			pool, MEMCACHED_SERVER_ERROR, 0, "the server is listing keys already", s);
		mc_server_end_first(s, MEMCACHED_SERVER_ERROR);
		return true;
	}
	if (!STARTS("key="))
		return word_line(pool, s, line, len);
	for (size_t i = 4; i < len && line[i] != ' '; i++) {
		char c = line[i];

		if (c == '%') {
			int high = i + 2 < len ? hex_digit(line[i + 1]) : -1;
			int low = i + 2 < len ? hex_digit(line[i + 2]) : -1;

			if (high < 0 || low < 0)
				return false;
			c = (char)(high << 4 | low);
			i += 2;
		}
		key[key_len++] = c;
	}
	sink->key(sink->self, s->first, key, key_len);
	return true;
}

static bool auth_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	if (IS("STORED")) {
		mc_server_end_first(s, MEMCACHED_SUCCESS);
		return true;
	}
	if (error_line(pool, s, line, len) == MEMCACHED_UNKNOWN_READ_FAILURE)
		return false;
	mc_server_end_first(s, MEMCACHED_AUTH_FAILURE);
	s->locked_out = true;
	return true;
}

/* Quiet requests are answered by silence; what comes before the fence's VERSION are complaints about
 * them that nobody waits for. */
static bool fence_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	if (STARTS("VERSION ")) {
		mc_server_end_first(s, MEMCACHED_SUCCESS);
		return true;
	}
	return error_line(pool, s, line, len) != MEMCACHED_UNKNOWN_READ_FAILURE;
}

static bool reply_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, size_t len)
{
	struct mc_request *req = s->first;

	if (req == &s->fence)
		return fence_line(pool, s, line, len);
	switch (req->op) {
	case MC_INCREMENT:
	case MC_DECREMENT:
		return counter_line(pool, s, line, len);
	case MC_STATS:
		return stat_line(pool, s, sink, line, len);
	case MC_VERSION:
		return version_line(pool, s, sink, line, len);
	case MC_AUTH:
		return auth_line(pool, s, line, len);
	case MC_KEYS:
		return key_line(pool, s, sink, line, len);
	default:
		return word_line(pool, s, line, len);
	}
}

/* Any line, looked at as a whole. */
static __attribute__((noinline)) const char *whole_line(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *line, const char *end)
{
	const char *newline = line_end(line, end);
	size_t len;

	if (!newline)
		return line;
	len = (size_t)(newline - line);
	/* the keys of a metadump end in a bare newline */
	if (len > 0 && line[len - 1] == '\r')
		len--;
	if (len > REPLY_LINE_MAX || !reply_line(pool, s, sink, line, len))
		return NULL;
	return newline + 1;
}

/* The most frequent lines are told without looking for their ends. */
static inline const char *decode_some(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, const char *at, const char *end)
{
	size_t here = (size_t)(end - at);

	if (s->incoming.req)
		return value_bytes(s, at, end);
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
	return whole_line(pool, s, sink, at, end);
}

static bool text_decode(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink)
{
	const char *next = s->in.data + s->in.start;
	const char *end = s->in.data + s->in.end;
	const char *at;

	do {
		at = next;
		next = decode_some(pool, s, sink, at, end);
		if (!next)
			return false;
	} while (next != at && next < end);
	return net_inbuf_keep(&s->in, next) <= REPLY_LINE_MAX;
}

const struct mc_protocol mc_protocol_text = {
	.name = "text",
	.encode = text_encode,
	.decode = text_decode,
};
