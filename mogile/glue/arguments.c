#include "mogile/glue/arguments.h"

static void count(const char *types, uint32_t *min, uint32_t *max)
{
	bool optional = false;

	*min = *max = 0;
	for (const char *type = types; *type; type++) {
		if (*type == '|') {
			optional = true;
			continue;
		}
		++*max;
		if (!optional)
			++*min;
	}
}

static bool take(zval *given, char type, uint32_t number, zval *arg)
{
	zend_long integer;
	zend_string *text;

	if (type == 'l') {
		if (!zend_parse_arg_long(given, &integer, NULL, false, number)) {
			zend_wrong_parameter_type_error(number, Z_EXPECTED_LONG, given);
			return false;
		}
		ZVAL_LONG(arg, integer);
		return true;
	}
	if (!zend_parse_arg_str(given, &text, false, number)) {
		zend_wrong_parameter_type_error(number, Z_EXPECTED_STRING, given);
		return false;
	}
	ZVAL_STR(arg, text);
	return true;
}

bool php_mogile_take_arguments(zend_execute_data *execute_data, const char *types, zval *args)
{
	uint32_t min;
	uint32_t max;
	uint32_t given = ZEND_NUM_ARGS();

	count(types, &min, &max);
	if (given < min || given > max) {
		zend_wrong_parameters_count_error(min, max);
		return false;
	}
	for (uint32_t i = 0; i < given; types++) {
		if (*types == '|')
			continue;
		if (!take(ZEND_CALL_ARG(execute_data, i + 1), *types, i + 1, &args[i]))
			return false;
		i++;
	}
	return true;
}
