/*
 * mogile://domain/key for fopen(), stat(), unlink(), rename(), opendir(). The key is what follows
 * the domain's slash, byte for byte.
 *
 * Which trackers: the context's option mogile.client (a Mogile), or mogile.trackers (as the
 * constructor of Mogile takes them), or the ini setting mogile.trackers (by commas).
 */
#include "mogile/glue/php_mogile.h"

#include "ext/standard/file.h"
#include "ext/standard/php_string.h"
#include "zend_exceptions.h"

#include "mogile/glue/files.h"
#include "mogile/glue/streams.h"

#include <sys/stat.h>

static const char scheme[] = "mogile://";

/* Functions that take no context have the default one. */
static zval *option(php_stream_context *context, const char *name)
{
	if (!context)
		context = FG(default_context);
	return context ? php_stream_context_get_option(context, "mogile", name) : NULL;
}

/* A Mogile for trackers and domain, kept until the request ends. */
static php_mogile_object *kept_client(zval *trackers, zend_string *domain)
{
	zend_string *id;
	zval *found;
	zval fresh;

	if (Z_TYPE_P(trackers) == IS_ARRAY) {
		zend_string *comma = zend_string_init(",", 1, 0);
		zval joined;

		php_implode(comma, Z_ARRVAL_P(trackers), &joined);
		zend_string_release(comma);
		id = zend_strpprintf(0, "%s %s", Z_STRVAL(joined), ZSTR_VAL(domain));
		zval_ptr_dtor(&joined);
	} else {
		id = zend_strpprintf(0, "%s %s", Z_STRVAL_P(trackers), ZSTR_VAL(domain));
	}
	if (!MOGILE_G(wrapper_clients)) {
		ALLOC_HASHTABLE(MOGILE_G(wrapper_clients));
		zend_hash_init(MOGILE_G(wrapper_clients), 4, NULL, ZVAL_PTR_DTOR, 0);
	}
	found = zend_hash_find(MOGILE_G(wrapper_clients), id);
	if (!found) {
		object_init_ex(&fresh, php_mogile_ce);
		if (php_mogile_construct(php_mogile_from(Z_OBJ(fresh)), trackers, domain, NULL))
			found = zend_hash_update(MOGILE_G(wrapper_clients), id, &fresh);
		else
			zval_ptr_dtor(&fresh);
	}
	zend_string_release(id);
	return found ? php_mogile_from(Z_OBJ_P(found)) : NULL;
}

/* The Mogile that the context or the ini setting names. NULL: complained. */
static php_mogile_object *find_client(php_stream_context *context, zend_string *domain)
{
	zval *client = option(context, "client");
	zval *trackers = option(context, "trackers");
	php_mogile_object *self;
	zval list;

	if (client) {
		if (Z_TYPE_P(client) != IS_OBJECT || Z_OBJCE_P(client) != php_mogile_ce) {
			php_error_docref(NULL, E_WARNING,
				"The context's option mogile.client must be a Mogile");
			return NULL;
		}
		self = php_mogile_this(client);
		if (self && !zend_string_equals(self->domain, domain)) {
			php_error_docref(NULL, E_WARNING,
				"The context's Mogile is for domain \"%s\", not \"%s\"",
				ZSTR_VAL(self->domain), ZSTR_VAL(domain));
			return NULL;
		}
		return self;
	}
	if (trackers && (Z_TYPE_P(trackers) == IS_ARRAY || Z_TYPE_P(trackers) == IS_STRING))
		return kept_client(trackers, domain);
	if (!MOGILE_G(trackers) || !MOGILE_G(trackers)[0]) {
		php_error_docref(NULL, E_WARNING,
			"mogile:// needs trackers: set mogile.trackers in the context or in "
			"php.ini");
		return NULL;
	}
	{
		zend_string *comma = zend_string_init(",", 1, 0);
		zend_string *text =
			zend_string_init(MOGILE_G(trackers), strlen(MOGILE_G(trackers)), 0);

		array_init(&list);
		php_explode(comma, text, &list, ZEND_LONG_MAX);
		zend_string_release(comma);
		zend_string_release(text);
	}
	self = kept_client(&list, domain);
	zval_ptr_dtor(&list);
	return self;
}

/* Takes a URL apart and finds its client. *key is the caller's to release. NULL: complained. */
static php_mogile_object *resolve(
	const char *url, php_stream_context *context, bool need_key, zend_string **key)
{
	const char *rest = url;
	const char *slash;
	zend_string *domain;
	php_mogile_object *self;

	if (strncasecmp(rest, scheme, sizeof(scheme) - 1) == 0)
		rest += sizeof(scheme) - 1;
	slash = strchr(rest, '/');
	if (!slash || slash == rest || (need_key && !slash[1])) {
		php_error_docref(
			NULL, E_WARNING, "\"%s\" is not of the form mogile://domain/key", url);
		return NULL;
	}
	domain = zend_string_init(rest, (size_t)(slash - rest), 0);
	self = find_client(context, domain);
	zend_string_release(domain);
	if (self)
		*key = zend_string_init(slash + 1, strlen(slash + 1), 0);
	return self;
}

/*
 * What failed as an exception is a warning to whoever uses the file functions: one that the opener
 * adds to its own (wrapper), or one of its own (NULL).
 */
static void warn_instead(php_stream_wrapper *wrapper, int options)
{
	zval rv;
	zval *message;
	zend_string *text;

	if (!EG(exception) || !instanceof_function(EG(exception)->ce, php_mogile_exception_ce))
		return;
	message = zend_read_property_ex(
		zend_ce_exception, EG(exception), ZSTR_KNOWN(ZEND_STR_MESSAGE), 1, &rv);
	text = zval_get_string(message);
	zend_clear_exception();
	if (wrapper)
		php_stream_wrapper_log_error(wrapper, options, "%s", ZSTR_VAL(text));
	else
		php_error_docref(NULL, E_WARNING, "%s", ZSTR_VAL(text));
	zend_string_release(text);
}

static zend_string *string_option(php_stream_context *context, const char *name)
{
	zval *value = option(context, name);

	return value && Z_TYPE_P(value) == IS_STRING ? Z_STR_P(value) : NULL;
}

static bool exists(php_mogile_object *self, const zend_string *key)
{
	struct mog_reply reply;
	bool found = php_mogile_file_info(self, key, &reply);

	if (found)
		mog_reply_free(&reply);
	else
		zend_clear_exception();
	return found;
}

static php_stream *open_file(php_stream_wrapper *wrapper, const char *url, const char *mode,
	int options, zend_string **opened, php_stream_context *context STREAMS_DC)
{
	bool plus = strchr(mode, '+') != NULL;
	php_mogile_object *self;
	php_stream *stream = NULL;
	zend_string *key;

	if (plus || (mode[0] != 'r' && mode[0] != 'w' && mode[0] != 'x')) {
		php_stream_wrapper_log_error(wrapper, options,
			"mogile:// files are opened with mode r, w or x, not \"%s\"", mode);
		return NULL;
	}
	self = resolve(url, context, true, &key);
	if (!self)
		return NULL;
	if (mode[0] == 'r')
		stream = php_mogile_read_stream(self, key, NULL, NULL);
	else if (mode[0] == 'x' && exists(self, key))
		php_stream_wrapper_log_error(wrapper, options, "the key exists already");
	else
		stream = php_mogile_write_stream(self, key, string_option(context, "class"),
			string_option(context, "checksum"));
	warn_instead(wrapper, options);
	zend_string_release(key);
	return stream;
}

static int url_stat(php_stream_wrapper *wrapper, const char *url, int flags, php_stream_statbuf *to,
	php_stream_context *context)
{
	struct mog_reply reply;
	int64_t length = 0;
	zend_string *key;
	int reporting = EG(error_reporting);
	php_mogile_object *self;
	bool found;

	if (flags & PHP_STREAM_URL_STAT_QUIET)
		EG(error_reporting) = 0;
	self = resolve(url, context, false, &key);
	EG(error_reporting) = reporting;
	if (!self)
		return -1;
	memset(to, 0, sizeof(*to));
	to->sb.st_nlink = 1;
	if (ZSTR_LEN(key) == 0) {
		to->sb.st_mode = S_IFDIR | 0755;
		zend_string_release(key);
		return 0;
	}
	found = php_mogile_file_info(self, key, &reply);
	zend_string_release(key);
	if (!found) {
		/* stat() itself says what is to be said of a file that is not there. */
		zend_clear_exception();
		return -1;
	}
	mog_reply_int(&reply, "length", INT64_MAX, &length);
	mog_reply_free(&reply);
	to->sb.st_mode = S_IFREG | 0644;
	to->sb.st_size = (zend_off_t)length;
	return 0;
}

static int unlink_file(
	php_stream_wrapper *wrapper, const char *url, int options, php_stream_context *context)
{
	zend_string *key;
	php_mogile_object *self = resolve(url, context, true, &key);
	bool ok;

	if (!self)
		return 0;
	ok = php_mogile_delete(self, key);
	zend_string_release(key);
	if (!ok)
		warn_instead(NULL, 0);
	return ok;
}

static int rename_file(php_stream_wrapper *wrapper, const char *from, const char *to, int options,
	php_stream_context *context)
{
	zend_string *from_key;
	zend_string *to_key;
	php_mogile_object *self = resolve(from, context, true, &from_key);
	php_mogile_object *other;
	bool ok = false;

	if (!self)
		return 0;
	other = resolve(to, context, true, &to_key);
	if (other && other != self) {
		php_error_docref(NULL, E_WARNING, "a file cannot be renamed to another domain");
	} else if (other) {
		ok = php_mogile_rename(self, from_key, to_key);
	}
	if (other)
		zend_string_release(to_key);
	zend_string_release(from_key);
	if (!ok)
		warn_instead(NULL, 0);
	return ok;
}

/* --- opendir() --- */

typedef struct {
	php_mogile_object *mogile;
	zend_string *prefix;
	zend_string *after;
	zval keys; /* the page */
	uint32_t at;
	bool last;
} listing;

enum { PAGE = 1000 };

static bool fetch_page(listing *l)
{
	zval page;
	uint32_t count;

	if (!php_mogile_list_keys(l->mogile, l->prefix, l->after, PAGE, &page))
		return false;
	zval_ptr_dtor(&l->keys);
	ZVAL_COPY_VALUE(&l->keys, &page);
	l->at = 0;
	count = zend_hash_num_elements(Z_ARRVAL(page));
	l->last = count < PAGE;
	if (count) {
		zval *key = zend_hash_index_find(Z_ARRVAL(page), count - 1);

		zend_string_release(l->after);
		l->after = zend_string_copy(Z_STR_P(key));
	}
	return true;
}

static ssize_t read_dir(php_stream *stream, char *buffer, size_t size)
{
	listing *l = stream->abstract;
	php_stream_dirent *entry = (php_stream_dirent *)buffer;
	zval *key;

	if (size != sizeof(*entry))
		return -1;
	if (l->at == zend_hash_num_elements(Z_ARRVAL(l->keys)) && !l->last && !fetch_page(l))
		return -1;
	key = zend_hash_index_find(Z_ARRVAL(l->keys), l->at);
	if (!key)
		return 0;
	l->at++;
	memset(entry, 0, sizeof(*entry));
	strlcpy(entry->d_name, Z_STRVAL_P(key) + ZSTR_LEN(l->prefix), sizeof(entry->d_name));
	return sizeof(*entry);
}

static int rewind_dir(php_stream *stream, zend_off_t offset, int whence, zend_off_t *to)
{
	listing *l = stream->abstract;

	if (offset != 0 || whence != SEEK_SET)
		return -1;
	zend_string_release(l->after);
	l->after = ZSTR_EMPTY_ALLOC();
	*to = 0;
	return fetch_page(l) ? 0 : -1;
}

static int close_dir(php_stream *stream, int close_handle)
{
	listing *l = stream->abstract;

	zend_string_release(l->prefix);
	zend_string_release(l->after);
	zval_ptr_dtor(&l->keys);
	OBJ_RELEASE(&l->mogile->std);
	efree(l);
	return 0;
}

static ssize_t no_write(php_stream *stream, const char *buffer, size_t size)
{
	return -1;
}

static int no_flush(php_stream *stream)
{
	return 0;
}

static const php_stream_ops dir_ops = {
	no_write, read_dir, close_dir, no_flush, "mogile dir", rewind_dir, NULL, NULL, NULL};

static php_stream *open_dir(php_stream_wrapper *wrapper, const char *url, const char *mode,
	int options, zend_string **opened, php_stream_context *context STREAMS_DC)
{
	zend_string *prefix;
	php_mogile_object *self = resolve(url, context, false, &prefix);
	listing *l;
	php_stream *stream;

	if (!self)
		return NULL;
	l = ecalloc(1, sizeof(*l));
	l->mogile = self;
	GC_ADDREF(&self->std);
	l->prefix = prefix;
	l->after = ZSTR_EMPTY_ALLOC();
	array_init(&l->keys);
	stream = php_stream_alloc(&dir_ops, l, NULL, mode);
	if (!fetch_page(l)) {
		warn_instead(wrapper, options);
		php_stream_close(stream);
		return NULL;
	}
	return stream;
}

static const php_stream_wrapper_ops wrapper_ops = {open_file, NULL, NULL, url_stat, open_dir,
	"mogile", unlink_file, rename_file, NULL, NULL, NULL};

static const php_stream_wrapper wrapper = {&wrapper_ops, NULL, 1};

void php_mogile_register_streams(void)
{
	php_register_url_stream_wrapper("mogile", &wrapper);
}

void php_mogile_unregister_streams(void)
{
	php_unregister_url_stream_wrapper("mogile");
}
