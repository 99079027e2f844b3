/* GearmanJob: one job in hand, and how its function is run. */

#include "gearman/glue/job.h"

#include "gearman/glue/job_arginfo.h"
#include "glue/call.h"
#include "glue/object.h"

zend_class_entry *php_gearman_job_ce;
static zend_object_handlers handlers;

static zend_object *create(zend_class_entry *ce)
{
	return php_pieces_object_new(ce, &handlers);
}

static void free_object(zend_object *object)
{
	php_gearman_job *job = php_gearman_job_of(object);

	gm_body_release(&job->engine.workload, &php_gearman_memory);
	if (job->workload)
		zend_string_release(job->workload);
	php_gearman_job_unlink(job);
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
	job->used = true;
	php_gearman_job_link(worker, job);
	return code;
}

/*
 * The message of what the function threw; the exception itself goes on to the caller of work().
 * Nothing where the script ends: the job is another worker's.
 */
static gearman_return_t send_exception(php_gearman_worker *worker, php_gearman_job *job)
{
	zend_object *exception = EG(exception);
	zval rv, *message;

	if (!exception || zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception))
		return GEARMAN_WORK_EXCEPTION;
	message = zend_read_property_ex(zend_get_exception_base(exception), exception,
		ZSTR_KNOWN(ZEND_STR_MESSAGE), true, &rv);
	ZVAL_DEREF(message);
	if (!job->engine.finished)
		gm_job_exception(&worker->engine, &job->engine,
			Z_TYPE_P(message) == IS_STRING ? php_gearman_slice(Z_STR_P(message))
						       : gm_slice("", 0));
	return GEARMAN_WORK_EXCEPTION;
}

static gearman_return_t send_result(
	php_gearman_worker *worker, php_gearman_job *job, zval *retval, enum gm_next next)
{
	gearman_return_t said = job->ret;
	gearman_return_t code;
	zend_string *result;

	if (job->engine.finished)
		return said;
	if (said != GEARMAN_SUCCESS && said != GEARMAN_SHUTDOWN &&
		said != GEARMAN_SHUTDOWN_GRACEFUL) {
		code = gm_job_fail(&worker->engine, &job->engine, next);
		return code == GEARMAN_SUCCESS ? said : code;
	}
	result = php_pieces_to_string(retval); /* which may have ended the job itself */
	if (!result || php_pieces_stopped())
		code = send_exception(worker, job);
	else if (job->engine.finished)
		code = said;
	else
		code = gm_job_complete(
			&worker->engine, &job->engine, php_gearman_slice(result), next);
	if (result)
		zend_string_release(result);
	return code == GEARMAN_SUCCESS ? said : code;
}

gearman_return_t php_gearman_job_run(
	php_gearman_worker *worker, php_gearman_job *job, bool (*go_on)(void *), void *state)
{
	struct gm_slice name = job->engine.function;
	php_gearman_callback *known =
		worker->functions ? zend_hash_str_find_ptr(worker->functions, name.data, name.len)
				  : NULL;
	php_gearman_callback callback;
	gearman_return_t code;
	zval retval;

	if (!known) {
		gm_job_fail(&worker->engine, &job->engine, GM_NEXT_UNKNOWN);
		return gm_error_set(&worker->engine.pool.error, GEARMAN_INVALID_FUNCTION_NAME,
			"a job came for \"%s\", which no function was added for", name.data);
	}
	/* It may unregister itself. A worker's function always gets two arguments. */
	ZVAL_COPY(&callback.function, &known->function);
	if (Z_ISUNDEF(known->context))
		ZVAL_NULL(&callback.context);
	else
		ZVAL_COPY(&callback.context, &known->context);
	if (php_gearman_callback_call(&callback, &job->std, &callback.context, &retval)) {
		enum gm_next next = GM_NEXT_UNKNOWN;

		if (job->ret == GEARMAN_SUCCESS && go_on)
			next = go_on(state) ? GM_NEXT_TAKE : GM_NEXT_UNKNOWN;
		else if (job->ret == GEARMAN_SUCCESS && worker->engine.prefetch > 1)
			next = GM_NEXT_REQUEST;
		code = send_result(worker, job, &retval, next);
		php_pieces_release(&retval);
	} else {
		code = send_exception(worker, job);
	}
	php_gearman_callback_clear(&callback);
	return code;
}

PHP_METHOD(GearmanJob, __destruct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_FUNCTION(gearman_job_return_code)
{
	PHP_GEARMAN_PARSE(job, "");
	RETURN_LONG(job->ret);
}

PHP_FUNCTION(gearman_job_set_return)
{
	zend_long code;

	PHP_GEARMAN_PARSE(job, "l", &code);
	if (code < 0 || code >= GEARMAN_MAX_RETURN) {
		php_error_docref(NULL, E_WARNING,
			ZEND_LONG_FMT " is none of the GEARMAN_* return codes", code);
		RETURN_FALSE;
	}
	job->ret = (gearman_return_t)code;
	RETURN_TRUE;
}

/* The worker to send by, to be given to sent() again; NULL, with a warning: there is none. */
static php_gearman_worker *begin_send(php_gearman_job *job)
{
	php_gearman_worker *worker = job->worker;

	if (worker && php_gearman_join(&worker->engine.pool, &worker->base.waiter)) {
		GC_ADDREF(&worker->base.std); /* a signal handler may let it go meanwhile */
		return worker;
	}
	if (worker) {
		job->ret = worker->engine.pool.error.code;
		php_gearman_warn(worker->engine.pool.error.message);
		php_pieces_resume();
		return NULL;
	}
	job->ret = job->used ? GEARMAN_LOST_CONNECTION : GEARMAN_INVALID_ARGUMENT;
	if (!job->used)
		php_error_docref(NULL, E_WARNING, "this object stands for no job");
	else
		php_error_docref(
			NULL, E_WARNING, "the worker of job %s is gone", job->engine.handle.data);
	return NULL;
}

/*
 * What became of a call that sends; warns if that failed. A job that has ended already can be told
 * anything, in silence: sendException() and then sendFail(), for instance.
 */
static bool sent(php_gearman_job *job, php_gearman_worker *worker, gearman_return_t code)
{
	bool good = code == GEARMAN_SUCCESS || code == GEARMAN_JOB_NOT_FOUND;
	zval object;

	if (!good) {
		job->ret = code;
		php_gearman_warn(worker->engine.pool.error.message);
	}
	php_gearman_leave(&worker->base);
	ZVAL_OBJ(&object, &worker->base.std);
	php_pieces_release(&object);
	php_pieces_resume();
	return good;
}

#define SENDING_METHOD(name, tell)                                                                 \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		php_gearman_worker *worker;                                                        \
		zend_string *data;                                                                 \
                                                                                                   \
		PHP_GEARMAN_PARSE(job, "S", &data);                                                \
		worker = begin_send(job);                                                          \
		RETURN_BOOL(worker &&sent(job, worker,                                             \
			tell(&worker->engine, &job->engine, php_gearman_slice(data))));            \
	}

static gearman_return_t complete(
	struct gm_worker *worker, struct gm_job *job, struct gm_slice result)
{
	return gm_job_complete(worker, job, result, GM_NEXT_UNKNOWN);
}

SENDING_METHOD(gearman_job_send_data, gm_job_data)
SENDING_METHOD(gearman_job_send_warning, gm_job_warning)
SENDING_METHOD(gearman_job_send_complete, complete)
SENDING_METHOD(gearman_job_send_exception, gm_job_exception)

PHP_FUNCTION(gearman_job_send_fail)
{
	php_gearman_worker *worker;

	PHP_GEARMAN_PARSE(job, "");
	worker = begin_send(job);
	RETURN_BOOL(worker &&
		    sent(job, worker, gm_job_fail(&worker->engine, &job->engine, GM_NEXT_UNKNOWN)));
}

PHP_FUNCTION(gearman_job_send_status)
{
	php_gearman_worker *worker;
	zend_long numbers[2];

	PHP_GEARMAN_PARSE(job, "ll", &numbers[0], &numbers[1]);
	for (int i = 0; i < 2; i++) {
		if (numbers[i] < 0 || numbers[i] > UINT32_MAX) {
			zend_argument_value_error(((Z_TYPE(EX(This)) == IS_OBJECT) ? 1 : 2) + i,
				"must be between 0 and %u", UINT32_MAX);
			RETURN_THROWS();
		}
	}
	worker = begin_send(job);
	RETURN_BOOL(worker && sent(job, worker,
				      gm_job_status(&worker->engine, &job->engine,
					      (uint32_t)numbers[0], (uint32_t)numbers[1])));
}

static void return_name(zval *return_value, const php_gearman_job *job, struct gm_slice name)
{
	if (!job->used)
		RETURN_FALSE;
	RETURN_STRINGL(name.data, name.len);
}

PHP_FUNCTION(gearman_job_handle)
{
	PHP_GEARMAN_PARSE(job, "");
	return_name(return_value, job, job->engine.handle);
}

PHP_FUNCTION(gearman_job_function_name)
{
	PHP_GEARMAN_PARSE(job, "");
	return_name(return_value, job, job->engine.function);
}

PHP_FUNCTION(gearman_job_unique)
{
	PHP_GEARMAN_PARSE(job, "");
	return_name(return_value, job, job->engine.unique);
}

PHP_FUNCTION(gearman_job_workload)
{
	PHP_GEARMAN_PARSE(job, "");
	php_gearman_return_string(return_value, job->workload);
}

PHP_FUNCTION(gearman_job_workload_size)
{
	PHP_GEARMAN_PARSE(job, "");
	RETURN_LONG(job->workload ? (zend_long)ZSTR_LEN(job->workload) : 0);
}

void php_gearman_job_register(void)
{
	php_gearman_job_ce = register_class_GearmanJob();
	php_pieces_class_init(php_gearman_job_ce, &handlers, XtOffsetOf(php_gearman_job, std),
		create, free_object, NULL);
}
