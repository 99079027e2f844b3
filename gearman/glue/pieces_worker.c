/* Pieces\GearmanWorker: the methods that pecl/gearman's worker lacks. run() is in run.c. */

#include "gearman/glue/worker_object.h"

#include "gearman/glue/pieces_worker_arginfo.h"
#include "glue/call.h"

enum { MAX_PREFETCH = 1000 };

ZEND_METHOD(Pieces_GearmanWorker, setTls)
{
	php_gearman_method_set_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanWorker, setPrefetch)
{
	zend_long jobs;

	if (!php_gearman_parse_number(execute_data, 1, MAX_PREFETCH, &jobs))
		RETURN_THROWS();
	php_gearman_worker_of(Z_OBJ_P(ZEND_THIS))->engine.prefetch = (size_t)jobs;
}

ZEND_METHOD(Pieces_GearmanWorker, getPrefetch)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long)php_gearman_worker_of(Z_OBJ_P(ZEND_THIS))->engine.prefetch);
}

ZEND_METHOD(Pieces_GearmanWorker, setBusyPoll)
{
	php_gearman_method_set_busy_poll(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanWorker, getBusyPoll)
{
	php_gearman_method_get_busy_poll(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanWorker, setWaiter)
{
	php_gearman_method_set_waiter(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanWorker, setDefaultWaiter)
{
	php_pieces_set_default_waiter(execute_data, &GEARMAN_G(worker_waiter));
}

void php_gearman_pieces_worker_register(void)
{
	register_class_Pieces_GearmanWorker(php_gearman_worker_ce);
}
