/*
 * getOption, setOption and their like: libmemcached's behaviors here, the other options by the
 * table in own_options.c.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/own_options.h"

#include "memcached/engine/encoding.h"

#include "zend_exceptions.h"

PHP_METHOD(Memcached, getOption)
{
	zend_long number;
	struct mc_pool *pool;
	const struct php_memcached_own_option *own;
	uint64_t value;

	PHP_MEMCACHED_PARSE(o, "l", &number);
	own = php_memcached_own_option(number);
	if (own) {
		own->get(own, o->client, return_value);
		return;
	}
	pool = o->client->pool;
	if (number == MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE ||
		number == MEMCACHED_BEHAVIOR_SOCKET_RECV_SIZE) {
		if (pool->count == 0) {
			php_error_docref(NULL, E_WARNING, "no servers defined");
			RETURN_NULL();
		}
		RETVAL_LONG((zend_long)mc_client_socket_size(
			pool, number == MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE));
		php_pieces_resume();
		return;
	}
	if (number >= 0 && number < MEMCACHED_BEHAVIOR_MAX &&
		mc_options_get(&pool->options, (memcached_behavior_t)number, &value))
		RETURN_LONG((zend_long)value);
	php_memcached_warn(o, "no such option: " ZEND_LONG_FMT, number);
	RETURN_FALSE;
}

static bool set_behavior(php_memcached_object *o, zend_long option, zend_long value)
{
	struct mc_pool *pool = o->client->pool;
	memcached_behavior_t behavior = (memcached_behavior_t)option;
	mc_result result = MEMCACHED_INVALID_ARGUMENTS;

	if (option >= 0 && option < MEMCACHED_BEHAVIOR_MAX) {
		/* as pecl: what is set already leaves the result as it is; this one is always
		 * set */
		if (behavior != MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED &&
			mc_options_same(&pool->options, behavior, (uint64_t)value))
			return true;
		result = mc_client_set_option(pool, behavior, (uint64_t)value);
	}
	php_memcached_set_result(o, result);
	if (result == MEMCACHED_SUCCESS)
		return true;
	if (option < 0 || option >= MEMCACHED_BEHAVIOR_MAX)
		php_error_docref(NULL, E_WARNING,
			"error setting memcached option: there is none with the "
			"number " ZEND_LONG_FMT,
			option);
	else
		php_memcached_option_refused(
			pool, result, php_memcached_option_name(option), value);
	return false;
}

static bool set_option(php_memcached_object *o, zend_long number, zval *value)
{
	const struct php_memcached_own_option *own = php_memcached_own_option(number);

	return own ? own->set(own, o, value) : set_behavior(o, number, zval_get_long(value));
}

PHP_METHOD(Memcached, setOption)
{
	zend_long option;
	zval *value;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_LONG(option)
	Z_PARAM_ZVAL(value)
	ZEND_PARSE_PARAMETERS_END();

	/* as pecl: what is no behavior of libmemcached's leaves the result as it is, if all goes
	 * well */
	o = php_memcached_peek(ZEND_THIS);
	if (o)
		RETURN_BOOL(set_option(o, option, value));
}

PHP_METHOD(Memcached, setOptions)
{
	HashTable *options;
	bool all = true;
	zend_string *name;
	zend_ulong option;
	zval *value;
	zval own;

	PHP_MEMCACHED_PARSE(o, "h", &options);
	ZEND_HASH_FOREACH_KEY_VAL(options, option, name, value)
	{
		if (name) {
			php_memcached_warn(o,
				"invalid configuration option \"%s\": options are constants, as "
				"in [Memcached::OPT_PREFIX_KEY => 'x']",
				ZSTR_VAL(name));
			all = false;
			continue;
		}
		ZVAL_COPY_DEREF(&own, value);
		if (!set_option(o, (zend_long)option, &own))
			all = false;
		zval_ptr_dtor(&own);
		if (EG(exception))
			return;
	}
	ZEND_HASH_FOREACH_END();
	RETURN_BOOL(all);
}

/* The numbers of a map of buckets, or NULL with a warning. The caller frees them. They may be of
 * servers still to come. */
static uint32_t *bucket_map(php_memcached_object *o, HashTable *map)
{
	uint32_t *numbers = safe_emalloc(zend_hash_num_elements(map), sizeof(*numbers), 0);
	size_t i = 0;
	zval *entry;

	ZEND_HASH_FOREACH_VAL(map, entry)
	{
		zend_long number = zval_get_long(entry);

		if (number < 0) {
			php_memcached_warn(o, "the map must contain positive integers");
			efree(numbers);
			return NULL;
		}
		numbers[i++] = (uint32_t)number;
	}
	ZEND_HASH_FOREACH_END();
	return numbers;
}

static bool set_buckets(php_memcached_object *o, HashTable *host_map, HashTable *forward_map)
{
	uint32_t *hosts = bucket_map(o, host_map);
	uint32_t *forward = NULL;

	if (!hosts)
		return false;
	if (forward_map) {
		forward = bucket_map(o, forward_map);
		if (!forward) {
			efree(hosts);
			return false;
		}
	}
	php_memcached_set_result(o, mc_client_set_buckets(o->client->pool, hosts, forward,
					    zend_hash_num_elements(host_map)));
	efree(hosts);
	if (forward)
		efree(forward);
	return o->result == MEMCACHED_SUCCESS;
}

/* The number of replicas is looked at and no more, as in libmemcached: OPT_NUMBER_OF_REPLICAS
 * counts. */
PHP_METHOD(Memcached, setBucket)
{
	HashTable *host_map;
	HashTable *forward_map = NULL;
	zend_long replicas;

	PHP_MEMCACHED_PARSE(o, "hh!l", &host_map, &forward_map, &replicas);
	/* as pecl: maps that cannot be leave the result as it is */
	if (zend_hash_num_elements(host_map) == 0) {
		php_memcached_warn(o, "server map cannot be empty");
		RETURN_FALSE;
	}
	if (forward_map &&
		zend_hash_num_elements(forward_map) != zend_hash_num_elements(host_map)) {
		php_memcached_warn(o, "forward_map length must match the server_map length");
		RETURN_FALSE;
	}
	if (replicas < 0) {
		php_memcached_warn(o, "replicas must be larger than zero");
		RETURN_FALSE;
	}
	RETURN_BOOL(set_buckets(o, host_map, forward_map));
}

PHP_METHOD(Memcached, setSaslAuthData)
{
	zend_string *username;
	zend_string *password;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(username)
	Z_PARAM_STR(password)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	/* neither may hold what stands between them */
	if (ZSTR_LEN(username) == 0 || strlen(ZSTR_VAL(username)) != ZSTR_LEN(username) ||
		strlen(ZSTR_VAL(password)) != ZSTR_LEN(password)) {
		php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
			"a user name must not be empty, and nothing may have a NUL byte");
		RETURN_FALSE;
	}
	php_memcached_set_result(
		o, mc_client_set_credentials(o->client->pool, ZSTR_VAL(username),
			   ZSTR_LEN(username), ZSTR_VAL(password), ZSTR_LEN(password)));
	RETURN_BOOL(o->result == MEMCACHED_SUCCESS);
}

PHP_METHOD(Memcached, setEncodingKey)
{
	zend_string *key;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin_free(ZEND_THIS, return_value);
	if (!o)
		return;
	mc_client_drain(o->client->pool);
	php_memcached_set_result(
		o, mc_encoding_set_key(&o->client->pool->encoding, ZSTR_VAL(key), ZSTR_LEN(key)));
	if (o->result == MEMCACHED_INVALID_ARGUMENTS && ZSTR_LEN(key) == 0)
		php_memcached_fail(o, o->result, "an empty key encrypts nothing");
	RETURN_BOOL(o->result == MEMCACHED_SUCCESS);
}
