/* Pieces\GearmanClient: what pecl/gearman's client has not. */

#include "gearman/glue/client_do.h"

#include "ext/date/php_date.h"
#include "gearman/glue/pieces_client_arginfo.h"
#include "glue/call.h"

/* When the job is to run. False: getTimestamp() threw or jumped, or the time is none. */
static bool epoch_of(zend_object *date, zend_long *epoch)
{
	zval result;

	if (date) {
		if (!php_pieces_call_method(date, "getTimestamp", &result, 0, NULL))
			return false;
		*epoch = zval_get_long(&result);
		zval_ptr_dtor(&result);
	}
	if (*epoch >= 0)
		return true;
	zend_argument_value_error(3, "must not lie before 1970");
	return false;
}

ZEND_METHOD(Pieces_GearmanClient, doBackgroundAt)
{
	struct php_gearman_job_request request = {.kind = GM_BACKGROUND, .scheduled = true};
	zend_object *date = NULL;

	ZEND_PARSE_PARAMETERS_START(3, 4)
	Z_PARAM_STR(request.function)
	Z_PARAM_STR(request.workload)
	Z_PARAM_OBJ_OF_CLASS_OR_LONG(date, php_date_get_interface_ce(), request.epoch)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(request.unique)
	ZEND_PARSE_PARAMETERS_END();
	if (!epoch_of(date, &request.epoch)) {
		php_pieces_resume();
		RETURN_THROWS();
	}
	php_gearman_client_do(return_value, php_gearman_client_of(Z_OBJ_P(ZEND_THIS)), &request);
}

ZEND_METHOD(Pieces_GearmanClient, setTls)
{
	php_gearman_method_set_tls(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanClient, setBusyPoll)
{
	php_gearman_method_set_busy_poll(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanClient, getBusyPoll)
{
	php_gearman_method_get_busy_poll(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanClient, setWaiter)
{
	php_gearman_method_set_waiter(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Pieces_GearmanClient, setDefaultWaiter)
{
	php_pieces_set_default_waiter(execute_data, &GEARMAN_G(client_waiter));
}

void php_gearman_pieces_client_register(void)
{
	register_class_Pieces_GearmanClient(php_gearman_client_ce);
}
