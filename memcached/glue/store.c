/*
 * Everything that changes what a server holds: set and its kin, touch, delete, counters; one key or
 * many.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "memcached/engine/encoding.h"
#include "memcached/engine/number.h"

#include "zend_exceptions.h"

/* Writes with OPT_NOREPLY, whose answer is not awaited, and with OPT_BUFFER_WRITES, which are held back. */
static void run_unawaited(php_memcached_object *o, struct mc_request *requests, size_t count)
{
	struct mc_pool *pool = o->client->pool;
	bool buffer = pool->options.buffer_writes && mc_op_facts[requests->op].may_buffer;

	if (pool->options.noreply && mc_op_facts[requests->op].may_be_quiet)
		for (size_t i = 0; i < count; i++)
			requests[i].quiet = true;
	if (!buffer) {
		php_memcached_run(o, requests, count, NULL);
		return;
	}
	for (size_t i = 0; i < count; i++)
		requests[i].result = mc_buffer_add(pool, &requests[i]);
}

static inline void run_writes(php_memcached_object *o, struct mc_request *requests, size_t count)
{
	const struct mc_options *options = &o->client->pool->options;

	if (UNEXPECTED(options->noreply || options->buffer_writes))
		run_unawaited(o, requests, count);
	else
		php_memcached_run(o, requests, count, NULL);
}

/* Tries again up to OPT_STORE_RETRY_COUNT times for those whose server failed. */
static void retry_failed(php_memcached_object *o, struct mc_request *requests, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (zend_long left = o->client->store_retry_count;
			left > 0 && php_memcached_is_server_failure(requests[i].result) &&
			requests[i].result != MEMCACHED_NO_SERVERS;
			left--)
			run_writes(o, &requests[i], 1);
}

static inline void run_with_retries(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	run_writes(o, requests, count);
	if (UNEXPECTED(o->client->store_retry_count > 0))
		retry_failed(o, requests, count);
}

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

/* Puts the value's payload into the request. False, with the result set: it cannot be stored. */
static inline bool set_payload(php_memcached_object *o, struct mc_request *req, zval *value,
	struct php_memcached_encoded *encoded)
{
	const struct php_memcached_client *client = o->client;

	if (UNEXPECTED(!php_memcached_value_encode(value, &client->value, encoded))) {
		php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
		return false;
	}
	if (UNEXPECTED(client->item_size_limit > 0 &&
		       encoded->len > (size_t)client->item_size_limit)) {
		php_memcached_encoded_free(encoded);
		php_memcached_set_result(o, MEMCACHED_E2BIG);
		return false;
	}
	if (UNEXPECTED(client->pool->encoding) && !encrypt(o, encoded))
		return false;
	req->value = encoded->data;
	req->value_len = encoded->len;
	req->flags = encoded->flags;
	return true;
}

/* As pecl: a write that was held back is a success, but the result says so. */
static bool written(php_memcached_object *o, mc_result result)
{
	php_memcached_set_result(o, result);
	return result == MEMCACHED_SUCCESS || result == MEMCACHED_BUFFERED;
}

static zend_always_inline bool store_one(php_memcached_object *o, enum mc_op op,
	const zend_string *server_key, const zend_string *key, zval *value, zend_long expiration,
	uint64_t cas)
{
	struct php_memcached_encoded encoded;
	struct mc_request req;
	uint32_t rules = o->client->pool->key_rules;

	if (!php_memcached_key_valid(o, key))
		return false;
	php_memcached_request_init(&req, op, key);
	php_memcached_set_group(&req, server_key);
	req.expiration = expiration;
	req.number = cas;
	if (!set_payload(o, &req, value, &encoded))
		return false;
	if (php_memcached_recheck_keys(o, rules, &req, NULL, 1) == 1)
		run_with_retries(o, &req, 1);
	php_memcached_encoded_free(&encoded);
	return written(o, req.result);
}

bool php_memcached_store(php_memcached_object *o, enum mc_op op, const zend_string *server_key,
	const zend_string *key, zval *value, zend_long expiration, uint64_t cas)
{
	return store_one(o, op, server_key, key, value, expiration, cas);
}

static void store(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zval *value;
	zend_long expiration = 0;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(by_key ? 3 : 2, by_key ? 4 : 3)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_ZVAL(value)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(expiration)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (o)
		RETURN_BOOL(store_one(o, op, server_key, key, value, expiration, 0));
}

#define STORE_METHOD(name, op, by_key)                                                             \
	PHP_METHOD(Memcached, name)                                                                \
	{                                                                                          \
		store(INTERNAL_FUNCTION_PARAM_PASSTHRU, op, by_key);                               \
	}

STORE_METHOD(set, MC_SET, false)
STORE_METHOD(setByKey, MC_SET, true)
STORE_METHOD(add, MC_ADD, false)
STORE_METHOD(addByKey, MC_ADD, true)
STORE_METHOD(replace, MC_REPLACE, false)
STORE_METHOD(replaceByKey, MC_REPLACE, true)

/* With an encoding key the server can neither add to a value nor count with it. */
static bool values_are_opaque(php_memcached_object *o)
{
	if (!o->client->pool->encoding)
		return false;
	php_memcached_set_result(o, MEMCACHED_NOT_SUPPORTED);
	return true;
}

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

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	if (!php_memcached_key_valid(o, key))
		RETURN_FALSE;
	if (o->client->value.compression) {
		php_error_docref(
			NULL, E_WARNING, "cannot append/prepend with compression turned on");
		RETURN_NULL();
	}
	if (values_are_opaque(o))
		RETURN_FALSE;
	ZVAL_STR(&value, addition);
	RETURN_BOOL(php_memcached_store(o, op, server_key, key, &value, 0, 0));
}

PHP_METHOD(Memcached, append)
{
	extend(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_APPEND, false);
}

PHP_METHOD(Memcached, appendByKey)
{
	extend(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_APPEND, true);
}

PHP_METHOD(Memcached, prepend)
{
	extend(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_PREPEND, false);
}

PHP_METHOD(Memcached, prependByKey)
{
	extend(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_PREPEND, true);
}

/* The token that GET_EXTENDED gave: an int, or a string where it is beyond one. False: it is no such thing, as in programs
 * written for pecl/memcached 2, whose get() gave it by reference: what they call cas() with is null. */
static bool cas_from_token(const zval *token, uint64_t *cas)
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

static void cas(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zval *token;
	zend_string *server_key = NULL;
	zend_string *key;
	zval *value;
	zend_long expiration = 0;
	uint64_t number;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(by_key ? 4 : 3, by_key ? 5 : 4)
	Z_PARAM_ZVAL(token)
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
	/* 0 is no server's, and over binary it would mean a set that asks for none */
	if (!cas_from_token(token, &number) || number == 0) {
		php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
		RETURN_FALSE;
	}
	RETURN_BOOL(php_memcached_store(o, MC_CAS, server_key, key, value, expiration, number));
}

PHP_METHOD(Memcached, cas)
{
	cas(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, casByKey)
{
	cas(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* What one value threw when it was serialized is for the caller, but not before the others are stored.
 * False: it was no exception, but the end of the script. */
static bool put_by(zend_object **thrown)
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

static void setMulti(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zend_string *server_key = NULL;
	HashTable *items;
	zend_long expiration = 0;
	php_memcached_object *o;
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

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_ARRAY_HT(items)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(expiration)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
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
		req->user = name ? NULL : key;
		if (EXPECTED(php_memcached_key_valid(o, key) &&
			     set_payload(o, req, value, &encoded[count]))) {
			count++;
		} else {
			failure = o->result;
			if (req->user)
				zend_string_release(key);
		}
		if (UNEXPECTED(EG(exception)) && !put_by(&thrown))
			break;
	}
	ZEND_HASH_FOREACH_END();

	valid = php_memcached_recheck_keys(o, rules, requests, NULL, count);
	if (valid > 0 && !EG(exception))
		run_with_retries(o, requests, valid);
	for (size_t i = 0; i < count; i++) {
		if (!EG(exception) && !written(o, requests[i].result))
			failure = requests[i].result;
		buffered |= o->result == MEMCACHED_BUFFERED;
		php_memcached_encoded_free(&encoded[i]);
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
	RETURN_BOOL(written(o, failure));
}

PHP_METHOD(Memcached, setMulti)
{
	setMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, setMultiByKey)
{
	setMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

static void touch(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zend_long expiration = 0;
	php_memcached_object *o;
	struct mc_request req;

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(expiration)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	if (!php_memcached_key_valid(o, key))
		RETURN_FALSE;
	php_memcached_request_init(&req, MC_TOUCH, key);
	php_memcached_set_group(&req, server_key);
	req.expiration = expiration;
	run_writes(o, &req, 1);
	RETURN_BOOL(written(o, req.result));
}

PHP_METHOD(Memcached, touch)
{
	touch(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, touchByKey)
{
	touch(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* A delay before a key is really gone was a feature of servers before 1.4. */
static bool delete_time_allowed(php_memcached_object *o, zend_long time)
{
	if (time == 0)
		return true;
	php_memcached_set_result(o, MEMCACHED_INVALID_ARGUMENTS);
	mc_pool_set_error(o->client->pool, MEMCACHED_INVALID_ARGUMENTS, 0,
		"servers no longer take an expiration of deleted items", NULL);
	return false;
}

static void delete (INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zend_long time = 0;
	php_memcached_object *o;
	struct mc_request req;

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(time)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	if (!php_memcached_key_valid(o, key) || !delete_time_allowed(o, time))
		RETURN_FALSE;
	php_memcached_request_init(&req, MC_DELETE, key);
	php_memcached_set_group(&req, server_key);
	run_writes(o, &req, 1);
	RETURN_BOOL(written(o, req.result));
}

PHP_METHOD(Memcached, delete)
{
	delete (INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, deleteByKey)
{
	delete (INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

static void deleteMulti(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zend_string *server_key = NULL;
	HashTable *keys;
	zend_long time = 0;
	php_memcached_object *o;
	struct mc_request *requests;
	zend_string **names;
	size_t count = 0;
	size_t valid;
	uint32_t rules;
	HashTable *made = NULL;
	zval *entry;

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_ARRAY_HT(keys)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(time)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	requests = safe_emalloc(zend_hash_num_elements(keys) + 1, sizeof(*requests), 0);
	names = safe_emalloc(zend_hash_num_elements(keys) + 1, sizeof(*names), 0);
	array_init_size(return_value, zend_hash_num_elements(keys));
	rules = o->client->pool->key_rules;

	GC_TRY_ADDREF(keys);
	ZEND_HASH_FOREACH_VAL(keys, entry)
	{
		zend_string *key = php_memcached_key_of(entry, &made);

		if (UNEXPECTED(!key))
			break;
		/* a place in the answer for every key, in the order given */
		if (!php_memcached_key_valid(o, key) || !delete_time_allowed(o, time)) {
			zval code;

			ZVAL_LONG(&code, (zend_long)o->result);
			zend_symtable_update(Z_ARRVAL_P(return_value), key, &code);
			continue;
		}
		zend_symtable_update(Z_ARRVAL_P(return_value), key, &EG(uninitialized_zval));
		php_memcached_request_init(&requests[count], MC_DELETE, key);
		php_memcached_set_group(&requests[count], server_key);
		names[count++] = key;
	}
	ZEND_HASH_FOREACH_END();

	valid = php_memcached_recheck_keys(o, rules, requests, names, count);
	if (valid > 0 && !EG(exception))
		run_writes(o, requests, valid);
	for (size_t i = 0; i < count; i++) {
		zval outcome;

		if (!EG(exception)) {
			if (written(o, requests[i].result)) {
				ZVAL_TRUE(&outcome);
			} else {
				ZVAL_LONG(&outcome, (zend_long)requests[i].result);
			}
			zend_symtable_update(Z_ARRVAL_P(return_value), names[i], &outcome);
		}
	}
	/* as pecl, the one result code is that of the last key; the array has them all */
	efree(requests);
	efree(names);
	php_memcached_keys_release(keys, made);
}

PHP_METHOD(Memcached, deleteMulti)
{
	deleteMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, deleteMultiByKey)
{
	deleteMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* A counter that is not there is made with its initial value; if somebody else makes it meanwhile,
 * theirs is counted on. */
static bool count_or_make(php_memcached_object *o, struct mc_request *req, bool make,
	zend_long initial, zend_long expiry)
{
	char digits[32];
	struct mc_request add;

	req->make = make;
	req->initial = (uint64_t)initial;
	req->expiration = expiry;
	php_memcached_run(o, req, 1, NULL);
	if (req->result != MEMCACHED_NOTFOUND || !make || o->client->pool->protocol->makes_counters)
		return written(o, req->result);
	add = *req;
	add.op = MC_ADD;
	add.value = digits;
	add.value_len = (size_t)snprintf(digits, sizeof(digits), ZEND_LONG_FMT, initial);
	/* typed as a number, as if set() had stored it */
	add.flags = 1;
	add.expiration = expiry;
	php_memcached_run(o, &add, 1, NULL);
	if (add.result == MEMCACHED_SUCCESS) {
		req->answer = (uint64_t)initial;
		return written(o, MEMCACHED_SUCCESS);
	}
	if (add.result != MEMCACHED_NOTSTORED)
		return written(o, add.result);
	php_memcached_run(o, req, 1, NULL);
	return written(o, req->result);
}

static void counter(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zend_long offset = 1;
	zend_long initial = 0;
	zend_long expiry = 0;
	php_memcached_object *o;
	struct mc_request req;
	bool make = ZEND_NUM_ARGS() > (by_key ? 3 : 2);

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 5 : 4)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(offset)
	Z_PARAM_LONG(initial)
	Z_PARAM_LONG(expiry)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	if (!php_memcached_key_valid(o, key))
		RETURN_FALSE;
	if (offset < 0) {
		php_error_docref(NULL, E_WARNING, "offset cannot be a negative value");
		RETURN_FALSE;
	}
	if (make && initial < 0) {
		php_error_docref(NULL, E_WARNING, "initial_value cannot be a negative value");
		RETURN_FALSE;
	}
	if (values_are_opaque(o))
		RETURN_FALSE;
	php_memcached_request_init(&req, op, key);
	php_memcached_set_group(&req, server_key);
	req.number = (uint64_t)offset;
	if (!count_or_make(o, &req, make, initial, expiry))
		RETURN_FALSE;
	/* as unsigned as the server's: beyond an int it wraps, as with pecl */
	RETURN_LONG((zend_long)req.answer);
}

PHP_METHOD(Memcached, increment)
{
	counter(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_INCREMENT, false);
}

PHP_METHOD(Memcached, incrementByKey)
{
	counter(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_INCREMENT, true);
}

PHP_METHOD(Memcached, decrement)
{
	counter(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_DECREMENT, false);
}

PHP_METHOD(Memcached, decrementByKey)
{
	counter(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_DECREMENT, true);
}
