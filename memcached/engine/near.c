#include "memcached/engine/near.h"

#include <stdlib.h>
#include <string.h>

enum {
	/* one bucket for so many bytes, within these bounds */
	BYTES_A_BUCKET = 8192,
	BUCKETS_MIN = 16,
	BUCKETS_MAX = 1 << 16,
	/* what malloc() adds to an allocation, about */
	ALLOCATION = 16
};

struct mc_near_value {
	struct mc_near_list *list;
	struct mc_near_value *list_next, *list_before;
	struct mc_near_value *newer, *older; /* in the order of use, in all lists */
	struct mc_near_value *bucket_next;
	uint64_t batch; /* that found or kept it last */
	uint64_t cas;
	size_t len;
	uint32_t hash;
	uint32_t flags;
	size_t key_len;
	char bytes[]; /* key and payload */
};

struct mc_near {
	size_t size;
	size_t used;
	struct mc_near_value *newest, *oldest;
	size_t buckets_mask;
	struct mc_near_value *buckets[];
};

/* FNV-1a, 64 bits, both halves of it: http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint64_t hash_bytes(uint64_t hash, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
	return hash;
}

static uint32_t hash_of(const struct mc_near_key *key)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	hash = hash_bytes(hash, key->prefix, key->prefix_len);
	hash = hash_bytes(hash, key->key, key->key_len);
	return (uint32_t)(hash ^ hash >> 32);
}

struct mc_near *mc_near_new(size_t bytes)
{
	size_t buckets = BUCKETS_MIN;
	struct mc_near *near;
	size_t own;

	while (buckets < BUCKETS_MAX && buckets < bytes / BYTES_A_BUCKET)
		buckets *= 2;
	own = sizeof(*near) + buckets * sizeof(*near->buckets) + ALLOCATION;
	if (own > bytes)
		return NULL;
	near = calloc(1, own);
	if (!near)
		return NULL;
	near->size = bytes;
	near->used = own;
	near->buckets_mask = buckets - 1;
	return near;
}

void mc_near_free(struct mc_near *near)
{
	free(near);
}

size_t mc_near_size(const struct mc_near *near)
{
	return near->size;
}

size_t mc_near_used(const struct mc_near *near)
{
	return near->used;
}

static size_t cost_of(size_t key_len, size_t len)
{
	return sizeof(struct mc_near_value) + key_len + len + ALLOCATION;
}

static void make_newest(struct mc_near *near, struct mc_near_value *v)
{
	v->newer = NULL;
	v->older = near->newest;
	if (near->newest)
		near->newest->newer = v;
	else
		near->oldest = v;
	near->newest = v;
}

static void leave_order(struct mc_near *near, struct mc_near_value *v)
{
	if (v->newer)
		v->newer->older = v->older;
	else
		near->newest = v->older;
	if (v->older)
		v->older->newer = v->newer;
	else
		near->oldest = v->newer;
}

static struct mc_near_value **bucket_of(struct mc_near *near, uint32_t hash)
{
	return &near->buckets[hash & near->buckets_mask];
}

static struct mc_near_value *find(struct mc_near *near, const struct mc_near_list *list,
	const struct mc_near_key *key, uint32_t hash)
{
	struct mc_near_value *v = *bucket_of(near, hash);

	for (; v; v = v->bucket_next)
		if (v->hash == hash && v->list == list &&
			v->key_len == key->prefix_len + key->key_len &&
			memcmp(v->bytes, key->prefix, key->prefix_len) == 0 &&
			memcmp(v->bytes + key->prefix_len, key->key, key->key_len) == 0)
			return v;
	return NULL;
}

static void remove_value(struct mc_near *near, struct mc_near_value *v)
{
	struct mc_near_value **at = bucket_of(near, v->hash);

	while (*at != v)
		at = &(*at)->bucket_next;
	*at = v->bucket_next;
	leave_order(near, v);
	if (v->list_before)
		v->list_before->list_next = v->list_next;
	else
		v->list->first = v->list_next;
	if (v->list_next)
		v->list_next->list_before = v->list_before;
	near->used -= cost_of(v->key_len, v->len);
	free(v);
}

/* False: what is left is in use. */
static bool make_room(struct mc_near *near, size_t cost, uint64_t batch)
{
	while (cost > near->size - near->used) {
		if (!near->oldest || near->oldest->batch == batch)
			return false;
		remove_value(near, near->oldest);
	}
	return true;
}

bool mc_near_find(struct mc_near *near, const struct mc_near_list *list,
	const struct mc_near_key *key, uint64_t batch, struct mc_near_payload *found)
{
	struct mc_near_value *v = find(near, list, key, hash_of(key));

	if (!v)
		return false;
	v->batch = batch;
	leave_order(near, v);
	make_newest(near, v);
	found->bytes = v->bytes + v->key_len;
	found->len = v->len;
	found->cas = v->cas;
	found->flags = v->flags;
	return true;
}

void mc_near_forget(
	struct mc_near *near, const struct mc_near_list *list, const struct mc_near_key *key)
{
	struct mc_near_value *v = find(near, list, key, hash_of(key));

	if (v)
		remove_value(near, v);
}

void mc_near_keep(struct mc_near *near, struct mc_near_list *list, const struct mc_near_key *key,
	uint64_t batch, const struct mc_near_payload *payload)
{
	size_t key_len = key->prefix_len + key->key_len;
	struct mc_near_value **bucket;
	struct mc_near_value *v;

	mc_near_forget(near, list, key);
	if (list->useless || payload->len < MC_NEAR_MIN || payload->cas == 0 ||
		payload->len >= near->size ||
		!make_room(near, cost_of(key_len, payload->len), batch))
		return;
	v = malloc(sizeof(*v) + key_len + payload->len);
	if (!v)
		return;
	v->hash = hash_of(key);
	v->batch = batch;
	v->cas = payload->cas;
	v->flags = payload->flags;
	v->len = payload->len;
	v->key_len = key_len;
	memcpy(v->bytes, key->prefix, key->prefix_len);
	memcpy(v->bytes + key->prefix_len, key->key, key->key_len);
	memcpy(v->bytes + key_len, payload->bytes, payload->len);
	bucket = bucket_of(near, v->hash);
	v->bucket_next = *bucket;
	*bucket = v;
	make_newest(near, v);
	v->list = list;
	v->list_before = NULL;
	v->list_next = list->first;
	if (list->first)
		list->first->list_before = v;
	list->first = v;
	list->near = near;
	near->used += cost_of(key_len, payload->len);
}

static void drop_values(struct mc_near_list *list)
{
	struct mc_near_value *next;

	for (struct mc_near_value *v = list->first; v; v = next) {
		next = v->list_next;
		remove_value(list->near, v);
	}
}

void mc_near_drop(struct mc_near_list *list)
{
	drop_values(list);
	list->useless = false;
}

void mc_near_give_up(struct mc_near_list *list)
{
	drop_values(list);
	list->useless = true;
}
