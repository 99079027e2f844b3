#include "mogile/glue/streams.h"

#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/engine/reader.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/transfer.h"

#include <sys/stat.h>

enum { CHUNK = 64 << 10, WRITE_IN_MEMORY = 2 << 20 };

/* Throws if there is somebody to catch it. At the end of a request there is not, and a script's
 * error handler can no longer run: a plain warning. */
static void complain(const struct mog_error *error, const char *what, const zend_string *key)
{
	zval handler;

	if (EG(current_execute_data)) {
		php_mogile_throw(error, what, key);
		return;
	}
	ZVAL_COPY_VALUE(&handler, &EG(user_error_handler));
	ZVAL_UNDEF(&EG(user_error_handler));
	php_error_docref(NULL, E_WARNING, "%s \"%s\": %s", what, ZSTR_VAL(key), error->message);
	ZVAL_COPY_VALUE(&EG(user_error_handler), &handler);
}

static int stat_file(php_stream_statbuf *to, int64_t size)
{
	memset(to, 0, sizeof(*to));
	to->sb.st_mode = S_IFREG | 0644;
	to->sb.st_nlink = 1;
	to->sb.st_size = size < 0 ? 0 : (zend_off_t)size;
	return 0;
}

/* --- reading --- */

/* Exists for as long as the stream; the engine's part only while something is read. */
typedef struct {
	php_mogile_object *mogile; /* owned */
	zend_string *key;
	php_mogile_callback progress;
	struct mog_reader reader;
	bool open;
	bool busy;     /* it is being read, and what that calls must leave the reader alone */
	int64_t at;    /* of the next byte to read */
	int64_t total; /* -1: not known */
} reading;

static bool on_progress(void *self, int64_t done, int64_t total, struct mog_error *error)
{
	reading *r = self;

	return php_mogile_callback_progress(&r->progress, done, total, error);
}

static void close_reader(reading *r)
{
	if (r->open)
		mog_reader_close(&r->reader);
	r->open = false;
}

/* Opens at r->at. The paths come from the cache, as for any other fetch. */
static bool open_reader(reading *r)
{
	php_mogile_transfer t;
	php_mogile_fetch f;
	bool ok;

	php_mogile_transfer_init(&t, r->mogile, MOG_FETCH_FILE, "reading", r->key);
	if (php_mogile_callback_is_set(&r->progress)) {
		t.job.progress = on_progress;
		t.job.progress_self = r;
	}
	t.job.start = r->at;
	t.job.expect = r->total;
	if (!php_mogile_fetch_begin(&f, &t, false)) {
		php_mogile_transfer_free(&t);
		return false;
	}
	r->open = true;
	mog_reader_open(&r->reader, &r->mogile->client, &t.job);
	/* What became of the paths is all that the cache wants to know. */
	t.job.error = r->reader.job.error;
	t.job.asked = r->reader.job.asked;
	t.job.paths = r->reader.job.paths;
	t.job.path_total = r->reader.job.path_total;
	if (!r->reader.job.ended)
		mog_error_clear(&t.job.error);
	php_mogile_fetch_end(&f, &t);
	t.job.paths = NULL;
	t.job.path_total = 0;
	ok = t.job.error.code == MOG_OK && !php_pieces_stopped();
	if (ok) {
		r->total = r->reader.job.total;
	} else {
		close_reader(r);
		complain(&t.job.error, "reading", r->key);
	}
	php_mogile_transfer_free(&t);
	return ok;
}

/* What PHP's read needs; PHP code runs in it. */
static ssize_t read_piece(php_stream *stream, reading *r, char *buffer, size_t room)
{
	struct mog_error error;
	size_t got = 0;

	/* The parent process reads on over its connection; this one needs its own. */
	if (r->open && mog_run_is_forked(&r->reader.run))
		close_reader(r);
	if (!r->open && !open_reader(r)) {
		stream->eof = 1;
		return -1;
	}
	if (mog_reader_read(&r->reader, buffer, room, &got) != MOG_OK || php_pieces_stopped()) {
		error = r->reader.job.error;
		close_reader(r);
		stream->eof = 1;
		complain(&error, "reading", r->key);
		return -1;
	}
	r->at += (int64_t)got;
	if (got == 0 || r->at == r->total)
		stream->eof = 1;
	return (ssize_t)got;
}

static void free_reading(reading *r)
{
	zval mogile;

	close_reader(r);
	php_mogile_callback_free(&r->progress);
	zend_string_release(r->key);
	ZVAL_OBJ(&mogile, &r->mogile->std);
	efree(r);
	php_pieces_release(&mogile);
}

static ssize_t read_op(php_stream *stream, char *buffer, size_t room)
{
	reading *r = stream->abstract;
	php_mogile_busy_stream busy;
	ssize_t got;

	if (!r)
		return -1;
	if (r->busy) {
		zend_throw_error(NULL, "The stream is being read");
		return -1;
	}
	if (r->total >= 0 && r->at >= r->total) {
		stream->eof = 1;
		return 0;
	}
	r->busy = true;
	php_mogile_busy_begin(&busy, stream);
	got = read_piece(stream, r, buffer, room);
	r->busy = false;
	if (php_mogile_busy_end(&busy, false)) {
		stream->abstract = NULL;
		free_reading(r);
	}
	php_pieces_resume();
	return got;
}

static ssize_t no_write(php_stream *stream, const char *buffer, size_t size)
{
	return -1;
}

static int close_reading(php_stream *stream, int close_handle)
{
	if (stream->abstract)
		free_reading(stream->abstract);
	php_pieces_resume();
	return 0;
}

static int no_flush(php_stream *stream)
{
	return 0;
}

static int seek_op(php_stream *stream, zend_off_t offset, int whence, zend_off_t *to)
{
	reading *r = stream->abstract;
	int64_t target;

	if (!r || r->busy)
		return -1;
	target = whence == SEEK_SET   ? offset
		 : whence == SEEK_CUR ? r->at + offset
				      : r->total + offset;
	if (target < 0 || r->total < 0 || target > r->total)
		return -1;
	if (target != r->at) {
		if (target < r->at || !r->open || !mog_reader_skip(&r->reader, target - r->at))
			close_reader(r);
		r->at = target;
	}
	stream->eof = 0;
	*to = (zend_off_t)target;
	return 0;
}

static int stat_reading(php_stream *stream, php_stream_statbuf *to)
{
	const reading *r = stream->abstract;

	return r ? stat_file(to, r->total) : -1;
}

static const php_stream_ops read_ops = {
	no_write, read_op, close_reading, no_flush, "mogile", seek_op, NULL, stat_reading, NULL};

php_stream *php_mogile_read_stream(php_mogile_object *self, zend_string *key,
	const zend_fcall_info *fci, const zend_fcall_info_cache *fcc)
{
	reading *r = ecalloc(1, sizeof(*r));
	php_stream *stream;

	r->mogile = self;
	r->key = zend_string_copy(key);
	r->total = -1;
	GC_ADDREF(&self->std);
	if (fci)
		php_mogile_callback_set(&r->progress, fci, fcc);
	if (!open_reader(r)) {
		free_reading(r);
		return NULL;
	}
	stream = php_stream_alloc(&read_ops, r, NULL, "rb");
	/* The reader has a buffer: another one would be one more copy. */
	stream->chunk_size = CHUNK;
	stream->flags |= PHP_STREAM_FLAG_NO_BUFFER;
	return stream;
}

/* --- writing --- */

typedef struct {
	php_mogile_object *mogile;
	zend_string *key;
	zend_string *class_name; /* NULL: the domain's default */
	zend_string *checksum;	 /* NULL: the class's */
	php_mogile_held_stream spool;
	zend_off_t size;
	bool broken;	  /* not all that was written could be kept */
	bool after_fatal; /* opened in a shutdown function after a fatal error */
} writing;

/* Writing to a full disk warns, and so may run PHP code. */
static ssize_t write_op(php_stream *stream, const char *buffer, size_t size)
{
	writing *w = stream->abstract;
	ssize_t written = -1;

	if (!php_mogile_held_is_closed(&w->spool))
		written = php_mogile_write(w->spool.stream, buffer, size);
	if (written > 0)
		w->size += written;
	if (written != (ssize_t)size)
		w->broken = true;
	php_pieces_resume();
	return written;
}

static ssize_t no_read(php_stream *stream, char *buffer, size_t room)
{
	stream->eof = 1;
	return -1;
}

/* Stores what was written. */
static int store(writing *w)
{
	const php_mogile_how how = {w->class_name, w->checksum, false};
	php_mogile_transfer t;
	struct mog_error error;
	int result = -1;

	if (w->broken || php_mogile_held_is_closed(&w->spool)) {
		mog_error_set(&error, MOG_SOURCE, NULL,
			"not all that was written could be kept; nothing was stored");
		complain(&error, "storing", w->key);
		return -1;
	}
	php_mogile_transfer_init(&t, w->mogile, MOG_STORE_FILE, "storing", w->key);
	if (php_mogile_prepare_store(&t, &how) && !php_mogile_held_is_closed(&w->spool)) {
		php_stream_rewind(w->spool.stream);
		if (php_mogile_from_stream(&t, w->spool.stream, (zend_long)w->size)) {
			php_mogile_transfer_run(&t);
			if (t.job.error.code != MOG_OK)
				complain(&t.job.error, t.what, t.key);
			else if (php_mogile_cache_drop(w->mogile, w->key))
				result = 0;
		}
	}
	php_mogile_transfer_free(&t);
	return result;
}

static int close_writing(php_stream *stream, int close_handle)
{
	writing *w = stream->abstract;
	/* After a fatal error, or while an exception looks for somebody to catch it, what was
	 * written may be half of a file. */
	bool broken = (CG(unclean_shutdown) && !w->after_fatal) || EG(exception);
	int result = broken ? -1 : store(w);
	zval mogile;

	php_mogile_let_go(&w->spool, true);
	zend_string_release(w->key);
	if (w->class_name)
		zend_string_release(w->class_name);
	if (w->checksum)
		zend_string_release(w->checksum);
	ZVAL_OBJ(&mogile, &w->mogile->std);
	efree(w);
	php_pieces_release(&mogile);
	php_pieces_resume();
	return result;
}

static int stat_writing(php_stream *stream, php_stream_statbuf *to)
{
	const writing *w = stream->abstract;

	return stat_file(to, (int64_t)w->size);
}

static const php_stream_ops write_ops = {
	write_op, no_read, close_writing, no_flush, "mogile", NULL, NULL, stat_writing, NULL};

php_stream *php_mogile_write_stream(
	php_mogile_object *self, zend_string *key, zend_string *class_name, zend_string *checksum)
{
	writing *w = ecalloc(1, sizeof(*w));
	php_stream *spool;

	w->mogile = self;
	GC_ADDREF(&self->std);
	w->key = zend_string_copy(key);
	w->class_name = class_name ? zend_string_copy(class_name) : NULL;
	w->checksum = checksum ? zend_string_copy(checksum) : NULL;
	w->after_fatal = CG(unclean_shutdown);
	spool = php_stream_temp_create(TEMP_STREAM_DEFAULT, WRITE_IN_MEMORY);
	spool->flags |= PHP_STREAM_FLAG_NO_FCLOSE;
	php_stream_auto_cleanup(spool);
	php_mogile_hold(&w->spool, spool);
	return php_stream_alloc(&write_ops, w, NULL, "wb");
}
