/*
 * What a get or a write wants beside the usual, whether the protocol can say so, and what comes of
 * it.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/php_memcached.h"

void php_memcached_add_details(zval *out, const struct mc_details *details)
{
	add_assoc_long(out, "ttl", details->ttl);
	add_assoc_long(out, "last_access", (zend_long)details->last_access);
	add_assoc_bool(out, "hit_before", details->hit_before);
	add_assoc_long(out, "size", (zend_long)details->size);
	add_assoc_bool(out, "stale", details->stale);
	add_assoc_bool(out, "won", details->won);
}

bool php_memcached_can_want(php_memcached_object *o, uint16_t want)
{
	if ((want & ~o->client->pool->protocol->wants) == 0)
		return true;
	return php_memcached_fail(
		o, MEMCACHED_NOT_SUPPORTED, "this needs another protocol: OPT_PROTOCOL");
}

bool php_memcached_want(php_memcached_object *o, zend_long flags, uint16_t more, uint16_t *want)
{
	*want = more;
	if (flags & PHP_MEMCACHED_GET_NO_BUMP)
		*want |= MC_WANT_NO_BUMP;
	if (flags & PHP_MEMCACHED_GET_EXTENDED)
		*want |= MC_WANT_CAS | (MC_WANT_DETAILS & o->client->pool->protocol->wants);
	return php_memcached_can_want(o, *want);
}
