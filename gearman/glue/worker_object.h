/* The objects of GearmanWorker and GearmanJob, which know each other. */
#ifndef PHP_GEARMAN_WORKER_OBJECT_H
#define PHP_GEARMAN_WORKER_OBJECT_H

#include "gearman/glue/php_gearman.h"

#include <libgearman-1.0/gearman.h>

enum {
	/* libgearman's worker always shows these */
	PHP_GEARMAN_WORKER_ALWAYS = GEARMAN_WORKER_PACKET_INIT
};

typedef struct php_gearman_job php_gearman_job;

typedef struct {
	struct gm_worker engine;
	php_pieces_waiter waiter;
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
	/*
	 * NULL: it is gone, and so is the connection. Not owned: a job that is kept keeps no
	 * connection.
	 */
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

/* Starts a call: no error yet. False, with a warning: another Fiber uses the worker, and the turn
 * did not come. */
bool php_gearman_worker_begin(php_gearman_worker *worker);

/* Ends a call that was begun; php_gearman_worker_finish() does so. */
void php_gearman_worker_leave(php_gearman_worker *worker);

/* Ends a call, see php_gearman_conclude(): keeps its code, warns unless it is SUCCESS. */
bool php_gearman_worker_finish(php_gearman_worker *worker, gearman_return_t code);

/* The job is one of this worker's, until either is gone. */
void php_gearman_job_link(php_gearman_worker *worker, php_gearman_job *job);
void php_gearman_job_unlink(php_gearman_job *job);

/*
 * What a function of this name calls; what was there before goes last, as its destructors may run.
 */
void php_gearman_worker_keep_function(
	php_gearman_worker *worker, zend_string *name, zval *function, zval *context);
void php_gearman_worker_drop_functions(php_gearman_worker *worker);

/* Gives the class its objects. */
void php_gearman_worker_object_register(zend_class_entry *ce);

#endif
