/* GearmanJob: one job in hand, and how its function is run. */

#include "gearman/glue/worker.h"

#include "gearman/glue/job_arginfo.h"

#include <stdio.h>

zend_class_entry *php_gearman_job_ce;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	php_gearman_job *job = zend_object_alloc(sizeof(*job), ce);

	memset(job, 0, XtOffsetOf(php_gearman_job, std));
	zend_object_std_init(&job->std, ce);
	object_properties_init(&job->std, ce);
	job->std.handlers = &handlers;
	return &job->std;
}

static void free_object(zend_object *object)
{
	php_gearman_job *job = php_gearman_job_of(object);

	gm_body_release(&job->engine.workload, &php_gearman_memory);
	if (job->workload)
		zend_string_release(job->workload);
	if (job->worker)
		OBJ_RELEASE(job->worker);
	zend_object_std_dtor(object);
}

gearman_return_t php_gearman_job_grab(
	zval *return_value, php_gearman_worker *worker, int64_t deadline)
{
	struct gm_job engine;
	gearman_return_t code = gm_worker_grab(&worker->engine, &engine, deadline);
	php_gearman_job *job;

	if (code != GEARMAN_SUCCESS)
		return code;
	object_init_ex(return_value, php_gearman_job_ce);
	job = php_gearman_job_of(Z_OBJ_P(return_value));
	gm_job_move(&job->engine, &engine);
	job->workload = php_gearman_body_string(&job->engine.workload);
	job->worker = &worker->std;
	GC_ADDREF(job->worker);
	return code;
}

static gearman_return_t send_packet(php_gearman_job *job, gearman_command_t command,
	const struct gm_slice *args, unsigned n, const struct gm_slice *body, bool grab_next)
{
	php_gearman_worker *worker = php_gearman_worker_of(job->worker);

	return gm_worker_send(&worker->engine, &job->engine, command, args, n, body, grab_next);
}

/* The message of what the function threw; the exception itself goes on to the caller of work(). */
static gearman_return_t send_exception(php_gearman_job *job)
{
	zend_object *exception = EG(exception);
	zend_string *message;
	struct gm_slice body;
	zval rv, *value;

	if (zend_is_unwind_exit(exception)) /* the script ends: the job is another worker's */
		return GEARMAN_WORK_EXCEPTION;
	value = zend_read_property_ex(zend_get_exception_base(exception), exception,
		ZSTR_KNOWN(ZEND_STR_MESSAGE), true, &rv);
	message = zval_get_string(value);
	body = php_gearman_slice(message);
	if (!job->engine.finished)
		send_packet(job, GEARMAN_COMMAND_WORK_EXCEPTION, NULL, 0, &body, false);
	zend_string_release(message);
	return GEARMAN_WORK_EXCEPTION;
}

static gearman_return_t send_result(php_gearman_job *job, zval *retval, bool grab_next)
{
	gearman_return_t said = job->ret;
	gearman_return_t code = GEARMAN_SUCCESS;
	bool complete = said == GEARMAN_SUCCESS || said == GEARMAN_SHUTDOWN ||
			said == GEARMAN_SHUTDOWN_GRACEFUL;
	zend_string *result;
	struct gm_slice body;

	if (job->engine.finished)
		return said;
	if (!complete) {
		code = send_packet(job, GEARMAN_COMMAND_WORK_FAIL, NULL, 0, NULL, grab_next);
		return code == GEARMAN_SUCCESS ? said : code;
	}
	result = zval_get_string(retval);
	if (EG(exception)) {
		zend_string_release(result);
		return send_exception(job);
	}
	body = php_gearman_slice(result);
	code = send_packet(job, GEARMAN_COMMAND_WORK_COMPLETE, NULL, 0, &body, grab_next);
	zend_string_release(result);
	return code == GEARMAN_SUCCESS ? said : code;
}

gearman_return_t php_gearman_job_run(php_gearman_worker *worker, php_gearman_job *job,
	bool (*go_on)(const void *), const void *state)
{
	struct gm_slice name = job->engine.function;
	php_gearman_callback *known =
		worker->functions ? zend_hash_str_find_ptr(worker->functions, name.data, name.len)
				  : NULL;
	php_gearman_callback callback;
	gearman_return_t code;
	zval retval;

	if (!known) {
		send_packet(job, GEARMAN_COMMAND_WORK_FAIL, NULL, 0, NULL, false);
		return gm_error_set(&worker->engine.pool.error, GEARMAN_INVALID_FUNCTION_NAME,
			"a job came for \"%s\", which no function was added for", name.data);
	}
	ZVAL_COPY(&callback.function, &known->function); /* it may unregister itself */
	ZVAL_COPY(&callback.context, &known->context);
	if (Z_ISUNDEF(callback.context)) /* a worker's function always gets two arguments */
		ZVAL_NULL(&callback.context);
	if (php_gearman_callback_call(&callback, &job->std, &callback.context, &retval)) {
		code = send_result(
			job, &retval, job->ret == GEARMAN_SUCCESS && go_on && go_on(state));
		zval_ptr_dtor(&retval);
	} else {
		code = send_exception(job);
	}
	php_gearman_callback_clear(&callback);
	return code;
}

#define PARSE(spec, ...)                                                                           \
	zval *object_;                                                                             \
	php_gearman_job *job;                                                                      \
	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O" spec, &object_,           \
		    php_gearman_job_ce, ##__VA_ARGS__) == FAILURE)                                 \
		RETURN_THROWS();                                                                   \
	job = php_gearman_job_of(Z_OBJ_P(object_))

PHP_METHOD(GearmanJob, __destruct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_FUNCTION(gearman_job_return_code)
{
	PARSE("");
	RETURN_LONG(job->ret);
}

PHP_FUNCTION(gearman_job_set_return)
{
	zend_long code;

	PARSE("l", &code);
	if (code < 0 || code >= GEARMAN_MAX_RETURN) {
		php_error_docref(NULL, E_WARNING,
			ZEND_LONG_FMT " is none of the GEARMAN_* return codes", code);
		RETURN_FALSE;
	}
	job->ret = (gearman_return_t)code;
	RETURN_TRUE;
}

/* Sends and warns if that fails. */
static bool tell(php_gearman_job *job, gearman_command_t command, const struct gm_slice *args,
	unsigned n, const struct gm_slice *body)
{
	gearman_return_t code;

	if (!job->worker) {
		php_error_docref(NULL, E_WARNING, "this object stands for no job");
		return false;
	}
	code = send_packet(job, command, args, n, body, false);
	if (code == GEARMAN_SUCCESS)
		return true;
	php_gearman_worker_finish(php_gearman_worker_of(job->worker), code);
	return false;
}

static void tell_body(INTERNAL_FUNCTION_PARAMETERS, gearman_command_t command)
{
	zend_string *data;
	struct gm_slice body;

	PARSE("S", &data);
	body = php_gearman_slice(data);
	RETURN_BOOL(tell(job, command, NULL, 0, &body));
}

PHP_FUNCTION(gearman_job_send_data)
{
	tell_body(INTERNAL_FUNCTION_PARAM_PASSTHRU, GEARMAN_COMMAND_WORK_DATA);
}

PHP_FUNCTION(gearman_job_send_warning)
{
	tell_body(INTERNAL_FUNCTION_PARAM_PASSTHRU, GEARMAN_COMMAND_WORK_WARNING);
}

PHP_FUNCTION(gearman_job_send_complete)
{
	tell_body(INTERNAL_FUNCTION_PARAM_PASSTHRU, GEARMAN_COMMAND_WORK_COMPLETE);
}

PHP_FUNCTION(gearman_job_send_exception)
{
	tell_body(INTERNAL_FUNCTION_PARAM_PASSTHRU, GEARMAN_COMMAND_WORK_EXCEPTION);
}

PHP_FUNCTION(gearman_job_send_fail)
{
	PARSE("");
	RETURN_BOOL(tell(job, GEARMAN_COMMAND_WORK_FAIL, NULL, 0, NULL));
}

PHP_FUNCTION(gearman_job_send_status)
{
	zend_long numbers[2];
	struct gm_slice args[2];
	char text[2][24];

	PARSE("ll", &numbers[0], &numbers[1]);
	for (int i = 0; i < 2; i++) {
		if (numbers[i] < 0 || numbers[i] > UINT32_MAX) {
			zend_argument_value_error(((Z_TYPE(EX(This)) == IS_OBJECT) ? 1 : 2) + i,
				"must be between 0 and %u", UINT32_MAX);
			RETURN_THROWS();
		}
		args[i] = gm_slice(text[i],
			(size_t)snprintf(text[i], sizeof(text[i]), ZEND_LONG_FMT, numbers[i]));
	}
	RETURN_BOOL(tell(job, GEARMAN_COMMAND_WORK_STATUS, args, 2, NULL));
}

static void return_name(zval *return_value, const php_gearman_job *job, struct gm_slice name)
{
	if (!job->worker)
		RETURN_FALSE;
	RETURN_STRINGL(name.data, name.len);
}

PHP_FUNCTION(gearman_job_handle)
{
	PARSE("");
	return_name(return_value, job, job->engine.handle);
}

PHP_FUNCTION(gearman_job_function_name)
{
	PARSE("");
	return_name(return_value, job, job->engine.function);
}

PHP_FUNCTION(gearman_job_unique)
{
	PARSE("");
	return_name(return_value, job, job->engine.unique);
}

PHP_FUNCTION(gearman_job_workload)
{
	PARSE("");
	if (!job->workload)
		RETURN_EMPTY_STRING();
	RETURN_STR_COPY(job->workload);
}

PHP_FUNCTION(gearman_job_workload_size)
{
	PARSE("");
	RETURN_LONG(job->workload ? (zend_long)ZSTR_LEN(job->workload) : 0);
}

void php_gearman_job_register(void)
{
	php_gearman_job_ce = register_class_GearmanJob();
	php_gearman_job_ce->create_object = create;
	handlers = *zend_get_std_object_handlers();
	handlers.offset = XtOffsetOf(php_gearman_job, std);
	handlers.free_obj = free_object;
	handlers.clone_obj = NULL;
}
