#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/write.h"

void php_memcached_run_unawaited(php_memcached_object *o, struct mc_request *requests, size_t count)
{
	struct mc_pool *pool = o->client->pool;
	bool buffer = pool->options.buffer_writes && mc_op_traits[requests->op].may_buffer;

	if (pool->options.noreply && mc_op_traits[requests->op].may_be_quiet)
		for (size_t i = 0; i < count; i++)
			requests[i].quiet = !requests[i].awaited;
	if (!buffer) {
		php_memcached_run(o, requests, count, NULL);
		return;
	}
	for (size_t i = 0; i < count; i++)
		requests[i].result = mc_buffer_add(pool, &requests[i]);
}

void php_memcached_retry_failed(php_memcached_object *o, struct mc_request *requests, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (zend_long left = o->client->store_retry_count;
			left > 0 && php_memcached_is_server_failure(requests[i].result) &&
			requests[i].result != MEMCACHED_NO_SERVERS;
			left--)
			php_memcached_run_writes(o, &requests[i], 1);
}

bool php_memcached_values_compressed(php_memcached_object *o)
{
	if (!o->client->value.compression)
		return false;
	php_memcached_warn(o, "cannot append/prepend with compression turned on: set "
			      "Memcached::OPT_COMPRESSION to false");
	return true;
}

bool php_memcached_values_opaque(php_memcached_object *o)
{
	if (!o->client->pool->encoding)
		return false;
	php_memcached_fail(o, MEMCACHED_NOT_SUPPORTED,
		"nothing can be added to values that setEncodingKey() encrypts");
	return true;
}

bool php_memcached_values_split(php_memcached_object *o)
{
	if (o->client->chunk_size == 0)
		return false;
	php_memcached_fail(o, MEMCACHED_NOT_SUPPORTED,
		"nothing can be appended or prepended with OPT_LARGE_VALUES");
	return true;
}
