/*
 * The options of a Mogile: one table says where each is kept and what it may be.
 */
#ifndef PHP_MOGILE_OPTIONS_H
#define PHP_MOGILE_OPTIONS_H

#include "mogile/glue/php_mogile.h"

/* Sets them all, or none: then an exception was thrown. */
bool php_mogile_set_options(php_mogile_object *self, HashTable *given);

void php_mogile_get_options(const php_mogile_object *self, zval *to);

void php_mogile_free_args(php_mogile_args *args);

#endif
