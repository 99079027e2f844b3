/*
 * What a client knows of one connection: the replies that it owes, in the order of the requests,
 * and the tasks that it runs, found by job handle.
 *
 * A server answers requests in their order (JOB_CREATED, STATUS_RES, ECHO_RES, OPTION_RES or
 * ERROR); what happens to jobs comes at any time and names the handle. No operation takes longer
 * with more tasks.
 */
#ifndef GM_CLIENT_CONN_H
#define GM_CLIENT_CONN_H

#include "gearman/engine/connection.h"
#include "gearman/engine/echo.h"
#include "gearman/engine/task.h"

enum gm_pending_kind { GM_PENDING_TASK, GM_PENDING_ECHO, GM_PENDING_OPTION };

struct gm_pending {
	enum gm_pending_kind kind;
	union {
		struct gm_task *task;
		struct gm_echo *echo; /* an owner's */
	} of;
};

struct gm_task_list {
	struct gm_task *first, *last;
	size_t count;
};

struct gm_client_conn {
	struct gm_conn *conn;
	struct gm_pending *pending; /* a ring */
	size_t pending_first, pending_count, pending_cap;
	int64_t owes_since; /* a time-out found pending not empty, and it never was since; or 0 */
	struct gm_task_list tasks; /* all that are SENT or CREATED here */
	struct gm_task **buckets;  /* of tasks with a handle */
	size_t bucket_count;	   /* a power of two, or 0 */
	size_t handle_count;	   /* different handles in the table */
};

struct gm_client_conn *gm_client_conn_new(struct gm_conn *conn);
void gm_client_conn_free(struct gm_client_conn *cc);

/* Notes that one more reply is pending. False: out of memory. */
bool gm_client_conn_add_pending(struct gm_client_conn *cc, struct gm_pending pending);

/* Takes the oldest. False: none is pending. */
bool gm_client_conn_take_pending(struct gm_client_conn *cc, struct gm_pending *pending);

/* Puts a task that has got its handle into the table. Tasks of one handle (equal unique keys) form
 * a group. False: out of memory. */
bool gm_client_conn_created(struct gm_client_conn *cc, struct gm_task *task);

/*
 * The task that an update of this handle is for, or NULL. The server tells each task of a group
 * in turn, so the group turns with every call; with last, the task leaves the table.
 */
struct gm_task *gm_client_conn_find(struct gm_client_conn *cc, struct gm_slice handle, bool last);

/* Puts other in the place of task, wherever that is noted. */
void gm_client_conn_replace(struct gm_client_conn *cc, struct gm_task *task, struct gm_task *other);

/* Removes the entry added last. */
void gm_client_conn_drop_pending(struct gm_client_conn *cc);

/* Forgets replies and handles, after the connection is closed; echoes fail with this result. The
 * list of tasks stays. */
void gm_client_conn_clear(struct gm_client_conn *cc, gearman_return_t result);

/* Lists. */
void gm_list_append(struct gm_task_list *list, struct gm_task *task);
void gm_list_prepend(struct gm_task_list *list, struct gm_task *task);
void gm_list_remove(struct gm_task_list *list, struct gm_task *task);

#endif
