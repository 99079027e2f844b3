/*
 * The extension as PHP sees it: start, settings, phpinfo().
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/engine/ring.h"
#include "memcached/glue/memcached_docs.h"
#include "memcached/glue/own_classes.h"
#include "memcached/glue/php_memcached.h"

#ifdef PIECES_MEMCACHED_SESSION
#include "memcached/glue/session_parts.h"
#endif

#include "ext/standard/info.h"
#include "glue/ini.h"
#include "net/fork.h"

static PHP_INI_MH(OnUpdateCompressionType)
{
	zend_long type = new_value ? php_memcached_compression_by_name(ZSTR_VAL(new_value))
				   : PHP_MEMCACHED_COMPRESSION_FASTLZ;

	if (type == 0 || !php_memcached_compression_available(type))
		return php_pieces_refuse_entry(entry, new_value, "one of fastlz, zlib, zstd");
	MEMCACHED_G(compression_type) = (int)type;
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

static PHP_INI_MH(OnUpdateSerializer)
{
	zend_long serializer =
		new_value ? php_memcached_serializer_by_name(ZSTR_VAL(new_value)) : 0;

	if (serializer == 0)
		return php_pieces_refuse_entry(
			entry, new_value, "one of igbinary, php, json, json_array, msgpack");
	MEMCACHED_G(serializer) = (int)serializer;
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

static PHP_INI_MH(OnUpdateProtocol)
{
	if (!php_memcached_protocol_named(new_value, &MEMCACHED_G(default_protocol)))
		return php_pieces_refuse_entry(entry, new_value, "one of text, meta, binary");
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

#define SETTING(name, value, handler, member)                                                      \
	STD_PHP_INI_ENTRY("memcached." name, value, PHP_INI_ALL, handler, member,                  \
		zend_memcached_globals, memcached_globals)
#define SWITCH(name, value, member)                                                                \
	STD_PHP_INI_BOOLEAN("memcached." name, value, PHP_INI_ALL, OnUpdateBool, member,           \
		zend_memcached_globals, memcached_globals)

PHP_INI_BEGIN()
SETTING("compression_type", "fastlz", OnUpdateCompressionType, compression_name)
SETTING("compression_factor", "1.3", OnUpdateReal, compression_factor)
SETTING("compression_level", "3", OnUpdateLong, compression_level)
SETTING("compression_threshold", "2000", OnUpdateLong, compression_threshold)
SETTING("serializer", "igbinary", OnUpdateSerializer, serializer_name)
SETTING("store_retry_count", "0", OnUpdateLong, store_retry_count)
SETTING("item_size_limit", "0", php_memcached_update_natural, item_size_limit)
SWITCH("default_consistent_hash", "0", default_consistent_hash)
SWITCH("default_binary_protocol", "0", default_binary_protocol)
SETTING("default_protocol", "", OnUpdateProtocol, default_protocol_name)
SETTING("default_connect_timeout", "0", OnUpdateLong, default_connect_timeout)
SETTING("default_busy_poll", "0", php_pieces_update_busy_poll, default_busy_poll)
PHP_INI_END()

static void set_default_serializer(void)
{
	/* igbinary if it is there, else what every PHP has, as pecl does at build time */
	if (MEMCACHED_G(serializer) == PHP_MEMCACHED_SERIALIZER_IGBINARY &&
		!php_memcached_serializer_available(PHP_MEMCACHED_SERIALIZER_IGBINARY))
		MEMCACHED_G(serializer) = PHP_MEMCACHED_SERIALIZER_PHP;
}

static PHP_GINIT_FUNCTION(memcached)
{
#if defined(ZTS) && defined(COMPILE_DL_MEMCACHED)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(memcached_globals, 0, sizeof(*memcached_globals));
}

static PHP_MINIT_FUNCTION(memcached)
{
	if (net_fork_watch() != 0)
		return FAILURE;
#ifdef PIECES_MEMCACHED_SESSION
	php_memcached_session_ini_register(type, module_number);
#endif
	REGISTER_INI_ENTRIES();
	php_memcached_class_init();
	php_memcached_lock_class_init();
	php_memcached_rate_limiter_class_init();
	php_memcached_client_module_init(module_number);
#ifdef PIECES_MEMCACHED_SESSION
	if (php_memcached_session_available())
		php_memcached_session_module_init(module_number);
#endif
	php_pieces_docs_init(memcached_docs, sizeof(memcached_docs) / sizeof(*memcached_docs));
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(memcached)
{
	php_pieces_docs_shutdown();
	mc_rings_forget();
	mc_tls_forget();
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

static PHP_RINIT_FUNCTION(memcached)
{
#if defined(ZTS) && defined(COMPILE_DL_MEMCACHED)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	MEMCACHED_G(request)++;
	set_default_serializer();
	return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(memcached)
{
	php_memcached_waiters_end();
	php_memcached_server_callbacks_end();
	return SUCCESS;
}

static void print_yes(const char *what, bool yes)
{
	php_info_print_table_row(2, what, yes ? "yes" : "no");
}

static PHP_MINFO_FUNCTION(memcached)
{
	php_info_print_table_start();
	php_info_print_table_row(2, "memcached support", "enabled");
	php_info_print_table_row(2, "Version", PHP_MEMCACHED_VERSION);
	php_info_print_table_row(2, "Pieces", PHP_PIECES_VERSION);
	php_info_print_table_row(2, "libmemcached headers version", LIBMEMCACHED_VERSION_STRING);
	php_info_print_table_row(2, "libmemcached library version", memcached_lib_version());
	php_info_print_table_row(2, "Protocols", "text, meta, binary; text and binary also by UDP");
	php_info_print_table_row(2, "TLS", net_tls_available() ? "OpenSSL" : "disabled");
	print_yes("SASL support", true);
	print_yes("Session support", php_memcached_session_available());
	print_yes("igbinary support",
		php_memcached_serializer_available(PHP_MEMCACHED_SERIALIZER_IGBINARY));
	print_yes(
		"json support", php_memcached_serializer_available(PHP_MEMCACHED_SERIALIZER_JSON));
	print_yes("msgpack support",
		php_memcached_serializer_available(PHP_MEMCACHED_SERIALIZER_MSGPACK));
	print_yes("fastlz compression",
		php_memcached_compression_available(PHP_MEMCACHED_COMPRESSION_FASTLZ));
	print_yes("zlib compression",
		php_memcached_compression_available(PHP_MEMCACHED_COMPRESSION_ZLIB));
	print_yes("zstd compression",
		php_memcached_compression_available(PHP_MEMCACHED_COMPRESSION_ZSTD));
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
}

static const zend_module_dep dependencies[] = {
	ZEND_MOD_REQUIRED("spl") ZEND_MOD_REQUIRED("json") ZEND_MOD_OPTIONAL("session")
		ZEND_MOD_OPTIONAL("igbinary") ZEND_MOD_OPTIONAL("msgpack") ZEND_MOD_END};

zend_module_entry memcached_module_entry = {
	STANDARD_MODULE_HEADER_EX,
	NULL,
	dependencies,
	"memcached",
	NULL,
	PHP_MINIT(memcached),
	PHP_MSHUTDOWN(memcached),
	PHP_RINIT(memcached),
	PHP_RSHUTDOWN(memcached),
	PHP_MINFO(memcached),
	PHP_MEMCACHED_VERSION,
	PHP_MODULE_GLOBALS(memcached),
	PHP_GINIT(memcached),
	NULL,
	NULL,
	STANDARD_MODULE_PROPERTIES_EX,
};

#ifdef COMPILE_DL_MEMCACHED
#ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
#endif
ZEND_GET_MODULE(memcached)
#endif
