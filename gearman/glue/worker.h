/* The objects of GearmanWorker and GearmanJob, which know each other. */
#ifndef PHP_GEARMAN_WORKER_H
#define PHP_GEARMAN_WORKER_H

#include "gearman/glue/php_gearman.h"

typedef struct php_gearman_job php_gearman_job;

typedef struct {
	struct gm_worker engine;
	zend_long options;
	zend_long timeout_ms;
	gearman_return_t ret;
	HashTable *functions;	/* name => php_gearman_callback; NULL: none */
	php_gearman_job *first; /* the jobs that came by this worker; not owned */
	zend_object std;
} php_gearman_worker;

struct php_gearman_job {
	struct gm_job engine;
	zend_string *workload;
	bool used; /* stands for a job at all */
	/* NULL: it is gone, and so is the connection. Not owned: a job that is kept keeps no connection. */
	php_gearman_worker *worker;
	php_gearman_job *next, *prev; /* of the worker's */
	gearman_return_t ret;
	zend_object std;
};

static inline php_gearman_worker *php_gearman_worker_of(zend_object *object)
{
	return (php_gearman_worker *)((char *)object - XtOffsetOf(php_gearman_worker, std));
}

static inline php_gearman_job *php_gearman_job_of(zend_object *object)
{
	return (php_gearman_job *)((char *)object - XtOffsetOf(php_gearman_job, std));
}

/* Starts a call: no error yet. */
void php_gearman_worker_begin(php_gearman_worker *worker);

/* Ends a call, see php_gearman_conclude(): keeps its code, warns unless it is SUCCESS. */
bool php_gearman_worker_finish(php_gearman_worker *worker, gearman_return_t code);

/* Makes *return_value the next job; otherwise it stays as it is. */
gearman_return_t php_gearman_job_grab(
	zval *return_value, php_gearman_worker *worker, int64_t deadline);

/*
 * Runs the job's function and sends its result. When the function has succeeded go_on (may be NULL: no) is asked
 * whether the next job is to be asked for together with the result.
 * Returns what work() returns as its code: SUCCESS, or what setReturn() said, or why it failed.
 */
gearman_return_t php_gearman_job_run(php_gearman_worker *worker, php_gearman_job *job,
	bool (*go_on)(const void *), const void *state);

/* The worker is going. */
void php_gearman_job_orphan_all(php_gearman_worker *worker);

#endif
