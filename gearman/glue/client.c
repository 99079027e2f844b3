/*
 * GearmanClient: options, servers, callbacks. Single jobs are in client_do.c, tasks in
 * client_tasks.c.
 */

#include "gearman/glue/client_object.h"

#include "gearman/glue/client_arginfo.h"
#include "glue/call.h"

#include <libgearman-1.0/gearman.h>

enum {
	SETTABLE = GEARMAN_CLIENT_NON_BLOCKING | GEARMAN_CLIENT_UNBUFFERED_RESULT |
		   GEARMAN_CLIENT_FREE_TASKS | GEARMAN_CLIENT_GENERATE_UNIQUE
};

PHP_METHOD(GearmanClient, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_METHOD(GearmanClient, __destruct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_FUNCTION(gearman_client_create)
{
	ZEND_PARSE_PARAMETERS_NONE();
	object_init_ex(return_value, php_gearman_client_ce);
}

PHP_FUNCTION(gearman_client_return_code)
{
	PHP_GEARMAN_CLIENT_PARSE("");
	RETURN_LONG(client->ret);
}

PHP_FUNCTION(gearman_client_error)
{
	PHP_GEARMAN_CLIENT_PARSE("");
	if (client->engine.pool.error.message[0] == '\0')
		RETURN_FALSE;
	RETURN_STRING(client->engine.pool.error.message);
}

PHP_FUNCTION(gearman_client_get_errno)
{
	PHP_GEARMAN_CLIENT_PARSE("");
	RETURN_LONG(client->engine.pool.error.sys_errno);
}

static void use_options(php_gearman_client *client, zend_long options)
{
	client->options = options & SETTABLE;
	client->engine.non_blocking = (options & GEARMAN_CLIENT_NON_BLOCKING) != 0;
}

PHP_FUNCTION(gearman_client_options)
{
	PHP_GEARMAN_CLIENT_PARSE("");
	RETURN_LONG(client->options);
}

PHP_FUNCTION(gearman_client_set_options)
{
	zend_long option;

	PHP_GEARMAN_CLIENT_PARSE("l", &option);
	use_options(client, option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_add_options)
{
	zend_long option;

	PHP_GEARMAN_CLIENT_PARSE("l", &option);
	use_options(client, client->options | option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_remove_options)
{
	zend_long option;

	PHP_GEARMAN_CLIENT_PARSE("l", &option);
	use_options(client, client->options & ~option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_timeout)
{
	PHP_GEARMAN_CLIENT_PARSE("");
	RETURN_LONG(client->timeout_ms);
}

PHP_FUNCTION(gearman_client_set_timeout)
{
	zend_long timeout;

	PHP_GEARMAN_CLIENT_PARSE("l", &timeout);
	client->timeout_ms = timeout;
	gm_pool_set_timeout(&client->engine.pool, timeout);
	RETURN_TRUE;
}

/* After servers were added: their exceptions are to be forwarded. */
static void want_exceptions(php_gearman_client *client, bool want)
{
	if (want && php_gearman_client_begin(client))
		php_gearman_client_finish(client, gm_client_want_exceptions(&client->engine));
}

PHP_FUNCTION(gearman_client_add_server)
{
	zend_string *host = NULL;
	zend_long port = 0;
	bool exceptions = true;

	PHP_GEARMAN_CLIENT_PARSE("|S!lb", &host, &port, &exceptions);
	if (!php_gearman_client_begin(client) ||
		!php_gearman_client_finish(
			client, gm_pool_add(&client->engine.pool, host ? ZSTR_VAL(host) : "",
					host ? ZSTR_LEN(host) : 0, port)))
		RETURN_FALSE;
	want_exceptions(client, exceptions);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_client_add_servers)
{
	zend_string *servers = NULL;
	bool exceptions = true;

	PHP_GEARMAN_CLIENT_PARSE("|S!b", &servers, &exceptions);
	if (!php_gearman_client_begin(client) ||
		!php_gearman_client_finish(client,
			gm_pool_add_list(&client->engine.pool, servers ? ZSTR_VAL(servers) : "",
				servers ? ZSTR_LEN(servers) : 0)))
		RETURN_FALSE;
	want_exceptions(client, exceptions);
	RETURN_TRUE;
}

/* Asks at once, so that the script knows. error() has the reason. */
PHP_FUNCTION(gearman_client_enable_exception_handler)
{
	gearman_return_t code;

	PHP_GEARMAN_CLIENT_PARSE("");
	if (!php_gearman_client_begin(client))
		RETURN_FALSE;
	code = gm_client_want_exceptions(&client->engine);
	if (code == GEARMAN_SUCCESS)
		code = gm_client_connect(&client->engine);
	php_gearman_client_leave(client);
	php_pieces_resume();
	if (code == GEARMAN_SUCCESS)
		RETURN_TRUE;
	if (!EG(exception))
		zend_throw_exception(php_gearman_exception_ce, "Failed to set exception option", 0);
}

PHP_FUNCTION(gearman_client_wait)
{
	gearman_return_t code;

	PHP_GEARMAN_CLIENT_PARSE("");
	if (!php_gearman_client_begin(client))
		RETURN_FALSE;
	code = gm_client_wait(&client->engine);
	if (code != GEARMAN_TIMEOUT) /* which is no fault here */
		RETURN_BOOL(php_gearman_client_finish(client, code));
	php_gearman_client_leave(client);
	php_gearman_conclude(&client->engine.pool.error, &client->ret, code);
	RETURN_FALSE;
}

PHP_FUNCTION(gearman_client_context)
{
	PHP_GEARMAN_CLIENT_PARSE("");
	if (!client->context)
		RETURN_EMPTY_STRING();
	RETURN_STR_COPY(client->context);
}

PHP_FUNCTION(gearman_client_set_context)
{
	zend_string *data;

	PHP_GEARMAN_CLIENT_PARSE("S", &data);
	if (client->context)
		zend_string_release(client->context);
	client->context = zend_string_copy(data);
	RETURN_TRUE;
}

static void set_callback(INTERNAL_FUNCTION_PARAMETERS, enum gm_event event)
{
	zval *function;

	PHP_GEARMAN_CLIENT_PARSE("z", &function);
	if (!php_gearman_callable(function, Z_TYPE(EX(This)) == IS_OBJECT ? 1 : 2))
		RETURN_FALSE;
	if (event == GM_EVENT_EXCEPTION)
		want_exceptions(client, true);
	php_gearman_callback_set(&client->callbacks[event], function, NULL);
	php_pieces_resume();
	RETURN_TRUE;
}

#define CALLBACK_SETTER(name, event)                                                               \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		set_callback(INTERNAL_FUNCTION_PARAM_PASSTHRU, event);                             \
	}

CALLBACK_SETTER(gearman_client_set_workload_callback, GM_EVENT_WORKLOAD)
CALLBACK_SETTER(gearman_client_set_created_callback, GM_EVENT_CREATED)
CALLBACK_SETTER(gearman_client_set_data_callback, GM_EVENT_DATA)
CALLBACK_SETTER(gearman_client_set_warning_callback, GM_EVENT_WARNING)
CALLBACK_SETTER(gearman_client_set_status_callback, GM_EVENT_STATUS)
CALLBACK_SETTER(gearman_client_set_complete_callback, GM_EVENT_COMPLETE)
CALLBACK_SETTER(gearman_client_set_exception_callback, GM_EVENT_EXCEPTION)
CALLBACK_SETTER(gearman_client_set_fail_callback, GM_EVENT_FAIL)

PHP_FUNCTION(gearman_client_clear_callbacks)
{
	PHP_GEARMAN_CLIENT_PARSE("");
	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		php_gearman_callback_clear(&client->callbacks[i]);
	php_pieces_resume();
	RETURN_TRUE;
}

void php_gearman_client_register(void)
{
	php_gearman_client_object_register(register_class_GearmanClient());
}
