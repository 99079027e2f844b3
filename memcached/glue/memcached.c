/*
 * The object behind class Memcached: made, constructed, freed; and the methods that only look at
 * it.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "memcached/glue/migration.h"

#include "glue/object.h"

#include "ext/spl/spl_exceptions.h"
#include "zend_attributes.h"
#include "zend_exceptions.h"

#include "memcached/glue/memcached_arginfo.h"
#include "memcached/glue/pieces_memcached_arginfo.h"

static zend_object_handlers handlers;

static zend_object *object_create(zend_class_entry *ce)
{
	return php_pieces_object_new(ce, &handlers);
}

static void object_free(zend_object *object)
{
	php_memcached_object *o = php_memcached_from(object);

	php_memcached_delayed_free(o);
	php_memcached_migration_free(o);
	if (o->client) {
		mc_buffer_flush(o->client->pool);
		if (!o->client->persistent)
			php_memcached_client_free(o->client);
		o->client = NULL;
	}
	zend_object_std_dtor(object);
	php_pieces_resume();
}

/* The old pool of a migration may be part of a circle. */
static HashTable *object_gc(zend_object *object, zval **table, int *n)
{
	php_memcached_object *o = php_memcached_from(object);

	*table = o->migration ? &o->migration->old : NULL;
	*n = o->migration ? 1 : 0;
	return zend_std_get_properties(object);
}

/* #[\SensitiveParameter]: a stack trace does not show it. Known from PHP 8.2 on. */
static void mark_sensitive(const char *method, uint32_t parameter)
{
#if PHP_VERSION_ID >= 80200
	zend_function *f =
		zend_hash_str_find_ptr(&php_memcached_ce->function_table, method, strlen(method));

	zend_add_parameter_attribute(f, parameter, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
#else
	(void)method;
	(void)parameter;
#endif
}

void php_memcached_class_init(void)
{
	php_memcached_ce = register_class_Memcached();
	php_pieces_class_init(php_memcached_ce, &handlers, XtOffsetOf(php_memcached_object, std),
		object_create, object_free, object_gc);
	php_memcached_constants_init(php_memcached_ce);
	mark_sensitive("setsaslauthdata", 1);
	mark_sensitive("setencodingkey", 0);
	php_memcached_exception_ce = register_class_MemcachedException(spl_ce_RuntimeException);
	register_class_Pieces_Memcached(php_memcached_ce);
}

/* function(Memcached $m, ?string $persistent_id): void */
static void call_on_new(
	zval *this, zend_fcall_info *fci, zend_fcall_info_cache *fcc, zend_string *persistent_id)
{
	struct php_memcached_client *client = php_memcached_from(Z_OBJ_P(this))->client;
	zval args[2];

	ZVAL_COPY(&args[0], this);
	if (persistent_id)
		ZVAL_STR_COPY(&args[1], persistent_id);
	else
		ZVAL_NULL(&args[1]);
	/* a pool that is half made when this is cut off is not for those who come later */
	client->constructing = MEMCACHED_G(request);
	php_pieces_call(&fci->function_name, fcc, NULL, 2, args);
	client->constructing = php_pieces_stopped() ? UINT64_MAX : 0;
	php_pieces_release(&args[0]);
	php_pieces_release(&args[1]);
	php_pieces_resume();
}

static void use_default_waiter(struct php_memcached_client *client)
{
	zval *waiter = &MEMCACHED_G(default_waiter);

	if (UNEXPECTED(!Z_ISUNDEF_P(waiter)) && Z_ISUNDEF(client->waiter.callable))
		php_memcached_client_set_waiter(client, waiter);
}

PHP_METHOD(Memcached, __construct)
{
	zend_string *persistent_id = NULL;
	zend_string *connection_str = NULL;
	zend_fcall_info fci = empty_fcall_info;
	zend_fcall_info_cache fcc = empty_fcall_info_cache;
	php_memcached_object *o = php_memcached_from(Z_OBJ_P(ZEND_THIS));
	struct php_memcached_client *client;

	ZEND_PARSE_PARAMETERS_START(0, 3)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR_OR_NULL(persistent_id)
	Z_PARAM_FUNC_OR_NULL(fci, fcc)
	Z_PARAM_STR_OR_NULL(connection_str)
	ZEND_PARSE_PARAMETERS_END();

	if (o->client) {
		zend_throw_error(NULL, "Memcached constructor was already called");
		return;
	}
	if (persistent_id && ZSTR_LEN(persistent_id) == 0)
		persistent_id = NULL;
	client = persistent_id ? php_memcached_client_find(persistent_id) : NULL;
	o->pristine = !client || php_memcached_client_constructor_failed(client);
	if (!o->pristine) {
		o->client = client;
		use_default_waiter(client);
		return;
	}
	if (!client)
		client = php_memcached_client_new(persistent_id, connection_str);
	else if (!php_memcached_client_renew(client, connection_str))
		client = NULL;
	o->client = client;
	if (client)
		use_default_waiter(client);
	if (client && ZEND_FCI_INITIALIZED(fci))
		call_on_new(ZEND_THIS, &fci, &fcc, persistent_id);
}

PHP_METHOD(Memcached, getResultCode)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (o)
		RETURN_LONG((int)o->result);
}

PHP_METHOD(Memcached, getResultMessage)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (!o)
		return;
	if (o->result == PHP_MEMCACHED_PAYLOAD_FAILURE)
		RETURN_STRING("PAYLOAD FAILURE");
	if (o->result == MEMCACHED_ERRNO && o->client->pool->error.sys_errno) {
		RETURN_STR(zend_strpprintf(0, "%s: %s", mc_result_message(o->result),
			strerror(o->client->pool->error.sys_errno)));
	}
	RETURN_STRING(mc_result_message(o->result));
}

PHP_METHOD(Memcached, getLastErrorMessage)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);
	const struct mc_error *e;

	if (!o)
		return;
	e = &o->client->pool->error;
	/* what the client itself refused, without a server, is later than the last error of one */
	if (e->result != o->result &&
		(o->result == PHP_MEMCACHED_PAYLOAD_FAILURE ||
			o->result == MEMCACHED_INVALID_ARGUMENTS ||
			o->result == MEMCACHED_BAD_KEY_PROVIDED ||
			o->result == MEMCACHED_NOT_SUPPORTED || o->result == MEMCACHED_E2BIG))
		RETURN_STRING(mc_result_message(o->result));
	if (e->result != MEMCACHED_SUCCESS)
		RETURN_STRING(e->message);
	/* what was refused by a server that works, as NOT FOUND */
	RETURN_STRING(
		mc_result_message(o->result == MEMCACHED_BUFFERED ? MEMCACHED_SUCCESS : o->result));
}

PHP_METHOD(Memcached, getLastErrorCode)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (o)
		RETURN_LONG((int)o->client->pool->error.result);
}

PHP_METHOD(Memcached, getLastErrorErrno)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (o)
		RETURN_LONG(o->client->pool->error.result == MEMCACHED_SUCCESS
				    ? 0
				    : o->client->pool->error.sys_errno);
}

PHP_METHOD(Memcached, isPersistent)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (o)
		RETURN_BOOL(o->client->persistent);
}

PHP_METHOD(Memcached, isPristine)
{
	php_memcached_object *o = php_memcached_peek_no_args(execute_data);

	if (o)
		RETURN_BOOL(o->pristine);
}

PHP_METHOD(Memcached, checkKey)
{
	zend_string *key;
	php_memcached_object *o = php_memcached_begin_string(execute_data, &key);

	if (o)
		RETURN_BOOL(php_memcached_key_valid(o, key));
}
