/*
 * The options beside libmemcached's behaviors: pecl/memcached's own (below -1000) and this
 * extension's (below -1100). One row of the table in own_options.c is one option.
 */
#ifndef PHP_MEMCACHED_OWN_OPTIONS_H
#define PHP_MEMCACHED_OWN_OPTIONS_H

#include "memcached/glue/option_row.h"

/* The option with the number; NULL if there is none. */
const struct php_memcached_own_option *php_memcached_own_option(zend_long number);

/* Declares the constants. */
void php_memcached_own_options_init(zend_class_entry *ce);

#endif
