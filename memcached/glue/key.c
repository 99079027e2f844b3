/*
 * Keys as methods get them: as arguments, of an array, and those that a change of the rules has
 * made bad meanwhile.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

void php_memcached_bad_key(php_memcached_object *o, const zend_string *key)
{
	char problem[256];

	php_memcached_set_result(o, MEMCACHED_BAD_KEY_PROVIDED);
	mc_pool_key_problem(
		o->client->pool, ZSTR_VAL(key), ZSTR_LEN(key), problem, sizeof(problem));
	mc_pool_set_error(o->client->pool, MEMCACHED_BAD_KEY_PROVIDED, 0, problem, NULL);
}

size_t php_memcached_sort_out_keys(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	size_t i = 0;

	while (i < count) {
		struct mc_request bad = requests[i];

		if (mc_pool_key_valid(o->client->pool, bad.key, bad.key_len)) {
			i++;
			continue;
		}
		count--;
		requests[i] = requests[count];
		requests[count] = bad;
		requests[count].result = MEMCACHED_BAD_KEY_PROVIDED;
	}
	return count;
}

zend_string *php_memcached_key_made(zval *entry, HashTable **made)
{
	zend_string *key = zval_try_get_string(entry);
	zval kept;

	if (!key)
		return NULL;
	if (!*made)
		*made = zend_new_array(0);
	ZVAL_STR(&kept, key);
	zend_hash_next_index_insert(*made, &kept);
	return key;
}

void php_memcached_keys_release(HashTable *keys, HashTable *made)
{
	if (!(GC_FLAGS(keys) & GC_IMMUTABLE))
		zend_array_release(keys);
	if (made)
		zend_array_release(made);
}

void php_memcached_list_missing(HashTable *keys, HashTable *found, zval *missing)
{
	zval *key;

	array_init(missing);
	ZEND_HASH_FOREACH_VAL(keys, key)
	{
		if (found && zend_symtable_exists(found, Z_STR_P(key)))
			continue;
		Z_TRY_ADDREF_P(key);
		zend_hash_next_index_insert(Z_ARRVAL_P(missing), key);
	}
	ZEND_HASH_FOREACH_END();
}

void php_memcached_keep_missing(zval *keys, HashTable *found)
{
	zval left;

	php_memcached_list_missing(Z_ARRVAL_P(keys), found, &left);
	zval_ptr_dtor(keys);
	ZVAL_COPY_VALUE(keys, &left);
}

static zend_always_inline bool parse(
	zend_execute_data *execute_data, bool by_key, bool many, struct php_memcached_args *args)
{
	*args = (struct php_memcached_args){0};
	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(args->server_key)
	}
	if (many) {
		Z_PARAM_ARRAY_HT(args->array)
	} else {
		Z_PARAM_STR(args->key)
	}
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(args->number)
	ZEND_PARSE_PARAMETERS_END_EX(return false);
	return true;
}

php_memcached_object *php_memcached_begin_one(
	zend_execute_data *execute_data, bool by_key, struct php_memcached_args *args)
{
	return parse(execute_data, by_key, false, args) ? php_memcached_begin(ZEND_THIS) : NULL;
}

php_memcached_object *php_memcached_begin_many(
	zend_execute_data *execute_data, bool by_key, struct php_memcached_args *args)
{
	return parse(execute_data, by_key, true, args) ? php_memcached_begin(ZEND_THIS) : NULL;
}

php_memcached_object *php_memcached_begin_string(
	zend_execute_data *execute_data, zend_string **string)
{
	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(*string)
	ZEND_PARSE_PARAMETERS_END_EX(return NULL);
	return php_memcached_begin(ZEND_THIS);
}

void php_memcached_run_checked(php_memcached_object *o, struct mc_request *requests, size_t count,
	const struct mc_sink *sink)
{
	bool valid = true;

	for (size_t i = 0; i < count; i++)
		valid = valid &&
			mc_pool_key_valid(o->client->pool, requests[i].key, requests[i].key_len);
	if (valid) {
		php_memcached_run(o, requests, count, sink);
		return;
	}
	for (size_t i = 0; i < count; i++)
		requests[i].result = MEMCACHED_BAD_KEY_PROVIDED;
}

void php_memcached_take_callable(zend_execute_data *execute_data,
	void (*set)(struct php_memcached_client *client, zval *callable))
{
	php_memcached_object *o;
	zval *callable;

	if (!php_pieces_parse_waiter(execute_data, &callable))
		return;
	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	set(o->client, callable);
	php_pieces_resume();
}
