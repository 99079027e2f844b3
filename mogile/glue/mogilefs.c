/* Class MogileFs: the API of pecl/mogilefs over the same engine. mogilefs_commands.c has the
 * methods that are one command. */
#include "mogile/glue/mogilefs_parts.h"

#include "ext/standard/url.h"
#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/glue/transfer.h"

enum {
	/* Programs give put() a fifth argument, which says whether to ask for several nodes: that
	 * is always done. It is not declared, as a subclass need not take it; a debug build of PHP
	 * allows no more than is declared. */
	MAX_PUT_ARGUMENTS = ZEND_DEBUG ? 4 : 5
};

zend_class_entry *php_mogilefs_exception_ce;

void php_mogilefs_let_go(php_mogile_object *mogile)
{
	zval value;

	ZVAL_OBJ(&value, &mogile->std);
	php_pieces_release(&value);
}

void php_mogilefs_disconnect(php_mogilefs *self)
{
	php_mogile_object *mogile = self->mogile;

	self->mogile = NULL;
	if (mogile)
		php_mogilefs_let_go(mogile);
}

static int64_t microseconds(double seconds)
{
	return seconds > 0 ? (int64_t)(seconds * 1e6) + 1 : NET_NEVER;
}

static void set_timeout(php_mogilefs *self)
{
	if (self->mogile)
		self->mogile->client.trackers.timeout_us = microseconds(self->read_timeout);
}

void php_mogilefs_complain(const struct mog_error *error)
{
	if (!php_pieces_stopped())
		zend_throw_exception(php_mogilefs_exception_ce, error->message, 0);
}

/* Makes an exception of class Mogile one of the peer's. */
static void as_peer(void)
{
	zend_object *thrown = EG(exception);
	zval rv;
	zend_string *text;

	if (!thrown || !instanceof_function(thrown->ce, php_mogile_exception_ce))
		return;
	text = zval_get_string(zend_read_property_ex(
		zend_ce_exception, thrown, ZSTR_KNOWN(ZEND_STR_MESSAGE), 1, &rv));
	zend_clear_exception();
	zend_throw_exception(php_mogilefs_exception_ce, ZSTR_VAL(text), 0);
	zend_string_release(text);
}

php_mogile_object *php_mogilefs_connected(zval *object)
{
	php_mogilefs *self = php_mogilefs_from(Z_OBJ_P(object));

	if (self->mogile)
		GC_ADDREF(&self->mogile->std);
	else
		zend_throw_exception(php_mogilefs_exception_ce,
			"Could not connect to tracker: not connected", 0);
	return self->mogile;
}

ZEND_METHOD(MogileFs, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

/* A Mogile for the tracker. NULL: an exception was thrown. */
static php_mogile_object *make_mogile(const char *host, zend_long port, zend_string *domain)
{
	zval object;
	zval tracker;
	bool ok;

	object_init_ex(&object, php_mogile_ce);
	ZVAL_STR(&tracker,
		zend_strpprintf(0, strchr(host, ':') ? "[%s]:%d" : "%s:%d", host, (int)port));
	ok = php_mogile_construct(php_mogile_from(Z_OBJ(object)), &tracker, domain, NULL);
	zval_ptr_dtor(&tracker);
	if (ok)
		return php_mogile_from(Z_OBJ(object));
	zval_ptr_dtor(&object);
	zend_clear_exception();
	zend_throw_exception_ex(php_mogilefs_exception_ce, 0,
		"Could not connect to tracker: host \"%s\" or domain \"%s\" cannot be one", host,
		ZSTR_VAL(domain));
	return NULL;
}

ZEND_METHOD(MogileFs, connect)
{
	php_mogilefs *self = php_mogilefs_from(Z_OBJ_P(ZEND_THIS));
	zend_string *host;
	zend_long port;
	zend_string *domain;
	double timeout = 5.0;
	php_mogile_object *mogile;
	struct mog_reply reply;
	struct mog_error error;

	ZEND_PARSE_PARAMETERS_START(3, 4)
	Z_PARAM_STR(host)
	Z_PARAM_LONG(port)
	Z_PARAM_STR(domain)
	Z_PARAM_OPTIONAL
	Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();
	if (port < 1 || port > 65535 || !(timeout >= 0 && timeout <= 1e9)) {
		zend_throw_exception(php_mogilefs_exception_ce,
			"Could not connect to tracker: port or timeout out of range", 0);
		RETURN_THROWS();
	}
	php_mogilefs_disconnect(self);
	mogile = make_mogile(ZSTR_VAL(host), port, domain);
	if (!mogile)
		RETURN_THROWS();
	mogile->client.trackers.connect_timeout_us = microseconds(timeout);
	mogile->client.trackers.timeout_us = microseconds(self->read_timeout);
	if (mog_client_ask(&mogile->client, MOG_CMD_NOOP, NULL, &reply, &error) == MOG_OK) {
		mog_reply_free(&reply);
		/* A signal handler may have connected it meanwhile. */
		php_mogilefs_disconnect(self);
		self->mogile = mogile;
		ZVAL_TRUE(return_value);
	} else {
		php_mogilefs_complain(&error);
		php_mogilefs_let_go(mogile);
	}
	php_pieces_resume();
}

ZEND_METHOD(MogileFs, isConnected)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(php_mogilefs_from(Z_OBJ_P(ZEND_THIS))->mogile != NULL);
}

ZEND_METHOD(MogileFs, close)
{
	php_mogilefs *self = php_mogilefs_from(Z_OBJ_P(ZEND_THIS));
	bool was = self->mogile != NULL;

	ZEND_PARSE_PARAMETERS_NONE();
	php_mogilefs_disconnect(self);
	RETURN_BOOL(was);
}

zend_string *php_mogilefs_key(zend_string *key)
{
	if (!MOGILE_G(pecl_keys))
		return zend_string_copy(key);
	key = zend_string_init(ZSTR_VAL(key), strcspn(ZSTR_VAL(key), "&"), 0);
	ZSTR_LEN(key) = php_url_decode(ZSTR_VAL(key), ZSTR_LEN(key));
	return key;
}

/* --- storing --- */

ZEND_METHOD(MogileFs, put)
{
	zend_string *content;
	zend_string *key;
	zend_string *class_name;
	bool file_only = true;
	zval *ignored = NULL;
	php_mogile_object *mogile;
	php_mogile_transfer t;
	zend_string *sent;

	ZEND_PARSE_PARAMETERS_START(3, MAX_PUT_ARGUMENTS)
	Z_PARAM_STR(content)
	Z_PARAM_STR(key)
	Z_PARAM_STR(class_name)
	Z_PARAM_OPTIONAL
	Z_PARAM_BOOL(file_only)
	Z_PARAM_ZVAL(ignored)
	ZEND_PARSE_PARAMETERS_END();
	(void)ignored;
	mogile = php_mogilefs_connected(ZEND_THIS);
	if (!mogile)
		RETURN_THROWS();
	sent = php_mogilefs_key(key);
	php_mogile_transfer_init(&t, mogile, MOG_STORE_FILE, "storing", sent);
	zend_string_release(sent);
	t.class_name = zend_string_copy(class_name);
	t.job.class_name = ZSTR_VAL(class_name);
	t.job.class_len = ZSTR_LEN(class_name);
	if (!file_only)
		php_mogile_from_string(&t, content);
	if (!file_only || php_mogile_from_file(&t, content)) {
		php_mogile_transfer_run(&t);
		if (t.job.error.code != MOG_OK)
			php_mogilefs_complain(&t.job.error);
		else
			ZVAL_TRUE(return_value);
	}
	as_peer();
	php_mogile_transfer_free(&t);
	php_mogilefs_let_go(mogile);
	php_pieces_resume();
}

/* --- settings --- */

ZEND_METHOD(MogileFs, setReadTimeout)
{
	php_mogilefs *self = php_mogilefs_from(Z_OBJ_P(ZEND_THIS));
	double timeout;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_DOUBLE(timeout)
	ZEND_PARSE_PARAMETERS_END();
	if (!(timeout >= 0 && timeout <= 1e9)) {
		zend_throw_exception(php_mogilefs_exception_ce,
			"The read timeout must be 0 (no limit) or more", 0);
		RETURN_THROWS();
	}
	self->read_timeout = timeout;
	set_timeout(self);
}

ZEND_METHOD(MogileFs, getReadTimeout)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_DOUBLE(php_mogilefs_from(Z_OBJ_P(ZEND_THIS))->read_timeout);
}

ZEND_METHOD(MogileFs, isInDebuggingMode)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_FALSE;
}
