#include "memcached/engine/pool.h"

#include "memcached/engine/cluster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAP = 4 }; /* servers */

struct mc_pool *mc_pool_new(void)
{
	struct mc_pool *pool = calloc(1, sizeof(*pool));

	if (!pool)
		return NULL;
	mc_options_init(&pool->options);
	pool->rebuild_at = 1;
	return pool;
}

/* Memory for servers, which stay where they are while others come. */
struct mc_server_block {
	struct mc_server_block *next;
	struct mc_server servers[];
};

void mc_pool_forget_servers(struct mc_pool *pool)
{
	uint32_t total = mc_pool_total(pool);

	for (uint32_t i = 0; i < total; i++)
		mc_server_free(pool->servers[i]);
	while (pool->blocks) {
		struct mc_server_block *block = pool->blocks;

		pool->blocks = block->next;
		free(block);
	}
	free(pool->servers);
	pool->servers = NULL;
	pool->count = pool->spares = pool->cap = 0;
	pool->lists++;
	pool->asks_others = pool->options.replicas > 0 || pool->options.auto_eject;
	pool->rebuild_at = 1;
}

/* Room for so many more servers, and at least as many as there are. False: out of memory. */
static bool grow_servers(struct mc_pool *pool, uint32_t more)
{
	struct mc_server **grown;
	struct mc_server_block *block;

	if (more < pool->cap)
		more = pool->cap;
	if (more > UINT32_MAX - pool->cap)
		return false;
	grown = realloc(pool->servers, ((size_t)pool->cap + more) * sizeof(*grown));
	if (!grown)
		return false;
	pool->servers = grown;
	block = malloc(sizeof(*block) + more * sizeof(*block->servers));
	if (!block)
		return false;
	block->next = pool->blocks;
	pool->blocks = block;
	for (uint32_t i = 0; i < more; i++)
		pool->servers[pool->cap + i] = &block->servers[i];
	pool->cap += more;
	return true;
}

bool mc_pool_reserve(struct mc_pool *pool, uint32_t count)
{
	uint32_t room = pool->cap - mc_pool_total(pool);

	return count <= room || grow_servers(pool, count - room);
}

void mc_pool_free(struct mc_pool *pool)
{
	if (!pool)
		return;
	mc_pool_forget_servers(pool);
	mc_near_free(pool->near);
	mc_tls_free(&pool->tls);
	mc_placement_free(&pool->placement);
	mc_events_free(&pool->events);
	free(pool->copies);
	free(pool->disconnected_host);
	free(pool);
}

mc_result mc_pool_wait_turn(struct mc_pool *pool)
{
	enum net_code code = NET_AGAIN;

	if (pool->waiter.turn)
		code = pool->waiter.turn(pool->waiter.self);
	if (code == NET_OK)
		return MEMCACHED_SUCCESS;
	pool->error.interrupted = code == NET_INTERRUPTED;
	return code == NET_TIMEOUT ? MEMCACHED_TIMEOUT : MEMCACHED_FETCH_NOTFINISHED;
}

mc_result mc_pool_set_asks_others(struct mc_pool *pool)
{
	pool->asks_others =
		pool->options.replicas > 0 || pool->options.auto_eject || mc_pool_has_gutter(pool);
	return pool->count > 0 ? mc_pool_refresh(pool) : MEMCACHED_SUCCESS;
}

/* NULL: it is not among these. */
static struct mc_server *find_server(
	struct mc_server *const *servers, uint32_t count, const char *host, uint16_t port)
{
	for (uint32_t i = 0; i < count; i++)
		if (servers[i]->port == port && strcmp(servers[i]->host, host) == 0)
			return servers[i];
	return NULL;
}

static bool has_server(
	struct mc_server *const *servers, uint32_t count, const char *host, uint16_t port)
{
	return find_server(servers, count, host, port) != NULL;
}

static inline __attribute__((always_inline)) bool begin_server(
	struct mc_pool *pool, struct mc_server *s, const char *host, uint16_t port, uint32_t weight)
{
	if (!mc_server_init(s, host, port, weight) ||
		(pool->options.udp && !mc_server_use_udp(s, true))) {
		mc_server_free(s);
		return false;
	}
	return true;
}

/* There are new servers, of which a protocol may have to know the version. */
static inline void need_versions(struct mc_pool *pool)
{
	if (pool->protocol->oldest == 0)
		return;
	pool->versions_missing = true;
	mc_pool_set_occupied(pool);
}

/* A new one behind all others. */
static inline __attribute__((always_inline)) mc_result append_server(
	struct mc_pool *pool, const char *host, uint16_t port, uint32_t weight)
{
	uint32_t at = mc_pool_total(pool);
	struct mc_server *s;

	if (at == pool->cap && !grow_servers(pool, FIRST_CAP))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	s = pool->servers[at];
	if (!begin_server(pool, s, host, port, weight))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	s->index = at;
	need_versions(pool);
	return MEMCACHED_SUCCESS;
}

mc_result mc_pool_add_spare(struct mc_pool *pool, const char *host, uint16_t port)
{
	mc_result result = mc_pool_enter(pool);

	if (result != MEMCACHED_SUCCESS)
		return result;
	if (has_server(pool->servers, pool->count, host, port))
		return MEMCACHED_INVALID_ARGUMENTS;
	if (has_server(pool->servers + pool->count, pool->spares, host, port))
		return MEMCACHED_SUCCESS;
	result = append_server(pool, host, port, 0);
	if (result != MEMCACHED_SUCCESS)
		return result;
	pool->spares++;
	return mc_pool_set_asks_others(pool);
}

/* The server that is behind them. */
static void put_before_spares(struct mc_pool *pool)
{
	struct mc_server *s = pool->servers[mc_pool_total(pool)];

	memmove(pool->servers + pool->count + 1, pool->servers + pool->count,
		pool->spares * sizeof(struct mc_server *));
	pool->servers[pool->count] = s;
}

mc_result mc_pool_add_server(struct mc_pool *pool, const char *host, uint16_t port, uint32_t weight)
{
	mc_result result = mc_pool_enter(pool);

	if (result != MEMCACHED_SUCCESS)
		return result;
	/* the mode is another one since before the turn came */
	if (pool->discovery)
		return MEMCACHED_FETCH_NOTFINISHED;
	if (pool->spares > 0 && has_server(pool->servers + pool->count, pool->spares, host, port))
		return MEMCACHED_INVALID_ARGUMENTS;
	result = append_server(pool, host, port, weight);
	if (result != MEMCACHED_SUCCESS)
		return result;
	if (pool->spares > 0)
		put_before_spares(pool);
	pool->count++;
	pool->ring_stale = true;
	pool->rebuild_at = 1; /* long past */
	/* libmemcached counts weights from the first one that is more than 1 */
	if (weight > 1)
		pool->options.ketama_weighted = true;
	return MEMCACHED_SUCCESS;
}

static int compare_servers(const void *a, const void *b)
{
	const struct mc_server *x = *(struct mc_server *const *)a;
	const struct mc_server *y = *(struct mc_server *const *)b;
	int order = strcmp(x->host, y->host);

	return order ? order : (int)x->port - (int)y->port;
}

/* The ring, and what it is made of, for the servers as they stand and are. */
static mc_result make_ring(struct mc_pool *pool, bool same_ring)
{
	struct mc_place *places;
	bool made;

	pool->rebuild_at = pool->count > 0 ? 0 : 1;
	pool->ring_stale = false;
	places = malloc((pool->count ? pool->count : 1) * sizeof(*places));
	if (!places)
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	for (uint32_t i = 0; i < pool->count; i++) {
		struct mc_server *s = pool->servers[i];

		s->index = i;
		places[i].host = s->host;
		places[i].port = s->port;
		places[i].weight = s->weight ? s->weight : 1;
		/* with spare servers, those have its keys, and no other server of the ring */
		places[i].ejected = pool->options.auto_eject && !mc_pool_has_gutter(pool) &&
				    mc_server_resting(s);
		if (places[i].ejected && (pool->rebuild_at == 0 || s->retry_at < pool->rebuild_at))
			pool->rebuild_at = s->retry_at;
	}
	for (uint32_t i = pool->count; i < mc_pool_total(pool); i++)
		pool->servers[i]->index = i;
	made = mc_placement_build(&pool->placement, &pool->options, places, pool->count, same_ring);
	free(places);
	return made ? MEMCACHED_SUCCESS : MEMCACHED_MEMORY_ALLOCATION_FAILURE;
}

mc_result mc_pool_update(struct mc_pool *pool)
{
	if (pool->options.sort_hosts && pool->count > 1)
		qsort(pool->servers, pool->count, sizeof(struct mc_server *), compare_servers);
	return make_ring(pool, false);
}

mc_result mc_pool_refresh(struct mc_pool *pool)
{
	return pool->ring_stale ? mc_pool_update(pool) : make_ring(pool, true);
}

static void note(struct mc_pool *pool, const struct mc_server *s, enum mc_event_kind kind)
{
	if (pool->notes_events)
		mc_events_add(&pool->events, kind, s->host, s->port, MEMCACHED_SUCCESS, "");
}

/* The servers for the nodes: those that are there, and others, which are begun in the free room
 * behind all. False: out of memory, and none was begun. */
static bool pick_servers(struct mc_pool *pool, const struct mc_node *nodes, uint32_t count,
	struct mc_server **picked, uint32_t *begun)
{
	uint32_t total = mc_pool_total(pool);

	*begun = 0;
	for (uint32_t i = 0; i < count; i++) {
		const struct mc_node *node = &nodes[i];
		struct mc_server *s =
			find_server(pool->servers, pool->count, node->host, node->port);

		if (!s) {
			s = pool->servers[total + *begun];
			if (!begin_server(pool, s, node->host, node->port, 0)) {
				while (*begun > 0)
					mc_server_free(pool->servers[total + --*begun]);
				return false;
			}
			++*begun;
		}
		picked[i] = s;
	}
	return true;
}

/* What was picked comes first, then the spare servers, and what is free behind them. */
static void put_picked(
	struct mc_pool *pool, struct mc_server **next, uint32_t count, uint32_t begun)
{
	uint32_t total = mc_pool_total(pool);
	bool tells = pool->count > 0;
	uint32_t at = count;

	for (uint32_t i = 0; i < pool->count; i++)
		pool->servers[i]->index = UINT32_MAX;
	for (uint32_t i = 0; i < count; i++)
		next[i]->index = i;
	for (uint32_t i = 0; i < begun && tells; i++)
		note(pool, pool->servers[total + i], MC_EVENT_ADDED);
	for (uint32_t i = pool->count; i < total; i++)
		next[at++] = pool->servers[i];
	for (uint32_t i = 0; i < pool->count; i++) {
		struct mc_server *s = pool->servers[i];

		if (s->index != UINT32_MAX)
			continue;
		note(pool, s, MC_EVENT_REMOVED);
		mc_server_free(s);
		next[at++] = s;
	}
	for (uint32_t i = total + begun; i < pool->cap; i++)
		next[at++] = pool->servers[i];
	free(pool->servers);
	pool->servers = next;
	pool->count = count;
	pool->lists++;
}

mc_result mc_pool_set_servers(struct mc_pool *pool, const struct mc_node *nodes, uint32_t count)
{
	struct mc_server **next;
	uint32_t begun;

	for (uint32_t i = 0; i < count; i++)
		if (has_server(pool->servers + pool->count, pool->spares, nodes[i].host,
			    nodes[i].port))
			return MEMCACHED_INVALID_ARGUMENTS;
	if (!mc_pool_reserve(pool, count))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	next = malloc(pool->cap * sizeof(struct mc_server *));
	if (!next || !pick_servers(pool, nodes, count, next, &begun)) {
		free(next);
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	}
	put_picked(pool, next, count, begun);
	for (uint32_t i = 0; i < count; i++)
		mc_server_set_address(next[i], nodes[i].address);
	if (begun > 0)
		need_versions(pool);
	return mc_pool_update(pool);
}

void mc_pool_set_key_rules(struct mc_pool *pool)
{
	pool->key_rules++;
	pool->key_max = MC_KEY_MAX - pool->options.prefix_len;
}

bool mc_pool_key_valid_wide(const struct mc_pool *pool, const char *key, size_t len)
{
	return !pool->options.verify_key &&
	       pool->protocol->key_valid(key, len, MC_KEY_MAX - pool->key_max);
}

/* The first byte of a key that cannot be in one; len: there is none. */
static size_t bad_byte(const struct mc_pool *pool, const char *key, size_t len)
{
	size_t at = 0;

	while (at < len && ((unsigned char)key[at] < 0x80 || !pool->options.verify_key) &&
		pool->protocol->key_valid(key + at, 1, 0))
		at++;
	return at;
}

void mc_pool_key_problem(
	const struct mc_pool *pool, const char *key, size_t len, char *problem, size_t size)
{
	enum { SHOWN = 80 };
	char shown[SHOWN + 1];
	size_t at = bad_byte(pool, key, len);
	size_t n = len < SHOWN ? len : SHOWN;
	size_t prefix = MC_KEY_MAX - pool->key_max;

	if (len == 0) {
		snprintf(problem, size, "a key is empty");
		return;
	}
	for (size_t i = 0; i < n; i++)
		shown[i] = (unsigned char)key[i] < ' ' || key[i] == 0x7f ? '?' : key[i];
	shown[n] = '\0';
	if (at < len)
		snprintf(problem, size, "the key \"%s%s\" has the byte 0x%02x%s at position %zu",
			shown, n < len ? "..." : "", (unsigned)(unsigned char)key[at],
			key[at] == ' ' ? ", a space," : "", at);
	else
		snprintf(problem, size,
			"the key \"%s%s\" is %zu bytes long with its prefix%s, which is too long",
			shown, n < len ? "..." : "", len + prefix,
			prefix > pool->options.own_prefix_len ? " and namespace" : "");
}

bool mc_pool_set_overfull(struct mc_pool *pool, struct mc_server *server)
{
	server->overfull = true;
	mc_pool_set_error(pool, MEMCACHED_MEMORY_ALLOCATION_FAILURE, 0,
		"a list is longer than what may be allocated", server);
	return false;
}

void mc_pool_set_refused(struct mc_pool *pool, const struct mc_server *server)
{
	mc_pool_set_error(pool, MEMCACHED_MEMORY_ALLOCATION_FAILURE, 0,
		"a value is larger than what may be allocated", server);
}

void mc_pool_set_error(struct mc_pool *pool, mc_result result, int sys_errno, const char *details,
	const struct mc_server *server)
{
	struct mc_error *e = &pool->error;
	int len;

	e->result = result;
	e->sys_errno = sys_errno;
	len = snprintf(e->message, sizeof(e->message), "%s%s%s", mc_result_message(result),
		details && *details ? ": " : "", details ? details : "");
	if (!server || len < 0 || (size_t)len >= sizeof(e->message))
		return;
	if (mc_server_is_unix(server))
		snprintf(e->message + len, sizeof(e->message) - (size_t)len, ", socket: %s",
			server->host);
	else
		snprintf(e->message + len, sizeof(e->message) - (size_t)len, ", host: %s:%u",
			server->host, (unsigned)server->port);
}
