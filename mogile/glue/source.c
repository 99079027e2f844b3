/* Where the bytes of a file to store come from: a string, a local file, a stream. */
#include "mogile/glue/transfer.h"

#include "glue/call.h"
#include "mogile/glue/stream_reader.h"

#include <errno.h>
#include <sys/stat.h>

enum {
	SPOOL_IN_MEMORY = 2 << 20,
	PIECE = 64 << 10,
	/* Up to this size a file is read to its end before it is sent: what stat() says of the
	 * files of /proc and /sys is not how much they give. */
	SMALL_FILE = 64 << 10
};

/* --- a string --- */

static bool read_string(void *self, char *buffer, size_t room, size_t *got, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	size_t there = ZSTR_LEN(t->data) - t->data_used;

	(void)error;
	*got = room < there ? room : there;
	memcpy(buffer, ZSTR_VAL(t->data) + t->data_used, *got);
	php_mogile_sum_add(&t->sum, buffer, *got);
	t->data_used += *got;
	return true;
}

static bool finish_string(void *self, char sum[MOG_SUM_SIZE], struct mog_error *error)
{
	php_mogile_transfer *t = self;

	(void)error;
	php_mogile_sum_end(&t->sum, sum);
	return true;
}

void php_mogile_from_string(php_mogile_transfer *t, zend_string *data)
{
	struct mog_source source = {
		t, (int64_t)ZSTR_LEN(data), read_string, php_mogile_restart_string, finish_string};

	t->data = zend_string_copy(data);
	t->job.source = source;
}

/* --- a stream whose size is known --- */

static bool read_stream(void *self, char *buffer, size_t room, size_t *got, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	if (!php_mogile_reader_take(&t->reader, buffer, room, got, error))
		return false;
	php_mogile_sum_add(&t->sum, buffer, *got);
	return true;
}

static bool rewind_stream(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	php_mogile_sum_begin(&t->sum, t->sum.type);
	if (php_mogile_reader_rewind(&t->reader))
		return true;
	if (!php_pieces_stopped())
		mog_error_add(error, "; and the stream cannot be rewound for another node");
	return false;
}

static bool finish_stream(void *self, char sum[MOG_SUM_SIZE], struct mog_error *error)
{
	php_mogile_transfer *t = self;
	char more;
	size_t got;

	php_mogile_sum_end(&t->sum, sum);
	if (!t->whole_file)
		return true;
	if (!php_mogile_reader_take(&t->reader, &more, 1, &got, error))
		return false;
	if (got == 0)
		return true;
	mog_error_set(error, MOG_SOURCE, NULL,
		"the file has grown while it was being read; nothing was stored");
	return false;
}

static void from_sized(php_mogile_transfer *t, int64_t size)
{
	struct mog_source source = {t, size, read_stream, rewind_stream, finish_stream};

	t->job.source = source;
}

/* --- a stream whose end shows only when it comes --- */

static bool source_error(php_mogile_transfer *t, const char *format, const char *name)
{
	struct mog_error error;

	mog_error_set(&error, MOG_SOURCE, NULL, format, name);
	php_mogile_throw(&error, t->what, t->key);
	return false;
}

/* Copies the stream's rest to the other one. False: *error says why. */
static bool copy_rest(php_mogile_transfer *t, php_stream *copy, char *buffer, int64_t *size,
	struct mog_error *error)
{
	*size = 0;
	for (;;) {
		size_t got;

		if (!php_mogile_reader_take(&t->reader, buffer, PIECE, &got, error))
			return false;
		if (got == 0)
			return true;
		*size += (int64_t)got;
		if (php_mogile_write(copy, buffer, got) != (ssize_t)got || php_pieces_stopped()) {
			mog_error_set(error, MOG_SOURCE, NULL, "the stream could not be spooled");
			return false;
		}
	}
}

/* The stream's rest, copied to where its size is known and it can be rewound. */
static bool spool(php_mogile_transfer *t)
{
	php_stream *copy = php_stream_temp_create(TEMP_STREAM_DEFAULT, SPOOL_IN_MEMORY);
	char *buffer = emalloc(PIECE);
	php_mogile_reader spooled = {0};
	struct mog_error error;
	int64_t size;
	bool ok;

	copy->flags |= PHP_STREAM_FLAG_NO_FCLOSE;
	ok = copy_rest(t, copy, buffer, &size, &error);
	efree(buffer);
	php_mogile_reader_end(&t->reader);
	if (ok)
		php_stream_rewind(copy);
	php_mogile_reader_begin(&spooled, copy, true, &t->mogile->client);
	t->reader = spooled;
	if (!ok) {
		php_mogile_throw(&error, t->what, t->key);
		return false;
	}
	from_sized(t, size);
	return true;
}

static bool from_reader(php_mogile_transfer *t, zend_long length)
{
	int64_t rest;

	if (length >= 0) {
		from_sized(t, (int64_t)length);
		return true;
	}
	if (!php_mogile_reader_file_rest(&t->reader, &rest) || rest <= SMALL_FILE)
		return spool(t);
	t->whole_file = true;
	from_sized(t, rest);
	return true;
}

bool php_mogile_from_stream(php_mogile_transfer *t, php_stream *stream, zend_long length)
{
	php_mogile_reader_begin(&t->reader, stream, false, &t->mogile->client);
	return from_reader(t, length);
}

struct opening {
	const char *path;
	php_stream *stream;
	bool is_dir;
	int error;
};

static void run_open(void *arg)
{
	struct opening *o = arg;
	php_stream_statbuf status;

	o->stream = php_stream_open_wrapper(o->path, "rb", 0, NULL);
	o->error = errno;
	if (o->stream)
		o->stream->flags |= PHP_STREAM_FLAG_NO_FCLOSE;
	o->is_dir =
		o->stream && php_stream_stat(o->stream, &status) == 0 && S_ISDIR(status.sb.st_mode);
}

bool php_mogile_from_file(php_mogile_transfer *t, zend_string *path)
{
	struct opening o = {ZSTR_VAL(path), NULL, false, 0};
	bool ok;

	if (zend_str_has_nul_byte(path))
		return source_error(t, "the path has a NUL byte%s", "");
	ok = php_pieces_guard(run_open, &o);
	if (o.stream)
		php_mogile_reader_begin(&t->reader, o.stream, true, &t->mogile->client);
	if (!ok)
		return false;
	if (!o.stream)
		return source_error(t,
			o.error == ENOENT ? "there is no file \"%.500s\""
					  : "cannot read \"%.500s\"",
			ZSTR_VAL(path));
	if (o.is_dir)
		return source_error(t, "\"%.500s\" is a directory", ZSTR_VAL(path));
	return from_reader(t, -1);
}
