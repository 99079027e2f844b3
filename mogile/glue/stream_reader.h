/*
 * Reading a PHP stream to its true end. A stream can say "nothing" because it is at its end,
 * because nothing has come yet (non-blocking, interrupted), because it timed out, or because it
 * failed: only the first is an end.
 *
 * All reading may run PHP code (stream wrappers of the program's); it is called through
 * glue/call.h, and the stream may be closed by anybody at any time.
 */
#ifndef PHP_MOGILE_STREAM_READER_H
#define PHP_MOGILE_STREAM_READER_H

#include "mogile/engine/client.h"
#include "mogile/engine/error.h"
#include "mogile/glue/held_stream.h"

#include <stdint.h>

/* All zero: none. */
typedef struct {
	php_mogile_held_stream held;
	bool own;			 /* close it at the end */
	int64_t stall_us;		 /* how long it may give nothing; NET_NEVER: no limit */
	const struct net_waiter *waiter; /* waits for it */
	zend_off_t from;		 /* where it stood */
	bool plain;			 /* a regular file, without filters */
	size_t chunk_size;		 /* the stream's own, to be put back; 0: unchanged */
	bool unbuffered;		 /* its own buffer is put out of use until the end */
} php_mogile_reader;

/* Begins where the stream stands. Waits as the client does, whose waiter must outlive the
 * reader. */
void php_mogile_reader_begin(
	php_mogile_reader *r, php_stream *stream, bool own, const struct mog_client *client);

/* How many bytes its size says are left of a plain file; false: it is none, nobody knows. */
bool php_mogile_reader_file_rest(php_mogile_reader *r, int64_t *rest);

/* Reads up to room bytes, at least one; *got 0: the end. Waits for a stream that has nothing yet.
 * False: *error says why (MOG_SOURCE, MOG_CANCELLED). */
bool php_mogile_reader_take(
	php_mogile_reader *r, char *buffer, size_t room, size_t *got, struct mog_error *error);

/* Back to where it began. False: it cannot, or PHP code ended it. */
bool php_mogile_reader_rewind(php_mogile_reader *r);

/* Leaves the program's stream as it was; closes one's own. */
void php_mogile_reader_end(php_mogile_reader *r);

#endif
