/* Objects of the classes: structs that end with PHP's part, the zend_object. */
#ifndef PIECES_GLUE_OBJECT_H
#define PIECES_GLUE_OBJECT_H

#include "php.h"

#include <stddef.h>

/* A new object of the struct that the handlers are of: PHP's part is set, all before it is 0. */
zend_object *php_pieces_object_new(zend_class_entry *ce, const zend_object_handlers *handlers);

/*
 * Gives a class its objects, which cannot be cloned, and sets their handlers, which have to stay.
 * offset: of the zend_object in the struct. get_gc: NULL where an object holds nothing of PHP's
 * that could hold it.
 */
void php_pieces_class_init(zend_class_entry *ce, zend_object_handlers *handlers, size_t offset,
	zend_object *(*create)(zend_class_entry *ce), zend_object_free_obj_t free_object,
	zend_object_get_gc_t get_gc);

#endif
