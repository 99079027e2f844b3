/* One job at a time. */
#ifndef PHP_GEARMAN_CLIENT_DO_H
#define PHP_GEARMAN_CLIENT_DO_H

#include "gearman/glue/client_object.h"

/*
 * Runs one job of do*() and sets return_value: its result, or the handle of one in the background.
 */
struct php_gearman_job_request {
	enum gm_task_kind kind;
	gearman_job_priority_t priority;
	zend_string *function, *workload, *unique; /* unique may be NULL */
	bool scheduled;				   /* to be run at epoch, s since 1970 */
	zend_long epoch;
};
void php_gearman_client_do(zval *return_value, php_gearman_client *client,
	const struct php_gearman_job_request *request);

#endif
