/* Tasks as a client makes them. */
#ifndef PHP_GEARMAN_TASK_H
#define PHP_GEARMAN_TASK_H

#include "gearman/glue/client_object.h"

/*
 * Makes *object a task of the class GearmanTask with these strings, to be told by event. function,
 * unique and workload may be NULL.
 */
php_gearman_task *php_gearman_task_new(zval *object, enum gm_task_kind kind, zend_string *function,
	zend_string *workload, zend_string *unique);

/* Tells a task's event to PHP. */
gearman_return_t php_gearman_task_event(
	struct gm_client *engine, struct gm_task *task, enum gm_event event, struct gm_body *body);

#endif
