/*
 * Pauses between two looks at something that another process will change.
 */
#ifndef PHP_MEMCACHED_PAUSE_H
#define PHP_MEMCACHED_PAUSE_H

#include "memcached/glue/php_memcached.h"

/* Each pause is about twice as long as the one before, up to a longest, and never passes the
 * deadline. */
struct php_memcached_pauses {
	int64_t next_us;
	int64_t longest_us;
	int64_t deadline; /* as net_deadline() */
};

/*
 * Pauses for between half and all of next_us, so that those who wait for one thing do not look at
 * the same moments. Signal handlers run, and a waiter can do other things. False: the deadline has
 * passed, or PHP code ended the wait; the object's result stays as it is.
 */
bool php_memcached_pause(php_memcached_object *o, struct php_memcached_pauses *pauses);

#endif
