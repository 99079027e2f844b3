/*
 * touch(), delete() and deleteMulti().
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/large.h"
#include "memcached/glue/migration.h"

/* A delay before a key is really gone was a feature of servers before 1.4. */
static inline bool delete_time_allowed(php_memcached_object *o, zend_long time)
{
	if (time == 0)
		return true;
	return php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
		"servers no longer take an expiration of deleted items");
}

/* The chunks of large values follow their keys; with a migration in both pools. */
static void write_and_follow(php_memcached_object *o, struct mc_request *requests, size_t count)
{
	uint32_t rules = o->client->pool->key_rules;

	if (!o->migration)
		php_memcached_large_follow(o, requests, count);
	count = php_memcached_recheck_keys(o, rules, requests, count);
	if (count > 0 && !EG(exception))
		php_memcached_write(o, requests, count);
}

static void touch_or_delete(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	struct php_memcached_args args;
	php_memcached_object *o = php_memcached_begin_one(execute_data, by_key, &args);
	struct mc_request req;

	if (!o)
		return;
	if (!php_memcached_key_valid(o, args.key) ||
		(op == MC_DELETE && !delete_time_allowed(o, args.number)))
		RETURN_FALSE;
	php_memcached_request_init(&req, op, args.key);
	php_memcached_set_group(&req, args.server_key);
	req.expiration = args.number;
	write_and_follow(o, &req, 1);
	RETURN_BOOL(php_memcached_written(o, req.result));
}

PHP_MEMCACHED_METHODS(touch, touchByKey, touch_or_delete, MC_TOUCH)
PHP_MEMCACHED_METHODS(delete, deleteByKey, touch_or_delete, MC_DELETE)

static void deleteMulti(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	struct php_memcached_args args;
	php_memcached_object *o = php_memcached_begin_many(execute_data, by_key, &args);
	zend_string *server_key = args.server_key;
	HashTable *keys = args.array;
	zend_long time = args.number;
	struct mc_request *requests;
	size_t count = 0;
	size_t valid;
	uint32_t rules;
	HashTable *made = NULL;
	zval *entry;

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
		if (!php_memcached_key_valid(o, key) || !delete_time_allowed(o, time)) {
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
		write_and_follow(o, requests, valid);
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
