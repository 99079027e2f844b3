/*
 * Pieces\MemcachedRateLimiter: hits counted by window.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "glue/object.h"
#include "memcached/glue/holder.h"
#include "memcached/glue/write.h"

#include "memcached/glue/own_classes.h"

#include "zend_exceptions.h"

#include <math.h>
#include <sys/time.h>

enum { PHP_MEMCACHED_FIXED_WINDOW = 1, PHP_MEMCACHED_SLIDING_WINDOW = 2 };

#include "memcached/glue/rate_limiter_arginfo.h"

typedef struct {
	zend_string *name;
	zend_long limit;
	zend_long seconds;
	bool sliding;
	/* of the last hit() */
	zend_long remaining;
	double retry_after;
	struct php_memcached_holder holder;
} limiter_object;

static zend_object_handlers handlers;

static limiter_object *limiter_from(zend_object *object)
{
	return (limiter_object *)((char *)object - XtOffsetOf(limiter_object, holder.std));
}

static zend_object *object_create(zend_class_entry *ce)
{
	return php_pieces_object_new(ce, &handlers);
}

static void object_free(zend_object *object)
{
	limiter_object *l = limiter_from(object);

	if (l->name)
		zend_string_release(l->name);
	php_memcached_holder_free(object);
}

void php_memcached_rate_limiter_class_init(void)
{
	php_pieces_class_init(register_class_Pieces_MemcachedRateLimiter(), &handlers,
		XtOffsetOf(limiter_object, holder.std), object_create, object_free,
		php_memcached_holder_gc);
}

static limiter_object *begin(zval *this, php_memcached_object **o)
{
	*o = php_memcached_holder_begin(Z_OBJ_P(this));
	return *o ? limiter_from(Z_OBJ_P(this)) : NULL;
}

/* The running window and the one before, of somebody. Both counters are on one server, so that they
 * are asked in order over one connection. */
struct windows {
	zend_string *group; /* the name and who */
	zend_string *current;
	zend_string *before;
	double elapsed; /* of the current one: 0 to 1 */
};

static void windows_free(struct windows *w)
{
	zend_string_release(w->group);
	zend_string_release(w->current);
	zend_string_release(w->before);
}

static bool windows_now(
	php_memcached_object *o, const limiter_object *l, zend_string *who, struct windows *w)
{
	struct timeval now;
	zend_long number;

	gettimeofday(&now, NULL);
	number = (zend_long)now.tv_sec / l->seconds;
	w->elapsed = ((double)((zend_long)now.tv_sec % l->seconds) + (double)now.tv_usec / 1e6) /
		     (double)l->seconds;
	w->group = zend_strpprintf(0, "%s:%s", ZSTR_VAL(l->name), ZSTR_VAL(who));
	w->current = zend_strpprintf(0, "%s:" ZEND_LONG_FMT, ZSTR_VAL(w->group), number);
	w->before = zend_strpprintf(0, "%s:" ZEND_LONG_FMT, ZSTR_VAL(w->group), number - 1);
	/* a NUL byte would end it early, and two would share a counter */
	if (strlen(ZSTR_VAL(l->name)) == ZSTR_LEN(l->name) &&
		strlen(ZSTR_VAL(who)) == ZSTR_LEN(who) && php_memcached_key_valid(o, w->current))
		return true;
	php_memcached_set_result(o, MEMCACHED_BAD_KEY_PROVIDED);
	windows_free(w);
	return false;
}

static void init_request(
	struct mc_request *req, enum mc_op op, const struct windows *w, const zend_string *window)
{
	php_memcached_request_init(req, op, window);
	req->bare = true;
	php_memcached_set_group(req, w->group);
}

/* The number in a counter's value; lets go of the value. */
static double take_count(struct mc_request *req)
{
	zend_string *value = req->user;
	double count = 0;

	if (!value)
		return 0;
	if (req->result == MEMCACHED_SUCCESS)
		count = zend_strtod(ZSTR_VAL(value), NULL);
	zend_string_release(value);
	req->user = NULL;
	return count > 0 ? count : 0;
}

/* After which part of a window from now on a hit is within the limit if there are no others. */
static double free_after(
	const limiter_object *l, double before, double current, double elapsed, double cost)
{
	double room = (double)l->limit - cost; /* for the others */
	double at;

	if (room < 0)
		return ZEND_INFINITY;
	if (!l->sliding)
		return current <= room ? 0 : 1 - elapsed;
	if (current <= room) {
		/* as soon as the window before has so little weight */
		at = before > 0 ? 1 - (room - current) / before : 0;
		return at > elapsed ? at - elapsed : 0;
	}
	/* in the next window, where the current one is the one before */
	at = 1 - room / current;
	return 1 - elapsed + at;
}

/* Counts, and says what there was before this hit. False, with the result set: the cache cannot
 * tell. */
static bool count(php_memcached_object *o, const limiter_object *l, const struct windows *w,
	zend_long cost, double *current, double *before)
{
	struct mc_request requests[2];
	mc_result result;

	init_request(&requests[0], MC_INCREMENT, w, w->current);
	requests[0].number = (uint64_t)cost;
	requests[0].make = true;
	requests[0].initial = (uint64_t)cost;
	/* until the next window is over, in which it is the one before */
	requests[0].expiration = mc_request_expiration(
		l->seconds < ZEND_LONG_MAX / 2 ? 2 * l->seconds + 1 : ZEND_LONG_MAX);
	init_request(&requests[1], MC_GET, w, w->before);
	requests[1].result = MEMCACHED_NOTFOUND;
	php_memcached_run_checked(o, requests, l->sliding ? 2 : 1, &php_memcached_value_sink);
	result = requests[1].result;
	*before = take_count(&requests[1]);
	if (!EG(exception))
		php_memcached_make_counter(o, &requests[0]);
	*current = (double)requests[0].answer - (double)cost;
	if (requests[0].result != MEMCACHED_SUCCESS)
		result = requests[0].result;
	if (result == MEMCACHED_NOTFOUND)
		result = MEMCACHED_SUCCESS;
	php_memcached_set_result(o, result);
	return result == MEMCACHED_SUCCESS;
}

static void take_off(php_memcached_object *o, const struct windows *w, zend_long cost)
{
	struct mc_request req;

	init_request(&req, MC_DECREMENT, w, w->current);
	req.number = (uint64_t)cost;
	php_memcached_run_checked(o, &req, 1, NULL);
}

ZEND_METHOD(Pieces_MemcachedRateLimiter, __construct)
{
	zval *memcached;
	zend_string *name;
	zend_long limit;
	zend_long seconds;
	zend_long window = PHP_MEMCACHED_SLIDING_WINDOW;
	limiter_object *l = limiter_from(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_START(4, 5)
	Z_PARAM_OBJECT_OF_CLASS(memcached, php_memcached_ce)
	Z_PARAM_STR(name)
	Z_PARAM_LONG(limit)
	Z_PARAM_LONG(seconds)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(window)
	ZEND_PARSE_PARAMETERS_END();

	if (!php_memcached_holder_is_new(&l->holder.std))
		RETURN_THROWS();
	if (limit < 1 || seconds < 1) {
		zend_argument_value_error(limit < 1 ? 3 : 4, "must be at least 1");
		RETURN_THROWS();
	}
	if (window != PHP_MEMCACHED_FIXED_WINDOW && window != PHP_MEMCACHED_SLIDING_WINDOW) {
		zend_argument_value_error(5, "must be MemcachedRateLimiter::FIXED_WINDOW or "
					     "MemcachedRateLimiter::SLIDING_WINDOW");
		RETURN_THROWS();
	}
	ZVAL_COPY(&l->holder.memcached, memcached);
	l->name = zend_string_copy(name);
	l->limit = limit;
	l->seconds = seconds;
	l->sliding = window == PHP_MEMCACHED_SLIDING_WINDOW;
	l->remaining = limit;
}

ZEND_METHOD(Pieces_MemcachedRateLimiter, hit)
{
	zend_string *who;
	zend_long cost = 1;
	php_memcached_object *o;
	limiter_object *l;
	struct windows w;
	double current, before, used, wait;
	bool known;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR(who)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(cost)
	ZEND_PARSE_PARAMETERS_END();

	if (cost < 1) {
		zend_argument_value_error(2, "must be at least 1");
		RETURN_THROWS();
	}
	l = begin(ZEND_THIS, &o);
	if (!l)
		RETURN_THROWS();
	l->remaining = l->limit;
	l->retry_after = 0;
	if (php_memcached_values_opaque(o) || !windows_now(o, l, who, &w))
		RETURN_NULL();
	known = count(o, l, &w, cost, &current, &before);
	if (!known || EG(exception)) {
		windows_free(&w);
		php_memcached_tell(o);
		RETURN_NULL();
	}
	wait = free_after(l, before, current, w.elapsed, (double)cost);
	if (wait > 0)
		take_off(o, &w, cost);
	used = current + (l->sliding ? before * (1 - w.elapsed) : 0) +
	       (wait > 0 ? 0 : (double)cost);
	l->remaining = used < (double)l->limit ? l->limit - (zend_long)ceil(used) : 0;
	l->retry_after = wait * (double)l->seconds;
	windows_free(&w);
	php_memcached_tell(o);
	RETURN_BOOL(wait <= 0);
}

ZEND_METHOD(Pieces_MemcachedRateLimiter, getRemaining)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(limiter_from(Z_OBJ_P(ZEND_THIS))->remaining);
}

ZEND_METHOD(Pieces_MemcachedRateLimiter, getRetryAfter)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_DOUBLE(limiter_from(Z_OBJ_P(ZEND_THIS))->retry_after);
}

ZEND_METHOD(Pieces_MemcachedRateLimiter, reset)
{
	zend_string *who;
	php_memcached_object *o;
	limiter_object *l;
	struct windows w;
	struct mc_request requests[2];
	mc_result result = MEMCACHED_SUCCESS;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(who)
	ZEND_PARSE_PARAMETERS_END();

	l = begin(ZEND_THIS, &o);
	if (!l)
		RETURN_THROWS();
	if (!windows_now(o, l, who, &w))
		RETURN_FALSE;
	init_request(&requests[0], MC_DELETE, &w, w.current);
	init_request(&requests[1], MC_DELETE, &w, w.before);
	php_memcached_run_checked(o, requests, 2, NULL);
	for (size_t i = 0; i < 2; i++)
		if (requests[i].result != MEMCACHED_NOTFOUND &&
			requests[i].result != MEMCACHED_SUCCESS)
			result = requests[i].result;
	windows_free(&w);
	php_memcached_set_result(o, result);
	php_memcached_tell(o);
	RETURN_BOOL(result == MEMCACHED_SUCCESS);
}
