#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/read_through.h"

#include "memcached/glue/cold_start.h"

/* What an extended callback left in its array: the value to store, and for how long. False: no
 * value. */
static bool extended_value(struct php_memcached_made *made)
{
	zval *entry;

	if (Z_TYPE(made->all) != IS_ARRAY)
		return false;
	entry = zend_hash_str_find(Z_ARRVAL(made->all), "value", strlen("value"));
	if (!entry)
		return false;
	ZVAL_COPY_DEREF(&made->value, entry);
	entry = zend_hash_str_find(Z_ARRVAL(made->all), "expiration", strlen("expiration"));
	if (entry)
		made->expiration = zval_get_long(entry);
	return true;
}

/* The script may hold references to what it left, and runs again while it is looked at and
 * serialized. */
static bool take_made(bool extended, zval *left, struct php_memcached_made *made)
{
	ZVAL_COPY_DEREF(&made->all, left);
	if (!extended)
		ZVAL_COPY(&made->value, &made->all);
	else if (!extended_value(made)) {
		zval_ptr_dtor(&made->all);
		return false;
	}
	if (EG(exception)) {
		php_memcached_made_free(made, NULL);
		return false;
	}
	return true;
}

bool php_memcached_call_reader(php_memcached_object *o, const struct php_memcached_reader *reader,
	struct php_memcached_made *made)
{
	zval args[4];
	zval returned;
	bool wanted;

	ZVAL_COPY(&args[0], reader->this);
	ZVAL_STR_COPY(&args[1], reader->key);
	ZVAL_NEW_EMPTY_REF(&args[2]);
	ZVAL_NULL(Z_REFVAL(args[2]));
	ZVAL_NEW_EMPTY_REF(&args[3]);
	ZVAL_LONG(Z_REFVAL(args[3]), 0);
	wanted = php_pieces_call(&reader->fci->function_name, reader->fcc, &returned,
			 reader->extended ? 3 : 4, args) &&
		 zend_is_true(&returned);
	php_memcached_set_result(o, MEMCACHED_NOTFOUND);
	if (wanted) {
		made->expiration = zval_get_long(&args[3]);
		wanted = take_made(reader->extended, &args[2], made);
	}
	php_pieces_release(&returned);
	for (size_t i = 0; i < 4; i++)
		php_pieces_release(&args[i]);
	return wanted;
}

bool php_memcached_store_made(php_memcached_object *o, const struct php_memcached_reader *reader,
	enum mc_op op, uint64_t cas, struct php_memcached_made *made)
{
	struct mc_request req;

	if (php_pieces_stopped())
		return false;
	php_memcached_set_result(o, MEMCACHED_SUCCESS);
	php_memcached_request_init(&req, op, reader->key);
	php_memcached_set_group(&req, reader->server_key);
	php_memcached_set_mark(&req, &reader->mark);
	req.expiration = made->expiration;
	req.number = cas;
	return php_memcached_store_request(o, &req, reader->key, &made->value);
}

void php_memcached_made_free(struct php_memcached_made *made, zval *return_value)
{
	zval_ptr_dtor(&made->value);
	if (return_value)
		ZVAL_COPY_VALUE(return_value, &made->all);
	else
		zval_ptr_dtor(&made->all);
}

bool php_memcached_read_through(
	php_memcached_object *o, const struct php_memcached_reader *reader, zval *return_value)
{
	struct php_memcached_made made;
	enum php_memcached_cold turn = php_memcached_cold_wait(
		o, reader->server_key, reader->key, reader->extended, true, return_value);
	bool stored = turn == PHP_MEMCACHED_COLD_FOUND;

	if (turn == PHP_MEMCACHED_COLD_MAKE && php_memcached_call_reader(o, reader, &made)) {
		stored = php_memcached_store_made(o, reader, MC_SET, 0, &made);
		php_memcached_made_free(&made, stored ? return_value : NULL);
	}
	php_pieces_resume();
	return stored;
}
