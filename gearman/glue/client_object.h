/* The objects of GearmanClient and GearmanTask, which know each other. */
#ifndef PHP_GEARMAN_CLIENT_OBJECT_H
#define PHP_GEARMAN_CLIENT_OBJECT_H

#include "gearman/glue/base.h"
#include "gearman/glue/link.h"

enum { PHP_GEARMAN_CALLBACKS = GM_EVENT_FAIL + 1 }; /* one for each gm_event */

typedef struct php_gearman_task php_gearman_task;

typedef struct {
	struct gm_client engine;
	zend_string *context; /* of setContext() */
	zend_string *handle;  /* of the last do*() */
	uint64_t numerator, denominator;
	php_gearman_callback callbacks[PHP_GEARMAN_CALLBACKS];
	struct php_gearman_link *tasks; /* unfinished ones; the client holds a reference to each */
	php_gearman_base base;
} php_gearman_client;

/* A task of addTask*(), or one that PHP code never sees: of do*() and jobStatus*(). */
struct php_gearman_task {
	struct gm_task engine;
	zend_string *function, *unique, *workload;
	zval context;
	zend_string *data; /* what came last; of do*(): all that came */
	size_t data_read;  /* of it, by recvData() */
	gearman_return_t ret;
	bool used; /* stands for a task at all */
	bool wants_workload;
	php_gearman_client *client;   /* while unfinished */
	struct php_gearman_link link; /* of the client's tasks */
	zend_object std;
};

static inline php_gearman_client *php_gearman_client_of(zend_object *object)
{
	return (php_gearman_client *)((char *)object - XtOffsetOf(php_gearman_client, base.std));
}

static inline php_gearman_task *php_gearman_task_of(zend_object *object)
{
	return (php_gearman_task *)((char *)object - XtOffsetOf(php_gearman_task, std));
}

static inline php_gearman_task *php_gearman_task_of_link(struct php_gearman_link *link)
{
	return (php_gearman_task *)((char *)link - XtOffsetOf(php_gearman_task, link));
}

/* The task is the client's until it ends. */
void php_gearman_task_link(php_gearman_client *client, php_gearman_task *task);

/* It has ended. Nothing if it was not linked. The task may be freed, so that destructors run. */
void php_gearman_task_unlink(php_gearman_task *task);

/* Gives the class its objects. */
void php_gearman_client_object_register(zend_class_entry *ce);

#endif
