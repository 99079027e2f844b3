#include "mogile/engine/http_parts.h"

#include "net/clock.h"
#include "net/fork.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool mog_http_global(void)
{
	return curl_global_init(CURL_GLOBAL_ALL) == CURLE_OK;
}

void mog_http_global_end(void)
{
	curl_global_cleanup();
}

static bool more_room(struct mog_http *s)
{
	size_t cap = s->fd_cap ? 2 * s->fd_cap : 8;
	struct pollfd *fds = realloc(s->fds, cap * sizeof(*fds));
	struct mog_transfer **owners;

	if (!fds)
		return false;
	s->fds = fds;
	owners = realloc(s->owners, cap * sizeof(*owners));
	if (!owners)
		return false;
	s->owners = owners;
	s->fd_cap = cap;
	return true;
}

/* libcurl says what to wait for on one socket. */
static int on_socket(CURL *easy, curl_socket_t fd, int what, void *self, void *unused)
{
	struct mog_http *s = self;
	struct mog_transfer *t = NULL;
	short events = 0;
	size_t i;

	(void)unused;
	curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&t);
	if (what == CURL_POLL_IN || what == CURL_POLL_INOUT)
		events = (short)(events | POLLIN);
	if (what == CURL_POLL_OUT || what == CURL_POLL_INOUT)
		events = (short)(events | POLLOUT);
	for (i = 0; i < s->fd_count && s->fds[i].fd != fd; i++)
		;
	if (what == CURL_POLL_REMOVE) {
		if (i < s->fd_count) {
			s->fds[i] = s->fds[--s->fd_count];
			s->owners[i] = s->owners[s->fd_count];
		}
		return 0;
	}
	if (i == s->fd_cap && !more_room(s)) {
		s->failed = true;
		return -1;
	}
	if (i == s->fd_count)
		s->fd_count++;
	s->fds[i] = (struct pollfd){fd, events, 0};
	s->owners[i] = t;
	mog_transfer_moves(t);
	return 0;
}

static int on_timer(CURLM *multi, long timeout_ms, void *self)
{
	struct mog_http *s = self;

	(void)multi;
	s->timer = timeout_ms < 0 ? NET_NEVER : net_deadline((int64_t)timeout_ms * 1000);
	return 0;
}

/* Or an eventfd, which is of no kind at all. */
static bool is_socket(int fd)
{
	struct stat status;

	return fstat(fd, &status) == 0 &&
	       (S_ISSOCK(status.st_mode) || (status.st_mode & S_IFMT) == 0);
}

/*
 * libcurl's multi handle opens descriptors of its own (a pair of sockets, or an eventfd), without a
 * way to say how, or to learn which. They are the lowest ones free.
 */
static CURLM *new_multi(void)
{
	int lowest[2] = {open("/dev/null", O_RDONLY | O_CLOEXEC), -1};
	CURLM *multi;

	if (lowest[0] >= 0)
		lowest[1] = fcntl(lowest[0], F_DUPFD_CLOEXEC, 0);
	for (size_t i = 0; i < 2; i++) {
		if (lowest[i] >= 0)
			close(lowest[i]);
	}
	multi = curl_multi_init();
	for (size_t i = 0; i < 2; i++) {
		if (multi && lowest[i] >= 0 && is_socket(lowest[i]))
			fcntl(lowest[i], F_SETFD, FD_CLOEXEC);
	}
	return multi;
}

struct mog_http *mog_http_new(const struct mog_http_options *options)
{
	struct mog_http *s = calloc(1, sizeof(*s));

	if (!s)
		return NULL;
	s->generation = net_fork_generation();
	s->timer = NET_NEVER;
	s->multi = new_multi();
	if (!s->multi) {
		free(s);
		return NULL;
	}
	curl_multi_setopt(s->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
	curl_multi_setopt(s->multi, CURLMOPT_SOCKETDATA, s);
	curl_multi_setopt(s->multi, CURLMOPT_TIMERFUNCTION, on_timer);
	curl_multi_setopt(s->multi, CURLMOPT_TIMERDATA, s);
	curl_multi_setopt(s->multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING);
	curl_multi_setopt(s->multi, CURLMOPT_MAXCONNECTS, (long)options->node_connections * 16L);
	return s;
}

void mog_http_free(struct mog_http *s)
{
	if (!s)
		return;
	while (s->first)
		mog_transfer_end(s->first);
	for (size_t i = 0; i < s->idle_count; i++)
		curl_easy_cleanup(s->idle[i]);
	curl_multi_cleanup(s->multi);
	free(s->idle);
	free(s->fds);
	free(s->owners);
	free(s->nodes);
	free(s);
}

/* For whom libcurl waits for that descriptor; it stands at i unless others went meanwhile. */
static struct mog_transfer *owner(const struct mog_http *s, size_t i, int fd)
{
	if (i >= s->fd_count || s->fds[i].fd != fd) {
		for (i = 0; i < s->fd_count && s->fds[i].fd != fd; i++)
			;
	}
	return i < s->fd_count ? s->owners[i] : NULL;
}

static void take_finished(struct mog_http *s)
{
	CURLMsg *msg;
	int left;

	while ((msg = curl_multi_info_read(s->multi, &left))) {
		struct mog_transfer *t = NULL;

		if (msg->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(msg->easy_handle, CURLINFO_PRIVATE, (char **)&t);
		if (t)
			mog_transfer_finished(t, msg->data.result);
	}
}

bool mog_http_timer_due(const struct mog_http *s)
{
	return !s->timer_before && s->timer <= net_now();
}

/* libcurl sets the next one meanwhile. */
static void run_timer(struct mog_http *s)
{
	int running;

	s->timer = NET_NEVER;
	curl_multi_socket_action(s->multi, CURL_SOCKET_TIMEOUT, 0, &running);
}

void mog_http_timer(struct mog_http *s)
{
	s->timer_before = true;
	run_timer(s);
	take_finished(s);
}

/* What of a descriptor's events is for libcurl. */
static int events_of(const struct pollfd *fd)
{
	int what = 0;

	if (fd->revents & (POLLIN | POLLHUP))
		what |= CURL_CSELECT_IN;
	if (fd->revents & POLLOUT)
		what |= CURL_CSELECT_OUT;
	if (fd->revents & (POLLERR | POLLNVAL))
		what |= CURL_CSELECT_ERR;
	return what;
}

void mog_http_ready(struct mog_http *s, const struct pollfd *fds, size_t count)
{
	int64_t looked_at = net_now();
	bool moved = false;
	int running;

	s->timer_before = false;
	for (size_t i = 0; i < count; i++) {
		int what = events_of(&fds[i]);

		if (what) {
			mog_transfer_moves(owner(s, i, fds[i].fd));
			curl_multi_socket_action(s->multi, fds[i].fd, what, &running);
			moved = true;
		}
	}
	/* A timer that is due comes in the next round, which does not wait: it may move bytes of
	 * the same transfers, for which whoever waits had room only once. */
	if (!moved && s->timer <= net_now())
		run_timer(s);
	take_finished(s);
	mog_http_end_late(s, looked_at);
}
