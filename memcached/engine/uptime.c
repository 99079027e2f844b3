#include "memcached/engine/uptime.h"

#include "memcached/engine/client.h"
#include "memcached/engine/number.h"
#include "net/clock.h"

#include <string.h>

enum { SECOND_US = 1000 * 1000 };

/* The statistic, in seconds. */
struct said {
	bool known;
	uint64_t seconds;
};

static bool take_stat(void *self, struct mc_request *req, const char *name, size_t name_len,
	const char *value, size_t value_len)
{
	static const char uptime[] = "uptime";
	struct said *said = self;
	char text[24];

	(void)req;
	if (name_len != strlen(uptime) || memcmp(name, uptime, name_len) != 0 ||
		value_len >= sizeof(text))
		return true;
	memcpy(text, value, value_len);
	text[value_len] = '\0';
	said->known =
		mc_number_parse(text, value_len, &said->seconds) && said->seconds <= INT32_MAX;
	return true;
}

static bool is_known(const struct mc_server *s)
{
	return s->uptime_asked == s->health.connections && s->conn.state == NET_CONN_OPEN &&
	       net_conn_usable(&s->conn);
}

static void ask(struct mc_pool *pool, uint32_t index)
{
	struct said said = {0};
	struct mc_sink sink = {.self = &said, .stat = take_stat};
	struct mc_request req;
	struct mc_batch batch = {.requests = &req, .count = 1, .sink = &sink};
	uint32_t lists = pool->lists;
	struct mc_server *s;

	mc_request_init(&req, MC_STATS, "", 0);
	req.server = (int)index;
	mc_client_run(pool, &batch);
	/* who had the turn before may have changed the list */
	if (lists != pool->lists)
		return;
	s = pool->servers[index];
	s->uptime_asked = s->health.connections;
	s->uptime_known = said.known;
	s->started_at = net_now() - (int64_t)said.seconds * SECOND_US;
}

bool mc_uptime_started(struct mc_pool *pool, uint32_t index, int64_t *started)
{
	const struct mc_server *s;

	if (index >= pool->count)
		return false;
	if (!is_known(pool->servers[index]))
		ask(pool, index);
	if (index >= pool->count || !is_known(pool->servers[index]))
		return false;
	s = pool->servers[index];
	*started = s->started_at;
	return s->uptime_known;
}
