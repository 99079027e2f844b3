/*
 * What the classes share: strings for received bodies, the ends of methods, callbacks, TLS options.
 */

#include "gearman/glue/php_gearman.h"

#include "glue/call.h"
#include "glue/memory.h"
#include "glue/tls_options.h"
#include "net/clock.h"

static char *string_alloc(void *self, size_t size, void **owner)
{
	zend_string *s = php_pieces_string(size);

	*owner = s;
	return s ? ZSTR_VAL(s) : NULL;
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

void php_gearman_return_string(zval *return_value, zend_string *s)
{
	if (!s)
		RETURN_EMPTY_STRING();
	RETURN_STR_COPY(s);
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

void php_gearman_conclude(struct gm_error *error, gearman_return_t *ret, gearman_return_t code)
{
	*ret = code;
	if (code == GEARMAN_SUCCESS)
		gm_error_clear(error);
	else if (error->message[0] == '\0' || error->code != code)
		gm_error_set(error, code, "%s", gm_code_name(code));
	php_pieces_resume();
}

static void run_warning(void *message)
{
	php_error_docref(NULL, E_WARNING, "%s", (const char *)message);
}

void php_gearman_warn(const char *message)
{
	zend_string *copy; /* the message may be an engine's, which an error handler may use */

	if (php_pieces_stopped())
		return;
	copy = zend_string_init(message, strlen(message), 0);
	php_pieces_guard(run_warning, ZSTR_VAL(copy));
	zend_string_release(copy);
}

int64_t php_gearman_deadline(zend_long timeout_ms)
{
	return timeout_ms < 0 ? NET_NEVER : net_deadline((int64_t)timeout_ms * 1000);
}

bool php_gearman_callable(zval *function, uint32_t arg)
{
	zend_string *name = NULL;
	char *error = NULL;
	bool callable = zend_is_callable_ex(function, NULL, 0, &name, NULL, &error);

	if (!callable && ZEND_DEBUG)
		zend_argument_type_error(arg, "must be a valid callback, %s",
			error ? error : "no array or string given");
	else if (!callable)
		php_error_docref(NULL, E_WARNING, "function %s is not callable%s%s",
			name ? ZSTR_VAL(name) : "", error ? ": " : "", error ? error : "");
	if (name)
		zend_string_release(name);
	if (error)
		efree(error);
	return callable;
}

void php_gearman_callback_init(php_gearman_callback *callback)
{
	ZVAL_UNDEF(&callback->function);
	ZVAL_UNDEF(&callback->context);
}

void php_gearman_callback_set(php_gearman_callback *callback, zval *function, zval *context)
{
	php_gearman_callback was = *callback;

	php_gearman_callback_init(callback);
	if (function)
		ZVAL_COPY(&callback->function, function);
	if (context)
		ZVAL_COPY(&callback->context, context);
	php_pieces_release(&was.function);
	php_pieces_release(&was.context);
}

void php_gearman_callback_clear(php_gearman_callback *callback)
{
	php_gearman_callback_set(callback, NULL, NULL);
}

bool php_gearman_callback_call(
	const php_gearman_callback *callback, zend_object *object, zval *context, zval *retval)
{
	zval args[2];
	bool called;

	ZVAL_OBJ_COPY(&args[0], object);
	if (Z_ISUNDEF_P(context))
		ZVAL_NULL(&args[1]);
	else
		ZVAL_COPY(&args[1], context);
	called = php_pieces_call(
		&callback->function, NULL, retval, Z_ISUNDEF_P(context) ? 1 : 2, args);
	php_pieces_release(&args[0]);
	php_pieces_release(&args[1]);
	return called;
}

bool php_gearman_set_tls(struct gm_pool *pool, HashTable *options)
{
	struct net_tls_options tls;
	const char *peer_name;

	if (!options)
		options = (HashTable *)&zend_empty_array;
	if (!php_pieces_tls_options(options, 1, &tls, &peer_name))
		return false;
	if (gm_pool_set_tls(pool, &tls, peer_name))
		return true;
	zend_throw_exception(php_gearman_exception_ce, pool->error.message, pool->error.code);
	return false;
}
