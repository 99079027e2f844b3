#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/migration.h"

#include "memcached/glue/large.h"
#include "memcached/glue/namespace.h"

#include "zend_exceptions.h"

void php_memcached_migration_free(php_memcached_object *o)
{
	struct php_memcached_migration *m = o->migration;

	if (!m)
		return;
	o->migration = NULL;
	php_pieces_release(&m->old);
	efree(m);
}

/* The old pool, for as long as it is used: PHP code that runs meanwhile may end the migration.
 * NULL: there is none, or its time is over. */
static php_memcached_object *hold_old(php_memcached_object *o, zval *held)
{
	if (o->migration && o->migration->until <= (zend_long)time(NULL))
		php_memcached_migration_free(o);
	if (!o->migration)
		return NULL;
	ZVAL_COPY(held, &o->migration->old);
	return php_memcached_from(Z_OBJ_P(held));
}

/* An item's time in the new pool: what it had left, or where that is not known, until the end of
 * the migration. */
static int64_t remaining(const php_memcached_object *o, const struct mc_request *look, bool known)
{
	zend_long left;

	if (known && look->details->ttl < 0)
		return 0;
	left = known ? (zend_long)look->details->ttl : o->migration->until - (zend_long)time(NULL);
	return mc_request_expiration(left > 0 ? left : 1);
}

/* Adds what was found in the old pool. The number of those that are in the new one now. */
static size_t add_found(php_memcached_object *o, php_memcached_object *old,
	const struct mc_request *looks, size_t count, bool ttl_known, const struct mc_mark *mark)
{
	struct mc_request *adds = safe_emalloc(count, sizeof(*adds), 0);
	size_t found = 0;
	size_t there = 0;

	for (size_t i = 0; i < count; i++) {
		const zend_string *payload = looks[i].user;

		if (looks[i].result != MEMCACHED_SUCCESS || !payload)
			continue;
		adds[found] = looks[i];
		adds[found].op = MC_ADD;
		adds[found].repeatable = false;
		adds[found].want = 0;
		adds[found].value = ZSTR_VAL(payload);
		adds[found].value_len = ZSTR_LEN(payload);
		adds[found].expiration = remaining(o, &looks[i], ttl_known);
		php_memcached_set_mark(&adds[found], mark);
		/* chunks that are there already are the same: their keys are of one value alone */
		found += !php_memcached_is_manifest(looks[i].flags) ||
			 php_memcached_large_bring(o, old, &looks[i], adds[found].expiration);
		if (!o->migration || php_pieces_stopped())
			break;
	}
	if (found > 0 && o->migration && !php_pieces_stopped())
		php_memcached_run_checked(o, adds, found, NULL);
	for (size_t i = 0; i < found; i++)
		there += adds[i].result == MEMCACHED_SUCCESS ||
			 adds[i].result == MEMCACHED_NOTSTORED ||
			 adds[i].result == MEMCACHED_DATA_EXISTS;
	efree(adds);
	return there;
}

/* The namespace as it was before the old pool is asked: what comes from there may be of before an
 * invalidation in between. missed: of the batch that was run last. False: it is not known. */
static bool mark_before(php_memcached_object *o, bool missed, struct mc_mark *mark)
{
	mark->kind = MC_UNMARKED;
	if (missed)
		php_memcached_mark(o, mark);
	else if (o->client->pool->namespace) {
		if (php_memcached_busy(o))
			return false;
		mc_client_drain(o->client->pool);
		mc_client_follow(o->client->pool);
		mc_namespace_mark_now(o->client->pool, mark);
	}
	return mark->kind != MC_MARK_LOST;
}

/* Those whose result is wanted, or all. */
static size_t bring(
	php_memcached_object *o, const struct mc_request *requests, size_t count, bool only_missing)
{
	zval held;
	struct mc_mark mark;
	bool marked = mark_before(o, only_missing, &mark);
	php_memcached_object *old = hold_old(o, &held);
	bool ttl_known;
	struct mc_request *looks;
	struct mc_details *details;
	size_t asked = 0;
	size_t there = 0;

	if (!old)
		return 0;
	/* names that are dropped here alone would come back */
	if (!marked || !php_memcached_same_namespace(o->client, old->client)) {
		php_pieces_release(&held);
		return 0;
	}
	ttl_known = (old->client->pool->protocol->wants & MC_WANT_DETAILS) != 0;
	looks = safe_emalloc(count, sizeof(*looks), 0);
	details = safe_emalloc(count, sizeof(*details), 0);
	for (size_t i = 0; i < count; i++) {
		struct mc_request *look = &looks[asked];

		if (only_missing && requests[i].result != MEMCACHED_NOTFOUND)
			continue;
		mc_request_init(look, MC_GET, requests[i].key, requests[i].key_len);
		look->group = requests[i].group;
		look->group_len = requests[i].group_len;
		look->want = ttl_known ? MC_WANT_DETAILS : 0;
		look->details = &details[asked++];
	}
	if (asked > 0)
		php_memcached_run_checked(old, looks, asked, &php_memcached_value_sink);
	if (asked > 0 && o->migration && !php_pieces_stopped())
		there = add_found(o, old, looks, asked, ttl_known, &mark);
	for (size_t i = 0; i < asked; i++)
		if (looks[i].user)
			zend_string_release((zend_string *)looks[i].user);
	efree(looks);
	efree(details);
	if (o->migration && only_missing) {
		o->migration->old_hits += (zend_long)there;
		o->migration->misses += (zend_long)(asked - there);
	}
	php_memcached_tell(old);
	php_pieces_release(&held);
	return there;
}

size_t php_memcached_migration_bring(
	php_memcached_object *o, const struct mc_request *requests, size_t count)
{
	return bring(o, requests, count, true);
}

bool php_memcached_migration_bring_key(
	php_memcached_object *o, zend_string *server_key, zend_string *key)
{
	struct mc_request req;

	php_memcached_request_init(&req, MC_GET, key);
	php_memcached_set_group(&req, server_key);
	req.result = MEMCACHED_NOTFOUND;
	if (bring(o, &req, 1, true) == 0)
		return false;
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	return true;
}

/* What the old pool gets: what the new one has now, or the same change. False: nothing. */
static bool mirror(const struct mc_request *done, struct mc_request *copy)
{
	bool stored =
		mc_op_traits[done->op].stores && done->op != MC_APPEND && done->op != MC_PREPEND;

	if (done->op != MC_DELETE && done->result != MEMCACHED_SUCCESS &&
		done->result != MEMCACHED_BUFFERED)
		return false;
	mc_request_init(copy, (enum mc_op)done->op, done->key, done->key_len);
	/* what was made may be of before an invalidation */
	if (stored)
		copy->op =
			php_memcached_is_manifest(done->flags) || done->marked ? MC_DELETE : MC_SET;
	copy->repeatable = mc_op_traits[copy->op].repeatable;
	copy->group = done->group;
	copy->group_len = done->group_len;
	copy->expiration = done->op == MC_DELETE ? 0 : done->expiration;
	copy->value = done->value;
	copy->value_len = done->value_len;
	copy->flags = done->flags;
	copy->number = done->op == MC_CAS ? 0 : done->number;
	return true;
}

/* What a condition decides on is awaited, also with OPT_NOREPLY: the old pool gets only what the
 * new one took. */
static void await_conditions(struct mc_request *requests, size_t count)
{
	const enum mc_op op = requests->op;

	if (op != MC_ADD && op != MC_REPLACE && op != MC_CAS)
		return;
	for (size_t i = 0; i < count; i++)
		requests[i].awaited = true;
}

void php_memcached_migration_write(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	struct mc_request *copies;
	php_memcached_object *old;
	uint32_t rules = o->client->pool->key_rules;
	zval held;
	size_t n = 0;

	if (requests->op != MC_SET && requests->op != MC_DELETE)
		bring(o, requests, count, false);
	php_memcached_large_follow(o, requests, count);
	count = php_memcached_recheck_keys(o, rules, requests, count);
	if (count == 0 || EG(exception))
		return;
	await_conditions(requests, count);
	php_memcached_run_with_retries(o, requests, count);
	old = php_pieces_stopped() ? NULL : hold_old(o, &held);
	if (!old)
		return;
	copies = safe_emalloc(count, sizeof(*copies), 0);
	for (size_t i = 0; i < count; i++)
		n += mirror(&requests[i], &copies[n]);
	if (n > 0)
		php_memcached_large_follow(old, copies, n);
	if (n > 0 && !php_pieces_stopped())
		php_memcached_run_checked(old, copies, n, NULL);
	efree(copies);
	php_memcached_tell(old);
	php_pieces_release(&held);
}

mc_result php_memcached_migration_invalidate(
	php_memcached_object *o, const struct mc_name *names, size_t count)
{
	zval held;
	php_memcached_object *old = hold_old(o, &held);
	mc_result result;

	if (!old)
		return MEMCACHED_SUCCESS;
	result = mc_client_invalidate(old->client->pool, names, count);
	php_memcached_tell(old);
	php_pieces_release(&held);
	return result;
}

PHP_METHOD(Pieces_Memcached, setMigration)
{
	zval *old;
	zend_long until = 0;
	const php_memcached_object *other;

	PHP_MEMCACHED_PARSE(o, "O!|l", &old, php_memcached_ce, &until);
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	other = old ? php_memcached_peek(old) : NULL;
	if (old && !other)
		RETURN_THROWS();
	if (other && other->client == o->client) {
		zend_argument_value_error(1, "must be of another pool");
		RETURN_THROWS();
	}
	if (other && other->migration) {
		zend_argument_value_error(1, "must not be migrating itself");
		RETURN_THROWS();
	}
	if (other && !php_memcached_same_namespace(o->client, other->client)) {
		zend_argument_value_error(1, "must have the same OPT_NAMESPACE");
		RETURN_THROWS();
	}
	if (old && until <= (zend_long)time(NULL)) {
		zend_argument_value_error(2, "must be a time to come");
		RETURN_THROWS();
	}
	php_memcached_migration_free(o);
	if (old) {
		o->migration = ecalloc(1, sizeof(*o->migration));
		ZVAL_COPY(&o->migration->old, old);
		o->migration->until = until;
	}
	php_pieces_resume();
}

PHP_METHOD(Pieces_Memcached, getMigration)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (!o)
		return;
	if (!o->migration || o->migration->until <= (zend_long)time(NULL))
		RETURN_NULL();
	array_init(return_value);
	add_assoc_long(return_value, "until", o->migration->until);
	add_assoc_long(return_value, "new_hits", o->migration->new_hits);
	add_assoc_long(return_value, "old_hits", o->migration->old_hits);
	add_assoc_long(return_value, "misses", o->migration->misses);
}
