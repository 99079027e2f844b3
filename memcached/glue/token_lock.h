/*
 * A lock that is an item with a token that nobody else has: add() makes it, so that one client gets
 * it, and a CAS that makes it expire frees it, so that it is freed only as long as it is still the
 * item that was made. One that ran out of time meanwhile, and that somebody else has now, stays.
 *
 * Nothing is run here: the caller puts the requests into its batches. They go to the one server
 * that has the key, in order over one connection, so that a look which follows in the same batch
 * tells what came of the request before it.
 */
#ifndef PHP_MEMCACHED_TOKEN_LOCK_H
#define PHP_MEMCACHED_TOKEN_LOCK_H

#include "memcached/glue/php_memcached.h"

enum {
	PHP_MEMCACHED_TOKEN_LEN = 32,
	/* A date long past: what is stored with it is gone at once, in every protocol. */
	PHP_MEMCACHED_LONG_PAST = 1000000000
};

struct php_memcached_token_lock {
	zend_string *key; /* NULL: none */
	const zend_string
		*group; /* whose server has the item, as of a ByKey method; NULL: the key's.
				     Borrowed */
	bool bare;	/* not of a namespace, whose end would be that of the lock */
	uint64_t cas;	/* of the item if it is ours; 0: it is not known whether it is */
	char token[PHP_MEMCACHED_TOKEN_LEN];
};

/* A lock of that key with a new token, without a group and not bare; takes over the key. False:
 * there are no random bytes, and the key was released. */
bool php_memcached_token_lock_init(struct php_memcached_token_lock *lock, zend_string *key);

/* Forgets the lock, and leaves the item as it is. Harmless without one. */
void php_memcached_token_lock_forget(struct php_memcached_token_lock *lock);

/*
 * The requests; expiration in seconds from now, however many. The lock has to stay until the batch
 * is over.
 *
 * add      makes the item, if there is none
 * look     finds out whether it is ours: php_memcached_token_lock_saw()
 * extend   gives the item a new expiration, if it is still ours; its CAS is known by another look
 * release  frees it, if it is still ours
 */
void php_memcached_token_lock_add(const struct php_memcached_token_lock *lock, struct mc_pool *pool,
	struct mc_request *req, zend_long expiration);
void php_memcached_token_lock_look(
	const struct php_memcached_token_lock *lock, struct mc_pool *pool, struct mc_request *req);
void php_memcached_token_lock_extend(const struct php_memcached_token_lock *lock,
	struct mc_pool *pool, struct mc_request *req, zend_long expiration);
void php_memcached_token_lock_release(
	const struct php_memcached_token_lock *lock, struct mc_pool *pool, struct mc_request *req);

/* Takes in what a look came to, whose value was received by php_memcached_value_sink. Is the item
 * ours? Then its CAS is kept. */
bool php_memcached_token_lock_saw(struct php_memcached_token_lock *lock, struct mc_request *look);

#endif
