/*
 * What the administration's methods have in common: one command, its answer made into what the
 * method returns.
 */
#ifndef PHP_MOGILE_ADMIN_H
#define PHP_MOGILE_ADMIN_H

#include "mogile/glue/php_mogile.h"

/* Runs the command; its answer is made into *to by convert (NULL: thrown away). */
void php_mogile_run_admin(zval *object, enum mog_command command, const struct mog_value *values,
	void (*convert)(const struct mog_reply *reply, zval *to), zval *to);

/* Methods without arguments: a row each, the command and what is made of its answer. */
#define PHP_MOGILE_SIMPLE(method, command, convert)                                                \
	ZEND_METHOD(Mogile, method)                                                                \
	{                                                                                          \
		ZEND_PARSE_PARAMETERS_NONE();                                                      \
		php_mogile_run_admin(ZEND_THIS, command, NULL, convert, return_value);             \
	}

#endif
