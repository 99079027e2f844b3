/*
 * mogile://domain/key for fopen(), stat(), unlink(), rename(), opendir(). The key is what follows
 * the domain's slash, byte for byte.
 *
 * Which trackers: the context's option mogile.client (a Mogile), or mogile.trackers (as the
 * constructor of Mogile takes them), or the ini setting mogile.trackers (by commas).
 */
#include "mogile/glue/php_mogile.h"

#include "ext/standard/file.h"
#include "zend_exceptions.h"
#include "zend_smart_str.h"

#include "glue/call.h"
#include "mogile/glue/files.h"
#include "mogile/glue/held_stream.h"
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

/* Where to look for the client, and what to say where there is none. */
typedef struct {
	php_stream_context *context;
	bool quiet;
} lookup;

/* All of the trackers' addresses and the domain in one string. Only strings can be addresses. NULL: it has others. */
static zend_string *client_id(zval *trackers, const zend_string *domain)
{
	smart_str id = {0};
	zval *address;

	if (Z_TYPE_P(trackers) == IS_STRING) {
		smart_str_append(&id, Z_STR_P(trackers));
	} else {
		ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(trackers), address)
		{
			ZVAL_DEREF(address);
			if (Z_TYPE_P(address) != IS_STRING) {
				smart_str_free(&id);
				return NULL;
			}
			smart_str_append(&id, Z_STR_P(address));
			smart_str_appendc(&id, ',');
		}
		ZEND_HASH_FOREACH_END();
	}
	smart_str_appendc(&id, ' ');
	smart_str_append(&id, domain);
	return smart_str_extract(&id);
}

/* A Mogile for trackers and domain, kept until the request ends. The caller owns a reference. */
static php_mogile_object *kept_client(zval *trackers, zend_string *domain)
{
	zend_string *id = client_id(trackers, domain);
	zval *found = NULL;
	zval fresh;

	if (!MOGILE_G(wrapper_clients)) {
		ALLOC_HASHTABLE(MOGILE_G(wrapper_clients));
		zend_hash_init(MOGILE_G(wrapper_clients), 4, NULL, ZVAL_PTR_DTOR, 0);
	}
	if (id)
		found = zend_hash_find(MOGILE_G(wrapper_clients), id);
	if (!found) {
		object_init_ex(&fresh, php_mogile_ce);
		if (php_mogile_construct(php_mogile_from(Z_OBJ(fresh)), trackers, domain, NULL) &&
			id)
			found = zend_hash_update(MOGILE_G(wrapper_clients), id, &fresh);
		else
			zval_ptr_dtor(&fresh);
	}
	if (id)
		zend_string_release(id);
	if (!found)
		return NULL;
	GC_ADDREF(Z_OBJ_P(found));
	return php_mogile_from(Z_OBJ_P(found));
}

/* The Mogile of the context's option mogile.client. */
static php_mogile_object *given_client(zval *client, const zend_string *domain, bool quiet)
{
	php_mogile_object *self;

	if (Z_TYPE_P(client) != IS_OBJECT || Z_OBJCE_P(client) != php_mogile_ce) {
		if (!quiet)
			php_error_docref(NULL, E_WARNING,
				"The context's option mogile.client must be a Mogile");
		return NULL;
	}
	self = php_mogile_this(client);
	if (self && !zend_string_equals(self->domain, domain)) {
		if (!quiet)
			php_error_docref(NULL, E_WARNING,
				"The context's Mogile is for domain \"%s\", not \"%s\"",
				ZSTR_VAL(self->domain), ZSTR_VAL(domain));
		return NULL;
	}
	if (self)
		GC_ADDREF(&self->std);
	return self;
}

/* The ini setting's list, its items without blanks. */
static void ini_trackers(zval *list)
{
	const char *at = MOGILE_G(trackers);

	array_init(list);
	while (at && *at) {
		size_t size = strcspn(at, ",");
		const char *item = at;
		size_t len = size;

		while (len > 0 && item[0] == ' ') {
			item++;
			len--;
		}
		while (len > 0 && item[len - 1] == ' ')
			len--;
		if (len > 0)
			add_next_index_stringl(list, item, len);
		at += size + (at[size] == ',');
	}
}

/* The Mogile that the context or the ini setting names; the caller owns a reference. NULL: complained. */
static php_mogile_object *find_client(const lookup *where, zend_string *domain)
{
	zval *client = option(where->context, "client");
	zval *trackers = option(where->context, "trackers");
	php_mogile_object *self;
	zval list;

	if (client)
		return given_client(client, domain, where->quiet);
	if (trackers && (Z_TYPE_P(trackers) == IS_ARRAY || Z_TYPE_P(trackers) == IS_STRING))
		return kept_client(trackers, domain);
	ini_trackers(&list);
	if (zend_hash_num_elements(Z_ARRVAL(list)) > 0) {
		self = kept_client(&list, domain);
		zval_ptr_dtor(&list);
		return self;
	}
	zval_ptr_dtor(&list);
	if (!where->quiet)
		php_error_docref(NULL, E_WARNING,
			"mogile:// needs trackers: set mogile.trackers in the context or in "
			"php.ini");
	return NULL;
}

/* Takes a URL apart and finds its client; the caller owns a reference to it and to *key. NULL: complained. */
static php_mogile_object *resolve(
	const char *url, const lookup *where, bool need_key, zend_string **key)
{
	const char *rest = url;
	const char *slash;
	zend_string *domain;
	php_mogile_object *self;

	if (strncasecmp(rest, scheme, sizeof(scheme) - 1) == 0)
		rest += sizeof(scheme) - 1;
	slash = strchr(rest, '/');
	if (!slash || slash == rest || (need_key && !slash[1])) {
		if (!where->quiet)
			php_error_docref(NULL, E_WARNING,
				"\"%s\" is not of the form mogile://domain/key", url);
		return NULL;
	}
	domain = zend_string_init(rest, (size_t)(slash - rest), 0);
	self = find_client(where, domain);
	zend_string_release(domain);
	if (self)
		*key = zend_string_init(slash + 1, strlen(slash + 1), 0);
	return self;
}

static void let_go(php_mogile_object *self)
{
	zval value;

	ZVAL_OBJ(&value, &self->std);
	php_pieces_release(&value);
}

/* A failure that the file functions' users expect as false, not as an exception. Another exception stays. */
static bool swallow(void)
{
	if (!EG(exception) || !instanceof_function(EG(exception)->ce, php_mogile_exception_ce))
		return false;
	zend_clear_exception();
	return true;
}

struct warning {
	php_stream_wrapper *wrapper;
	int options;
	zend_string *text;
};

static void run_warning(void *arg)
{
	struct warning *w = arg;

	if (w->wrapper)
		php_stream_wrapper_log_error(w->wrapper, w->options, "%s", ZSTR_VAL(w->text));
	else
		php_error_docref(NULL, E_WARNING, "%s", ZSTR_VAL(w->text));
}

/*
 * What failed as an exception is a warning to whoever uses the file functions: one that the opener
 * adds to its own (wrapper), or one of its own (NULL).
 */
static void warn_instead(php_stream_wrapper *wrapper, int options)
{
	struct warning w = {wrapper, options, NULL};
	zval rv;

	if (!EG(exception) || !instanceof_function(EG(exception)->ce, php_mogile_exception_ce))
		return;
	w.text = zval_get_string(zend_read_property_ex(
		zend_ce_exception, EG(exception), ZSTR_KNOWN(ZEND_STR_MESSAGE), 1, &rv));
	zend_clear_exception();
	php_pieces_guard(run_warning, &w);
	zend_string_release(w.text);
}

static zend_string *string_option(php_stream_context *context, const char *name)
{
	zval *value = option(context, name);

	return value && Z_TYPE_P(value) == IS_STRING ? Z_STR_P(value) : NULL;
}

/* False with an exception set: nobody knows. */
static bool exists(php_mogile_object *self, const zend_string *key)
{
	struct mog_reply reply;
	bool found = php_mogile_file_info(self, key, &reply);

	if (found)
		mog_reply_free(&reply);
	else
		swallow();
	return found;
}

static php_stream *open_file(php_stream_wrapper *wrapper, const char *url, const char *mode,
	int options, zend_string **opened, php_stream_context *context STREAMS_DC)
{
	const lookup where = {context, false};
	bool plus = strchr(mode, '+') != NULL;
	php_mogile_object *self;
	php_stream *stream = NULL;
	zend_string *key;

	if (plus || (mode[0] != 'r' && mode[0] != 'w' && mode[0] != 'x')) {
		php_stream_wrapper_log_error(wrapper, options,
			"mogile:// files are opened with mode r, w or x, not \"%s\"", mode);
		return NULL;
	}
	self = resolve(url, &where, true, &key);
	if (!self)
		return NULL;
	if (mode[0] == 'r')
		stream = php_mogile_read_stream(self, key, NULL, NULL);
	else if (mode[0] == 'x' && exists(self, key))
		php_stream_wrapper_log_error(wrapper, options, "the key exists already");
	else if (!php_pieces_stopped())
		stream = php_mogile_write_stream(self, key, string_option(context, "class"),
			string_option(context, "checksum"));
	warn_instead(wrapper, options);
	zend_string_release(key);
	let_go(self);
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
	mog_reply_int(&reply, "length", INT64_MAX, &length);
	mog_reply_free(&reply);
	return length;
}

static int url_stat(php_stream_wrapper *wrapper, const char *url, int flags, php_stream_statbuf *to,
	php_stream_context *context)
{
	const lookup where = {context, (flags & PHP_STREAM_URL_STAT_QUIET) != 0};
	zend_string *key;
	php_mogile_object *self = resolve(url, &where, false, &key);
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
	let_go(self);
	php_pieces_resume();
	return length < 0 ? -1 : 0;
}

static int unlink_file(
	php_stream_wrapper *wrapper, const char *url, int options, php_stream_context *context)
{
	const lookup where = {context, false};
	zend_string *key;
	php_mogile_object *self = resolve(url, &where, true, &key);
	bool ok;

	if (!self)
		return 0;
	ok = php_mogile_delete(self, key);
	zend_string_release(key);
	let_go(self);
	if (!ok)
		warn_instead(NULL, 0);
	php_pieces_resume();
	return ok;
}

static int rename_file(php_stream_wrapper *wrapper, const char *from, const char *to, int options,
	php_stream_context *context)
{
	const lookup where = {context, false};
	zend_string *from_key;
	zend_string *to_key;
	php_mogile_object *self = resolve(from, &where, true, &from_key);
	php_mogile_object *other;
	bool ok = false;

	if (!self)
		return 0;
	other = resolve(to, &where, true, &to_key);
	if (other && other != self)
		php_error_docref(NULL, E_WARNING, "a file cannot be renamed to another domain");
	else if (other)
		ok = php_mogile_rename(self, from_key, to_key);
	if (other) {
		zend_string_release(to_key);
		let_go(other);
	}
	zend_string_release(from_key);
	let_go(self);
	if (!ok)
		warn_instead(NULL, 0);
	php_pieces_resume();
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

static void free_listing(listing *l)
{
	zend_string_release(l->prefix);
	zend_string_release(l->after);
	zval_ptr_dtor(&l->keys);
	let_go(l->mogile);
	efree(l);
}

/* A page, while a signal handler may close the listing. */
static bool fetch_busy(php_stream *stream, listing *l)
{
	php_mogile_busy_stream busy;
	bool ok;

	php_mogile_busy_begin(&busy, stream);
	ok = fetch_page(l);
	if (!php_mogile_busy_end(&busy, false))
		return ok;
	stream->abstract = NULL;
	free_listing(l);
	return false;
}

static ssize_t read_dir(php_stream *stream, char *buffer, size_t size)
{
	listing *l = stream->abstract;
	php_stream_dirent *entry = (php_stream_dirent *)buffer;
	zval *key;

	if (!l || size != sizeof(*entry))
		return -1;
	if (l->at == zend_hash_num_elements(Z_ARRVAL(l->keys)) && !l->last &&
		!fetch_busy(stream, l)) {
		php_pieces_resume();
		return -1;
	}
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
	bool ok;

	if (!l || offset != 0 || whence != SEEK_SET)
		return -1;
	zend_string_release(l->after);
	l->after = ZSTR_EMPTY_ALLOC();
	*to = 0;
	ok = fetch_busy(stream, l);
	php_pieces_resume();
	return ok ? 0 : -1;
}

static int close_dir(php_stream *stream, int close_handle)
{
	if (stream->abstract)
		free_listing(stream->abstract);
	php_pieces_resume();
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
	const lookup where = {context, false};
	zend_string *prefix;
	php_mogile_object *self = resolve(url, &where, false, &prefix);
	php_stream *stream = NULL;
	listing *l;

	if (!self)
		return NULL;
	l = ecalloc(1, sizeof(*l));
	l->mogile = self;
	l->prefix = prefix;
	l->after = ZSTR_EMPTY_ALLOC();
	array_init(&l->keys);
	if (fetch_page(l)) {
		stream = php_stream_alloc(&dir_ops, l, NULL, mode);
	} else {
		free_listing(l);
		warn_instead(wrapper, options);
	}
	php_pieces_resume();
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
