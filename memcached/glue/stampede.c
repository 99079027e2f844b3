#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/stampede.h"

#include "glue/random.h"
#include "memcached/glue/cold_start.h"
#include "memcached/glue/pause.h"
#include "memcached/glue/token_lock.h"
#include "net/clock.h"

#include "zend_exceptions.h"

#include <math.h>

enum { FIRST_PAUSE_US = 5 * 1000, LONGEST_PAUSE_US = 100 * 1000, SECOND_US = 1000 * 1000 };

/* What a look came to. */
enum outcome {
	FOUND,	 /* the value was given out */
	WON,	 /* nobody else makes it */
	PENDING, /* somebody else makes it */
	MISSING, /* nothing is there, and who makes it cannot be said */
	FAILED
};

/* Of the one who won. */
struct election {
	uint64_t cas; /* by the server: of the item that stands for what is made */
	struct mc_request
		old; /* what was there before, to be made anew; without a value: nothing */
	struct php_memcached_token_lock lock; /* otherwise; without a key: none */
	int64_t won;			      /* net_now() */
	struct mc_details details;	      /* of old */
};

static size_t cost_slot(zend_ulong hash)
{
	return hash % (sizeof(MEMCACHED_G(costs)) / sizeof(*MEMCACHED_G(costs)));
}

static void remember_cost(zend_string *key, int64_t us)
{
	zend_ulong hash = zend_string_hash_val(key);

	MEMCACHED_G(costs)[cost_slot(hash)].key = hash;
	MEMCACHED_G(costs)[cost_slot(hash)].seconds = (float)us / SECOND_US;
}

/*
 * How many seconds before its end a value is to be made anew, by chance: the more likely the nearer
 * the end is and the longer it takes to make it, so that with many readers mostly one does it, in
 * time. (A. Vattani, F. Chierichetti, K. Lowenstein: Optimal Probabilistic Cache Stampede
 * Prevention, VLDB 2015.) 0: not before.
 */
static uint64_t early(const php_memcached_object *o, zend_string *key)
{
	zend_ulong hash = zend_string_hash_val(key);
	double seconds;

	if (o->client->early_recompute <= 0 || MEMCACHED_G(costs)[cost_slot(hash)].key != hash)
		return 0;
	seconds = MEMCACHED_G(costs)[cost_slot(hash)].seconds * o->client->early_recompute *
		  -log(1 - php_combined_lcg());
	/* the server counts whole ones */
	seconds += php_combined_lcg();
	return seconds < 1e9 ? (uint64_t)seconds : 1000000000;
}

static void forget_value(struct mc_request *req)
{
	if (req->user)
		zend_string_release((zend_string *)req->user);
	req->user = NULL;
}

static enum outcome nothing_there(const php_memcached_object *o)
{
	return o->result == MEMCACHED_NOTFOUND ? MISSING : FAILED;
}

/* The server says who makes it. */
static enum outcome ask_server(php_memcached_object *o, struct php_memcached_reader *reader,
	uint16_t want, struct election *e, zval *out)
{
	struct mc_request req;
	bool placeholder;

	php_memcached_request_init(&req, MC_GET, reader->key);
	php_memcached_set_group(&req, reader->server_key);
	req.want = want | MC_WANT_ELECT;
	req.expiration = mc_request_expiration(o->client->stampede_ttl);
	req.number = early(o, reader->key);
	req.details = &e->details;
	e->details = (struct mc_details){0};
	php_memcached_run_checked(o, &req, 1, &php_memcached_value_sink);
	php_memcached_mark(o, &reader->mark);
	placeholder = req.value_len == 0 && req.flags == 0 && !e->details.stale;
	if (req.result == MEMCACHED_SUCCESS && e->details.won) {
		e->cas = req.answer;
		e->won = net_now();
		if (placeholder)
			forget_value(&req);
		e->old = req;
		return WON;
	}
	if (req.result == MEMCACHED_SUCCESS && e->details.elected && placeholder) {
		forget_value(&req);
		return PENDING;
	}
	return php_memcached_take_value(o, &req, reader->extended, out) ? FOUND : nothing_there(o);
}

static void run_release(php_memcached_object *o, struct php_memcached_token_lock *lock)
{
	struct mc_request req;

	php_memcached_token_lock_release(lock, o->client->pool, &req);
	php_memcached_run_checked(o, &req, 1, NULL);
	php_memcached_token_lock_forget(lock);
}

static void init_get(
	struct mc_request *req, const struct php_memcached_reader *reader, uint16_t want)
{
	php_memcached_request_init(req, MC_GET, reader->key);
	php_memcached_set_group(req, reader->server_key);
	req->want = want;
}

/* A lock beside the item says so: made, and then the item looked at once more, for who had the lock
 * before has perhaps just made it. */
static enum outcome ask_lock(php_memcached_object *o, struct php_memcached_reader *reader,
	uint16_t want, struct election *e, zval *out)
{
	struct php_memcached_token_lock lock;
	struct mc_request requests[3];
	zend_string *name =
		zend_string_concat2(ZSTR_VAL(reader->key), ZSTR_LEN(reader->key), ".lock", 5);
	bool ours;
	bool found;

	if (!mc_pool_key_valid(o->client->pool, ZSTR_VAL(name), ZSTR_LEN(name))) {
		zend_string_release(name);
		return MISSING;
	}
	if (!php_memcached_token_lock_init(&lock, name))
		return MISSING;
	lock.group = reader->server_key ? reader->server_key : reader->key;
	php_memcached_token_lock_add(&lock, o->client->pool, &requests[0], o->client->stampede_ttl);
	php_memcached_token_lock_look(&lock, o->client->pool, &requests[1]);
	init_get(&requests[2], reader, want);
	php_memcached_run_checked(o, requests, 3, &php_memcached_value_sink);
	php_memcached_mark(o, &reader->mark);
	ours = php_memcached_token_lock_saw(&lock, &requests[1]);
	found = php_memcached_take_value(o, &requests[2], reader->extended, out);
	if (ours && found)
		run_release(o, &lock);
	else if (ours) {
		e->lock = lock;
		e->won = net_now();
		return WON;
	}
	php_memcached_token_lock_forget(&lock);
	if (found) {
		php_memcached_set_result(o, MEMCACHED_SUCCESS);
		return FOUND;
	}
	if (php_memcached_is_server_failure(requests[0].result))
		return nothing_there(o);
	return o->result == MEMCACHED_NOTFOUND ? PENDING : FAILED;
}

static enum outcome ask(php_memcached_object *o, struct php_memcached_reader *reader, uint16_t want,
	bool first, struct election *e, zval *out)
{
	struct mc_request req;

	if (o->client->pool->protocol->wants & MC_WANT_ELECT)
		return ask_server(o, reader, want, e, out);
	if (!first)
		return ask_lock(o, reader, want, e, out);
	init_get(&req, reader, want);
	php_memcached_run_checked(o, &req, 1, &php_memcached_value_sink);
	php_memcached_mark(o, &reader->mark);
	if (php_memcached_take_value(o, &req, reader->extended, out))
		return FOUND;
	return o->result == MEMCACHED_NOTFOUND ? ask_lock(o, reader, want, e, out) : FAILED;
}

/* What was made takes the place of what stood for it. Of another's it does not: the key was deleted
 * or set meanwhile, and what was made may be of before that. */
static void store(php_memcached_object *o, const struct php_memcached_reader *reader,
	const struct election *e, struct php_memcached_made *made)
{
	int64_t took = net_now() - e->won;

	if (e->lock.key) {
		php_memcached_store_made(o, reader, MC_SET, 0, made);
		return;
	}
	if (php_memcached_store_made(o, reader, MC_CAS, e->cas, made) ||
		o->result != MEMCACHED_NOTFOUND || EG(exception))
		return;
	/* what stood for it ran out of time; whether somebody deleted it as well cannot be told */
	if (took / SECOND_US >= o->client->stampede_ttl)
		php_memcached_store_made(o, reader, MC_ADD, 0, made);
}

/* Nothing was made: the next may try. What was there before stays. */
static void withdraw(php_memcached_object *o, const struct php_memcached_reader *reader,
	const struct election *e)
{
	struct mc_request req;

	if (e->lock.key || e->old.user)
		return;
	php_memcached_request_init(&req, MC_CAS, reader->key);
	php_memcached_set_group(&req, reader->server_key);
	php_memcached_set_mark(&req, &reader->mark);
	req.value = "";
	req.number = e->cas;
	req.expiration = PHP_MEMCACHED_LONG_PAST;
	php_memcached_run_checked(o, &req, 1, NULL);
}

/* The others need not wait any more. Also after an exception, which goes on when that is done. */
static void end(php_memcached_object *o, const struct php_memcached_reader *reader,
	struct election *e, bool made)
{
	mc_result result = o->result;
	zend_object *thrown = EG(exception);

	if (thrown || !php_pieces_stopped()) {
		EG(exception) = NULL;
		if (!made)
			withdraw(o, reader, e);
		if (e->lock.key)
			run_release(o, &e->lock);
		if (thrown) {
			if (EG(exception))
				zend_exception_set_previous(EG(exception), thrown);
			else
				EG(exception) = thrown;
		}
	}
	php_memcached_token_lock_forget(&e->lock);
	php_memcached_set_result(o, result);
}

static bool make(php_memcached_object *o, const struct php_memcached_reader *reader,
	struct election *e, zval *out)
{
	struct php_memcached_made made;
	/* what is there and to be made anew is no miss */
	enum php_memcached_cold turn = e->old.user
					       ? PHP_MEMCACHED_COLD_MAKE
					       : php_memcached_cold_wait(o, reader->server_key,
							 reader->key, reader->extended, false, out);
	int64_t begin = net_now();
	bool done = turn == PHP_MEMCACHED_COLD_MAKE && php_memcached_call_reader(o, reader, &made);

	if (done) {
		remember_cost(reader->key, net_now() - begin);
		store(o, reader, e, &made);
	}
	end(o, reader, e, done);
	if (turn == PHP_MEMCACHED_COLD_FOUND)
		return true;
	if (done) {
		php_memcached_made_free(&made, out);
		php_memcached_set_result(o, MEMCACHED_SUCCESS);
	} else if (e->old.user && !php_pieces_stopped()) {
		/* what is to be made anew is better than nothing */
		done = php_memcached_take_value(o, &e->old, reader->extended, out);
		e->old.user = NULL;
		if (done)
			php_memcached_set_result(o, MEMCACHED_SUCCESS);
	}
	forget_value(&e->old);
	return done;
}

void php_memcached_get_or_make(php_memcached_object *o, struct php_memcached_reader *reader,
	zend_long flags, zval *return_value)
{
	int64_t ttl_us = o->client->stampede_ttl * (int64_t)SECOND_US;
	struct php_memcached_pauses pauses = {FIRST_PAUSE_US, LONGEST_PAUSE_US, 0};
	struct election e = {0};
	enum outcome outcome = PENDING;
	bool done = false;
	uint16_t want;

	/* in that time the winner has to be done, or another one who wins when it is over */
	pauses.deadline = net_deadline(2 * ttl_us);
	if (!php_memcached_want(o, flags, 0, &want))
		RETURN_FALSE;
	for (bool first = true; outcome == PENDING; first = false) {
		outcome = ask(o, reader, want, first, &e, return_value);
		if (outcome == PENDING && !php_memcached_pause(o, &pauses))
			break;
	}
	if (outcome == FOUND)
		done = true;
	else if (outcome == WON)
		done = make(o, reader, &e, return_value);
	else if (outcome != FAILED && !php_pieces_stopped())
		done = php_memcached_read_through(o, reader, return_value);
	php_pieces_resume();
	php_memcached_tell(o);
	if (!done && !EG(exception))
		RETURN_FALSE;
}
