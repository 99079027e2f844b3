/*
 * The options beside libmemcached's behaviors. Values are those of pecl/memcached where it has the
 * option.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/own_options.h"

#include "memcached/glue/discovery.h"
#include "memcached/glue/tls.h"
#include "memcached/glue/large.h"
#include "memcached/glue/namespace.h"

static bool refuse(php_memcached_object *o, mc_result result)
{
	php_memcached_set_result(o, result);
	return false;
}

/* Numbers that are kept as they are; member: of struct php_memcached_client, a zend_long. */
static void get_number(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value, *(const zend_long *)((const char *)client + option->member));
}

static void put_number(
	const struct php_memcached_own_option *option, php_memcached_object *o, zend_long number)
{
	*(zend_long *)((char *)o->client + option->member) = number;
}

static bool set_number(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	put_number(option, o, zval_get_long(value));
	return true;
}

/* member: of struct mc_options, a uint32_t. */
static void get_setting(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(
		value, *(const uint32_t *)((const char *)&client->pool->options + option->member));
}

/* A number of seconds that may be a relative expiration. False, with a warning: it is none. */
static bool take_seconds(const struct php_memcached_own_option *option, php_memcached_object *o,
	zval *value, zend_long *seconds)
{
	*seconds = zval_get_long(value);
	if (*seconds >= 0 && *seconds <= 30 * 24 * 3600)
		return true;
	php_error_docref(
		NULL, E_WARNING, "%s must be from 0 to 2592000 seconds (30 days)", option->name);
	return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static bool set_seconds(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long seconds;

	if (!take_seconds(option, o, value, &seconds))
		return false;
	put_number(option, o, seconds);
	return true;
}

static void get_compression(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_BOOL(value, client->value.compression);
}

static bool set_compression(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	o->client->value.compression = zval_get_long(value) != 0;
	return true;
}

static void get_compression_type(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value, client->value.compression_type);
}

static bool set_compression_type(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long type = zval_get_long(value);

	if (!php_memcached_compression_available(type))
		return php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
			"this build has no such Memcached::COMPRESSION_*");
	o->client->value.compression_type = (int)type;
	return true;
}

static void get_zstd_dictionary(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	const struct php_memcached_dictionary *dictionary = client->value.dictionary;
	const char *given;
	size_t len;

	if (!dictionary) {
		ZVAL_EMPTY_STRING(value);
		return;
	}
	given = php_memcached_dictionary_given(dictionary, &len);
	ZVAL_STRINGL(value, given, len);
}

/* The file's bytes, but no more than shows that they are too many; NULL after a warning. */
static zend_string *read_file(const zend_string *name)
{
	php_stream *stream;
	zend_string *bytes;

	if (zend_str_has_nul_byte(name)) {
		php_error_docref(NULL, E_WARNING,
			"OPT_ZSTD_DICTIONARY is neither a dictionary nor the name of a file");
		return NULL;
	}
	stream = php_stream_open_wrapper(ZSTR_VAL(name), "rb", REPORT_ERRORS, NULL);
	if (!stream)
		return NULL;
	bytes = php_stream_copy_to_mem(stream, PHP_MEMCACHED_DICTIONARY_SIZE_MAX + 1, 0);
	php_stream_close(stream);
	return bytes ? bytes : ZSTR_EMPTY_ALLOC();
}

static bool same_dictionary(
	const struct php_memcached_dictionary *dictionary, const zend_string *given)
{
	const char *before;
	size_t len;

	if (!dictionary)
		return ZSTR_LEN(given) == 0;
	before = php_memcached_dictionary_given(dictionary, &len);
	return len == ZSTR_LEN(given) && memcmp(before, ZSTR_VAL(given), len) == 0;
}

/* NULL, after a warning or with an exception: there is none in it. */
static struct php_memcached_dictionary *load_dictionary(zend_string *given, zend_long level)
{
	zend_string *bytes = php_memcached_dictionary_is_bytes(given) ? zend_string_copy(given)
								      : read_file(given);
	struct php_memcached_dictionary *dictionary;
	const char *problem;

	if (!bytes)
		return NULL;
	if (EG(exception)) {
		zend_string_release(bytes);
		return NULL;
	}
	dictionary = php_memcached_dictionary_new(
		given, ZSTR_VAL(bytes), ZSTR_LEN(bytes), level, &problem);
	zend_string_release(bytes);
	if (!dictionary)
		php_error_docref(
			NULL, E_WARNING, "OPT_ZSTD_DICTIONARY cannot be used: %s", problem);
	return dictionary;
}

static bool set_zstd_dictionary(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	struct php_memcached_value_options *options = &o->client->value;
	struct php_memcached_dictionary *dictionary = NULL;
	zend_string *given = zval_get_string(value);
	bool done = !EG(exception);

	if (done && !same_dictionary(options->dictionary, given)) {
		if (ZSTR_LEN(given) > 0)
			dictionary = load_dictionary(given, options->compression_level);
		done = dictionary || ZSTR_LEN(given) == 0;
		if (done) {
			php_memcached_dictionary_free(options->dictionary);
			options->dictionary = dictionary;
		}
	}
	zend_string_release(given);
	return done || refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static void get_prefix_key(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	const struct mc_options *options = &client->pool->options;

	ZVAL_STRINGL(value, options->prefix, options->own_prefix_len);
}

static bool set_prefix_key(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_string *prefix = zval_get_string(value);
	mc_result result;

	if (EG(exception)) {
		zend_string_release(prefix);
		return false;
	}
	result = mc_client_set_prefix(o->client->pool, ZSTR_VAL(prefix), ZSTR_LEN(prefix));
	zend_string_release(prefix);
	if (result == MEMCACHED_SUCCESS)
		return true;
	mc_pool_set_error(o->client->pool, result, 0, NULL, NULL);
	php_error_docref(NULL, E_WARNING,
		"bad key provided: a prefix is up to 128 bytes, without spaces and control bytes");
	return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static void get_serializer(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value, client->value.serializer);
}

static bool set_serializer(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long serializer = zval_get_long(value);

	if (serializer >= PHP_MEMCACHED_SERIALIZER_PHP &&
		serializer <= PHP_MEMCACHED_SERIALIZER_MSGPACK &&
		php_memcached_serializer_available(serializer)) {
		o->client->value.serializer = (int)serializer;
		return true;
	}
	/* as pecl: whatever came, PHP's own is what is used from here on */
	o->client->value.serializer = PHP_MEMCACHED_SERIALIZER_PHP;
	if (php_memcached_serializer_name(serializer))
		php_error_docref(NULL, E_WARNING,
			"the extension for the %s serializer is not loaded",
			php_memcached_serializer_name(serializer));
	else
		php_error_docref(NULL, E_WARNING,
			"invalid serializer provided: " ZEND_LONG_FMT
			" is none of Memcached::SERIALIZER_*",
			serializer);
	return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static bool set_user_flags(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long flags = zval_get_long(value);

	if (flags > PHP_MEMCACHED_USER_FLAGS_MAX) {
		php_error_docref(NULL, E_WARNING, "MEMC_OPT_USER_FLAGS must be < 65535");
		return false;
	}
	o->client->value.user_flags = flags < 0 ? -1 : flags;
	return true;
}

static bool set_item_size_limit(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long limit = zval_get_long(value);

	if (limit < 0) {
		php_error_docref(NULL, E_WARNING, "ITEM_SIZE_LIMIT must be >= 0");
		return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
	}
	o->client->item_size_limit = limit;
	return true;
}

static void get_protocol(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value, mc_client_protocol(client->pool));
}

static bool set_protocol(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	const struct mc_pool *pool = o->client->pool;
	zend_long protocol = zval_get_long(value);
	mc_result result = mc_client_set_protocol(o->client->pool, (uint64_t)protocol);

	if (result == MEMCACHED_SUCCESS)
		return true;
	php_memcached_set_result(o, result);
	php_memcached_option_refused(pool, result, "OPT_PROTOCOL", protocol);
	return false;
}

static void get_near_cache(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value, (zend_long)mc_client_near_cache(client->pool));
}

static bool set_near_cache(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long bytes = zval_get_long(value);
	mc_result result = MEMCACHED_INVALID_ARGUMENTS;

	if (bytes >= 0)
		result = mc_client_set_near_cache(o->client->pool, (size_t)bytes);
	if (result == MEMCACHED_SUCCESS)
		return true;
	php_error_docref(NULL, E_WARNING,
		"OPT_NEAR_CACHE must be 0, or a number of bytes that there is memory for");
	return refuse(o, result);
}

static void get_busy_poll(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_LONG(value, (zend_long)client->pool->busy_poll.us);
}

static bool set_busy_poll(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long us = zval_get_long(value);

	if (us >= 0 && us <= NET_BUSY_POLL_MAX_US) {
		mc_client_set_busy_poll(o->client->pool, us);
		return true;
	}
	php_error_docref(NULL, E_WARNING, "OPT_BUSY_POLL must be from 0 to %d microseconds",
		NET_BUSY_POLL_MAX_US);
	return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static bool set_cold_start_rate(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long rate = zval_get_long(value);

	if (rate >= 1 && rate <= 1000000) {
		o->client->cold_start_rate = rate;
		return true;
	}
	php_error_docref(NULL, E_WARNING, "OPT_COLD_START_RATE must be from 1 to 1000000");
	return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static void get_early_recompute(const struct php_memcached_own_option *option,
	const struct php_memcached_client *client, zval *value)
{
	ZVAL_DOUBLE(value, client->early_recompute);
}

static bool set_early_recompute(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	double factor = zval_get_double(value);

	if (factor >= 0 && factor <= 1000) {
		o->client->early_recompute = factor;
		return true;
	}
	php_error_docref(NULL, E_WARNING, "OPT_EARLY_RECOMPUTE must be from 0 to 1000");
	return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static bool set_delete_stale(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long seconds;

	if (!take_seconds(option, o, value, &seconds))
		return false;
	o->client->pool->options.delete_stale_s = (uint32_t)seconds;
	return true;
}

static bool set_large_values(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long bytes = zval_get_long(value);

	if (bytes == 0 || (bytes >= PHP_MEMCACHED_CHUNK_MIN && bytes <= PHP_MEMCACHED_CHUNK_MAX)) {
		o->client->chunk_size = bytes;
		return true;
	}
	php_error_docref(NULL, E_WARNING,
		"OPT_LARGE_VALUES must be 0, or the length of a chunk: from %d to %d bytes",
		PHP_MEMCACHED_CHUNK_MIN, PHP_MEMCACHED_CHUNK_MAX);
	return refuse(o, MEMCACHED_INVALID_ARGUMENTS);
}

static bool set_gutter_ttl(
	const struct php_memcached_own_option *option, php_memcached_object *o, zval *value)
{
	zend_long seconds;

	if (!take_seconds(option, o, value, &seconds))
		return false;
	if (php_memcached_busy(o))
		return false;
	o->client->pool->options.gutter_ttl_s = (uint32_t)seconds;
	mc_pool_set_asks_others(o->client->pool);
	return true;
}

/* What get and set of several rows find by its offset. */
#define NUMBER(member) offsetof(struct php_memcached_client, member)
#define SETTING(member) offsetof(struct mc_options, member)
#define TLS(member) offsetof(struct mc_tls_settings, member)

static const struct php_memcached_own_option table[] = {
	/* pecl/memcached's */
	{"OPT_COMPRESSION", -1001, get_compression, set_compression, 0},
	{"OPT_COMPRESSION_TYPE", -1004, get_compression_type, set_compression_type, 0},
	{"OPT_COMPRESSION_LEVEL", -1007, get_number, set_number, NUMBER(value.compression_level)},
	{"OPT_PREFIX_KEY", -1002, get_prefix_key, set_prefix_key, 0},
	{"OPT_SERIALIZER", -1003, get_serializer, set_serializer, 0},
	{"OPT_USER_FLAGS", -1006, get_number, set_user_flags, NUMBER(value.user_flags)},
	{"OPT_STORE_RETRY_COUNT", -1005, get_number, set_number, NUMBER(store_retry_count)},
	{"OPT_ITEM_SIZE_LIMIT", -1008, get_number, set_item_size_limit, NUMBER(item_size_limit)},
	/* this extension's */
	{"OPT_PROTOCOL", -1101, get_protocol, set_protocol, 0},
	{"OPT_BUSY_POLL", -1200, get_busy_poll, set_busy_poll, 0},
	{"OPT_NEAR_CACHE", -1120, get_near_cache, set_near_cache, 0},
	{"OPT_ZSTD_DICTIONARY", -1121, get_zstd_dictionary, set_zstd_dictionary, 0},
	{"OPT_STAMPEDE_TTL", -1130, get_number, set_seconds, NUMBER(stampede_ttl)},
	{"OPT_EARLY_RECOMPUTE", -1131, get_early_recompute, set_early_recompute, 0},
	{"OPT_DELETE_STALE", -1132, get_setting, set_delete_stale, SETTING(delete_stale_s)},
	{"OPT_GUTTER_TTL", -1160, get_setting, set_gutter_ttl, SETTING(gutter_ttl_s)},
	{"OPT_USE_TLS", -1140, php_memcached_get_use_tls, php_memcached_set_use_tls, 0},
	{"OPT_TLS_CA_FILE", -1141, php_memcached_get_tls_text, php_memcached_set_tls_file,
		TLS(options.ca_file)},
	{"OPT_TLS_CA_PATH", -1142, php_memcached_get_tls_text, php_memcached_set_tls_file,
		TLS(options.ca_path)},
	{"OPT_TLS_CERT_FILE", -1143, php_memcached_get_tls_text, php_memcached_set_tls_file,
		TLS(options.cert_file)},
	{"OPT_TLS_KEY_FILE", -1144, php_memcached_get_tls_text, php_memcached_set_tls_file,
		TLS(options.key_file)},
	{"OPT_TLS_PASSPHRASE", -1145, php_memcached_get_tls_text, php_memcached_set_tls_text,
		TLS(options.passphrase)},
	{"OPT_TLS_PEER_NAME", -1146, php_memcached_get_tls_text, php_memcached_set_tls_text,
		TLS(peer_name)},
	{"OPT_TLS_MIN_VERSION", -1147, php_memcached_get_tls_min_version,
		php_memcached_set_tls_min_version, 0},
	{"OPT_TLS_VERIFY_PEER", -1148, php_memcached_get_tls_verify_peer,
		php_memcached_set_tls_verify_peer, 0},
	{"OPT_LARGE_VALUES", -1150, get_number, set_large_values, NUMBER(chunk_size)},
	{"OPT_NAMESPACE", -1170, php_memcached_get_namespace, php_memcached_set_namespace, 0},
	{"OPT_NAMESPACE_TTL", -1171, get_setting, php_memcached_set_namespace_ttl,
		SETTING(namespace_ttl_ms)},
	{"OPT_COLD_START_SECONDS", -1190, get_number, set_seconds, NUMBER(cold_start_seconds)},
	{"OPT_COLD_START_RATE", -1191, get_number, set_cold_start_rate, NUMBER(cold_start_rate)},
	{"OPT_CLIENT_MODE", -1180, php_memcached_get_client_mode, php_memcached_set_client_mode, 0},
	{"OPT_DISCOVERY_INTERVAL", -1181, get_setting, php_memcached_set_discovery_interval,
		SETTING(discovery_interval_s)},
};

static const size_t rows = sizeof(table) / sizeof(*table);

const struct php_memcached_own_option *php_memcached_own_option(zend_long number)
{
	for (size_t i = 0; i < rows; i++)
		if (table[i].number == number)
			return &table[i];
	return NULL;
}

void php_memcached_own_options_init(zend_class_entry *ce)
{
	for (size_t i = 0; i < rows; i++)
		zend_declare_class_constant_long(
			ce, table[i].name, strlen(table[i].name), table[i].number);
}
