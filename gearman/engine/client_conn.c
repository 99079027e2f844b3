#include "gearman/engine/client_conn.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_PENDING = 16, FIRST_BUCKETS = 16, KEEP_PENDING = 4096 };

struct gm_client_conn *gm_client_conn_new(struct gm_conn *conn)
{
	struct gm_client_conn *cc = calloc(1, sizeof(*cc));

	if (cc)
		cc->conn = conn;
	return cc;
}

void gm_client_conn_free(struct gm_client_conn *cc)
{
	if (!cc)
		return;
	gm_client_conn_clear(cc, GEARMAN_LOST_CONNECTION);
	free(cc->pending);
	free(cc->buckets);
	free(cc);
}

bool gm_client_conn_add_pending(struct gm_client_conn *cc, struct gm_pending pending)
{
	if (cc->pending_count == cc->pending_cap) {
		size_t cap = cc->pending_cap ? cc->pending_cap * 2 : FIRST_PENDING;
		struct gm_pending *grown = malloc(cap * sizeof(*grown));
		size_t tail = cc->pending_cap - cc->pending_first;

		if (!grown)
			return false;
		if (cc->pending_cap) {
			memcpy(grown, cc->pending + cc->pending_first, tail * sizeof(*grown));
			memcpy(grown + tail, cc->pending, cc->pending_first * sizeof(*grown));
		}
		free(cc->pending);
		cc->pending = grown;
		cc->pending_cap = cap;
		cc->pending_first = 0;
	}
	cc->pending[(cc->pending_first + cc->pending_count++) & (cc->pending_cap - 1)] = pending;
	return true;
}

bool gm_client_conn_take_pending(struct gm_client_conn *cc, struct gm_pending *pending)
{
	if (cc->pending_count == 0)
		return false;
	*pending = cc->pending[cc->pending_first];
	cc->pending_first = (cc->pending_first + 1) & (cc->pending_cap - 1);
	if (--cc->pending_count == 0)
		cc->owes_since = 0;
	return true;
}

/* FNV-1a: handles differ in their last digits. */
static size_t hash(const char *data, size_t len)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)data[i]) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

static bool grow_buckets(struct gm_client_conn *cc)
{
	size_t count = cc->bucket_count ? cc->bucket_count * 2 : FIRST_BUCKETS;
	struct gm_task **grown = calloc(count, sizeof(struct gm_task *));

	if (!grown)
		return false;
	for (size_t i = 0; i < cc->bucket_count; i++) {
		struct gm_task *task = cc->buckets[i];

		while (task) {
			struct gm_task *next = task->bucket_next;
			struct gm_task **b =
				&grown[hash(task->handle, task->handle_len) & (count - 1)];

			task->bucket_next = *b;
			*b = task;
			task = next;
		}
	}
	free(cc->buckets);
	cc->buckets = grown;
	cc->bucket_count = count;
	return true;
}

/* Where the leader of the handle's group is noted; there *place is NULL if there is none. Only with
 * buckets. */
static struct gm_task **find_place(struct gm_client_conn *cc, const char *handle, size_t len)
{
	struct gm_task **place = &cc->buckets[hash(handle, len) & (cc->bucket_count - 1)];

	while (*place &&
		((*place)->handle_len != len || memcmp((*place)->handle, handle, len) != 0))
		place = &(*place)->bucket_next;
	return place;
}

bool gm_client_conn_created(struct gm_client_conn *cc, struct gm_task *task)
{
	struct gm_task **place, *leader;

	if (cc->handle_count >= cc->bucket_count && !grow_buckets(cc))
		return false;
	place = find_place(cc, task->handle, task->handle_len);
	leader = *place;
	task->group_next = NULL;
	if (leader) {
		leader->group_last->group_next = task;
		leader->group_last = task;
		return true;
	}
	task->group_last = task;
	task->bucket_next = NULL;
	*place = task;
	cc->handle_count++;
	return true;
}

/* The first of the group gives its place to the second. */
static void pass_lead(struct gm_task **place)
{
	struct gm_task *leader = *place;
	struct gm_task *next = leader->group_next;

	next->group_last = leader->group_last;
	next->bucket_next = leader->bucket_next;
	*place = next;
	leader->group_next = NULL;
}

struct gm_task *gm_client_conn_find(struct gm_client_conn *cc, struct gm_slice handle, bool last)
{
	struct gm_task **place, *task;

	if (cc->handle_count == 0)
		return NULL;
	place = find_place(cc, handle.data, handle.len);
	task = *place;
	if (!task)
		return NULL;
	if (!task->group_next) {
		if (last) {
			*place = task->bucket_next;
			cc->handle_count--;
		}
		return task;
	}
	pass_lead(place);
	if (!last) {
		(*place)->group_last->group_next = task;
		(*place)->group_last = task;
	}
	return task;
}

static void replace_in_group(struct gm_client_conn *cc, struct gm_task *task, struct gm_task *other)
{
	struct gm_task **place = find_place(cc, task->handle, task->handle_len);
	struct gm_task *leader = *place;
	struct gm_task *before = NULL;

	if (!leader)
		return;
	if (leader == task) {
		if (other->group_last == task)
			other->group_last = other;
		*place = other;
		return;
	}
	for (struct gm_task *t = leader; t && t != task; t = t->group_next)
		before = t;
	before->group_next = other;
	if (leader->group_last == task)
		leader->group_last = other;
}

void gm_client_conn_replace(struct gm_client_conn *cc, struct gm_task *task, struct gm_task *other)
{
	for (size_t i = 0; i < cc->pending_count; i++) {
		struct gm_pending *o =
			&cc->pending[(cc->pending_first + i) & (cc->pending_cap - 1)];

		if (o->kind == GM_PENDING_TASK && o->of.task == task)
			o->of.task = other;
	}
	if (task->prev)
		task->prev->next = other;
	else
		cc->tasks.first = other;
	if (task->next)
		task->next->prev = other;
	else
		cc->tasks.last = other;
	if (task->state == GM_TASK_CREATED)
		replace_in_group(cc, task, other);
}

void gm_client_conn_drop_pending(struct gm_client_conn *cc)
{
	if (--cc->pending_count == 0)
		cc->owes_since = 0;
}

void gm_client_conn_clear(struct gm_client_conn *cc, gearman_return_t result)
{
	struct gm_pending pending;

	while (gm_client_conn_take_pending(cc, &pending)) {
		if (pending.kind == GM_PENDING_ECHO) {
			gm_echo_fail(pending.of.echo, result);
			gm_echo_release(pending.of.echo);
		}
	}
	if (cc->pending_cap > KEEP_PENDING) {
		free(cc->pending);
		cc->pending = NULL;
		cc->pending_cap = 0;
	}
	free(cc->buckets);
	cc->buckets = NULL;
	cc->bucket_count = 0;
	cc->handle_count = 0;
}

void gm_list_append(struct gm_task_list *list, struct gm_task *task)
{
	task->next = NULL;
	task->prev = list->last;
	if (list->last)
		list->last->next = task;
	else
		list->first = task;
	list->last = task;
	list->count++;
}

void gm_list_prepend(struct gm_task_list *list, struct gm_task *task)
{
	task->prev = NULL;
	task->next = list->first;
	if (list->first)
		list->first->prev = task;
	else
		list->last = task;
	list->first = task;
	list->count++;
}

void gm_list_remove(struct gm_task_list *list, struct gm_task *task)
{
	if (task->prev)
		task->prev->next = task->next;
	else
		list->first = task->next;
	if (task->next)
		task->next->prev = task->prev;
	else
		list->last = task->prev;
	task->next = task->prev = NULL;
	list->count--;
}
