#include "memcached/engine/pool.h"

#include "memcached/engine/batch.h"
#include "memcached/engine/buffer.h"
#include "memcached/engine/encoding.h"
#include "memcached/engine/udp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct mc_pool *mc_pool_new(void)
{
	struct mc_pool *pool = calloc(1, sizeof(*pool));

	if (!pool)
		return NULL;
	mc_options_init(&pool->options);
	pool->protocol = &mc_protocol_text;
	return pool;
}

/* Memory for servers, which stay where they are while others come. */
struct mc_server_block {
	struct mc_server_block *next;
	struct mc_server servers[];
};

static void free_servers(struct mc_pool *pool)
{
	for (uint32_t i = 0; i < pool->count; i++)
		mc_server_free(pool->servers[i]);
	while (pool->blocks) {
		struct mc_server_block *block = pool->blocks;

		pool->blocks = block->next;
		free(block);
	}
	free(pool->servers);
	pool->servers = NULL;
	pool->count = pool->cap = 0;
}

/* Room for as many servers again. False: out of memory. */
static bool grow_servers(struct mc_pool *pool)
{
	uint32_t more = pool->cap ? pool->cap : 4;
	struct mc_server **grown = realloc(pool->servers, (pool->cap + more) * sizeof(*grown));
	struct mc_server_block *block;

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

/* A password does not stay behind in freed memory. */
static void forget_credentials(struct mc_pool *pool)
{
	if (pool->credentials)
		explicit_bzero(pool->credentials, pool->credentials_len);
	free(pool->credentials);
	pool->credentials = NULL;
	pool->credentials_len = 0;
}

void mc_pool_free(struct mc_pool *pool)
{
	if (!pool)
		return;
	free_servers(pool);
	mc_placement_free(&pool->placement);
	mc_buffer_free(pool->buffer);
	free(pool->copies);
	free(pool->disconnected_host);
	forget_credentials(pool);
	mc_encoding_free(pool->encoding);
	free(pool);
}

mc_result mc_pool_add_server(struct mc_pool *pool, const char *host, uint16_t port, uint32_t weight)
{
	struct mc_server *s;

	if (pool->busy)
		return MEMCACHED_FETCH_NOTFINISHED;
	if (pool->count == pool->cap && !grow_servers(pool))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	s = pool->servers[pool->count];
	if (!mc_server_init(s, host, port, weight) || !mc_server_use_udp(s, pool->options.udp)) {
		mc_server_free(s);
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	}
	s->index = pool->count;
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

	pool->rebuild_at = 0;
	pool->ring_stale = false;
	places = calloc(pool->count ? pool->count : 1, sizeof(*places));
	if (!places)
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	for (uint32_t i = 0; i < pool->count; i++) {
		struct mc_server *s = pool->servers[i];

		s->index = i;
		places[i].host = s->host;
		places[i].port = s->port;
		places[i].weight = s->weight ? s->weight : 1;
		places[i].ejected = pool->options.auto_eject && mc_server_resting(s);
		if (places[i].ejected && (pool->rebuild_at == 0 || s->retry_at < pool->rebuild_at))
			pool->rebuild_at = s->retry_at;
	}
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

void mc_pool_reset_servers(struct mc_pool *pool)
{
	if (pool->busy)
		return;
	mc_batch_settle(pool);
	free_servers(pool);
	mc_pool_update(pool);
}

static void drop_connections(struct mc_pool *pool)
{
	for (uint32_t i = 0; i < pool->count; i++)
		mc_server_drop(pool->servers[i]);
}

static const struct mc_protocol *protocol_of(bool binary)
{
	return binary ? &mc_protocol_binary : &mc_protocol_text;
}

/* Text or binary: what is under way ends in the old one, and connections begin anew. */
static mc_result set_binary(struct mc_pool *pool, bool on)
{
	const struct mc_options *o = &pool->options;

	if (!on && !mc_key_bytes_valid(o->prefix, o->prefix_len))
		return MEMCACHED_BAD_KEY_PROVIDED;
	mc_pool_quit(pool);
	pool->protocol = protocol_of(on);
	return MEMCACHED_SUCCESS;
}

/* The same for datagrams or streams. */
static mc_result set_udp(struct mc_pool *pool, bool on)
{
	bool done = true;

	mc_pool_quit(pool);
	for (uint32_t i = 0; i < pool->count && done; i++)
		done = mc_server_use_udp(pool->servers[i], on);
	/* servers that got none are spoken to by streams, which does no harm */
	return done ? MEMCACHED_SUCCESS : MEMCACHED_MEMORY_ALLOCATION_FAILURE;
}

mc_result mc_pool_set_option(struct mc_pool *pool, memcached_behavior_t behavior, uint64_t value)
{
	mc_result result;

	if (mc_options_same(&pool->options, behavior, value))
		return MEMCACHED_SUCCESS;
	if (pool->busy)
		return MEMCACHED_FETCH_NOTFINISHED;
	/* by what was set until now, as if it had been made when they came */
	if (pool->ring_stale)
		mc_pool_refresh(pool);
	if (behavior == MEMCACHED_BEHAVIOR_BINARY_PROTOCOL ||
		behavior == MEMCACHED_BEHAVIOR_USE_UDP) {
		result = behavior == MEMCACHED_BEHAVIOR_USE_UDP ? set_udp(pool, value != 0)
								: set_binary(pool, value != 0);
		if (result != MEMCACHED_SUCCESS)
			return result;
	}
	if (behavior == MEMCACHED_BEHAVIOR_BUFFER_REQUESTS ||
		behavior == MEMCACHED_BEHAVIOR_NOREPLY)
		mc_buffer_flush(pool);
	result = mc_options_set(&pool->options, behavior, value);
	if (result != MEMCACHED_SUCCESS)
		return result;
	pool->asks_others = pool->options.replicas > 0 || pool->options.auto_eject;
	switch (behavior) {
	case MEMCACHED_BEHAVIOR_DISTRIBUTION:
	case MEMCACHED_BEHAVIOR_KETAMA:
	case MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED:
	case MEMCACHED_BEHAVIOR_SORT_HOSTS:
		/* Not for another hash of keys: libmemcached leaves the ring as it was made. */
		return mc_pool_update(pool);
	case MEMCACHED_BEHAVIOR_REMOVE_FAILED_SERVERS:
	case MEMCACHED_BEHAVIOR_AUTO_EJECT_HOSTS:
	case MEMCACHED_BEHAVIOR_NUMBER_OF_REPLICAS:
		/* who is ejected, and who stands in */
		return mc_pool_refresh(pool);
	case MEMCACHED_BEHAVIOR_BINARY_PROTOCOL:
	case MEMCACHED_BEHAVIOR_VERIFY_KEY:
		pool->key_rules++;
		break;
	case MEMCACHED_BEHAVIOR_POLL_TIMEOUT:
	case MEMCACHED_BEHAVIOR_RCV_TIMEOUT:
		for (uint32_t i = 0; i < pool->count; i++)
			net_conn_set_block_timeout(
				&pool->servers[i]->conn, mc_options_recv_timeout(&pool->options));
		break;
	case MEMCACHED_BEHAVIOR_TCP_KEEPALIVE:
	case MEMCACHED_BEHAVIOR_TCP_KEEPIDLE:
	case MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE:
	case MEMCACHED_BEHAVIOR_SOCKET_RECV_SIZE:
		mc_pool_quit(pool);
		break;
	default:
		break;
	}
	return MEMCACHED_SUCCESS;
}

bool mc_pool_key_valid_wide(const struct mc_pool *pool, const char *key, size_t len)
{
	return !pool->options.verify_key && mc_key_valid_wide(key, len, pool->options.prefix_len);
}

mc_result mc_pool_set_prefix(struct mc_pool *pool, const char *prefix, size_t len)
{
	if (len == pool->options.prefix_len && memcmp(prefix, pool->options.prefix, len) == 0)
		return MEMCACHED_SUCCESS;
	if (pool->busy)
		return MEMCACHED_FETCH_NOTFINISHED;
	mc_batch_settle(pool);
	pool->key_rules++;
	return mc_options_set_prefix(&pool->options, prefix, len, pool->protocol->keys_any_bytes);
}

static bool same_credentials(const struct mc_pool *pool, const char *plain, size_t len)
{
	if (!plain || !pool->credentials)
		return !plain && !pool->credentials;
	return len == pool->credentials_len && memcmp(plain, pool->credentials, len) == 0;
}

mc_result mc_pool_set_credentials(struct mc_pool *pool, const char *name, size_t name_len,
	const char *password, size_t password_len)
{
	size_t len = name ? name_len + password_len + 2 : 0;
	char *plain = NULL;

	if (name) {
		plain = malloc(len);
		if (!plain)
			return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
		plain[0] = '\0';
		memcpy(plain + 1, name, name_len);
		plain[1 + name_len] = '\0';
		memcpy(plain + 2 + name_len, password, password_len);
	}
	if (same_credentials(pool, plain, len)) {
		if (plain)
			explicit_bzero(plain, len);
		free(plain);
		return MEMCACHED_SUCCESS;
	}
	if (pool->busy) {
		free(plain);
		return MEMCACHED_FETCH_NOTFINISHED;
	}
	mc_pool_quit(pool);
	forget_credentials(pool);
	pool->credentials = plain;
	pool->credentials_len = len;
	return MEMCACHED_SUCCESS;
}

mc_result mc_pool_set_buckets(
	struct mc_pool *pool, const uint32_t *servers, const uint32_t *forward, uint32_t count)
{
	if (pool->busy)
		return MEMCACHED_FETCH_NOTFINISHED;
	if (!mc_placement_set_buckets(&pool->placement, servers, forward, count))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	return mc_pool_set_option(
		pool, MEMCACHED_BEHAVIOR_DISTRIBUTION, MEMCACHED_DISTRIBUTION_VIRTUAL_BUCKET);
}

void mc_pool_quit(struct mc_pool *pool)
{
	if (pool->busy)
		return;
	mc_batch_settle(pool);
	drop_connections(pool);
	/* who asks for new connections means those to servers that rest as well */
	for (uint32_t i = 0; i < pool->count; i++)
		pool->servers[i]->retry_at = 0;
	if (pool->rebuild_at != 0)
		mc_pool_refresh(pool);
}

uint64_t mc_pool_socket_size(struct mc_pool *pool, bool sending)
{
	uint32_t set = sending ? pool->options.send_size : pool->options.recv_size;
	int size = 0;
	socklen_t len = sizeof(size);

	if (set != 0)
		return set;
	mc_batch_reach(pool, 0);
	if (pool->servers[0]->conn.state != NET_CONN_OPEN ||
		getsockopt(pool->servers[0]->conn.fd, SOL_SOCKET, sending ? SO_SNDBUF : SO_RCVBUF,
			&size, &len) != 0)
		return 0;
	return (uint64_t)size;
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
