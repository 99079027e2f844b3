/* The module: what happens when PHP and requests start and end. */
#include "mogile/glue/php_mogile.h"

#include "ext/standard/info.h"
#include "mogile/engine/http.h"
#include "mogile/glue/mogile_docs.h"
#include "net/fork.h"

PHP_INI_BEGIN()
STD_PHP_INI_ENTRY("mogile.trackers", "", PHP_INI_ALL, OnUpdateString, trackers, zend_mogile_globals,
	mogile_globals)
STD_PHP_INI_BOOLEAN("mogile.pecl_keys", "0", PHP_INI_ALL, OnUpdateBool, pecl_keys,
	zend_mogile_globals, mogile_globals)
PHP_INI_END()

static PHP_GINIT_FUNCTION(mogile)
{
#if defined(COMPILE_DL_MOGILE) && defined(ZTS)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(mogile_globals, 0, sizeof(*mogile_globals));
}

static PHP_MINIT_FUNCTION(mogile)
{
	if (net_fork_watch() != 0 || !mog_http_global())
		return FAILURE;
	REGISTER_INI_ENTRIES();
	php_mogile_register_exceptions();
	php_mogile_register_class();
	php_mogile_register_keys();
	php_mogile_register_fs();
	php_mogile_register_streams();
	php_pieces_docs_init(mogile_docs, sizeof(mogile_docs) / sizeof(*mogile_docs));
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(mogile)
{
	php_pieces_docs_shutdown();
	php_mogile_unregister_streams();
	UNREGISTER_INI_ENTRIES();
	mog_http_global_end();
	return SUCCESS;
}

static PHP_RINIT_FUNCTION(mogile)
{
#if defined(COMPILE_DL_MOGILE) && defined(ZTS)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	MOGILE_G(wrapper_clients) = NULL;
	return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(mogile)
{
	if (MOGILE_G(wrapper_clients)) {
		zend_array_destroy(MOGILE_G(wrapper_clients));
		MOGILE_G(wrapper_clients) = NULL;
	}
	php_mogile_default_waiter_forget();
	return SUCCESS;
}

static PHP_MINFO_FUNCTION(mogile)
{
	php_info_print_table_start();
	php_info_print_table_row(2, "mogile", "enabled");
	php_info_print_table_row(2, "version", PHP_MOGILE_VERSION);
	php_info_print_table_row(2, "Pieces", PHP_PIECES_VERSION);
	php_info_print_table_row(2, "libcurl", curl_version());
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
}

zend_module_entry mogile_module_entry = {STANDARD_MODULE_HEADER, "mogile", NULL, PHP_MINIT(mogile),
	PHP_MSHUTDOWN(mogile), PHP_RINIT(mogile), PHP_RSHUTDOWN(mogile), PHP_MINFO(mogile),
	PHP_MOGILE_VERSION, PHP_MODULE_GLOBALS(mogile), PHP_GINIT(mogile), NULL, NULL,
	STANDARD_MODULE_PROPERTIES_EX};

#ifdef COMPILE_DL_MOGILE
#ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
#endif
ZEND_GET_MODULE(mogile)
#endif
