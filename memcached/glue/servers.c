/*
 * The pool's servers: adding and listing them. What is asked of all of them at once: stats.c.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "zend_exceptions.h"

/*
 * False, with the result set, if the address cannot be one. A missing host is this machine, a
 * missing port the default one; but a socket that comes in a list keeps its 0, which is part of its
 * place on the ring. So it is in pecl.
 */
static bool add_server(php_memcached_object *o, const zend_string *host, zend_long port,
	zend_long weight, bool listed)
{
	const char *name = ZSTR_LEN(host) > 0 ? ZSTR_VAL(host) : "localhost";
	mc_result result;

	if (strlen(ZSTR_VAL(host)) != ZSTR_LEN(host) || port < 0 || port > 65535 || weight < 0 ||
		weight > UINT32_MAX) {
		php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
		return false;
	}
	if (port == 0 && !(listed && name[0] == '/'))
		port = MEMCACHED_DEFAULT_PORT;
	result = mc_pool_add_server(o->client->pool, name, (uint16_t)port, (uint32_t)weight);
	php_memcached_set_result(o, result);
	return result == MEMCACHED_SUCCESS;
}

static bool update_pool(php_memcached_object *o)
{
	mc_result result = mc_pool_update(o->client->pool);

	if (result != MEMCACHED_SUCCESS)
		php_memcached_set_result(o, result);
	return result == MEMCACHED_SUCCESS;
}

PHP_METHOD(Memcached, addServer)
{
	zend_string *host;
	zend_long port;
	zend_long weight = 0;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(2, 3)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(port)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(weight)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (o)
		RETURN_BOOL(add_server(o, host, port, weight, false) && update_pool(o));
}

/* [host, port] or [host, port, weight], with any keys. */
static bool add_parts(php_memcached_object *o, HashTable *entry)
{
	zval *part;
	zval *parts[3] = {NULL, NULL, NULL};
	size_t count = 0;
	zend_string *host;
	zend_long port;
	zend_long weight;
	bool added;

	ZEND_HASH_FOREACH_VAL(entry, part)
	{
		if (count < 3)
			parts[count++] = part;
	}
	ZEND_HASH_FOREACH_END();
	if (count < 2)
		return false;
	/* each of these may run the script's code */
	host = zval_get_string(parts[0]);
	port = EG(exception) ? 0 : zval_get_long(parts[1]);
	weight = EG(exception) || !parts[2] ? 0 : zval_get_long(parts[2]);
	added = !EG(exception) && add_server(o, host, port, weight, true);
	zend_string_release(host);
	return added;
}

/* Entries are counted from 1. */
static void add_entry(php_memcached_object *o, zval *given, zend_ulong number)
{
	zval entry;

	/* what a reference holds may be gone as soon as the script's code runs */
	ZVAL_COPY_DEREF(&entry, given);
	if (Z_TYPE(entry) != IS_ARRAY)
		php_error_docref(NULL, E_WARNING,
			"server list entry #" ZEND_ULONG_FMT
			" is not an array of host, port and weight",
			number);
	else if (!add_parts(o, Z_ARRVAL(entry)) && !EG(exception))
		php_error_docref(NULL, E_WARNING,
			"could not add entry #" ZEND_ULONG_FMT
			" to the server list: it needs a host and a port",
			number);
	zval_ptr_dtor(&entry);
}

PHP_METHOD(Memcached, addServers)
{
	HashTable *servers;
	php_memcached_object *o;
	zend_ulong number = 1;
	zval *entry;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_ARRAY_HT(servers)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	ZEND_HASH_FOREACH_VAL(servers, entry)
	{
		add_entry(o, entry, number++);
		if (EG(exception))
			break;
	}
	ZEND_HASH_FOREACH_END();
	/* also after an exception: keys belong to the servers that are listed */
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	if (o->client->pool->ring_stale)
		update_pool(o);
	if (!EG(exception))
		RETURN_BOOL(o->result == MEMCACHED_SUCCESS);
}

PHP_METHOD(Memcached, getServerList)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (!o)
		return;
	array_init_size(return_value, o->client->pool->count);
	for (uint32_t i = 0; i < o->client->pool->count; i++) {
		const struct mc_server *s = o->client->pool->servers[i];
		zval server;

		array_init_size(&server, 3);
		add_assoc_string(&server, "host", s->host);
		add_assoc_long(&server, "port", s->port);
		add_assoc_string(&server, "type",
			mc_server_is_unix(s) ? "SOCKET" : (s->datagrams ? "UDP" : "TCP"));
		add_next_index_zval(return_value, &server);
	}
}

PHP_METHOD(Memcached, getServerByKey)
{
	zend_string *server_key;
	php_memcached_object *o = php_memcached_begin_string(execute_data, &server_key);
	const struct mc_server *s;
	struct mc_pool *pool;

	if (!o)
		return;
	pool = o->client->pool;
	if (pool->count == 0) {
		php_memcached_set_result(o, MEMCACHED_NO_SERVERS);
		RETURN_FALSE;
	}
	if (ZSTR_LEN(server_key) == 0 || ZSTR_LEN(server_key) > MC_KEY_MAX) {
		php_memcached_set_result(o, MEMCACHED_BAD_KEY_PROVIDED);
		mc_pool_set_error(pool, MEMCACHED_BAD_KEY_PROVIDED, 0, NULL, NULL);
		RETURN_FALSE;
	}
	s = pool->servers[mc_pool_locate(pool, ZSTR_VAL(server_key), ZSTR_LEN(server_key))];
	array_init_size(return_value, 3);
	add_assoc_string(return_value, "host", s->host);
	add_assoc_long(return_value, "port", s->port);
	add_assoc_long(return_value, "weight", (zend_long)s->weight);
}

/* What closes connections, unless the pool is in use. */
static void close_all(INTERNAL_FUNCTION_PARAMETERS, void (*how)(struct mc_pool *pool))
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (!o)
		return;
	if (php_memcached_busy(o))
		RETURN_FALSE;
	how(o->client->pool);
	php_pieces_resume();
	php_memcached_tell(o);
	RETURN_TRUE;
}

PHP_METHOD(Memcached, resetServerList)
{
	close_all(INTERNAL_FUNCTION_PARAM_PASSTHRU, mc_client_reset_servers);
}

PHP_METHOD(Memcached, quit)
{
	close_all(INTERNAL_FUNCTION_PARAM_PASSTHRU, mc_client_quit);
}

PHP_METHOD(Memcached, flushBuffers)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);
	mc_result result;

	if (!o)
		return;
	result = mc_buffer_flush(o->client->pool);
	if (result != MEMCACHED_SUCCESS)
		php_memcached_set_result(o, result);
	php_memcached_tell(o);
	RETURN_BOOL(result == MEMCACHED_SUCCESS);
}

PHP_METHOD(Memcached, getLastDisconnectedServer)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);
	const struct mc_pool *pool;

	if (!o)
		return;
	pool = o->client->pool;
	if (!pool->disconnected_host)
		RETURN_FALSE;
	array_init_size(return_value, 2);
	add_assoc_string(return_value, "host", pool->disconnected_host);
	add_assoc_long(return_value, "port", pool->disconnected_port);
}
