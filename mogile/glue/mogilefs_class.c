/* Class MogileFs: its registration, and how its objects come and go. */
#include "mogile/glue/mogilefs_parts.h"

#include "zend_exceptions.h"

#include "glue/object.h"
#include "mogile/glue/mogilefs_arginfo.h"

static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	zend_object *object = php_pieces_object_new(ce, &handlers);

	php_mogilefs_from(object)->read_timeout = 10.0;
	return object;
}

static void free_object(zend_object *object)
{
	php_mogilefs_disconnect(php_mogilefs_from(object));
	zend_object_std_dtor(object);
}

void php_mogile_register_fs(void)
{
	php_mogilefs_exception_ce = register_class_MogileFsException(zend_ce_exception);
	php_pieces_class_init(register_class_MogileFs(), &handlers, XtOffsetOf(php_mogilefs, std),
		create, free_object, NULL);
}
