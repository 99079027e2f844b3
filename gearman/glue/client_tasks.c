/* GearmanClient: addTask*() and runTasks(). */

#include "gearman/glue/client.h"

static php_gearman_task *new_task(zval *return_value, zval *context)
{
	php_gearman_task *task;

	object_init_ex(return_value, php_gearman_task_ce);
	task = php_gearman_task_of(Z_OBJ_P(return_value));
	task->used = true;
	task->engine.event = php_gearman_task_event;
	if (context)
		ZVAL_COPY(&task->context, context);
	return task;
}

/* Gives the task to the engine; without success the object is gone and false is returned. */
static void submit(zval *return_value, php_gearman_client *client, php_gearman_task *task)
{
	gearman_return_t code = gm_client_add(&client->engine, &task->engine);

	if (php_gearman_client_finish(client, code)) {
		php_gearman_task_link(client, task);
		return;
	}
	zval_ptr_dtor(return_value);
	RETURN_FALSE;
}

static void add_task(
	INTERNAL_FUNCTION_PARAMETERS, gearman_command_t command, enum gm_task_kind kind)
{
	zval *object, *workload, *context = NULL;
	zend_string *function, *unique = NULL;
	php_gearman_client *client;
	php_gearman_task *task;

	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "OSz|zS!", &object,
		    php_gearman_client_ce, &function, &workload, &context, &unique) == FAILURE)
		RETURN_THROWS();
	if (Z_TYPE_P(workload) == IS_ARRAY || Z_TYPE_P(workload) == IS_OBJECT) {
		zend_argument_type_error((Z_TYPE(EX(This)) == IS_OBJECT) ? 2 : 3,
			"must be of type string|int|float, %s given",
			zend_zval_type_name(workload));
		RETURN_THROWS();
	}
	client = php_gearman_client_of(Z_OBJ_P(object));
	php_gearman_client_begin(client);
	task = new_task(return_value, context);
	task->engine.kind = kind;
	task->engine.command = command;
	task->function = zend_string_copy(function);
	task->workload = zval_get_string(workload);
	task->unique = unique ? zend_string_copy(unique) : NULL;
	task->engine.function = php_gearman_slice(task->function);
	task->engine.workload = php_gearman_slice(task->workload);
	task->engine.unique = php_gearman_slice(task->unique);
	submit(return_value, client, task);
}

#define ADD_METHOD(name, command, kind)                                                            \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		add_task(INTERNAL_FUNCTION_PARAM_PASSTHRU, command, kind);                         \
	}

ADD_METHOD(gearman_client_add_task, GEARMAN_COMMAND_SUBMIT_JOB, GM_FOREGROUND)
ADD_METHOD(gearman_client_add_task_high, GEARMAN_COMMAND_SUBMIT_JOB_HIGH, GM_FOREGROUND)
ADD_METHOD(gearman_client_add_task_low, GEARMAN_COMMAND_SUBMIT_JOB_LOW, GM_FOREGROUND)
ADD_METHOD(gearman_client_add_task_background, GEARMAN_COMMAND_SUBMIT_JOB_BG, GM_BACKGROUND)
ADD_METHOD(
	gearman_client_add_task_high_background, GEARMAN_COMMAND_SUBMIT_JOB_HIGH_BG, GM_BACKGROUND)
ADD_METHOD(gearman_client_add_task_low_background, GEARMAN_COMMAND_SUBMIT_JOB_LOW_BG, GM_BACKGROUND)

PHP_FUNCTION(gearman_client_add_task_status)
{
	zval *object, *context = NULL;
	zend_string *handle;
	php_gearman_client *client;
	php_gearman_task *task;

	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "OS|z", &object,
		    php_gearman_client_ce, &handle, &context) == FAILURE)
		RETURN_THROWS();
	client = php_gearman_client_of(Z_OBJ_P(object));
	php_gearman_client_begin(client);
	if (!php_gearman_client_finish(
		    client, gm_check_handle(php_gearman_slice(handle), &client->engine.pool.error)))
		RETURN_FALSE;
	task = new_task(return_value, context);
	task->engine.kind = GM_STATUS;
	task->engine.command = GEARMAN_COMMAND_GET_STATUS;
	task->function = zend_string_copy(handle);
	memcpy(task->engine.handle, ZSTR_VAL(handle), ZSTR_LEN(handle) + 1);
	task->engine.handle_len = ZSTR_LEN(handle);
	submit(return_value, client, task);
}

PHP_FUNCTION(gearman_client_run_tasks)
{
	zval *object;
	php_gearman_client *client;

	if (zend_parse_method_parameters(
		    ZEND_NUM_ARGS(), getThis(), "O", &object, php_gearman_client_ce) == FAILURE)
		RETURN_THROWS();
	client = php_gearman_client_of(Z_OBJ_P(object));
	php_gearman_client_begin(client);
	RETURN_BOOL(php_gearman_client_finish(client, gm_client_run(&client->engine)));
}
