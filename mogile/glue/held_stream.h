/*
 * A PHP stream that is used while PHP code can run, which may close it: every use asks first
 * whether it is there still.
 */
#ifndef PHP_MOGILE_HELD_STREAM_H
#define PHP_MOGILE_HELD_STREAM_H

#include "php.h"

#include <stdbool.h>

/* All zero: none. */
typedef struct {
	php_stream *stream;
	zend_resource *resource; /* owned; says whether the stream was closed */
} php_mogile_held_stream;

/* Holds the stream; ours: nobody else is to close it, and letting go of it does. */
void php_mogile_hold(php_mogile_held_stream *held, php_stream *stream);

/* Was it closed since? */
bool php_mogile_held_is_closed(const php_mogile_held_stream *held);

/* Lets go of it; with close, closes it if it is not closed. May run PHP code, guarded. */
void php_mogile_let_go(php_mogile_held_stream *held, bool close);

/* Writes to a stream, guarded (see php_pieces_stopped()). Returns how many bytes were written, -1
 * for none. */
ssize_t php_mogile_write(php_stream *stream, const char *data, size_t size);

/* While a stream's operation runs PHP code, the stream must stay: between these two, closing it
 * does nothing but take the resource away. end() says whether that happened; then with free it
 * frees the stream, which without is left to the end of the request, as PHP is still using it. */
typedef struct {
	php_stream *stream;
	zend_resource *resource;
	uint32_t flags;
	uint8_t in_free; /* as it was: the stream may be in use already */
} php_mogile_busy_stream;

void php_mogile_busy_begin(php_mogile_busy_stream *busy, php_stream *stream);
bool php_mogile_busy_end(php_mogile_busy_stream *busy, bool free);

#endif
