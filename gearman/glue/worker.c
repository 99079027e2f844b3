/* GearmanWorker: options, servers, functions; one job at a time. run() is in run.c. */

#include "gearman/glue/job.h"

#include "gearman/glue/worker_arginfo.h"
#include "glue/call.h"
#include "net/clock.h"

#include <libgearman-1.0/gearman.h>

PHP_METHOD(GearmanWorker, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_METHOD(GearmanWorker, __destruct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_FUNCTION(gearman_worker_create)
{
	ZEND_PARSE_PARAMETERS_NONE();
	object_init_ex(return_value, php_gearman_worker_ce);
}

#define COMMON_METHOD(name, run)                                                                   \
	PHP_FUNCTION(name)                                                                         \
	{                                                                                          \
		run(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_worker_ce);                      \
	}

COMMON_METHOD(gearman_worker_return_code, php_gearman_return_code)
COMMON_METHOD(gearman_worker_error, php_gearman_error)
COMMON_METHOD(gearman_worker_errno, php_gearman_errno)
COMMON_METHOD(gearman_worker_options, php_gearman_options)
COMMON_METHOD(gearman_worker_set_options, php_gearman_set_options)
COMMON_METHOD(gearman_worker_add_options, php_gearman_add_options)
COMMON_METHOD(gearman_worker_remove_options, php_gearman_remove_options)
COMMON_METHOD(gearman_worker_timeout, php_gearman_timeout)

PHP_FUNCTION(gearman_worker_set_timeout)
{
	php_gearman_base *base =
		php_gearman_set_timeout(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_worker_ce);

	if (base)
		base->options |= GEARMAN_WORKER_TIMEOUT_RETURN;
}

PHP_FUNCTION(gearman_worker_set_id)
{
	zend_string *id;

	PHP_GEARMAN_PARSE(worker, "S", &id);
	RETURN_BOOL(php_gearman_begin(&worker->base) &&
		    php_gearman_finish(&worker->base,
			    gm_worker_set_id(&worker->engine, php_gearman_slice(id))));
}

PHP_FUNCTION(gearman_worker_add_server)
{
	bool exceptions; /* a worker gets none */

	php_gearman_add_server(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_worker_ce, &exceptions);
}

PHP_FUNCTION(gearman_worker_add_servers)
{
	bool exceptions;

	php_gearman_add_servers(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_worker_ce, &exceptions);
}

/*
 * A worker has no jobs of its own that could throw: there is nothing to turn on. But it says
 * whether a server is away.
 */
static gearman_return_t connect_all(php_gearman_base *base)
{
	return gm_worker_connect(&php_gearman_worker_of(&base->std)->engine);
}

PHP_FUNCTION(gearman_worker_enable_exception_handler)
{
	php_gearman_enable_exceptions(
		INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_worker_ce, connect_all);
}

PHP_FUNCTION(gearman_worker_wait)
{
	PHP_GEARMAN_PARSE(worker, "");
	RETURN_BOOL(php_gearman_begin(&worker->base) &&
		    php_gearman_finish_wait(
			    &worker->base, gm_worker_wait(&worker->engine,
						   php_gearman_deadline(worker->base.timeout_ms))));
}

static gearman_return_t ping(php_gearman_base *base, struct gm_slice data)
{
	return gm_worker_ping(&php_gearman_worker_of(&base->std)->engine, data);
}

PHP_FUNCTION(gearman_worker_ping)
{
	php_gearman_ping(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_gearman_worker_ce, "data", ping);
}

/*
 * False with the worker's code and error set: more seconds than a server takes. Below 0 there is no
 * limit, as for 0.
 */
static bool timeout_is_good(php_gearman_worker *worker, zend_long timeout)
{
	if (timeout <= INT32_MAX)
		return true;
	gm_error_set(&worker->engine.pool.error, GEARMAN_INVALID_ARGUMENT,
		"a time-out of " ZEND_LONG_FMT " s is more than %d", timeout, INT32_MAX);
	return php_gearman_finish(&worker->base, GEARMAN_INVALID_ARGUMENT);
}

PHP_FUNCTION(gearman_worker_register)
{
	zend_string *name;
	zend_long timeout = 0;

	PHP_GEARMAN_PARSE(worker, "S|l", &name, &timeout);
	if (!php_gearman_begin(&worker->base) || !timeout_is_good(worker, timeout))
		RETURN_FALSE;
	RETURN_BOOL(php_gearman_finish(&worker->base,
		gm_worker_register(&worker->engine, php_gearman_slice(name), (long)timeout)));
}

PHP_FUNCTION(gearman_worker_add_function)
{
	zend_string *name;
	zval *function, *context = NULL;
	zend_long timeout = 0;

	PHP_GEARMAN_PARSE(worker, "Sz|z!l", &name, &function, &context, &timeout);
	if (!php_gearman_begin(&worker->base))
		RETURN_FALSE;
	if (!php_gearman_callable(function, Z_TYPE(EX(This)) == IS_OBJECT ? 2 : 3)) {
		php_gearman_leave(&worker->base);
		RETURN_FALSE;
	}
	if (!timeout_is_good(worker, timeout) ||
		!php_gearman_finish(&worker->base, gm_worker_register(&worker->engine,
							   php_gearman_slice(name), (long)timeout)))
		RETURN_FALSE;
	php_gearman_worker_keep_function(worker, name, function, context);
	php_pieces_resume();
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_worker_unregister)
{
	zend_string *name;

	PHP_GEARMAN_PARSE(worker, "S", &name);
	if (!php_gearman_begin(&worker->base))
		RETURN_FALSE;
	if (gm_worker_unregister(&worker->engine, php_gearman_slice(name))) {
		if (worker->functions)
			zend_hash_del(worker->functions, name);
		php_gearman_leave(&worker->base);
		php_pieces_resume();
		RETURN_TRUE;
	}
	gm_error_set(&worker->engine.pool.error, GEARMAN_NO_REGISTERED_FUNCTION,
		"the function \"%s\" is not registered", ZSTR_VAL(name));
	RETURN_BOOL(php_gearman_finish(&worker->base, GEARMAN_NO_REGISTERED_FUNCTION));
}

PHP_FUNCTION(gearman_worker_unregister_all)
{
	PHP_GEARMAN_PARSE(worker, "");
	if (!php_gearman_begin(&worker->base))
		RETURN_FALSE;
	if (worker->engine.function_count == 0)
		RETURN_BOOL(php_gearman_finish(&worker->base, GEARMAN_NO_REGISTERED_FUNCTIONS));
	gm_worker_unregister_all(&worker->engine);
	php_gearman_worker_drop_functions(worker);
	php_gearman_leave(&worker->base);
	php_pieces_resume();
	RETURN_TRUE;
}

/* Keeps the code of a call that got no job; silent where there just is none. */
static void no_job(php_gearman_worker *worker, gearman_return_t code)
{
	if (code == GEARMAN_IO_WAIT || code == GEARMAN_NO_JOBS || code == GEARMAN_TIMEOUT)
		php_gearman_finish_silently(&worker->base, code);
	else
		php_gearman_finish(&worker->base, code);
}

PHP_FUNCTION(gearman_worker_grab_job)
{
	gearman_return_t code;

	PHP_GEARMAN_PARSE(worker, "");
	if (!php_gearman_begin(&worker->base))
		RETURN_FALSE;
	worker->engine.no_waiting = true;
	code = php_gearman_job_grab(
		return_value, worker, php_gearman_deadline(worker->base.timeout_ms));
	worker->engine.no_waiting = false;
	if (code == GEARMAN_SUCCESS) {
		php_gearman_leave(&worker->base);
		return;
	}
	RETVAL_FALSE;
	if (code == GEARMAN_NO_JOBS)
		php_gearman_finish(&worker->base, code);
	else
		no_job(worker, code);
}

/* How long work() may wait. */
static int64_t deadline(const php_gearman_worker *worker)
{
	if (!(worker->base.options & GEARMAN_WORKER_TIMEOUT_RETURN))
		return NET_NEVER;
	return php_gearman_deadline(worker->base.timeout_ms);
}

PHP_FUNCTION(gearman_worker_work)
{
	gearman_return_t code;
	zval job;

	PHP_GEARMAN_PARSE(worker, "");
	if (!php_gearman_begin(&worker->base))
		RETURN_FALSE;
	code = php_gearman_job_grab(&job, worker, deadline(worker));
	if (code != GEARMAN_SUCCESS) {
		no_job(worker, code);
		RETURN_FALSE;
	}
	code = php_gearman_job_run(worker, php_gearman_job_of(Z_OBJ(job)), NULL, NULL);
	php_pieces_release(&job);
	/* What the function said of its own job is no fault here. */
	if (code != GEARMAN_SUCCESS && php_gearman_is_good(code))
		php_gearman_finish_silently(&worker->base, code);
	else
		php_gearman_finish(&worker->base, code);
	RETURN_BOOL(code == GEARMAN_SUCCESS);
}

void php_gearman_worker_register(void)
{
	php_gearman_worker_object_register(register_class_GearmanWorker());
}
