#include "glue/tls_options.h"

#include <stddef.h>

struct text_option {
	const char *name;
	const char **value;
	bool file;
};

bool php_pieces_tls_version(zend_long number, enum net_tls_version *version)
{
	*version = number == STREAM_CRYPTO_METHOD_TLSv1_3_SERVER ? NET_TLS_1_3 : NET_TLS_1_2;
	return php_pieces_tls_version_number(*version) == number;
}

zend_long php_pieces_tls_version_number(enum net_tls_version version)
{
	/* the constants of scripts have no other name here */
	return version == NET_TLS_1_3 ? STREAM_CRYPTO_METHOD_TLSv1_3_SERVER
				      : STREAM_CRYPTO_METHOD_TLSv1_2_SERVER;
}

static bool take_text(const struct text_option *option, const zval *value, uint32_t arg)
{
	if (Z_TYPE_P(value) == IS_NULL)
		return true;
	if (Z_TYPE_P(value) != IS_STRING || CHECK_NULL_PATH(Z_STRVAL_P(value), Z_STRLEN_P(value))) {
		zend_argument_value_error(
			arg, "must have a string without NUL bytes as \"%s\"", option->name);
		return false;
	}
	if (option->file && php_check_open_basedir(Z_STRVAL_P(value)) != 0) {
		zend_argument_value_error(
			arg, "must have a file within open_basedir as \"%s\"", option->name);
		return false;
	}
	*option->value = Z_STRVAL_P(value);
	return true;
}

bool php_pieces_tls_options(
	HashTable *options, uint32_t arg, struct net_tls_options *tls, const char **peer_name)
{
	const struct text_option texts[] = {
		{"ca_file", &tls->ca_file, true},
		{"ca_path", &tls->ca_path, true},
		{"cert_file", &tls->cert_file, true},
		{"key_file", &tls->key_file, true},
		{"passphrase", &tls->passphrase, false},
		{"peer_name", peer_name, false},
	};
	zend_string *key;
	zval *value;

	*tls = (struct net_tls_options){.no_verify = false};
	*peer_name = NULL;
	ZEND_HASH_FOREACH_STR_KEY_VAL(options, key, value)
	{
		size_t i = 0;

		ZVAL_DEREF(value);
		while (key && i < sizeof(texts) / sizeof(texts[0]) &&
			strcmp(ZSTR_VAL(key), texts[i].name) != 0)
			i++;
		if (key && i < sizeof(texts) / sizeof(texts[0])) {
			if (!take_text(&texts[i], value, arg))
				return false;
		} else if (key && zend_string_equals_literal(key, "verify_peer")) {
			tls->no_verify = !zend_is_true(value);
		} else if (key && zend_string_equals_literal(key, "min_proto_version")) {
			if (Z_TYPE_P(value) != IS_LONG ||
				!php_pieces_tls_version(Z_LVAL_P(value), &tls->min_version)) {
				zend_argument_value_error(arg,
					"must have STREAM_CRYPTO_PROTO_TLSv1_2 or "
					"STREAM_CRYPTO_PROTO_TLSv1_3 as \"min_proto_version\"");
				return false;
			}
		} else {
			zend_argument_value_error(arg, "has an unknown option \"%s\"",
				key ? ZSTR_VAL(key) : "(a number)");
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}
