/*
 * The object of GearmanWorker: how it begins and ends, its options, functions and jobs.
 */

#include "gearman/glue/worker_object.h"

#include "glue/call.h"
#include "glue/object.h"

zend_class_entry *php_gearman_worker_ce;
static zend_object_handlers handlers;

void php_gearman_job_link(php_gearman_worker *worker, php_gearman_job *job)
{
	job->worker = worker;
	php_gearman_link_in(&worker->jobs, &job->link);
}

void php_gearman_job_unlink(php_gearman_job *job)
{
	if (!job->worker)
		return;
	php_gearman_link_out(&job->link);
	job->worker = NULL;
}

enum {
	SETTABLE = GEARMAN_WORKER_NON_BLOCKING | GEARMAN_WORKER_GRAB_UNIQ |
		   GEARMAN_WORKER_TIMEOUT_RETURN | GEARMAN_WORKER_GRAB_ALL
};

static void use_options(php_gearman_base *base, zend_long options)
{
	struct gm_worker *engine = &php_gearman_worker_of(&base->std)->engine;

	base->options = (options & SETTABLE) | PHP_GEARMAN_WORKER_ALWAYS;
	engine->non_blocking = (options & GEARMAN_WORKER_NON_BLOCKING) != 0;
	engine->want_unique = (options & (GEARMAN_WORKER_GRAB_UNIQ | GEARMAN_WORKER_GRAB_ALL)) != 0;
}

static bool is_success(gearman_return_t code)
{
	return code == GEARMAN_SUCCESS;
}

static zend_object *create(zend_class_entry *ce)
{
	zend_object *object = php_pieces_object_new(ce, &handlers);
	php_gearman_worker *worker = php_gearman_worker_of(object);

	gm_worker_init(&worker->engine, &php_gearman_memory);
	worker->base.use_options = use_options;
	worker->base.is_good = is_success;
	php_gearman_base_init(&worker->base, &worker->engine.pool, &GEARMAN_G(worker_waiter));
	worker->base.options =
		PHP_GEARMAN_WORKER_ALWAYS | GEARMAN_WORKER_GRAB_UNIQ | GEARMAN_WORKER_GRAB_ALL;
	return object;
}

/* Takes the table away first: destructors may add functions. */
void php_gearman_worker_drop_functions(php_gearman_worker *worker)
{
	HashTable *functions = worker->functions;

	worker->functions = NULL;
	if (functions) {
		zend_hash_destroy(functions);
		FREE_HASHTABLE(functions);
	}
}

static void free_object(zend_object *object)
{
	php_gearman_worker *worker = php_gearman_worker_of(object);
	bool stopped = php_pieces_stopped();

	while (worker->jobs)
		php_gearman_job_unlink(php_gearman_job_of_link(worker->jobs));
	gm_worker_free(&worker->engine);
	php_pieces_waiter_free(&worker->base.waiter);
	php_gearman_worker_drop_functions(worker);
	zend_object_std_dtor(object);
	if (!stopped) /* a destructor may have ended the script */
		php_pieces_resume();
}

static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
	php_gearman_worker *worker = php_gearman_worker_of(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
	php_gearman_callback *callback;

	if (worker->functions) {
		ZEND_HASH_FOREACH_PTR(worker->functions, callback)
		{
			zend_get_gc_buffer_add_zval(buffer, &callback->function);
			zend_get_gc_buffer_add_zval(buffer, &callback->context);
		}
		ZEND_HASH_FOREACH_END();
	}
	zend_get_gc_buffer_add_zval(buffer, &worker->base.waiter.callable);
	zend_get_gc_buffer_use(buffer, table, n);
	return zend_std_get_properties(object);
}

static void free_callback(zval *value)
{
	php_gearman_callback *callback = Z_PTR_P(value);

	php_gearman_callback_clear(callback);
	efree(callback);
}

void php_gearman_worker_keep_function(
	php_gearman_worker *worker, zend_string *name, zval *function, zval *context)
{
	php_gearman_callback *callback;

	if (!worker->functions) {
		ALLOC_HASHTABLE(worker->functions);
		zend_hash_init(worker->functions, 8, NULL, free_callback, 0);
	}
	callback = zend_hash_find_ptr(worker->functions, name);
	if (!callback) {
		callback = emalloc(sizeof(*callback));
		php_gearman_callback_init(callback);
		zend_hash_add_new_ptr(worker->functions, name, callback);
	}
	php_gearman_callback_set(callback, function, context);
}

void php_gearman_worker_object_register(zend_class_entry *ce)
{
	php_gearman_worker_ce = ce;
	php_pieces_class_init(ce, &handlers, XtOffsetOf(php_gearman_worker, base.std), create,
		free_object, get_gc);
}
