#include "glue/array.h"

void php_pieces_array_set_any(HashTable *array, zend_string *name, zval *value)
{
	zend_symtable_update(array, name, value);
}
