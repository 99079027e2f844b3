/*
 * Values stored: set(), add(), replace(), append(), prepend(), cas() and setMulti().
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/large.h"
#include "memcached/glue/migration.h"
#include "memcached/glue/namespace.h"

#include "memcached/engine/encoding.h"
#include "memcached/engine/number.h"

#include "zend_exceptions.h"

/* Replaces the payload by its encrypted form. */
static bool encrypt(php_memcached_object *o, struct php_memcached_encoded *encoded)
{
	zend_string *secret = zend_string_alloc(mc_encoding_room(encoded->len), 0);
	bool done = mc_encoding_encrypt(o->client->pool->encoding, encoded->data, encoded->len,
		ZSTR_VAL(secret), &ZSTR_LEN(secret));

	php_memcached_encoded_free(encoded);
	if (!done) {
		zend_string_efree(secret);
		php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
		return false;
	}
	ZSTR_VAL(secret)[ZSTR_LEN(secret)] = '\0';
	encoded->owner = secret;
	encoded->data = ZSTR_VAL(secret);
	encoded->len = ZSTR_LEN(secret);
	return true;
}

static ZEND_COLD void too_big(php_memcached_object *o, size_t len)
{
	char problem[128];

	snprintf(problem, sizeof(problem),
		"the value is %zu bytes long, OPT_ITEM_SIZE_LIMIT is %lld", len,
		(long long)o->client->item_size_limit);
	php_memcached_set_result(o, MEMCACHED_E2BIG);
	mc_pool_set_error(o->client->pool, MEMCACHED_E2BIG, 0, problem, NULL);
}

static ZEND_COLD bool not_encoded(php_memcached_object *o)
{
	php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
	return false;
}

/* What few clients have: a limit, encryption, chunks. False, with the result set: the payload
 * cannot be stored, and is freed. */
static zend_never_inline bool finish_payload(php_memcached_object *o, const struct mc_request *req,
	struct php_memcached_encoded *encoded)
{
	const struct php_memcached_client *client = o->client;

	if (client->item_size_limit > 0 && encoded->len > (size_t)client->item_size_limit) {
		too_big(o, encoded->len);
		php_memcached_encoded_free(encoded);
		return false;
	}
	if (client->pool->encoding && !encrypt(o, encoded))
		return false;
	return !php_memcached_is_large(client, encoded) ||
	       php_memcached_large_store(o, req, encoded);
}

/* Puts the value's payload into the request. False, with the result set: it cannot be stored. */
static zend_always_inline bool set_payload(php_memcached_object *o, struct mc_request *req,
	zval *value, struct php_memcached_encoded *encoded)
{
	const struct php_memcached_client *client = o->client;

	if (UNEXPECTED(!php_memcached_value_encode(value, &client->value, encoded)))
		return not_encoded(o);
	if (UNEXPECTED((client->item_size_limit | client->chunk_size) != 0 ||
		       client->pool->encoding) &&
		!finish_payload(o, req, encoded))
		return false;
	req->value = encoded->data;
	req->value_len = encoded->len;
	req->flags = encoded->flags;
	return true;
}

/* Of a large value that was not stored, the chunks go. */
static inline void free_payload(php_memcached_object *o, const struct mc_request *req,
	struct php_memcached_encoded *encoded)
{
	if (UNEXPECTED(php_memcached_is_manifest(req->flags)) && req->result != MEMCACHED_SUCCESS &&
		req->result != MEMCACHED_BUFFERED)
		php_memcached_large_undo(o, encoded);
	php_memcached_encoded_free(encoded);
}

static zend_always_inline bool store_request(
	php_memcached_object *o, struct mc_request *req, const zend_string *key, zval *value)
{
	struct php_memcached_encoded encoded;
	uint32_t rules = o->client->pool->key_rules;

	if (!php_memcached_key_valid(o, key))
		return false;
	if (!set_payload(o, req, value, &encoded))
		return false;
	if (php_memcached_recheck_keys(o, rules, req, 1) == 1)
		php_memcached_write_with_retries(o, req, 1);
	free_payload(o, req, &encoded);
	return php_memcached_written(o, req->result);
}

bool php_memcached_store_request(
	php_memcached_object *o, struct mc_request *req, const zend_string *key, zval *value)
{
	return store_request(o, req, key, value);
}

static zend_always_inline bool store_one(php_memcached_object *o, enum mc_op op,
	const zend_string *server_key, const zend_string *key, zval *value, zend_long expiration,
	uint64_t cas)
{
	struct mc_request req;

	php_memcached_request_init(&req, op, key);
	php_memcached_set_group(&req, server_key);
	req.expiration = expiration;
	req.number = cas;
	return store_request(o, &req, key, value);
}

bool php_memcached_store(php_memcached_object *o, enum mc_op op, const zend_string *server_key,
	const zend_string *key, zval *value, zend_long expiration, uint64_t cas)
{
	return store_one(o, op, server_key, key, value, expiration, cas);
}

/* The token that GET_EXTENDED gave: an int, or a string where it is beyond one. False: it is no
 * such thing, as in programs written for pecl/memcached 2, whose get() gave it by reference: what
 * they call cas() with is null. */
bool php_memcached_cas_from_token(const zval *token, uint64_t *cas)
{
	switch (Z_TYPE_P(token)) {
	case IS_LONG:
		*cas = (uint64_t)Z_LVAL_P(token);
		return true;
	case IS_DOUBLE:
		if (!(Z_DVAL_P(token) >= 0 && Z_DVAL_P(token) < 18446744073709551616.0))
			return false;
		*cas = (uint64_t)Z_DVAL_P(token);
		return true;
	case IS_STRING:
		return mc_number_parse(Z_STRVAL_P(token), Z_STRLEN_P(token), cas);
	default:
		return false;
	}
}

/* 0 is no server's, and over binary it would mean a set that asks for none. */
bool php_memcached_take_cas(php_memcached_object *o, const zval *token, uint64_t *cas)
{
	if (php_memcached_cas_from_token(token, cas) && *cas != 0)
		return true;
	return php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
		"not a CAS token, as get() with GET_EXTENDED gives one");
}

static zend_always_inline void store_value(
	INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key, bool with_token)
{
	zval *token;
	zend_string *server_key = NULL;
	zend_string *key;
	zval *value;
	zend_long expiration = 0;
	uint64_t cas = 0;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(2 + by_key + with_token, 3 + by_key + with_token)
	if (with_token) {
		Z_PARAM_ZVAL(token)
	}
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_ZVAL(value)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(expiration)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	if (with_token && !php_memcached_take_cas(o, token, &cas))
		RETURN_FALSE;
	RETURN_BOOL(store_one(o, op, server_key, key, value, expiration, cas));
}

static zend_always_inline void store(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	store_value(INTERNAL_FUNCTION_PARAM_PASSTHRU, op, by_key, false);
}

static void cas(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	store_value(INTERNAL_FUNCTION_PARAM_PASSTHRU, op, by_key, true);
}

PHP_MEMCACHED_METHODS(set, setByKey, store, MC_SET)
PHP_MEMCACHED_METHODS(add, addByKey, store, MC_ADD)
PHP_MEMCACHED_METHODS(replace, replaceByKey, store, MC_REPLACE)
PHP_MEMCACHED_METHODS(cas, casByKey, cas, MC_CAS)

/* append and prepend: a string, as it is, behind or before what is there. */
static void extend(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zend_string *addition;
	php_memcached_object *o;
	zval value;

	ZEND_PARSE_PARAMETERS_START(by_key ? 3 : 2, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_STR(addition)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin_key(ZEND_THIS, key, return_value);
	if (!o)
		return;
	if (php_memcached_values_compressed(o))
		RETURN_NULL();
	if (php_memcached_values_opaque(o) || php_memcached_values_split(o))
		RETURN_FALSE;
	ZVAL_STR(&value, addition);
	RETURN_BOOL(php_memcached_store(o, op, server_key, key, &value, 0, 0));
}

PHP_MEMCACHED_METHODS(append, appendByKey, extend, MC_APPEND)
PHP_MEMCACHED_METHODS(prepend, prependByKey, extend, MC_PREPEND)

/* What one value threw when it was serialized is for the caller, but not before the others are
 * stored. False: it was no exception, but the end of the script. */
static bool defer_exception(zend_object **thrown)
{
	zend_object *latest = EG(exception);

	if (zend_is_unwind_exit(latest) || zend_is_graceful_exit(latest))
		return false;
	EG(exception) = NULL;
	if (*thrown)
		zend_exception_set_previous(latest, *thrown);
	*thrown = latest;
	return true;
}

bool php_memcached_store_many(php_memcached_object *o, const zend_string *server_key,
	HashTable *items, zend_long expiration, const struct mc_mark *mark)
{
	struct mc_request *requests;
	struct php_memcached_encoded *encoded;
	size_t count = 0;
	size_t valid;
	uint32_t rules;
	mc_result failure = MEMCACHED_SUCCESS;
	bool buffered = false;
	zend_object *thrown = NULL;
	zend_string *name;
	zend_ulong number;
	zval *value;

	requests = safe_emalloc(zend_hash_num_elements(items) + 1, sizeof(*requests), 0);
	encoded = safe_emalloc(zend_hash_num_elements(items) + 1, sizeof(*encoded), 0);
	rules = o->client->pool->key_rules;

	/* serializing may run the script's code, which may change the array: hold on to it */
	GC_TRY_ADDREF(items);
	ZEND_HASH_FOREACH_KEY_VAL(items, number, name, value)
	{
		struct mc_request *req = &requests[count];
		/* the array holds its names */
		zend_string *key = name ? name : zend_long_to_str((zend_long)number);

		php_memcached_request_init(req, MC_SET, key);
		php_memcached_set_group(req, server_key);
		req->expiration = expiration;
		if (UNEXPECTED(mark != NULL))
			php_memcached_set_mark(req, mark);
		req->user = name ? NULL : key;
		if (EXPECTED(php_memcached_key_valid(o, key) &&
			     set_payload(o, req, value, &encoded[count]))) {
			count++;
		} else {
			failure = o->result;
			if (req->user)
				zend_string_release(key);
		}
		if (UNEXPECTED(EG(exception)) && !defer_exception(&thrown))
			break;
	}
	ZEND_HASH_FOREACH_END();

	valid = php_memcached_recheck_keys(o, rules, requests, count);
	if (valid > 0 && !EG(exception))
		php_memcached_write_with_retries(o, requests, valid);
	for (size_t i = 0; i < count; i++) {
		if (!EG(exception) && !php_memcached_written(o, requests[i].result))
			failure = requests[i].result;
		buffered |= o->result == MEMCACHED_BUFFERED;
		free_payload(o, &requests[i], &encoded[i]);
		if (requests[i].user)
			zend_string_release((zend_string *)requests[i].user);
	}
	efree(requests);
	efree(encoded);
	if (!(GC_FLAGS(items) & GC_IMMUTABLE))
		zend_array_release(items);
	if (UNEXPECTED(thrown))
		zend_throw_exception_internal(thrown);
	if (failure == MEMCACHED_SUCCESS && buffered)
		failure = MEMCACHED_BUFFERED;
	return php_memcached_written(o, failure);
}

static void setMulti(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	struct php_memcached_args args;
	php_memcached_object *o = php_memcached_begin_many(execute_data, by_key, &args);

	if (o)
		RETURN_BOOL(php_memcached_store_many(
			o, args.server_key, args.array, args.number, NULL));
}

PHP_METHOD(Memcached, setMulti)
{
	setMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, setMultiByKey)
{
	setMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}
