/* opendir() of mogile://: the keys that begin with what stands behind the domain. */
#include "mogile/glue/wrapper_parts.h"

#include "glue/call.h"
#include "mogile/glue/held_stream.h"

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
	php_mogile_let_go_client(l->mogile);
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

php_stream *php_mogile_open_dir(php_stream_wrapper *wrapper, const char *url, const char *mode,
	int options, zend_string **opened, php_stream_context *context STREAMS_DC)
{
	const php_mogile_lookup where = {context, false};
	zend_string *prefix;
	php_mogile_object *self = php_mogile_resolve(url, &where, false, &prefix);
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
		php_mogile_warn_instead(wrapper, options);
	}
	php_pieces_resume();
	return stream;
}
