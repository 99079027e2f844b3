#include "mogile/glue/stream_reader.h"

#include "glue/call.h"
#include "net/clock.h"
#include "net/wait.h"

#include <sys/stat.h>

enum {
	READ_AHEAD = 256 << 10,
	RECHECK_US = 10000,    /* streams that nobody can wait for */
	RECHECK_FD_US = 250000 /* and those whose descriptor may not show all that there is */
};

void php_mogile_reader_begin(
	php_mogile_reader *r, php_stream *stream, bool own, const struct mog_client *client)
{
	php_stream_statbuf status;

	memset(r, 0, sizeof(*r));
	php_mogile_hold(&r->held, stream);
	r->own = own;
	r->stall_us = client->http_options.stall_timeout_us;
	r->waiter = client->trackers.waiter;
	r->from = php_stream_tell(stream);
	/* stat() of such a stream runs no PHP code. */
	r->plain = php_stream_is(stream, PHP_STREAM_IS_STDIO) && !stream->readfilters.head &&
		   php_stream_stat(stream, &status) == 0 && S_ISREG(status.sb.st_mode);
	/* A plain file is read straight into libcurl's buffer, others a good piece at a time. */
	if (r->plain) {
		r->unbuffered = !(stream->flags & PHP_STREAM_FLAG_NO_BUFFER);
		stream->flags |= PHP_STREAM_FLAG_NO_BUFFER;
	} else if (!(stream->flags & PHP_STREAM_FLAG_NO_BUFFER)) {
		r->chunk_size = stream->chunk_size;
		stream->chunk_size = READ_AHEAD;
	}
}

bool php_mogile_reader_file_rest(php_mogile_reader *r, int64_t *rest)
{
	php_stream_statbuf status;

	if (!r->plain || php_mogile_held_is_closed(&r->held) ||
		php_stream_stat(r->held.stream, &status) != 0 || status.sb.st_size < r->from)
		return false;
	*rest = (int64_t)(status.sb.st_size - r->from);
	return true;
}

/* --- reading once --- */

struct attempt {
	php_stream *stream;
	char *buffer;
	size_t room;
	ssize_t got;
	bool at_end;
	bool timed_out;
};

static bool is_set(const zval *meta, const char *name)
{
	const zval *value = zend_hash_str_find(Z_ARRVAL_P(meta), name, strlen(name));

	return value && Z_TYPE_P(value) == IS_TRUE;
}

/* Does it wait by itself, with no look at the script's signals? stdio streams run no PHP code to
 * say so. */
static bool blocks(php_stream *stream)
{
	zval meta;
	bool blocked;

	array_init(&meta);
	blocked = php_stream_populate_meta_data(stream, &meta) && is_set(&meta, "blocked");
	zval_ptr_dtor(&meta);
	return blocked;
}

static void run_read(void *arg)
{
	struct attempt *a = arg;
	zval meta;

	a->got = php_stream_read(a->stream, a->buffer, a->room);
	if (a->got > 0 || EG(exception))
		return;
	a->at_end = php_stream_eof(a->stream);
	array_init(&meta);
	if (php_stream_populate_meta_data(a->stream, &meta))
		a->timed_out = is_set(&meta, "timed_out");
	zval_ptr_dtor(&meta);
}

static bool fail(struct mog_error *error, const char *why)
{
	mog_error_set(error, MOG_SOURCE, NULL, "%s", why);
	return false;
}

static bool stopped(struct mog_error *error)
{
	mog_error_set(error, MOG_CANCELLED, NULL, "reading the source was ended by the script");
	return false;
}

/* --- waiting --- */

/* The stream's descriptor, or -1. */
static int descriptor(php_stream *stream)
{
	int fd = -1;

	if (php_stream_is(stream, PHP_STREAM_IS_USERSPACE) ||
		php_stream_cast(stream, PHP_STREAM_AS_FD_FOR_SELECT | PHP_STREAM_CAST_INTERNAL,
			(void **)&fd, 0) != SUCCESS)
		return -1;
	return fd;
}

/* Waits until there may be something to read, or for a moment. False: by then PHP code has ended
 * the script. */
static bool wait_a_while(const php_mogile_reader *r, int64_t deadline)
{
	php_stream *stream = r->held.stream;
	struct pollfd fd = {descriptor(stream), POLLIN, 0};
	int64_t recheck = net_deadline(fd.fd >= 0 ? RECHECK_FD_US : RECHECK_US);

	if (stream->writepos > stream->readpos)
		return true;
	return net_wait(r->waiter, &fd, fd.fd >= 0 ? 1 : 0,
		       recheck < deadline ? recheck : deadline) != NET_INTERRUPTED;
}

/* A pipe that blocks would do so without a look at the script's signals. */
static bool wait_for_pipe(php_mogile_reader *r)
{
	php_stream *stream = r->held.stream;
	struct pollfd fd = {-1, POLLIN, 0};

	if (r->plain || !php_stream_is(stream, PHP_STREAM_IS_STDIO) ||
		stream->writepos > stream->readpos || !blocks(stream))
		return true;
	fd.fd = descriptor(stream);
	return fd.fd < 0 || net_wait(r->waiter, &fd, 1, NET_NEVER) != NET_INTERRUPTED;
}

/* --- ends that are none --- */

/* What the last answer's header says the body has, or -1. */
static int64_t announced(const php_stream *stream)
{
	int64_t length = -1;
	zval *line;

	if (Z_TYPE(stream->wrapperdata) != IS_ARRAY || stream->readfilters.head)
		return -1;
	ZEND_HASH_FOREACH_VAL(Z_ARRVAL(stream->wrapperdata), line)
	{
		static const char name[] = "content-length:";

		if (Z_TYPE_P(line) != IS_STRING)
			continue;
		if (strncasecmp(Z_STRVAL_P(line), "http/", 5) == 0)
			length = -1;
		else if (strncasecmp(Z_STRVAL_P(line), name, sizeof(name) - 1) == 0)
			length =
				(int64_t)ZEND_STRTOL(Z_STRVAL_P(line) + sizeof(name) - 1, NULL, 10);
	}
	ZEND_HASH_FOREACH_END();
	return length;
}

/* Says nothing of streams that do not know where they should end. */
static bool check_end(php_mogile_reader *r, const struct attempt *a, struct mog_error *error)
{
	int64_t length;

	if (a->timed_out)
		return fail(error, "the stream timed out");
	length = announced(r->held.stream);
	if (length < 0 || php_stream_tell(r->held.stream) >= length)
		return true;
	mog_error_set(error, MOG_SOURCE, NULL, "the source ended after %lld of %lld bytes",
		(long long)php_stream_tell(r->held.stream), (long long)length);
	return false;
}

/* One attempt. False: it failed. */
static bool attempt(php_mogile_reader *r, struct attempt *a, struct mog_error *error)
{
	php_mogile_busy_stream busy;
	bool ok;

	if (php_pieces_stopped())
		return stopped(error);
	if (php_mogile_held_is_closed(&r->held))
		return fail(error, "the stream was closed meanwhile");
	if (!wait_for_pipe(r))
		return stopped(error);
	/* A signal handler may have closed it. */
	if (php_mogile_held_is_closed(&r->held))
		return fail(error, "the stream was closed meanwhile");
	a->stream = r->held.stream;
	php_mogile_busy_begin(&busy, a->stream);
	ok = php_pieces_guard(run_read, a);
	if (php_mogile_busy_end(&busy, true))
		return ok ? fail(error, "the stream was closed meanwhile") : stopped(error);
	if (!ok)
		return stopped(error);
	if (a->got < 0)
		return fail(error, a->timed_out ? "the stream timed out" : "reading failed");
	return true;
}

bool php_mogile_reader_take(
	php_mogile_reader *r, char *buffer, size_t room, size_t *got, struct mog_error *error)
{
	int64_t deadline = net_deadline(r->stall_us);

	*got = 0;
	for (;;) {
		struct attempt a = {.buffer = buffer, .room = room};

		if (!attempt(r, &a, error))
			return false;
		if (a.got > 0) {
			*got = (size_t)a.got;
			return true;
		}
		if (a.at_end)
			return check_end(r, &a, error);
		if (a.timed_out)
			return fail(error, "the stream timed out");
		if (net_remaining(deadline) == 0) {
			mog_error_set(error, MOG_SOURCE, NULL,
				"the stream has not ended, and gave nothing for %lld ms",
				(long long)(r->stall_us / 1000));
			return false;
		}
		if (!wait_a_while(r, deadline))
			return stopped(error);
	}
}

/* --- the rest --- */

struct seek {
	php_stream *stream;
	zend_off_t to;
	bool done;
};

static void run_seek(void *arg)
{
	struct seek *s = arg;

	s->done = php_stream_seek(s->stream, s->to, SEEK_SET) == 0;
}

bool php_mogile_reader_rewind(php_mogile_reader *r)
{
	struct seek s = {r->held.stream, r->from, false};
	php_mogile_busy_stream busy;

	if (php_mogile_held_is_closed(&r->held))
		return false;
	/* PHP would warn. */
	if (!s.stream->ops->seek || (s.stream->flags & PHP_STREAM_FLAG_NO_SEEK))
		return false;
	php_mogile_busy_begin(&busy, s.stream);
	php_pieces_guard(run_seek, &s);
	return !php_mogile_busy_end(&busy, true) && s.done && !php_pieces_stopped();
}

void php_mogile_reader_end(php_mogile_reader *r)
{
	if (!r->held.resource)
		return;
	if (!php_mogile_held_is_closed(&r->held)) {
		if (r->unbuffered)
			r->held.stream->flags &= ~PHP_STREAM_FLAG_NO_BUFFER;
		if (r->chunk_size)
			r->held.stream->chunk_size = r->chunk_size;
	}
	php_mogile_let_go(&r->held, r->own);
}
