#include "memcached/engine/monitor.h"

#include "net/clock.h"

#include <stdio.h>
#include <time.h>

void mc_monitor_begin(const struct mc_pool *pool, struct mc_server *s)
{
	struct mc_health *h = &s->health;

	h->until_timed = MC_HEALTH_TIMED;
	h->timed_batch = pool->batches;
	h->since = net_now();
	h->attention = true;
}

void mc_monitor_connected(struct mc_server *s)
{
	s->health.connections++;
	if (s->health.timed_batch == s->batch)
		s->health.since = net_now();
}

void mc_monitor_cancel(struct mc_server *s)
{
	s->health.timed_batch = 0;
}

static void end_time(struct mc_health *h)
{
	int64_t took = net_now() - h->since;

	h->timed++;
	h->reply_us += took;
	if (took > h->slowest_us)
		h->slowest_us = took;
}

static void note(struct mc_pool *pool, struct mc_server *s, enum mc_event_kind kind,
	mc_result result, const char *message)
{
	if (pool->notes_events)
		mc_events_add(&pool->events, kind, s->host, s->port, result, message);
}

void mc_monitor_well(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_health *h = &s->health;

	/* the time of a batch that was cut off is nobody's */
	if (h->timed_batch == s->batch && s->batch != 0)
		end_time(h);
	h->timed_batch = 0;
	h->attention = false;
	s->failures = 0;
	s->timeouts = 0;
	if (h->told != 0)
		note(pool, s, MC_EVENT_BACK, MEMCACHED_SUCCESS, "");
	h->told = 0;
}

void mc_monitor_failed(struct mc_pool *pool, struct mc_server *s, mc_result result)
{
	const char *message =
		pool->error.result == result ? pool->error.message : mc_result_message(result);

	mc_monitor_cancel(s);
	s->health.attention = true;
	s->health.failures++;
	s->health.error_time = (int64_t)time(NULL);
	snprintf(s->last_error, sizeof(s->last_error), "%s", message);
	s->last_result = result;
}

/* Are the keys of a server that is not tried others'? */
static bool gives_keys_away(const struct mc_pool *pool)
{
	return pool->options.auto_eject || mc_pool_has_gutter(pool);
}

void mc_monitor_lost(struct mc_pool *pool, struct mc_server *s)
{
	struct mc_health *h = &s->health;
	bool ejected = gives_keys_away(pool) && s->retry_at > 0 && s->index < pool->count;

	if (h->told == 0)
		note(pool, s, MC_EVENT_FAILED, s->last_result, s->last_error);
	if (ejected && h->told != MC_STATE_EJECTED)
		note(pool, s, MC_EVENT_EJECTED, s->last_result, s->last_error);
	if (h->told != MC_STATE_EJECTED)
		h->told = ejected ? MC_STATE_EJECTED : MC_STATE_FAILED;
}

enum mc_state mc_monitor_state(const struct mc_pool *pool, const struct mc_server *s)
{
	if (s->failures > 0 && gives_keys_away(pool) && s->index < pool->count &&
		mc_server_resting(s))
		return MC_STATE_EJECTED;
	if (s->failures > 0)
		return MC_STATE_FAILED;
	return s->conn.state == NET_CONN_OPEN && net_conn_usable(&s->conn) ? MC_STATE_UP
									   : MC_STATE_IDLE;
}
