/* MogileKeys: the iterator that Mogile::keys() returns. */
#ifndef PHP_MOGILE_KEYS_H
#define PHP_MOGILE_KEYS_H

#include "mogile/glue/php_mogile.h"

void php_mogile_keys_new(zval *to, zend_object *mogile, zend_string *prefix, zend_long page);

#endif
