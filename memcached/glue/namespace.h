/*
 * OPT_NAMESPACE and OPT_NAMESPACE_TTL. What they do is the engine's (memcached/engine/namespace.h).
 */
#ifndef PHP_MEMCACHED_NAMESPACE_H
#define PHP_MEMCACHED_NAMESPACE_H

#include "memcached/glue/option_row.h"

/* The options: see option_row.h. */
php_memcached_option_getter php_memcached_get_namespace;
php_memcached_option_setter php_memcached_set_namespace;
php_memcached_option_setter php_memcached_set_namespace_ttl;

/* Names as they were given, each once. */
struct php_memcached_names {
	struct mc_name names[MC_NAMES_MAX];
	size_t count;
	char problem[256]; /* why they cannot be, in words */
};

/* A name, or an array of names, or null; no PHP code runs. False: given->problem says what is
 * wrong. */
bool php_memcached_take_names(struct php_memcached_names *given, zval *value);

/* The names of a client, in room for MC_NAMES_MAX; returns how many. */
size_t php_memcached_names_of(const struct php_memcached_client *client, struct mc_name *names);

/* Have both the same names? */
bool php_memcached_same_namespace(
	const struct php_memcached_client *a, const struct php_memcached_client *b);

/* The namespace as it was for the batch that was run last: to be called before other code could
 * have run another. */
static inline void php_memcached_mark(const php_memcached_object *o, struct mc_mark *mark)
{
	mark->kind = MC_UNMARKED;
	if (UNEXPECTED(o->client->pool->namespace != NULL))
		mc_namespace_mark(o->client->pool->namespace, mark);
}

/* The request stores with the mark, which has to stay, if it is one. */
static inline void php_memcached_set_mark(struct mc_request *req, const struct mc_mark *mark)
{
	if (EXPECTED(mark->kind != MC_MARKED))
		return;
	req->marked = true;
	req->mark = mark;
}

#endif
