/*
 * Clients: made new, or found again by their persistent id in the process's list.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/cold_start.h"

#include "memcached/engine/config_string.h"

#include "zend_exceptions.h"

static int le_client;

static void apply_settings(struct php_memcached_client *client)
{
	struct php_memcached_value_options *v = &client->value;

	v->serializer = MEMCACHED_G(serializer);
	v->compression = true;
	v->compression_type = MEMCACHED_G(compression_type);
	v->compression_level = MEMCACHED_G(compression_level);
	v->compression_factor = MEMCACHED_G(compression_factor);
	v->compression_threshold = MEMCACHED_G(compression_threshold);
	v->user_flags = -1;
	php_memcached_dictionary_free(v->dictionary);
	v->dictionary = NULL;
	client->cold_start_rate = PHP_MEMCACHED_COLD_RATE;
	client->store_retry_count = MEMCACHED_G(store_retry_count);
	client->item_size_limit = MEMCACHED_G(item_size_limit);
	if (MEMCACHED_G(default_consistent_hash))
		mc_client_set_option(client->pool, MEMCACHED_BEHAVIOR_DISTRIBUTION,
			MEMCACHED_DISTRIBUTION_CONSISTENT);
	if (MEMCACHED_G(default_binary_protocol))
		mc_client_set_option(client->pool, MEMCACHED_BEHAVIOR_BINARY_PROTOCOL, 1);
	if (MEMCACHED_G(default_protocol) >= 0)
		mc_client_set_protocol(client->pool, (uint64_t)MEMCACHED_G(default_protocol));
	if (MEMCACHED_G(default_busy_poll))
		mc_client_set_busy_poll(client->pool, MEMCACHED_G(default_busy_poll));
	if (MEMCACHED_G(default_connect_timeout))
		mc_client_set_option(client->pool, MEMCACHED_BEHAVIOR_CONNECT_TIMEOUT,
			(uint64_t)MEMCACHED_G(default_connect_timeout));
}

void php_memcached_client_free(struct php_memcached_client *client)
{
	bool persistent = client->persistent;

	php_memcached_client_end_waiter(client);
	php_memcached_client_end_server_callback(client);
	php_memcached_orphans_free(client);
	mc_client_free(client->pool);
	php_memcached_dictionary_free(client->value.dictionary);
	pefree(client, persistent);
}

static zend_string *list_key(const zend_string *persistent_id)
{
	static const char family[] = "pieces:memcached:";

	/* an id may hold NUL bytes */
	return zend_string_concat2(
		family, sizeof(family) - 1, ZSTR_VAL(persistent_id), ZSTR_LEN(persistent_id));
}

static void remember(const zend_string *persistent_id, struct php_memcached_client *client)
{
	zend_string *key = list_key(persistent_id);

	zend_register_persistent_resource(ZSTR_VAL(key), ZSTR_LEN(key), client, le_client);
	zend_string_release(key);
}

struct php_memcached_client *php_memcached_client_find(const zend_string *persistent_id)
{
	zend_string *key = list_key(persistent_id);
	zend_resource *found = zend_hash_find_ptr(&EG(persistent_list), key);

	zend_string_release(key);
	return found && found->type == le_client ? found->ptr : NULL;
}

/* A new pool in place of the old one, at the same place in memory: methods that called the script's
 * code go on with it. */
static void replace_pool(
	struct php_memcached_client *client, struct mc_pool *pool, struct mc_pool *fresh)
{
	struct mc_pool old = *pool;

	*pool = *fresh;
	*fresh = old;
	php_memcached_client_attach_waiter(client, pool);
	pool->key_rules = old.key_rules + 1;
	mc_batch_cancel(fresh);
	mc_client_free(fresh);
}

/* Gives the client a pool with the settings of php.ini and what the connection string says. False,
 * with an exception, and the pool as it was: that cannot be. */
static bool set_up(struct php_memcached_client *client, const zend_string *connection_str)
{
	struct mc_pool *before = client->pool;
	struct mc_pool *fresh = php_memcached_pool_new();
	char problem[256];

	if (!fresh) {
		zend_throw_exception(php_memcached_exception_ce, "out of memory", 0);
		return false;
	}
	client->pool = fresh;
	apply_settings(client);
	if (before)
		client->pool = before;
	if (connection_str && ZSTR_LEN(connection_str) > 0 &&
		!mc_configure(fresh, ZSTR_VAL(connection_str), ZSTR_LEN(connection_str), problem,
			sizeof(problem))) {
		mc_client_free(fresh);
		client->pool = before;
		zend_throw_exception_ex(
			php_memcached_exception_ce, 0, "configuration error: %s", problem);
		return false;
	}
	if (before)
		replace_pool(client, before, fresh);
	else
		php_memcached_client_attach_waiter(client, fresh);
	return true;
}

struct php_memcached_client *php_memcached_client_new(
	const zend_string *persistent_id, const zend_string *connection_str)
{
	bool persistent = persistent_id != NULL;
	struct php_memcached_client *client = pecalloc(1, sizeof(*client), persistent);

	client->persistent = persistent;
	if (!set_up(client, connection_str)) {
		pefree(client, persistent);
		return NULL;
	}
	if (persistent)
		remember(persistent_id, client);
	return client;
}

bool php_memcached_client_constructor_failed(const struct php_memcached_client *client)
{
	return client->constructing != 0 && client->constructing != MEMCACHED_G(request) &&
	       !client->pool->busy;
}

bool php_memcached_client_renew(
	struct php_memcached_client *client, const zend_string *connection_str)
{
	if (!set_up(client, connection_str))
		return false;
	client->constructing = 0;
	return true;
}

static void client_destructor(zend_resource *resource)
{
	if (resource->ptr)
		php_memcached_client_free(resource->ptr);
}

void php_memcached_client_module_init(int module_number)
{
	le_client = zend_register_list_destructors_ex(
		NULL, client_destructor, "Memcached persistent connection", module_number);
}
