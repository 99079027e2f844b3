/*
 * The settings memcached.sess_*, with pecl/memcached's names, defaults and checks, and for TLS our
 * own.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/session_parts.h"

#include "glue/ini.h"

static PHP_INI_MH(OnUpdateConsistentHash)
{
	if (new_value && zend_string_equals_literal(new_value, "ketama")) {
		MEMCACHED_G(session.consistent_hash_behavior) = MEMCACHED_BEHAVIOR_KETAMA;
	} else if (new_value && zend_string_equals_literal(new_value, "ketama_weighted")) {
		MEMCACHED_G(session.consistent_hash_behavior) = MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED;
	} else {
		php_error_docref(NULL, E_WARNING,
			"memcached.sess_consistent_hash_type must be ketama or ketama_weighted");
		return FAILURE;
	}
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

static PHP_INI_MH(OnUpdatePrefix)
{
	if (new_value && !mc_key_bytes_valid(ZSTR_VAL(new_value), ZSTR_LEN(new_value))) {
		php_error_docref(NULL, E_WARNING,
			"memcached.sess_prefix cannot contain whitespace or control characters");
		return FAILURE;
	}
	/* what libmemcached takes as one is shorter: a session with it cannot be opened */
	if (new_value && ZSTR_LEN(new_value) > MEMCACHED_MAX_KEY) {
		php_error_docref(NULL, E_WARNING, "memcached.sess_prefix too long (max: %d)",
			MEMCACHED_MAX_KEY - 1);
		return FAILURE;
	}
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

/* A file for TLS, which only php.ini may have outside of open_basedir. */
static PHP_INI_MH(OnUpdateFile)
{
	if (new_value && ZSTR_LEN(new_value) > 0 &&
		(stage == PHP_INI_STAGE_RUNTIME || stage == PHP_INI_STAGE_HTACCESS) &&
		php_check_open_basedir(ZSTR_VAL(new_value)) != 0)
		return FAILURE;
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

static PHP_INI_MH(OnUpdateTlsVersion)
{
	if (new_value && zend_string_equals_literal(new_value, "1.2")) {
		MEMCACHED_G(session.tls_min_version) = NET_TLS_1_2;
	} else if (new_value && zend_string_equals_literal(new_value, "1.3")) {
		MEMCACHED_G(session.tls_min_version) = NET_TLS_1_3;
	} else {
		php_error_docref(
			NULL, E_WARNING, "memcached.sess_tls_min_version must be 1.2 or 1.3");
		return FAILURE;
	}
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

/* Settings of pecl/memcached 2: they say what has come in their place, and take nothing. */
static PHP_INI_MH(OnUpdateDeprecated)
{
	if (new_value && ZSTR_LEN(new_value) > 0 &&
		!zend_string_equals_literal(new_value, "not set"))
		php_error_docref(NULL, E_DEPRECATED,
			"memcached.sess_lock_wait and memcached.sess_lock_max_wait are deprecated. "
			"Please update your configuration to use memcached.sess_lock_wait_min, "
			"memcached.sess_lock_wait_max and memcached.sess_lock_retries");
	return FAILURE;
}

/* phpinfo() tells only whether there is a password. */
static PHP_INI_DISP(display_secret)
{
	const zend_string *value = type == ZEND_INI_DISPLAY_ORIG && ini_entry->modified
					   ? ini_entry->orig_value
					   : ini_entry->value;

	PHPWRITE(value && ZSTR_LEN(value) > 0 ? "********" : "no value", 8);
}

static PHP_INI_MH(OnUpdateProtocol)
{
	if (!php_memcached_protocol_named(new_value, &MEMCACHED_G(session.protocol)))
		return php_pieces_refuse_entry(entry, new_value, "one of text, meta, binary");
	return OnUpdateString(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);
}

#define SETTING(name, value, handler, member)                                                      \
	STD_PHP_INI_ENTRY("memcached.sess_" name, value, PHP_INI_ALL, handler, session.member,     \
		zend_memcached_globals, memcached_globals)
#define SECRET(name, member)                                                                       \
	STD_PHP_INI_ENTRY_EX("memcached.sess_" name, "", PHP_INI_ALL, OnUpdateString,              \
		session.member, zend_memcached_globals, memcached_globals, display_secret)
#define SWITCH(name, value, member)                                                                \
	STD_PHP_INI_BOOLEAN("memcached.sess_" name, value, PHP_INI_ALL, OnUpdateBool,              \
		session.member, zend_memcached_globals, memcached_globals)

PHP_INI_BEGIN()
SWITCH("locking", "1", lock_enabled)
SETTING("lock_wait_min", "150", php_memcached_update_natural, lock_wait_min)
SETTING("lock_wait_max", "150", php_memcached_update_natural, lock_wait_max)
SETTING("lock_retries", "5", OnUpdateLong, lock_retries)
SETTING("lock_expire", "0", php_memcached_update_natural, lock_expire)
SWITCH("binary_protocol", "1", binary_protocol)
SETTING("protocol", "", OnUpdateProtocol, protocol_name)
SWITCH("consistent_hash", "1", consistent_hash)
SETTING("consistent_hash_type", "ketama", OnUpdateConsistentHash, consistent_hash_name)
SETTING("number_of_replicas", "0", php_memcached_update_natural, number_of_replicas)
SWITCH("randomize_replica_read", "0", randomize_replica_read)
SWITCH("remove_failed_servers", "0", remove_failed_servers)
SETTING("server_failure_limit", "0", php_memcached_update_natural, server_failure_limit)
SETTING("connect_timeout", "0", OnUpdateLong, connect_timeout)
SETTING("sasl_username", "", OnUpdateString, sasl_username)
SECRET("sasl_password", sasl_password)
SWITCH("persistent", "0", persistent)
SETTING("prefix", "memc.sess.key.", OnUpdatePrefix, prefix)
SWITCH("use_tls", "0", use_tls)
SETTING("tls_ca_file", "", OnUpdateFile, tls_ca_file)
SETTING("tls_ca_path", "", OnUpdateFile, tls_ca_path)
SETTING("tls_cert_file", "", OnUpdateFile, tls_cert_file)
SETTING("tls_key_file", "", OnUpdateFile, tls_key_file)
SECRET("tls_passphrase", tls_passphrase)
SETTING("tls_peer_name", "", OnUpdateString, tls_peer_name)
SETTING("tls_min_version", "1.2", OnUpdateTlsVersion, tls_min_version_text)
SWITCH("tls_verify_peer", "1", tls_verify_peer)
PHP_INI_ENTRY("memcached.sess_lock_wait", "not set", PHP_INI_ALL, OnUpdateDeprecated)
PHP_INI_ENTRY("memcached.sess_lock_max_wait", "not set", PHP_INI_ALL, OnUpdateDeprecated)
PHP_INI_END()

void php_memcached_session_ini_register(int type, int module_number)
{
	(void)type;
	REGISTER_INI_ENTRIES();
}
