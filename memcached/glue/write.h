/*
 * How requests that write are run: awaited or not (OPT_NOREPLY, OPT_BUFFER_WRITES), and once more
 * where a server failed.
 */
#ifndef PHP_MEMCACHED_WRITE_H
#define PHP_MEMCACHED_WRITE_H

#include "memcached/glue/php_memcached.h"

/* Writes with OPT_NOREPLY, whose answer is not awaited, and with OPT_BUFFER_WRITES, which are held
 * back. */
void php_memcached_run_unawaited(
	php_memcached_object *o, struct mc_request *requests, size_t count);

/* Tries again up to OPT_STORE_RETRY_COUNT times for those whose server failed. */
void php_memcached_retry_failed(php_memcached_object *o, struct mc_request *requests, size_t count);

/* Runs the requests as the options say. */
static inline void php_memcached_run_writes(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	const struct mc_options *options = &o->client->pool->options;

	if (UNEXPECTED(options->noreply || options->buffer_writes))
		php_memcached_run_unawaited(o, requests, count);
	else
		php_memcached_run(o, requests, count, NULL);
}

/* The same, and again what a server failed of. */
static inline void php_memcached_run_with_retries(
	php_memcached_object *o, struct mc_request *requests, size_t count)
{
	php_memcached_run_writes(o, requests, count);
	if (UNEXPECTED(o->client->store_retry_count > 0))
		php_memcached_retry_failed(o, requests, count);
}

/* As pecl: a write that was held back is a success, but the result says so. */
static inline bool php_memcached_written(php_memcached_object *o, mc_result result)
{
	php_memcached_set_result(o, result);
	php_memcached_tell(o);
	return result == MEMCACHED_SUCCESS || result == MEMCACHED_BUFFERED;
}

/* After an MC_INCREMENT or MC_DECREMENT with make: where it found nothing, and the protocol cannot
 * make a counter by itself, makes it by add(). If somebody else makes it meanwhile, theirs is
 * counted on. */
void php_memcached_make_counter(php_memcached_object *o, struct mc_request *req);

/* With compression nothing can be added to a value: raises the warning that says so. */
bool php_memcached_values_compressed(php_memcached_object *o);

/* With an encoding key the server can neither add to a value nor count with it. */
bool php_memcached_values_opaque(php_memcached_object *o);

/* With OPT_LARGE_VALUES what stands under a key may be a manifest, to which nothing can be
 * added. */
bool php_memcached_values_split(php_memcached_object *o);

/*
 * A method and its ByKey form, whose first argument picks the server: both are
 * run(INTERNAL_FUNCTION_PARAMETERS, op, by_key).
 */
#define PHP_MEMCACHED_METHODS(name, name_by_key, run, op)                                          \
	PHP_METHOD(Memcached, name)                                                                \
	{                                                                                          \
		run(INTERNAL_FUNCTION_PARAM_PASSTHRU, op, false);                                  \
	}                                                                                          \
	PHP_METHOD(Memcached, name_by_key)                                                         \
	{                                                                                          \
		run(INTERNAL_FUNCTION_PARAM_PASSTHRU, op, true);                                   \
	}

#endif
