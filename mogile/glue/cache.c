#include "mogile/glue/cache.h"

#include "ext/standard/md5.h"
#include "ext/standard/php_string.h"
#include "zend_exceptions.h"

#include "glue/call.h"

static bool is_memcached(const zval *cache)
{
	zend_string *name;
	zend_class_entry *ce;

	if (Z_TYPE_P(cache) != IS_OBJECT)
		return false;
	name = zend_string_init("Memcached", sizeof("Memcached") - 1, 0);
	ce = zend_lookup_class_ex(name, NULL, ZEND_FETCH_CLASS_NO_AUTOLOAD);
	zend_string_release(name);
	return ce && instanceof_function(Z_OBJCE_P(cache), ce);
}

bool php_mogile_cache_set_up(php_mogile_object *self, zval *cache, zend_long ttl)
{
	zval old;
	bool none = !cache || Z_TYPE_P(cache) == IS_NULL;

	if (!none && !is_memcached(cache) && !zend_is_callable(cache, 0, NULL)) {
		zend_argument_type_error(1, "must be a Memcached, a callable or null, %s given",
			zend_zval_type_name(cache));
		return false;
	}
	if (ttl < 0) {
		zend_argument_value_error(2, "must be 0 or more");
		return false;
	}
	/* The old one's destructor may look at, or change, the new one. */
	ZVAL_COPY_VALUE(&old, &self->cache);
	ZVAL_UNDEF(&self->cache);
	if (!none)
		ZVAL_COPY(&self->cache, cache);
	self->cache_ttl = ttl;
	php_pieces_release(&old);
	return !php_pieces_stopped();
}

/* Any key as one that Memcached takes. */
static void cache_key(const php_mogile_object *self, const zend_string *key, zval *to)
{
	PHP_MD5_CTX context;
	unsigned char digest[16];
	char hex[33];

	PHP_MD5Init(&context);
	PHP_MD5Update(&context, ZSTR_VAL(self->domain), ZSTR_LEN(self->domain) + 1);
	PHP_MD5Update(&context, ZSTR_VAL(key), ZSTR_LEN(key));
	PHP_MD5Final(digest, &context);
	make_digest(hex, digest);
	ZVAL_STR(to, zend_strpprintf(0, "mogile:paths:%s", hex));
}

/* More than 30 days are a point in time to memcached. */
static zend_long memcached_expiry(zend_long ttl)
{
	time_t now = time(NULL);

	if (ttl <= 30 * 24 * 3600)
		return ttl;
	return ttl < ZEND_LONG_MAX - now ? ttl + now : ZEND_LONG_MAX;
}

static bool call_memcached(php_mogile_object *self, zval *cache, const char *method,
	const zend_string *key, zval *paths, zval *result)
{
	zval args[3] = {0};
	uint32_t count = 1;
	bool ok;

	cache_key(self, key, &args[0]);
	if (paths) {
		zend_string *glue = zend_string_init("\n", 1, 0);

		php_implode(glue, Z_ARRVAL_P(paths), &args[1]);
		zend_string_release(glue);
		ZVAL_LONG(&args[2], memcached_expiry(self->cache_ttl));
		count = 3;
	}
	ok = php_pieces_call_method(Z_OBJ_P(cache), method, result, count, args);
	for (uint32_t i = 0; i < count; i++)
		php_pieces_release(&args[i]);
	return ok;
}

static bool call_program(php_mogile_object *self, zval *cache, const char *op,
	const zend_string *key, zval *paths, zval *result)
{
	zval args[4];
	bool ok;

	ZVAL_STRING(&args[0], op);
	ZVAL_STR_COPY(&args[1], (zend_string *)key);
	if (paths)
		ZVAL_COPY(&args[2], paths);
	else
		ZVAL_NULL(&args[2]);
	ZVAL_LONG(&args[3], self->cache_ttl);
	ok = php_pieces_call(cache, NULL, result, 4, args);
	for (int i = 0; i < 4; i++)
		php_pieces_release(&args[i]);
	return ok;
}

/* True: *result is the caller's to release. */
static bool call(
	php_mogile_object *self, const char *op, const zend_string *key, zval *paths, zval *result)
{
	zval cache;
	bool ok;

	/* It may put another one in its own place while it runs. */
	ZVAL_COPY(&cache, &self->cache);
	ok = is_memcached(&cache) ? call_memcached(self, &cache, op, key, paths, result)
				  : call_program(self, &cache, op, key, paths, result);
	php_pieces_release(&cache);
	if (ok && php_pieces_stopped())
		php_pieces_release(result);
	return ok && !php_pieces_stopped();
}

/* Only a list of strings is of use. */
static void keep_strings(zval *from, zval *to)
{
	zval *path;

	array_init(to);
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(from), path)
	{
		ZVAL_DEREF(path);
		if (Z_TYPE_P(path) == IS_STRING && Z_STRLEN_P(path) > 0) {
			Z_TRY_ADDREF_P(path);
			zend_hash_next_index_insert(Z_ARRVAL_P(to), path);
		}
	}
	ZEND_HASH_FOREACH_END();
	if (zend_hash_num_elements(Z_ARRVAL_P(to)) == 0) {
		zval_ptr_dtor(to);
		ZVAL_UNDEF(to);
	}
}

bool php_mogile_cache_get(php_mogile_object *self, const zend_string *key, zval *paths)
{
	zval result;
	zval list;

	ZVAL_UNDEF(paths);
	if (Z_ISUNDEF(self->cache))
		return true;
	if (!call(self, "get", key, NULL, &result))
		return false;
	if (Z_TYPE(result) == IS_STRING) {
		zend_string *glue = zend_string_init("\n", 1, 0);

		array_init(&list);
		php_explode(glue, Z_STR(result), &list, ZEND_LONG_MAX);
		zend_string_release(glue);
		keep_strings(&list, paths);
		zval_ptr_dtor(&list);
	} else if (Z_TYPE(result) == IS_ARRAY) {
		keep_strings(&result, paths);
	}
	php_pieces_release(&result);
	if (!php_pieces_stopped())
		return true;
	zval_ptr_dtor(paths);
	ZVAL_UNDEF(paths);
	return false;
}

/* An operation whose result is of no interest. */
static bool tell(php_mogile_object *self, const char *op, const zend_string *key, zval *paths)
{
	zval result;

	if (Z_ISUNDEF(self->cache))
		return true;
	if (!call(self, op, key, paths, &result))
		return false;
	php_pieces_release(&result);
	return !php_pieces_stopped();
}

bool php_mogile_cache_put(php_mogile_object *self, const zend_string *key, zval *paths)
{
	return tell(self, "set", key, paths);
}

bool php_mogile_cache_drop(php_mogile_object *self, const zend_string *key)
{
	return tell(self, "delete", key, NULL);
}
