/*
 * Replies of the classic text protocol that are looked at a line at a time: protocol.txt of
 * memcached.
 */
#include "memcached/engine/number.h"
#include "memcached/engine/text_parts.h"

#include "net/bytes.h"

const char *mc_text_part_of_value(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, struct mc_request *req, const char *at)
{
	bool goes_on = mc_server_begin_value(s, sink, req);

	if (s->incoming.result != MEMCACHED_SUCCESS)
		mc_pool_set_refused(pool, s);
	return goes_on ? at : NULL;
}

const char *mc_text_value_bytes(struct mc_pool *pool, struct mc_server *s, const char *at,
	const char *end, mc_text_value_end *value_end)
{
	size_t here = (size_t)(end - at);
	size_t n = mc_server_take_value(s, at, here);
	struct mc_request *req = s->incoming.req;

	if (!mc_server_value_whole(s) || here - n < 2)
		return at + n;
	s->incoming.req = NULL;
	return value_end(pool, s, req, s->incoming.result, at + n, end);
}

static bool starts_with(const char *line, size_t len, const char *word, size_t word_len)
{
	return len >= word_len && memcmp(line, word, word_len) == 0;
}

#define IS(word) (len == sizeof(word) - 1 && memcmp(line, word, sizeof(word) - 1) == 0)
#define STARTS(word) starts_with(line, len, word, sizeof(word) - 1)

/* Ends the first request and, if a get line, the rest of its line: an error answers it as a
 * whole. */
static void end_command(struct mc_server *s, mc_result result)
{
	bool last;

	do {
		last = s->first->last_of_command;
		mc_server_end_first(s, result);
	} while (!last && s->first);
}

mc_result mc_text_error(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
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

/* One word, one result, for the operations that may get it. */
static const struct reply_word {
	const char *word;
	size_t len;
	unsigned ops; /* bits 1 << mc_op */
	mc_result result;
} reply_words[] = {
	{"STORED", 6, MC_STORING_OPS, MEMCACHED_SUCCESS},
	{"NOT_STORED", 10, MC_STORING_OPS, MEMCACHED_NOTSTORED},
	{"EXISTS", 6, MC_STORING_OPS, MEMCACHED_DATA_EXISTS},
	{"NOT_FOUND", 9,
		MC_STORING_OPS | 1u << MC_DELETE | 1u << MC_INCREMENT | 1u << MC_DECREMENT |
			1u << MC_TOUCH,
		MEMCACHED_NOTFOUND},
	{"DELETED", 7, 1u << MC_DELETE, MEMCACHED_SUCCESS},
	{"TOUCHED", 7, 1u << MC_TOUCH, MEMCACHED_SUCCESS},
	{"OK", 2, 1u << MC_FLUSH, MEMCACHED_SUCCESS},
	{"END", 3, 1u << MC_STATS | 1u << MC_KEYS, MEMCACHED_SUCCESS},
	{"RESET", 5, 1u << MC_STATS, MEMCACHED_SUCCESS},
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
	result = mc_text_error(pool, s, line, len);
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
	return sink->stat(sink->self, s->first, name, name_len, at, (size_t)(end - at)) ||
	       mc_pool_set_overfull(pool, s);
}

static bool version_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, size_t len)
{
	size_t word = sizeof("VERSION ") - 1;

	if (!STARTS("VERSION "))
		return word_line(pool, s, line, len);
	if (!sink->stat(sink->self, s->first, "version", 7, line + word, len - word))
		return mc_pool_set_overfull(pool, s);
	mc_server_end_first(s, MEMCACHED_SUCCESS);
	return true;
}

/* key=<key, url-encoded> exp=... la=... ... */
static bool key_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, size_t len)
{
	char key[MC_TEXT_LINE_MAX];
	size_t key_len = 0;

	if (STARTS("BUSY")) {
		mc_pool_set_error(
			pool, MEMCACHED_SERVER_ERROR, 0, "the server is listing keys already", s);
		mc_server_end_first(s, MEMCACHED_SERVER_ERROR);
		return true;
	}
	if (IS("OK"))
		return true; /* what servers from 1.6.45 on begin with */
	if (!STARTS("key="))
		return word_line(pool, s, line, len);
	for (size_t i = 4; i < len && line[i] != ' '; i++) {
		char c = line[i];

		if (c == '%') {
			int high = i + 2 < len ? net_hex_digit(line[i + 1]) : -1;
			int low = i + 2 < len ? net_hex_digit(line[i + 2]) : -1;

			if (high < 0 || low < 0)
				return false;
			c = (char)(high << 4 | low);
			i += 2;
		}
		key[key_len++] = c;
	}
	return sink->key(sink->self, s->first, key, key_len) || mc_pool_set_overfull(pool, s);
}

static bool auth_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	if (IS("STORED")) {
		mc_server_end_first(s, MEMCACHED_SUCCESS);
		return true;
	}
	if (mc_text_error(pool, s, line, len) == MEMCACHED_UNKNOWN_READ_FAILURE)
		return false;
	mc_server_end_first(s, MEMCACHED_AUTH_FAILURE);
	s->locked_out = true;
	return true;
}

/* Quiet requests are answered by silence; what comes before the barrier's VERSION are complaints
 * about them that nobody waits for. */
static bool barrier_line(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len)
{
	if (STARTS("VERSION ")) {
		mc_server_end_first(s, MEMCACHED_SUCCESS);
		return true;
	}
	return mc_text_error(pool, s, line, len) != MEMCACHED_UNKNOWN_READ_FAILURE;
}

static bool reply_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, size_t len)
{
	struct mc_request *req = s->first;

	if (req == &s->barrier)
		return barrier_line(pool, s, line, len);
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

const char *mc_text_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, const char *end)
{
	const char *newline = mc_text_line_end(line, end);
	size_t len;

	if (!newline)
		return line;
	len = (size_t)(newline - line);
	/* the keys of a metadump end in a bare newline */
	if (len > 0 && line[len - 1] == '\r')
		len--;
	if (len > MC_TEXT_LINE_MAX || !reply_line(pool, s, sink, line, len))
		return NULL;
	return newline + 1;
}
