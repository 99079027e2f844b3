/* Class Mogile: its registration, and how its objects come and go. */
#include "mogile/glue/php_mogile.h"

#include "glue/object.h"
#include "mogile/glue/mogile_arginfo.h"
#include "mogile/glue/options.h"

zend_class_entry *php_mogile_ce;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	zend_object *object = php_pieces_object_new(ce, &handlers);
	php_mogile_object *self = php_mogile_from(object);

	mog_client_init(&self->client);
	php_mogile_waiter_init(self);
	self->path_count = 2;
	self->concurrency = 16;
	ZVAL_EMPTY_ARRAY(&self->open_args.pairs);
	self->close_args = self->open_args;
	return object;
}

static void free_object(zend_object *object)
{
	php_mogile_object *self = php_mogile_from(object);

	mog_client_free(&self->client);
	php_mogile_waiter_free(self);
	if (self->domain)
		zend_string_release(self->domain);
	if (self->zone)
		zend_string_release(self->zone);
	php_mogile_free_args(&self->open_args);
	php_mogile_free_args(&self->close_args);
	zval_ptr_dtor(&self->cache);
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	php_mogile_object *self = php_mogile_from(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	zend_get_gc_buffer_add_zval(buffer, &self->cache);
	zend_get_gc_buffer_add_zval(buffer, &self->waiter.callable);
	zend_get_gc_buffer_use(buffer, table, count);
	return zend_std_get_properties(object);
}

void php_mogile_register_class(void)
{
	php_mogile_ce = register_class_Mogile();
	php_pieces_class_init(php_mogile_ce, &handlers, XtOffsetOf(php_mogile_object, std), create,
		free_object, get_gc);
}
