#include "memcached/engine/versions.h"

#include "memcached/engine/batch.h"
#include "memcached/engine/number.h"
#include "memcached/engine/queue.h"

#include <stdlib.h>
#include <string.h>

/* "1.6.38", and whatever stands behind it; 0: that is no version of memcached. */
static uint32_t version_of(const char *text, size_t len)
{
	uint64_t parts[3];
	char copy[32];
	const char *at = copy;

	if (len >= sizeof(copy))
		len = sizeof(copy) - 1;
	memcpy(copy, text, len);
	copy[len] = '\0';
	for (size_t i = 0; i < 3; i++) {
		if ((i > 0 && *at++ != '.') || !mc_number_scan(&at, &parts[i]) || parts[i] > 1023)
			return 0;
	}
	return mc_version((uint32_t)parts[0], (uint32_t)parts[1], (uint32_t)parts[2]);
}

static bool take_version(void *self, struct mc_request *req, const char *name, size_t name_len,
	const char *value, size_t value_len)
{
	struct mc_pool *pool = self;

	(void)name;
	(void)name_len;
	pool->servers[req->server]->version = version_of(value, value_len);
	return true;
}

static void keep_result(struct mc_pool *pool, const struct mc_request *req)
{
	struct mc_server *s = pool->servers[req->server];

	s->version_result =
		req->result == MEMCACHED_SUCCESS ? MEMCACHED_NOT_SUPPORTED : req->result;
	if (req->result == MEMCACHED_SUCCESS && s->version == 0)
		s->version = 1; /* something else than memcached, and older than anything */
	/* what the question failed of is the batch's result, and not that the server rests since */
	if (s->rest_result == MEMCACHED_SERVER_TEMPORARILY_DISABLED && s->failures > 0 &&
		req->result != MEMCACHED_SUCCESS) {
		s->rest_result = req->result;
		s->version_failed = true;
	}
}

static void forget_failures(struct mc_pool *pool)
{
	for (uint32_t i = 0; i < mc_pool_total(pool); i++) {
		if (pool->servers[i]->version_failed)
			pool->servers[i]->rest_result = MEMCACHED_SERVER_TEMPORARILY_DISABLED;
		pool->servers[i]->version_failed = false;
	}
}

/* The questions, in room for as many as there are servers; returns how many. */
static size_t make_questions(
	struct mc_pool *pool, const struct mc_batch *batch, struct mc_request *questions)
{
	size_t count = 0;

	for (size_t i = 0; i < batch->count; i++) {
		const struct mc_request *req = &batch->requests[i];

		if (!mc_request_has_value(req))
			continue;
		/* marked by its operation; with replicas or ejection it may be any */
		for (uint32_t at = 0; pool->asks_others && at < mc_pool_total(pool); at++)
			questions[at].op = MC_VERSION;
		if (pool->asks_others)
			break;
		questions[mc_queue_place(pool, req)].op = MC_VERSION;
	}
	for (uint32_t at = 0; at < mc_pool_total(pool); at++) {
		if (questions[at].op != MC_VERSION || pool->servers[at]->version != 0)
			continue;
		mc_request_init(&questions[count], MC_VERSION, NULL, 0);
		questions[count++].server = (int)at;
	}
	return count;
}

static bool all_known(const struct mc_pool *pool)
{
	for (uint32_t i = 0; i < mc_pool_total(pool); i++)
		if (pool->servers[i]->version == 0)
			return false;
	return true;
}

bool mc_versions_learn(struct mc_pool *pool, struct mc_batch *batch)
{
	struct mc_sink sink = {.self = pool, .stat = take_version};
	struct mc_batch asking = {.sink = &sink};
	bool go_on = true;

	if (pool->count == 0)
		return true;
	forget_failures(pool);
	if (pool->ring_stale)
		mc_pool_refresh(pool);
	asking.requests = calloc((size_t)pool->count + pool->spares, sizeof(*asking.requests));
	if (!asking.requests)
		return true; /* encoding ends then what needs a version */
	asking.count = make_questions(pool, batch, asking.requests);
	if (asking.count > 0)
		mc_batch_run(pool, &asking);
	for (size_t i = 0; i < asking.count; i++)
		keep_result(pool, &asking.requests[i]);
	if (asking.count > 0 && pool->error.interrupted) {
		for (size_t i = 0; i < batch->count; i++)
			batch->requests[i].result = asking.requests[0].result;
		go_on = false;
	}
	free(asking.requests);
	pool->versions_missing = !all_known(pool);
	mc_pool_set_occupied(pool);
	return go_on;
}
