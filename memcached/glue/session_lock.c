/*
 * The lock of a session: taken, waited for, and freed by its owner alone.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/session_parts.h"

#include "net/wait.h"
#if PHP_VERSION_ID >= 80200
#include "ext/random/php_random.h"
#else
#include "ext/standard/php_random.h"
#endif

void php_memcached_session_warn(const char *format, ...)
{
	va_list args;
	char *text;

	if (php_pieces_stopped())
		return;
	va_start(args, format);
	zend_vspprintf(&text, 0, format, args);
	va_end(args);
	php_error_docref(NULL, E_WARNING, "%s", text);
	efree(text);
}

enum {
	/* a date long past: what is stored with it is gone at once, in every protocol */
	LONG_PAST = 1000000000
};

static void run(struct php_memcached_session *s, struct mc_request *requests, size_t count)
{
	struct mc_batch batch = {
		.requests = requests, .count = count, .sink = &php_memcached_value_sink};

	mc_client_run(s->pool, &batch);
}

static uint32_t server_of(const struct php_memcached_session *s, const char *key, size_t len)
{
	return s->pool->count > 0 ? mc_pool_locate(s->pool, key, len) : 0;
}

/* A request for the lock goes to the one server that has it: never to a replica. */
static void init_lock_request(
	const struct php_memcached_session *s, struct mc_request *req, enum mc_op op)
{
	php_memcached_request_init(req, op, s->lock_key);
	req->server = (int)server_of(s, req->key, req->key_len);
}

static bool same_server(const struct php_memcached_session *s, const struct mc_request *lock,
	const struct mc_request *req)
{
	return (uint32_t)lock->server == server_of(s, req->key, req->key_len);
}

static void forget_value(struct mc_request *req)
{
	if (req->user)
		zend_string_release((zend_string *)req->user);
	req->user = NULL;
}

/* What a look at the lock brought: if it is ours, its CAS is kept. */
static bool is_ours(struct php_memcached_session *s, struct mc_request *look)
{
	const zend_string *value = look->user;
	bool ours = look->result == MEMCACHED_SUCCESS && value &&
		    ZSTR_LEN(value) == PHP_MEMCACHED_TOKEN_LEN &&
		    memcmp(ZSTR_VAL(value), s->token, PHP_MEMCACHED_TOKEN_LEN) == 0;

	if (ours)
		s->lock_cas = look->answer;
	forget_value(look);
	return ours;
}

static bool make_token(struct php_memcached_session *s)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char bytes[PHP_MEMCACHED_TOKEN_LEN / 2];

	if (php_random_bytes_silent(bytes, sizeof(bytes)) == FAILURE)
		return false;
	for (size_t i = 0; i < sizeof(bytes); i++) {
		s->token[2 * i] = digits[bytes[i] >> 4];
		s->token[2 * i + 1] = digits[bytes[i] & 15];
	}
	return true;
}

static zend_long lock_expiration(void)
{
	zend_long seconds = MEMCACHED_G(session.lock_expire);

	if (seconds <= 0)
		seconds = zend_ini_long("max_execution_time", sizeof("max_execution_time") - 1, 0);
	return mc_request_expiration(seconds);
}

/* False: PHP wants an end. */
static bool pause_ms(const struct php_memcached_session *s, zend_long ms)
{
	return ms <= 0 || net_wait(&s->pool->waiter, NULL, 0, net_deadline((int64_t)ms * 1000)) !=
				  NET_INTERRUPTED;
}

/* The next pause is twice as long, up to the longest. */
static zend_long longer(zend_long ms)
{
	zend_long max = MEMCACHED_G(session.lock_wait_max);

	return ms < max / 2 ? ms * 2 : max;
}

enum outcome { OURS, ANOTHERS, FAILED };

/* One try: the lock is made, and looked at to learn its CAS. */
static enum outcome try_lock(struct php_memcached_session *s, struct mc_request *get, bool *asked)
{
	struct mc_request requests[3];
	size_t count = 2;

	init_lock_request(s, &requests[0], MC_ADD);
	requests[0].value = s->token;
	requests[0].value_len = PHP_MEMCACHED_TOKEN_LEN;
	requests[0].expiration = lock_expiration();
	init_lock_request(s, &requests[1], MC_GET);
	requests[1].want = MC_WANT_CAS;
	/* in order on one connection: read after the lock is made */
	if (get && same_server(s, &requests[0], get))
		requests[count++] = *get;
	run(s, requests, count);
	if (is_ours(s, &requests[1])) {
		*asked = count == 3;
		if (*asked)
			*get = requests[2];
		return OURS;
	}
	if (count == 3)
		forget_value(&requests[2]);
	return php_memcached_is_server_failure(requests[0].result) ||
			       php_memcached_is_server_failure(requests[1].result)
		       ? FAILED
		       : ANOTHERS;
}

bool php_memcached_session_locked(const struct php_memcached_session *s, const zend_string *id)
{
	return s->lock_key && s->lock_cas && ZSTR_LEN(s->lock_key) == ZSTR_LEN(id) + 5 &&
	       memcmp(ZSTR_VAL(s->lock_key) + 5, ZSTR_VAL(id), ZSTR_LEN(id)) == 0;
}

bool php_memcached_session_lock(
	struct php_memcached_session *s, const zend_string *id, struct mc_request *get, bool *asked)
{
	zend_long wait = MEMCACHED_G(session.lock_wait_min);
	zend_long retries = MEMCACHED_G(session.lock_retries);
	/* with ejection the next server takes over from one that failed */
	uint32_t others = s->pool->options.auto_eject ? s->pool->count : 0;
	enum outcome outcome;

	*asked = false;
	php_memcached_session_unlock(s);
	if (!make_token(s)) {
		php_memcached_session_warn("no random bytes for a session lock");
		return false;
	}
	s->lock_key = zend_strpprintf(0, "lock.%s", ZSTR_VAL(id));
	for (;;) {
		outcome = try_lock(s, get, asked);
		if (outcome == OURS)
			return true;
		if (outcome == FAILED && !s->pool->error.interrupted && others-- > 0)
			continue;
		if (outcome == FAILED || retries-- <= 0 || !pause_ms(s, wait))
			break;
		wait = longer(wait);
		/* who waits does not read what it cannot use */
		get = NULL;
	}
	if (outcome == ANOTHERS) {
		/* nothing of ours is there */
		zend_string_release(s->lock_key);
		s->lock_key = NULL;
	}
	if (outcome == FAILED)
		php_memcached_session_warn(
			"Failed to write session lock: %s", s->pool->error.message);
	php_memcached_session_warn("Unable to clear session lock record");
	return false;
}

/* Stored only if the lock is still the item that was made, and gone as soon as it is. */
static void init_unlock(const struct php_memcached_session *s, struct mc_request *req)
{
	init_lock_request(s, req, MC_CAS);
	req->value = "";
	req->number = s->lock_cas;
	req->expiration = LONG_PAST;
}

static void forget_lock(struct php_memcached_session *s)
{
	zend_string_release(s->lock_key);
	s->lock_key = NULL;
	s->lock_cas = 0;
}

void php_memcached_session_run_and_unlock(struct php_memcached_session *s, struct mc_request *req)
{
	struct mc_request requests[2];

	if (s->lock_key && s->lock_cas) {
		init_unlock(s, &requests[1]);
		if (same_server(s, &requests[1], req)) {
			requests[0] = *req;
			run(s, requests, 2);
			*req = requests[0];
			if (!php_memcached_is_server_failure(requests[1].result))
				forget_lock(s);
			return;
		}
	}
	run(s, req, 1);
	php_memcached_session_unlock(s);
}

void php_memcached_session_unlock(struct php_memcached_session *s)
{
	struct mc_request req;

	if (!s->lock_key)
		return;
	if (!s->lock_cas) {
		/* the answer was lost on the way: the lock may be there all the same */
		init_lock_request(s, &req, MC_GET);
		req.want = MC_WANT_CAS;
		run(s, &req, 1);
		is_ours(s, &req);
	}
	if (s->lock_cas) {
		init_unlock(s, &req);
		run(s, &req, 1);
	}
	forget_lock(s);
}
