/*
 * What the text protocol's files share: text_encode.c makes commands, text.c decodes values and the
 * usual replies, text_line.c every other line. The meta protocol's values are the same but for what
 * closes them.
 */
#ifndef MC_TEXT_PARTS_H
#define MC_TEXT_PARTS_H

#include "memcached/engine/pool.h"
#include "memcached/engine/protocol.h"
#include "memcached/engine/server.h"

#include <string.h>

/* A line longer than this is no reply. A key of 250 bytes may come as 750 (%xx). */
enum { MC_TEXT_LINE_MAX = 8192 };

/* mc_protocol.encode. */
mc_result mc_text_encode(struct mc_pool *pool, struct mc_server *s, struct mc_request *req);

/* mc_protocol.encode_gets. */
size_t mc_text_encode_gets(struct mc_pool *pool, struct mc_server *s, struct mc_request *first);

/*
 * Decodes the line at line, before end, which is looked at as a whole. Returns where the next one
 * begins, line itself if its end has not come yet, or NULL if it is no reply.
 */
const char *mc_text_line(struct mc_pool *pool, struct mc_server *s, const struct mc_sink *sink,
	const char *line, const char *end);

/* One of the three kinds of error lines: its result, which is pool->error then; a server that does
 * not let us in is locked out. MEMCACHED_UNKNOWN_READ_FAILURE: the line is something else. */
mc_result mc_text_error(struct mc_pool *pool, struct mc_server *s, const char *line, size_t len);

/* The newline that ends the line; NULL: it has not come yet. */
static inline const char *mc_text_line_end(const char *line, const char *end)
{
	return memchr(line, '\n', (size_t)(end - line));
}

static inline bool mc_text_is_line_end(const char *at)
{
	return memcmp(at, "\r\n", 2) == 0;
}

/* As mc_text_line(), for what stands behind a value. */
typedef const char *mc_text_value_end(struct mc_pool *pool, struct mc_server *s,
	struct mc_request *req, mc_result result, const char *at, const char *end);

/* The line's end behind a value, of which there is enough, and, if the request is the last one of
 * its command, the line that closes that, which mostly comes along. As mc_text_value_end. */
__attribute__((always_inline)) static inline const char *mc_text_close_value(struct mc_server *s,
	struct mc_request *req, mc_result result, const char *at, const char *end,
	const char *closing, size_t closing_len)
{
	if (!mc_text_is_line_end(at))
		return NULL;
	at += 2;
	if (req->last_of_command) {
		if ((size_t)(end - at) < closing_len || memcmp(at, closing, closing_len) != 0) {
			req->result = result;
			return at;
		}
		at += closing_len;
	}
	mc_server_end_found(s, result);
	return at;
}

/* The value of the first request, with its length, begins at at, and is not yet here as a whole. As
 * mc_text_line(). */
const char *mc_text_part_of_value(struct mc_pool *pool, struct mc_server *s,
	const struct mc_sink *sink, struct mc_request *req, const char *at);

/* Bytes of a value that did not come as a whole, and with the last of them its end. */
const char *mc_text_value_bytes(struct mc_pool *pool, struct mc_server *s, const char *at,
	const char *end, mc_text_value_end *value_end);

#endif
