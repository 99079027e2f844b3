#include "gearman/engine/worker_held.h"

#include "gearman/engine/worker_functions.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

void gm_job_move(struct gm_job *to, struct gm_job *from)
{
	memcpy(to, from, offsetof(struct gm_job, names) + from->names_len);
	to->handle.data = to->names + (from->handle.data - from->names);
	to->function.data = to->names + (from->function.data - from->names);
	if (from->unique.len)
		to->unique.data = to->names + (from->unique.data - from->names);
	memset(&from->workload, 0, sizeof(from->workload));
}

struct gm_job *gm_held_add(struct gm_worker *worker, struct gm_conn *conn)
{
	struct gm_held *held = worker->spare;

	if (held)
		worker->spare = held->next;
	else
		held = malloc(sizeof(*held));
	if (!held)
		return NULL;
	held->next = NULL;
	held->job.conn = conn;
	*worker->held_end = held;
	worker->held_end = &held->next;
	gm_worker_conn_of(conn)->held++;
	return &held->job;
}

/* Takes *place out of the list. */
static void unlink_held(struct gm_worker *worker, struct gm_held **place)
{
	struct gm_held *held = *place;

	*place = held->next;
	if (worker->held_end == &held->next)
		worker->held_end = place;
	held->next = worker->spare;
	worker->spare = held;
	gm_worker_conn_of(held->job.conn)->held--;
}

bool gm_held_take(struct gm_worker *worker, struct gm_job *job)
{
	for (struct gm_held **place = &worker->held; *place; place = &(*place)->next) {
		struct gm_job *held = &(*place)->job;

		if (held->conn->net.state != NET_CONN_OPEN ||
			!gm_worker_registered(worker, held->function))
			continue;
		gm_job_move(job, held);
		unlink_held(worker, place);
		return true;
	}
	return false;
}

void gm_held_drop(struct gm_worker *worker, const struct gm_conn *conn)
{
	struct gm_held **place = &worker->held;

	while (*place) {
		struct gm_held *held = *place;

		if (conn && held->job.conn != conn) {
			place = &held->next;
			continue;
		}
		gm_body_release(&held->job.workload, &worker->pool.memory);
		unlink_held(worker, place);
	}
}

void gm_held_free(struct gm_worker *worker)
{
	struct gm_held *held;

	gm_held_drop(worker, NULL);
	while ((held = worker->spare)) {
		worker->spare = held->next;
		free(held);
	}
}
