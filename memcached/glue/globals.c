/*
 * What all files of the extension look at: its settings, and whether PHP has sessions.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

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
