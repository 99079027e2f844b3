/*
 * Pieces\\Memcached::trainDictionary(): a dictionary for OPT_ZSTD_DICTIONARY out of values.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "zend_exceptions.h"
#include "zend_smart_str.h"

/* One after the other, as they are stored. */
struct samples {
	smart_str bytes;
	size_t *lengths;
	unsigned count;
};

/* False, with a warning or an exception: it cannot be serialized. */
static bool add_sample(
	struct samples *samples, const struct php_memcached_value_options *options, zval *value)
{
	/* the code that it may run can set other options */
	struct php_memcached_value_options plain = *options;
	struct php_memcached_encoded encoded;

	plain.compression = false;
	if (!php_memcached_value_encode(value, &plain, &encoded))
		return false;
	if (encoded.len > 0 && encoded.len <= PHP_MEMCACHED_DICTIONARY_VALUE_MAX) {
		smart_str_appendl(&samples->bytes, encoded.data, encoded.len);
		samples->lengths[samples->count++] = encoded.len;
	}
	php_memcached_encoded_free(&encoded);
	return true;
}

static void add_samples(struct samples *samples, php_memcached_object *o, HashTable *values)
{
	zval *value;

	samples->lengths =
		safe_emalloc(zend_hash_num_elements(values) + 1, sizeof(*samples->lengths), 0);
	/* what serializes an entry may change the array */
	GC_TRY_ADDREF(values);
	ZEND_HASH_FOREACH_VAL(values, value)
	{
		if (!add_sample(samples, &o->client->value, value) && EG(exception))
			break;
	}
	ZEND_HASH_FOREACH_END();
	php_memcached_keys_release(values, NULL);
}

PHP_METHOD(Pieces_Memcached, trainDictionary)
{
	HashTable *values;
	zend_long size = 32 * 1024;
	php_memcached_object *o;
	struct samples samples = {0};
	zend_string *dictionary = NULL;
	const char *problem = "no value is of a length that it is for";

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_ARRAY_HT(values)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(size)
	ZEND_PARSE_PARAMETERS_END();

	if (size < 256 || size > PHP_MEMCACHED_DICTIONARY_SIZE_MAX) {
		zend_argument_value_error(
			2, "must be between 256 and %d", PHP_MEMCACHED_DICTIONARY_SIZE_MAX);
		return;
	}
	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	add_samples(&samples, o, values);
	if (!EG(exception) && samples.count > 0)
		dictionary = php_memcached_dictionary_train(ZSTR_VAL(samples.bytes.s),
			samples.lengths, samples.count, (size_t)size, &problem);
	if (!EG(exception) && !dictionary)
		zend_throw_exception_ex(php_memcached_exception_ce, 0,
			"no dictionary can be made of these %u values: %s", samples.count, problem);
	smart_str_free(&samples.bytes);
	efree(samples.lengths);
	if (dictionary)
		RETURN_STR(dictionary);
}
