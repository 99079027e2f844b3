/*
 * One option beside libmemcached's behaviors: a row of the table in own_options.c. It declares the
 * constant of class Memcached; getOption() and setOption() go by it.
 */
#ifndef PHP_MEMCACHED_OPTION_ROW_H
#define PHP_MEMCACHED_OPTION_ROW_H

#include "memcached/glue/php_memcached.h"

struct php_memcached_own_option;

/* Writes the value of the client's option; the caller owns it. option: its row. */
typedef void php_memcached_option_getter(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value);

/* Takes over a value. The caller owns the value, for a conversion may run PHP code. False, with a
 * warning, a result of the object or an exception, if it cannot be. */
typedef bool php_memcached_option_setter(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value);

struct php_memcached_own_option {
	const char *name; /* of the constant */
	zend_long number;
	php_memcached_option_getter *get;
	php_memcached_option_setter *set;
	/* Where get and set find it, if they serve several rows: the offset of a member. They say
	 * of what. Otherwise 0. */
	size_t member;
};

#endif
