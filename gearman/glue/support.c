/* What the classes share: strings for received bodies, signals, callbacks, TLS options. */

#include "gearman/glue/php_gearman.h"

#include "net/clock.h"
#include "zend_smart_str.h"

static char *string_alloc(void *self, size_t size, void **owner)
{
	size_t used = zend_memory_usage(true);
	zend_string *s;

	/* What a server merely announces must not end the script at its memory limit. */
	if (PG(memory_limit) > 0 &&
		(used >= (size_t)PG(memory_limit) || size >= (size_t)PG(memory_limit) - used))
		return NULL;
	s = zend_string_alloc(size, 0);
	*owner = s;
	return ZSTR_VAL(s);
}

static void string_release(void *self, void *owner)
{
	zend_string_efree((zend_string *)owner);
}

const struct gm_memory php_gearman_memory = {NULL, string_alloc, string_release};

zend_string *php_gearman_body_string(struct gm_body *body)
{
	struct gm_body taken = gm_body_take(body);
	zend_string *s = taken.owner;

	if (!s)
		return ZSTR_EMPTY_ALLOC();
	ZSTR_VAL(s)[taken.size] = '\0';
	return s;
}

#if PHP_VERSION_ID >= 80200
#define take_vm_interrupt() zend_atomic_bool_exchange_ex(&EG(vm_interrupt), false)
#define timed_out() zend_atomic_bool_load_ex(&EG(timed_out))
#else
static bool take_vm_interrupt(void)
{
	bool was = EG(vm_interrupt);

	EG(vm_interrupt) = 0;
	return was;
}
#define timed_out() EG(timed_out)
#endif

bool php_gearman_interrupted(void *self)
{
	if (take_vm_interrupt()) {
		if (timed_out())
			zend_timeout();
		if (zend_interrupt_function && EG(current_execute_data))
			zend_interrupt_function(EG(current_execute_data));
	}
	return EG(exception) != NULL;
}

bool php_gearman_is_good(gearman_return_t code)
{
	switch (code) {
	case GEARMAN_SUCCESS:
	case GEARMAN_IO_WAIT:
	case GEARMAN_PAUSE:
	case GEARMAN_WORK_DATA:
	case GEARMAN_WORK_WARNING:
	case GEARMAN_WORK_STATUS:
	case GEARMAN_WORK_EXCEPTION:
	case GEARMAN_WORK_FAIL:
		return true;
	default:
		return false;
	}
}

int64_t php_gearman_deadline(zend_long timeout_ms)
{
	return timeout_ms < 0 ? NET_NEVER : net_deadline((int64_t)timeout_ms * 1000);
}

bool php_gearman_callback_set(php_gearman_callback *callback, zval *function, zval *context)
{
	zend_string *name = NULL;
	char *error = NULL;

	if (!zend_is_callable_ex(function, NULL, 0, &name, NULL, &error)) {
		php_error_docref(NULL, E_WARNING, "function %s is not callable%s%s",
			name ? ZSTR_VAL(name) : "", error ? ": " : "", error ? error : "");
		if (name)
			zend_string_release(name);
		if (error)
			efree(error);
		return false;
	}
	if (name)
		zend_string_release(name);
	php_gearman_callback_clear(callback);
	ZVAL_COPY(&callback->function, function);
	if (context)
		ZVAL_COPY(&callback->context, context);
	return true;
}

void php_gearman_callback_clear(php_gearman_callback *callback)
{
	zval function, context;

	ZVAL_COPY_VALUE(&function, &callback->function);
	ZVAL_COPY_VALUE(&context, &callback->context);
	ZVAL_UNDEF(&callback->function);
	ZVAL_UNDEF(&callback->context);
	zval_ptr_dtor(&function);
	zval_ptr_dtor(&context);
}

bool php_gearman_callback_call(
	php_gearman_callback *callback, zend_object *object, zval *context, zval *retval)
{
	zval args[2], function;
	bool called;

	ZVAL_OBJ_COPY(&args[0], object);
	if (Z_ISUNDEF_P(context))
		ZVAL_NULL(&args[1]);
	else
		ZVAL_COPY(&args[1], context);
	ZVAL_COPY(&function, &callback->function); /* it may replace itself */
	ZVAL_UNDEF(retval);
	called = call_user_function(NULL, NULL, &function, retval, Z_ISUNDEF_P(context) ? 1 : 2,
			 args) == SUCCESS;
	zval_ptr_dtor(&function);
	zval_ptr_dtor(&args[0]);
	zval_ptr_dtor(&args[1]);
	if (EG(exception)) {
		zval_ptr_dtor(retval);
		ZVAL_UNDEF(retval);
		return false;
	}
	if (!called || Z_ISUNDEF_P(retval))
		ZVAL_NULL(retval);
	return true;
}

/* The string under this name; NULL: none. Sets *bad when there is something else. */
static const char *text_option(HashTable *options, const char *name, bool *bad)
{
	zval *value = zend_hash_str_find_deref(options, name, strlen(name));

	if (!value || Z_TYPE_P(value) == IS_NULL)
		return NULL;
	if (Z_TYPE_P(value) != IS_STRING || CHECK_NULL_PATH(Z_STRVAL_P(value), Z_STRLEN_P(value))) {
		zend_argument_value_error(
			1, "must have a string without NUL bytes as \"%s\"", name);
		*bad = true;
		return NULL;
	}
	return Z_STRVAL_P(value);
}

static bool known_options(HashTable *options)
{
	static const char *const known[] = {
		"ca_file", "ca_path", "cert_file", "key_file", "peer_name", "verify_peer"};
	zend_string *key;

	ZEND_HASH_FOREACH_STR_KEY(options, key)
	{
		bool found = false;

		for (size_t i = 0; key && i < sizeof(known) / sizeof(known[0]); i++)
			found |= zend_string_equals_cstr(key, known[i], strlen(known[i]));
		if (!found) {
			zend_argument_value_error(1, "has an unknown option \"%s\"",
				key ? ZSTR_VAL(key) : "(a number)");
			return false;
		}
	}
	ZEND_HASH_FOREACH_END();
	return true;
}

bool php_gearman_set_tls(struct gm_pool *pool, HashTable *options)
{
	zval *verify = zend_hash_str_find_deref(options, ZEND_STRL("verify_peer"));
	bool bad = false;
	const char *peer_name;
	struct net_tls_options tls = {
		.ca_file = text_option(options, "ca_file", &bad),
		.ca_path = bad ? NULL : text_option(options, "ca_path", &bad),
		.cert_file = bad ? NULL : text_option(options, "cert_file", &bad),
		.key_file = bad ? NULL : text_option(options, "key_file", &bad),
		.no_verify = verify && !zend_is_true(verify),
	};

	peer_name = bad ? NULL : text_option(options, "peer_name", &bad);
	if (bad || !known_options(options))
		return false;
	if (gm_pool_set_tls(pool, &tls, peer_name))
		return true;
	zend_throw_exception(php_gearman_exception_ce, pool->error.message, pool->error.code);
	return false;
}
