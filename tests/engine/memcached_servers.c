/*
 * The list of a pool's servers with spare ones among them, and the events that are noted for its
 * owner: order, bounds, and who is refused. No socket is opened.
 */
#include "memcached/engine/client.h"
#include "memcached/engine/events.h"
#include "tests/engine/test.h"

static void events_in_order(void)
{
	struct mc_event *list = NULL;
	struct mc_event *event;

	check(mc_events_take(&list) == NULL);
	mc_events_add(&list, MC_EVENT_FAILED, "host", 11211, MEMCACHED_TIMEOUT, "why");
	mc_events_add(&list, MC_EVENT_BACK, "/a.socket", 0, MEMCACHED_SUCCESS, "");
	check(mc_events_count(list) == 2);
	event = mc_events_take(&list);
	check(event->kind == MC_EVENT_FAILED && event->result == MEMCACHED_TIMEOUT);
	check(strcmp(event->server, "host:11211") == 0 && strcmp(event->message, "why") == 0);
	free(event);
	event = mc_events_take(&list);
	check(event->kind == MC_EVENT_BACK && strcmp(event->server, "/a.socket:0") == 0);
	free(event);
	check(list == NULL);
}

static void events_have_a_bound(void)
{
	struct mc_event *list = NULL;

	for (unsigned i = 0; i < MC_EVENTS_MAX + 10; i++)
		mc_events_add(&list, MC_EVENT_FAILED, "h", (uint16_t)i, MEMCACHED_ERROR, "");
	check(mc_events_count(list) == MC_EVENTS_MAX);
	/* the first are kept */
	check(strcmp(list->server, "h:0") == 0);
	mc_events_free(&list);
	check(list == NULL);
}

/* Servers first, spare ones behind them, in the order in which they came, each with its index. */
static void check_list(const struct mc_pool *pool, const char *ports)
{
	uint32_t total = mc_pool_total(pool);

	check(strlen(ports) == total);
	for (uint32_t i = 0; i < total; i++) {
		check(pool->servers[i]->port == (uint16_t)ports[i]);
		check(pool->servers[i]->index == i);
	}
}

static void spares_stay_behind(void)
{
	struct mc_pool *pool = mc_client_new();

	check(mc_pool_add_spare(pool, "h", 'x') == MEMCACHED_SUCCESS);
	check(pool->count == 0 && pool->spares == 1);
	/* more than one block of servers */
	for (const char *port = "abcdefghi"; *port; port++) {
		check(mc_pool_add_server(pool, "h", (uint16_t)*port, 0) == MEMCACHED_SUCCESS);
		if (*port == 'd')
			check(mc_pool_add_spare(pool, "h", 'y') == MEMCACHED_SUCCESS);
	}
	check(mc_pool_update(pool) == MEMCACHED_SUCCESS);
	check(pool->count == 9 && pool->spares == 2);
	check_list(pool, "abcdefghixy");
	check(pool->placement.servers == 9);
	check(mc_pool_add_spare(pool, "h", 'x') == MEMCACHED_SUCCESS);
	check(mc_pool_add_spare(pool, "h", 'a') == MEMCACHED_INVALID_ARGUMENTS);
	check(mc_pool_add_server(pool, "h", 'y', 0) == MEMCACHED_INVALID_ARGUMENTS);
	check_list(pool, "abcdefghixy");
	check(pool->asks_others);
	pool->options.gutter_ttl_s = 0;
	check(mc_pool_set_asks_others(pool) == MEMCACHED_SUCCESS && !pool->asks_others);
	mc_client_reset_servers(pool);
	check_list(pool, "");
	check(mc_pool_add_server(pool, "h", 'y', 0) == MEMCACHED_SUCCESS);
	mc_client_free(pool);
}

int main(void)
{
	events_in_order();
	events_have_a_bound();
	spares_stay_behind();
	return 0;
}
