/*
 * increment() and decrement().
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/migration.h"

void php_memcached_make_counter(php_memcached_object *o, struct mc_request *req)
{
	char digits[32];
	struct mc_request add;

	if (req->result != MEMCACHED_NOTFOUND || !req->make ||
		o->client->pool->protocol->makes_counters)
		return;
	add = *req;
	add.op = MC_ADD;
	add.value = digits;
	add.value_len = (size_t)snprintf(digits, sizeof(digits), "%" PRIu64, req->initial);
	/* typed as a number, as if set() had stored it */
	add.flags = 1;
	php_memcached_run_checked(o, &add, 1, NULL);
	if (add.result == MEMCACHED_NOTSTORED) {
		/* somebody else has made it meanwhile */
		php_memcached_run_checked(o, req, 1, NULL);
		return;
	}
	req->result = add.result;
	req->answer = req->initial;
}

static void counter(INTERNAL_FUNCTION_PARAMETERS, enum mc_op op, bool by_key)
{
	zend_string *server_key = NULL;
	zend_string *key;
	zend_long offset = 1;
	zend_long initial = 0;
	zend_long expiry = 0;
	php_memcached_object *o;
	struct mc_request req;
	bool make = ZEND_NUM_ARGS() > (by_key ? 3 : 2);

	ZEND_PARSE_PARAMETERS_START(by_key ? 2 : 1, by_key ? 5 : 4)
	if (by_key) {
		Z_PARAM_STR(server_key)
	}
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(offset)
	Z_PARAM_LONG(initial)
	Z_PARAM_LONG(expiry)
	ZEND_PARSE_PARAMETERS_END();

	o = php_memcached_begin_request(ZEND_THIS, &req, op, server_key, key, return_value);
	if (!o)
		return;
	if (offset < 0) {
		php_memcached_warn(o, "offset cannot be a negative value");
		RETURN_FALSE;
	}
	if (make && initial < 0) {
		php_memcached_warn(o, "initial_value cannot be a negative value");
		RETURN_FALSE;
	}
	if (php_memcached_values_opaque(o))
		RETURN_FALSE;
	req.number = (uint64_t)offset;
	req.make = make;
	req.initial = (uint64_t)initial;
	req.expiration = expiry;
	if (UNEXPECTED(o->migration != NULL))
		php_memcached_migration_write(o, &req, 1);
	else
		php_memcached_run(o, &req, 1, NULL);
	php_memcached_make_counter(o, &req);
	if (!php_memcached_written(o, req.result))
		RETURN_FALSE;
	/* as unsigned as the server's: beyond an int it wraps, as with pecl */
	RETURN_LONG((zend_long)req.answer);
}

PHP_MEMCACHED_METHODS(increment, incrementByKey, counter, MC_INCREMENT)
PHP_MEMCACHED_METHODS(decrement, decrementByKey, counter, MC_DECREMENT)
