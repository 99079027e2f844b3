/* Class MogileFs: its registration, and how its objects come and go. */
#include "mogile/glue/mogilefs_parts.h"

#include "zend_exceptions.h"

#include "mogile/glue/mogilefs_arginfo.h"

static zend_class_entry *mogilefs_ce;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	php_mogilefs *self = zend_object_alloc(sizeof(*self), ce);

	self->mogile = NULL;
	self->read_timeout = 10.0;
	zend_object_std_init(&self->std, ce);
	object_properties_init(&self->std, ce);
	self->std.handlers = &handlers;
	return &self->std;
}

static void free_object(zend_object *object)
{
	php_mogilefs_disconnect(php_mogilefs_from(object));
	zend_object_std_dtor(object);
}

void php_mogile_register_fs(void)
{
	php_mogilefs_exception_ce = register_class_MogileFsException(zend_ce_exception);
	mogilefs_ce = register_class_MogileFs();
	mogilefs_ce->create_object = create;
	memcpy(&handlers, &std_object_handlers, sizeof(handlers));
	handlers.offset = XtOffsetOf(php_mogilefs, std);
	handlers.free_obj = free_object;
	handlers.clone_obj = NULL;
}
