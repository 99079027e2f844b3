/*
 * OPT_COLD_START_SECONDS: a server that has just started is empty, and everything that it had is
 * missed at once. So long after its start, values for its keys are made no faster than
 * OPT_COLD_START_RATE says, by all processes together.
 *
 * They are counted on the server itself, under "PCS:" and the seconds since its start: a counter is
 * of one second, so that it needs no owner, and nobody's end leaves anything behind.
 */
#ifndef PHP_MEMCACHED_COLD_START_H
#define PHP_MEMCACHED_COLD_START_H

#include "memcached/glue/pause.h"
#include "memcached/glue/php_memcached.h"

enum { PHP_MEMCACHED_COLD_RATE = 100 };

/* Of one who wants to make a value. */
enum php_memcached_cold {
	PHP_MEMCACHED_COLD_MAKE, /* it is its turn, or the server is not cold */
	/* it is there meanwhile, or in the gutter: *out is the value, the result success */
	PHP_MEMCACHED_COLD_FOUND,
	/* neither within OPT_POLL_TIMEOUT: the result is MEMCACHED_TIMEOUT; or PHP code ended it */
	PHP_MEMCACHED_COLD_OVER
};

/* The part of php_memcached_cold_wait() for when the option is set. */
ZEND_COLD enum php_memcached_cold php_memcached_cold_wait_turn(php_memcached_object *o,
	zend_string *server_key, zend_string *key, bool extended, bool looks, zval *out);

/*
 * To be called with a key that is not there, before its value is made: waits for the turn.
 * server_key may be NULL; extended as of get(). looks: the item is looked for meanwhile, as others
 * may make it; not by whom an election by the server has won, as what stands for the value would be
 * found.
 */
static inline enum php_memcached_cold php_memcached_cold_wait(php_memcached_object *o,
	zend_string *server_key, zend_string *key, bool extended, bool looks, zval *out)
{
	if (EXPECTED(o->client->cold_start_seconds == 0))
		return PHP_MEMCACHED_COLD_MAKE;
	return php_memcached_cold_wait_turn(o, server_key, key, extended, looks, out);
}

/* Of many keys, a list of strings, those whose turn it is, in *now, a list; the others stay in the
 * list. *now is the caller's to destroy. */
void php_memcached_cold_split(php_memcached_object *o, zval *keys, zval *now);

/* Looks the keys, a list of strings, up in the gutter; what is found is taken off the list and put
 * to *found. */
void php_memcached_cold_look_in_gutter(php_memcached_object *o, zval *keys, HashTable *found);

/* The result, and the message, of keys that were left to the end. */
void php_memcached_cold_over(php_memcached_object *o);

/* The pauses between two looks, and their end. */
void php_memcached_cold_pauses(const php_memcached_object *o, struct php_memcached_pauses *pauses);

#endif
