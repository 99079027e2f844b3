/* GearmanTask: what a client was asked to do, and what became of it. */

#include "gearman/glue/task.h"

#include "gearman/glue/task_arginfo.h"
#include "glue/call.h"
#include "glue/object.h"

#include <libgearman-1.0/gearman.h>
#include <stdio.h>

zend_class_entry *php_gearman_task_ce;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	return php_pieces_object_new(ce, &handlers);
}

static void drop_strings(php_gearman_task *task)
{
	zend_string **strings[] = {&task->function, &task->unique, &task->workload, &task->data};

	for (size_t i = 0; i < sizeof(strings) / sizeof(strings[0]); i++) {
		if (*strings[i])
			zend_string_release(*strings[i]);
		*strings[i] = NULL;
	}
}

static void free_object(zend_object *object)
{
	php_gearman_task *task = php_gearman_task_of(object);

	drop_strings(task);
	php_pieces_release(&task->context);
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
	php_gearman_task *task = php_gearman_task_of(object);

	*table = &task->context;
	*n = 1;
	return zend_std_get_properties(object);
}

php_gearman_task *php_gearman_task_new(zval *object, enum gm_task_kind kind, zend_string *function,
	zend_string *workload, zend_string *unique)
{
	php_gearman_task *task;

	object_init_ex(object, php_gearman_task_ce);
	task = php_gearman_task_of(Z_OBJ_P(object));
	task->used = true;
	task->function = function ? zend_string_copy(function) : NULL;
	task->workload = workload ? zend_string_copy(workload) : NULL;
	task->unique = unique ? zend_string_copy(unique) : NULL;
	task->engine.kind = kind;
	task->engine.function = php_gearman_slice(task->function);
	task->engine.workload = php_gearman_slice(task->workload);
	task->engine.unique = php_gearman_slice(task->unique);
	return task;
}

static void take_data(php_gearman_task *task, enum gm_event event, struct gm_body *body)
{
	zend_string *was = task->data;

	task->data = NULL;
	task->data_read = 0;
	if (was)
		zend_string_release(was);
	if (event == GM_EVENT_DATA || event == GM_EVENT_WARNING || event == GM_EVENT_COMPLETE ||
		event == GM_EVENT_EXCEPTION)
		task->data = php_gearman_body_string(body);
}

/* What a callback's return value says: an integer other than SUCCESS and IO_WAIT stops the run. */
static gearman_return_t verdict(zval *retval)
{
	zend_long code = Z_TYPE_P(retval) == IS_LONG ? Z_LVAL_P(retval) : GEARMAN_SUCCESS;
	char message[100];

	if (code == GEARMAN_SUCCESS || code == GEARMAN_IO_WAIT)
		return GEARMAN_SUCCESS;
	if (code > 0 && code < GEARMAN_MAX_RETURN)
		return (gearman_return_t)code;
	snprintf(message, sizeof(message),
		"a callback returned " ZEND_LONG_FMT
		", which is none of the GEARMAN_* return codes",
		code);
	php_gearman_warn(message);
	return php_pieces_stopped() ? GEARMAN_SHUTDOWN : GEARMAN_UNKNOWN_STATE;
}

/* With GEARMAN_CLIENT_FREE_TASKS a task that has ended returns no data any more. */
static void end(php_gearman_client *client, php_gearman_task *task)
{
	if (client->base.options & GEARMAN_CLIENT_FREE_TASKS) {
		task->used = false;
		drop_strings(task);
	} else if (task->workload) {
		zend_string_release(task->workload);
		task->workload = NULL;
	}
	php_gearman_task_unlink(task);
}

static gearman_return_t call_back(
	php_gearman_client *client, php_gearman_task *task, enum gm_event event)
{
	php_gearman_callback *callback = &client->callbacks[event];
	gearman_return_t code;
	zval retval;

	if (Z_ISUNDEF(callback->function))
		return GEARMAN_SUCCESS;
	if (!php_gearman_callback_call(callback, &task->std, &task->context, &retval))
		return GEARMAN_SHUTDOWN;
	code = verdict(&retval);
	php_pieces_release(&retval);
	return php_pieces_stopped() ? GEARMAN_SHUTDOWN : code;
}

gearman_return_t php_gearman_task_event(struct gm_client *engine, struct gm_task *engine_task,
	enum gm_event event, struct gm_body *body)
{
	php_gearman_client *client =
		(php_gearman_client *)((char *)engine - XtOffsetOf(php_gearman_client, engine));
	php_gearman_task *task =
		(php_gearman_task *)((char *)engine_task - XtOffsetOf(php_gearman_task, engine));
	bool last = engine_task->state == GM_TASK_DONE;
	gearman_return_t code;
	zval object;

	/* A run within the callback may bring the task to its end. */
	ZVAL_OBJ_COPY(&object, &task->std);
	if (event != GM_EVENT_WORKLOAD)
		take_data(task, event, body);
	task->wants_workload = event == GM_EVENT_WORKLOAD;
	code = call_back(client, task, event);
	task->wants_workload = false;
	if (last)
		end(client, task);
	php_pieces_release(&object);
	return code;
}

PHP_METHOD(GearmanTask, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_FUNCTION(gearman_task_return_code)
{
	PHP_GEARMAN_PARSE(task, "");
	if (task->used && task->engine.state == GM_TASK_DONE)
		RETURN_LONG(task->engine.result);
	RETURN_LONG(task->ret);
}

static void return_slice(zval *return_value, bool used, struct gm_slice s)
{
	if (!used)
		RETURN_FALSE;
	RETURN_STRINGL(s.data, s.len);
}

PHP_FUNCTION(gearman_task_function_name)
{
	PHP_GEARMAN_PARSE(task, "");
	return_slice(return_value, task->used, php_gearman_slice(task->function));
}

PHP_FUNCTION(gearman_task_unique)
{
	PHP_GEARMAN_PARSE(task, "");
	return_slice(return_value, task->used,
		task->engine.unique.data ? task->engine.unique : gm_slice("", 0));
}

PHP_FUNCTION(gearman_task_job_handle)
{
	PHP_GEARMAN_PARSE(task, "");
	return_slice(
		return_value, task->used, gm_slice(task->engine.handle, task->engine.handle_len));
}

PHP_FUNCTION(gearman_task_is_known)
{
	PHP_GEARMAN_PARSE(task, "");
	RETURN_BOOL(task->used && task->engine.known);
}

PHP_FUNCTION(gearman_task_is_running)
{
	PHP_GEARMAN_PARSE(task, "");
	RETURN_BOOL(task->used && task->engine.running);
}

PHP_FUNCTION(gearman_task_numerator)
{
	PHP_GEARMAN_PARSE(task, "");
	if (!task->used)
		RETURN_FALSE;
	RETURN_LONG((zend_long)task->engine.numerator);
}

PHP_FUNCTION(gearman_task_denominator)
{
	PHP_GEARMAN_PARSE(task, "");
	if (!task->used)
		RETURN_FALSE;
	RETURN_LONG((zend_long)task->engine.denominator);
}

PHP_FUNCTION(gearman_task_data)
{
	PHP_GEARMAN_PARSE(task, "");
	if (!task->used)
		RETURN_FALSE;
	php_gearman_return_string(return_value, task->data);
}

PHP_FUNCTION(gearman_task_data_size)
{
	PHP_GEARMAN_PARSE(task, "");
	if (!task->used)
		RETURN_FALSE;
	RETURN_LONG(task->data ? (zend_long)ZSTR_LEN(task->data) : 0);
}

PHP_FUNCTION(gearman_task_send_workload)
{
	zend_string *data;

	PHP_GEARMAN_PARSE(task, "S", &data);
	if (!task->used)
		RETURN_FALSE;
	/*
	 * Once it is sent, by a run within the callback, the engine may still need the workload as
	 * it is.
	 */
	if (!task->wants_workload || task->engine.state != GM_TASK_NEW) {
		task->ret = GEARMAN_INVALID_ARGUMENT;
		php_error_docref(
			NULL, E_WARNING, "a workload can be sent from the workload callback only");
		RETURN_FALSE;
	}
	if (!task->workload || ZSTR_LEN(task->workload) == 0) {
		if (task->workload)
			zend_string_release(task->workload);
		task->workload = zend_string_copy(data);
	} else {
		zend_string *both = zend_string_concat2(ZSTR_VAL(task->workload),
			ZSTR_LEN(task->workload), ZSTR_VAL(data), ZSTR_LEN(data));

		zend_string_release(task->workload);
		task->workload = both;
	}
	task->engine.workload = php_gearman_slice(task->workload);
	RETURN_LONG((zend_long)ZSTR_LEN(data));
}

PHP_FUNCTION(gearman_task_recv_data)
{
	zend_long len;
	size_t left;

	PHP_GEARMAN_PARSE(task, "l", &len);
	if (!task->used)
		RETURN_FALSE;
	if (len < 0) {
		zend_argument_value_error(
			(Z_TYPE(EX(This)) == IS_OBJECT) ? 1 : 2, "must be 0 or more");
		RETURN_THROWS();
	}
	left = task->data ? ZSTR_LEN(task->data) - task->data_read : 0;
	if ((size_t)len < left)
		left = (size_t)len;
	array_init(return_value);
	add_next_index_long(return_value, (zend_long)left);
	add_next_index_stringl(
		return_value, task->data ? ZSTR_VAL(task->data) + task->data_read : "", left);
	task->data_read += left;
}

void php_gearman_task_register(void)
{
	php_gearman_task_ce = register_class_GearmanTask();
	php_pieces_class_init(php_gearman_task_ce, &handlers, XtOffsetOf(php_gearman_task, std),
		create, free_object, get_gc);
}
