/*
 * What storing and fetching have around the transfer itself: the class's hash type before a store,
 * the path cache and the tracker's checksum around a fetch.
 */
#ifndef PHP_MOGILE_FILES_H
#define PHP_MOGILE_FILES_H

#include "mogile/glue/transfer.h"

/* How a file is to be stored. */
typedef struct {
	zend_string *class_name; /* NULL: the domain's default */
	zend_string *checksum;	 /* NULL: the class's */
	bool verify;
} php_mogile_how;

/* Sets up a store: class and checksum. False: an exception was thrown. */
bool php_mogile_prepare_store(php_mogile_transfer *t, const php_mogile_how *how);

/* What a fetch needs besides its transfer. */
typedef struct {
	zval paths; /* from the cache, or undefined */
	const char *given[MOG_MAX_PATHS];
} php_mogile_fetch;

/* Before: asks cache and, to verify, tracker. False: an exception was thrown. */
bool php_mogile_fetch_begin(php_mogile_fetch *f, php_mogile_transfer *t, bool verify);

/* After the run: keeps or drops the paths. */
void php_mogile_fetch_end(php_mogile_fetch *f, php_mogile_transfer *t);

/* Asks file_info. False: an exception was thrown. */
bool php_mogile_file_info(php_mogile_object *self, const zend_string *key, struct mog_reply *reply);

#endif
