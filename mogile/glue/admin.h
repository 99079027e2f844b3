/*
 * What the administration's methods have in common: one command, its answer made into what the
 * method returns.
 */
#ifndef PHP_MOGILE_ADMIN_H
#define PHP_MOGILE_ADMIN_H

#include "mogile/glue/php_mogile.h"

/* What a reply is made into. */
typedef void php_mogile_convert(const struct mog_reply *reply, zval *to);

/* Runs the command; its answer is made into *to by convert (NULL: thrown away). */
void php_mogile_run_admin(zval *object, enum mog_command command, const struct mog_value *values,
	php_mogile_convert *convert, zval *to);

/* The same with the method's arguments as the command's values. types: see arguments.h. */
void php_mogile_run_method(INTERNAL_FUNCTION_PARAMETERS, const char *types,
	enum mog_command command, php_mogile_convert *convert);

/* Methods that are one command: a row each, the arguments' types, the command and what is made of
 * its answer. */
#define PHP_MOGILE_METHOD(method, types, command, convert)                                         \
	ZEND_METHOD(Mogile, method)                                                                \
	{                                                                                          \
		php_mogile_run_method(INTERNAL_FUNCTION_PARAM_PASSTHRU, types, command, convert);  \
	}

#endif
