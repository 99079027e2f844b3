/*
 * The options of TLS, OPT_USE_TLS and OPT_TLS_*: rows of own_options.c.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/tls.h"

#include "glue/tls_options.h"

static bool refuse(php_memcached_object *o, mc_result result, const char *why)
{
	php_error_docref(NULL, E_WARNING, "error setting memcached option: %s", why);
	php_memcached_set_result(o, result);
	return false;
}

static bool set(php_memcached_object *o, const struct mc_tls_settings *settings)
{
	struct mc_pool *pool = o->client->pool;
	mc_result result = mc_client_set_tls(pool, settings);

	if (result == MEMCACHED_SUCCESS)
		return true;
	return refuse(o, result,
		pool->error.result == result ? pool->error.message : mc_result_message(result));
}

void php_memcached_get_use_tls(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_BOOL(value, client->pool->tls.settings.on);
}

/* As PHP has it, not by number: "on" must not mean off. */
bool php_memcached_set_use_tls(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	bool on = zend_is_true(value);
	struct mc_tls_settings settings = o->client->pool->tls.settings;

	settings.on = on;
	return set(o, &settings);
}

void php_memcached_get_tls_verify_peer(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_BOOL(value, !client->pool->tls.settings.options.no_verify);
}

bool php_memcached_set_tls_verify_peer(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	bool verify = zend_is_true(value);
	struct mc_tls_settings settings = o->client->pool->tls.settings;

	settings.options.no_verify = !verify;
	return set(o, &settings);
}

void php_memcached_get_tls_min_version(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value,
		php_pieces_tls_version_number(client->pool->tls.settings.options.min_version));
}

bool php_memcached_set_tls_min_version(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	enum net_tls_version version;
	struct mc_tls_settings settings;

	if (!php_pieces_tls_version(zval_get_long(value), &version))
		return refuse(o, MEMCACHED_INVALID_ARGUMENTS,
			"TLS is spoken from version 1.2 on (STREAM_CRYPTO_PROTO_TLSv1_2, "
			"STREAM_CRYPTO_PROTO_TLSv1_3)");
	settings = o->client->pool->tls.settings;
	settings.options.min_version = version;
	return set(o, &settings);
}

/* Strings; the row's member is one of struct mc_tls_settings. */
static const char **text(
	const struct php_memcached_own_option *option, struct mc_tls_settings *settings)
{
	return (const char **)((char *)settings + option->member);
}

void php_memcached_get_tls_text(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	struct mc_tls_settings settings = client->pool->tls.settings;
	const char *given = *text(option, &settings);

	if (given)
		ZVAL_STRING(value, given);
	else
		ZVAL_NULL(value);
}

static bool set_string(const struct php_memcached_own_option *option, php_memcached_object *o,
	zval *value, bool file)
{
	zend_string *given = zval_get_string(value);
	struct mc_tls_settings settings;
	bool done = false;

	if (EG(exception)) {
		/* nothing to add */
	} else if (CHECK_NULL_PATH(ZSTR_VAL(given), ZSTR_LEN(given))) {
		refuse(o, MEMCACHED_INVALID_ARGUMENTS, "a NUL byte cannot be in it");
	} else if (file && php_check_open_basedir(ZSTR_VAL(given)) != 0) {
		php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
	} else {
		/* only now: PHP code that ran above may have changed them */
		settings = o->client->pool->tls.settings;
		*text(option, &settings) = ZSTR_LEN(given) > 0 ? ZSTR_VAL(given) : NULL;
		done = set(o, &settings);
	}
	zend_string_release(given);
	return done;
}

bool php_memcached_set_tls_text(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	return set_string(option, o, value, false);
}

bool php_memcached_set_tls_file(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	return set_string(option, o, value, true);
}
