/* MogileException and its kin: errors of the engine as exceptions. */
#include "mogile/glue/php_mogile.h"

#include "ext/spl/spl_exceptions.h"
#include "zend_exceptions.h"
#include "zend_smart_str.h"

#include "glue/call.h"
#include "mogile/glue/exception_arginfo.h"

zend_class_entry *php_mogile_exception_ce;
static zend_class_entry *not_found_ce;
static zend_class_entry *tracker_ce;
static zend_class_entry *storage_ce;

void php_mogile_register_exceptions(void)
{
	php_mogile_exception_ce = register_class_MogileException(spl_ce_RuntimeException);
	not_found_ce = register_class_MogileNotFoundException(php_mogile_exception_ce);
	tracker_ce = register_class_MogileTrackerException(php_mogile_exception_ce);
	storage_ce = register_class_MogileStorageException(php_mogile_exception_ce);
}

static zend_class_entry *class_for(const struct mog_error *error)
{
	switch (error->code) {
	case MOG_TRACKER_DOWN:
	case MOG_REPLY_LOST:
	case MOG_BAD_REPLY:
		return tracker_ce;
	case MOG_STORAGE:
		return storage_ce;
	case MOG_REFUSED:
		return mog_error_is_not_found(error) ? not_found_ce : php_mogile_exception_ce;
	default:
		return php_mogile_exception_ce;
	}
}

/* A key may hold any byte; a message shows those that can be printed. */
static void add_key(smart_str *to, const zend_string *key)
{
	size_t len = ZSTR_LEN(key) < 200 ? ZSTR_LEN(key) : 200;

	smart_str_appendl(to, " \"", 2);
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)ZSTR_VAL(key)[i];

		if (c < ' ' || c == 0x7f)
			smart_str_append_printf(to, "\\x%02x", c);
		else
			smart_str_appendc(to, (char)c);
	}
	smart_str_appendl(to, len < ZSTR_LEN(key) ? "...\"" : "\"", len < ZSTR_LEN(key) ? 4 : 1);
}

void php_mogile_exception(
	zval *to, const struct mog_error *error, const char *what, const zend_string *key)
{
	smart_str message = {0};
	zval value;

	if (what) {
		smart_str_appends(&message, what);
		if (key)
			add_key(&message, key);
		smart_str_appends(&message, ": ");
	}
	smart_str_appends(&message, error->message);
	if (error->at[0])
		smart_str_append_printf(&message, " (%s)", error->at);
	smart_str_0(&message);
	object_init_ex(to, class_for(error));
	ZVAL_STR(&value, smart_str_extract(&message));
	zend_update_property_ex(
		zend_ce_exception, Z_OBJ_P(to), ZSTR_KNOWN(ZEND_STR_MESSAGE), &value);
	zval_ptr_dtor(&value);
	zend_update_property_string(php_mogile_exception_ce, Z_OBJ_P(to), "errorCode",
		sizeof("errorCode") - 1, error->word);
}

void php_mogile_throw(const struct mog_error *error, const char *what, const zend_string *key)
{
	zval exception;

	/* What a callback of the program's threw is what the program wants to see. */
	if (php_pieces_stopped())
		return;
	php_mogile_exception(&exception, error, what, key);
	zend_throw_exception_object(&exception);
}

ZEND_METHOD(MogileException, getErrorCode)
{
	zval rv;
	zval *word;

	ZEND_PARSE_PARAMETERS_NONE();
	word = zend_read_property(php_mogile_exception_ce, Z_OBJ_P(ZEND_THIS), "errorCode",
		sizeof("errorCode") - 1, 0, &rv);
	RETURN_COPY_DEREF(word);
}
