/*
 * Commands of the classic text protocol: protocol.txt of memcached.
 */
#include "memcached/engine/number.h"
#include "memcached/engine/queue.h"
#include "memcached/engine/text_parts.h"

enum {
	/* A get line is ended when it is this long: below what any server takes at once without
	 * looking whether this is a get. */
	GET_LINE_MAX = 1500,
	/* Values up to here are copied beside their command: cheaper than another iovec. */
	COPY_MAX = 1024,
	/* Room for the longest command without key and value. */
	COMMAND_MAX = 128
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

/* Makes room for max bytes and encodes the request there. Without memory there is nothing to do:
 * the queue says so. */
static MC_COLD mc_result encode_in_more(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req, size_t max)
{
	return net_sendbuf_grow(&s->out, max) ? mc_text_encode(pool, s, req) : MEMCACHED_SUCCESS;
}

/* Behind the command's word: key and end of line. */
static MC_HOT mc_result end_get(struct mc_pool *pool, struct mc_server *s,
	const struct mc_request *req, const char *start, char *to)
{
	to = put(put_key(to, &pool->options, req), "\r\n", 2);
	net_sendbuf_commit(&s->out, (size_t)(to - start));
	return MEMCACHED_SUCCESS;
}

/* Begins the line of a get that wants more than the value. There is room for it. */
static MC_COLD mc_result begin_wanting(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	char *start = net_sendbuf_end(&s->out);
	char *to = start;

	s->open_command = req;
	s->open_length = 1 + pool->options.prefix_len + req->key_len;
	if (!(req->want & MC_WANT_TOUCH)) {
		to = req->want & MC_WANT_CAS ? put(to, "gets ", 5) : put(to, "get ", 4);
		return end_get(pool, s, req, start, to);
	}
	s->open_command = NULL; /* the next one may have another expiration */
	to = req->want & MC_WANT_CAS ? put(to, "gats ", 5) : put(to, "gat ", 4);
	to = mc_number_put_signed(to, req->expiration);
	*to++ = ' ';
	return end_get(pool, s, req, start, to);
}

/* Keys are gathered in one line as long as nothing else comes between: writes one more over the
 * line's end, or begins a line. Calls nothing in between, as it is done for every key. */
static inline mc_result encode_get(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	struct mc_request *open = s->open_command;
	size_t more = 1 + pool->options.prefix_len + req->key_len;
	char *end = net_sendbuf_end(&s->out);
	char *to;

	if (net_sendbuf_room(&s->out) < COMMAND_MAX + more)
		return encode_in_more(pool, s, req, COMMAND_MAX + more);
	if (open && s->open_length + more <= GET_LINE_MAX && open->want == req->want) {
		open->last_of_command = false;
		s->open_length += more;
		end[-2] = ' ';
		to = end - 1;
	} else if (req->want) {
		return begin_wanting(pool, s, req);
	} else {
		s->open_length = more;
		to = put(end, "get ", 4);
	}
	s->open_command = req;
	return end_get(pool, s, req, end, to);
}

/* Writes as many of the list's keys over the end of the line that the last get has begun as go
 * there, and returns the first that does not. */
static struct mc_request *extend_line(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req, size_t *count)
{
	struct mc_request *last = s->open_command;
	const char *prefix = pool->options.prefix;
	size_t prefix_len = pool->options.prefix_len;
	size_t left = GET_LINE_MAX - s->open_length;
	char *start;
	char *to;

	if (!last || s->open_length > GET_LINE_MAX || !net_sendbuf_reserve(&s->out, GET_LINE_MAX))
		return req;
	start = net_sendbuf_end(&s->out);
	to = start - 2;
	for (; req && req->want == last->want; req = req->next) {
		size_t key_len = req->key_len;
		size_t more = 1 + prefix_len + key_len;

		if (more > left)
			break;
		left -= more;
		*to++ = ' ';
		if (prefix_len)
			to = mc_key_copy(to, prefix, prefix_len);
		to = mc_key_copy(to, req->key, key_len);
		last->last_of_command = false;
		last = req;
		++*count;
	}
	last->last_of_command = true;
	to = put(to, "\r\n", 2);
	net_sendbuf_commit(&s->out, (size_t)(to - start));
	s->open_length = GET_LINE_MAX - left;
	s->open_command = last;
	return req;
}

size_t mc_text_encode_gets(struct mc_pool *pool, struct mc_server *s, struct mc_request *first)
{
	size_t count = 0;

	for (struct mc_request *req = first; req; count++) {
		mc_text_encode(pool, s, req);
		req = extend_line(pool, s, req->next, &count);
	}
	return count;
}

static mc_result encode_store(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	size_t copied = req->value_len <= COPY_MAX ? req->value_len + 2 : 0;
	size_t max = COMMAND_MAX + pool->options.prefix_len + req->key_len + copied;
	char *start = net_sendbuf_end(&s->out);
	char *to = start;

	if (net_sendbuf_room(&s->out) < max)
		return encode_in_more(pool, s, req, max);
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
	net_sendbuf_commit(&s->out, (size_t)(to - start));
	if (copied)
		return MEMCACHED_SUCCESS;
	net_sendbuf_ref(&s->out, req->value, req->value_len);
	net_sendbuf_copy(&s->out, "\r\n", 2);
	return MEMCACHED_SUCCESS;
}

/* "set <any key> <flags> <time> <bytes>" with name and password is how memcached -Y is told them.
 * The time is one long past: on a server that asks for no password nothing is kept. */
static __attribute__((noinline)) mc_result encode_auth(
	struct mc_server *s, const struct mc_request *req)
{
	const char *name = req->value + 1;
	size_t name_len = strlen(name);
	const char *password = name + name_len + 1;
	size_t password_len = req->value_len - name_len - 2;
	size_t bytes = name_len + 1 + password_len;
	char *start = net_sendbuf_reserve(&s->out, COMMAND_MAX + bytes);
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
	net_sendbuf_commit(&s->out, (size_t)(to - start));
	return MEMCACHED_SUCCESS;
}

/* Everything that is one short line. */
static __attribute__((noinline)) mc_result encode_line(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	char *start =
		net_sendbuf_reserve(&s->out, COMMAND_MAX + pool->options.prefix_len + req->key_len);
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
	case MC_META:
		return MEMCACHED_NOT_SUPPORTED;
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
	net_sendbuf_commit(&s->out, (size_t)(to - start));
	return MEMCACHED_SUCCESS;
}

/* Everything but values asked for. */
static __attribute__((noinline)) mc_result encode_other(
	struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	s->open_command = NULL;
	if (req->op == MC_AUTH)
		return encode_auth(s, req);
	if (mc_op_traits[req->op].stores)
		return encode_store(pool, s, req);
	return encode_line(pool, s, req);
}

mc_result mc_text_encode(struct mc_pool *pool, struct mc_server *s, struct mc_request *req)
{
	req->last_of_command = true;
	return req->op == MC_GET ? encode_get(pool, s, req) : encode_other(pool, s, req);
}
