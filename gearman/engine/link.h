/*
 * What a client knows of one connection: the replies that it owes, in the order of the requests,
 * and the tasks that it runs, found by job handle.
 *
 * A server answers requests in their order (JOB_CREATED, STATUS_RES, ECHO_RES, OPTION_RES or
 * ERROR); what happens to jobs comes at any time and names the handle. Nothing here searches
 * longer for more tasks.
 */
#ifndef GM_LINK_H
#define GM_LINK_H

#include "gearman/engine/connection.h"
#include "gearman/engine/echo.h"
#include "gearman/engine/task.h"

enum gm_owed_kind { GM_OWED_TASK, GM_OWED_ECHO, GM_OWED_OPTION };

struct gm_owed {
	enum gm_owed_kind kind;
	union {
		struct gm_task *task;
		struct gm_echo *echo; /* an owner's */
	} of;
};

struct gm_task_list {
	struct gm_task *first, *last;
	size_t count;
};

struct gm_link {
	struct gm_conn *conn;
	struct gm_owed *owed; /* a ring */
	size_t owed_first, owed_count, owed_cap;
	struct gm_task_list tasks; /* all that are SENT or CREATED here */
	struct gm_task **buckets;  /* of tasks with a handle */
	size_t bucket_count;	   /* a power of two, or 0 */
	size_t handle_count;	   /* different handles in the table */
	bool spin;		   /* the last reply arrived quickly: see client_transfer.c */
};

struct gm_link *gm_link_new(struct gm_conn *conn);
void gm_link_free(struct gm_link *link);

/* Notes that one more reply is owed. False: out of memory. */
bool gm_link_owe(struct gm_link *link, struct gm_owed owed);

/* Takes the oldest. False: none is owed. */
bool gm_link_owed(struct gm_link *link, struct gm_owed *owed);

/* Puts a task that has got its handle into the table. Tasks of one handle (equal unique keys) form
 * a group. False: out of memory. */
bool gm_link_created(struct gm_link *link, struct gm_task *task);

/*
 * The task that an update of this handle is for, or NULL. The server tells each task of a group
 * in turn, so the group turns with every call; with last, the task leaves the table.
 */
struct gm_task *gm_link_find(struct gm_link *link, struct gm_slice handle, bool last);

/* Puts other in the place of task, wherever that is noted. */
void gm_link_replace(struct gm_link *link, struct gm_task *task, struct gm_task *other);

/* Takes back the promise noted last. */
void gm_link_unowe(struct gm_link *link);

/* Forgets replies and handles, after the connection is closed; echoes fail with this result. The
 * list of tasks stays. */
void gm_link_clear(struct gm_link *link, gearman_return_t result);

/* Lists. */
void gm_list_append(struct gm_task_list *list, struct gm_task *task);
void gm_list_prepend(struct gm_task_list *list, struct gm_task *task);
void gm_list_remove(struct gm_task_list *list, struct gm_task *task);

#endif
