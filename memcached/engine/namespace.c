#include "memcached/engine/namespace.h"

#include "memcached/engine/batch.h"
#include "memcached/engine/namespace_versions.h"

#include <string.h>

/* Is it about keys of the namespace? All its requests are of one kind. */
static bool concerns(const struct mc_batch *batch)
{
	return batch->count > 0 && batch->requests->op <= MC_META && !batch->requests->bare;
}

/* Forgets what requests came to that were run, and are to be run again. */
static void forget_answers(const struct mc_batch *batch)
{
	for (size_t i = 0; i < batch->count; i++) {
		struct mc_request *req = &batch->requests[i];

		req->answer = 0;
		req->moves = 0;
		req->unreached = req->near = req->again = req->hidden = false;
		if (req->op == MC_META)
			req->call->reply_len = 0;
		if (req->op != MC_GET && req->op != MC_META)
			continue;
		if (batch->sink && batch->sink->forget)
			batch->sink->forget(batch->sink->self, req);
		if (req->op == MC_GET)
			req->value_len = req->flags = 0;
		if (req->want & (MC_WANT_DETAILS | MC_WANT_ELECT))
			*req->details = (struct mc_details){0};
	}
}

/* No version, no answer. */
static void end_all(const struct mc_batch *batch, mc_result result, bool unreached)
{
	for (size_t i = 0; i < batch->count; i++) {
		batch->requests[i].result = result;
		batch->requests[i].unreached = unreached;
	}
}

/* Asks for the versions, without a batch, if they have to be asked for, and uses them. */
static mc_result settle(struct mc_pool *pool, struct mc_namespace *ns, bool *unreached)
{
	mc_result result = MEMCACHED_SUCCESS;

	*unreached = false;
	if (!mc_namespace_fresh(pool, ns) || !mc_namespace_make_tag(ns, ns->tag))
		result = mc_namespace_ask(pool, NULL, unreached);
	ns->settled = result == MEMCACHED_SUCCESS;
	if (ns->settled)
		mc_namespace_use_tag(pool, ns->tag);
	return result;
}

bool mc_namespace_settle(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_namespace *ns = pool->namespace;
	bool unreached;
	mc_result result;

	mc_namespace_set_room(pool, ns->count > 0);
	if (pool->count == 0 || ns->count == 0 || !concerns(batch))
		return true;
	result = settle(pool, ns, &unreached);
	if (result != MEMCACHED_SUCCESS)
		end_all(batch, result, unreached);
	return result == MEMCACHED_SUCCESS;
}

/* Runs the batch with the versions that were there the last time, which make this tag, and asks for
 * them. False: they are others now, nothing is left of what it came to, and it is to be run again
 * with the tag of those. */
static bool run_guessed(
	struct mc_pool *pool, struct mc_namespace *ns, struct mc_batch *batch, const char *tag)
{
	bool unreached;
	mc_result result;

	mc_namespace_use_tag(pool, tag);
	result = mc_namespace_ask(pool, batch, &unreached);
	ns->settled = result == MEMCACHED_SUCCESS;
	if (ns->settled && memcmp(tag, ns->tag, MC_TAG_LEN) == 0)
		return true;
	forget_answers(batch);
	if (!ns->settled)
		end_all(batch, result, unreached);
	return !ns->settled;
}

/* Whose requests have no mark. As mc_namespace_run(). */
static bool run_unmarked(struct mc_pool *pool, struct mc_namespace *ns, struct mc_batch *batch)
{
	char tag[MC_TAG_LEN];

	if (ns->count == 0 || !concerns(batch))
		return false;
	if (mc_namespace_fresh(pool, ns) || !mc_namespace_make_tag(ns, tag))
		return !mc_namespace_settle(pool, batch);
	if (run_guessed(pool, ns, batch, tag))
		return true;
	mc_namespace_use_tag(pool, ns->tag);
	return false;
}

/* Do both need the same before their keys? */
static bool same_kind(const struct mc_request *a, const struct mc_request *b)
{
	return a->bare == b->bare && a->marked == b->marked &&
	       (!a->marked || memcmp(a->mark->tag, b->mark->tag, MC_TAG_LEN) == 0);
}

/* How many at the beginning of the batch are of one kind. */
static size_t count_same(const struct mc_batch *batch)
{
	size_t same = 0;

	while (same < batch->count && same_kind(batch->requests, &batch->requests[same]))
		same++;
	return same;
}

/* With the mark that all have. The prefix may be longer than it was then. */
static void run_marked(struct mc_pool *pool, struct mc_batch *batch)
{
	size_t prefix;

	mc_namespace_use_tag(pool, batch->requests->mark->tag);
	prefix = pool->options.prefix_len;
	for (size_t i = 0; i < batch->count; i++)
		if (!pool->protocol->key_valid(
			    batch->requests[i].key, batch->requests[i].key_len, prefix)) {
			end_all(batch, MEMCACHED_BAD_KEY_PROVIDED, false);
			return;
		}
	mc_batch_run(pool, batch);
}

/* All of one kind. As mc_namespace_run(). */
static bool run_kind(struct mc_pool *pool, struct mc_namespace *ns, struct mc_batch *batch)
{
	if (!batch->requests->marked && !batch->requests->bare)
		return run_unmarked(pool, ns, batch);
	if (batch->requests->marked) {
		run_marked(pool, batch);
	} else {
		mc_namespace_set_room(pool, false);
		mc_batch_run(pool, batch);
	}
	mc_namespace_set_room(pool, ns->count > 0);
	return true;
}

bool mc_namespace_run(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_namespace *ns = pool->namespace;
	size_t same = count_same(batch);

	/* one that was cut off has left it otherwise */
	mc_namespace_set_room(pool, ns->count > 0);
	if (pool->count == 0 || batch->count == 0)
		return false;
	if (same == batch->count)
		return run_kind(pool, ns, batch);
	/* buffered ones: those of one kind that follow each other are run together */
	for (size_t at = 0; at < batch->count; at += same) {
		struct mc_batch part = {.requests = batch->requests + at,
			.count = batch->count - at,
			.sink = batch->sink};

		part.count = same = count_same(&part);
		if (!run_kind(pool, ns, &part))
			mc_batch_run(pool, &part);
	}
	return true;
}

void mc_namespace_mark(const struct mc_namespace *ns, struct mc_mark *mark)
{
	mark->kind = MC_UNMARKED;
	if (mc_namespace_count(ns) == 0)
		return;
	mark->kind = ns->settled ? MC_MARKED : MC_MARK_LOST;
	memcpy(mark->tag, ns->tag, MC_TAG_LEN);
}

void mc_namespace_mark_now(struct mc_pool *pool, struct mc_mark *mark)
{
	bool unreached;

	if (mc_namespace_count(pool->namespace) > 0 && pool->count > 0)
		settle(pool, pool->namespace, &unreached);
	mc_namespace_mark(pool->namespace, mark);
}
