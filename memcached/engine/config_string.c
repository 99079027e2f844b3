#include "memcached/engine/config_string.h"

#include "memcached/engine/client.h"

#include <stdio.h>
#include <string.h>

static mc_result take_options(struct mc_pool *pool, memcached_st *parsed, const memcached_st *plain)
{
	const char *prefix = memcached_callback_get(parsed, MEMCACHED_CALLBACK_PREFIX_KEY, NULL);

	for (int i = 0; i < MEMCACHED_BEHAVIOR_MAX; i++) {
		memcached_behavior_t behavior = (memcached_behavior_t)i;
		uint64_t value;
		uint64_t usual;

		/* these ask the sockets, which are not there */
		if (behavior == MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE ||
			behavior == MEMCACHED_BEHAVIOR_SOCKET_RECV_SIZE)
			continue;
		value = memcached_behavior_get(parsed, behavior);
		usual = memcached_behavior_get((memcached_st *)(uintptr_t)plain, behavior);
		if (value != usual)
			mc_client_set_option(pool, behavior, value);
	}
	return prefix ? mc_client_set_prefix(pool, prefix, strlen(prefix)) : MEMCACHED_SUCCESS;
}

static mc_result take_servers(struct mc_pool *pool, const memcached_st *parsed)
{
	for (uint32_t i = 0; i < memcached_server_count(parsed); i++) {
		const memcached_instance_st *s = memcached_server_instance_by_position(parsed, i);
		mc_result result = mc_pool_add_server(
			pool, memcached_server_name(s), (uint16_t)memcached_server_port(s), 0);

		if (result != MEMCACHED_SUCCESS)
			return result;
	}
	return mc_pool_update(pool);
}

bool mc_configure(struct mc_pool *pool, const char *text, size_t len, char *problem, size_t size)
{
	memcached_st *parsed;
	memcached_st *plain;
	mc_result result;

	if (size > 0)
		*problem = '\0';
	if (libmemcached_check_configuration(text, len, problem, size) != MEMCACHED_SUCCESS) {
		if (size > 0 && !*problem)
			snprintf(problem, size, "cannot be read");
		return false;
	}
	parsed = memcached(text, len);
	plain = memcached_create(NULL);
	if (!parsed || !plain) {
		snprintf(problem, size, "cannot be read");
		memcached_free(parsed);
		memcached_free(plain);
		return false;
	}
	result = take_options(pool, parsed, plain);
	if (result == MEMCACHED_SUCCESS)
		result = take_servers(pool, parsed);
	memcached_free(parsed);
	memcached_free(plain);
	if (result != MEMCACHED_SUCCESS)
		snprintf(problem, size, "%s", mc_result_message(result));
	return result == MEMCACHED_SUCCESS;
}
