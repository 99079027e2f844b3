/*
 * touch(), delete() and deleteMulti().
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/write.h"

/* A delay before a key is really gone was a feature of servers before 1.4. */
static bool delete_time_allowed(php_memcached_object *o, zend_long time)
{
	if (time == 0)
		return true;
	php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
	mc_pool_set_error(o->client->pool, MEMCACHED_INVALID_ARGUMENTS, 0,
		"servers no longer take an expiration of deleted items", NULL);
	return false;
}

static void touch_or_delete(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zend_long expiration = 0;
	php_memcached_object *o;
	struct mc_request req;

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(expiration)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin_request(ZEND_THIS, &req, op, server_key, key, return_value);
	if (!o)
		return;
	if (op == MC_DELETE && !delete_time_allowed(o, expiration))
		RETURN_FALSE;
	req.expiration = expiration;
	php_memcached_run_writes(o, &req, 1);
	RETURN_BOOL(php_memcached_written(o, req.result));
}

PHP_MEMCACHED_METHODS(touch, touchByKey, touch_or_delete, MC_TOUCH)
PHP_MEMCACHED_METHODS(delete, deleteByKey, touch_or_delete, MC_DELETE)

static void deleteMulti(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zend_string *server_key = NULL;
	HashTable *keys;
	zend_long expiration = 0;
	php_memcached_object *o;
	struct mc_request *requests;
	size_t count = 0;
	size_t valid;
	uint32_t rules;
	HashTable *made = NULL;
	zval *entry;

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_ARRAY_HT(keys)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(expiration)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	requests = safe_emalloc(zend_hash_num_elements(keys) + 1, sizeof(*requests), 0);
	array_init_size(return_value, zend_hash_num_elements(keys));
	rules = o->client->pool->key_rules;

	GC_TRY_ADDREF(keys);
	ZEND_HASH_FOREACH_VAL(keys, entry)
	{
		zend_string *key = php_memcached_key_of(entry, &made);

		if (UNEXPECTED(!key))
			break;
		/* a place in the answer for every key, in the order given */
		if (!php_memcached_key_valid(o, key) || !delete_time_allowed(o, expiration)) {
			zval code;

			ZVAL_LONG(&code, (zend_long)o->result);
			zend_symtable_update(Z_ARRVAL_P(return_value), key, &code);
			continue;
		}
		zend_symtable_update(Z_ARRVAL_P(return_value), key, &EG(uninitialized_zval));
		php_memcached_request_init(&requests[count], MC_DELETE, key);
		php_memcached_set_group(&requests[count], server_key);
		count++;
	}
	ZEND_HASH_FOREACH_END();

	valid = php_memcached_recheck_keys(o, rules, requests, count);
	if (valid > 0 && !EG(exception))
		php_memcached_run_writes(o, requests, valid);
	for (size_t i = 0; i < count; i++) {
		zval outcome;

		if (!EG(exception)) {
			if (php_memcached_written(o, requests[i].result)) {
				ZVAL_TRUE(&outcome);
			} else {
				ZVAL_LONG(&outcome, (zend_long)requests[i].result);
			}
			zend_symtable_update(Z_ARRVAL_P(return_value),
				php_memcached_request_name(&requests[i]), &outcome);
		}
	}
	/* as pecl, the one result code is that of the last key; the array has them all */
	efree(requests);
	php_memcached_keys_release(keys, made);
}

PHP_METHOD(Memcached, deleteMulti)
{
	deleteMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, deleteMultiByKey)
{
	deleteMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}
