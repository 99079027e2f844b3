/* The objects of classes that hold a Memcached object, which their constructor is given. */
#ifndef PHP_MEMCACHED_HOLDER_H
#define PHP_MEMCACHED_HOLDER_H

#include "memcached/glue/php_memcached.h"

/* The end of such an object's struct. */
struct php_memcached_holder {
	zval memcached; /* undefined until the constructor has run */
	zend_object std;
};

static inline struct php_memcached_holder *php_memcached_holder_of(zend_object *object)
{
	return (struct php_memcached_holder *)((char *)object -
					       XtOffsetOf(struct php_memcached_holder, std));
}

/* For the constructor: may it run? False: it has run before, and an exception is thrown. */
bool php_memcached_holder_is_new(zend_object *object);

/* php_memcached_begin() of the object that is held. NULL with an exception also if the constructor
 * was not run. */
php_memcached_object *php_memcached_holder_begin(zend_object *object);

/* The rest of what such an object's handlers do. */
void php_memcached_holder_free(zend_object *object);
HashTable *php_memcached_holder_gc(zend_object *object, zval **table, int *n);

#endif
