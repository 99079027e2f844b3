#include "glue/object.h"

zend_object *php_pieces_object_new(zend_class_entry *ce, const zend_object_handlers *handlers)
{
	char *object = zend_object_alloc((size_t)handlers->offset + sizeof(zend_object), ce);
	zend_object *std = (zend_object *)(object + handlers->offset);

	zend_object_std_init(std, ce);
	object_properties_init(std, ce);
	std->handlers = handlers;
	return std;
}

void php_pieces_class_init(zend_class_entry *ce, zend_object_handlers *handlers, size_t offset,
	zend_object *(*create)(zend_class_entry *ce), zend_object_free_obj_t free_object,
	zend_object_get_gc_t get_gc)
{
	ce->create_object = create;
	*handlers = *zend_get_std_object_handlers();
	handlers->offset = (int)offset;
	handlers->free_obj = free_object;
	if (get_gc)
		handlers->get_gc = get_gc;
	handlers->clone_obj = NULL;
}
