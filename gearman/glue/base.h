/*
 * What GearmanClient and GearmanWorker have in common: servers, options, a time-out, the code of
 * the last call, turns of Fibers; and the methods that do the same in both.
 */
#ifndef PHP_GEARMAN_BASE_H
#define PHP_GEARMAN_BASE_H

#include "gearman/glue/php_gearman.h"

typedef struct php_gearman_base php_gearman_base;

/* The last member of their structs. */
struct php_gearman_base {
	struct gm_pool *pool; /* the engine's */
	php_pieces_waiter waiter;
	zend_long options;
	zend_long timeout_ms;
	gearman_return_t ret;
	void (*use_options)(php_gearman_base *base, zend_long options);
	bool (*is_good)(gearman_return_t code); /* the codes that do not make a call fail */
	zend_object std;
};

static inline php_gearman_base *php_gearman_base_of(zend_object *object)
{
	return (php_gearman_base *)((char *)object - XtOffsetOf(php_gearman_base, std));
}

/* Of a new object, whose use_options and is_good are set. default_waiter: undefined for none. */
void php_gearman_base_init(php_gearman_base *base, struct gm_pool *pool, zval *default_waiter);

/* Starts a call: no error yet. False, with a warning: another Fiber uses the object, and the turn
 * did not come. */
bool php_gearman_begin(php_gearman_base *base);

/* Ends a call that was begun; those below do so. */
void php_gearman_leave(php_gearman_base *base);

/* Ends a call, see php_gearman_conclude(): keeps its code, warns unless it is a good one. False if
 * it is not. */
bool php_gearman_finish(php_gearman_base *base, gearman_return_t code);

/* The same without a warning, where the code is no fault. */
void php_gearman_finish_silently(php_gearman_base *base, gearman_return_t code);

/* The end of a wait, for which a time-out is no fault. */
bool php_gearman_finish_wait(php_gearman_base *base, gearman_return_t code);

/* What an engine's own function does with the object. */
typedef gearman_return_t php_gearman_reach(php_gearman_base *base);
typedef gearman_return_t php_gearman_echo(php_gearman_base *base, struct gm_slice data);

/* Methods, or functions whose first argument is an object of the class. */
void php_gearman_return_code(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
void php_gearman_error(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
void php_gearman_errno(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
void php_gearman_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
void php_gearman_set_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
void php_gearman_add_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
void php_gearman_remove_options(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
void php_gearman_timeout(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);

/* The same; they return the object if it was done, else NULL. */
php_gearman_base *php_gearman_set_timeout(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce);
/* *exceptions: are those of the servers' jobs to be forwarded? That is left to the caller. */
php_gearman_base *php_gearman_add_server(
	INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, bool *exceptions);
php_gearman_base *php_gearman_add_servers(
	INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, bool *exceptions);

/* enableExceptionHandler(): reach connects to the servers. */
void php_gearman_enable_exceptions(
	INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, php_gearman_reach *reach);

/* ping(), whose argument is named what. */
void php_gearman_ping(INTERNAL_FUNCTION_PARAMETERS, zend_class_entry *ce, const char *what,
	php_gearman_echo *ping);

/* Methods of the classes in the namespace Pieces. */
void php_gearman_method_set_tls(INTERNAL_FUNCTION_PARAMETERS);
void php_gearman_method_set_waiter(INTERNAL_FUNCTION_PARAMETERS);
/* The only argument of such a method, a number from least to most. False: an exception is
 * thrown. */
bool php_gearman_parse_number(
	zend_execute_data *execute_data, int least, int most, zend_long *number);
void php_gearman_method_set_busy_poll(INTERNAL_FUNCTION_PARAMETERS);
void php_gearman_method_get_busy_poll(INTERNAL_FUNCTION_PARAMETERS);

#endif
