#include "memcached/engine/gutter.h"

#include "memcached/engine/queue.h"

#include <time.h>

enum { RELATIVE_MAX = 30 * 24 * 3600 }; /* protocol.txt, "Expiration times" */

bool mc_gutter_takes(const struct mc_pool *pool, const struct mc_request *req)
{
	/* The flags of a command that is the caller's own are not looked into: it could store for
	 * ever. */
	return mc_pool_has_gutter(pool) && req->server < 0 && !req->is_copy && req->op != MC_META &&
	       req->op != MC_AUTH && req->moves < pool->spares && req->moves < UINT8_MAX;
}

/* Does the request say when the item expires? */
static bool sets_expiration(const struct mc_request *req)
{
	switch (req->op) {
	case MC_GET:
		return (req->want & (MC_WANT_TOUCH | MC_WANT_ELECT)) != 0;
	case MC_DELETE:
		return (req->want & MC_WANT_STALE) != 0;
	case MC_INCREMENT:
	case MC_DECREMENT:
		return req->make;
	case MC_TOUCH:
		return true;
	default:
		return mc_op_traits[req->op].stores;
	}
}

static void shorten(struct mc_request *req, int64_t ttl)
{
	int64_t left = req->expiration;

	if (!sets_expiration(req) || left < 0)
		return;
	if (left > RELATIVE_MAX)
		left -= (int64_t)time(NULL);
	else if (left == 0)
		left = INT64_MAX;
	if (left > ttl)
		req->expiration = ttl;
}

uint32_t mc_gutter_find(const struct mc_pool *pool, const char *key, size_t len)
{
	return pool->count + mc_placement_hash(pool->options.hash, key, len) % pool->spares;
}

bool mc_gutter_give(struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req)
{
	const char *key = req->group ? req->group : req->key;
	size_t len = req->group ? req->group_len : req->key_len;
	uint32_t first;

	if (!mc_gutter_takes(pool, req))
		return false;
	first = mc_gutter_find(pool, key, len) - pool->count;
	for (uint32_t i = 0; i < pool->spares; i++) {
		struct mc_server *s = pool->servers[pool->count + (first + i) % pool->spares];

		if (mc_server_resting(s))
			continue;
		req->moves++;
		req->unreached = false;
		shorten(req, pool->options.gutter_ttl_s);
		return mc_queue_give_to(pool, batch, req, s);
	}
	return false;
}
