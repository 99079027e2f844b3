/*
 * OPT_STAMPEDE_TTL: of all who miss one key, one calls its callback, and the others wait for what
 * it makes. The one is elected by the server where the protocol has that (meta), else by a token
 * lock beside the item.
 */
#ifndef PHP_MEMCACHED_STAMPEDE_H
#define PHP_MEMCACHED_STAMPEDE_H

#include "memcached/glue/read_through.h"

/* get() with a callback and stampede_ttl; flags as of get(). Sets the reader's mark. */
void php_memcached_get_or_make(php_memcached_object *o, struct php_memcached_reader *reader,
	zend_long flags, zval *return_value);

#endif
