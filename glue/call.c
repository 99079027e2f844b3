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
	/* zend_bailout() takes the frame away, without which nothing can raise so much as a
	 * warning. */
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

static void run_release(void *arg)
{
	zval_ptr_dtor(arg);
}

void php_pieces_release(zval *value)
{
	zval owned;

	ZVAL_COPY_VALUE(&owned, value);
	ZVAL_UNDEF(value);
	/* Only what objects and streams hang on can run PHP code. */
	if (Z_TYPE(owned) >= IS_ARRAY && Z_REFCOUNTED(owned))
		php_pieces_guard(run_release, &owned);
	else
		zval_ptr_dtor(&owned);
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

/* The call itself. The function (taken over) and the objects that it runs on are ours until it is
 * over. */
static bool run_owned(struct call *call, zval *retval)
{
	zval result = {0};
	zval objects[2] = {0};
	bool ok;

	if (call->fcc.object)
		ZVAL_OBJ_COPY(&objects[0], call->fcc.object);
	if (call->fci.object)
		ZVAL_OBJ_COPY(&objects[1], call->fci.object);
	call->fci.size = sizeof(call->fci);
	call->fci.retval = &result;
	ok = php_pieces_guard(run_call, call);
	/* After a jump the value may be anything that the function was about to return. */
	if (jumped)
		ZVAL_UNDEF(&result);
	php_pieces_release(&objects[0]);
	php_pieces_release(&objects[1]);
	php_pieces_release(&call->fci.function_name);
	ok = ok && !Z_ISUNDEF(result) && !php_pieces_stopped();
	if (!ok || !retval)
		php_pieces_release(&result);
	if (retval)
		ZVAL_COPY_VALUE(retval, &result);
	return ok && !php_pieces_stopped();
}

bool php_pieces_call(const zval *function, const zend_fcall_info_cache *cache, zval *retval,
	uint32_t argc, zval *argv)
{
	struct call call = {.fci.param_count = argc, .fci.params = argv};

	if (cache)
		call.fcc = *cache;
	ZVAL_COPY(&call.fci.function_name, function);
	return run_owned(&call, retval);
}

bool php_pieces_call_method(
	zend_object *object, const char *method, zval *retval, uint32_t argc, zval *argv)
{
	struct call call = {.fci.param_count = argc, .fci.params = argv, .fci.object = object};

	ZVAL_STRING(&call.fci.function_name, method);
	return run_owned(&call, retval);
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
	php_pieces_release(&conversion.value);
	return conversion.made;
}
