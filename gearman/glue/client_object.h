/* The objects of GearmanClient and GearmanTask, which know each other. */
#ifndef PHP_GEARMAN_CLIENT_OBJECT_H
#define PHP_GEARMAN_CLIENT_OBJECT_H

#include "gearman/glue/php_gearman.h"

enum { PHP_GEARMAN_CALLBACKS = GM_EVENT_FAIL + 1 }; /* one for each gm_event */

typedef struct php_gearman_task php_gearman_task;

typedef struct {
	struct gm_client engine;
	php_pieces_waiter waiter;
	zend_long options;
	zend_long timeout_ms;
	gearman_return_t ret;
	zend_string *context; /* of setContext() */
	zend_string *handle;  /* of the last do*() */
	uint64_t numerator, denominator;
	php_gearman_callback callbacks[PHP_GEARMAN_CALLBACKS];
	php_gearman_task *first; /* unfinished tasks; the client holds a reference to each */
	zend_object std;
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
	php_gearman_client *client; /* while unfinished */
	php_gearman_task *next, *prev;
	zend_object std;
};

static inline php_gearman_client *php_gearman_client_of(zend_object *object)
{
	return (php_gearman_client *)((char *)object - XtOffsetOf(php_gearman_client, std));
}

static inline php_gearman_task *php_gearman_task_of(zend_object *object)
{
	return (php_gearman_task *)((char *)object - XtOffsetOf(php_gearman_task, std));
}

/*
 * Parses the object, for a method or a function of gearman_client_*(), and more; afterwards client
 * is the object.
 */
#define PHP_GEARMAN_CLIENT_PARSE(spec, ...)                                                        \
	zval *object_;                                                                             \
	php_gearman_client *client;                                                                \
	if (zend_parse_method_parameters(ZEND_NUM_ARGS(), getThis(), "O" spec, &object_,           \
		    php_gearman_client_ce, ##__VA_ARGS__) == FAILURE)                              \
		RETURN_THROWS();                                                                   \
	client = php_gearman_client_of(Z_OBJ_P(object_))

/* Starts a call: no error yet. False, with a warning: another Fiber uses the client, and the turn
 * did not come. */
bool php_gearman_client_begin(php_gearman_client *client);

/* Ends a call that was begun; php_gearman_client_finish() does so. */
void php_gearman_client_leave(php_gearman_client *client);

/*
 * Ends a call, see php_gearman_conclude(): keeps its code, warns unless it is one of the good ones.
 * False if it is not.
 */
bool php_gearman_client_finish(php_gearman_client *client, gearman_return_t code);

/* The task is the client's until it ends. */
void php_gearman_task_link(php_gearman_client *client, php_gearman_task *task);

/* It has ended. Nothing if it was not linked. The task may be freed, so that destructors run. */
void php_gearman_task_unlink(php_gearman_task *task);

/* Gives the class its objects. */
void php_gearman_client_object_register(zend_class_entry *ce);

#endif
