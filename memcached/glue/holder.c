#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/holder.h"

#include "zend_exceptions.h"

/* The class, without the namespace. */
static const char *class_name(const zend_object *object)
{
	const zend_class_entry *ce = object->ce;
	const char *separator;

	while (ce->type != ZEND_INTERNAL_CLASS)
		ce = ce->parent;
	separator = strrchr(ZSTR_VAL(ce->name), '\\');
	return separator ? separator + 1 : ZSTR_VAL(ce->name);
}

bool php_memcached_holder_is_new(zend_object *object)
{
	if (Z_ISUNDEF(php_memcached_holder_of(object)->memcached))
		return true;
	zend_throw_error(NULL, "%s constructor was called twice", class_name(object));
	return false;
}

php_memcached_object *php_memcached_holder_begin(zend_object *object)
{
	zval *memcached = &php_memcached_holder_of(object)->memcached;
	php_memcached_object *o;

	if (Z_ISUNDEF_P(memcached)) {
		zend_throw_error(NULL, "%s constructor was not called", class_name(object));
		return NULL;
	}
	o = php_memcached_begin(memcached);
	/* the requests of such objects are bound to a server */
	if (o)
		php_memcached_count_servers(o);
	return o;
}

void php_memcached_holder_free(zend_object *object)
{
	zend_object_std_dtor(object);
	zval_ptr_dtor(&php_memcached_holder_of(object)->memcached);
}

/* The client may be part of a circle. */
HashTable *php_memcached_holder_gc(zend_object *object, zval **table, int *n)
{
	*table = &php_memcached_holder_of(object)->memcached;
	*n = 1;
	return zend_std_get_properties(object);
}
