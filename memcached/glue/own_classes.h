/*
 * The classes beside pecl/memcached's that use a client and know nothing of its inside: a file
 * each.
 */
#ifndef PHP_MEMCACHED_OWN_CLASSES_H
#define PHP_MEMCACHED_OWN_CLASSES_H

void php_memcached_lock_class_init(void);	  /* lock.c: Pieces\MemcachedLock */
void php_memcached_rate_limiter_class_init(void); /* rate_limiter.c: Pieces\MemcachedRateLimiter */

#endif
