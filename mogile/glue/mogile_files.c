/* Class Mogile: storing and fetching one file. */
#include "mogile/glue/php_mogile.h"

#include "main/fopen_wrappers.h"
#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/streams.h"
#include "mogile/glue/transfer.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- store --- */

/* What all stores take. */
typedef struct {
	zend_string *key;
	php_mogile_how how;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
} store_args;

/* Where the bytes come from: one of these. */
typedef struct {
	zend_string *data;
	zend_string *file;
	zval *stream;
	zend_long length; /* of the stream; -1: to its end */
} store_source;

static bool set_source(php_mogile_transfer *t, const store_source *source)
{
	php_stream *stream;

	if (source->data) {
		php_mogile_from_string(t, source->data);
		return true;
	}
	if (source->file)
		return php_mogile_from_file(t, source->file);
	/* Asking for the class's hash type may have run a signal handler, which may have closed
	 * it. */
	stream = zend_fetch_resource2_ex(
		source->stream, "stream", php_file_le_stream(), php_file_le_pstream());
	return stream && php_mogile_from_stream(t, stream, source->length);
}

static void run_store(
	zval *object, const store_args *a, const store_source *source, zval *return_value)
{
	php_mogile_object *self = php_mogile_this(object);
	php_mogile_transfer t;

	if (!self)
		return;
	php_mogile_transfer_init(&t, self, MOG_STORE_FILE, "storing", a->key);
	php_mogile_callback_set(&t.progress, &a->fci, &a->fcc);
	if (php_mogile_prepare_store(&t, &a->how) && set_source(&t, source)) {
		php_mogile_transfer_run(&t);
		if (php_mogile_transfer_check(&t) && php_mogile_cache_drop(self, t.key))
			ZVAL_LONG(return_value, (zend_long)t.job.fid);
	}
	php_mogile_transfer_free(&t);
	php_pieces_resume();
}

/* storeFile() and storeData(): *from of the source is the third argument. */
static void store(INTERNAL_FUNCTION_PARAMETERS, const store_source *source, zend_string **from)
{
	store_args a = {0};

	ZEND_PARSE_PARAMETERS_START(3, 6)
	Z_PARAM_STR(a.key)
	Z_PARAM_STR_OR_NULL(a.how.class_name)
	Z_PARAM_STR(*from)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_STR_OR_NULL(a.how.checksum)
	Z_PARAM_BOOL(a.how.verify)
	ZEND_PARSE_PARAMETERS_END();
	run_store(ZEND_THIS, &a, source, return_value);
}

ZEND_METHOD(Mogile, storeFile)
{
	store_source source = {0};

	store(INTERNAL_FUNCTION_PARAM_PASSTHRU, &source, &source.file);
}

ZEND_METHOD(Mogile, storeData)
{
	store_source source = {0};

	store(INTERNAL_FUNCTION_PARAM_PASSTHRU, &source, &source.data);
}

ZEND_METHOD(Mogile, storeStream)
{
	store_args a = {0};
	store_source source = {0};
	bool to_end = true;
	php_stream *stream;

	ZEND_PARSE_PARAMETERS_START(3, 7)
	Z_PARAM_STR(a.key)
	Z_PARAM_STR_OR_NULL(a.how.class_name)
	Z_PARAM_RESOURCE(source.stream)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(source.length, to_end)
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_STR_OR_NULL(a.how.checksum)
	Z_PARAM_BOOL(a.how.verify)
	ZEND_PARSE_PARAMETERS_END();
	php_stream_from_zval(stream, source.stream);
	if (ZEND_NUM_ARGS() < 4 || to_end)
		source.length = -1;
	else if (source.length < 0) {
		zend_argument_value_error(4, "must be 0 or more, or null");
		RETURN_THROWS();
	}
	run_store(ZEND_THIS, &a, &source, return_value);
}

/* --- fetch --- */

typedef struct {
	zend_string *key;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	bool verify;
} fetch_args;

static void begin_fetch(php_mogile_transfer *t, php_mogile_object *self, const fetch_args *a)
{
	php_mogile_transfer_init(t, self, MOG_FETCH_FILE, "fetching", a->key);
	php_mogile_callback_set(&t->progress, &a->fci, &a->fcc);
}

/* Runs a fetch whose sink is set. False: an exception was thrown. The transfer is the caller's to
 * free. */
static bool run_fetch(php_mogile_transfer *t, const fetch_args *a)
{
	php_mogile_fetch f;

	if (!php_mogile_fetch_begin(&f, t, a->verify))
		return false;
	php_mogile_transfer_run(t);
	php_mogile_fetch_end(&f, t);
	return php_mogile_transfer_check(t);
}

/* Fetches to a sink; give makes what came the return value. */
static void fetch(INTERNAL_FUNCTION_PARAMETERS, void (*set_sink)(php_mogile_transfer *t),
	void (*give)(php_mogile_transfer *t, zval *to))
{
	fetch_args a = {0};
	php_mogile_transfer t;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 3)
	Z_PARAM_STR(a.key)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_BOOL(a.verify)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	begin_fetch(&t, self, &a);
	set_sink(&t);
	if (run_fetch(&t, &a))
		give(&t, return_value);
	php_mogile_transfer_free(&t);
	php_pieces_resume();
}

static void give_string(php_mogile_transfer *t, zval *to)
{
	ZVAL_STR(to, php_mogile_take_string(t));
}

static void give_size(php_mogile_transfer *t, zval *to)
{
	ZVAL_LONG(to, (zend_long)t->job.moved);
}

ZEND_METHOD(Mogile, getFileData)
{
	fetch(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_mogile_to_string, give_string);
}

ZEND_METHOD(Mogile, passthru)
{
	fetch(INTERNAL_FUNCTION_PARAM_PASSTHRU, php_mogile_to_output, give_size);
}

static bool local_error(const zend_string *key, const char *format, const char *path)
{
	struct mog_error error;

	mog_error_set(&error, MOG_SINK, NULL, format, path, strerror(errno));
	php_mogile_throw(&error, "fetching", key);
	return false;
}

/* Where the file is to appear: behind a link, what the link leads to. What is no file, such as a
 * device, must not be replaced by one. False: an exception was thrown. */
static bool local_path(const zend_string *key, const char *path, char real[MAXPATHLEN])
{
	char target[MAXPATHLEN];
	struct stat there;

	if (!expand_filepath(path, real) || php_check_open_basedir(real))
		return local_error(key, "the path \"%.500s\" cannot be used: %s", path);
	if (stat(real, &there) != 0)
		return true;
	if (S_ISDIR(there.st_mode)) {
		errno = EISDIR;
		return local_error(key, "cannot write \"%.500s\": %s", path);
	}
	if (!S_ISREG(there.st_mode)) {
		errno = EEXIST;
		return local_error(key, "\"%.500s\" is there and is no file: %s", path);
	}
	if (tsrm_realpath(real, target))
		strlcpy(real, target, MAXPATHLEN);
	return true;
}

/* The permissions that fopen() would give. */
static mode_t usual_mode(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/* Fetches to a file beside the real one, which then takes its place. */
static void fetch_to(
	php_mogile_object *self, const fetch_args *a, const char *real, zval *return_value)
{
	char temporary[MAXPATHLEN];
	php_mogile_transfer t;
	bool ok;
	int fd;

	if (snprintf(temporary, sizeof(temporary), "%s.XXXXXX", real) >= (int)sizeof(temporary)) {
		errno = ENAMETOOLONG;
		local_error(a->key, "the path \"%.500s\" cannot be used: %s", real);
		return;
	}
	fd = mkostemp(temporary, O_CLOEXEC);
	if (fd < 0) {
		local_error(a->key, "cannot write beside \"%.500s\": %s", real);
		return;
	}
	begin_fetch(&t, self, a);
	php_mogile_to_fd(&t, fd);
	ok = run_fetch(&t, a);
	if (ok) {
		fchmod(fd, usual_mode());
		if (close(fd) != 0 || rename(temporary, real) != 0)
			ok = local_error(a->key, "cannot write \"%.500s\": %s", real);
	} else {
		close(fd);
	}
	if (ok)
		ZVAL_LONG(return_value, (zend_long)t.job.moved);
	else
		unlink(temporary);
	php_mogile_transfer_free(&t);
}

ZEND_METHOD(Mogile, getFile)
{
	fetch_args a = {0};
	zend_string *file;
	char real[MAXPATHLEN];
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(2, 4)
	Z_PARAM_STR(a.key)
	Z_PARAM_PATH_STR(file)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_BOOL(a.verify)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self || !local_path(a.key, ZSTR_VAL(file), real))
		RETURN_THROWS();
	fetch_to(self, &a, real, return_value);
	php_pieces_resume();
}

ZEND_METHOD(Mogile, getStream)
{
	fetch_args a = {0};
	php_stream *stream;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 2)
	Z_PARAM_STR(a.key)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	stream = php_mogile_read_stream(self, a.key, &a.fci, &a.fcc);
	php_pieces_resume();
	if (stream)
		php_stream_to_zval(stream, return_value);
}
