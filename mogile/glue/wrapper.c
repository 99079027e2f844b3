/*
 * mogile://domain/key for fopen(), stat(), unlink(), rename(), opendir(). The key is what follows
 * the domain's slash, byte for byte.
 *
 * Which trackers: the context's option mogile.client (a Mogile), or mogile.trackers (as the
 * constructor of Mogile takes them), or the ini setting mogile.trackers (by commas).
 */
#include "mogile/glue/wrapper_parts.h"

#include "ext/standard/file.h"
#include "zend_exceptions.h"

#include "glue/call.h"
#include "mogile/engine/records.h"
#include "mogile/glue/files.h"
#include "mogile/glue/streams.h"

#include <sys/stat.h>

/* A failure that the file functions' users expect as false, not as an exception. Another exception
 * stays. */
static bool swallow(void)
{
	if (!EG(exception) || !instanceof_function(EG(exception)->ce, php_mogile_exception_ce))
		return false;
	zend_clear_exception();
	return true;
}

static zend_string *string_option(php_stream_context *context, const char *name)
{
	zval *value = php_mogile_context_option(context, name);

	return value && Z_TYPE_P(value) == IS_STRING ? Z_STR_P(value) : NULL;
}

/* False with an exception thrown: nobody knows. */
static bool exists(php_mogile_object *self, const zend_string *key)
{
	const struct mog_value values[3] = {php_mogile_text(self->domain), php_mogile_text(key)};
	struct mog_reply reply;
	struct mog_error error;

	if (mog_client_ask(&self->client, MOG_CMD_FILE_INFO, values, &reply, &error) == MOG_OK) {
		mog_reply_free(&reply);
		return true;
	}
	if (!mog_command_found_nothing(MOG_CMD_FILE_INFO, &error))
		php_mogile_throw(&error, "key", key);
	return false;
}

static php_stream *open_file(php_stream_wrapper *wrapper, const char *url, const char *mode,
	int options, zend_string **opened, php_stream_context *context STREAMS_DC)
{
	const php_mogile_lookup where = {context, false};
	bool plus = strchr(mode, '+') != NULL;
	php_mogile_object *self;
	php_stream *stream = NULL;
	zend_string *key;

	if (plus || (mode[0] != 'r' && mode[0] != 'w' && mode[0] != 'x')) {
		php_stream_wrapper_log_error(wrapper, options,
			"mogile:// files are opened with mode r, w or x, not \"%s\"", mode);
		return NULL;
	}
	self = php_mogile_resolve(url, &where, true, &key);
	if (!self)
		return NULL;
	if (mode[0] == 'r')
		stream = php_mogile_read_stream(self, key, NULL, NULL);
	else if (mode[0] == 'x' && exists(self, key))
		php_stream_wrapper_log_error(wrapper, options, "the key exists already");
	else if (!php_pieces_stopped())
		stream = php_mogile_write_stream(self, key, string_option(context, "class"),
			string_option(context, "checksum"));
	php_mogile_warn_instead(wrapper, options);
	zend_string_release(key);
	php_mogile_let_go_client(self);
	php_pieces_resume();
	return stream;
}

/* The file's size, or -1. */
static int64_t size_of(php_mogile_object *self, const zend_string *key)
{
	struct mog_reply reply;
	int64_t length = 0;

	if (!php_mogile_file_info(self, key, &reply)) {
		/* stat() itself says what is to be said of a file that is not there. */
		swallow();
		return -1;
	}
	mog_file_length(&reply, &length);
	mog_reply_free(&reply);
	return length;
}

static int url_stat(php_stream_wrapper *wrapper, const char *url, int flags, php_stream_statbuf *to,
	php_stream_context *context)
{
	const php_mogile_lookup where = {context, (flags & PHP_STREAM_URL_STAT_QUIET) != 0};
	zend_string *key;
	php_mogile_object *self = php_mogile_resolve(url, &where, false, &key);
	int64_t length = 0;

	if (!self)
		return -1;
	memset(to, 0, sizeof(*to));
	to->sb.st_nlink = 1;
	to->sb.st_mode = ZSTR_LEN(key) == 0 ? S_IFDIR | 0755 : S_IFREG | 0644;
	if (ZSTR_LEN(key) > 0)
		length = size_of(self, key);
	to->sb.st_size = (zend_off_t)length;
	zend_string_release(key);
	php_mogile_let_go_client(self);
	php_pieces_resume();
	return length < 0 ? -1 : 0;
}

/* The end of a change of the file; an exception becomes a warning. */
static int end(php_mogile_object *self, zend_string *key, bool ok)
{
	zend_string_release(key);
	php_mogile_let_go_client(self);
	if (!ok)
		php_mogile_warn_instead(NULL, 0);
	php_pieces_resume();
	return ok;
}

static int unlink_file(
	php_stream_wrapper *wrapper, const char *url, int options, php_stream_context *context)
{
	const php_mogile_lookup where = {context, false};
	zend_string *key;
	php_mogile_object *self = php_mogile_resolve(url, &where, true, &key);

	if (!self)
		return 0;
	return end(self, key, php_mogile_delete(self, key));
}

static int rename_file(php_stream_wrapper *wrapper, const char *from, const char *to, int options,
	php_stream_context *context)
{
	const php_mogile_lookup where = {context, false};
	zend_string *from_key;
	zend_string *to_key;
	php_mogile_object *self = php_mogile_resolve(from, &where, true, &from_key);
	php_mogile_object *other;
	bool ok = false;

	if (!self)
		return 0;
	other = php_mogile_resolve(to, &where, true, &to_key);
	if (other && other != self)
		php_error_docref(NULL, E_WARNING, "a file cannot be renamed to another domain");
	else if (other)
		ok = php_mogile_rename(self, from_key, to_key);
	if (other) {
		zend_string_release(to_key);
		php_mogile_let_go_client(other);
	}
	return end(self, from_key, ok);
}

static const php_stream_wrapper_ops wrapper_ops = {open_file, NULL, NULL, url_stat,
	php_mogile_open_dir, "mogile", unlink_file, rename_file, NULL, NULL, NULL};

static const php_stream_wrapper wrapper = {&wrapper_ops, NULL, 1};

void php_mogile_register_streams(void)
{
	php_register_url_stream_wrapper("mogile", &wrapper);
}

void php_mogile_unregister_streams(void)
{
	php_unregister_url_stream_wrapper("mogile");
}
