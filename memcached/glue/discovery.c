#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/discovery.h"

#include "memcached/engine/discovery.h"

enum { INTERVAL_MAX = 24 * 3600 };

void php_memcached_get_client_mode(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value,
		client->pool->discovery ? PHP_MEMCACHED_DYNAMIC_MODE : PHP_MEMCACHED_STATIC_MODE);
}

static bool refuse(php_memcached_object *o, mc_result result, const char *why)
{
	php_memcached_set_result(o, result);
	php_error_docref(NULL, E_WARNING, "%s", why);
	return false;
}

bool php_memcached_set_client_mode(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long mode = zval_get_long(value);
	mc_result result;

	if (EG(exception))
		return false;
	if (mode != PHP_MEMCACHED_STATIC_MODE && mode != PHP_MEMCACHED_DYNAMIC_MODE)
		return refuse(o, MEMCACHED_INVALID_ARGUMENTS,
			"OPT_CLIENT_MODE must be STATIC_CLIENT_MODE or DYNAMIC_CLIENT_MODE");
	result = mc_discovery_set(o->client->pool, mode == PHP_MEMCACHED_DYNAMIC_MODE);
	if (result == MEMCACHED_SUCCESS)
		return true;
	if (result == MEMCACHED_INVALID_ARGUMENTS)
		return refuse(o, result,
			"DYNAMIC_CLIENT_MODE is for a pool without servers of its own: set it "
			"before "
			"addServer()");
	return refuse(o, result, mc_result_message(result));
}

bool php_memcached_set_discovery_interval(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long seconds = zval_get_long(value);

	if (EG(exception))
		return false;
	if (seconds < 1 || seconds > INTERVAL_MAX)
		return refuse(o, MEMCACHED_INVALID_ARGUMENTS,
			"OPT_DISCOVERY_INTERVAL must be from 1 to 86400 seconds");
	o->client->pool->options.discovery_interval_s = (uint32_t)seconds;
	return true;
}
