#include "memcached/engine/quiet.h"

#include "memcached/engine/batch.h"

#include <stdlib.h>

/* Has anything gone out quietly that is perhaps not yet done, over a connection that can still
 * tell? */
static bool is_to_be_awaited(const struct mc_server *s)
{
	return (s->before & MC_BEFORE_BARRIER) && s->clean && net_conn_usable(&s->conn);
}

static size_t count_awaited(const struct mc_pool *pool)
{
	size_t count = 0;

	for (uint32_t i = 0; i < mc_pool_total(pool); i++)
		count += is_to_be_awaited(pool->servers[i]);
	return count;
}

static bool no_matter(void *self, struct mc_request *req, const char *name, size_t name_len,
	const char *value, size_t value_len)
{
	(void)self, (void)req, (void)name, (void)name_len, (void)value, (void)value_len;
	return true;
}

void mc_quiet_await(struct mc_pool *pool)
{
	static const struct mc_sink sink = {.stat = no_matter};
	struct mc_batch batch = {.sink = &sink};
	size_t count = count_awaited(pool);

	if (count == 0)
		return;
	batch.requests = calloc(count, sizeof(*batch.requests));
	if (!batch.requests)
		return;
	for (uint32_t i = 0; i < mc_pool_total(pool); i++) {
		if (!is_to_be_awaited(pool->servers[i]))
			continue;
		mc_request_init(&batch.requests[batch.count], MC_VERSION, NULL, 0);
		batch.requests[batch.count++].server = (int)i;
	}
	mc_batch_run(pool, &batch);
	free(batch.requests);
}

/* Waits by this one from now on; returns the one before. */
static struct net_waiter change_waiter(struct mc_pool *pool, struct net_waiter waiter)
{
	struct net_waiter before = pool->waiter;

	pool->waiter = waiter;
	for (uint32_t i = 0; i < mc_pool_total(pool) && before.wait != waiter.wait; i++)
		net_conn_waiter_changed(&pool->servers[i]->conn);
	return before;
}

void mc_quiet_await_alone(struct mc_pool *pool)
{
	struct net_waiter waiter = change_waiter(pool, (struct net_waiter){0});

	mc_quiet_await(pool);
	change_waiter(pool, waiter);
}

/* Nobody wants the values. */
static char *nowhere(void *self, struct mc_request *req)
{
	(void)self, (void)req;
	return NULL;
}

static void forget_nothing(void *self, struct mc_request *req)
{
	(void)self, (void)req;
}

static bool async_awaits_barrier(const struct mc_pool *pool)
{
	const struct mc_server *s = pool->async ? pool->async->active : NULL;

	while (s && (!net_conn_usable(&s->conn) || !mc_server_awaits_barrier(s)))
		s = s->next_active;
	return s != NULL;
}

void mc_quiet_cancel_async(struct mc_pool *pool)
{
	static const struct mc_sink sink = {.value = nowhere, .forget = forget_nothing};

	if (!pool->busy && async_awaits_barrier(pool)) {
		struct net_waiter waiter = change_waiter(pool, (struct net_waiter){0});

		pool->async->sink = &sink;
		mc_batch_finish_async(pool);
		change_waiter(pool, waiter);
	}
	mc_batch_cancel(pool);
}
