/*
 * get, getMulti and their ByKey forms: one lookup of one key or of many.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

#include "glue/memory.h"
#include "memcached/engine/encoding.h"

#include "zend_exceptions.h"

enum { SURELY_FITS = 16 * 1024 };

static inline char *room_in(struct mc_request *req, zend_string *payload)
{
	ZSTR_VAL(payload)[ZSTR_LEN(payload)] = '\0';
	req->user = payload;
	return ZSTR_VAL(payload);
}

/* The same for what may be more than memory_limit allows. */
static zend_never_inline char *large_room(struct mc_request *req)
{
	zend_string *payload = php_pieces_string(req->value_len);

	return payload ? room_in(req, payload) : NULL;
}

/* The engine wants to know where a value goes: into a string that will be the value itself. */
static char *value_room(void *self, struct mc_request *req)
{
	(void)self;
	if (UNEXPECTED(req->value_len > SURELY_FITS))
		return large_room(req);
	return room_in(req, zend_string_alloc(req->value_len, 0));
}

static void forget_value(void *self, struct mc_request *req)
{
	(void)self;
	if (req->user)
		zend_string_release((zend_string *)req->user);
	req->user = NULL;
}

const struct mc_sink php_memcached_value_sink = {.value = value_room, .forget = forget_value};

void php_memcached_cas_token(uint64_t cas, zval *out)
{
	if (EXPECTED(cas <= ZEND_LONG_MAX))
		ZVAL_LONG(out, (zend_long)cas);
	else
		ZVAL_STR(out, zend_strpprintf(0, "%" PRIu64, cas));
}

/* Replaces the payload by what it was before it was encrypted. False, with the payload freed: it
 * was not, or with another key. */
static bool decrypt(php_memcached_object *o, zend_string **payload)
{
	zend_string *plain = zend_string_alloc(mc_encoding_room(ZSTR_LEN(*payload)), 0);
	bool done = mc_encoding_decrypt(o->client->pool->encoding, ZSTR_VAL(*payload),
		ZSTR_LEN(*payload), ZSTR_VAL(plain), &ZSTR_LEN(plain));

	zend_string_release(*payload);
	*payload = NULL;
	if (!done) {
		zend_string_efree(plain);
		php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
		return false;
	}
	ZSTR_VAL(plain)[ZSTR_LEN(plain)] = '\0';
	*payload = plain;
	return true;
}

static bool take_damaged(php_memcached_object *o)
{
	php_memcached_set_result(o, PHP_MEMCACHED_PAYLOAD_FAILURE);
	return false;
}

bool php_memcached_take_any(
	php_memcached_object *o, struct mc_request *req, bool extended, zval *out)
{
	zend_string *payload = req->user;
	zval value;
	zval cas;

	req->user = NULL;
	if (req->result != MEMCACHED_SUCCESS) {
		if (payload)
			zend_string_release(payload);
		php_memcached_set_result(o, req->result);
		return false;
	}
	/* many values may be many times as large as what came */
	if (php_pieces_beyond_memory_limit()) {
		zend_string_release(payload);
		php_memcached_set_result(o, MEMCACHED_MEMORY_ALLOCATION_FAILURE);
		return false;
	}
	if (o->client->pool->encoding && !decrypt(o, &payload))
		return false;
	if (!extended)
		return php_memcached_value_decode(payload, req->flags, &o->client->value, out)
			       ? true
			       : take_damaged(o);
	if (!php_memcached_value_decode(payload, req->flags, &o->client->value, &value))
		return take_damaged(o);
	php_memcached_cas_token(req->answer, &cas);
	array_init_size(out, 3);
	add_assoc_zval(out, "value", &value);
	add_assoc_zval(out, "cas", &cas);
	add_assoc_long(out, "flags", php_memcached_user_flags(req->flags));
	if (req->want & MC_WANT_DETAILS)
		php_memcached_add_details(out, req->details);
	return true;
}

/* What an extended callback left in its array: the value to store, and for how long. False: no
 * value. */
static bool extended_value(zval *made, zval *value, zend_long *expiration)
{
	zval *entry;

	if (Z_TYPE_P(made) != IS_ARRAY)
		return false;
	entry = zend_hash_str_find(Z_ARRVAL_P(made), "value", strlen("value"));
	if (!entry)
		return false;
	ZVAL_COPY_DEREF(value, entry);
	entry = zend_hash_str_find(Z_ARRVAL_P(made), "expiration", strlen("expiration"));
	if (entry)
		*expiration = zval_get_long(entry);
	return true;
}

/* Stores what the callback left behind: the value, or an array with it. True: that was done, and
 * *made holds all of it for the caller. */
static bool store_made(php_memcached_object *o, zend_string *server_key, zend_string *key,
	bool extended, zval *left, zend_long expiration, zval *made)
{
	zval value;
	bool stored;

	/* the script may hold references to it, and runs again while it is looked at and
	 * serialized */
	ZVAL_COPY_DEREF(made, left);
	if (!extended) {
		ZVAL_COPY(&value, made);
	} else if (!extended_value(made, &value, &expiration)) {
		zval_ptr_dtor(made);
		return false;
	}
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	stored = !EG(exception) &&
		 php_memcached_store(o, MC_SET, server_key, key, &value, expiration, 0);
	zval_ptr_dtor(&value);
	if (!stored)
		zval_ptr_dtor(made);
	return stored;
}

/*
 * function(Memcached $m, string $key, mixed &$value, int &$expiration): bool, or when extended
 * function(Memcached $m, string $key, mixed &$value): bool, where it leaves an array of value and,
 * if it likes, expiration. True: it wanted that stored, and that was done; *made is what it left.
 */
static zend_never_inline bool read_through(php_memcached_object *o, zval *this,
	zend_fcall_info *fci, zend_fcall_info_cache *fcc, zend_string *server_key, zend_string *key,
	bool extended, zval *made)
{
	zval args[4];
	zval returned;
	bool stored = false;
	bool wanted;

	ZVAL_COPY(&args[0], this);
	ZVAL_STR_COPY(&args[1], key);
	ZVAL_NEW_EMPTY_REF(&args[2]);
	ZVAL_NULL(Z_REFVAL(args[2]));
	ZVAL_NEW_EMPTY_REF(&args[3]);
	ZVAL_LONG(Z_REFVAL(args[3]), 0);
	wanted = php_pieces_call(&fci->function_name, fcc, &returned, extended ? 3 : 4, args) &&
		 zend_is_true(&returned);
	php_memcached_set_result(o, MEMCACHED_NOTFOUND);
	if (wanted)
		stored = store_made(
			o, server_key, key, extended, &args[2], zval_get_long(&args[3]), made);
	php_pieces_release(&returned);
	for (size_t i = 0; i < 4; i++)
		php_pieces_release(&args[i]);
	php_pieces_resume();
	return stored;
}

/* What get() comes to without a value. */
static zend_never_inline void not_there(php_memcached_object *o, zval *this, zend_fcall_info *fci,
	zend_fcall_info_cache *fcc, zend_string *server_key, zend_string *key, bool extended,
	zval *return_value)
{
	zval made;

	if (o->client->pool->error.interrupted)
		php_pieces_resume();
	if (o->result == MEMCACHED_NOTFOUND && ZEND_FCI_INITIALIZED(*fci) &&
		read_through(o, this, fci, fcc, server_key, key, extended, &made))
		RETURN_COPY_VALUE(&made);
	if (!EG(exception))
		RETURN_FALSE;
}

/* What is looked up, and how. */
struct lookup {
	zend_string *server_key;
	zend_long flags;      /* of the caller, for many */
	zend_long expiration; /* MC_WANT_TOUCH */
	uint8_t want;
	bool extended;
};

static zend_always_inline bool look_up(
	php_memcached_object *o, zend_string *key, const struct lookup *how, zval *out)
{
	struct mc_request req;
	struct mc_batch batch = {.requests = &req, .count = 1, .sink = &php_memcached_value_sink};
	struct mc_details details;

	php_memcached_request_init(&req, MC_GET, key);
	php_memcached_set_group(&req, how->server_key);
	if (UNEXPECTED(how->want != 0)) {
		req.want = how->want;
		req.expiration = how->expiration;
		req.details = &details;
	}
	mc_client_run(o->client->pool, &batch);
	return php_memcached_take_value(o, &req, how->extended, out);
}

zend_never_inline bool php_memcached_get_one(php_memcached_object *o, zend_string *key,
	zend_long flags, uint8_t want, zend_long expiration, zval *out)
{
	struct lookup how = {
		.expiration = expiration, .extended = (flags & PHP_MEMCACHED_GET_EXTENDED) != 0};

	if (!php_memcached_key_valid(o, key) || !php_memcached_want(o, flags, want, &how.want))
		return false;
	if (look_up(o, key, &how, out))
		return true;
	if (o->client->pool->error.interrupted)
		php_pieces_resume();
	return false;
}

/* get() with flags. */
static zend_never_inline bool look_up_flags(php_memcached_object *o, zend_string *key,
	zend_string *server_key, zend_long flags, zval *out)
{
	struct lookup how = {
		.server_key = server_key, .extended = (flags & PHP_MEMCACHED_GET_EXTENDED) != 0};

	return php_memcached_want(o, flags, 0, &how.want) && look_up(o, key, &how, out);
}

static zend_always_inline void get(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zend_long flags = 0;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	php_memcached_object *o;
	struct lookup how = {0};

	fci.size = 0; /* ZEND_FCI_INITIALIZED */

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 4 : 3)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(fci, fcc)
	Z_PARAM_LONG(flags)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin_key(ZEND_THIS, key, return_value);
	if (!o)
		return;
	how.server_key = server_key;
	if (EXPECTED(flags == 0 ? look_up(o, key, &how, return_value)
				: look_up_flags(o, key, server_key, flags, return_value)))
		return;
	not_there(o, ZEND_THIS, &fci, &fcc, server_key, key,
		(flags & PHP_MEMCACHED_GET_EXTENDED) != 0, return_value);
}

PHP_METHOD(Memcached, get)
{
	get(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, getByKey)
{
	get(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* What many lookups came to, for the one result code there is. */
struct outcome {
	size_t found;
	size_t missing;
	size_t failed;
	size_t lost;	   /* of those, by a server that had been reached */
	mc_result failure; /* the last */
	bool ill_formed;   /* a key */
	bool damaged;
};

static void count_result(struct outcome *outcome, const struct mc_request *req)
{
	if (req->result == MEMCACHED_SUCCESS) {
		outcome->found++;
	} else if (req->result == MEMCACHED_NOTFOUND) {
		outcome->missing++;
	} else {
		outcome->failed++;
		outcome->lost += !req->unreached;
		outcome->failure = req->result;
	}
}

/* As pecl over text: servers that cannot be connected to are as good as empty, as long as there is
 * another one. */
static mc_result outcome_result(const struct outcome *outcome)
{
	if (outcome->failed > 0 && outcome->found + outcome->missing == 0)
		return outcome->failure;
	if (outcome->lost > 0)
		return MEMCACHED_SOME_ERRORS;
	if (outcome->damaged)
		return PHP_MEMCACHED_PAYLOAD_FAILURE;
	if (outcome->ill_formed)
		return MEMCACHED_BAD_KEY_PROVIDED;
	return outcome->found > 0 ? MEMCACHED_SUCCESS : MEMCACHED_NOTFOUND;
}

static zend_always_inline void get_many(
	php_memcached_object *o, HashTable *keys, const struct lookup *how, zval *return_value)
{
	struct mc_details *details = NULL;
	struct mc_request *requests;
	size_t count = 0;
	struct outcome outcome = {0};
	uint32_t rules;
	HashTable *made = NULL;
	zval *entry;

	requests = safe_emalloc(zend_hash_num_elements(keys) + 1, sizeof(*requests), 0);
	if (UNEXPECTED(how->want & MC_WANT_DETAILS))
		details = safe_emalloc(zend_hash_num_elements(keys) + 1, sizeof(*details), 0);
	array_init_size(return_value, zend_hash_num_elements(keys));
	rules = o->client->pool->key_rules;

	GC_TRY_ADDREF(keys);
	ZEND_HASH_FOREACH_VAL(keys, entry)
	{
		zend_string *key = php_memcached_key_of(entry, &made);

		if (UNEXPECTED(!key))
			break;
		if (how->flags & PHP_MEMCACHED_GET_PRESERVE_ORDER)
			zend_symtable_update(
				Z_ARRVAL_P(return_value), key, &EG(uninitialized_zval));
		if (UNEXPECTED(!php_memcached_key_valid(o, key))) {
			/* as pecl: what is too short or too long is passed over */
			outcome.ill_formed |= ZSTR_LEN(key) > 0 && ZSTR_LEN(key) <= MC_KEY_MAX;
			continue;
		}
		php_memcached_request_init(&requests[count], MC_GET, key);
		php_memcached_set_group(&requests[count], how->server_key);
		if (UNEXPECTED(how->want != 0)) {
			requests[count].want = how->want;
			requests[count].expiration = how->expiration;
			requests[count].details = details ? &details[count] : NULL;
		}
		count++;
	}
	ZEND_HASH_FOREACH_END();

	if (!EG(exception))
		php_memcached_run(o, requests,
			php_memcached_recheck_keys(o, rules, requests, count),
			&php_memcached_value_sink);
	for (size_t i = 0; i < count; i++) {
		zval value;

		if (UNEXPECTED(EG(exception))) {
			if (requests[i].user)
				zend_string_release((zend_string *)requests[i].user);
		} else {
			count_result(&outcome, &requests[i]);
			if (php_memcached_take_value(o, &requests[i], how->extended, &value))
				zend_symtable_update(Z_ARRVAL_P(return_value),
					php_memcached_request_name(&requests[i]), &value);
			else if (o->result == PHP_MEMCACHED_PAYLOAD_FAILURE)
				outcome.damaged = true;
		}
	}
	efree(requests);
	if (details)
		efree(details);
	if (count == 0 && zend_hash_num_elements(keys) > 0) {
		outcome.failed = 1;
		outcome.failure = MEMCACHED_BAD_KEY_PROVIDED;
	}
	php_memcached_keys_release(keys, made);

	if (o->client->pool->count == 0 && count > 0) {
		outcome.failed = 1;
		outcome.failure = MEMCACHED_NO_SERVERS;
		outcome.found = outcome.missing = 0;
	}
	php_memcached_set_result(o, outcome_result(&outcome));
	if (EG(exception) || (outcome.failed > 0 && outcome.found + outcome.missing == 0)) {
		zval_ptr_dtor(return_value);
		RETURN_FALSE;
	}
}

static zend_always_inline void getMulti(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	HashTable *keys;
	php_memcached_object *o;
	struct lookup how = {0};

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 3 : 2)
	if (by_key) {
		Z_PARAM_STR(how.server_key)
	}
	Z_PARAM_ARRAY_HT(keys)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(how.flags)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	if (UNEXPECTED(how.flags != 0)) {
		how.extended = (how.flags & PHP_MEMCACHED_GET_EXTENDED) != 0;
		if (!php_memcached_want(o, how.flags, 0, &how.want))
			RETURN_FALSE;
	}
	get_many(o, keys, &how, return_value);
}

zend_never_inline void php_memcached_get_many(php_memcached_object *o, HashTable *keys,
	zend_long flags, uint8_t want, zend_long expiration, zval *return_value)
{
	struct lookup how = {.flags = flags,
		.expiration = expiration,
		.extended = (flags & PHP_MEMCACHED_GET_EXTENDED) != 0};

	if (php_memcached_want(o, flags, want, &how.want))
		get_many(o, keys, &how, return_value);
	else
		RETVAL_FALSE;
}

PHP_METHOD(Memcached, getMulti)
{
	getMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, getMultiByKey)
{
	getMulti(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}
