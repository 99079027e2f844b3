/*
 * One file between PHP and the engine: where its bytes come from (source.c) or go to (sink.c), the
 * checksum over them, and the progress callback.
 *
 * The engine's callbacks run PHP code (streams, progress, output), which may free whatever the
 * program holds, use the same client again, throw, or end the script. So a transfer owns all that
 * it uses, and calls PHP through glue/call.h alone; whoever runs one ends with php_pieces_resume().
 */
#ifndef PHP_MOGILE_TRANSFER_H
#define PHP_MOGILE_TRANSFER_H

#include "mogile/glue/callback.h"
#include "mogile/glue/checksum.h"
#include "mogile/glue/php_mogile.h"
#include "mogile/glue/stream_reader.h"

typedef struct {
	struct mog_job job;
	php_mogile_object *mogile; /* owned */
	const char *what;	   /* what is done, for messages */
	zend_string *key;	   /* owned */
	zend_string *class_name;   /* store: owned, or NULL */
	zend_string *options[3];   /* zone, more arguments to open and close: owned, or NULL */
	php_mogile_callback progress;
	php_mogile_sum sum;
	char want_sum[MOG_SUM_SIZE]; /* fetch: what the sum must be; "": anything */
	/* One of these is where the bytes are. */
	zend_string *data; /* store: read from; fetch: being filled. Owned */
	php_mogile_reader reader;
	int fd; /* fetch: a file being written; -1: none. Not owned */

	size_t data_used; /* bytes of data read or filled */
	bool whole_file;  /* the reader's is a file that must not have grown */
} php_mogile_transfer;

/* Prepares a job of the object's; then one of the sources or sinks. */
void php_mogile_transfer_init(php_mogile_transfer *t, php_mogile_object *self,
	enum mog_job_kind kind, const char *what, zend_string *key);

/* Sources. The ones that return false have thrown, or PHP code did. */
void php_mogile_from_string(php_mogile_transfer *t, zend_string *data);
bool php_mogile_from_file(php_mogile_transfer *t, zend_string *path);
/* length -1: to the end. */
bool php_mogile_from_stream(php_mogile_transfer *t, php_stream *stream, zend_long length);

/* For both: the string's bytes and their checksum begin anew. As the engine's callback. */
bool php_mogile_restart_string(void *self, struct mog_error *error);

/* Sinks. */
void php_mogile_to_string(php_mogile_transfer *t);
void php_mogile_to_fd(php_mogile_transfer *t, int fd);
void php_mogile_to_output(php_mogile_transfer *t);

/* Takes a fetched string out of the transfer, with its NUL. */
zend_string *php_mogile_take_string(php_mogile_transfer *t);

/* Runs the one job. */
void php_mogile_transfer_run(php_mogile_transfer *t);

/* Throws what the job's error says, if there is one and nothing was thrown before. False: there
 * is. */
bool php_mogile_transfer_check(const php_mogile_transfer *t);

void php_mogile_transfer_free(php_mogile_transfer *t);

#endif
