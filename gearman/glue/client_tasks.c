/* GearmanClient: addTask*() and runTasks(). */

#include "gearman/glue/client_object.h"

#include "gearman/glue/task.h"

/* Gives the task to the engine; without success the object is gone and false is returned. */
static void submit(
	zval *return_value, php_gearman_client *client, php_gearman_task *task, zval *context)
{
	gearman_return_t code;

	task->engine.event = php_gearman_task_event;
	if (context)
		ZVAL_COPY(&task->context, context);
	code = gm_client_add(&client->engine, &task->engine);
	if (code == GEARMAN_SUCCESS) {
		php_gearman_task_link(client, task);
	} else {
		zval_ptr_dtor(return_value);
		ZVAL_FALSE(return_value);
	}
	php_gearman_finish(&client->base, code);
}

/*
 * The workload as the signature has it: a string, an int or a float. NULL: a TypeError is thrown.
 */
static zend_string *workload_of(zval *workload, uint32_t arg, bool strict)
{
	zend_string *s;

	switch (Z_TYPE_P(workload)) {
	case IS_STRING:
		return zend_string_copy(Z_STR_P(workload));
	case IS_LONG:
	case IS_DOUBLE:
		return zval_get_string(workload);
	default:
		break;
	}
	if (!strict && zend_parse_arg_str_weak(workload, &s, arg))
		return zend_string_copy(s);
	if (!EG(exception))
		zend_argument_type_error(arg, "must be of type string|int|float, %s given",
			zend_zval_type_name(workload));
	return NULL;
}

static void add_task(
	INTERNAL_FUNCTION_PARAMETERS, gearman_job_priority_t priority, enum gm_task_kind kind)
{
	zend_string *function, *workload, *unique = NULL;
	zval *given, *context = NULL;
	php_gearman_task *task;

	PHP_GEARMAN_PARSE(client, "Sz|zS!", &function, &given, &context, &unique);
	workload = workload_of(
		given, Z_TYPE(EX(This)) == IS_OBJECT ? 2 : 3, ZEND_ARG_USES_STRICT_TYPES());
	if (!workload)
		RETURN_THROWS();
	if (!php_gearman_begin(&client->base)) {
		zend_string_release(workload);
		RETURN_FALSE;
	}
	task = php_gearman_task_new(return_value, kind, function, workload, unique);
	zend_string_release(workload);
	task->engine.priority = priority;
	submit(return_value, client, task, context);
}

#define ADD_METHOD(name, priority, kind)                                                           \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		add_task(INTERNAL_FUNCTION_PARAM_PASSTHRU, priority, kind);                        \
	}

ADD_METHOD(gearman_client_add_task, GEARMAN_JOB_PRIORITY_NORMAL, GM_FOREGROUND)
ADD_METHOD(gearman_client_add_task_high, GEARMAN_JOB_PRIORITY_HIGH, GM_FOREGROUND)
ADD_METHOD(gearman_client_add_task_low, GEARMAN_JOB_PRIORITY_LOW, GM_FOREGROUND)
ADD_METHOD(gearman_client_add_task_background, GEARMAN_JOB_PRIORITY_NORMAL, GM_BACKGROUND)
ADD_METHOD(gearman_client_add_task_high_background, GEARMAN_JOB_PRIORITY_HIGH, GM_BACKGROUND)
ADD_METHOD(gearman_client_add_task_low_background, GEARMAN_JOB_PRIORITY_LOW, GM_BACKGROUND)

PHP_FUNCTION(gearman_client_add_task_status)
{
	zval *context = NULL;
	zend_string *handle;
	php_gearman_task *task;

	PHP_GEARMAN_PARSE(client, "S|z", &handle, &context);
	if (!php_gearman_begin(&client->base) ||
		!php_gearman_finish(&client->base,
			gm_check_handle(php_gearman_slice(handle), &client->engine.pool.error)) ||
		!php_gearman_begin(&client->base))
		RETURN_FALSE;
	task = php_gearman_task_new(return_value, GM_STATUS, handle, NULL, NULL);
	memcpy(task->engine.handle, ZSTR_VAL(handle), ZSTR_LEN(handle) + 1);
	task->engine.handle_len = ZSTR_LEN(handle);
	submit(return_value, client, task, context);
}

PHP_FUNCTION(gearman_client_run_tasks)
{
	PHP_GEARMAN_PARSE(client, "");
	RETURN_BOOL(php_gearman_begin(&client->base) &&
		    php_gearman_finish(&client->base, gm_client_run(&client->engine)));
}
