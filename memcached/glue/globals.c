/*
 * What all files of the extension look at: its settings, and whether PHP has sessions.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "glue/ini.h"
#include "memcached/engine/protocols.h"

ZEND_DECLARE_MODULE_GLOBALS(memcached)

/* Built in, and PHP has its session module. */
bool php_memcached_session_available(void)
{
#ifdef PIECES_MEMCACHED_SESSION
	return zend_hash_str_exists(&module_registry, "session", sizeof("session") - 1);
#else
	return false;
#endif
}

bool php_memcached_protocol_named(const zend_string *name, int *protocol)
{
	enum mc_protocol_number number;

	if (!name || ZSTR_LEN(name) == 0) {
		*protocol = -1;
		return true;
	}
	number = mc_protocol_by_name(ZSTR_VAL(name));
	if (number == MC_PROTOCOLS)
		return false;
	*protocol = (int)number;
	return true;
}

PHP_INI_MH(php_memcached_update_natural)
{
	if (OnUpdateLongGEZero(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage) == SUCCESS)
		return SUCCESS;
	return php_pieces_refuse_entry(entry, new_value, "a number from 0 on");
}
