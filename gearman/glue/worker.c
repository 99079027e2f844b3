/* GearmanWorker: options, servers, functions; one job at a time. run() is in run.c. */

#include "gearman/glue/job.h"

#include "gearman/glue/worker_arginfo.h"
#include "glue/call.h"
#include "net/clock.h"

#include <libgearman-1.0/gearman.h>

enum {
	SETTABLE = GEARMAN_WORKER_NON_BLOCKING | GEARMAN_WORKER_GRAB_UNIQ |
		   GEARMAN_WORKER_TIMEOUT_RETURN | GEARMAN_WORKER_GRAB_ALL
};

#define PARSE(spec, ...)                                                                           \
	zval *object_;                                                                             \
	php_gearman_worker *worker;                                                                \
	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O" spec, &object_,           \
		    php_gearman_worker_ce, ##__VA_ARGS__) == FAILURE)                              \
		RETURN_THROWS();                                                                   \
	worker = php_gearman_worker_of(Z_OBJ_P(object_))

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

PHP_FUNCTION(gearman_worker_return_code)
{
	PARSE("");
	RETURN_LONG(worker->ret);
}

PHP_FUNCTION(gearman_worker_error)
{
	PARSE("");
	if (worker->engine.pool.error.message[0] == '\0')
		RETURN_FALSE;
	RETURN_STRING(worker->engine.pool.error.message);
}

PHP_FUNCTION(gearman_worker_errno)
{
	PARSE("");
	RETURN_LONG(worker->engine.pool.error.sys_errno);
}

static void use_options(php_gearman_worker *worker, zend_long options)
{
	worker->options = (options & SETTABLE) | PHP_GEARMAN_WORKER_ALWAYS;
	worker->engine.non_blocking = (options & GEARMAN_WORKER_NON_BLOCKING) != 0;
	worker->engine.want_unique =
		(options & (GEARMAN_WORKER_GRAB_UNIQ | GEARMAN_WORKER_GRAB_ALL)) != 0;
}

PHP_FUNCTION(gearman_worker_options)
{
	PARSE("");
	RETURN_LONG(worker->options);
}

PHP_FUNCTION(gearman_worker_set_options)
{
	zend_long option;

	PARSE("l", &option);
	use_options(worker, option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_worker_add_options)
{
	zend_long option;

	PARSE("l", &option);
	use_options(worker, worker->options | option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_worker_remove_options)
{
	zend_long option;

	PARSE("l", &option);
	use_options(worker, worker->options & ~option);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_worker_timeout)
{
	PARSE("");
	RETURN_LONG(worker->timeout_ms);
}

PHP_FUNCTION(gearman_worker_set_timeout)
{
	zend_long timeout;

	PARSE("l", &timeout);
	worker->timeout_ms = timeout;
	worker->options |= GEARMAN_WORKER_TIMEOUT_RETURN;
	gm_pool_set_timeout(&worker->engine.pool, timeout);
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_worker_set_id)
{
	zend_string *id;

	PARSE("S", &id);
	RETURN_BOOL(php_gearman_worker_begin(worker) &&
		    php_gearman_worker_finish(
			    worker, gm_worker_set_id(&worker->engine, php_gearman_slice(id))));
}

PHP_FUNCTION(gearman_worker_add_server)
{
	zend_string *host = NULL;
	zend_long port = 0;
	bool exceptions = true;

	PARSE("|S!lb", &host, &port, &exceptions);
	RETURN_BOOL(php_gearman_worker_begin(worker) &&
		    php_gearman_worker_finish(
			    worker, gm_pool_add(&worker->engine.pool, host ? ZSTR_VAL(host) : "",
					    host ? ZSTR_LEN(host) : 0, port)));
}

PHP_FUNCTION(gearman_worker_add_servers)
{
	zend_string *servers = NULL;
	bool exceptions = true;

	PARSE("|S!b", &servers, &exceptions);
	RETURN_BOOL(php_gearman_worker_begin(worker) &&
		    php_gearman_worker_finish(worker,
			    gm_pool_add_list(&worker->engine.pool, servers ? ZSTR_VAL(servers) : "",
				    servers ? ZSTR_LEN(servers) : 0)));
}

/*
 * A worker has no jobs of its own that could throw: there is nothing to turn on. But it says
 * whether a server is away.
 */
PHP_FUNCTION(gearman_worker_enable_exception_handler)
{
	gearman_return_t code;

	PARSE("");
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	code = gm_worker_connect(&worker->engine);
	php_gearman_worker_leave(worker);
	php_pieces_resume();
	if (code == GEARMAN_SUCCESS)
		RETURN_TRUE;
	if (!EG(exception))
		zend_throw_exception(php_gearman_exception_ce, "Failed to set exception option", 0);
}

PHP_FUNCTION(gearman_worker_wait)
{
	gearman_return_t code;

	PARSE("");
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	code = gm_worker_wait(&worker->engine, php_gearman_deadline(worker->timeout_ms));
	if (code != GEARMAN_TIMEOUT) /* which is no fault here */
		RETURN_BOOL(php_gearman_worker_finish(worker, code));
	php_gearman_worker_leave(worker);
	php_gearman_conclude(&worker->engine.pool.error, &worker->ret, code);
	RETURN_FALSE;
}

PHP_FUNCTION(gearman_worker_ping)
{
	zend_string *data;

	PARSE("S", &data);
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	if (ZSTR_LEN(data) == 0) {
		gm_error_set(&worker->engine.pool.error, GEARMAN_INVALID_ARGUMENT,
			"there is nothing to echo: the data is empty");
		RETURN_BOOL(php_gearman_worker_finish(worker, GEARMAN_INVALID_ARGUMENT));
	}
	RETURN_BOOL(php_gearman_worker_finish(
		worker, gm_worker_ping(&worker->engine, php_gearman_slice(data))));
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
	return php_gearman_worker_finish(worker, GEARMAN_INVALID_ARGUMENT);
}

PHP_FUNCTION(gearman_worker_register)
{
	zend_string *name;
	zend_long timeout = 0;

	PARSE("S|l", &name, &timeout);
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	if (!timeout_is_good(worker, timeout))
		RETURN_FALSE;
	RETURN_BOOL(php_gearman_worker_finish(worker,
		gm_worker_register(&worker->engine, php_gearman_slice(name), (long)timeout)));
}

PHP_FUNCTION(gearman_worker_add_function)
{
	zend_string *name;
	zval *function, *context = NULL;
	zend_long timeout = 0;

	PARSE("Sz|z!l", &name, &function, &context, &timeout);
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	if (!php_gearman_callable(function, Z_TYPE(EX(This)) == IS_OBJECT ? 2 : 3)) {
		php_gearman_worker_leave(worker);
		RETURN_FALSE;
	}
	if (!timeout_is_good(worker, timeout) ||
		!php_gearman_worker_finish(worker, gm_worker_register(&worker->engine,
							   php_gearman_slice(name), (long)timeout)))
		RETURN_FALSE;
	php_gearman_worker_keep_function(worker, name, function, context);
	php_pieces_resume();
	RETURN_TRUE;
}

PHP_FUNCTION(gearman_worker_unregister)
{
	zend_string *name;

	PARSE("S", &name);
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	if (gm_worker_unregister(&worker->engine, php_gearman_slice(name))) {
		if (worker->functions)
			zend_hash_del(worker->functions, name);
		php_gearman_worker_leave(worker);
		php_pieces_resume();
		RETURN_TRUE;
	}
	gm_error_set(&worker->engine.pool.error, GEARMAN_NO_REGISTERED_FUNCTION,
		"the function \"%s\" is not registered", ZSTR_VAL(name));
	RETURN_BOOL(php_gearman_worker_finish(worker, GEARMAN_NO_REGISTERED_FUNCTION));
}

PHP_FUNCTION(gearman_worker_unregister_all)
{
	PARSE("");
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	if (worker->engine.function_count == 0)
		RETURN_BOOL(php_gearman_worker_finish(worker, GEARMAN_NO_REGISTERED_FUNCTIONS));
	gm_worker_unregister_all(&worker->engine);
	php_gearman_worker_drop_functions(worker);
	php_gearman_worker_leave(worker);
	php_pieces_resume();
	RETURN_TRUE;
}

/* Keeps the code of a call that got no job; silent where there just is none. */
static void no_job(php_gearman_worker *worker, gearman_return_t code)
{
	if (code == GEARMAN_IO_WAIT || code == GEARMAN_NO_JOBS || code == GEARMAN_TIMEOUT) {
		php_gearman_worker_leave(worker);
		php_gearman_conclude(&worker->engine.pool.error, &worker->ret, code);
		return;
	}
	php_gearman_worker_finish(worker, code);
}

PHP_FUNCTION(gearman_worker_grab_job)
{
	gearman_return_t code;

	PARSE("");
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	worker->engine.no_waiting = true;
	code = php_gearman_job_grab(return_value, worker, php_gearman_deadline(worker->timeout_ms));
	worker->engine.no_waiting = false;
	if (code == GEARMAN_SUCCESS) {
		php_gearman_worker_leave(worker);
		return;
	}
	RETVAL_FALSE;
	if (code == GEARMAN_NO_JOBS)
		php_gearman_worker_finish(worker, code);
	else
		no_job(worker, code);
}

/* How long work() may wait. */
static int64_t deadline(const php_gearman_worker *worker)
{
	if (!(worker->options & GEARMAN_WORKER_TIMEOUT_RETURN))
		return NET_NEVER;
	return php_gearman_deadline(worker->timeout_ms);
}

PHP_FUNCTION(gearman_worker_work)
{
	gearman_return_t code;
	zval job;

	PARSE("");
	if (!php_gearman_worker_begin(worker))
		RETURN_FALSE;
	code = php_gearman_job_grab(&job, worker, deadline(worker));
	if (code != GEARMAN_SUCCESS) {
		no_job(worker, code);
		RETURN_FALSE;
	}
	code = php_gearman_job_run(worker, php_gearman_job_of(Z_OBJ(job)), NULL, NULL);
	php_pieces_release(&job);
	/* What the function said of its own job is no fault here. */
	if (code != GEARMAN_SUCCESS && php_gearman_is_good(code)) {
		php_gearman_worker_leave(worker);
		php_gearman_conclude(&worker->engine.pool.error, &worker->ret, code);
	} else {
		php_gearman_worker_finish(worker, code);
	}
	RETURN_BOOL(code == GEARMAN_SUCCESS);
}

void php_gearman_worker_register(void)
{
	php_gearman_worker_object_register(register_class_GearmanWorker());
}
