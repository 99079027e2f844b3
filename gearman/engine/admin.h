/*
 * The text protocol by which job servers are administrated: a line out, one line or a list that
 * ends in "." back. Follows gearmand's protocol document, "Administrative Protocol".
 *
 * A list is handed out line by line as it comes, so that what a server sends costs no memory here
 * but for a line. Every function asks one server of the pool and returns SUCCESS, or a code with
 * pool->error set, which names the server: SERVER_ERROR where that refused, INVALID_PACKET where
 * the answer is none.
 */
#ifndef GM_ADMIN_H
#define GM_ADMIN_H

#include "gearman/engine/pool.h"

enum {
	GM_ADMIN_LINE_MAX =
		4 * 1024 * 1024, /* bytes of a line: a worker's names all its functions */
	GM_ADMIN_LIST_MAX = 64 * 1024 * 1024, /* bytes of a list; longer is none */
	GM_ADMIN_TEXT_SIZE = 256 /* of an answer of one line, with its NUL; cut if longer */
};

/* A pool whose connections are for the functions below alone. */
void gm_admin_init(struct gm_pool *pool);
void gm_admin_free(struct gm_pool *pool);

/* A function, by gm_admin_status(); or a job, by gm_admin_jobs(): retries, ignored, queued. */
struct gm_admin_row {
	struct gm_slice name;
	uint64_t numbers[3]; /* jobs (waiting and running), running, workers */
};

/* A connection to the server that belongs to a worker. */
struct gm_admin_worker {
	uint64_t fd;
	struct gm_slice ip, id;	   /* id is empty where the worker gave none */
	struct gm_slice functions; /* their names: gm_admin_field(&functions, ' ', &name) */
};

/*
 * Each of these calls a function for each entry, whose slices are valid meanwhile. False ends it:
 * the code is then MEMORY_ALLOCATION_FAILURE, and the connection is closed, as when anything else
 * goes wrong.
 */
gearman_return_t gm_admin_status(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, const struct gm_admin_row *row), void *arg);
gearman_return_t gm_admin_jobs(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, const struct gm_admin_row *row), void *arg);
gearman_return_t gm_admin_workers(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, const struct gm_admin_worker *worker), void *arg);
gearman_return_t gm_admin_unique_jobs(struct gm_pool *pool, struct gm_conn *conn,
	bool (*each)(void *arg, struct gm_slice key), void *arg);

gearman_return_t gm_admin_version(
	struct gm_pool *pool, struct gm_conn *conn, char text[GM_ADMIN_TEXT_SIZE]);
gearman_return_t gm_admin_pid(struct gm_pool *pool, struct gm_conn *conn, uint64_t *pid);

gearman_return_t gm_admin_create_function(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice name);

/* JOB_NOT_FOUND: the server does not know it (or the function is in use). */
gearman_return_t gm_admin_drop_function(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice name);
gearman_return_t gm_admin_cancel_job(
	struct gm_pool *pool, struct gm_conn *conn, struct gm_slice handle);

/* count is 1 (for all priorities) or 3 (high, normal, low). 0: no limit. */
gearman_return_t gm_admin_max_queue(struct gm_pool *pool, struct gm_conn *conn,
	struct gm_slice function, const uint32_t *limits, size_t count);

gearman_return_t gm_admin_shutdown(struct gm_pool *pool, struct gm_conn *conn, bool graceful);

/* May this be a word of a command? No blanks, no control characters, not empty. */
gearman_return_t gm_admin_check_word(
	struct gm_slice word, const char *what, struct gm_error *error);

/* Cuts the next field off *rest, up to the separator or the end. False: there is none left. */
bool gm_admin_field(struct gm_slice *rest, char separator, struct gm_slice *field);

#endif
