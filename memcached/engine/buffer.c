#include "memcached/engine/buffer.h"

#include "memcached/engine/batch.h"
#include "memcached/engine/discovery.h"
#include "memcached/engine/namespace.h"
#include "memcached/engine/versions.h"

#include <stdlib.h>
#include <string.h>

struct mc_buffer {
	struct mc_request *requests;
	size_t count;
	size_t cap;
	size_t bytes;
};

void mc_buffer_free(struct mc_buffer *buffer)
{
	if (!buffer)
		return;
	/* mark, key, group and value of a request are one allocation */
	for (size_t i = 0; i < buffer->count; i++)
		free(buffer->requests[i].user);
	free(buffer->requests);
	free(buffer);
}

static char *copy_part(char *to, const char **part, size_t len)
{
	if (!*part)
		return to;
	memcpy(to, *part, len);
	*part = to;
	return to + len;
}

static bool copy_request(struct mc_buffer *b, const struct mc_request *req)
{
	size_t mark = req->marked ? sizeof(*req->mark) : 0;
	size_t bytes = mark + req->key_len + req->group_len + req->value_len;
	struct mc_request *copy;
	char *at;

	if (b->count == b->cap) {
		size_t cap = b->cap ? b->cap * 2 : 16;
		struct mc_request *grown = realloc(b->requests, cap * sizeof(*grown));

		if (!grown)
			return false;
		b->requests = grown;
		b->cap = cap;
	}
	at = malloc(bytes ? bytes : 1);
	if (!at)
		return false;
	copy = &b->requests[b->count++];
	*copy = *req;
	copy->user = at;
	/* first, for its alignment */
	if (mark) {
		copy->mark = memcpy(at, req->mark, mark);
		at += mark;
	}
	at = copy_part(at, &copy->key, req->key_len);
	at = copy_part(at, &copy->group, req->group_len);
	copy_part(at, &copy->value, req->value_len);
	b->bytes += bytes + 64; /* about what the command adds */
	return true;
}

mc_result mc_buffer_add(struct mc_pool *pool, const struct mc_request *req)
{
	mc_result result;
	uint32_t rules;
	uint32_t index;

	if (pool->count == 0 && !pool->discovery)
		return MEMCACHED_NO_SERVERS;
	rules = pool->key_rules;
	result = mc_pool_enter(pool);
	if (result == MEMCACHED_SUCCESS)
		result = mc_discovery_follow(pool);
	if (result == MEMCACHED_SUCCESS && pool->count == 0)
		result = MEMCACHED_NO_SERVERS;
	if (result != MEMCACHED_SUCCESS)
		return result;
	if (rules != pool->key_rules) /* the key was looked at by other rules */
		return MEMCACHED_FETCH_NOTFINISHED;
	/* who is told later that the server is away is told nothing; with copies or ejection
	 * another one may do */
	if (!pool->asks_others) {
		index = req->group ? mc_pool_locate(pool, req->group, req->group_len)
				   : mc_pool_locate(pool, req->key, req->key_len);
		result = mc_batch_reach(pool, index);
		if (result != MEMCACHED_SUCCESS && result != MEMCACHED_FETCH_NOTFINISHED)
			return result;
	}
	if (!pool->buffer)
		pool->buffer = calloc(1, sizeof(*pool->buffer));
	mc_pool_set_occupied(pool);
	if (!pool->buffer || !copy_request(pool->buffer, req))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	if (pool->buffer->bytes < MC_BUFFER_LIMIT)
		return MEMCACHED_BUFFERED;
	result = mc_buffer_flush(pool);
	return result == MEMCACHED_SUCCESS ? MEMCACHED_BUFFERED : result;
}

static bool refused_by_rule(mc_result result)
{
	return result == MEMCACHED_SUCCESS || result == MEMCACHED_NOTSTORED ||
	       result == MEMCACHED_NOTFOUND || result == MEMCACHED_DATA_EXISTS;
}

mc_result mc_buffer_flush(struct mc_pool *pool)
{
	struct mc_buffer *b = pool->buffer;
	struct mc_batch batch = {0};
	mc_result result = MEMCACHED_SUCCESS;

	if (!b)
		return MEMCACHED_SUCCESS;
	if (pool->busy)
		return MEMCACHED_FETCH_NOTFINISHED;
	mc_batch_finish_async(pool);
	pool->buffer = NULL;
	mc_pool_set_occupied(pool);
	batch.requests = b->requests;
	batch.count = b->count;
	if ((!pool->versions_missing || mc_versions_learn(pool, &batch)) &&
		!(pool->namespace && mc_namespace_run(pool, &batch)))
		mc_batch_run(pool, &batch);
	for (size_t i = 0; i < b->count && result == MEMCACHED_SUCCESS; i++)
		if (!refused_by_rule(b->requests[i].result))
			result = b->requests[i].result;
	mc_buffer_free(b);
	return result;
}
