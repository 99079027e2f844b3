#include "glue/waiter.h"

#include "glue/call.h"
#include "net/clock.h"
#include "net/wait.h"
#include "net/wake.h"

#include "zend_fibers.h"

#include <errno.h>
#include <stdlib.h>

/* One who waits for a turn. Not on a C stack: a Fiber that is never resumed leaves it in the
 * line. */
struct php_pieces_turn {
	struct php_pieces_turn *next;
	struct net_wake wake;
};

/* ---- streams that can only be waited for ---- */

struct waiting_stream {
	int fd; /* -1: the wait is over */
};

static ssize_t stream_write(php_stream *stream, const char *bytes, size_t count)
{
	return -1;
}

static ssize_t stream_read(php_stream *stream, char *bytes, size_t count)
{
	return -1;
}

static int stream_close(php_stream *stream, int close_handle)
{
	efree(stream->abstract);
	return 0;
}

static int stream_flush(php_stream *stream)
{
	return 0;
}

static int stream_cast(php_stream *stream, int as, void **ret)
{
	const struct waiting_stream *s = stream->abstract;

	if (s->fd < 0 || (as != PHP_STREAM_AS_FD && as != PHP_STREAM_AS_FD_FOR_SELECT))
		return FAILURE;
	if (ret)
		*(int *)ret = s->fd;
	return SUCCESS;
}

static const php_stream_ops stream_ops = {
	.write = stream_write,
	.read = stream_read,
	.close = stream_close,
	.flush = stream_flush,
	.label = "connection",
	.cast = stream_cast,
};

static void stream_open(zval *to, int fd)
{
	struct waiting_stream *s = emalloc(sizeof(*s));
	php_stream *stream;

	s->fd = fd;
	stream = php_stream_alloc(&stream_ops, s, NULL, "r+");
	/* nobody can close it before its time: an event loop may still hold it */
	stream->flags |= PHP_STREAM_FLAG_NO_BUFFER | PHP_STREAM_FLAG_NO_FCLOSE;
	php_stream_to_zval(stream, to);
}

static void stream_end(zval *of)
{
	php_stream *stream = Z_RES_P(of)->ptr;

	if (stream) {
		((struct waiting_stream *)stream->abstract)->fd = -1;
		zend_list_close(Z_RES_P(of));
	}
	zval_ptr_dtor(of);
}

/* ---- the wait ---- */

/* What one call of the callable is given. */
struct arguments {
	const struct pollfd *fds;
	size_t count;
	int64_t timeout_us;
	zval *streams;
	size_t opened;
	zval values[3];
};

static void add(zval *list, zval *stream)
{
	Z_ADDREF_P(stream);
	add_next_index_zval(list, stream);
}

/* May end in a jump: PHP's memory can be at its limit. */
static void make_arguments(void *arg)
{
	struct arguments *a = arg;

	a->streams = safe_emalloc(a->count, sizeof(*a->streams), 0);
	array_init(&a->values[0]);
	array_init(&a->values[1]);
	for (size_t i = 0; i < a->count; i++) {
		stream_open(&a->streams[i], a->fds[i].fd);
		a->opened++;
		if (a->fds[i].events & POLLIN)
			add(&a->values[0], &a->streams[i]);
		if (a->fds[i].events & POLLOUT)
			add(&a->values[1], &a->streams[i]);
	}
	if (a->timeout_us == NET_NEVER)
		ZVAL_NULL(&a->values[2]);
	else
		ZVAL_DOUBLE(&a->values[2], (double)a->timeout_us / 1e6);
}

/* Calls the callable. False: it threw, or jumped. */
static bool call(
	const php_pieces_waiter *w, const struct pollfd *fds, size_t count, int64_t timeout_us)
{
	struct arguments a = {.fds = fds, .count = count, .timeout_us = timeout_us};
	bool done = php_pieces_guard(make_arguments, &a) &&
		    php_pieces_call(&w->callable, NULL, NULL, 3, a.values);

	for (size_t i = 0; i < a.opened; i++)
		stream_end(&a.streams[i]);
	php_pieces_release(&a.values[0]);
	php_pieces_release(&a.values[1]);
	if (a.streams)
		efree(a.streams);
	return done;
}

bool php_pieces_waiter_usable(const php_pieces_waiter *w)
{
	return !Z_ISUNDEF(w->callable) && !zend_fiber_switch_blocked() && !php_pieces_stopped();
}

/* Not on a C stack either. */
struct php_pieces_active_wait {
	struct php_pieces_active_wait *next;
	zend_fiber *fiber; /* NULL: outside of any */
};

/* Is this the callable, or what it called? */
static bool in_callable(const php_pieces_waiter *w)
{
	for (const struct php_pieces_active_wait *a = w->active; a; a = a->next)
		if (a->fiber == EG(active_fiber))
			return true;
	return false;
}

static void remove_active(php_pieces_waiter *w, struct php_pieces_active_wait *active)
{
	struct php_pieces_active_wait **at = &w->active;

	while (*at != active)
		at = &(*at)->next;
	*at = active->next;
	free(active);
}

int php_pieces_wait(php_pieces_waiter *w, struct pollfd *fds, size_t count, int64_t timeout_us)
{
	struct php_pieces_active_wait *active;
	bool done;

	if (!php_pieces_waiter_usable(w) || in_callable(w))
		return net_poll(fds, count, timeout_us);
	active = malloc(sizeof(*active)); /* not of PHP's memory, which may be at its limit */
	if (!active)
		return net_poll(fds, count, timeout_us);
	active->fiber = EG(active_fiber);
	active->next = w->active;
	w->active = active;
	done = call(w, fds, count, timeout_us);
	remove_active(w, active);
	if (w->first)
		net_wake_set(&w->first->wake);
	if (!done) {
		errno = EINTR;
		return -1;
	}
	return net_poll(fds, count, 0);
}

/* ---- turns ---- */

static struct php_pieces_turn *turn_new(php_pieces_waiter *w)
{
	struct php_pieces_turn *turn = calloc(1, sizeof(*turn));

	if (!turn)
		return NULL;
	if (!net_wake_open(&turn->wake)) {
		net_wake_close(&turn->wake);
		free(turn);
		return NULL;
	}
	if (w->last)
		w->last->next = turn;
	else
		w->first = turn;
	w->last = turn;
	return turn;
}

/* Out of the line; the next one may look whether it is its turn. */
static void turn_end(php_pieces_waiter *w, struct php_pieces_turn *turn)
{
	struct php_pieces_turn **at = &w->first;

	while (*at != turn)
		at = &(*at)->next;
	*at = turn->next;
	if (w->last == turn) {
		w->last = NULL;
		for (struct php_pieces_turn *t = w->first; t; t = t->next)
			w->last = t;
	}
	if (w->first)
		net_wake_set(&w->first->wake);
	net_wake_close(&turn->wake);
	free(turn);
}

static enum net_code wait_for_turn(
	php_pieces_waiter *w, struct php_pieces_turn *turn, int64_t timeout_us)
{
	int64_t deadline = net_deadline(timeout_us);

	while (w->first != turn || w->active || w->depth > 0) {
		struct pollfd fd = {turn->wake.read_fd, POLLIN, 0};
		int64_t left = net_remaining(deadline);

		if (!php_pieces_waiter_usable(w) || in_callable(w))
			return php_pieces_stopped() ? NET_INTERRUPTED : NET_AGAIN;
		if (left == 0)
			return NET_TIMEOUT;
		if (!call(w, &fd, 1, left))
			return NET_INTERRUPTED;
		if (net_poll(&fd, 1, 0) > 0) {
			net_wake_clear(&turn->wake);
			deadline = net_deadline(timeout_us);
		}
	}
	return NET_OK;
}

enum net_code php_pieces_waiter_turn(php_pieces_waiter *w, int64_t timeout_us)
{
	struct php_pieces_turn *turn;
	enum net_code code;

	if (!w->active && !w->first && w->depth == 0)
		return NET_OK;
	if (!php_pieces_waiter_usable(w) || in_callable(w))
		return php_pieces_stopped() ? NET_INTERRUPTED : NET_AGAIN;
	turn = turn_new(w);
	if (!turn)
		return NET_NOMEM;
	code = wait_for_turn(w, turn, timeout_us);
	turn_end(w, turn);
	return code;
}

enum net_code php_pieces_waiter_enter(php_pieces_waiter *w, int64_t timeout_us)
{
	bool nested = w->depth > 0 && w->holder == EG(active_fiber);
	/* without a callable nobody can wait, and nobody has to */
	bool blocks = Z_ISUNDEF(w->callable) && !w->active;
	enum net_code code = NET_OK;

	if (nested && in_callable(w))
		return NET_AGAIN;
	if (!nested && !blocks)
		code = php_pieces_waiter_turn(w, timeout_us);
	if (code != NET_OK)
		return code;
	if (w->depth++ == 0)
		w->holder = EG(active_fiber);
	return NET_OK;
}

enum net_code php_pieces_waiter_join(php_pieces_waiter *w, int64_t timeout_us)
{
	if (w->depth == 0 || w->active)
		return php_pieces_waiter_enter(w, timeout_us);
	w->depth++;
	return NET_OK;
}

void php_pieces_waiter_leave(php_pieces_waiter *w)
{
	if (w->depth == 0 || --w->depth > 0)
		return;
	w->holder = NULL;
	if (w->first)
		net_wake_set(&w->first->wake);
}

/* ---- what has one ---- */

void php_pieces_waiter_init(php_pieces_waiter *w)
{
	*w = (php_pieces_waiter){0};
}

static void set_callable(zval *at, zval *callable)
{
	zval before;

	ZVAL_COPY_VALUE(&before, at);
	if (callable)
		ZVAL_COPY(at, callable);
	else
		ZVAL_UNDEF(at);
	php_pieces_release(&before);
}

void php_pieces_waiter_set(php_pieces_waiter *w, zval *callable)
{
	set_callable(&w->callable, callable);
}

bool php_pieces_parse_waiter(zend_execute_data *execute_data, zval **callable)
{
	zend_fcall_info fci = empty_fcall_info;
	zend_fcall_info_cache fcc = empty_fcall_info_cache;

	*callable = NULL;
	ZEND_PARSE_PARAMETERS_START(1, 1)
	Z_PARAM_FUNC_OR_NULL(fci, fcc)
	ZEND_PARSE_PARAMETERS_END_EX(return false);
	if (ZEND_FCI_INITIALIZED(fci))
		*callable = ZEND_CALL_ARG(execute_data, 1);
	return true;
}

void php_pieces_set_default_waiter(zend_execute_data *execute_data, zval *at)
{
	zval *callable;

	if (!php_pieces_parse_waiter(execute_data, &callable))
		return;
	set_callable(at, callable);
	php_pieces_resume();
}

void php_pieces_waiter_free(php_pieces_waiter *w)
{
	while (w->first) {
		struct php_pieces_turn *turn = w->first;

		w->first = turn->next;
		net_wake_close(&turn->wake);
		free(turn);
	}
	w->last = NULL;
	while (w->active)
		remove_active(w, w->active);
	php_pieces_waiter_set(w, NULL);
}
