/*
 * The text protocol by which job servers are administrated: a line out, one line or a list that ends
 * in "." back. Follows gearmand's protocol document, "Administrative Protocol".
 */
#ifndef GM_ADMIN_H
#define GM_ADMIN_H

#include "gearman/engine/pool.h"

/* What a server said. */
struct gm_admin_reply {
	char *text; /* lines ending in '\n', without the final "."; malloc()ed, NULL if empty */
	size_t len;
	bool refused; /* the only line begins with "ERR" */
};

/* A pool whose connections are for gm_admin_ask() alone. */
void gm_admin_init(struct gm_pool *pool);
void gm_admin_free(struct gm_pool *pool);

/*
 * Sends the command (without line end) to one server of the pool and waits for its answer; list
 * says that a list comes back. SUCCESS: *reply is filled, its text for the caller to free();
 * else pool->error names the server.
 */
gearman_return_t gm_admin_ask(struct gm_pool *pool, struct gm_conn *conn, const char *command,
	bool list, struct gm_admin_reply *reply);

/* May this be a word of a command? No blanks, no control characters, not empty. */
gearman_return_t gm_admin_check_word(
	struct gm_slice word, const char *what, struct gm_error *error);

/* Cuts the next line off *rest; without its line end. False: there is none left. */
bool gm_admin_line(struct gm_slice *rest, struct gm_slice *line);

/* Cuts the next field off *rest, up to the separator or the end. False: there is none left. */
bool gm_admin_field(struct gm_slice *rest, char separator, struct gm_slice *field);

#endif
