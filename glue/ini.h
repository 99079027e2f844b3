/* Entries of php.ini. */
#ifndef PIECES_GLUE_INI_H
#define PIECES_GLUE_INI_H

#include "php.h"
#include "php_ini.h"

/* What the handler of an entry does with a value that it cannot have: a warning that says which
 * ones it can ("one of a, b"). The entry keeps the value that it has. value NULL: "". Returns
 * FAILURE. */
int php_pieces_refuse_entry(
	const zend_ini_entry *entry, const zend_string *value, const char *allowed);

/* The handler of an entry that is the time of busy polling (net/busy_poll.h), a zend_long. */
PHP_INI_MH(php_pieces_update_busy_poll);

#endif
