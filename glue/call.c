#include "glue/call.h"

#include "zend_exceptions.h"

/* The jump that was caught and waits for php_pieces_resume(). One thread runs one request. */
static _Thread_local bool jumped;

bool php_pieces_stopped(void)
{
	return EG(exception) || jumped;
}

void php_pieces_resume(void)
{
	if (EXPECTED(!jumped))
		return;
	jumped = false;
	zend_bailout();
}

bool php_pieces_guard(void (*run)(void *arg), void *arg)
{
	/* zend_bailout() takes the frame away, without which nothing can raise so much as a warning. */
	zend_execute_data *frame = EG(current_execute_data);

	if (jumped)
		return false;
	zend_try
	{
		run(arg);
	}
	zend_catch
	{
		jumped = true;
		EG(current_execute_data) = frame;
	}
	zend_end_try();
	return !php_pieces_stopped();
}

struct call {
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
};

static void run_call(void *arg)
{
	struct call *call = arg;

	zend_call_function(&call->fci, call->fcc.function_handler ? &call->fcc : NULL);
}

/* The call itself. The function and the objects that it runs on stay ours until it is over. */
static bool run_owned(struct call *call, zval *retval)
{
	zend_object *object = call->fcc.object;
	zval unused;
	bool ok;

	call->fci.size = sizeof(call->fci);
	call->fci.retval = retval ? retval : &unused;
	ZVAL_UNDEF(call->fci.retval);
	if (object)
		GC_ADDREF(object);
	ok = php_pieces_guard(run_call, call);
	if (object)
		OBJ_RELEASE(object);
	if (ok && !Z_ISUNDEF_P(call->fci.retval)) {
		if (!retval)
			zval_ptr_dtor(&unused);
		return true;
	}
	/* After a jump the value may be anything that the function was about to return. */
	if (!jumped)
		zval_ptr_dtor(call->fci.retval);
	ZVAL_UNDEF(call->fci.retval);
	return false;
}

bool php_pieces_call(const zval *function, const zend_fcall_info_cache *cache, zval *retval,
	uint32_t argc, zval *argv)
{
	struct call call = {.fci.param_count = argc, .fci.params = argv};
	bool ok;

	if (cache)
		call.fcc = *cache;
	ZVAL_COPY(&call.fci.function_name, function);
	ok = run_owned(&call, retval);
	zval_ptr_dtor(&call.fci.function_name);
	return ok;
}

bool php_pieces_call_method(
	zend_object *object, const char *method, zval *retval, uint32_t argc, zval *argv)
{
	struct call call = {.fci.param_count = argc, .fci.params = argv, .fci.object = object};
	bool ok;

	GC_ADDREF(object);
	ZVAL_STRING(&call.fci.function_name, method);
	ok = run_owned(&call, retval);
	zval_ptr_dtor(&call.fci.function_name);
	OBJ_RELEASE(object);
	return ok;
}

struct conversion {
	zval value;
	zend_string *made;
};

static void run_conversion(void *arg)
{
	struct conversion *conversion = arg;

	conversion->made = zval_try_get_string(&conversion->value);
}

zend_string *php_pieces_to_string(const zval *value)
{
	struct conversion conversion = {.made = NULL};

	ZVAL_DEREF(value);
	if (EXPECTED(Z_TYPE_P(value) == IS_STRING))
		return zend_string_copy(Z_STR_P(value));
	ZVAL_COPY(&conversion.value, value);
	php_pieces_guard(run_conversion, &conversion);
	zval_ptr_dtor(&conversion.value);
	return conversion.made;
}
