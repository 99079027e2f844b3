/*
 * The lock of a session: taken, waited for, and freed by its owner alone.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/session_parts.h"

#include "net/wait.h"

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

static void run(struct php_memcached_session *s, struct mc_request *requests, size_t count)
{
	struct mc_batch batch = {
		.requests = requests, .count = count, .sink = &php_memcached_value_sink};

	mc_client_run(s->pool, &batch);
}

static bool same_server(const struct php_memcached_session *s, const struct mc_request *lock,
	const struct mc_request *req)
{
	return s->pool->count > 0 &&
	       (uint32_t)lock->server == mc_pool_locate(s->pool, req->key, req->key_len);
}

static void forget_value(struct mc_request *req)
{
	if (req->user)
		zend_string_release((zend_string *)req->user);
	req->user = NULL;
}

static zend_long lock_expiration(void)
{
	zend_long seconds = MEMCACHED_G(session.lock_expire);

	if (seconds <= 0)
		seconds = zend_ini_long("max_execution_time", sizeof("max_execution_time") - 1, 0);
	return seconds;
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

	php_memcached_token_lock_add(&s->lock, s->pool, &requests[0], lock_expiration());
	php_memcached_token_lock_look(&s->lock, s->pool, &requests[1]);
	/* in order on one connection: read after the lock is made */
	if (get && same_server(s, &requests[0], get))
		requests[count++] = *get;
	run(s, requests, count);
	if (php_memcached_token_lock_saw(&s->lock, &requests[1])) {
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
	const zend_string *key = s->lock.key;

	return key && s->lock.cas && ZSTR_LEN(key) == ZSTR_LEN(id) + 5 &&
	       memcmp(ZSTR_VAL(key) + 5, ZSTR_VAL(id), ZSTR_LEN(id)) == 0;
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
	if (!php_memcached_token_lock_init(&s->lock, zend_strpprintf(0, "lock.%s", ZSTR_VAL(id)))) {
		php_memcached_session_warn("no random bytes for a session lock");
		return false;
	}
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
	if (outcome == ANOTHERS) /* nothing of ours is there */
		php_memcached_token_lock_forget(&s->lock);
	if (outcome == FAILED)
		php_memcached_session_warn(
			"Failed to write session lock: %s", s->pool->error.message);
	/* as pecl; the id, which is a secret, is not told */
	if (outcome == ANOTHERS)
		php_memcached_session_warn(
			"Unable to clear session lock record: another request with this session "
			"has it. memcached.sess_lock_retries and sess_lock_wait_max say how long "
			"to wait");
	else
		php_memcached_session_warn("Unable to clear session lock record");
	return false;
}

void php_memcached_session_run_and_unlock(struct php_memcached_session *s, struct mc_request *req)
{
	struct mc_request requests[2];

	if (s->lock.key && s->lock.cas) {
		php_memcached_token_lock_release(&s->lock, s->pool, &requests[1]);
		if (same_server(s, &requests[1], req)) {
			requests[0] = *req;
			run(s, requests, 2);
			*req = requests[0];
			if (!php_memcached_is_server_failure(requests[1].result))
				php_memcached_token_lock_forget(&s->lock);
			return;
		}
	}
	run(s, req, 1);
	php_memcached_session_unlock(s);
}

void php_memcached_session_unlock(struct php_memcached_session *s)
{
	struct mc_request req;

	if (!s->lock.key)
		return;
	if (!s->lock.cas) {
		/* the answer was lost on the way: the lock may be there all the same */
		php_memcached_token_lock_look(&s->lock, s->pool, &req);
		run(s, &req, 1);
		php_memcached_token_lock_saw(&s->lock, &req);
	}
	if (s->lock.cas) {
		php_memcached_token_lock_release(&s->lock, s->pool, &req);
		run(s, &req, 1);
	}
	php_memcached_token_lock_forget(&s->lock);
}
