/*
 * GearmanClient: options, servers, callbacks. Single jobs are in client_do.c, tasks in
 * client_tasks.c.
 */

#include "gearman/glue/client_object.h"

#include "gearman/glue/client_arginfo.h"
#include "glue/call.h"

#include <libgearman-1.0/gearman.h>

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

#define COMMON_METHOD(name, run)                                                                   \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		run(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_client_ce);                      \
	}

COMMON_METHOD(gearman_client_return_code, php_gearman_return_code)
COMMON_METHOD(gearman_client_error, php_gearman_error)
COMMON_METHOD(gearman_client_get_errno, php_gearman_errno)
COMMON_METHOD(gearman_client_options, php_gearman_options)
COMMON_METHOD(gearman_client_set_options, php_gearman_set_options)
COMMON_METHOD(gearman_client_add_options, php_gearman_add_options)
COMMON_METHOD(gearman_client_remove_options, php_gearman_remove_options)
COMMON_METHOD(gearman_client_timeout, php_gearman_timeout)
COMMON_METHOD(gearman_client_set_timeout, php_gearman_set_timeout)

/* Servers were added: their exceptions are to be forwarded. base: NULL if they were not. */
static void want_exceptions(php_gearman_base *base, bool want)
{
	if (base && want && php_gearman_begin(base))
		php_gearman_finish(base,
			gm_client_want_exceptions(&php_gearman_client_of(&base->std)->engine));
}

PHP_FUNCTION(gearman_client_add_server)
{
	bool exceptions = true;
	php_gearman_base *base = php_gearman_add_server(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_client_ce, &exceptions);

	want_exceptions(base, exceptions);
}

PHP_FUNCTION(gearman_client_add_servers)
{
	bool exceptions = true;
	php_gearman_base *base = php_gearman_add_servers(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_client_ce, &exceptions);

	want_exceptions(base, exceptions);
}

/* Asks at once, so that the script knows. error() has the reason. */
static gearman_return_t connect_for_exceptions(php_gearman_base *base)
{
	struct gm_client *engine = &php_gearman_client_of(&base->std)->engine;
	gearman_return_t code = gm_client_want_exceptions(engine);

	return code == GEARMAN_SUCCESS ? gm_client_connect(engine) : code;
}

PHP_FUNCTION(gearman_client_enable_exception_handler)
{
	php_gearman_enable_exceptions(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_client_ce, connect_for_exceptions);
}

PHP_FUNCTION(gearman_client_wait)
{
	PHP_GEARMAN_PARSE(client, "");
	RETURN_BOOL(php_gearman_begin(&client->base) &&
		    php_gearman_finish_wait(&client->base, gm_client_wait(&client->engine)));
}

PHP_FUNCTION(gearman_client_context)
{
	PHP_GEARMAN_PARSE(client, "");
	php_gearman_return_string(return_value, client->context);
}

PHP_FUNCTION(gearman_client_set_context)
{
	zend_string *data;

	PHP_GEARMAN_PARSE(client, "S", &data);
	if (client->context)
		zend_string_release(client->context);
	client->context = zend_string_copy(data);
	RETURN_TRUE;
}

static void set_callback(INTERNAL_FUNCTION_PARAMETERS, enum gm_event event)
{
	zval *function;

	PHP_GEARMAN_PARSE(client, "z", &function);
	if (!php_gearman_callable(function, Z_TYPE(EX(This)) == IS_OBJECT ? 1 : 2))
		RETURN_FALSE;
	if (event == GM_EVENT_EXCEPTION)
		want_exceptions(&client->base, true);
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
	PHP_GEARMAN_PARSE(client, "");
	for (int i = 0; i < PHP_GEARMAN_CALLBACKS; i++)
		php_gearman_callback_clear(&client->callbacks[i]);
	php_pieces_resume();
	RETURN_TRUE;
}

void php_gearman_client_register(void)
{
	php_gearman_client_object_register(register_class_GearmanClient());
}
