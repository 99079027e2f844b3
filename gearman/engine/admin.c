#include "gearman/engine/admin.h"

#include "net/clock.h"

#include <stdlib.h>
#include <string.h>

enum { REPLY_MAX = 256 * 1024 * 1024 }; /* a list longer than this is no list */

/* Connections here owe nothing between calls; there is nothing to keep for one. */
static void *no_user(struct gm_conn *conn)
{
	return conn;
}

void gm_admin_init(struct gm_pool *pool)
{
	gm_pool_init(pool, &gm_memory_malloc);
	pool->new_user = no_user;
}

void gm_admin_free(struct gm_pool *pool)
{
	gm_pool_free(pool);
}

static bool begins_with(const char *data, size_t len, const char *word)
{
	size_t n = strlen(word);

	return len >= n && memcmp(data, word, n) == 0;
}

/* Is this an answer of one line that refuses the command? A list may begin with a name "ERR ...", then
 * with fields behind it. */
static bool refuses(const char *data, size_t len, bool list)
{
	const char *end = memchr(data, '\n', len);

	return end && begins_with(data, len, "ERR ") &&
	       !(list && memchr(data, '\t', (size_t)(end - data)));
}

/* Is the answer whole? Then *text_len is its length without the final dot. checked is where an earlier
 * look ended. */
static bool whole(const char *data, size_t len, size_t checked, bool list, size_t *text_len)
{
	const char *end = memchr(data, '\n', len);

	if (!end)
		return false;
	if (!list || refuses(data, len, list)) {
		*text_len = (size_t)(end - data) + 1;
		return true;
	}
	if (begins_with(data, len, ".\n") || begins_with(data, len, ".\r\n")) {
		*text_len = 0;
		return true;
	}
	for (const char *at = data + (checked > 3 ? checked - 3 : 0);
		(at = memchr(at, '\n', (size_t)(data + len - at))); at++) {
		size_t left = (size_t)(data + len - at);

		if (begins_with(at, left, "\n.\n") || begins_with(at, left, "\n.\r\n")) {
			*text_len = (size_t)(at - data) + 1;
			return true;
		}
	}
	return false;
}

static gearman_return_t read_reply(
	struct gm_pool *pool, struct gm_conn *conn, bool list, struct gm_admin_reply *reply)
{
	size_t text_len, checked = 0;

	for (;;) {
		const char *data = conn->in.data + conn->in.start;
		size_t len = net_inbuf_len(&conn->in);
		gearman_return_t code;

		if (len && whole(data, len, checked, list, &text_len)) {
			reply->text = malloc(text_len + 1);
			if (!reply->text)
				return gm_error_set(&pool->error, GEARMAN_MEMORY_ALLOCATION_FAILURE,
					"out of memory");
			memcpy(reply->text, data, text_len);
			reply->text[text_len] = '\0';
			reply->len = text_len;
			reply->refused = refuses(data, text_len, list);
			net_inbuf_clear(&conn->in);
			return GEARMAN_SUCCESS;
		}
		checked = len;
		if (len > REPLY_MAX)
			return gm_error_set(&pool->error, GEARMAN_INVALID_PACKET,
				"%s sends a list without an end", conn->name);
		code = gm_conn_receive(conn, pool->timeout_us, &pool->error);
		if (code != GEARMAN_SUCCESS)
			return code;
	}
}

gearman_return_t gm_admin_ask(struct gm_pool *pool, struct gm_conn *conn, const char *command,
	bool list, struct gm_admin_reply *reply)
{
	gearman_return_t code = GEARMAN_SUCCESS;

	memset(reply, 0, sizeof(*reply));
	if (!gm_conn_usable(conn, &pool->memory) || gm_conn_gone(conn))
		code = gm_pool_open(pool, conn);
	if (code != GEARMAN_SUCCESS)
		return code;
	net_inbuf_clear(&conn->in);
	net_outq_copy(&conn->out, command, strlen(command));
	net_outq_copy(&conn->out, "\r\n", 2); /* with "\n" alone gearmand cuts names short */
	code = gm_conn_flush(conn, pool->timeout_us, &pool->error);
	if (code == GEARMAN_SUCCESS)
		code = read_reply(pool, conn, list, reply);
	if (code != GEARMAN_SUCCESS)
		gm_conn_close(conn, &pool->memory);
	return code;
}

gearman_return_t gm_admin_check_word(struct gm_slice word, const char *what, struct gm_error *error)
{
	if (word.len == 0)
		return gm_error_set(error, GEARMAN_INVALID_ARGUMENT, "the %s is empty", what);
	if (word.len > GEARMAN_FUNCTION_MAX_SIZE)
		return gm_error_set(error, GEARMAN_INVALID_ARGUMENT,
			"the %s has %zu bytes, the limit is %d", what, word.len,
			GEARMAN_FUNCTION_MAX_SIZE);
	for (size_t i = 0; i < word.len; i++)
		if ((unsigned char)word.data[i] <= ' ' || word.data[i] == 127)
			return gm_error_set(error, GEARMAN_INVALID_ARGUMENT,
				"the %s has a blank or control character at position %zu, which "
				"the "
				"administration protocol cannot carry",
				what, i);
	return GEARMAN_SUCCESS;
}

bool gm_admin_field(struct gm_slice *rest, char separator, struct gm_slice *field)
{
	const char *end;

	if (!rest->data)
		return false;
	end = rest->len ? memchr(rest->data, separator, rest->len) : NULL;
	if (!end) {
		*field = *rest;
		*rest = gm_slice(NULL, 0);
		return true;
	}
	*field = gm_slice(rest->data, (size_t)(end - rest->data));
	*rest = gm_slice(end + 1, rest->len - field->len - 1);
	return true;
}

bool gm_admin_line(struct gm_slice *rest, struct gm_slice *line)
{
	if (rest->len == 0)
		return false;
	gm_admin_field(rest, '\n', line);
	if (line->len && line->data[line->len - 1] == '\r')
		line->len--;
	return true;
}
