/*
 * getMultiOrCompute(): many looked up, and what is missing made in one go.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/cold_start.h"

#include "zend_exceptions.h"

/* The keys of an array as strings, each once. False: an exception was thrown. */
static bool take_keys(HashTable *keys, HashTable *wanted)
{
	HashTable *made = NULL;
	zval *entry;

	GC_TRY_ADDREF(keys);
	ZEND_HASH_FOREACH_VAL(keys, entry)
	{
		zend_string *key = php_memcached_key_of(entry, &made);
		zval copy;

		if (!key)
			break;
		ZVAL_STR_COPY(&copy, key);
		zend_symtable_update(wanted, key, &copy);
	}
	ZEND_HASH_FOREACH_END();
	php_memcached_keys_release(keys, made);
	return !EG(exception);
}

/* What the callback made of what was missing; of anything else it made nothing is taken. */
static void take_computed(HashTable *missing, HashTable *returned, HashTable *computed)
{
	zval *key;

	ZEND_HASH_FOREACH_VAL(missing, key)
	{
		zval *value = zend_symtable_find(returned, Z_STR_P(key));
		zval copy;

		if (!value)
			continue;
		ZVAL_COPY_DEREF(&copy, value);
		zend_symtable_update(computed, Z_STR_P(key), &copy);
	}
	ZEND_HASH_FOREACH_END();
}

/* In the order of the keys. */
static void merge(HashTable *wanted, HashTable *found, HashTable *computed, zval *out)
{
	zval *key;

	array_init_size(out, zend_hash_num_elements(wanted));
	ZEND_HASH_FOREACH_VAL(wanted, key)
	{
		zval *value = found ? zend_symtable_find(found, Z_STR_P(key)) : NULL;

		if (!value)
			value = zend_symtable_find(computed, Z_STR_P(key));
		if (value) {
			Z_TRY_ADDREF_P(value);
			zend_symtable_update(Z_ARRVAL_P(out), Z_STR_P(key), value);
		}
	}
	ZEND_HASH_FOREACH_END();
}

/* Calls function(array $keys): array with the keys that are missing, and stores what it made.
 * False: an exception or a jump. */
static bool compute(php_memcached_object *o, zend_fcall_info *fci, zend_fcall_info_cache *fcc,
	zval *missing, zend_long expiration, const struct mc_mark *mark, HashTable *computed)
{
	zval returned;
	zval made;
	mc_result before = o->result;

	if (!php_pieces_call(&fci->function_name, fcc, &returned, 1, missing))
		return false;
	if (Z_TYPE(returned) != IS_ARRAY) {
		zend_argument_type_error(
			2, "must return an array, %s returned", zend_zval_type_name(&returned));
		php_pieces_release(&returned);
		return false;
	}
	array_init(&made);
	take_computed(Z_ARRVAL_P(missing), Z_ARRVAL(returned), Z_ARRVAL(made));
	take_computed(Z_ARRVAL_P(missing), Z_ARRVAL(made), computed);
	php_pieces_release(&returned);
	php_memcached_set_result(o, before);
	/* where the namespace was not known, what is made may be of before an invalidation */
	if (zend_hash_num_elements(Z_ARRVAL(made)) > 0 && mark->kind != MC_MARK_LOST &&
		!php_pieces_stopped())
		php_memcached_store_many(o, NULL, Z_ARRVAL(made), expiration, mark);
	php_pieces_release(&made);
	return !php_pieces_stopped();
}

/* Looks once more for what others may have made; what is there is taken off the list. */
static void look_again(
	php_memcached_object *o, zval *missing, struct mc_mark *mark, HashTable *computed)
{
	zval found;

	ZVAL_UNDEF(&found);
	php_memcached_get_many(o, Z_ARRVAL_P(missing), 0, 0, 0, mark, &found);
	if (Z_TYPE(found) == IS_ARRAY) {
		take_computed(Z_ARRVAL_P(missing), Z_ARRVAL(found), computed);
		php_memcached_keep_missing(missing, Z_ARRVAL(found));
	}
	php_pieces_release(&found);
}

/* compute() for all that is missing: at once, or, of servers that have just started, by and by.
 * What was not to be had stays missing. */
static bool compute_all(php_memcached_object *o, zend_fcall_info *fci, zend_fcall_info_cache *fcc,
	zval *missing, zend_long expiration, struct mc_mark *mark, HashTable *computed)
{
	struct php_memcached_pauses pauses;
	bool first = true;
	bool done = true;

	php_memcached_cold_pauses(o, &pauses);
	while (zend_hash_num_elements(Z_ARRVAL_P(missing)) > 0) {
		zval now;

		php_memcached_cold_split(o, missing, &now);
		if (zend_hash_num_elements(Z_ARRVAL(now)) > 0 && !php_pieces_stopped())
			done = compute(o, fci, fcc, &now, expiration, mark, computed);
		php_pieces_release(&now);
		if (first && done && !php_pieces_stopped())
			php_memcached_cold_look_in_gutter(o, missing, computed);
		first = false;
		if (!done || php_pieces_stopped())
			return false;
		if (zend_hash_num_elements(Z_ARRVAL_P(missing)) == 0)
			break;
		if (!php_memcached_pause(o, &pauses)) {
			php_memcached_cold_over(o);
			return !php_pieces_stopped();
		}
		look_again(o, missing, mark, computed);
	}
	return !php_pieces_stopped();
}

PHP_METHOD(Pieces_Memcached, getMultiOrCompute)
{
	HashTable *keys;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	zend_long expiration = 0;
	zval wanted, found, missing, computed;
	HashTable *there = NULL;
	struct mc_mark mark = {0};
	bool done = false;

	PHP_MEMCACHED_PARSE(o, "hf|l", &keys, &fci, &fcc, &expiration);
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	ZVAL_UNDEF(&found);
	ZVAL_UNDEF(&missing);
	array_init(&wanted);
	array_init(&computed);
	if (take_keys(keys, Z_ARRVAL(wanted))) {
		php_memcached_get_many(o, Z_ARRVAL(wanted), 0, 0, 0, &mark, &found);
		done = !php_pieces_stopped();
	}
	if (done) {
		/* servers that are down have nothing, and that is made */
		there = Z_TYPE(found) == IS_ARRAY ? Z_ARRVAL(found) : NULL;
		php_memcached_list_missing(Z_ARRVAL(wanted), there, &missing);
		if (zend_hash_num_elements(Z_ARRVAL(missing)) > 0)
			done = compute_all(
				o, &fci, &fcc, &missing, expiration, &mark, Z_ARRVAL(computed));
	}
	if (done)
		merge(Z_ARRVAL(wanted), there, Z_ARRVAL(computed), return_value);
	php_pieces_release(&wanted);
	php_pieces_release(&computed);
	php_pieces_release(&missing);
	php_pieces_release(&found);
	php_pieces_resume();
}
