/*
 * The serializers of values that are neither strings nor numbers: PHP, igbinary, JSON and msgpack,
 * one row of a table each. igbinary and msgpack are extensions of their own: their functions are
 * looked up in the running process when they are first asked for, so this one loads without them.
 */
#ifndef PIECES_MEMCACHED_SERIALIZERS_H
#define PIECES_MEMCACHED_SERIALIZERS_H

#include "php.h"

/* The numbers are those of Memcached::SERIALIZER_*. */
enum php_memcached_serializer {
	PHP_MEMCACHED_SERIALIZER_PHP = 1,
	PHP_MEMCACHED_SERIALIZER_IGBINARY = 2,
	PHP_MEMCACHED_SERIALIZER_JSON = 3,
	PHP_MEMCACHED_SERIALIZER_JSON_ARRAY = 4,
	PHP_MEMCACHED_SERIALIZER_MSGPACK = 5,
};

/* Can it be used now: is its extension loaded? Right from MINIT on if the module lists igbinary and
 * msgpack as optional dependencies. */
bool php_memcached_serializer_available(zend_long serializer);

/* "php", "igbinary", "json", "json_array", "msgpack", or NULL. */
const char *php_memcached_serializer_name(zend_long serializer);

/* The number to a name as an ini entry gives it, 0 for an unknown one. */
zend_long php_memcached_serializer_by_name(const char *name);

/* The bytes of a value, or NULL after a warning, perhaps with an exception pending. */
zend_string *php_memcached_serialize(zend_long serializer, zval *value);

/* Unserializes bytes, which a NUL byte follows. False, with out null, after a warning, perhaps with
 * an exception pending. What out holds is the caller's. */
bool php_memcached_unserialize(zend_long serializer, const char *data, size_t len, zval *out);

#endif
