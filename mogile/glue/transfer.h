/*
 * One file between PHP and the engine: where its bytes come from or go to, the checksum over them,
 * and the progress callback.
 *
 * The engine's callbacks run PHP code (streams, progress, output). PHP may leave that code by a jump
 * (memory limit, fatal error); every callback catches the jump, the engine ends in order, and
 * php_mogile_transfer_end() jumps on.
 */
#ifndef PHP_MOGILE_TRANSFER_H
#define PHP_MOGILE_TRANSFER_H

#include "mogile/glue/php_mogile.h"

#include "ext/standard/md5.h"
#include "ext/standard/sha1.h"

typedef enum { PHP_MOGILE_NO_SUM, PHP_MOGILE_MD5, PHP_MOGILE_SHA1 } php_mogile_sum_type;

typedef struct {
	php_mogile_sum_type type;
	union {
		PHP_MD5_CTX md5;
		PHP_SHA1_CTX sha1;
	} context;
} php_mogile_sum;

typedef struct {
	struct mog_job job;
	const char *what; /* the method, for messages */
	zend_string *key; /* borrowed */
	/* One of these is where the bytes are. */
	zend_string *data;  /* store: borrowed; fetch: being filled, owned */
	php_stream *stream; /* store: read from; fetch: written to */
	bool print;	    /* fetch: to the output */
	int fd;		    /* fetch: a file being written; -1: none */
	size_t data_used;   /* bytes of data read or filled */
	zend_off_t from;    /* store: where the stream stood */
	zend_resource
		*resource; /* store: the program's stream, which a callback may close; or NULL */
	size_t chunk_size; /* the stream's own, to be put back; 0: unchanged */
	bool unbuffered;   /* the stream's own buffer is put out of use until the end */
	bool own_stream;   /* close it at the end */
	bool whole_file;   /* the stream is a file that must not have grown */
	php_mogile_sum sum;
	char want_sum[MOG_SUM_SIZE];	 /* fetch: what the sum must be; "": anything */
	const zend_fcall_info *progress; /* NULL or uninitialised: none. Borrowed */
	zend_fcall_info_cache *progress_cache;
	bool own_jump;
	bool *jumped; /* PHP left a callback by a jump: none is called again. Of many, theirs all */
} php_mogile_transfer;

/* "MD5", "SHA-1" or "NONE"; false: another word. */
bool php_mogile_sum_parse(const char *name, size_t len, php_mogile_sum_type *type);

void php_mogile_sum_begin(php_mogile_sum *sum, php_mogile_sum_type type);
void php_mogile_sum_add(php_mogile_sum *sum, const char *data, size_t size);
/* "MD5:hex", "SHA-1:hex" or "". Begins anew. */
void php_mogile_sum_end(php_mogile_sum *sum, char out[MOG_SUM_SIZE]);

/* Prepares a job of the object's; then one of the sources or sinks. */
void php_mogile_transfer_init(php_mogile_transfer *t, php_mogile_object *self,
	enum mog_job_kind kind, const char *what, zend_string *key);
void php_mogile_transfer_progress(
	php_mogile_transfer *t, const zend_fcall_info *fci, zend_fcall_info_cache *cache);

/* Sources. The ones that return false have thrown. */
void php_mogile_from_string(php_mogile_transfer *t, zend_string *data);
bool php_mogile_from_file(php_mogile_transfer *t, zend_string *path);
/* length -1: to the end. */
bool php_mogile_from_stream(php_mogile_transfer *t, php_stream *stream, zend_long length);

/* Sinks. */
void php_mogile_to_string(php_mogile_transfer *t);
void php_mogile_to_fd(php_mogile_transfer *t, int fd);
void php_mogile_to_output(php_mogile_transfer *t);

/* Runs the one job. */
void php_mogile_transfer_run(php_mogile_transfer *t, php_mogile_object *self);

/* Frees all but t->data of a fetch that went well. False: an exception was thrown. */
bool php_mogile_transfer_end(php_mogile_transfer *t);

/* Frees without throwing; the caller jumps on if *t->jumped. */
void php_mogile_transfer_free(php_mogile_transfer *t);

#endif
