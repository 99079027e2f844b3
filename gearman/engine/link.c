#include "gearman/engine/link.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_OWED = 16, FIRST_BUCKETS = 16, KEEP_OWED = 4096 };

struct gm_link *gm_link_new(struct gm_conn *conn)
{
	struct gm_link *link = calloc(1, sizeof(*link));

	if (link)
		link->conn = conn;
	return link;
}

void gm_link_free(struct gm_link *link)
{
	if (!link)
		return;
	gm_link_clear(link, GEARMAN_LOST_CONNECTION);
	free(link->owed);
	free(link->buckets);
	free(link);
}

bool gm_link_owe(struct gm_link *link, struct gm_owed owed)
{
	if (link->owed_count == link->owed_cap) {
		size_t cap = link->owed_cap ? link->owed_cap * 2 : FIRST_OWED;
		struct gm_owed *grown = malloc(cap * sizeof(*grown));
		size_t tail = link->owed_cap - link->owed_first;

		if (!grown)
			return false;
		if (link->owed_cap) {
			memcpy(grown, link->owed + link->owed_first, tail * sizeof(*grown));
			memcpy(grown + tail, link->owed, link->owed_first * sizeof(*grown));
		}
		free(link->owed);
		link->owed = grown;
		link->owed_cap = cap;
		link->owed_first = 0;
	}
	link->owed[(link->owed_first + link->owed_count++) & (link->owed_cap - 1)] = owed;
	return true;
}

bool gm_link_owed(struct gm_link *link, struct gm_owed *owed)
{
	if (link->owed_count == 0)
		return false;
	*owed = link->owed[link->owed_first];
	link->owed_first = (link->owed_first + 1) & (link->owed_cap - 1);
	link->owed_count--;
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

static bool grow_buckets(struct gm_link *link)
{
	size_t count = link->bucket_count ? link->bucket_count * 2 : FIRST_BUCKETS;
	struct gm_task **grown = calloc(count, sizeof(struct gm_task *));

	if (!grown)
		return false;
	for (size_t i = 0; i < link->bucket_count; i++) {
		struct gm_task *task = link->buckets[i];

		while (task) {
			struct gm_task *next = task->bucket_next;
			struct gm_task **b =
				&grown[hash(task->handle, task->handle_len) & (count - 1)];

			task->bucket_next = *b;
			*b = task;
			task = next;
		}
	}
	free(link->buckets);
	link->buckets = grown;
	link->bucket_count = count;
	return true;
}

/* Where the leader of the handle's group is noted; there *place is NULL if there is none. Only with
 * buckets. */
static struct gm_task **find_place(struct gm_link *link, const char *handle, size_t len)
{
	struct gm_task **place = &link->buckets[hash(handle, len) & (link->bucket_count - 1)];

	while (*place &&
		((*place)->handle_len != len || memcmp((*place)->handle, handle, len) != 0))
		place = &(*place)->bucket_next;
	return place;
}

bool gm_link_created(struct gm_link *link, struct gm_task *task)
{
	struct gm_task **place, *leader;

	if (link->handle_count >= link->bucket_count && !grow_buckets(link))
		return false;
	place = find_place(link, task->handle, task->handle_len);
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
	link->handle_count++;
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

struct gm_task *gm_link_find(struct gm_link *link, struct gm_slice handle, bool last)
{
	struct gm_task **place, *task;

	if (link->handle_count == 0)
		return NULL;
	place = find_place(link, handle.data, handle.len);
	task = *place;
	if (!task)
		return NULL;
	if (!task->group_next) {
		if (last) {
			*place = task->bucket_next;
			link->handle_count--;
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

static void replace_in_group(struct gm_link *link, struct gm_task *task, struct gm_task *other)
{
	struct gm_task **place = find_place(link, task->handle, task->handle_len);
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

void gm_link_replace(struct gm_link *link, struct gm_task *task, struct gm_task *other)
{
	for (size_t i = 0; i < link->owed_count; i++) {
		struct gm_owed *o = &link->owed[(link->owed_first + i) & (link->owed_cap - 1)];

		if (o->kind == GM_OWED_TASK && o->of.task == task)
			o->of.task = other;
	}
	if (task->prev)
		task->prev->next = other;
	else
		link->tasks.first = other;
	if (task->next)
		task->next->prev = other;
	else
		link->tasks.last = other;
	if (task->state == GM_TASK_CREATED)
		replace_in_group(link, task, other);
}

void gm_link_unowe(struct gm_link *link)
{
	link->owed_count--;
}

void gm_link_clear(struct gm_link *link, gearman_return_t result)
{
	struct gm_owed owed;

	while (gm_link_owed(link, &owed)) {
		if (owed.kind == GM_OWED_ECHO) {
			gm_echo_fail(owed.of.echo, result);
			gm_echo_release(owed.of.echo);
		}
	}
	if (link->owed_cap > KEEP_OWED) {
		free(link->owed);
		link->owed = NULL;
		link->owed_cap = 0;
	}
	free(link->buckets);
	link->buckets = NULL;
	link->bucket_count = 0;
	link->handle_count = 0;
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
