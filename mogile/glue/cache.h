/*
 * The path cache: where a program keeps the paths of files, a Memcached or a callable of its own.
 */
#ifndef PHP_MOGILE_CACHE_H
#define PHP_MOGILE_CACHE_H

#include "mogile/glue/php_mogile.h"

/* Takes the object or callable (null: none). False: an exception was thrown. */
bool php_mogile_cache_set_up(php_mogile_object *self, zval *cache, zend_long ttl);

/* The key's paths to *paths, an array of strings for the caller to free; undefined where there are
 * none. False: an exception was thrown. */
bool php_mogile_cache_get(php_mogile_object *self, const zend_string *key, zval *paths);

/* Keeps a list of strings. False: an exception was thrown. */
bool php_mogile_cache_put(php_mogile_object *self, const zend_string *key, zval *paths);

bool php_mogile_cache_drop(php_mogile_object *self, const zend_string *key);

#endif
