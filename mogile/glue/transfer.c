#include "mogile/glue/transfer.h"

#include "mogile/engine/run.h"

#include <errno.h>
#include <unistd.h>

enum { SPOOL_IN_MEMORY = 2 << 20, READ_AHEAD = 256 << 10 };

/* --- checksums --- */

bool php_mogile_sum_parse(const char *name, size_t len, php_mogile_sum_type *type)
{
	if (len == 4 && memcmp(name, "NONE", 4) == 0)
		*type = PHP_MOGILE_NO_SUM;
	else if (len == 3 && memcmp(name, "MD5", 3) == 0)
		*type = PHP_MOGILE_MD5;
	else if (len == 5 && memcmp(name, "SHA-1", 5) == 0)
		*type = PHP_MOGILE_SHA1;
	else
		return false;
	return true;
}

void php_mogile_sum_begin(php_mogile_sum *sum, php_mogile_sum_type type)
{
	sum->type = type;
	if (type == PHP_MOGILE_MD5)
		PHP_MD5Init(&sum->context.md5);
	else if (type == PHP_MOGILE_SHA1)
		PHP_SHA1Init(&sum->context.sha1);
}

void php_mogile_sum_add(php_mogile_sum *sum, const char *data, size_t size)
{
	if (sum->type == PHP_MOGILE_MD5)
		PHP_MD5Update(&sum->context.md5, data, size);
	else if (sum->type == PHP_MOGILE_SHA1)
		PHP_SHA1Update(&sum->context.sha1, (const unsigned char *)data, size);
}

void php_mogile_sum_end(php_mogile_sum *sum, char out[MOG_SUM_SIZE])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[20];
	size_t size = 0;
	size_t len = 0;

	if (sum->type == PHP_MOGILE_MD5) {
		PHP_MD5Final(digest, &sum->context.md5);
		memcpy(out, "MD5:", len = 4);
		size = 16;
	} else if (sum->type == PHP_MOGILE_SHA1) {
		PHP_SHA1Final(digest, &sum->context.sha1);
		memcpy(out, "SHA-1:", len = 6);
		size = 20;
	}
	for (size_t i = 0; i < size; i++) {
		out[len++] = digits[digest[i] >> 4];
		out[len++] = digits[digest[i] & 15];
	}
	out[len] = '\0';
	php_mogile_sum_begin(sum, sum->type);
}

/* --- running PHP code inside the engine --- */

/* The callback's work ended in an exception, or by a jump. */
static bool left(php_mogile_transfer *t, struct mog_error *error)
{
	if (!*t->jumped && !EG(exception))
		return false;
	mog_error_set(error, MOG_CANCELLED, NULL, "a callback failed");
	return true;
}

static bool on_progress(void *self, int64_t done, int64_t total, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	zend_fcall_info fci = *t->progress;
	zval args[2];
	zval result;
	bool go_on = true;

	if (left(t, error))
		return false;
	ZVAL_UNDEF(&result);
	ZVAL_LONG(&args[0], (zend_long)done);
	if (total >= 0)
		ZVAL_LONG(&args[1], (zend_long)total);
	else
		ZVAL_NULL(&args[1]);
	fci.params = args;
	fci.param_count = 2;
	fci.retval = &result;
	zend_try
	{
		zend_call_function(&fci, t->progress_cache);
		go_on = Z_TYPE(result) != IS_FALSE;
		zval_ptr_dtor(&result);
	}
	zend_catch
	{
		*t->jumped = true;
	}
	zend_end_try();
	if (left(t, error))
		return false;
	if (!go_on)
		mog_error_set(error, MOG_CANCELLED, NULL, "cancelled by the progress callback");
	return go_on;
}

/* --- sources --- */

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

static bool rewind_string(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	(void)error;
	t->data_used = 0;
	php_mogile_sum_begin(&t->sum, t->sum.type);
	return true;
}

static bool finish_string(void *self, char sum[MOG_SUM_SIZE], struct mog_error *error)
{
	php_mogile_transfer *t = self;

	(void)error;
	php_mogile_sum_end(&t->sum, sum);
	return true;
}

/* A callback may have closed the program's stream. */
static bool is_closed(const php_mogile_transfer *t, struct mog_error *error)
{
	if (!t->resource || t->resource->type >= 0)
		return false;
	mog_error_set(error, MOG_SOURCE, NULL, "the stream was closed meanwhile");
	return true;
}

static bool read_stream(void *self, char *buffer, size_t room, size_t *got, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	ssize_t n = -1;

	if (left(t, error) || is_closed(t, error))
		return false;
	zend_try
	{
		n = php_stream_read(t->stream, buffer, room);
	}
	zend_catch
	{
		*t->jumped = true;
	}
	zend_end_try();
	if (left(t, error))
		return false;
	if (n < 0) {
		mog_error_set(error, MOG_SOURCE, NULL, "reading failed");
		return false;
	}
	*got = (size_t)n;
	php_mogile_sum_add(&t->sum, buffer, *got);
	return true;
}

static bool rewind_stream(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	int failed = -1;

	if (left(t, error) || is_closed(t, error))
		return false;
	zend_try
	{
		failed = php_stream_seek(t->stream, t->from, SEEK_SET);
	}
	zend_catch
	{
		*t->jumped = true;
	}
	zend_end_try();
	if (left(t, error))
		return false;
	if (failed)
		mog_error_add(error, "; and the stream cannot be rewound for another node");
	php_mogile_sum_begin(&t->sum, t->sum.type);
	return !failed;
}

static bool finish_stream(void *self, char sum[MOG_SUM_SIZE], struct mog_error *error)
{
	php_mogile_transfer *t = self;
	char more;

	php_mogile_sum_end(&t->sum, sum);
	if (left(t, error) || is_closed(t, error))
		return false;
	if (t->whole_file && php_stream_read(t->stream, &more, 1) > 0) {
		mog_error_set(error, MOG_SOURCE, NULL,
			"the file has grown while it was being read; nothing was stored");
		return false;
	}
	return true;
}

void php_mogile_from_string(php_mogile_transfer *t, zend_string *data)
{
	struct mog_source source = {
		t, (int64_t)ZSTR_LEN(data), read_string, rewind_string, finish_string};

	t->data = data;
	t->job.source = source;
}

static void from_sized(php_mogile_transfer *t, php_stream *stream, int64_t size)
{
	struct mog_source source = {t, size, read_stream, rewind_stream, finish_stream};

	t->stream = stream;
	t->from = php_stream_tell(stream);
	t->job.source = source;
	if (!t->own_stream && stream->res) {
		t->resource = stream->res;
		GC_ADDREF(t->resource);
	}
}

/* A plain file is read straight into libcurl's buffer, others a good piece at a time. */
static void read_fast(php_mogile_transfer *t, bool plain)
{
	if (plain) {
		t->unbuffered = !(t->stream->flags & PHP_STREAM_FLAG_NO_BUFFER);
		t->stream->flags |= PHP_STREAM_FLAG_NO_BUFFER;
	} else if (!(t->stream->flags & PHP_STREAM_FLAG_NO_BUFFER)) {
		t->chunk_size = t->stream->chunk_size;
		t->stream->chunk_size = READ_AHEAD;
	}
}

/* Leaves the program's stream as it was. */
static void let_go(php_mogile_transfer *t)
{
	if (!t->resource)
		return;
	if (t->resource->type >= 0) {
		if (t->unbuffered)
			t->stream->flags &= ~PHP_STREAM_FLAG_NO_BUFFER;
		if (t->chunk_size)
			t->stream->chunk_size = t->chunk_size;
	}
	zend_list_delete(t->resource);
	t->resource = NULL;
}

static bool source_error(php_mogile_transfer *t, const char *format, const char *name)
{
	struct mog_error error;

	mog_error_set(&error, MOG_SOURCE, NULL, format, name);
	php_mogile_throw(&error, t->what, t->key);
	return false;
}

/* A file whose size says how many bytes reading it gives. */
static bool is_plain_file(php_stream *stream, php_stream_statbuf *status)
{
	return php_stream_is(stream, PHP_STREAM_IS_STDIO) && !stream->readfilters.head &&
	       php_stream_stat(stream, status) == 0 && S_ISREG(status->sb.st_mode);
}

bool php_mogile_from_file(php_mogile_transfer *t, zend_string *path)
{
	php_stream_statbuf status;
	php_stream *stream;

	if (zend_str_has_nul_byte(path))
		return source_error(t, "the path has a NUL byte%s", "");
	stream = php_stream_open_wrapper(ZSTR_VAL(path), "rb", 0, NULL);
	if (!stream) {
		if (EG(exception))
			return false;
		return source_error(t,
			errno == ENOENT ? "there is no file \"%.500s\"" : "cannot read \"%.500s\"",
			ZSTR_VAL(path));
	}
	t->own_stream = true;
	t->stream = stream;
	if (php_stream_stat(stream, &status) == 0 && S_ISDIR(status.sb.st_mode))
		return source_error(t, "\"%.500s\" is a directory", ZSTR_VAL(path));
	return php_mogile_from_stream(t, stream, -1);
}

/* The stream's rest, copied to where its size is known and it can be rewound. */
static bool spool(php_mogile_transfer *t, php_stream *stream, zend_long length)
{
	php_stream *copy = php_stream_temp_create(TEMP_STREAM_DEFAULT, SPOOL_IN_MEMORY);
	size_t size = 0;
	zend_result copied = php_stream_copy_to_stream_ex(
		stream, copy, length < 0 ? PHP_STREAM_COPY_ALL : (size_t)length, &size);

	if (t->own_stream)
		php_stream_close(t->stream);
	t->own_stream = true;
	t->stream = copy;
	if (EG(exception))
		return false;
	if (copied != SUCCESS || (length >= 0 && size < (size_t)length))
		return source_error(t, "the stream ended too early, or could not be read%s", "");
	php_stream_rewind(copy);
	from_sized(t, copy, (int64_t)size);
	return true;
}

bool php_mogile_from_stream(php_mogile_transfer *t, php_stream *stream, zend_long length)
{
	php_stream_statbuf status;
	zend_off_t at = php_stream_tell(stream);
	bool plain = is_plain_file(stream, &status);

	if (length >= 0) {
		from_sized(t, stream, (int64_t)length);
	} else if (plain && status.sb.st_size >= at) {
		t->whole_file = true;
		from_sized(t, stream, (int64_t)(status.sb.st_size - at));
	} else {
		return spool(t, stream, length);
	}
	read_fast(t, plain);
	return true;
}

/* --- sinks --- */

/* One of a kind that we do not know is not compared. */
static void take_checksum(void *self, const char *sum, size_t len)
{
	php_mogile_transfer *t = self;
	const char *colon = memchr(sum, ':', len);
	php_mogile_sum_type type;

	if (!colon || len >= sizeof(t->want_sum) ||
		!php_mogile_sum_parse(sum, (size_t)(colon - sum), &type))
		return;
	memcpy(t->want_sum, sum, len);
	t->want_sum[len] = '\0';
	php_mogile_sum_begin(&t->sum, type);
}

static bool finish_sink(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;
	char sum[MOG_SUM_SIZE];

	if (!t->want_sum[0])
		return true;
	php_mogile_sum_end(&t->sum, sum);
	if (strcmp(sum, t->want_sum) == 0)
		return true;
	mog_error_set(error, MOG_STORAGE, NULL, "the file's checksum is %s, the tracker's is %s",
		sum, t->want_sum);
	return false;
}

static bool begin_string(void *self, int64_t total, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	if (total > (int64_t)(ZSTR_MAX_LEN / 2)) {
		mog_error_set(error, MOG_SINK, NULL, "the file is too long for a string");
		return false;
	}
	if (left(t, error))
		return false;
	zend_try
	{
		t->data = zend_string_alloc(total > 0 ? (size_t)total : 0, 0);
	}
	zend_catch
	{
		*t->jumped = true;
	}
	zend_end_try();
	return !left(t, error);
}

static bool write_string(void *self, const char *data, size_t size, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	if (left(t, error))
		return false;
	if (size > ZSTR_LEN(t->data) - t->data_used) {
		zend_try
		{
			t->data = zend_string_realloc(t->data, (t->data_used + size) * 2, 0);
		}
		zend_catch
		{
			*t->jumped = true;
		}
		zend_end_try();
		if (left(t, error))
			return false;
	}
	memcpy(ZSTR_VAL(t->data) + t->data_used, data, size);
	t->data_used += size;
	php_mogile_sum_add(&t->sum, data, size);
	return true;
}

static bool forget_string(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	(void)error;
	t->data_used = 0;
	php_mogile_sum_begin(&t->sum, t->sum.type);
	return true;
}

static bool forget_fd(void *self, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	php_mogile_sum_begin(&t->sum, t->sum.type);
	if (lseek(t->fd, 0, SEEK_SET) == 0 && ftruncate(t->fd, 0) == 0)
		return true;
	mog_error_add(error, "; writing failed: %s", strerror(errno));
	return false;
}

static bool write_fd(void *self, const char *data, size_t size, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	php_mogile_sum_add(&t->sum, data, size);
	while (size > 0) {
		ssize_t n = write(t->fd, data, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			mog_error_set(error, MOG_SINK, NULL, "writing failed: %s", strerror(errno));
			return false;
		}
		data += n;
		size -= (size_t)n;
	}
	return true;
}

static bool write_output(void *self, const char *data, size_t size, struct mog_error *error)
{
	php_mogile_transfer *t = self;

	if (left(t, error))
		return false;
	php_mogile_sum_add(&t->sum, data, size);
	zend_try
	{
		PHPWRITE(data, size);
	}
	zend_catch
	{
		*t->jumped = true;
	}
	zend_end_try();
	return !left(t, error);
}

void php_mogile_to_string(php_mogile_transfer *t)
{
	struct mog_sink sink = {
		t, begin_string, write_string, NULL, finish_sink, forget_string, take_checksum};

	t->job.sink = sink;
}

void php_mogile_to_fd(php_mogile_transfer *t, int fd)
{
	struct mog_sink sink = {t, NULL, write_fd, NULL, finish_sink, forget_fd, take_checksum};

	t->fd = fd;
	t->job.sink = sink;
}

void php_mogile_to_output(php_mogile_transfer *t)
{
	struct mog_sink sink = {t, NULL, write_output, NULL, finish_sink, NULL, take_checksum};

	t->job.sink = sink;
}

/* --- the whole --- */

void php_mogile_transfer_init(php_mogile_transfer *t, php_mogile_object *self,
	enum mog_job_kind kind, const char *what, zend_string *key)
{
	memset(t, 0, sizeof(*t));
	t->what = what;
	t->key = key;
	t->jumped = &t->own_jump;
	t->fd = -1;
	t->job.kind = kind;
	t->job.domain = ZSTR_VAL(self->domain);
	t->job.domain_len = ZSTR_LEN(self->domain);
	t->job.key = ZSTR_VAL(key);
	t->job.key_len = ZSTR_LEN(key);
	t->job.expect = -1;
	t->job.path_count = self->path_count;
	t->job.owner = t;
}

void php_mogile_transfer_progress(
	php_mogile_transfer *t, const zend_fcall_info *fci, zend_fcall_info_cache *cache)
{
	if (!ZEND_FCI_INITIALIZED(*fci))
		return;
	t->progress = fci;
	t->progress_cache = cache;
	t->job.progress = on_progress;
	t->job.progress_self = t;
}

void php_mogile_transfer_run(php_mogile_transfer *t, php_mogile_object *self)
{
	struct mog_run run;

	if (mog_run_init(&run, &self->client, 1) != MOG_OK) {
		mog_error_set(&t->job.error, MOG_NOMEM, NULL, "out of memory");
		return;
	}
	mog_run_add(&run, &t->job);
	mog_run_until(&run, NULL, NULL);
	mog_run_free(&run);
}

void php_mogile_transfer_free(php_mogile_transfer *t)
{
	mog_job_free(&t->job);
	let_go(t);
	if (t->own_stream && t->stream && !*t->jumped)
		php_stream_close(t->stream);
	t->stream = NULL;
	if (t->job.kind == MOG_FETCH_FILE && t->data)
		zend_string_efree(t->data);
	t->data = NULL;
}

bool php_mogile_transfer_end(php_mogile_transfer *t)
{
	bool jumped = *t->jumped;
	bool ok = t->job.error.code == MOG_OK && !jumped && !EG(exception);
	struct mog_error error = t->job.error;
	zend_string *data = NULL;

	if (ok && t->job.kind == MOG_FETCH_FILE && t->data) {
		data = t->data;
		t->data = NULL;
	}
	php_mogile_transfer_free(t);
	if (jumped)
		zend_bailout();
	if (!ok) {
		php_mogile_throw(&error, t->what, t->key);
		return false;
	}
	if (data) {
		if (t->data_used < ZSTR_LEN(data))
			data = zend_string_truncate(data, t->data_used, 0);
		ZSTR_VAL(data)[t->data_used] = '\0';
		t->data = data;
	}
	return true;
}
