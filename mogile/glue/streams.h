/*
 * Files of MogileFS as PHP streams: what getStream() returns, and mogile://domain/key.
 *
 * A failure while reading, or when a written file is closed, throws MogileException: a short read
 * must not pass for a whole file.
 */
#ifndef PHP_MOGILE_STREAMS_H
#define PHP_MOGILE_STREAMS_H

#include "mogile/glue/php_mogile.h"

/* A stream that reads the file; fci and fcc (may be NULL) are the progress callback, copied. NULL:
 * an exception was thrown. */
php_stream *php_mogile_read_stream(php_mogile_object *self, zend_string *key,
	const zend_fcall_info *fci, const zend_fcall_info_cache *fcc);

/* A stream that stores what was written to it when it is closed. NULL: without memory. */
php_stream *php_mogile_write_stream(
	php_mogile_object *self, zend_string *key, zend_string *class_name, zend_string *checksum);

#endif
