#include "gearman/glue/base.h"

#include "glue/call.h"

void php_gearman_base_init(php_gearman_base *base, struct gm_pool *pool, zval *default_waiter)
{
	base->pool = pool;
	base->timeout_ms = -1;
	php_gearman_waiter_init(pool, &base->waiter, default_waiter);
	gm_pool_set_busy_poll(pool, GEARMAN_G(busy_poll));
}

static bool conclude(php_gearman_base *base, gearman_return_t code)
{
	php_gearman_conclude(&base->pool->error, &base->ret, code);
	if (base->is_good(code))
		return true;
	php_gearman_warn(base->pool->error.message);
	php_pieces_resume();
	return false;
}

bool php_gearman_begin(php_gearman_base *base)
{
	if (!php_gearman_enter(base->pool, &base->waiter)) {
		conclude(base, base->pool->error.code);
		return false;
	}
	gm_error_clear(&base->pool->error);
	base->ret = GEARMAN_SUCCESS;
	return true;
}

void php_gearman_leave(php_gearman_base *base)
{
	php_pieces_waiter_leave(&base->waiter);
}

bool php_gearman_finish(php_gearman_base *base, gearman_return_t code)
{
	php_gearman_leave(base);
	return conclude(base, code);
}

void php_gearman_finish_silently(php_gearman_base *base, gearman_return_t code)
{
	php_gearman_leave(base);
	php_gearman_conclude(&base->pool->error, &base->ret, code);
}

bool php_gearman_finish_wait(php_gearman_base *base, gearman_return_t code)
{
	if (code != GEARMAN_TIMEOUT)
		return php_gearman_finish(base, code);
	php_gearman_finish_silently(base, code);
	return false;
}

/* --- methods that both classes have --- */

/* The object, where there are no other arguments. NULL: an exception was thrown. */
static php_gearman_base *parse(zend_execute_data *execute_data, zend_class_entry *ce)
{
	zval *object;

	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O", &object, ce) == FAILURE)
		return NULL;
	return php_gearman_base_of(Z_OBJ_P(object));
}

/* The same with an int. */
static php_gearman_base *parse_int(
	zend_execute_data *execute_data, zend_class_entry *ce, zend_long *number)
{
	zval *object;

	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "Ol", &object, ce, number) ==
		FAILURE)
		return NULL;
	return php_gearman_base_of(Z_OBJ_P(object));
}

void php_gearman_return_code(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	const php_gearman_base *base = parse(execute_data, ce);

	if (base)
		RETURN_LONG(base->ret);
}

void php_gearman_errno(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	const php_gearman_base *base = parse(execute_data, ce);

	if (base)
		RETURN_LONG(base->pool->error.sys_errno);
}

void php_gearman_error(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	const php_gearman_base *base = parse(execute_data, ce);

	if (!base)
		return;
	if (base->pool->error.message[0] == '\0')
		RETURN_FALSE;
	RETURN_STRING(base->pool->error.message);
}

void php_gearman_timeout(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	const php_gearman_base *base = parse(execute_data, ce);

	if (base)
		RETURN_LONG(base->timeout_ms);
}

php_gearman_base *php_gearman_set_timeout(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	zend_long timeout_ms;
	php_gearman_base *base = parse_int(execute_data, ce, &timeout_ms);

	if (!base)
		return NULL;
	base->timeout_ms = timeout_ms;
	gm_pool_set_timeout(base->pool, timeout_ms);
	ZVAL_TRUE(return_value);
	return base;
}

/* Starts a call that adds servers; NULL, with false to be returned: its turn did not come. */
static php_gearman_base *begin_adding(zval *object, zval *return_value)
{
	php_gearman_base *base = php_gearman_base_of(Z_OBJ_P(object));

	ZVAL_FALSE(return_value);
	return php_gearman_begin(base) ? base : NULL;
}

static php_gearman_base *end_adding(
	zval *return_value, php_gearman_base *base, gearman_return_t code)
{
	bool added = php_gearman_finish(base, code);

	ZVAL_BOOL(return_value, added);
	return added ? base : NULL;
}

php_gearman_base *php_gearman_add_server(
	INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, bool *exceptions)
{
	zval *object;
	zend_string *host = NULL;
	zend_long port = 0;
	php_gearman_base *base;
	struct gm_slice name;

	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O|S!lb", &object, ce, &host,
		    &port, exceptions) == FAILURE)
		return NULL;
	base = begin_adding(object, return_value);
	if (!base)
		return NULL;
	name = php_gearman_slice(host);
	return end_adding(return_value, base, gm_pool_add(base->pool, name.data, name.len, port));
}

php_gearman_base *php_gearman_add_servers(
	INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, bool *exceptions)
{
	zval *object;
	zend_string *servers = NULL;
	php_gearman_base *base;
	struct gm_slice list;

	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O|S!b", &object, ce, &servers,
		    exceptions) == FAILURE)
		return NULL;
	base = begin_adding(object, return_value);
	if (!base)
		return NULL;
	list = php_gearman_slice(servers);
	return end_adding(return_value, base, gm_pool_add_list(base->pool, list.data, list.len));
}

void php_gearman_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	const php_gearman_base *base = parse(execute_data, ce);

	if (base)
		RETURN_LONG(base->options);
}

static void return_options(zval *return_value, php_gearman_base *base, zend_long options)
{
	base->use_options(base, options);
	RETURN_TRUE;
}

void php_gearman_set_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	zend_long options;
	php_gearman_base *base = parse_int(execute_data, ce, &options);

	if (base)
		return_options(return_value, base, options);
}

void php_gearman_add_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	zend_long options;
	php_gearman_base *base = parse_int(execute_data, ce, &options);

	if (base)
		return_options(return_value, base, base->options | options);
}

void php_gearman_remove_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce)
{
	zend_long options;
	php_gearman_base *base = parse_int(execute_data, ce, &options);

	if (base)
		return_options(return_value, base, base->options & ~options);
}

void php_gearman_enable_exceptions(
	INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, php_gearman_reach *reach)
{
	php_gearman_base *base = parse(execute_data, ce);
	gearman_return_t code;

	if (!base)
		return;
	if (!php_gearman_begin(base))
		RETURN_FALSE;
	code = reach(base);
	php_gearman_leave(base);
	php_pieces_resume();
	if (code == GEARMAN_SUCCESS)
		RETURN_TRUE;
	if (!EG(exception))
		zend_throw_exception_ex(php_gearman_exception_ce, 0,
			"Failed to set exception option: %s", base->pool->error.message);
}

void php_gearman_ping(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, const char *what,
	php_gearman_echo *ping)
{
	zval *object;
	zend_string *data;
	php_gearman_base *base;
	gearman_return_t code;

	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "OS", &object, ce, &data) ==
		FAILURE)
		return;
	base = php_gearman_base_of(Z_OBJ_P(object));
	if (!php_gearman_begin(base))
		RETURN_FALSE;
	code = ZSTR_LEN(data) ? ping(base, php_gearman_slice(data))
			      : gm_error_set(&base->pool->error, GEARMAN_INVALID_ARGUMENT,
					"there is nothing to echo: the %s is empty", what);
	RETURN_BOOL(php_gearman_finish(base, code));
}

/* --- the classes in the namespace Pieces --- */

void php_gearman_method_set_tls(INTERNAL_FUNCTION_PARAMETERS)
{
	HashTable *options = NULL;
	php_gearman_base *base;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	base = php_gearman_base_of(Z_OBJ_P(ZEND_THIS));
	if (!php_gearman_begin(base))
		return;
	php_gearman_set_tls(base->pool, options);
	php_gearman_leave(base);
}

void php_gearman_method_set_waiter(INTERNAL_FUNCTION_PARAMETERS)
{
	php_gearman_base *base = php_gearman_base_of(Z_OBJ_P(ZEND_THIS));
	zval *callable;

	if (!php_pieces_parse_waiter(execute_data, &callable))
		RETURN_THROWS();
	php_gearman_set_callable(base->pool, &base->waiter, callable);
	php_pieces_resume();
}

bool php_gearman_parse_number(
	zend_execute_data *execute_data, int least, int most, zend_long *number)
{
	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_LONG(*number)
	ZEND_PARSE_PARAMETERS_END_EX(return false);
	if (*number >= least && *number <= most)
		return true;
	zend_argument_value_error(1, "must be between %d and %d", least, most);
	return false;
}

void php_gearman_method_set_busy_poll(INTERNAL_FUNCTION_PARAMETERS)
{
	zend_long us;

	if (!php_gearman_parse_number(execute_data, 0, NET_BUSY_POLL_MAX_US, &us))
		RETURN_THROWS();
	gm_pool_set_busy_poll(php_gearman_base_of(Z_OBJ_P(ZEND_THIS))->pool, us);
}

void php_gearman_method_get_busy_poll(INTERNAL_FUNCTION_PARAMETERS)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long)php_gearman_base_of(Z_OBJ_P(ZEND_THIS))->pool->busy_poll.us);
}
