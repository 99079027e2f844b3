/*
 * What PHP's session module calls. A page costs two round trips: lock and read, write and unlock.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/session_parts.h"

#include "ext/session/php_session.h"
#include "glue/memory.h"

/* What PHP may need to take the data of a session apart: so many times its length, and some
 * more. */
enum { TAKEN_APART = 4, SPARE = 1024 * 1024 };

static void run(struct php_memcached_session *s, struct mc_request *req)
{
	struct mc_batch batch = {.requests = req, .count = 1, .sink = &php_memcached_value_sink};

	mc_client_run(s->pool, &batch);
}

/* The lock's key has to be one as well. */
static bool id_valid(const struct php_memcached_session *s, const zend_string *id)
{
	return mc_pool_key_valid(s->pool, ZSTR_VAL(id), ZSTR_LEN(id)) &&
	       s->pool->options.prefix_len + strlen("lock.") + ZSTR_LEN(id) <= MC_KEY_MAX;
}

static void free_session(struct php_memcached_session *s)
{
	php_memcached_session_unlock(s);
	php_memcached_session_pool_close(s);
	if (s->unread)
		zend_string_release(s->unread);
	efree(s);
}

/* What PHP asks for: a function, and what it is given. */
struct call {
	struct php_memcached_session *s;
	zend_result (*work)(struct call *call);
	zend_result result;
	zend_string *id;
	zend_string *data;  /* to write */
	zend_string **read; /* where what was read goes */
	zend_long lifetime;
};

static void run_work(void *arg)
{
	struct call *call = arg;

	call->result = call->work(call);
}

/*
 * Runs it. The session is there to its end, whatever its warnings and waits set off; what ends the
 * script by a jump goes on when nothing of the engine is left on the stack. FAILURE also without a
 * session.
 */
static zend_result carry_out(struct call *call)
{
	struct php_memcached_session *s = call->s;

	call->result = FAILURE;
	if (!s)
		return FAILURE;
	s->users++;
	php_pieces_guard(run_work, call);
	if (--s->users == 0 && s->closed)
		free_session(s);
	php_pieces_resume();
	return call->result;
}

static void set_unread(struct php_memcached_session *s, zend_string *id)
{
	if (s->unread)
		zend_string_release(s->unread);
	s->unread = id ? zend_string_copy(id) : NULL;
}

/* Did reading it fail, so that whatever PHP has is not what belongs there? */
static bool is_unread(const struct php_memcached_session *s, const zend_string *id)
{
	return s->unread && zend_string_equals(s->unread, id);
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
	s->closed = true;
	/* in the middle of another function it is that one's to do */
	if (s->users == 0)
		free_session(s);
	php_pieces_resume();
	return SUCCESS;
}

/* Why the request failed, in words. */
static const char *failure_text(const struct php_memcached_session *s, const struct mc_request *req)
{
	return s->pool->error.result == req->result ? s->pool->error.message
						    : mc_result_message(req->result);
}

static zend_result read_session(struct call *call)
{
	struct php_memcached_session *s = call->s;
	zend_string *key = call->id;
	struct mc_request req;
	bool asked = false;

	set_unread(s, key);
	if (!id_valid(s, key)) {
		php_memcached_session_warn(
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
		*call->read = req.user;
		s->read_len = ZSTR_LEN(*call->read);
		set_unread(s, NULL);
		return SUCCESS;
	}
	if (req.user)
		zend_string_release((zend_string *)req.user);
	if (req.result == MEMCACHED_NOTFOUND) {
		*call->read = ZSTR_EMPTY_ALLOC();
		set_unread(s, NULL);
		return SUCCESS;
	}
	php_memcached_session_warn(
		"error getting session from memcached: %s", failure_text(s, &req));
	return FAILURE;
}

PS_READ_FUNC(memcached)
{
	struct call call = {.s = PS_GET_MOD_DATA(), .work = read_session, .id = key, .read = val};

	return carry_out(&call);
}

static void init_write(struct mc_request *req, enum mc_op op, const struct call *call)
{
	php_memcached_request_init(req, op, call->id);
	req->value = ZSTR_VAL(call->data);
	req->value_len = ZSTR_LEN(call->data);
	req->expiration = mc_request_expiration(call->lifetime);
}

static zend_result written(const struct php_memcached_session *s, const struct mc_request *req)
{
	if (req->result == MEMCACHED_SUCCESS)
		return SUCCESS;
	php_memcached_session_warn("error saving session to memcached: %s", failure_text(s, req));
	return FAILURE;
}

/* carry_out() of what writes the data. */
static zend_result carry_out_write(zend_result (*work)(struct call *call),
	struct php_memcached_session *s, zend_string *id, zend_string *data, zend_long lifetime)
{
	struct call call = {.s = s, .work = work, .id = id, .data = data, .lifetime = lifetime};

	return carry_out(&call);
}

/* False: the session is not to be written. */
static bool write_and_unlock(struct call *call, enum mc_op op, struct mc_request *req)
{
	if (!id_valid(call->s, call->id) || is_unread(call->s, call->id))
		return false;
	init_write(req, op, call);
	php_memcached_session_run_and_unlock(call->s, req);
	return true;
}

/* PHP closes the session next, whatever the way: the lock goes along with the data. */
static zend_result write_session(struct call *call)
{
	struct mc_request req;

	if (!write_and_unlock(call, MC_SET, &req))
		return FAILURE;
	return written(call->s, &req);
}

PS_WRITE_FUNC(memcached)
{
	return carry_out_write(write_session, PS_GET_MOD_DATA(), key, val, maxlifetime);
}

static zend_result update_timestamp(struct call *call)
{
	struct mc_request req;

	if (!write_and_unlock(call, MC_TOUCH, &req))
		return FAILURE;
	if (req.result != MEMCACHED_NOTFOUND)
		return written(call->s, &req);
	/* it is gone meanwhile. The lock is freed already, so what another page has stored since
	 * stays */
	init_write(&req, MC_ADD, call);
	run(call->s, &req);
	if (req.result == MEMCACHED_NOTSTORED || req.result == MEMCACHED_DATA_EXISTS)
		return SUCCESS;
	return written(call->s, &req);
}

/* session.lazy_write: the data is what was read. */
PS_UPDATE_TIMESTAMP_FUNC(memcached)
{
	return carry_out_write(update_timestamp, PS_GET_MOD_DATA(), key, val, maxlifetime);
}

/* PHP destroys a session whose data it cannot take apart. For want of memory that says nothing of
 * the data, which the next page may be able to read. */
static bool given_up_for_memory(const struct php_memcached_session *s)
{
	const char *function = get_active_function_name();
	bool starting = !function || strcmp(function, "session_start") == 0 ||
			strcmp(function, "session_reset") == 0 ||
			strcmp(function, "session_decode") == 0;

	return starting &&
	       (CG(unclean_shutdown) || !php_pieces_fits(s->read_len * TAKEN_APART + SPARE));
}

static zend_result destroy(struct call *call)
{
	struct php_memcached_session *s = call->s;
	struct mc_request req;

	if (!id_valid(s, call->id) || is_unread(s, call->id) || given_up_for_memory(s))
		return FAILURE;
	php_memcached_request_init(&req, MC_DELETE, call->id);
	php_memcached_session_run_and_unlock(s, &req);
	if (req.result == MEMCACHED_SUCCESS || req.result == MEMCACHED_NOTFOUND)
		return SUCCESS;
	php_memcached_session_warn(
		"error deleting session from memcached: %s", failure_text(s, &req));
	return FAILURE;
}

PS_DESTROY_FUNC(memcached)
{
	struct call call = {.s = PS_GET_MOD_DATA(), .work = destroy, .id = key};

	return carry_out(&call);
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

static zend_result validate(struct call *call)
{
	struct mc_request req;

	if (!id_valid(call->s, call->id))
		return FAILURE;
	php_memcached_request_init(&req, MC_GET, call->id);
	run(call->s, &req);
	if (req.user)
		zend_string_release((zend_string *)req.user);
	return req.result == MEMCACHED_SUCCESS ? SUCCESS : FAILURE;
}

/* session.use_strict_mode: is there a session of that id? */
PS_VALIDATE_SID_FUNC(memcached)
{
	struct call call = {.s = PS_GET_MOD_DATA(), .work = validate, .id = key};

	return carry_out(&call);
}

static const ps_module handler = {PS_MOD_UPDATE_TIMESTAMP(memcached)};

void php_memcached_session_module_init(int module_number)
{
	php_memcached_session_pool_module_init(module_number);
	php_session_register_module(&handler);
}
