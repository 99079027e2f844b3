/* Class Mogile: storing and fetching one file. */
#include "mogile/glue/php_mogile.h"

#include "main/fopen_wrappers.h"
#include "zend_exceptions.h"

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
	zend_string *class_name;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	zend_string *checksum;
	bool verify;
} store_args;

/* Runs a store whose source is set and returns the fid. */
static void run_store(php_mogile_object *self, php_mogile_transfer *t, zval *return_value)
{
	int64_t fid;

	php_mogile_transfer_run(t, self);
	fid = t->job.fid;
	if (!php_mogile_transfer_end(t))
		return;
	if (!php_mogile_cache_drop(self, t->key))
		return;
	ZVAL_LONG(return_value, (zend_long)fid);
}

static bool begin_store(
	php_mogile_object *self, php_mogile_transfer *t, store_args *a, const char *what)
{
	php_mogile_transfer_init(t, self, MOG_STORE_FILE, what, a->key);
	php_mogile_transfer_progress(t, &a->fci, &a->fcc);
	return php_mogile_prepare_store(t, self, a->class_name, a->checksum, a->verify);
}

ZEND_METHOD(Mogile, storeFile)
{
	store_args a = {0};
	zend_string *file;
	php_mogile_transfer t;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(3, 6)
	Z_PARAM_STR(a.key)
	Z_PARAM_STR_OR_NULL(a.class_name)
	Z_PARAM_STR(file)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_STR_OR_NULL(a.checksum)
	Z_PARAM_BOOL(a.verify)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self || !begin_store(self, &t, &a, "storing"))
		return;
	if (!php_mogile_from_file(&t, file)) {
		php_mogile_transfer_free(&t);
		return;
	}
	run_store(self, &t, return_value);
}

ZEND_METHOD(Mogile, storeData)
{
	store_args a = {0};
	zend_string *data;
	php_mogile_transfer t;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(3, 6)
	Z_PARAM_STR(a.key)
	Z_PARAM_STR_OR_NULL(a.class_name)
	Z_PARAM_STR(data)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_STR_OR_NULL(a.checksum)
	Z_PARAM_BOOL(a.verify)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self || !begin_store(self, &t, &a, "storing"))
		return;
	php_mogile_from_string(&t, data);
	run_store(self, &t, return_value);
}

ZEND_METHOD(Mogile, storeStream)
{
	store_args a = {0};
	zval *resource;
	zend_long length = -1;
	bool to_end = true;
	php_stream *stream;
	php_mogile_transfer t;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(3, 7)
	Z_PARAM_STR(a.key)
	Z_PARAM_STR_OR_NULL(a.class_name)
	Z_PARAM_RESOURCE(resource)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(length, to_end)
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_STR_OR_NULL(a.checksum)
	Z_PARAM_BOOL(a.verify)
	ZEND_PARSE_PARAMETERS_END();
	php_stream_from_zval(stream, resource);
	if (ZEND_NUM_ARGS() < 4)
		to_end = true;
	if (!to_end && length < 0) {
		zend_argument_value_error(4, "must be 0 or more, or null");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self || !begin_store(self, &t, &a, "storing"))
		return;
	if (!php_mogile_from_stream(&t, stream, to_end ? -1 : length)) {
		php_mogile_transfer_free(&t);
		return;
	}
	run_store(self, &t, return_value);
}

/* --- fetch --- */

typedef struct {
	zend_string *key;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	bool verify;
} fetch_args;

/* Runs a fetch whose sink is set. False: an exception was thrown. */
static bool run_fetch(php_mogile_object *self, php_mogile_transfer *t, fetch_args *a)
{
	php_mogile_fetch f;

	php_mogile_transfer_progress(t, &a->fci, &a->fcc);
	if (!php_mogile_fetch_begin(&f, t, self, a->verify)) {
		php_mogile_transfer_free(t);
		return false;
	}
	php_mogile_transfer_run(t, self);
	php_mogile_fetch_end(&f, t, self);
	return php_mogile_transfer_end(t);
}

ZEND_METHOD(Mogile, getFileData)
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
	php_mogile_transfer_init(&t, self, MOG_FETCH_FILE, "fetching", a.key);
	php_mogile_to_string(&t);
	if (!run_fetch(self, &t, &a))
		RETURN_THROWS();
	RETURN_STR(t.data);
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

ZEND_METHOD(Mogile, getFile)
{
	fetch_args a = {0};
	zend_string *file;
	char real[MAXPATHLEN];
	char temporary[MAXPATHLEN];
	php_mogile_transfer t;
	php_mogile_object *self;
	int64_t moved;
	int fd;
	bool ok;

	ZEND_PARSE_PARAMETERS_START(2, 4)
	Z_PARAM_STR(a.key)
	Z_PARAM_PATH_STR(file)
	Z_PARAM_OPTIONAL
	Z_PARAM_FUNC_OR_NULL(a.fci, a.fcc)
	Z_PARAM_BOOL(a.verify)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	if (!local_path(a.key, ZSTR_VAL(file), real))
		RETURN_THROWS();
	if (snprintf(temporary, sizeof(temporary), "%s.XXXXXX", real) >= (int)sizeof(temporary)) {
		errno = ENAMETOOLONG;
		local_error(a.key, "the path \"%.500s\" cannot be used: %s", ZSTR_VAL(file));
		RETURN_THROWS();
	}
	fd = mkstemp(temporary);
	if (fd < 0) {
		local_error(a.key, "cannot write beside \"%.500s\": %s", real);
		RETURN_THROWS();
	}
	php_mogile_transfer_init(&t, self, MOG_FETCH_FILE, "fetching", a.key);
	php_mogile_to_fd(&t, fd);
	zend_try
	{
		ok = run_fetch(self, &t, &a);
	}
	zend_catch
	{
		close(fd);
		unlink(temporary);
		zend_bailout();
	}
	zend_end_try();
	moved = t.job.moved;
	if (ok) {
		fchmod(fd, usual_mode());
		if (close(fd) != 0 || rename(temporary, real) != 0)
			ok = local_error(a.key, "cannot write \"%.500s\": %s", real);
	} else {
		close(fd);
	}
	if (!ok) {
		unlink(temporary);
		RETURN_THROWS();
	}
	RETURN_LONG((zend_long)moved);
}

ZEND_METHOD(Mogile, passthru)
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
	php_mogile_transfer_init(&t, self, MOG_FETCH_FILE, "fetching", a.key);
	php_mogile_to_output(&t);
	if (!run_fetch(self, &t, &a))
		RETURN_THROWS();
	RETURN_LONG((zend_long)t.job.moved);
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
	if (!stream)
		RETURN_THROWS();
	php_stream_to_zval(stream, return_value);
}
