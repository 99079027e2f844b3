/*
 * getDelayed, fetch, fetchAll: a batch that is left asynchronous in the pool and stepped on demand.
 *
 * Other batches of the pool run it to its end first, so its values may come in before they are
 * fetched: they wait in the requests.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/engine/quiet.h"
#include "memcached/glue/php_memcached.h"

#include "zend_exceptions.h"

struct php_memcached_delayed {
	struct mc_batch batch;
	struct mc_request *requests;
	zend_string *server_key; /* the requests point into it */
	size_t count;
	uint32_t rules;	   /* of keys, when they were looked at */
	size_t next;	   /* the first request whose row has not been given out */
	mc_result failure; /* a server's; MEMCACHED_SUCCESS: none */
	struct php_memcached_delayed *next_orphan;
};

static void free_rows(struct php_memcached_delayed *d)
{
	for (size_t i = d->next; i < d->count; i++)
		if (d->requests[i].user)
			zend_string_release((zend_string *)d->requests[i].user);
	for (size_t i = 0; i < d->count; i++)
		zend_string_release(php_memcached_request_name(&d->requests[i]));
	if (d->server_key)
		zend_string_release(d->server_key);
	efree(d->requests);
	efree(d);
}

void php_memcached_orphans_free(struct php_memcached_client *client)
{
	while (client->orphans && !client->pool->busy) {
		struct php_memcached_delayed *d = client->orphans;

		client->orphans = d->next_orphan;
		free_rows(d);
	}
}

void php_memcached_delayed_free(php_memcached_object *o)
{
	struct php_memcached_delayed *d = o->delayed;
	struct mc_pool *pool;

	if (o->client && o->client->orphans)
		php_memcached_orphans_free(o->client);
	if (!d)
		return;
	pool = o->client->pool;
	o->delayed = NULL;
	if (mc_batch_is_running(pool, &d->batch)) {
		/* it is being received for another object of this pool */
		d->next_orphan = o->client->orphans;
		o->client->orphans = d;
		return;
	}
	if (pool->async == &d->batch)
		mc_quiet_cancel_async(pool);
	free_rows(d);
}

static struct php_memcached_delayed *delayed_new(
	php_memcached_object *o, zend_string *server_key, HashTable *keys, bool with_cas)
{
	struct php_memcached_delayed *d = ecalloc(1, sizeof(*d));
	uint32_t rules = o->client->pool->key_rules;
	zval *entry;

	d->requests = safe_emalloc(zend_hash_num_elements(keys) + 1, sizeof(*d->requests), 0);
	if (server_key)
		d->server_key = zend_string_copy(server_key);
	ZEND_HASH_FOREACH_VAL(keys, entry)
	{
		zend_string *key = zval_get_string(entry);
		struct mc_request *req = &d->requests[d->count];

		if (EG(exception) || !php_memcached_key_valid(o, key)) {
			zend_string_release(key);
			continue;
		}
		php_memcached_request_init(req, MC_GET, key);
		php_memcached_set_group(req, server_key);
		req->want = with_cas ? MC_WANT_CAS : 0;
		d->count++;
	}
	ZEND_HASH_FOREACH_END();
	d->rules = rules;
	d->batch.requests = d->requests;
	d->batch.sink = &php_memcached_value_sink;
	return d;
}

/* Is this still the getDelayed of that number? A value that is made, or a callback, may begin
 * another one or fetch all that is left. */
static bool goes_on(const php_memcached_object *o, uint64_t number)
{
	return o->delayed && o->delayed_count == number;
}

/* The next row that is there, in the order in which keys were asked for of each server. */
static bool next_row(php_memcached_object *o, zval *row)
{
	struct php_memcached_delayed *d = o->delayed;
	uint64_t number = o->delayed_count;

	for (;;) {
		/* Any request that is done will do: another server may be slower than its own. */
		for (size_t i = d->next; i < d->count; i++) {
			struct mc_request *req = &d->requests[i];
			struct mc_request done;
			zend_string *name;
			zval value;
			zval cas;

			if (req->result == MEMCACHED_IN_PROGRESS)
				continue;
			/* one that was never reached was told of by getDelayed(), if no other
			 * was */
			if (req->result != MEMCACHED_SUCCESS && req->result != MEMCACHED_NOTFOUND &&
				!req->unreached)
				d->failure = req->result;
			if (!req->user)
				goto passed;
			if (req->result != MEMCACHED_SUCCESS) {
				zend_string_release((zend_string *)req->user);
				req->user = NULL;
				goto passed;
			}
			/* It may not be the first that is left, and is not given out again; and to
			 * make the value may be the end of d: see goes_on(). */
			done = *req;
			req->user = NULL;
			name = zend_string_copy(php_memcached_request_name(req));
			if (!php_memcached_take_value(o, &done, false, &value)) {
				zend_string_release(name);
				if (!goes_on(o, number))
					return false;
				d->failure = o->result;
				if (EG(exception))
					return false;
				goto passed;
			}
			array_init_size(row, 4);
			add_assoc_str(row, "key", name);
			add_assoc_zval(row, "value", &value);
			if (done.answer !=
				0) { /* binary replies always have it, and so do pecl's rows then */
				php_memcached_cas_token(done.answer, &cas);
				add_assoc_zval(row, "cas", &cas);
				add_assoc_long(row, "flags", php_memcached_user_flags(done.flags));
			}
			if (goes_on(o, number) && i == d->next)
				d->next++;
			return true;
		passed:
			if (i == d->next)
				d->next++;
		}
		if (o->client->pool->async != &d->batch)
			return false;
		mc_batch_step(o->client->pool);
		if (UNEXPECTED(o->client->pool->error.interrupted)) {
			php_pieces_resume();
			return false;
		}
	}
}

/* After the last row: why there is no other. */
static void finish(php_memcached_object *o, uint64_t number)
{
	mc_result failure = MEMCACHED_SUCCESS;

	if (goes_on(o, number)) {
		failure = o->delayed->failure;
		php_memcached_delayed_free(o);
	}
	php_memcached_set_result(o, failure == MEMCACHED_SUCCESS ? MEMCACHED_NOTFOUND : failure);
}

/* function(Memcached $m, array $row): mixed. False: it threw. */
static bool call_with_row(zval *this, zend_fcall_info *fci, zend_fcall_info_cache *fcc, zval *row)
{
	zval args[2];
	bool returned;

	ZVAL_COPY(&args[0], this);
	ZVAL_COPY_VALUE(&args[1], row);
	returned = php_pieces_call(&fci->function_name, fcc, NULL, 2, args);
	php_pieces_release(&args[0]);
	php_pieces_release(&args[1]);
	php_pieces_resume();
	return returned && !EG(exception);
}

/* Returns how many rows there were. */
static size_t call_with_all(
	php_memcached_object *o, zval *this, zend_fcall_info *fci, zend_fcall_info_cache *fcc)
{
	uint64_t number = o->delayed_count;
	size_t rows = 0;
	zval row;

	while (goes_on(o, number) && next_row(o, &row)) {
		rows++;
		if (!call_with_row(this, fci, fcc, &row))
			break;
	}
	return rows;
}

/* Why no server at all could be asked; MEMCACHED_SUCCESS: one was. */
static mc_result nobody_asked(const struct php_memcached_delayed *d)
{
	mc_result failure = MEMCACHED_SUCCESS;

	for (size_t i = 0; i < d->count; i++) {
		const struct mc_request *req = &d->requests[i];

		if (req->result == MEMCACHED_IN_PROGRESS || req->result == MEMCACHED_SUCCESS ||
			req->result == MEMCACHED_NOTFOUND)
			return MEMCACHED_SUCCESS;
		failure = req->result;
	}
	return failure;
}

static void getDelayed(INTERNAL_FUNCTION_PARAMETERS, bool by_key)
{
	zend_string *server_key = NULL;
	HashTable *keys;
	bool with_cas = false;
	zend_fcall_info fci = empty_fcall_info;
	zend_fcall_info_cache fcc = empty_fcall_info_cache;
	php_memcached_object *o;
	struct php_memcached_delayed *d;
	uint64_t number;
	mc_result failure;

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 4 : 3)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_ARRAY_HT(keys)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(with_cas)
	Z_PARAM_FUNC_OR_NULL(fci, fcc)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin(ZEND_THIS);
	if (!o)
		return;
	d = delayed_new(o, server_key, keys, with_cas);
	if (php_memcached_busy(o)) {
		free_rows(d);
		RETURN_FALSE;
	}
	/* only now: a key that is an object may have begun one as it was made a string */
	mc_client_drain(o->client->pool);
	php_memcached_delayed_free(o);
	d->batch.count = php_memcached_recheck_keys(o, d->rules, d->requests, d->count);
	o->delayed = d;
	number = ++o->delayed_count;
	if (EG(exception) || d->count == 0) {
		php_memcached_delayed_free(o);
		php_memcached_set_result(o, MEMCACHED_BAD_KEY_PROVIDED);
		RETURN_FALSE;
	}
	mc_client_start_async(o->client->pool, &d->batch);
	if (UNEXPECTED(o->client->pool->error.interrupted))
		php_pieces_resume();
	php_memcached_set_result(o, MEMCACHED_SUCCESS);

	failure = nobody_asked(d);
	if (failure != MEMCACHED_SUCCESS) {
		php_memcached_delayed_free(o);
		php_memcached_set_result(o, failure);
		php_memcached_tell(o);
		RETURN_FALSE;
	}
	if (!ZEND_FCI_INITIALIZED(fci)) {
		php_memcached_tell(o);
		RETURN_TRUE;
	}
	failure = call_with_all(o, ZEND_THIS, &fci, &fcc) > 0 ? MEMCACHED_SUCCESS
							      : MEMCACHED_NOTFOUND;
	if (goes_on(o, number)) {
		if (d->failure != MEMCACHED_SUCCESS)
			failure = d->failure;
		php_memcached_delayed_free(o);
	}
	php_memcached_set_result(o, failure);
	php_memcached_tell(o);
	RETURN_BOOL(failure == MEMCACHED_SUCCESS);
}

PHP_METHOD(Memcached, getDelayed)
{
	getDelayed(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Memcached, getDelayedByKey)
{
	getDelayed(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* The object of fetch() and fetchAll(), and the number of its getDelayed(). NULL, with what is to
 * be returned: nothing can be fetched. */
static php_memcached_object *begin_fetch(INTERNAL_FUNCTION_PARAMETERS, uint64_t *number)
{
	php_memcached_object *o;

	if (zend_parse_parameters_none() == FAILURE)
		return NULL;
	o = php_memcached_begin_free(ZEND_THIS, return_value);
	if (!o)
		return NULL;
	*number = o->delayed_count;
	if (o->delayed)
		return o;
	php_memcached_set_result(o, MEMCACHED_NOTFOUND);
	ZVAL_FALSE(return_value);
	return NULL;
}

PHP_METHOD(Memcached, fetch)
{
	uint64_t number;
	php_memcached_object *o = begin_fetch(INTERNAL_FUNCTION_PARAM_PASSTHRU, &number);

	if (!o)
		return;
	if (next_row(o, return_value)) {
		php_memcached_set_result(o, MEMCACHED_SUCCESS);
	} else {
		finish(o, number);
		RETVAL_FALSE;
	}
	php_memcached_tell(o);
}

PHP_METHOD(Memcached, fetchAll)
{
	uint64_t number;
	php_memcached_object *o = begin_fetch(INTERNAL_FUNCTION_PARAM_PASSTHRU, &number);
	mc_result failure = MEMCACHED_SUCCESS;
	zval row;

	if (!o)
		return;
	array_init(return_value);
	while (goes_on(o, number) && next_row(o, &row))
		add_next_index_zval(return_value, &row);
	if (zend_hash_num_elements(Z_ARRVAL_P(return_value)) == 0 && !EG(exception)) {
		finish(o, number);
		zval_ptr_dtor(return_value);
		RETVAL_FALSE;
		php_memcached_tell(o);
		return;
	}
	if (goes_on(o, number)) {
		failure = o->delayed->failure;
		php_memcached_delayed_free(o);
	}
	/* the array has the others, unless it is thrown away for an exception */
	if (failure != MEMCACHED_SUCCESS && !EG(exception))
		failure = MEMCACHED_SOME_ERRORS;
	php_memcached_set_result(o, failure);
	php_memcached_tell(o);
}
