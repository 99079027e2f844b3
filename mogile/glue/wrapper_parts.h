/*
 * What mogile:// consists of, for its own files: which client a URL means, opening files, listing
 * keys.
 */
#ifndef PHP_MOGILE_WRAPPER_PARTS_H
#define PHP_MOGILE_WRAPPER_PARTS_H

#include "mogile/glue/php_mogile.h"

/* Where to look for the client, and whether to say what is wrong. */
typedef struct {
	php_stream_context *context;
	bool quiet;
} php_mogile_lookup;

/* Takes a URL apart and finds its client; the caller owns a reference to it
 * (php_mogile_let_go_client()) and to *key. NULL: complained. */
php_mogile_object *php_mogile_resolve(
	const char *url, const php_mogile_lookup *where, bool need_key, zend_string **key);

void php_mogile_let_go_client(php_mogile_object *self);

/* The context's option of that name below mogile; NULL: not set. Functions that take no context
 * have the default one. */
zval *php_mogile_context_option(php_stream_context *context, const char *name);

/*
 * What failed as an exception is a warning to whoever uses the file functions: one that the opener
 * adds to its own (wrapper), or one of its own (NULL). Other exceptions stay.
 */
void php_mogile_warn_instead(php_stream_wrapper *wrapper, int options);

/* wrapper_dir.c: opendir(). */
php_stream *php_mogile_open_dir(php_stream_wrapper *wrapper, const char *url, const char *mode,
	int options, zend_string **opened, php_stream_context *context STREAMS_DC);

#endif
