/*
 * Pieces\MemcachedLock: a token lock with a time.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "glue/object.h"
#include "memcached/glue/holder.h"
#include "memcached/glue/token_lock.h"

#include "memcached/glue/lock_arginfo.h"
#include "memcached/glue/own_classes.h"
#include "memcached/glue/pause.h"
#include "net/clock.h"

#include "zend_exceptions.h"

enum {
	MIN_SECONDS = 2,
	FIRST_PAUSE_US = 10 * 1000,
	LONGEST_PAUSE_US = 500 * 1000,
	/* memcached's clock ticks once a second, and may tick right after the lock was made */
	TICK_US = 1000 * 1000
};

typedef struct {
	zend_string *key;
	zend_long seconds;
	struct php_memcached_token_lock held; /* without a key: not held, as far as we know */
	int64_t until;			      /* net_now() when it may have run out */
	struct php_memcached_holder holder;
} lock_object;

static zend_object_handlers handlers;

static lock_object *lock_from(zend_object *object)
{
	return (lock_object *)((char *)object - XtOffsetOf(lock_object, holder.std));
}

static zend_object *object_create(zend_class_entry *ce)
{
	return php_pieces_object_new(ce, &handlers);
}

static void object_free(zend_object *object)
{
	lock_object *l = lock_from(object);

	php_memcached_token_lock_forget(&l->held);
	if (l->key)
		zend_string_release(l->key);
	php_memcached_holder_free(object);
}

void php_memcached_lock_class_init(void)
{
	php_pieces_class_init(register_class_Pieces_MemcachedLock(), &handlers,
		XtOffsetOf(lock_object, holder.std), object_create, object_free,
		php_memcached_holder_gc);
}

/* The lock of a method's $this, and its client; NULL with an exception if either's constructor was
 * not run. The client's result is set to success. */
static lock_object *begin(zval *this, php_memcached_object **o)
{
	*o = php_memcached_holder_begin(Z_OBJ_P(this));
	return *o ? lock_from(Z_OBJ_P(this)) : NULL;
}

/* What an attempt is made with: a copy, for while it waits another Fiber may use the object. */
static struct php_memcached_token_lock borrow(const lock_object *l)
{
	struct php_memcached_token_lock lock = l->held;

	zend_string_addref(lock.key);
	return lock;
}

/* Keeps what is known of a lock; until: 0 if it may not be held. */
static void keep(lock_object *l, struct php_memcached_token_lock *lock, int64_t until)
{
	php_memcached_token_lock_forget(&l->held);
	l->held = *lock;
	lock->key = NULL;
	l->until = until;
}

static bool is_held(const lock_object *l, const struct php_memcached_token_lock *lock)
{
	return l->held.key && memcmp(l->held.token, lock->token, PHP_MEMCACHED_TOKEN_LEN) == 0;
}

static int64_t runs_out(zend_long seconds)
{
	int64_t most = INT64_MAX / (2 * TICK_US);

	return net_now() + (seconds < most ? (int64_t)seconds : most) * TICK_US - TICK_US;
}

/* Is the item of a lock whose CAS is not known ours? Asks, if need be. */
static bool know(php_memcached_object *o, struct php_memcached_token_lock *lock)
{
	struct mc_request look;

	if (lock->cas)
		return true;
	php_memcached_token_lock_look(lock, o->client->pool, &look);
	php_memcached_run_checked(o, &look, 1, &php_memcached_value_sink);
	if (php_memcached_token_lock_saw(lock, &look))
		return true;
	php_memcached_set_result(
		o, look.result == MEMCACHED_SUCCESS ? MEMCACHED_NOTFOUND : look.result);
	return false;
}

/* The request that changes the lock, and a look at it, in one round trip: is it ours now? */
static bool change(php_memcached_object *o, struct php_memcached_token_lock *lock,
	struct mc_request requests[2])
{
	bool ours;

	php_memcached_token_lock_look(lock, o->client->pool, &requests[1]);
	lock->cas = 0;
	php_memcached_run_checked(o, requests, 2, &php_memcached_value_sink);
	ours = php_memcached_token_lock_saw(lock, &requests[1]);
	if (requests[0].result == MEMCACHED_SUCCESS && !ours)
		php_memcached_set_result(o, requests[1].result == MEMCACHED_SUCCESS
						    ? MEMCACHED_NOTFOUND
						    : requests[1].result);
	else
		php_memcached_set_result(o, requests[0].result);
	return requests[0].result == MEMCACHED_SUCCESS && ours;
}

static bool extend(lock_object *l, php_memcached_object *o, zend_long seconds)
{
	struct php_memcached_token_lock lock;
	struct mc_request requests[2];
	int64_t until = runs_out(seconds);
	bool extended;

	if (!l->held.key) {
		php_memcached_set_result(o, MEMCACHED_NOTFOUND);
		return false;
	}
	lock = borrow(l);
	extended = know(o, &lock);
	if (extended) {
		php_memcached_token_lock_extend(&lock, o->client->pool, &requests[0], seconds);
		extended = change(o, &lock, requests);
	}
	if (!is_held(l, &lock))
		php_memcached_token_lock_forget(&lock);
	else if (extended || php_memcached_is_server_failure(o->result))
		keep(l, &lock, extended ? until : l->until);
	else { /* somebody else's, or nobody's */
		php_memcached_token_lock_forget(&lock);
		php_memcached_token_lock_forget(&l->held);
	}
	return extended;
}

/* One try. */
static bool take(lock_object *l, php_memcached_object *o)
{
	struct php_memcached_token_lock lock;
	struct mc_request requests[2];
	int64_t until = runs_out(l->seconds);
	bool taken;

	if (!php_memcached_key_valid(o, l->key))
		return false;
	if (!php_memcached_token_lock_init(&lock, zend_string_copy(l->key))) {
		php_memcached_set_result(o, MEMCACHED_FAILURE);
		return false;
	}
	lock.bare = true;
	php_memcached_token_lock_add(&lock, o->client->pool, &requests[0], l->seconds);
	taken = change(o, &lock, requests);
	/* the reply may be lost, and the lock be there all the same */
	if (taken || php_memcached_is_server_failure(requests[0].result) ||
		requests[0].result == MEMCACHED_SUCCESS)
		keep(l, &lock, taken ? until : 0);
	else
		php_memcached_token_lock_forget(&lock);
	if (requests[0].result == MEMCACHED_DATA_EXISTS) /* as binary has it */
		php_memcached_set_result(o, MEMCACHED_NOTSTORED);
	return taken;
}

ZEND_METHOD(Pieces_MemcachedLock, __construct)
{
	zval *memcached;
	zend_string *key;
	zend_long seconds = 30;
	lock_object *l = lock_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_START(2, 3)
	Z_PARAM_OBJECT_OF_CLASS(memcached, php_memcached_ce)
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(seconds)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_memcached_holder_is_new(&l->holder.std))
		RETURN_THROWS();
	if (seconds < MIN_SECONDS) {
		zend_argument_value_error(3, "must be at least %d", MIN_SECONDS);
		RETURN_THROWS();
	}
	ZVAL_COPY(&l->holder.memcached, memcached);
	l->key = zend_string_copy(key);
	l->seconds = seconds;
}

ZEND_METHOD(Pieces_MemcachedLock, acquire)
{
	double wait = 0;
	php_memcached_object *o;
	lock_object *l;
	bool lost = true;
	bool done = false;
	struct php_memcached_pauses pauses = {
		.next_us = FIRST_PAUSE_US, .longest_us = LONGEST_PAUSE_US};

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_DOUBLE(wait)
	ZEND_PARSE_PARAMETERS_END();

	if (!(wait >= 0)) {
		zend_argument_value_error(1, "must be 0 or greater");
		RETURN_THROWS();
	}
	l = begin(ZEND_THIS, &o);
	if (!l)
		RETURN_THROWS();
	if (l->held.key) {
		done = extend(l, o, l->seconds);
		lost = !done && !php_memcached_is_server_failure(o->result);
	}
	pauses.deadline = wait < 1e12 ? net_deadline((int64_t)(wait * 1e6)) : NET_NEVER;
	while (lost && !done) {
		done = take(l, o);
		if (!done && (o->result != MEMCACHED_NOTSTORED || !php_memcached_pause(o, &pauses)))
			break;
	}
	php_pieces_resume();
	php_memcached_tell(o);
	RETURN_BOOL(done);
}

ZEND_METHOD(Pieces_MemcachedLock, extend)
{
	zend_long seconds = 0;
	bool as_before = true;
	php_memcached_object *o;
	lock_object *l;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(seconds, as_before)
	ZEND_PARSE_PARAMETERS_END();

	if (!as_before && seconds < MIN_SECONDS) {
		zend_argument_value_error(1, "must be at least %d", MIN_SECONDS);
		RETURN_THROWS();
	}
	l = begin(ZEND_THIS, &o);
	if (!l)
		RETURN_THROWS();
	RETVAL_BOOL(extend(l, o, as_before ? l->seconds : seconds));
	php_memcached_tell(o);
}

ZEND_METHOD(Pieces_MemcachedLock, release)
{
	struct php_memcached_token_lock lock;
	struct mc_request req;
	php_memcached_object *o;
	lock_object *l;

	ZEND_PARSE_PARAMETERS_NONE();

	l = begin(ZEND_THIS, &o);
	if (!l)
		RETURN_THROWS();
	if (!l->held.key) {
		php_memcached_set_result(o, MEMCACHED_NOTFOUND);
		RETURN_FALSE;
	}
	lock = borrow(l);
	if (know(o, &lock)) {
		php_memcached_token_lock_release(&lock, o->client->pool, &req);
		php_memcached_run_checked(o, &req, 1, NULL);
		php_memcached_set_result(o, req.result);
	}
	if (is_held(l, &lock) && !php_memcached_is_server_failure(o->result)) {
		php_memcached_token_lock_forget(&l->held);
		l->until = 0;
	}
	php_memcached_token_lock_forget(&lock);
	php_memcached_tell(o);
	RETURN_BOOL(o->result == MEMCACHED_SUCCESS);
}

ZEND_METHOD(Pieces_MemcachedLock, getRemaining)
{
	const lock_object *l = lock_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();

	RETURN_DOUBLE(l->held.key && l->until > 0 ? (double)net_remaining(l->until) / 1e6 : 0);
}
