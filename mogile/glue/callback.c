#include "mogile/glue/callback.h"

#include "glue/call.h"

void php_mogile_callback_set(
	php_mogile_callback *c, const zend_fcall_info *fci, const zend_fcall_info_cache *fcc)
{
	memset(c, 0, sizeof(*c));
	if (!ZEND_FCI_INITIALIZED(*fci))
		return;
	ZVAL_COPY(&c->function, &fci->function_name);
	c->cache = *fcc;
	if (fcc->object)
		ZVAL_OBJ_COPY(&c->object, fcc->object);
}

bool php_mogile_callback_progress(
	php_mogile_callback *c, int64_t done, int64_t total, struct mog_error *error)
{
	zval args[2];
	zval result;
	bool no;

	ZVAL_LONG(&args[0], (zend_long)done);
	if (total >= 0)
		ZVAL_LONG(&args[1], (zend_long)total);
	else
		ZVAL_NULL(&args[1]);
	if (!php_pieces_call(&c->function, &c->cache, &result, 2, args)) {
		mog_error_set(error, MOG_CANCELLED, NULL, "the progress callback failed");
		return false;
	}
	no = Z_TYPE(result) == IS_FALSE;
	php_pieces_release(&result);
	if (!no && !php_pieces_stopped())
		return true;
	mog_error_set(error, MOG_CANCELLED, NULL, "cancelled by the progress callback");
	return false;
}

void php_mogile_callback_free(php_mogile_callback *c)
{
	php_pieces_release(&c->function);
	php_pieces_release(&c->object);
}
