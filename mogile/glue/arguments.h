/* The parameters of methods that are one command: strings and numbers, in the order of its row. */
#ifndef PHP_MOGILE_ARGUMENTS_H
#define PHP_MOGILE_ARGUMENTS_H

#include "php.h"

#include <stdbool.h>

/*
 * Parses the method's arguments. types: 's' a string, 'l' an int, '|' the optional ones begin.
 * Those that were not given keep what args has. The strings are borrowed. False: an exception was
 * thrown.
 */
bool php_mogile_take_arguments(zend_execute_data *execute_data, const char *types, zval *args);

#endif
