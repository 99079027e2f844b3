/* The objects of GearmanWorker and GearmanJob, which know each other. */
#ifndef PHP_GEARMAN_WORKER_OBJECT_H
#define PHP_GEARMAN_WORKER_OBJECT_H

#include "gearman/glue/base.h"
#include "gearman/glue/link.h"

#include <libgearman-1.0/gearman.h>

enum {
	/* libgearman's worker always shows these */
	PHP_GEARMAN_WORKER_ALWAYS = GEARMAN_WORKER_PACKET_INIT
};

typedef struct php_gearman_job php_gearman_job;

typedef struct {
	struct gm_worker engine;
	HashTable *functions;	       /* name => php_gearman_callback; NULL: none */
	struct php_gearman_link *jobs; /* those that came by this worker; not owned */
	php_gearman_base base;
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
	struct php_gearman_link link; /* of the worker's jobs */
	gearman_return_t ret;
	zend_object std;
};

static inline php_gearman_worker *php_gearman_worker_of(zend_object *object)
{
	return (php_gearman_worker *)((char *)object - XtOffsetOf(php_gearman_worker, base.std));
}

static inline php_gearman_job *php_gearman_job_of(zend_object *object)
{
	return (php_gearman_job *)((char *)object - XtOffsetOf(php_gearman_job, std));
}

static inline php_gearman_job *php_gearman_job_of_link(struct php_gearman_link *link)
{
	return (php_gearman_job *)((char *)link - XtOffsetOf(php_gearman_job, link));
}

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
