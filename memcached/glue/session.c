/*
 * What PHP's session module calls. A page costs two round trips: lock and read, write and unlock.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/session.h"

#include "ext/session/php_session.h"

/* memcached takes a larger number as seconds since 1970 (protocol.txt, "Expiration times") */
enum { LONGEST_RELATIVE = 30 * 24 * 3600 };

zend_long php_memcached_session_expiration(zend_long seconds)
{
	if (seconds <= 0)
		return 0;
	return seconds > LONGEST_RELATIVE ? (zend_long)time(NULL) + seconds : seconds;
}

static void run(struct php_memcached_session *s, struct mc_request *req)
{
	struct mc_batch batch = {.requests = req, .count = 1, .sink = &php_memcached_value_sink};

	mc_batch_run(s->pool, &batch);
}

/* The lock's key has to be one as well. */
static bool id_valid(const struct php_memcached_session *s, const zend_string *id)
{
	return mc_pool_key_valid(s->pool, ZSTR_VAL(id), ZSTR_LEN(id)) &&
	       mc_key_valid(ZSTR_VAL(id), ZSTR_LEN(id), s->pool->options.prefix_len + 5);
}

PS_OPEN_FUNC(memcached)
{
	struct php_memcached_session *s = PS_GET_MOD_DATA();

	(void)session_name;
	/* session_reset() opens what is open, and still has its lock */
	if (s)
		return SUCCESS;
	s = ecalloc(1, sizeof(*s));
	if (!php_memcached_session_pool_open(s, save_path)) {
		efree(s);
		PS_SET_MOD_DATA(NULL);
		return FAILURE;
	}
	PS_SET_MOD_DATA(s);
	return SUCCESS;
}

PS_CLOSE_FUNC(memcached)
{
	struct php_memcached_session *s = PS_GET_MOD_DATA();

	if (!s)
		return SUCCESS;
	PS_SET_MOD_DATA(NULL);
	php_memcached_session_unlock(s);
	php_memcached_session_pool_close(s);
	efree(s);
	return SUCCESS;
}

PS_READ_FUNC(memcached)
{
	struct php_memcached_session *s = PS_GET_MOD_DATA();
	struct mc_request req;
	bool asked = false;

	if (!s)
		return FAILURE;
	if (!id_valid(s, key)) {
		php_error_docref(NULL, E_WARNING,
			"the session id is too long or has characters that a key may not have");
		return FAILURE;
	}
	php_memcached_request_init(&req, MC_GET, key);
	if (MEMCACHED_G(session.lock_enabled) && !php_memcached_session_locked(s, key) &&
		!php_memcached_session_lock(s, key, &req, &asked))
		return FAILURE;
	if (!asked)
		run(s, &req);
	if (req.result == MEMCACHED_SUCCESS) {
		*val = req.user;
		return SUCCESS;
	}
	if (req.user)
		zend_string_release((zend_string *)req.user);
	if (req.result == MEMCACHED_NOTFOUND) {
		*val = ZSTR_EMPTY_ALLOC();
		return SUCCESS;
	}
	php_error_docref(NULL, E_WARNING, "error getting session from memcached: %s",
		s->pool->error.message);
	return FAILURE;
}

static void init_write(struct mc_request *req, enum mc_op op, const zend_string *key,
	const zend_string *val, zend_long maxlifetime)
{
	php_memcached_request_init(req, op, key);
	req->value = ZSTR_VAL(val);
	req->value_len = ZSTR_LEN(val);
	req->expiration = php_memcached_session_expiration(maxlifetime);
}

static int written(const struct php_memcached_session *s, const struct mc_request *req)
{
	if (req->result == MEMCACHED_SUCCESS)
		return SUCCESS;
	php_error_docref(NULL, E_WARNING, "error saving session to memcached: %s",
		s->pool->error.result == req->result ? s->pool->error.message
						     : mc_result_message(req->result));
	return FAILURE;
}

/* PHP closes the session next, whatever the way: the lock goes along with the data. */
PS_WRITE_FUNC(memcached)
{
	struct php_memcached_session *s = PS_GET_MOD_DATA();
	struct mc_request req;

	if (!s || !id_valid(s, key))
		return FAILURE;
	init_write(&req, MC_SET, key, val, maxlifetime);
	php_memcached_session_run_and_unlock(s, &req);
	return written(s, &req);
}

/* session.lazy_write: the data is what was read. */
PS_UPDATE_TIMESTAMP_FUNC(memcached)
{
	struct php_memcached_session *s = PS_GET_MOD_DATA();
	struct mc_request req;

	if (!s || !id_valid(s, key))
		return FAILURE;
	init_write(&req, MC_TOUCH, key, val, maxlifetime);
	php_memcached_session_run_and_unlock(s, &req);
	if (req.result != MEMCACHED_NOTFOUND)
		return written(s, &req);
	/* it is gone meanwhile. The lock is freed already, so what another page has stored since stays */
	init_write(&req, MC_ADD, key, val, maxlifetime);
	run(s, &req);
	if (req.result == MEMCACHED_NOTSTORED || req.result == MEMCACHED_DATA_EXISTS)
		return SUCCESS;
	return written(s, &req);
}

PS_DESTROY_FUNC(memcached)
{
	struct php_memcached_session *s = PS_GET_MOD_DATA();
	struct mc_request req;

	if (!s || !id_valid(s, key))
		return FAILURE;
	php_memcached_request_init(&req, MC_DELETE, key);
	php_memcached_session_run_and_unlock(s, &req);
	if (req.result == MEMCACHED_SUCCESS || req.result == MEMCACHED_NOTFOUND)
		return SUCCESS;
	php_error_docref(NULL, E_WARNING, "error deleting session from memcached: %s",
		s->pool->error.message);
	return FAILURE;
}

/* The servers forget what has expired. */
PS_GC_FUNC(memcached)
{
	(void)mod_data;
	(void)maxlifetime;
	*nrdels = 0;
	return SUCCESS;
}

PS_CREATE_SID_FUNC(memcached)
{
	return php_session_create_id(mod_data);
}

/* session.use_strict_mode: is there a session of that id? */
PS_VALIDATE_SID_FUNC(memcached)
{
	struct php_memcached_session *s = PS_GET_MOD_DATA();
	struct mc_request req;

	if (!s || !id_valid(s, key))
		return FAILURE;
	php_memcached_request_init(&req, MC_GET, key);
	run(s, &req);
	if (req.user)
		zend_string_release((zend_string *)req.user);
	return req.result == MEMCACHED_SUCCESS ? SUCCESS : FAILURE;
}

static const ps_module handler = {PS_MOD_UPDATE_TIMESTAMP(memcached)};

void php_memcached_session_module_init(int module_number)
{
	php_memcached_session_pool_module_init(module_number);
	php_session_register_module(&handler);
}
