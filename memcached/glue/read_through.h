/*
 * The callback of get() for what is not there: called, and what it made stored.
 */
#ifndef PHP_MEMCACHED_READ_THROUGH_H
#define PHP_MEMCACHED_READ_THROUGH_H

#include "memcached/glue/namespace.h"

/* A get() with a callback. Everything is the caller's. */
struct php_memcached_reader {
	zval *this; /* the object */
	zend_fcall_info *fci;
	zend_fcall_info_cache *fcc;
	zend_string *server_key; /* NULL: none */
	zend_string *key;
	bool extended; /* GET_EXTENDED */
	/* Of when it was found that nothing is there: what is made may be of before a later
	 * invalidation. */
	struct mc_mark mark;
};

/* What the callback made. */
struct php_memcached_made {
	zval all;   /* what get() returns */
	zval value; /* what is stored */
	zend_long expiration;
};

/*
 * Calls function(Memcached $m, string $key, mixed &$value, int &$expiration): bool, or when
 * extended function(Memcached $m, string $key, mixed &$value): bool, where it leaves an array of
 * value and, if it likes, expiration. True: it wants that stored, and *made is the caller's to
 * free. False: it does not, or it threw or jumped; the object's result is MEMCACHED_NOTFOUND.
 */
bool php_memcached_call_reader(php_memcached_object *o, const struct php_memcached_reader *reader,
	struct php_memcached_made *made);

/* Stores what was made, with MC_SET, MC_ADD, or MC_CAS and the cas. The result is the object's. */
bool php_memcached_store_made(php_memcached_object *o, const struct php_memcached_reader *reader,
	enum mc_op op, uint64_t cas, struct php_memcached_made *made);

/* Destroys all; to be called once for each that was made. Gives out what get() returns if
 * return_value is not NULL. */
void php_memcached_made_free(struct php_memcached_made *made, zval *return_value);

/* All of it: waits for its turn (cold_start.h), calls, and stores. False: return_value was not
 * set. */
bool php_memcached_read_through(
	php_memcached_object *o, const struct php_memcached_reader *reader, zval *return_value);

#endif
