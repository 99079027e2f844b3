/*
 * A callable of the program's that is called while a transfer runs, and may do anything: it is
 * owned from before the first call until after the last.
 */
#ifndef PHP_MOGILE_CALLBACK_H
#define PHP_MOGILE_CALLBACK_H

#include "mogile/glue/php_mogile.h"

/* All zero: none. */
typedef struct {
	zval function;
	zval object; /* that the function runs on */
	zend_fcall_info_cache cache;
} php_mogile_callback;

/* Takes what Z_PARAM_FUNC_OR_NULL gave; nothing where that is nothing. */
void php_mogile_callback_set(
	php_mogile_callback *c, const zend_fcall_info *fci, const zend_fcall_info_cache *fcc);

static inline bool php_mogile_callback_is_set(const php_mogile_callback *c)
{
	return !Z_ISUNDEF(c->function);
}

/* function(int $done, ?int $total); total -1 is null. False, with *error (MOG_CANCELLED): it said
 * false, threw, or ended the script. */
bool php_mogile_callback_progress(
	php_mogile_callback *c, int64_t done, int64_t total, struct mog_error *error);

void php_mogile_callback_free(php_mogile_callback *c);

#endif
