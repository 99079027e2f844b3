#include "glue/ini.h"

int php_pieces_refuse_entry(
	const zend_ini_entry *entry, const zend_string *value, const char *allowed)
{
	php_error_docref(NULL, E_WARNING, "%s cannot be \"%s\", only %s", ZSTR_VAL(entry->name),
		value ? ZSTR_VAL(value) : "", allowed);
	return FAILURE;
}
