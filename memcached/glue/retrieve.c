/*
 * get, getMulti and their ByKey forms: one lookup of one key or of many.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/migration.h"
#include "memcached/glue/stampede.h"

#include "glue/array.h"

#include "zend_exceptions.h"

/* What get() comes to without a value. */
static zend_never_inline void not_there(
	php_memcached_object *o, struct php_memcached_reader *reader, zval *return_value)
{
	php_memcached_mark(o, &reader->mark);
	if (o->client->pool->error.interrupted)
		php_pieces_resume();
	php_memcached_tell(o);
	if (EG(exception))
		return;
	if (o->result == MEMCACHED_NOTFOUND && ZEND_FCI_INITIALIZED(*reader->fci) &&
		php_memcached_read_through(o, reader, return_value))
		return;
	if (!EG(exception))
		RETURN_FALSE;
}

/* What is looked up, and how. */
struct lookup {
	zend_string *server_key;
	zend_long flags;      /* of the caller, for many */
	zend_long expiration; /* MC_WANT_TOUCH */
	uint16_t want;
	bool extended;
};

/* Something has to be seen to before, or after. What is not found is told of by the caller. */
static ZEND_COLD zend_never_inline bool look_up_occupied(php_memcached_object *o,
	struct mc_request *req, struct mc_batch *batch, bool extended, zval *out)
{
	bool done;

	mc_client_run(o->client->pool, batch);
	done = php_memcached_take_value(o, req, extended, out);
	if (done)
		php_memcached_tell(o);
	return done;
}

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
	if (UNEXPECTED(o->client->pool->occupied))
		return look_up_occupied(o, &req, &batch, how->extended, out);
	mc_batch_run(o->client->pool, &batch);
	return php_memcached_take_value(o, &req, how->extended, out);
}

zend_never_inline bool php_memcached_get_one(php_memcached_object *o, zend_string *key,
	zend_long flags, uint16_t want, zend_long expiration, zval *out)
{
	struct lookup how = {
		.expiration = expiration, .extended = (flags & PHP_MEMCACHED_GET_EXTENDED) != 0};
	bool done;

	if (!php_memcached_key_valid(o, key) || !php_memcached_want(o, flags, want, &how.want))
		return false;
	done = look_up(o, key, &how, out);
	if (!done && o->client->pool->error.interrupted)
		php_pieces_resume();
	php_memcached_tell(o);
	return done;
}

/* get() with flags. */
static zend_never_inline bool look_up_flags(php_memcached_object *o, zend_string *key,
	zend_string *server_key, zend_long flags, zval *out)
{
	struct lookup how = {
		.server_key = server_key, .extended = (flags & PHP_MEMCACHED_GET_EXTENDED) != 0};

	return php_memcached_want(o, flags, 0, &how.want) && look_up(o, key, &how, out);
}

/* A get() of a pool that takes over from another one, or whose callback one of many is to call. */
static zend_never_inline void get_beyond(php_memcached_object *o,
	struct php_memcached_reader *reader, zend_long flags, zval *return_value)
{
	bool protected = ZEND_FCI_INITIALIZED(*reader->fci) && o->client->stampede_ttl > 0;

	if (o->migration) {
		if (look_up_flags(o, reader->key, reader->server_key, flags, return_value)) {
			if (o->migration)
				o->migration->new_hits++;
			return;
		}
		if (o->migration && o->result == MEMCACHED_NOTFOUND &&
			php_memcached_migration_bring_key(o, reader->server_key, reader->key) &&
			look_up_flags(o, reader->key, reader->server_key, flags, return_value))
			return;
	}
	if (protected && !php_pieces_stopped())
		php_memcached_get_or_make(o, reader, flags, return_value);
	else
		not_there(o, reader, return_value);
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
	struct php_memcached_reader reader;

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
	if (EXPECTED(!o->migration &&
		     (!ZEND_FCI_INITIALIZED(fci) || o->client->stampede_ttl == 0))) {
		if (EXPECTED(flags == 0 ? look_up(o, key, &how, return_value)
					: look_up_flags(o, key, server_key, flags, return_value)))
			return;
		reader = (struct php_memcached_reader){ZEND_THIS, &fci, &fcc, server_key, key,
			(flags & PHP_MEMCACHED_GET_EXTENDED) != 0, {0}};
		not_there(o, &reader, return_value);
		return;
	}
	reader = (struct php_memcached_reader){ZEND_THIS, &fci, &fcc, server_key, key,
		(flags & PHP_MEMCACHED_GET_EXTENDED) != 0, {0}};
	get_beyond(o, &reader, flags, return_value);
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
	size_t lost;		       /* of those, by a server that had been reached */
	mc_result failure;	       /* the last */
	const zend_string *ill_formed; /* a key; NULL: none */
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

/* What was found, and is no value all the same: it is damaged, or a part of it is gone. */
static void count_untaken(struct outcome *outcome, const struct mc_request *req, mc_result result)
{
	outcome->damaged |= result == PHP_MEMCACHED_PAYLOAD_FAILURE;
	if (req->result == MEMCACHED_SUCCESS && result == MEMCACHED_NOTFOUND) {
		outcome->found--;
		outcome->missing++;
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

/* Where a pool takes over from another one: what is not there yet is brought, and looked up
 * again. */
static zend_never_inline void bring_missing(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	struct mc_request *again;
	size_t missing = 0;
	size_t taken = 0;

	for (size_t i = 0; i < count; i++) {
		missing += requests[i].result == MEMCACHED_NOTFOUND;
		o->migration->new_hits += requests[i].result == MEMCACHED_SUCCESS;
	}
	if (missing == 0 || php_memcached_migration_bring(o, requests, count) == 0)
		return;
	again = safe_emalloc(missing, sizeof(*again), 0);
	for (size_t i = 0; i < count; i++)
		if (requests[i].result == MEMCACHED_NOTFOUND) {
			/* one that is hidden as it is stale */
			if (requests[i].user)
				zend_string_release((zend_string *)requests[i].user);
			requests[i].user = NULL;
			again[taken++] = requests[i];
		}
	php_memcached_run_checked(o, again, missing, &php_memcached_value_sink);
	for (size_t i = count; i-- > 0;)
		if (requests[i].result == MEMCACHED_NOTFOUND)
			requests[i] = again[--taken];
	efree(again);
}

/* How many are asked for at once: their requests then take a small part of what the values do, and
 * one more round trip for so many does not matter. */
enum { LOOKUPS_AT_ONCE = 2048 };

/* Those of one getMulti() that are asked for next, and what came of the others. */
struct lookups {
	php_memcached_object *o;
	const struct lookup *how;
	struct mc_request *requests;
	uint32_t rules; /* mc_pool.key_rules when the keys were checked */
	struct outcome outcome;
	HashTable *found;
	struct mc_mark *mark; /* still to be set; NULL: none is */
};

/* What came of any of them. With an exception it is let go of. */
static zend_never_inline void take_any(struct lookups *l, struct mc_request *req)
{
	zval value;

	if (UNEXPECTED(EG(exception))) {
		if (req->user)
			zend_string_release((zend_string *)req->user);
		return;
	}
	count_result(&l->outcome, req);
	if (php_memcached_take_value(l->o, req, l->how->extended, &value))
		php_pieces_array_set(l->found, php_memcached_request_name(req), &value);
	else
		count_untaken(&l->outcome, req, l->o->result);
}

/* Is what came of one that was found the value, as it is, if it is a plain string? Any code may run
 * in take_any(), and change that. */
static zend_always_inline bool plain_are_values(const struct lookups *l)
{
	return !l->how->extended && !l->o->client->pool->encoding && !EG(exception);
}

/* Asks for the first count of them, and puts what is found into the array. */
static zend_never_inline void look_up_these(struct lookups *l, size_t count)
{
	php_memcached_object *o = l->o;
	struct mc_request *req = l->requests;
	HashTable *found = l->found;
	size_t values = 0;
	bool plain;

	php_memcached_run(o, req, php_memcached_recheck_keys(o, l->rules, req, count),
		&php_memcached_value_sink);
	if (UNEXPECTED(l->mark != NULL)) {
		php_memcached_mark(o, l->mark);
		l->mark = NULL;
	}
	if (UNEXPECTED(o->migration != NULL) && !EG(exception))
		bring_missing(o, req, count);
	plain = plain_are_values(l);
	for (; count > 0; count--, req++) {
		zval value;

		if (UNEXPECTED(!plain || req->result != MEMCACHED_SUCCESS ||
			       !php_memcached_value_is_plain(req->flags))) {
			take_any(l, req);
			plain = plain_are_values(l);
			continue;
		}
		values++;
		ZVAL_NEW_STR(&value, (zend_string *)req->user);
		php_pieces_array_set(found, php_memcached_request_name(req), &value);
	}
	l->outcome.found += values;
	l->rules = o->client->pool->key_rules;
}

static zend_always_inline void get_many(php_memcached_object *o, HashTable *keys,
	const struct lookup *how, struct mc_mark *mark, zval *return_value)
{
	size_t room = MIN(zend_hash_num_elements(keys), LOOKUPS_AT_ONCE) + 1;
	struct lookups l = {.o = o, .how = how, .mark = mark};
	struct mc_details *details = NULL;
	struct mc_request *req;
	HashTable *made = NULL;
	bool asked;
	zval *entry;

	l.requests = safe_emalloc(room, sizeof(*l.requests), 0);
	if (UNEXPECTED(how->want & MC_WANT_DETAILS))
		details = safe_emalloc(room, sizeof(*details), 0);
	array_init_size(return_value, zend_hash_num_elements(keys));
	l.found = Z_ARRVAL_P(return_value);
	l.rules = o->client->pool->key_rules;
	req = l.requests;

	GC_TRY_ADDREF(keys);
	ZEND_HASH_FOREACH_VAL(keys, entry)
	{
		zend_string *key = php_memcached_key_of(entry, &made);

		if (UNEXPECTED(!key))
			break;
		if (how->flags & PHP_MEMCACHED_GET_PRESERVE_ORDER)
			zend_symtable_update(l.found, key, &EG(uninitialized_zval));
		if (UNEXPECTED(!php_memcached_key_valid(o, key))) {
			/* as pecl: what is too short or too long is passed over */
			if (ZSTR_LEN(key) > 0 && ZSTR_LEN(key) <= MC_KEY_MAX)
				l.outcome.ill_formed = key;
			continue;
		}
		if (UNEXPECTED(req == l.requests + LOOKUPS_AT_ONCE)) {
			look_up_these(&l, LOOKUPS_AT_ONCE);
			if (UNEXPECTED(EG(exception)))
				break;
			req = l.requests;
		}
		php_memcached_request_init(req, MC_GET, key);
		php_memcached_set_group(req, how->server_key);
		if (UNEXPECTED(how->want != 0)) {
			req->want = how->want;
			req->expiration = how->expiration;
			req->details = details ? &details[req - l.requests] : NULL;
		}
		req++;
	}
	ZEND_HASH_FOREACH_END();

	asked = req > l.requests;
	if (!EG(exception))
		look_up_these(&l, (size_t)(req - l.requests));
	efree(l.requests);
	if (details)
		efree(details);
	if (!asked && zend_hash_num_elements(keys) > 0) {
		l.outcome.failed = 1;
		l.outcome.failure = MEMCACHED_BAD_KEY_PROVIDED;
	}
	/* of the two, a server that failed is what is told */
	if (l.outcome.ill_formed && l.outcome.failed == 0)
		php_memcached_bad_key(o, l.outcome.ill_formed);
	php_memcached_keys_release(keys, made);

	if (o->client->pool->count == 0 && asked) {
		l.outcome.failed = 1;
		l.outcome.failure = MEMCACHED_NO_SERVERS;
		l.outcome.found = l.outcome.missing = 0;
	}
	php_memcached_set_result(o, outcome_result(&l.outcome));
	php_memcached_tell(o);
	if (EG(exception) || (l.outcome.failed > 0 && l.outcome.found + l.outcome.missing == 0)) {
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
	get_many(o, keys, &how, NULL, return_value);
}

zend_never_inline void php_memcached_get_many(php_memcached_object *o, HashTable *keys,
	zend_long flags, uint16_t want, zend_long expiration, struct mc_mark *mark,
	zval *return_value)
{
	struct lookup how = {.flags = flags,
		.expiration = expiration,
		.extended = (flags & PHP_MEMCACHED_GET_EXTENDED) != 0};

	if (php_memcached_want(o, flags, want, &how.want))
		get_many(o, keys, &how, mark, return_value);
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
