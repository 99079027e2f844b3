/* Class Mogile: one file at a time. */
#include "mogile/glue/php_mogile.h"

#include "main/fopen_wrappers.h"
#include "zend_exceptions.h"

#include "mogile/glue/cache.h"
#include "mogile/glue/files.h"
#include "mogile/glue/keys.h"
#include "mogile/glue/reply.h"
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

/* --- about files --- */

ZEND_METHOD(Mogile, getPaths)
{
	zend_string *key;
	zend_long count = 0;
	bool default_count = true;
	bool verify = false;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 3)
	Z_PARAM_STR(key)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG_OR_NULL(count, default_count)
	Z_PARAM_BOOL(verify)
	ZEND_PARSE_PARAMETERS_END();
	if (ZEND_NUM_ARGS() < 2)
		default_count = true;
	if (!default_count && (count < 1 || count > MOG_MAX_PATHS)) {
		zend_argument_value_error(2, "must be 1 to %d", MOG_MAX_PATHS);
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	if (default_count && !verify) {
		if (!php_mogile_cache_get(self, key, return_value))
			RETURN_THROWS();
		if (!Z_ISUNDEF_P(return_value))
			return;
	}
	php_mogile_key_args(self, &args, key);
	mog_text_pair_string(&args, "noverify", verify ? "0" : "1");
	mog_text_pair_int(&args, "pathcount", default_count ? self->path_count : count);
	if (!php_mogile_command(self, "get_paths", &args, key, &reply))
		RETURN_THROWS();
	php_mogile_reply_list(&reply, "paths", "path", return_value);
	mog_reply_free(&reply);
	if (default_count && zend_hash_num_elements(Z_ARRVAL_P(return_value)) > 0)
		php_mogile_cache_put(self, key, return_value);
}

ZEND_METHOD(Mogile, fileInfo)
{
	zend_string *key;
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self || !php_mogile_file_info(self, key, &reply))
		RETURN_THROWS();
	php_mogile_reply_file(&reply, return_value);
	mog_reply_free(&reply);
}

ZEND_METHOD(Mogile, fileDebug)
{
	zend_string *key;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	php_mogile_key_args(self, &args, key);
	if (!php_mogile_command(self, "file_debug", &args, key, &reply))
		RETURN_THROWS();
	php_mogile_reply_debug(&reply, return_value);
	mog_reply_free(&reply);
}

ZEND_METHOD(Mogile, exists)
{
	zend_string *key;
	struct mog_text args = {0};
	struct mog_reply reply;
	struct mog_error error;
	enum mog_code code;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	php_mogile_key_args(self, &args, key);
	code = mog_client_command(&self->client, "file_info", &args, &reply, &error);
	mog_text_free(&args);
	if (code == MOG_OK) {
		mog_reply_free(&reply);
		RETURN_TRUE;
	}
	if (code == MOG_REFUSED && strcmp(error.word, "unknown_key") == 0)
		RETURN_FALSE;
	php_mogile_throw(&error, "key", key);
}

/* delete and rename: what the cache has of the keys is wrong from now on. */
static bool change(
	php_mogile_object *self, const char *command, struct mog_text *args, const zend_string *key)
{
	struct mog_text ask = {0};
	struct mog_error error;
	enum mog_code code;

	php_mogile_key_args(self, &ask, key);
	code = mog_client_change(&self->client, command, args, &ask, &error);
	mog_text_free(args);
	mog_text_free(&ask);
	if (!php_mogile_cache_drop(self, key))
		return false;
	if (code != MOG_OK)
		php_mogile_throw(&error, "key", key);
	return code == MOG_OK;
}

bool php_mogile_delete(php_mogile_object *self, const zend_string *key)
{
	struct mog_text args = {0};

	php_mogile_key_args(self, &args, key);
	return change(self, "delete", &args, key);
}

ZEND_METHOD(Mogile, delete)
{
	zend_string *key;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_STR(key)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self)
		php_mogile_delete(self, key);
}

bool php_mogile_rename(php_mogile_object *self, const zend_string *from, const zend_string *to)
{
	struct mog_text args = {0};

	mog_text_pair(&args, "domain", 6, ZSTR_VAL(self->domain), ZSTR_LEN(self->domain));
	mog_text_pair(&args, "from_key", 8, ZSTR_VAL(from), ZSTR_LEN(from));
	mog_text_pair(&args, "to_key", 6, ZSTR_VAL(to), ZSTR_LEN(to));
	return change(self, "rename", &args, from) && php_mogile_cache_drop(self, to);
}

ZEND_METHOD(Mogile, rename)
{
	zend_string *from;
	zend_string *to;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(from)
	Z_PARAM_STR(to)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (self)
		php_mogile_rename(self, from, to);
}

ZEND_METHOD(Mogile, updateClass)
{
	zend_string *key;
	zend_string *class_name;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(2, 2)
	Z_PARAM_STR(key)
	Z_PARAM_STR(class_name)
	ZEND_PARSE_PARAMETERS_END();
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	php_mogile_key_args(self, &args, key);
	mog_text_pair(&args, "class", 5, ZSTR_VAL(class_name), ZSTR_LEN(class_name));
	if (php_mogile_command(self, "updateclass", &args, key, &reply))
		mog_reply_free(&reply);
}

/* --- lists --- */

bool php_mogile_list_keys(php_mogile_object *self, const zend_string *prefix,
	const zend_string *after, zend_long limit, zval *keys)
{
	struct mog_text args = {0};
	struct mog_reply reply;
	struct mog_error error;
	enum mog_code code;

	mog_text_pair(&args, "domain", 6, ZSTR_VAL(self->domain), ZSTR_LEN(self->domain));
	mog_text_pair(&args, "prefix", 6, ZSTR_VAL(prefix), ZSTR_LEN(prefix));
	if (ZSTR_LEN(after) > 0)
		mog_text_pair(&args, "after", 5, ZSTR_VAL(after), ZSTR_LEN(after));
	mog_text_pair_int(&args, "limit", limit);
	code = mog_client_command(&self->client, "list_keys", &args, &reply, &error);
	mog_text_free(&args);
	if (code == MOG_REFUSED && strcmp(error.word, "none_match") == 0) {
		array_init(keys);
		return true;
	}
	if (code != MOG_OK) {
		php_mogile_throw(&error, NULL, NULL);
		return false;
	}
	php_mogile_reply_list(&reply, "key_count", "key_", keys);
	mog_reply_free(&reply);
	return true;
}

ZEND_METHOD(Mogile, listKeys)
{
	zend_string *prefix = ZSTR_EMPTY_ALLOC();
	zend_string *after = ZSTR_EMPTY_ALLOC();
	zend_long limit = 1000;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(0, 3)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(prefix)
	Z_PARAM_STR(after)
	Z_PARAM_LONG(limit)
	ZEND_PARSE_PARAMETERS_END();
	if (limit < 1 || limit > 1000) {
		zend_argument_value_error(3, "must be 1 to 1000");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (self)
		php_mogile_list_keys(self, prefix, after, limit, return_value);
}

ZEND_METHOD(Mogile, keys)
{
	zend_string *prefix = ZSTR_EMPTY_ALLOC();
	zend_long page = 1000;

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_STR(prefix)
	Z_PARAM_LONG(page)
	ZEND_PARSE_PARAMETERS_END();
	if (page < 1 || page > 1000) {
		zend_argument_value_error(2, "must be 1 to 1000");
		RETURN_THROWS();
	}
	if (php_mogile_this(ZEND_THIS))
		php_mogile_keys_new(return_value, Z_OBJ_P(ZEND_THIS), prefix, page);
}

ZEND_METHOD(Mogile, listFids)
{
	zend_long after = 0;
	zend_long count = 100;
	struct mog_text args = {0};
	struct mog_reply reply;
	php_mogile_object *self;

	ZEND_PARSE_PARAMETERS_START(0, 2)
	Z_PARAM_OPTIONAL
	Z_PARAM_LONG(after)
	Z_PARAM_LONG(count)
	ZEND_PARSE_PARAMETERS_END();
	if (after < 0) {
		zend_argument_value_error(1, "must be 0 or more");
		RETURN_THROWS();
	}
	if (count < 1 || count > 500) {
		zend_argument_value_error(2, "must be 1 to 500");
		RETURN_THROWS();
	}
	self = php_mogile_this(ZEND_THIS);
	if (!self)
		RETURN_THROWS();
	mog_text_pair_int(&args, "from", after);
	mog_text_pair_int(&args, "to", count);
	if (!php_mogile_command(self, "list_fids", &args, NULL, &reply))
		RETURN_THROWS();
	php_mogile_reply_fids(&reply, return_value);
	mog_reply_free(&reply);
}
