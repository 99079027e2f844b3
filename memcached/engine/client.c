#include "memcached/engine/client.h"

#include "memcached/engine/buffer.h"
#include "memcached/engine/discovery.h"
#include "memcached/engine/encoding.h"
#include "memcached/engine/namespace.h"
#include "memcached/engine/namespace_versions.h"
#include "memcached/engine/near.h"
#include "memcached/engine/protocols.h"
#include "memcached/engine/quiet.h"
#include "memcached/engine/versions.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct mc_pool *mc_client_new(void)
{
	struct mc_pool *pool = mc_pool_new();

	if (!pool)
		return NULL;
	pool->protocol = mc_protocols[MC_PROTOCOL_TEXT];
	mc_pool_set_key_rules(pool);
	return pool;
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

void mc_client_free(struct mc_pool *pool)
{
	if (!pool)
		return;
	if (!pool->busy && !pool->async)
		mc_quiet_await_alone(pool);
	mc_buffer_free(pool->buffer);
	mc_namespace_free(pool->namespace);
	mc_encoding_free(pool->encoding);
	mc_discovery_free(pool->discovery);
	forget_credentials(pool);
	mc_pool_free(pool);
}

void mc_client_drain(struct mc_pool *pool)
{
	if (pool->busy)
		return;
	mc_batch_finish_async(pool);
	mc_buffer_flush(pool);
}

/* Is a request bound to a server by its index in the list? */
static bool holds_index(const struct mc_batch *batch)
{
	for (size_t i = 0; i < batch->count; i++)
		if (batch->requests[i].server >= 0)
			return true;
	return false;
}

static bool end_all(const struct mc_batch *batch, mc_result result)
{
	for (size_t i = 0; i < batch->count; i++)
		batch->requests[i].result = result;
	return false;
}

bool mc_client_make_way(struct mc_pool *pool, struct mc_batch *batch)
{
	uint32_t rules = pool->key_rules;
	uint32_t lists = pool->lists;
	mc_result result = mc_pool_enter(pool);

	/* the keys were looked at by other rules before the turn came, or an index is of another
	 * list */
	if (rules != pool->key_rules || (lists != pool->lists && holds_index(batch)))
		result = MEMCACHED_FETCH_NOTFINISHED;
	if (result != MEMCACHED_SUCCESS)
		return end_all(batch, result);
	mc_client_drain(pool);
	if (pool->discovery && !holds_index(batch))
		result = mc_discovery_follow(pool);
	if (result != MEMCACHED_SUCCESS)
		return end_all(batch, result);
	if (pool->versions_missing && !mc_versions_learn(pool, batch))
		return false;
	return !pool->namespace || !mc_namespace_run(pool, batch);
}

void mc_client_follow(struct mc_pool *pool)
{
	/* a turn is not waited for in vain */
	if (pool->discovery && mc_pool_enter(pool) == MEMCACHED_SUCCESS)
		mc_discovery_follow(pool);
}

void mc_client_start_async(struct mc_pool *pool, struct mc_batch *batch)
{
	mc_result result;

	mc_client_drain(pool);
	result = mc_discovery_follow(pool);
	if (result != MEMCACHED_SUCCESS) {
		end_all(batch, result);
		return;
	}
	if (pool->namespace && !mc_namespace_settle(pool, batch))
		return;
	mc_batch_start_async(pool, batch);
}

void mc_client_reset_servers(struct mc_pool *pool)
{
	if (mc_pool_enter(pool) != MEMCACHED_SUCCESS)
		return;
	mc_client_drain(pool);
	mc_quiet_await(pool);
	mc_pool_forget_servers(pool);
	mc_discovery_forget(pool);
	mc_pool_update(pool);
}

static void drop_connections(struct mc_pool *pool)
{
	for (uint32_t i = 0; i < mc_pool_total(pool); i++)
		mc_server_drop(pool->servers[i]);
}

/* mc_client_quit() for who has entered: to enter once more would let those go first who wait for
 * their turn. */
static void leave_connections(struct mc_pool *pool)
{
	mc_client_drain(pool);
	mc_quiet_await(pool);
	drop_connections(pool);
	/* who asks for new connections means those to servers that rest as well */
	for (uint32_t i = 0; i < mc_pool_total(pool); i++)
		pool->servers[i]->retry_at = 0;
	if (pool->rebuild_at != 0)
		mc_pool_refresh(pool);
}

static mc_result refuse(struct mc_pool *pool, mc_result result, const char *why)
{
	mc_pool_set_error(pool, result, 0, why, NULL);
	return result;
}

static const char udp_and_meta[] = "the meta protocol does not go by datagrams (OPT_USE_UDP)";
static const char udp_and_tls[] = "TLS is not spoken by datagrams (OPT_USE_TLS, OPT_USE_UDP)";
/* one that comes twice would bring an old version back */
static const char udp_and_namespace[] =
	"namespaces do not go by datagrams (OPT_NAMESPACE, OPT_USE_UDP)";

/* What is under way ends in the old protocol, and connections begin anew. */
static mc_result set_protocol(struct mc_pool *pool, const struct mc_protocol *protocol)
{
	const struct mc_options *o = &pool->options;

	if (!protocol->keys_any_bytes && !mc_key_bytes_valid(o->prefix, o->own_prefix_len))
		return MEMCACHED_BAD_KEY_PROVIDED;
	if (o->udp && !protocol->by_datagrams)
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, udp_and_meta);
	leave_connections(pool);
	pool->protocol = protocol;
	mc_pool_set_key_rules(pool);
	pool->versions_missing = protocol->oldest > 0;
	mc_pool_set_occupied(pool);
	return MEMCACHED_SUCCESS;
}

mc_result mc_client_set_protocol(struct mc_pool *pool, uint64_t number)
{
	mc_result result;

	if (number >= MC_PROTOCOLS)
		return MEMCACHED_INVALID_ARGUMENTS;
	if (pool->protocol == mc_protocols[number])
		return MEMCACHED_SUCCESS;
	if (number == MC_PROTOCOL_BINARY || pool->options.binary)
		result = mc_client_set_option(
			pool, MEMCACHED_BEHAVIOR_BINARY_PROTOCOL, number == MC_PROTOCOL_BINARY);
	else
		result = mc_pool_enter(pool);
	/* binary is left for text, from where the way is short */
	if (result != MEMCACHED_SUCCESS || pool->protocol == mc_protocols[number])
		return result;
	return set_protocol(pool, mc_protocols[number]);
}

enum mc_protocol_number mc_client_protocol(const struct mc_pool *pool)
{
	unsigned number = 0;

	while (mc_protocols[number] != pool->protocol)
		number++;
	return (enum mc_protocol_number)number;
}

/* The same for datagrams or streams. */
static mc_result set_udp(struct mc_pool *pool, bool on)
{
	bool done = true;

	if (on && !pool->protocol->by_datagrams)
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, udp_and_meta);
	if (on && pool->tls.settings.on)
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, udp_and_tls);
	if (on && mc_namespace_count(pool->namespace) > 0)
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, udp_and_namespace);
	leave_connections(pool);
	for (uint32_t i = 0; i < mc_pool_total(pool) && done; i++)
		done = mc_server_use_udp(pool->servers[i], on);
	/* servers that got none are spoken to by streams, which does no harm */
	return done ? MEMCACHED_SUCCESS : MEMCACHED_MEMORY_ALLOCATION_FAILURE;
}

mc_result mc_client_set_option(struct mc_pool *pool, memcached_behavior_t behavior, uint64_t value)
{
	mc_result result;

	if (mc_options_same(&pool->options, behavior, value))
		return MEMCACHED_SUCCESS;
	result = mc_pool_enter(pool);
	if (result != MEMCACHED_SUCCESS)
		return result;
	/* by what was set until now, as if it had been made when they came */
	if (pool->ring_stale)
		mc_pool_refresh(pool);
	if (behavior == MEMCACHED_BEHAVIOR_BINARY_PROTOCOL ||
		behavior == MEMCACHED_BEHAVIOR_USE_UDP) {
		result = behavior == MEMCACHED_BEHAVIOR_USE_UDP
				 ? set_udp(pool, value != 0)
				 : set_protocol(pool, mc_protocols[value ? MC_PROTOCOL_BINARY
									 : MC_PROTOCOL_TEXT]);
		if (result != MEMCACHED_SUCCESS)
			return result;
	}
	if (behavior == MEMCACHED_BEHAVIOR_BUFFER_REQUESTS ||
		behavior == MEMCACHED_BEHAVIOR_NOREPLY)
		mc_buffer_flush(pool);
	result = mc_options_set(&pool->options, behavior, value);
	if (result != MEMCACHED_SUCCESS)
		return result;
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
		return mc_pool_set_asks_others(pool);
	case MEMCACHED_BEHAVIOR_VERIFY_KEY:
		mc_pool_set_key_rules(pool);
		break;
	case MEMCACHED_BEHAVIOR_POLL_TIMEOUT:
	case MEMCACHED_BEHAVIOR_RCV_TIMEOUT:
		for (uint32_t i = 0; i < mc_pool_total(pool); i++)
			net_conn_set_block_timeout(
				&pool->servers[i]->conn, mc_options_recv_timeout(&pool->options));
		break;
	case MEMCACHED_BEHAVIOR_TCP_KEEPALIVE:
	case MEMCACHED_BEHAVIOR_TCP_KEEPIDLE:
	case MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE:
	case MEMCACHED_BEHAVIOR_SOCKET_RECV_SIZE:
		leave_connections(pool);
		break;
	default:
		break;
	}
	return MEMCACHED_SUCCESS;
}

mc_result mc_client_set_prefix(struct mc_pool *pool, const char *prefix, size_t len)
{
	mc_result result;

	if (len == pool->options.own_prefix_len && memcmp(prefix, pool->options.prefix, len) == 0)
		return MEMCACHED_SUCCESS;
	result = mc_pool_enter(pool);
	if (result != MEMCACHED_SUCCESS)
		return result;
	mc_client_drain(pool);
	result = mc_options_set_prefix(&pool->options, prefix, len, pool->protocol->keys_any_bytes);
	/* versions have the prefix as well */
	mc_namespace_prefix_changed(pool);
	mc_pool_set_key_rules(pool);
	return result;
}

mc_result mc_client_set_namespace(struct mc_pool *pool, const struct mc_name *names, size_t count)
{
	mc_result result;

	if (mc_namespace_same(pool->namespace, names, count))
		return MEMCACHED_SUCCESS;
	result = mc_pool_enter(pool);
	if (result != MEMCACHED_SUCCESS)
		return result;
	if (count > 0 && pool->options.udp)
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, udp_and_namespace);
	mc_client_drain(pool);
	return mc_namespace_set(pool, names, count);
}

mc_result mc_client_invalidate(struct mc_pool *pool, const struct mc_name *names, size_t count)
{
	mc_result result = mc_pool_enter(pool);

	if (result != MEMCACHED_SUCCESS)
		return result;
	if (pool->options.udp)
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, udp_and_namespace);
	mc_client_drain(pool);
	result = mc_discovery_follow(pool);
	return result == MEMCACHED_SUCCESS ? mc_namespace_renew(pool, names, count) : result;
}

static bool same_credentials(const struct mc_pool *pool, const char *plain, size_t len)
{
	if (!plain || !pool->credentials)
		return !plain && !pool->credentials;
	return len == pool->credentials_len && memcmp(plain, pool->credentials, len) == 0;
}

mc_result mc_client_set_credentials(struct mc_pool *pool, const char *name, size_t name_len,
	const char *password, size_t password_len)
{
	size_t len = name ? name_len + password_len + 2 : 0;
	mc_result result;
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
	result = mc_pool_enter(pool);
	if (result != MEMCACHED_SUCCESS) {
		if (plain)
			explicit_bzero(plain, len);
		free(plain);
		return result;
	}
	leave_connections(pool);
	forget_credentials(pool);
	pool->credentials = plain;
	pool->credentials_len = len;
	return MEMCACHED_SUCCESS;
}

mc_result mc_client_set_tls(struct mc_pool *pool, const struct mc_tls_settings *settings)
{
	mc_result result;

	if (mc_tls_same(&pool->tls.settings, settings))
		return MEMCACHED_SUCCESS;
	if (settings->on && !net_tls_available())
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, "this build is without TLS");
	result = mc_pool_enter(pool);
	if (result != MEMCACHED_SUCCESS)
		return result;
	if (settings->on && pool->options.udp)
		return refuse(pool, MEMCACHED_NOT_SUPPORTED, udp_and_tls);
	if (pool->tls.settings.on || settings->on)
		leave_connections(pool);
	if (!mc_tls_set(&pool->tls, settings))
		return refuse(pool, MEMCACHED_MEMORY_ALLOCATION_FAILURE, NULL);
	return MEMCACHED_SUCCESS;
}

mc_result mc_client_set_buckets(
	struct mc_pool *pool, const uint32_t *servers, const uint32_t *forward, uint32_t count)
{
	mc_result result = mc_pool_enter(pool);

	if (result != MEMCACHED_SUCCESS)
		return result;
	if (!mc_placement_set_buckets(&pool->placement, servers, forward, count))
		return MEMCACHED_MEMORY_ALLOCATION_FAILURE;
	return mc_client_set_option(
		pool, MEMCACHED_BEHAVIOR_DISTRIBUTION, MEMCACHED_DISTRIBUTION_VIRTUAL_BUCKET);
}

size_t mc_client_near_cache(const struct mc_pool *pool)
{
	return pool->near ? mc_near_size(pool->near) : 0;
}

mc_result mc_client_set_near_cache(struct mc_pool *pool, size_t bytes)
{
	struct mc_near *near = NULL;
	mc_result result;

	if (bytes == mc_client_near_cache(pool))
		return MEMCACHED_SUCCESS;
	result = mc_pool_enter(pool);
	if (result != MEMCACHED_SUCCESS)
		return result;
	if (bytes > 0) {
		near = mc_near_new(bytes);
		if (!near)
			return MEMCACHED_INVALID_ARGUMENTS;
	}
	mc_client_drain(pool);
	for (uint32_t i = 0; i < mc_pool_total(pool); i++)
		mc_near_drop(&pool->servers[i]->near);
	mc_near_free(pool->near);
	pool->near = near;
	return MEMCACHED_SUCCESS;
}

static void waiter_changed(struct mc_pool *pool)
{
	for (uint32_t i = 0; i < mc_pool_total(pool); i++)
		net_conn_waiter_changed(&pool->servers[i]->conn);
}

void mc_client_set_wait(struct mc_pool *pool,
	int (*wait)(void *self, struct pollfd *fds, size_t count, int64_t timeout_us))
{
	if (pool->waiter.wait == wait)
		return;
	pool->waiter.wait = wait;
	waiter_changed(pool);
}

void mc_client_set_busy_poll(struct mc_pool *pool, int64_t us)
{
	if (pool->busy_poll.us == us)
		return;
	pool->busy_poll.us = us;
	pool->waiter.busy_poll = us > 0 ? &pool->busy_poll : NULL;
	waiter_changed(pool);
}

void mc_client_abandon(struct mc_pool *pool)
{
	drop_connections(pool);
	mc_discovery_cancel(pool);
	/* one about versions may have been cut off */
	mc_namespace_set_room(pool, mc_namespace_count(pool->namespace) > 0);
	pool->busy = pool->queued = false;
	mc_batch_cancel(pool);
}

void mc_client_quit(struct mc_pool *pool)
{
	if (mc_pool_enter(pool) == MEMCACHED_SUCCESS)
		leave_connections(pool);
}

uint64_t mc_client_socket_size(struct mc_pool *pool, bool sending)
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
