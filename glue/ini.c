#include "glue/ini.h"

#include "net/busy_poll.h"

int php_pieces_refuse_entry(
	const zend_ini_entry *entry, const zend_string *value, const char *allowed)
{
	php_error_docref(NULL, E_WARNING, "%s cannot be \"%s\", only %s", ZSTR_VAL(entry->name),
		value ? ZSTR_VAL(value) : "", allowed);
	return FAILURE;
}

PHP_INI_MH(php_pieces_update_busy_poll)
{
	char allowed[64];
	zend_long us;

	if (new_value &&
		is_numeric_string(ZSTR_VAL(new_value), ZSTR_LEN(new_value), &us, NULL, false) ==
			IS_LONG &&
		us >= 0 && us <= NET_BUSY_POLL_MAX_US) {
		/* of the value itself, OnUpdateLong() would take 010 for 8 */
		zend_string *decimal = zend_long_to_str(us);
		int result = OnUpdateLong(entry, decimal, mh_arg1, mh_arg2, mh_arg3, stage);

		zend_string_release(decimal);
		return result;
	}
	snprintf(allowed, sizeof(allowed), "a number of microseconds from 0 to %d",
		NET_BUSY_POLL_MAX_US);
	return php_pieces_refuse_entry(entry, new_value, allowed);
}
