/*
 * One thing that a client asks of a job server: run a job, in the foreground or the background, or
 * tell a job's status. Data and checks only; the client (client.h) sends it and follows its fate.
 */
#ifndef GM_TASK_H
#define GM_TASK_H

#include "gearman/engine/memory.h"
#include "gearman/engine/packet.h"

#include <libgearman-1.0/priority.h>

enum {
	GM_FUNCTION_MAX = GEARMAN_FUNCTION_MAX_SIZE, /* bytes of a function name */
	GM_UNIQUE_MAX = GEARMAN_MAX_UNIQUE_SIZE,     /* bytes of a unique key */
	GM_HANDLE_MAX = GEARMAN_JOB_HANDLE_SIZE - 1  /* bytes of a job handle; gearmand gives no
							  answer to a longer one */
};

enum gm_task_kind { GM_FOREGROUND, GM_BACKGROUND, GM_STATUS, GM_STATUS_UNIQUE };

enum gm_task_state {
	GM_TASK_NEW,	 /* waits to be sent */
	GM_TASK_SENT,	 /* in the queue of a connection, or gone; not acknowledged */
	GM_TASK_CREATED, /* the server runs it; it has a handle */
	GM_TASK_LOST,	 /* its connection is; it is about to be told that it failed */
	GM_TASK_DONE
};

enum gm_event {
	GM_EVENT_WORKLOAD, /* about to be sent without a workload: the owner may set one now */
	GM_EVENT_CREATED,
	GM_EVENT_DATA,
	GM_EVENT_WARNING,
	GM_EVENT_STATUS,
	GM_EVENT_COMPLETE,
	GM_EVENT_EXCEPTION,
	GM_EVENT_FAIL
};

struct gm_client_conn;
struct gm_client;

struct gm_task {
	/* For the caller to set; all slices must stay until the task is done. */
	enum gm_task_kind kind;
	gearman_job_priority_t priority;
	struct gm_slice function;
	struct gm_slice unique; /* empty: one is made. Or the unique key asked about */
	struct gm_slice workload;
	bool scheduled; /* GM_BACKGROUND: to be run at epoch, s since 1970 */
	int64_t epoch;
	void *user;
	/*
	 * Told of everything that happens to the task. body is that of DATA, WARNING, COMPLETE and
	 * EXCEPTION (else empty), to be taken or left. The function may use the client in any way,
	 * and so bring this task to its end: the engine looks at neither task nor body after it,
	 * and the owner may free the task once it is DONE, which it is already when its last event
	 * comes. SUCCESS: go on; SHUTDOWN: give up the running call; anything else: let it return
	 * that, and the next call goes on from there.
	 */
	gearman_return_t (*event)(struct gm_client *client, struct gm_task *task,
		enum gm_event event, struct gm_body *body);

	/* For the caller to read. */
	enum gm_task_state state;
	gearman_return_t
		result; /* once DONE: SUCCESS, WORK_FAIL, WORK_EXCEPTION, LOST_CONNECTION... */
	char handle[GM_HANDLE_MAX + 1];
	size_t handle_len; /* also set by the caller for GM_STATUS */
	bool known;
	bool running;
	uint64_t numerator, denominator;
	uint64_t clients; /* GM_STATUS_UNIQUE: how many wait for the job */

	/* The engine's own. */
	struct gm_task *next, *prev; /* in one list: the client's queue or a connection's tasks */
	struct gm_task *bucket_next; /* see client_conn.c */
	struct gm_task *group_next, *group_last;
	struct gm_client_conn *cc;
	uint64_t mark; /* the connection's count of bytes queued when its request was in */
	unsigned sends;
	int64_t news_at;  /* on net's clock: when something new came of it */
	uint64_t repeats; /* updates since then that said nothing new */
	bool got_data;
	bool asked;	/* for a workload */
	bool abandoned; /* stands in for a task that was given up; the engine's own memory */
	char made_unique[GM_UNIQUE_MAX];
};

/* The command that asks for this task. */
gearman_command_t gm_task_command(const struct gm_task *task);

/* Makes a unique key that no other task has: no two jobs become one by chance. */
void gm_task_make_unique(struct gm_task *task);

/* SUCCESS, or INVALID_ARGUMENT with a sentence on what is wrong with its names or its handle. */
gearman_return_t gm_task_check(const struct gm_task *task, struct gm_error *error);

gearman_return_t gm_check_function(struct gm_slice name, struct gm_error *error);
gearman_return_t gm_check_handle(struct gm_slice handle, struct gm_error *error);

#endif
