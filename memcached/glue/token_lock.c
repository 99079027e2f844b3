#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/token_lock.h"

#include "glue/random.h"

bool php_memcached_token_lock_init(struct php_memcached_token_lock *lock, zend_string *key)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char bytes[PHP_MEMCACHED_TOKEN_LEN / 2];

	lock->key = NULL;
	lock->group = NULL;
	lock->bare = false;
	lock->cas = 0;
	if (php_random_bytes_silent(bytes, sizeof(bytes)) == FAILURE) {
		zend_string_release(key);
		return false;
	}
	for (size_t i = 0; i < sizeof(bytes); i++) {
		lock->token[2 * i] = digits[bytes[i] >> 4];
		lock->token[2 * i + 1] = digits[bytes[i] & 15];
	}
	lock->key = key;
	return true;
}

void php_memcached_token_lock_forget(struct php_memcached_token_lock *lock)
{
	if (lock->key)
		zend_string_release(lock->key);
	lock->key = NULL;
	lock->cas = 0;
}

/* Never to a replica. */
static void init(const struct php_memcached_token_lock *lock, struct mc_pool *pool,
	struct mc_request *req, enum mc_op op)
{
	const zend_string *group = lock->group ? lock->group : lock->key;

	php_memcached_request_init(req, op, lock->key);
	req->bare = lock->bare;
	req->server =
		pool->count > 0 ? (int)mc_pool_locate(pool, ZSTR_VAL(group), ZSTR_LEN(group)) : 0;
}

void php_memcached_token_lock_add(const struct php_memcached_token_lock *lock, struct mc_pool *pool,
	struct mc_request *req, zend_long expiration)
{
	init(lock, pool, req, MC_ADD);
	req->value = lock->token;
	req->value_len = PHP_MEMCACHED_TOKEN_LEN;
	req->expiration = mc_request_expiration(expiration);
}

void php_memcached_token_lock_look(
	const struct php_memcached_token_lock *lock, struct mc_pool *pool, struct mc_request *req)
{
	init(lock, pool, req, MC_GET);
	req->want = MC_WANT_CAS;
}

void php_memcached_token_lock_extend(const struct php_memcached_token_lock *lock,
	struct mc_pool *pool, struct mc_request *req, zend_long expiration)
{
	php_memcached_token_lock_add(lock, pool, req, expiration);
	req->op = MC_CAS;
	req->number = lock->cas;
}

void php_memcached_token_lock_release(
	const struct php_memcached_token_lock *lock, struct mc_pool *pool, struct mc_request *req)
{
	init(lock, pool, req, MC_CAS);
	req->value = "";
	req->number = lock->cas;
	req->expiration = PHP_MEMCACHED_LONG_PAST;
}

bool php_memcached_token_lock_saw(struct php_memcached_token_lock *lock, struct mc_request *look)
{
	zend_string *value = look->user;
	bool ours = look->result == MEMCACHED_SUCCESS && value &&
		    ZSTR_LEN(value) == PHP_MEMCACHED_TOKEN_LEN &&
		    memcmp(ZSTR_VAL(value), lock->token, PHP_MEMCACHED_TOKEN_LEN) == 0;

	if (ours)
		lock->cas = look->answer;
	if (value)
		zend_string_release(value);
	look->user = NULL;
	return ours;
}
