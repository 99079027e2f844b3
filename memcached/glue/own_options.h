/*
 * The options beside libmemcached's behaviors: pecl/memcached's own (below -1000) and this
 * extension's (below -1100). One row of the table in own_options.c is one option: its constant of
 * class Memcached, getOption() and setOption().
 */
#ifndef PHP_MEMCACHED_OWN_OPTIONS_H
#define PHP_MEMCACHED_OWN_OPTIONS_H

#include "memcached/glue/php_memcached.h"

struct php_memcached_own_option {
	const char *name; /* of the constant */
	zend_long number;
	/* Writes the value of the client's option; the caller owns it. */
	void (*get)(const struct php_memcached_client *client, zval *value);
	/* Takes over a value. The caller owns the value, for a conversion may run PHP code. False,
	 * with a warning, a result of the object or an exception, if it cannot be. */
	bool (*set)(php_memcached_object *o, zval *value);
};

/* The option with the number; NULL if there is none. */
const struct php_memcached_own_option *php_memcached_own_option(zend_long number);

/* Declares the constants. */
void php_memcached_own_options_init(zend_class_entry *ce);

#endif
