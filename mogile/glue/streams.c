#include "mogile/glue/streams.h"

#include "zend_exceptions.h"

#include "mogile/engine/reader.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/transfer.h"

#include <sys/stat.h>

enum { CHUNK = 64 << 10, WRITE_IN_MEMORY = 2 << 20 };

/* Throws if there is somebody to catch it. At the end of a request there is not, and a script's error
 * handler can no longer run: a plain warning. */
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

typedef struct {
	php_mogile_object *mogile;
	zend_string *key;
	php_mogile_transfer settings; /* for the progress callback */
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	struct mog_reader reader;
	bool open;
	int64_t at;    /* of the next byte to read */
	int64_t total; /* -1: not known */
} reading;

static void close_reader(reading *r)
{
	if (r->open)
		mog_reader_close(&r->reader);
	r->open = false;
}

/* PHP left the progress callback by a jump: on with it. */
static void jump_on(reading *r)
{
	if (!*r->settings.jumped)
		return;
	*r->settings.jumped = false;
	close_reader(r);
	zend_bailout();
}

/* Opens at r->at. The paths come from the cache, as for any other fetch. */
static bool open_reader(reading *r)
{
	php_mogile_transfer *t = &r->settings;
	php_mogile_fetch f;

	php_mogile_transfer_init(t, r->mogile, MOG_FETCH_FILE, "reading", r->key);
	php_mogile_transfer_progress(t, &r->fci, &r->fcc);
	t->job.start = r->at;
	t->job.expect = r->total;
	if (!php_mogile_fetch_begin(&f, t, r->mogile, false))
		return false;
	r->open = true;
	mog_reader_open(&r->reader, &r->mogile->client, &t->job);
	/* What became of the paths is all that the cache wants to know. */
	t->job.error = r->reader.job.error;
	t->job.asked = r->reader.job.asked;
	t->job.paths = r->reader.job.paths;
	t->job.path_total = r->reader.job.path_total;
	if (!r->reader.job.ended)
		mog_error_clear(&t->job.error);
	php_mogile_fetch_end(&f, t, r->mogile);
	jump_on(r);
	if (t->job.error.code != MOG_OK || EG(exception)) {
		close_reader(r);
		complain(&t->job.error, "reading", r->key);
		return false;
	}
	r->total = r->reader.job.total;
	return true;
}

/* The progress callback must not close the stream that is being read. */
static enum mog_code read_guarded(
	php_stream *stream, reading *r, char *buffer, size_t room, size_t *got)
{
	uint32_t guard = ~stream->flags & PHP_STREAM_FLAG_NO_FCLOSE;
	enum mog_code code;

	stream->flags |= guard;
	code = mog_reader_read(&r->reader, buffer, room, got);
	stream->flags &= ~guard;
	return code;
}

static ssize_t read_op(php_stream *stream, char *buffer, size_t room)
{
	reading *r = stream->abstract;
	struct mog_error error;
	size_t got = 0;

	if (r->total >= 0 && r->at >= r->total) {
		stream->eof = 1;
		return 0;
	}
	/* The parent process reads on over its connection; this one needs its own. */
	if (r->open && mog_run_is_forked(&r->reader.run))
		close_reader(r);
	if (!r->open && !open_reader(r)) {
		stream->eof = 1;
		return -1;
	}
	if (read_guarded(stream, r, buffer, room, &got) != MOG_OK) {
		error = r->reader.job.error;
		jump_on(r);
		close_reader(r);
		stream->eof = 1;
		complain(&error, "reading", r->key);
		return -1;
	}
	jump_on(r);
	r->at += (int64_t)got;
	if (got == 0 || r->at == r->total)
		stream->eof = 1;
	return (ssize_t)got;
}

static ssize_t no_write(php_stream *stream, const char *buffer, size_t size)
{
	return -1;
}

static int close_reading(php_stream *stream, int close_handle)
{
	reading *r = stream->abstract;

	close_reader(r);
	if (ZEND_FCI_INITIALIZED(r->fci))
		zval_ptr_dtor(&r->fci.function_name);
	zend_string_release(r->key);
	OBJ_RELEASE(&r->mogile->std);
	efree(r);
	return 0;
}

static int no_flush(php_stream *stream)
{
	return 0;
}

static int seek_op(php_stream *stream, zend_off_t offset, int whence, zend_off_t *to)
{
	reading *r = stream->abstract;
	int64_t target = whence == SEEK_SET   ? offset
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

	return stat_file(to, r->total);
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
	if (fci && ZEND_FCI_INITIALIZED(*fci)) {
		r->fci = *fci;
		r->fcc = *fcc;
		Z_TRY_ADDREF(r->fci.function_name);
	}
	stream = php_stream_alloc(&read_ops, r, NULL, "rb");
	/* The reader has a buffer: another one would be one more copy. */
	stream->chunk_size = CHUNK;
	stream->flags |= PHP_STREAM_FLAG_NO_BUFFER;
	if (!open_reader(r)) {
		php_stream_close(stream);
		return NULL;
	}
	return stream;
}

/* --- writing --- */

typedef struct {
	php_mogile_object *mogile;
	zend_string *key;
	zend_string *class_name; /* NULL: the domain's default */
	zend_string *checksum;	 /* NULL: the class's */
	php_stream *spool;
	zend_off_t size;
	bool after_fatal; /* opened in a shutdown function after a fatal error */
} writing;

static ssize_t write_op(php_stream *stream, const char *buffer, size_t size)
{
	writing *w = stream->abstract;
	ssize_t written = php_stream_write(w->spool, buffer, size);

	if (written > 0)
		w->size += written;
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
	php_mogile_transfer t;
	struct mog_error error;

	php_mogile_transfer_init(&t, w->mogile, MOG_STORE_FILE, "storing", w->key);
	if (!php_mogile_prepare_store(&t, w->mogile, w->class_name, w->checksum, false))
		return -1;
	php_stream_rewind(w->spool);
	if (!php_mogile_from_stream(&t, w->spool, (zend_long)w->size))
		return -1;
	php_mogile_transfer_run(&t, w->mogile);
	error = t.job.error;
	php_mogile_transfer_free(&t);
	if (*t.jumped)
		zend_bailout();
	if (error.code != MOG_OK) {
		complain(&error, "storing", w->key);
		return -1;
	}
	return php_mogile_cache_drop(w->mogile, w->key) ? 0 : -1;
}

static int close_writing(php_stream *stream, int close_handle)
{
	writing *w = stream->abstract;
	/* After a fatal error what was written may be half of a file. */
	bool broken = (CG(unclean_shutdown) && !w->after_fatal) ||
		      (EG(flags) & EG_FLAGS_IN_RESOURCE_SHUTDOWN && EG(exception));
	int result = broken ? -1 : store(w);

	php_stream_close(w->spool);
	zend_string_release(w->key);
	if (w->class_name)
		zend_string_release(w->class_name);
	if (w->checksum)
		zend_string_release(w->checksum);
	OBJ_RELEASE(&w->mogile->std);
	efree(w);
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

	w->mogile = self;
	GC_ADDREF(&self->std);
	w->key = zend_string_copy(key);
	w->class_name = class_name ? zend_string_copy(class_name) : NULL;
	w->checksum = checksum ? zend_string_copy(checksum) : NULL;
	w->after_fatal = CG(unclean_shutdown);
	w->spool = php_stream_temp_create(TEMP_STREAM_DEFAULT, WRITE_IN_MEMORY);
	php_stream_auto_cleanup(w->spool);
	return php_stream_alloc(&write_ops, w, NULL, "wb");
}
