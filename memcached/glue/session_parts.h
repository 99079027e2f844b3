/*
 * Sessions: session.save_handler = memcached. A session's payload is one item under its id, with
 * the prefix memcached.sess_prefix; while a page works with it, an item "lock." and the id says so:
 * the same items that pecl/memcached makes, so that pages of either exclude each other.
 *
 * session_ini.c	the settings memcached.sess_*
 * session_pool.c	the pool that save_path and the settings stand for
 * session_lock.c	whose lock it is
 * session.c		what PHP's session module calls
 */
#ifndef PHP_MEMCACHED_SESSION_PARTS_H
#define PHP_MEMCACHED_SESSION_PARTS_H

#include "memcached/glue/token_lock.h"

/* From open to close. */
struct php_memcached_session {
	struct mc_pool *pool;
	bool persistent; /* the pool stays when this one is closed */

	struct php_memcached_token_lock lock; /* its key is "lock." and the id */

	/* What cannot be read is not overwritten: an id, from before it is read until that has gone
	 * well. */
	zend_string *unread;
	size_t read_len; /* of what was read */
	/* Functions at work on it. A warning or a wait in them may run the script's code, which may
	 * close it: it goes away when the last of them is done. */
	unsigned users;
	bool closed;
};

/* session_ini.c */
void php_memcached_session_ini_register(int type, int module_number);

/* session_pool.c: sets pool and persistent. False, after a warning: save_path or a setting is
 * wrong. */
bool php_memcached_session_pool_open(struct php_memcached_session *s, const char *save_path);
void php_memcached_session_pool_close(struct php_memcached_session *s);
void php_memcached_session_pool_module_init(int module_number);

/*
 * session_lock.c
 *
 * The lock is an item with a token that nobody else has (token_lock.h).
 */

/* Waits for the lock as the settings say. Where one server holds lock and session, *get is asked in
 * the same round trip. True: the lock is ours, and *asked tells whether get was run after that (if
 * not, it is as it was). False: a warning was given. */
bool php_memcached_session_lock(struct php_memcached_session *s, const zend_string *id,
	struct mc_request *get, bool *asked);

/* Is the lock of this session ours already? */
bool php_memcached_session_locked(const struct php_memcached_session *s, const zend_string *id);

/* Runs the request and frees the lock, in one round trip where one server holds both. */
void php_memcached_session_run_and_unlock(struct php_memcached_session *s, struct mc_request *req);

/* Frees the lock if it is ours. */
void php_memcached_session_unlock(struct php_memcached_session *s);

/* A warning, unless the script is at its end, which then is the reason. The error handler may close
 * the session: see php_memcached_session.users. */
void php_memcached_session_warn(const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 1, 2);
/* session.c */
void php_memcached_session_module_init(int module_number);

#endif
