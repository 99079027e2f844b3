/*
 * The pool's servers: adding and listing them. What is asked of all of them at once: stats.c.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "memcached/engine/discovery.h"

#include "zend_exceptions.h"

/* How a server came, and what it is for. */
enum kind { SINGLE, LISTED, SPARE };

/* What of a server cannot be; NULL: nothing. */
static const char *wrong_part(const zend_string *host, zend_long port, zend_long weight)
{
	if (strlen(ZSTR_VAL(host)) != ZSTR_LEN(host))
		return "there is a NUL byte in the host name";
	if (port < 0 || port > 65535)
		return "a port is from 0 to 65535";
	if (weight < 0 || weight > UINT32_MAX)
		return "a weight is from 0 to 4294967295";
	return NULL;
}

/*
 * False, with the result set, if the address cannot be one. A missing host is this machine, a
 * missing port the default one; but a socket that comes in a list keeps its 0, which is part of its
 * place on the ring. So it is in pecl. *problem is set if it is one of the other kind.
 */
static bool add_server(php_memcached_object *o, const zend_string *host, zend_long port,
	zend_long weight, enum kind kind, const char **problem)
{
	const char *name = ZSTR_LEN(host) > 0 ? ZSTR_VAL(host) : "localhost";
	const char *wrong = wrong_part(host, port, weight);
	mc_result result;

	if (wrong) {
		*problem = wrong;
		return php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS, wrong);
	}
	if (port == 0 && !(kind != SINGLE && name[0] == '/'))
		port = MEMCACHED_DEFAULT_PORT;
	if (o->client->pool->discovery && kind != SPARE) {
		result = mc_discovery_set_endpoint(o->client->pool, name, (uint16_t)port);
		if (result == MEMCACHED_INVALID_ARGUMENTS)
			*problem = "in DYNAMIC_CLIENT_MODE it is the configuration endpoint, and "
				   "there is another "
				   "one";
		php_memcached_set_result(o, result);
		return result == MEMCACHED_SUCCESS;
	}
	if (kind == SPARE)
		result = mc_pool_add_spare(o->client->pool, name, (uint16_t)port);
	else
		result =
			mc_pool_add_server(o->client->pool, name, (uint16_t)port, (uint32_t)weight);
	if (result == MEMCACHED_INVALID_ARGUMENTS)
		*problem = kind == SPARE ? "it is a server of the pool" : "it is a gutter server";
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
	const char *problem = NULL;

	PHP_MEMCACHED_PARSE(o, "Sl|l", &host, &port, &weight);
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	if (add_server(o, host, port, weight, SINGLE, &problem))
		RETURN_BOOL(!o->client->pool->ring_stale || update_pool(o));
	if (problem)
		php_error_docref(NULL, E_WARNING, "could not add the server: %s", problem);
	RETURN_FALSE;
}

/* [host, port] or [host, port, weight], with any keys. */
static bool add_parts(
	php_memcached_object *o, HashTable *entry, enum kind kind, const char **problem)
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
	added = !EG(exception) && add_server(o, host, port, weight, kind, problem);
	zend_string_release(host);
	return added;
}

/* Entries are counted from 1. False, with a warning or an exception: it was not added. */
static bool add_entry(php_memcached_object *o, zval *given, zend_ulong number, enum kind kind)
{
	zval entry;
	const char *problem = "it needs a host and a port";
	bool added = false;

	/* what a reference holds may be gone as soon as the script's code runs */
	ZVAL_COPY_DEREF(&entry, given);
	if (Z_TYPE(entry) != IS_ARRAY)
		php_error_docref(NULL, E_WARNING,
			"server list entry #" ZEND_ULONG_FMT
			" is not an array of host, port and weight",
			number);
	else
		added = add_parts(o, Z_ARRVAL(entry), kind, &problem);
	if (Z_TYPE(entry) == IS_ARRAY && !added && !EG(exception))
		php_error_docref(NULL, E_WARNING,
			"could not add entry #" ZEND_ULONG_FMT " to the server list: %s", number,
			problem);
	zval_ptr_dtor(&entry);
	return added;
}

/* The object of a method that adds a list of servers; NULL with an exception. *all: each of them
 * was added. */
static php_memcached_object *add_list(zend_execute_data *execute_data, enum kind kind, bool *all)
{
	HashTable *servers;
	php_memcached_object *o;
	zend_ulong number = 1;
	zval *entry;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_ARRAY_HT(servers)
	ZEND_PARSE_PARAMETERS_END_EX(return NULL);

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return NULL;
	*all = true;
	mc_pool_reserve(o->client->pool, zend_hash_num_elements(servers));
	ZEND_HASH_FOREACH_VAL(servers, entry)
	{
		*all &= add_entry(o, entry, number++, kind);
		if (EG(exception))
			break;
	}
	ZEND_HASH_FOREACH_END();
	return o;
}

ZEND_METHOD(Pieces_Memcached, addGutterServers)
{
	bool all;
	php_memcached_object *o = add_list(execute_data, SPARE, &all);

	if (!o || EG(exception))
		return;
	if (!all)
		php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
	RETURN_BOOL(all);
}

PHP_METHOD(Memcached, addServers)
{
	bool all;
	php_memcached_object *o = add_list(execute_data, LISTED, &all);

	if (!o)
		return;
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
	array_init_size(return_value, php_memcached_count_servers(o));
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
	php_memcached_tell(o);
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
	if (php_memcached_count_servers(o) == 0) {
		php_memcached_fail(o, MEMCACHED_NO_SERVERS, o->client->pool->empty_because);
		RETURN_FALSE;
	}
	if (ZSTR_LEN(server_key) == 0 || ZSTR_LEN(server_key) > MC_KEY_MAX) {
		php_memcached_fail(o, MEMCACHED_BAD_KEY_PROVIDED,
			ZSTR_LEN(server_key) == 0 ? "a server key is empty"
						  : "a server key is longer than 250 bytes");
		RETURN_FALSE;
	}
	s = pool->servers[mc_pool_locate(pool, ZSTR_VAL(server_key), ZSTR_LEN(server_key))];
	array_init_size(return_value, 3);
	add_assoc_string(return_value, "host", s->host);
	add_assoc_long(return_value, "port", s->port);
	add_assoc_long(return_value, "weight", (zend_long)s->weight);
	php_memcached_tell(o);
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
