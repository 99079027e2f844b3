#include "memcached/engine/replicas.h"

#include "memcached/engine/gutter.h"

#include <stdlib.h>

bool mc_replicas_give(struct mc_pool *pool, struct mc_batch *batch, struct mc_request *req)
{
	while (req->replicas_left > 0) {
		req->replicas_left--;
		if (mc_queue_give(pool, batch, req, req->at + 1 == pool->count ? 0 : req->at + 1))
			return true;
	}
	return false;
}

uint32_t mc_replicas_count(const struct mc_pool *pool)
{
	return pool->options.replicas < pool->count ? pool->options.replicas : pool->count - 1;
}

/* What is for one server alone has no copies. */
static bool is_replicated(const struct mc_request *req)
{
	return mc_op_traits[req->op].replicated && req->server < 0;
}

void mc_replicas_add_copies(struct mc_pool *pool, struct mc_batch *batch)
{
	uint32_t replicas = mc_replicas_count(pool);
	struct mc_request *copy;
	size_t replicated = 0;

	for (size_t i = 0; i < batch->count; i++)
		replicated += is_replicated(&batch->requests[i]);
	if (replicas == 0 || replicated == 0)
		return;
	free(pool->copies);
	pool->copies = copy = calloc(replicated, replicas * sizeof(*copy));
	if (!copy)
		return;
	for (size_t i = 0; i < batch->count; i++) {
		const struct mc_request *req = &batch->requests[i];
		uint32_t index;

		if (!is_replicated(req))
			continue;
		index = mc_queue_place(pool, req);
		for (uint32_t r = 1; r <= replicas; r++) {
			*copy = *req;
			copy->is_copy = true;
			mc_queue_give(pool, batch, copy++, (index + r) % pool->count);
		}
	}
}

void mc_replicas_ask_others(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_request *all = NULL;
	struct mc_server *next;
	struct mc_server *s;

	for (s = batch->active; s; s = s->next_active) {
		while (s->reroute) {
			struct mc_request *req = s->reroute;

			s->reroute = req->next;
			req->next = all;
			all = req;
		}
	}
	if (!all)
		return;
	/* what was sent cannot be added to; who has nothing more to do is not waited for */
	s = batch->active;
	batch->active = NULL;
	for (; s; s = next) {
		next = s->next_active;
		s->open_command = NULL;
		if (mc_queue_server_done(s))
			mc_queue_leave(pool, s);
		else
			mc_queue_link(batch, s);
	}
	while (all) {
		struct mc_request *req = all;

		all = req->next;
		/* of a value that broke off */
		if (batch->sink && batch->sink->forget)
			batch->sink->forget(batch->sink->self, req);
		if (req->again) {
			req->again = false;
			mc_queue_give(pool, batch, req, req->at);
			continue;
		}
		if (mc_replicas_give(pool, batch, req) || req->result == MEMCACHED_NOTFOUND ||
			mc_gutter_give(pool, batch, req))
			continue;
		/* nobody else is left: what happened is the answer */
		if (!pool->options.auto_eject || mc_pool_has_gutter(pool) ||
			mc_server_resting(pool->servers[mc_queue_place(pool, req)]))
			continue;
		req->moves++;
		mc_queue_give(pool, batch, req, mc_queue_place(pool, req));
	}
}
