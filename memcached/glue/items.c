/*
 * What memcached can do with an item beside what the peer's class has: class Pieces\Memcached.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/migration.h"

#include "zend_exceptions.h"

static void get_and_touch(INTERNAL_FUNCTION_PARAMETERS, bool many)
{
	zend_string *key = NULL;
	HashTable *keys = NULL;
	zend_long expiration;
	zend_long flags = 0;
	php_memcached_object *o;

	ZEND_PARSE_PARAMETERS_START(2, 3)
	if (many) {
		Z_PARAM_ARRAY_HT(keys)
	} else {
		Z_PARAM_STR(key)
	}
	Z_PARAM_LONG(expiration)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(flags)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	if (many)
		php_memcached_get_many(
			o, keys, flags, MC_WANT_TOUCH, expiration, NULL, return_value);
	else if (!php_memcached_get_one(o, key, flags, MC_WANT_TOUCH, expiration, return_value) &&
		 !EG(exception))
		RETURN_FALSE;
}

PHP_METHOD(Pieces_Memcached, getAndTouch)
{
	get_and_touch(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Pieces_Memcached, getAndTouchMulti)
{
	get_and_touch(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* It is still the one that the caller has: said by the server, or seen from what it sent. */
static bool unchanged(const struct mc_request *req)
{
	return req->result == MEMCACHED_DATA_EXISTS ||
	       (req->result == MEMCACHED_SUCCESS && req->answer == req->number);
}

PHP_METHOD(Pieces_Memcached, getIfChanged)
{
	zend_string *key;
	zval *token;
	php_memcached_object *o;
	struct mc_details details;
	struct mc_request req;

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(key)
	Z_PARAM_ZVAL(token)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin_request(ZEND_THIS, &req, MC_GET, NULL, key, return_value);
	if (!o)
		return;
	if (!php_memcached_cas_from_token(token, &req.number)) {
		php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
			"not a CAS token, as get() with GET_EXTENDED gives one");
		RETURN_FALSE;
	}
	php_memcached_want(o, PHP_MEMCACHED_GET_EXTENDED, MC_WANT_CHANGED, &req.want);
	req.details = &details;
	php_memcached_run(o, &req, 1, &php_memcached_value_sink);
	if (unchanged(&req)) {
		if (req.user)
			zend_string_release((zend_string *)req.user);
		RETVAL_TRUE;
	} else if (!php_memcached_take_value(o, &req, true, return_value)) {
		RETVAL_FALSE;
	}
	php_memcached_tell(o);
}

/* An add that found an item: over binary the server says so. */
static bool there_already(mc_result result)
{
	return result == MEMCACHED_NOTSTORED || result == MEMCACHED_DATA_EXISTS;
}

/* append or prepend of what may not be there: on a server that makes the item itself, one
 * request. */
static bool extend_or_add(php_memcached_object *o, enum mc_op op, zend_string *key, zval *addition,
	zend_long expiration)
{
	struct mc_request req;

	/* twice: between the two somebody else may have made it */
	for (int turn = 0; turn < 2; turn++) {
		php_memcached_request_init(&req, op, key);
		req.make = true;
		req.awaited = true;
		req.expiration = expiration;
		if (php_memcached_store_request(o, &req, key, addition) ||
			req.result != MEMCACHED_NOTSTORED || EG(exception))
			break;
		php_memcached_request_init(&req, MC_ADD, key);
		req.awaited = true;
		req.expiration = expiration;
		if (php_memcached_store_request(o, &req, key, addition) ||
			!there_already(req.result) || EG(exception))
			break;
	}
	return o->result == MEMCACHED_SUCCESS || o->result == MEMCACHED_BUFFERED;
}

static void extend(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op)
{
	zend_string *key;
	zend_string *addition;
	zend_long expiration = 0;
	php_memcached_object *o;
	zval value;

	ZEND_PARSE_PARAMETERS_START(2, 3)
	Z_PARAM_STR(key)
	Z_PARAM_STR(addition)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(expiration)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin_key(ZEND_THIS, key, return_value);
	if (!o)
		return;
	if (php_memcached_values_compressed(o) || php_memcached_values_opaque(o) ||
		php_memcached_values_split(o))
		RETURN_FALSE;
	ZVAL_STR(&value, addition);
	RETURN_BOOL(extend_or_add(o, op, key, &value, expiration));
}

PHP_METHOD(Pieces_Memcached, appendOrAdd)
{
	extend(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_APPEND);
}

PHP_METHOD(Pieces_Memcached, prependOrAdd)
{
	extend(INTERNAL_FUNCTION_PARAM_PASSTHRU, MC_PREPEND);
}

static bool set_with_cas(php_memcached_object *o, zend_string *key, zval *value, const zval *token,
	zend_long expiration)
{
	struct mc_request req;

	php_memcached_request_init(&req, MC_SET, key);
	req.want = MC_WANT_OWN_CAS;
	req.expiration = expiration;
	return php_memcached_take_cas(o, token, &req.new_cas) &&
	       php_memcached_can_want(o, req.want) &&
	       php_memcached_store_request(o, &req, key, value);
}

PHP_METHOD(Pieces_Memcached, setWithCas)
{
	zend_string *key;
	zval *value;
	zval *token;
	zend_long expiration = 0;

	PHP_MEMCACHED_PARSE(o, "Szz|l", &key, &value, &token, &expiration);
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	RETURN_BOOL(set_with_cas(o, key, value, token, expiration));
}

static bool mark(php_memcached_object *o, zend_string *key, uint16_t want, zend_long expiration)
{
	struct mc_request req;

	if (!php_memcached_key_valid(o, key) || !php_memcached_can_want(o, want))
		return false;
	php_memcached_request_init(&req, MC_DELETE, key);
	req.want = want;
	req.expiration = expiration;
	php_memcached_write(o, &req, 1);
	return php_memcached_written(o, req.result);
}

PHP_METHOD(Pieces_Memcached, invalidate)
{
	struct php_memcached_args args;
	php_memcached_object *o = php_memcached_begin_one(execute_data, false, &args);

	if (o)
		RETURN_BOOL(mark(o, args.key, MC_WANT_STALE, args.number));
}

PHP_METHOD(Pieces_Memcached, deleteValue)
{
	zend_string *key;
	php_memcached_object *o = php_memcached_begin_string(execute_data, &key);

	if (o)
		RETURN_BOOL(mark(o, key, MC_WANT_EMPTY, 0));
}

/* One entry of an array of flags: 'T' => 30, 'v' => true, or the whole as a value: 'T30', 'v'. */
static bool add_flag(struct mc_meta_call *call, const zend_string *name, zval *entry)
{
	zend_string *token;
	bool done;

	if (name && (Z_TYPE_P(entry) == IS_FALSE || Z_TYPE_P(entry) == IS_NULL))
		return ZSTR_LEN(name) == 1;
	if (name && Z_TYPE_P(entry) == IS_TRUE)
		return ZSTR_LEN(name) == 1 && mc_meta_call_add_flag(call, *ZSTR_VAL(name), "", 0);
	token = zval_try_get_string(entry);
	if (!token)
		return false;
	if (name)
		done = ZSTR_LEN(name) == 1 && mc_meta_call_add_flag(call, *ZSTR_VAL(name),
						      ZSTR_VAL(token), ZSTR_LEN(token));
	else
		done = ZSTR_LEN(token) > 0 && mc_meta_call_add_flag(call, *ZSTR_VAL(token),
						      ZSTR_VAL(token) + 1, ZSTR_LEN(token) - 1);
	zend_string_release(token);
	return done;
}

static bool add_flags(struct mc_meta_call *call, HashTable *flags)
{
	zend_string *name;
	zval *entry;
	bool done = true;

	/* what an entry is made a string by may change the array */
	GC_TRY_ADDREF(flags);
	ZEND_HASH_FOREACH_STR_KEY_VAL(flags, name, entry)
	{
		ZVAL_DEREF(entry);
		done = add_flag(call, name, entry);
		if (!done)
			break;
	}
	ZEND_HASH_FOREACH_END();
	php_memcached_keys_release(flags, NULL);
	return done;
}

/* The answer as an array of code, flags and value. */
static void take_reply(const struct mc_meta_call *call, struct mc_request *req, zval *out)
{
	struct mc_meta_flag flag;
	size_t at = 0;
	zval flags;

	array_init(&flags);
	while (mc_meta_call_next_flag(call, &at, &flag)) {
		zval token;

		if (flag.len > 0)
			ZVAL_STRINGL(&token, flag.token, flag.len);
		else
			ZVAL_TRUE(&token);
		zend_hash_str_update(Z_ARRVAL(flags), flag.name, flag.name_len, &token);
	}
	array_init_size(out, 3);
	add_assoc_stringl(out, "code", call->reply, 2);
	add_assoc_zval(out, "flags", &flags);
	if (req->user)
		add_assoc_str(out, "value", (zend_string *)req->user);
	else
		add_assoc_null(out, "value");
	req->user = NULL;
}

PHP_METHOD(Pieces_Memcached, meta)
{
	zend_string *command;
	zend_string *key;
	HashTable *flags = NULL;
	zend_string *value = NULL;
	struct mc_meta_call call;
	struct mc_request req;

	PHP_MEMCACHED_PARSE(o, "SS|hS!", &command, &key, &flags, &value);
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	/* the protocol that has the commands has the flags that they bear */
	if (!php_memcached_can_want(o, MC_WANT_DETAILS))
		RETURN_FALSE;
	if (!mc_meta_call_set(&call, ZSTR_VAL(command), ZSTR_LEN(command), value != NULL)) {
		php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
			"no meta command, or a value for one that has none, or none for the one "
			"that stores");
		RETURN_FALSE;
	}
	if (flags && !add_flags(&call, flags)) {
		php_memcached_fail(o, MEMCACHED_INVALID_ARGUMENTS,
			"a meta flag is a letter with a token, and none that the client needs for "
			"itself");
		if (!EG(exception))
			RETURN_FALSE;
		return;
	}
	/* code that ran meanwhile may have changed what a key may be */
	if (!php_memcached_key_valid(o, key) || !php_memcached_can_want(o, MC_WANT_DETAILS))
		RETURN_FALSE;
	php_memcached_request_init(&req, MC_META, key);
	req.call = &call;
	if (value) {
		req.value = ZSTR_VAL(value);
		req.value_len = ZSTR_LEN(value);
	}
	php_memcached_run(o, &req, 1, &php_memcached_value_sink);
	php_memcached_set_result(o, req.result);
	if (call.reply_len > 0 && req.result != MEMCACHED_MEMORY_ALLOCATION_FAILURE &&
		!php_memcached_is_server_failure(req.result)) {
		take_reply(&call, &req, return_value);
	} else {
		if (req.user)
			zend_string_release((zend_string *)req.user);
		RETVAL_FALSE;
	}
	php_memcached_tell(o);
}
