/* The module: constants, functions without an object, start and end. */

#include "gearman/glue/php_gearman.h"

#include "ext/standard/info.h"
#include "glue/call.h"
#include "glue/ini.h"
#include "net/fork.h"

#include <libgearman-1.0/gearman.h>

#include "gearman/glue/gearman_arginfo.h"
#include "gearman/glue/gearman_docs.h"

PHP_FUNCTION(gearman_version)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STRING(LIBGEARMAN_VERSION_STRING);
}

PHP_FUNCTION(gearman_bugreport)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STRING("the issue tracker of Pieces");
}

PHP_FUNCTION(gearman_verbose_name)
{
	static const char *const names[] = {
		[GEARMAN_VERBOSE_NEVER] = "NEVER",
		[GEARMAN_VERBOSE_FATAL] = "FATAL",
		[GEARMAN_VERBOSE_ERROR] = "ERROR",
		[GEARMAN_VERBOSE_INFO] = "INFO",
		[GEARMAN_VERBOSE_DEBUG] = "DEBUG",
		[GEARMAN_VERBOSE_CRAZY] = "CRAZY",
	};
	zend_long verbose;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(verbose)
	ZEND_PARSE_PARAMETERS_END();
	if (verbose < 0) {
		php_error_docref(NULL, E_WARNING, "Input must be an integer greater than 0.");
		RETURN_NULL();
	}
	RETURN_STRING(verbose < GEARMAN_VERBOSE_MAX ? names[verbose] : "UNKNOWN");
}

PHP_INI_BEGIN()
STD_PHP_INI_ENTRY("gearman.busy_poll", "0", PHP_INI_ALL, php_pieces_update_busy_poll, busy_poll,
	zend_gearman_globals, gearman_globals)
PHP_INI_END()

static PHP_GINIT_FUNCTION(gearman)
{
#if defined(ZTS) && defined(COMPILE_DL_GEARMAN)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(gearman_globals, 0, sizeof(*gearman_globals));
}

static PHP_RINIT_FUNCTION(gearman)
{
#if defined(ZTS) && defined(COMPILE_DL_GEARMAN)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(gearman)
{
	php_pieces_release(&GEARMAN_G(client_waiter));
	php_pieces_release(&GEARMAN_G(worker_waiter));
	return SUCCESS;
}

static PHP_MINIT_FUNCTION(gearman)
{
	if (net_fork_watch() != 0)
		return FAILURE;
	REGISTER_INI_ENTRIES();
	register_gearman_symbols(module_number);
	php_gearman_exception_register();
	php_gearman_client_register();
	php_gearman_task_register();
	php_gearman_worker_register();
	php_gearman_job_register();
	php_gearman_pieces_client_register();
	php_gearman_pieces_worker_register();
	php_gearman_admin_register();
	php_pieces_docs_init(gearman_docs, sizeof(gearman_docs) / sizeof(*gearman_docs));
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(gearman)
{
	php_pieces_docs_shutdown();
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

static PHP_MINFO_FUNCTION(gearman)
{
	php_info_print_table_start();
	php_info_print_table_row(2, "gearman support", "enabled");
	php_info_print_table_row(
		2, "extension version", PHP_GEARMAN_VERSION " (API of pecl/gearman)");
	php_info_print_table_row(2, "Pieces", PHP_PIECES_VERSION);
	php_info_print_table_row(2, "constants of libgearman", LIBGEARMAN_VERSION_STRING);
#ifdef NET_WITHOUT_TLS
	php_info_print_table_row(2, "TLS", "disabled");
#else
	php_info_print_table_row(2, "TLS", "OpenSSL");
#endif
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
}

zend_module_entry gearman_module_entry = {
	STANDARD_MODULE_HEADER,
	"gearman",
	ext_functions,
	PHP_MINIT(gearman),
	PHP_MSHUTDOWN(gearman),
	PHP_RINIT(gearman),
	PHP_RSHUTDOWN(gearman),
	PHP_MINFO(gearman),
	PHP_GEARMAN_VERSION,
	PHP_MODULE_GLOBALS(gearman),
	PHP_GINIT(gearman),
	NULL,
	NULL,
	STANDARD_MODULE_PROPERTIES_EX,
};

#ifdef COMPILE_DL_GEARMAN
#ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
#endif
ZEND_GET_MODULE(gearman)
#endif
