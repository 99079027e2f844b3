/*
 * setMigration(): a pool takes over from another one. What the new one does not have is brought
 * from the old one, and writes go to both, until a time that is given.
 */
#ifndef PHP_MEMCACHED_MIGRATION_H
#define PHP_MEMCACHED_MIGRATION_H

#include "memcached/glue/write.h"

struct php_memcached_migration {
	zval old;	 /* the Memcached object of the old pool */
	zend_long until; /* a time since 1970 */
	zend_long new_hits;
	zend_long old_hits;
	zend_long misses;
};

/* Ends it. Harmless without one. May run PHP code. */
void php_memcached_migration_free(php_memcached_object *o);

/*
 * Brings the keys of those requests whose result is MEMCACHED_NOTFOUND: they are looked up in the
 * old pool, and what is found is added to the new one. Their number; 0 also if there is no
 * migration, or no longer.
 */
size_t php_memcached_migration_bring(
	php_memcached_object *o, const struct mc_request *requests, size_t count);

/* The same for one key of a get(), whose result is set to success if it was brought. */
bool php_memcached_migration_bring_key(
	php_memcached_object *o, zend_string *server_key, zend_string *key);

/* New versions for the names in the old pool, see mc_client_invalidate(). MEMCACHED_SUCCESS also
 * without a migration. */
mc_result php_memcached_migration_invalidate(
	php_memcached_object *o, const struct mc_name *names, size_t count);

/* Runs writes, as php_memcached_run_with_retries() does, in the new pool, and then in the old one.
 * What needs an item that is there is brought before, and the chunks of large values follow
 * (large.h). */
void php_memcached_migration_write(
	php_memcached_object *o, struct mc_request *requests, size_t count);

/* Runs the writes of a method, in both pools where one takes over from another. With a migration
 * they are always tried again. */
static inline void php_memcached_write(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	if (UNEXPECTED(o->migration != NULL))
		php_memcached_migration_write(o, requests, count);
	else
		php_memcached_run_writes(o, requests, count);
}

/* The same, and again what a server failed of. */
static inline void php_memcached_write_with_retries(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	if (UNEXPECTED(o->migration != NULL))
		php_memcached_migration_write(o, requests, count);
	else
		php_memcached_run_with_retries(o, requests, count);
}

#endif
