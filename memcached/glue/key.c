/*
 * Keys as methods get them: one of an array, and those that a change of the rules has made bad
 * meanwhile.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

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
