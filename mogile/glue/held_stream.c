#include "mogile/glue/held_stream.h"

#include "glue/call.h"

/* php_stream_free() does nothing while this is set: its own guard against being called from
 * within. */
enum { IN_FREE = 2 };

void php_mogile_hold(php_mogile_held_stream *held, php_stream *stream)
{
	held->stream = stream;
	held->resource = stream->res;
	GC_ADDREF(held->resource);
}

bool php_mogile_held_is_closed(const php_mogile_held_stream *held)
{
	return held->resource->type < 0;
}

static void run_close(void *stream)
{
	php_stream_close((php_stream *)stream);
}

void php_mogile_let_go(php_mogile_held_stream *held, bool close)
{
	zval resource;

	if (!held->resource)
		return;
	if (close && !php_mogile_held_is_closed(held))
		php_pieces_guard(run_close, held->stream);
	ZVAL_RES(&resource, held->resource);
	held->stream = NULL;
	held->resource = NULL;
	php_pieces_release(&resource);
}

void php_mogile_busy_begin(php_mogile_busy_stream *busy, php_stream *stream)
{
	busy->stream = stream;
	busy->resource = stream->res;
	if (busy->resource)
		GC_ADDREF(busy->resource);
	busy->flags = ~stream->flags & PHP_STREAM_FLAG_NO_FCLOSE;
	stream->flags |= busy->flags;
	busy->in_free = stream->in_free;
	stream->in_free = IN_FREE;
}

static void run_free(void *stream)
{
	php_stream_free(stream, PHP_STREAM_FREE_CLOSE | PHP_STREAM_FREE_RSRC_DTOR);
}

bool php_mogile_busy_end(php_mogile_busy_stream *busy, bool free)
{
	zend_resource *resource = busy->resource;
	bool closed = resource && resource->type < 0;

	busy->stream->flags &= ~busy->flags;
	if (!closed || free)
		busy->stream->in_free = busy->in_free & 3;
	if (closed && free)
		php_pieces_guard(run_free, busy->stream);
	if (resource && GC_DELREF(resource) == 0)
		zend_list_free(resource);
	return closed;
}

struct write {
	php_stream *stream;
	const char *data;
	size_t size;
	ssize_t written;
};

static void run_write(void *arg)
{
	struct write *w = arg;

	w->written = php_stream_write(w->stream, w->data, w->size);
}

ssize_t php_mogile_write(php_stream *stream, const char *data, size_t size)
{
	struct write w = {stream, data, size, -1};

	php_pieces_guard(run_write, &w);
	return w.written;
}
