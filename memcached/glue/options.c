/*
 * getOption, setOption: libmemcached's behaviors and the extension's own options.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "memcached/engine/encoding.h"

#include "zend_exceptions.h"

PHP_METHOD(Memcached, getOption)
{
	zend_long option;
	php_memcached_object *o;
	const struct php_memcached_client *client;
	const struct mc_options *options;
	uint64_t value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(option)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_peek(ZEND_THIS);
	if (!o)
		return;
	client = o->client;
	options = &client->pool->options;
	switch (option) {
	case PHP_MEMCACHED_OPT_COMPRESSION:
		RETURN_BOOL(client->value.compression);
	case PHP_MEMCACHED_OPT_COMPRESSION_TYPE:
		RETURN_LONG(client->value.compression_type);
	case PHP_MEMCACHED_OPT_COMPRESSION_LEVEL:
		RETURN_LONG(client->value.compression_level);
	case PHP_MEMCACHED_OPT_PREFIX_KEY:
		RETURN_STRINGL(options->prefix, options->prefix_len);
	case PHP_MEMCACHED_OPT_SERIALIZER:
		RETURN_LONG(client->value.serializer);
	case PHP_MEMCACHED_OPT_USER_FLAGS:
		RETURN_LONG(client->value.user_flags);
	case PHP_MEMCACHED_OPT_STORE_RETRY_COUNT:
		RETURN_LONG(client->store_retry_count);
	case PHP_MEMCACHED_OPT_ITEM_SIZE_LIMIT:
		RETURN_LONG(client->item_size_limit);
	case PHP_MEMCACHED_OPT_PROTOCOL:
		RETURN_LONG(mc_client_protocol(client->pool));
	case MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE:
	case MEMCACHED_BEHAVIOR_SOCKET_RECV_SIZE:
		if (client->pool->count == 0) {
			php_error_docref(NULL, E_WARNING, "no servers defined");
			RETURN_NULL();
		}
		RETVAL_LONG((zend_long)mc_client_socket_size(
			client->pool, option == MEMCACHED_BEHAVIOR_SOCKET_SEND_SIZE));
		php_pieces_resume();
		return;
	default:
		if (option >= 0 && option < MEMCACHED_BEHAVIOR_MAX &&
			mc_options_get(options, (memcached_behavior_t)option, &value))
			RETURN_LONG((zend_long)value);
		php_error_docref(NULL, E_WARNING, "no such option: " ZEND_LONG_FMT, option);
		RETURN_FALSE;
	}
}

static bool invalid(php_memcached_object *o, mc_result result)
{
	php_memcached_set_result(o, result);
	return false;
}

static bool set_serializer(php_memcached_object *o, zend_long serializer)
{
	if (serializer >= PHP_MEMCACHED_SERIALIZER_PHP &&
		serializer <= PHP_MEMCACHED_SERIALIZER_MSGPACK &&
		php_memcached_serializer_available(serializer)) {
		o->client->value.serializer = (int)serializer;
		return true;
	}
	/* as pecl: whatever came, PHP's own is what is used from here on */
	o->client->value.serializer = PHP_MEMCACHED_SERIALIZER_PHP;
	if (php_memcached_serializer_name(serializer))
		php_error_docref(NULL, E_WARNING,
			"the extension for the %s serializer is not loaded",
			php_memcached_serializer_name(serializer));
	else
		php_error_docref(NULL, E_WARNING, "invalid serializer provided");
	return invalid(o, MEMCACHED_INVALID_ARGUMENTS);
}

static bool set_prefix(php_memcached_object *o, zval *value)
{
	zend_string *prefix = zval_get_string(value);
	mc_result result;

	if (EG(exception)) {
		zend_string_release(prefix);
		return false;
	}
	result = mc_client_set_prefix(o->client->pool, ZSTR_VAL(prefix), ZSTR_LEN(prefix));
	zend_string_release(prefix);
	if (result == MEMCACHED_SUCCESS)
		return true;
	mc_pool_set_error(o->client->pool, result, 0, NULL, NULL);
	php_error_docref(NULL, E_WARNING, "bad key provided");
	return invalid(o, MEMCACHED_INVALID_ARGUMENTS);
}

static bool set_protocol(php_memcached_object *o, zend_long protocol)
{
	mc_result result = mc_client_set_protocol(o->client->pool, (uint64_t)protocol);

	if (result == MEMCACHED_SUCCESS)
		return true;
	php_error_docref(
		NULL, E_WARNING, "error setting memcached option: %s", mc_result_message(result));
	return invalid(o, result);
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
	php_error_docref(
		NULL, E_WARNING, "error setting memcached option: %s", mc_result_message(result));
	return false;
}

static bool set_option(php_memcached_object *o, zend_long option, zval *value)
{
	struct php_memcached_client *client = o->client;
	zend_long number;

	if (option == PHP_MEMCACHED_OPT_PREFIX_KEY)
		return set_prefix(o, value);
	number = zval_get_long(value);
	switch (option) {
	case PHP_MEMCACHED_OPT_COMPRESSION:
		client->value.compression = number != 0;
		return true;
	case PHP_MEMCACHED_OPT_COMPRESSION_TYPE:
		if (!php_memcached_compression_available(number))
			return invalid(o, MEMCACHED_INVALID_ARGUMENTS);
		client->value.compression_type = (int)number;
		return true;
	case PHP_MEMCACHED_OPT_COMPRESSION_LEVEL:
		client->value.compression_level = number;
		return true;
	case PHP_MEMCACHED_OPT_SERIALIZER:
		return set_serializer(o, number);
	case PHP_MEMCACHED_OPT_USER_FLAGS:
		if (number > PHP_MEMCACHED_USER_FLAGS_MAX) {
			php_error_docref(NULL, E_WARNING, "MEMC_OPT_USER_FLAGS must be < 65535");
			return false;
		}
		client->value.user_flags = number < 0 ? -1 : number;
		return true;
	case PHP_MEMCACHED_OPT_STORE_RETRY_COUNT:
		client->store_retry_count = number;
		return true;
	case PHP_MEMCACHED_OPT_ITEM_SIZE_LIMIT:
		if (number < 0) {
			php_error_docref(NULL, E_WARNING, "ITEM_SIZE_LIMIT must be >= 0");
			return invalid(o, MEMCACHED_INVALID_ARGUMENTS);
		}
		client->item_size_limit = number;
		return true;
	case PHP_MEMCACHED_OPT_PROTOCOL:
		return set_protocol(o, number);
	default:
		return set_behavior(o, option, number);
	}
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
	php_memcached_object *o;
	bool all = true;
	zend_string *name;
	zend_ulong option;
	zval *value;
	zval own;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_peek(ZEND_THIS);
	if (!o)
		return;
	ZEND_HASH_FOREACH_KEY_VAL(options, option, name, value)
	{
		if (name) {
			php_error_docref(NULL, E_WARNING, "invalid configuration option");
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
static uint32_t *bucket_map(HashTable *map)
{
	uint32_t *numbers = safe_emalloc(zend_hash_num_elements(map), sizeof(*numbers), 0);
	size_t i = 0;
	zval *entry;

	ZEND_HASH_FOREACH_VAL(map, entry)
	{
		zend_long number = zval_get_long(entry);

		if (number < 0) {
			php_error_docref(NULL, E_WARNING, "the map must contain positive integers");
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
	uint32_t *hosts = bucket_map(host_map);
	uint32_t *forward = NULL;

	if (!hosts)
		return false;
	if (forward_map) {
		forward = bucket_map(forward_map);
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
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(3, 3)
	Z_PARAM_ARRAY_HT(host_map)
	Z_PARAM_ARRAY_HT_OR_NULL(forward_map)
	Z_PARAM_LONG(replicas)
	ZEND_PARSE_PARAMETERS_END();

	/* as pecl: maps that cannot be leave the result as it is */
	o = php_memcached_peek(ZEND_THIS);
	if (!o)
		return;
	if (zend_hash_num_elements(host_map) == 0) {
		php_error_docref(NULL, E_WARNING, "server map cannot be empty");
		RETURN_FALSE;
	}
	if (forward_map &&
		zend_hash_num_elements(forward_map) != zend_hash_num_elements(host_map)) {
		php_error_docref(
			NULL, E_WARNING, "forward_map length must match the server_map length");
		RETURN_FALSE;
	}
	if (replicas < 0) {
		php_error_docref(NULL, E_WARNING, "replicas must be larger than zero");
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
		strlen(ZSTR_VAL(password)) != ZSTR_LEN(password))
		RETURN_BOOL(invalid(o, MEMCACHED_INVALID_ARGUMENTS));
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
	RETURN_BOOL(o->result == MEMCACHED_SUCCESS);
}
