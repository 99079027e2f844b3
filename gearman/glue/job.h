/* How a worker gets a job and runs its function. */
#ifndef PHP_GEARMAN_JOB_H
#define PHP_GEARMAN_JOB_H

#include "gearman/glue/worker_object.h"

/* Makes *return_value the next job; otherwise it stays as it is. */
gearman_return_t php_gearman_job_grab(
	zval *return_value, php_gearman_worker *worker, int64_t deadline);

/*
 * Runs the job's function and sends its result. When the function has succeeded, go_on is asked
 * whether the caller takes another job at once. NULL: that is not known; then jobs are requested
 * together with the result only if the worker has a prefetch. Returns what work() returns as its
 * code: SUCCESS, or what setReturn() said, or why it failed.
 */
gearman_return_t php_gearman_job_run(
	php_gearman_worker *worker, php_gearman_job *job, bool (*go_on)(void *), void *state);

#endif
