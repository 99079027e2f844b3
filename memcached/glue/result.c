/*
 * What a call came to: the classes, and which results mean that a server failed.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "zend_exceptions.h"

zend_class_entry *php_memcached_ce;
zend_class_entry *php_memcached_exception_ce;

void php_memcached_not_constructed(void)
{
	zend_throw_error(NULL, "Memcached constructor was not called");
}

php_memcached_object *php_memcached_peek_no_args(zend_execute_data *execute_data)
{
	if (zend_parse_parameters_none() == FAILURE)
		return NULL;
	return php_memcached_peek(ZEND_THIS);
}

uint32_t php_memcached_count_servers(php_memcached_object *o)
{
	struct mc_pool *pool = o->client->pool;

	if (UNEXPECTED(pool->discovery != NULL)) {
		mc_client_follow(pool);
		if (pool->error.interrupted)
			php_pieces_resume();
	}
	return pool->count;
}

bool php_memcached_is_server_failure(mc_result result)
{
	switch (result) {
	case MEMCACHED_SUCCESS:
	case MEMCACHED_BUFFERED:
	case MEMCACHED_NOTFOUND:
	case MEMCACHED_NOTSTORED:
	case MEMCACHED_DATA_EXISTS:
	case MEMCACHED_E2BIG:
	case MEMCACHED_BAD_KEY_PROVIDED:
	case MEMCACHED_CLIENT_ERROR:
		return false;
	default:
		return true;
	}
}

void php_memcached_option_refused(
	const struct mc_pool *pool, mc_result result, const char *name, zend_long value)
{
	/* the others leave no error behind */
	bool said = result == MEMCACHED_NOT_SUPPORTED && pool->error.result == result;

	if (said || !name || result != MEMCACHED_INVALID_ARGUMENTS)
		php_error_docref(NULL, E_WARNING, "error setting memcached option: %s",
			said ? pool->error.message : mc_result_message(result));
	else
		php_error_docref(NULL, E_WARNING,
			"error setting memcached option: %s: %s cannot be " ZEND_LONG_FMT,
			mc_result_message(result), name, value);
}

void php_memcached_warn(php_memcached_object *o, const char *format, ...)
{
	va_list args;
	char *why;

	va_start(args, format);
	vspprintf(&why, 0, format, args);
	va_end(args);
	mc_pool_set_error(o->client->pool, MEMCACHED_INVALID_ARGUMENTS, 0, why, NULL);
	php_error_docref(NULL, E_WARNING, "%s", why);
	efree(why);
}

bool php_memcached_fail(php_memcached_object *o, mc_result result, const char *why)
{
	php_memcached_set_result(o, result);
	mc_pool_set_error(o->client->pool, result, 0, why, NULL);
	return false;
}
