#include "mogile/engine/store.h"

#include "net/clock.h"
#include "net/fork.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A node that says more than MAX_NOISE bytes besides the file is not answering as one. */
enum { MAX_IDLE_EASY = 64, MAX_NOISE = 64 << 10 };

bool mog_store_global(void)
{
	return curl_global_init(CURL_GLOBAL_ALL) == CURLE_OK;
}

void mog_store_global_end(void)
{
	curl_global_cleanup();
}

/* libcurl says what to wait for on one socket. */
static int on_socket(CURL *easy, curl_socket_t fd, int what, void *self, void *unused)
{
	struct mog_store *s = self;
	short events = 0;
	size_t i;

	(void)easy;
	(void)unused;
	if (what == CURL_POLL_IN || what == CURL_POLL_INOUT)
		events = (short)(events | POLLIN);
	if (what == CURL_POLL_OUT || what == CURL_POLL_INOUT)
		events = (short)(events | POLLOUT);
	for (i = 0; i < s->fd_count && s->fds[i].fd != fd; i++)
		;
	if (what == CURL_POLL_REMOVE) {
		if (i < s->fd_count)
			s->fds[i] = s->fds[--s->fd_count];
		return 0;
	}
	if (i == s->fd_cap) {
		size_t cap = s->fd_cap ? 2 * s->fd_cap : 8;
		struct pollfd *fds = realloc(s->fds, cap * sizeof(*fds));

		if (!fds) {
			s->failed = true;
			return -1;
		}
		s->fds = fds;
		s->fd_cap = cap;
	}
	if (i == s->fd_count)
		s->fd_count++;
	s->fds[i] = (struct pollfd){fd, events, 0};
	return 0;
}

static int on_timer(CURLM *multi, long timeout_ms, void *self)
{
	struct mog_store *s = self;

	(void)multi;
	s->timer = timeout_ms < 0 ? NET_NEVER : net_deadline((int64_t)timeout_ms * 1000);
	return 0;
}

struct mog_store *mog_store_new(const struct mog_store_options *options)
{
	struct mog_store *s = calloc(1, sizeof(*s));

	if (!s)
		return NULL;
	s->generation = net_fork_generation();
	s->timer = NET_NEVER;
	s->multi = curl_multi_init();
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

void mog_store_free(struct mog_store *s)
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
	free(s->nodes);
	free(s);
}

static size_t find_node(const struct mog_store *s, const struct mog_node *node)
{
	size_t i;

	for (i = 0; i < s->node_count; i++) {
		if (strcasecmp(s->nodes[i].node.name, node->name) == 0)
			break;
	}
	return i;
}

bool mog_store_has_room(
	const struct mog_store *s, const struct mog_node *node, const struct mog_store_options *o)
{
	size_t i = find_node(s, node);

	return i == s->node_count || s->nodes[i].active < o->node_connections;
}

static bool know_node(struct mog_store *s, const struct mog_node *node, size_t *number)
{
	size_t i = find_node(s, node);

	if (i == s->node_count) {
		struct mog_store_node *nodes = realloc(s->nodes, (i + 1) * sizeof(*nodes));

		if (!nodes)
			return false;
		s->nodes = nodes;
		nodes[i].node = *node;
		nodes[i].active = 0;
		s->node_count++;
	}
	*number = i;
	return true;
}

/* A callback of the owner's has forked, and this is the child: the connection is the parent's. */
static bool is_forked(struct mog_transfer *t)
{
	if (t->store->generation == net_fork_generation())
		return false;
	snprintf(t->message, sizeof(t->message), "the process was forked meanwhile");
	t->stopped = true;
	return true;
}

static size_t on_read(char *buffer, size_t size, size_t count, void *self)
{
	struct mog_transfer *t = self;
	size_t room = size * count;
	size_t got = 0;
	enum mog_flow flow;

	if ((int64_t)room > t->left)
		room = (size_t)t->left;
	if (room == 0)
		return 0;
	flow = t->read(t->self, buffer, room, &got);
	t->last_moved = net_now();
	if (is_forked(t))
		return CURL_READFUNC_ABORT;
	if (flow == MOG_FLOW_STOP) {
		t->stopped = true;
		return CURL_READFUNC_ABORT;
	}
	if (flow == MOG_FLOW_PAUSE) {
		t->paused = true;
		return CURL_READFUNC_PAUSE;
	}
	t->left -= (int64_t)got;
	return got;
}

/* libcurl sends again over a new connection what it began to send over a kept one that was closed. */
static int on_seek(void *self, curl_off_t offset, int origin)
{
	struct mog_transfer *t = self;

	if (offset != 0 || origin != SEEK_SET || !t->rewind || !t->rewind(t->self))
		return CURL_SEEKFUNC_FAIL;
	t->left = t->size;
	return CURL_SEEKFUNC_OK;
}

static bool too_noisy(struct mog_transfer *t, size_t size)
{
	t->noise += size;
	if (t->noise <= MAX_NOISE)
		return false;
	snprintf(t->message, sizeof(t->message), "the node's answer is too long");
	return true;
}

static int64_t number(const char *text, const char **end)
{
	int64_t n = 0;

	for (; *text >= '0' && *text <= '9' && n < INT64_MAX / 10 - 9; text++)
		n = n * 10 + (*text - '0');
	*end = text;
	return n;
}

/* "Content-Range: bytes 5-9/10" */
static void take_range(struct mog_transfer *t, const char *value)
{
	const char *at;
	int64_t first;
	int64_t last;

	while (*value == ' ')
		value++;
	if (strncasecmp(value, "bytes ", 6) != 0)
		return;
	first = number(value + 6, &at);
	if (*at != '-')
		return;
	last = number(at + 1, &at);
	if (*at != '/' || last < first)
		return;
	t->range_start = first;
	t->range_total = at[1] == '*' ? -1 : number(at + 1, &at);
}

static size_t on_header(char *data, size_t size, size_t count, void *self)
{
	struct mog_transfer *t = self;
	size_t len = size * count;
	char line[128];

	t->last_moved = net_now();
	if (too_noisy(t, len))
		return 0;
	if (len >= sizeof(line))
		return len;
	memcpy(line, data, len);
	line[len] = '\0';
	if (strncasecmp(line, "HTTP/", 5) == 0) {
		t->chunked = false;
		t->range_start = t->range_total = -1;
	} else if (strncasecmp(line, "Content-Range:", 14) == 0) {
		take_range(t, line + 14);
	} else if (strncasecmp(line, "Transfer-Encoding:", 18) == 0) {
		t->chunked = strstr(line, "chunked") != NULL;
	}
	return len;
}

/* The headers are in: is this the file, from which byte, how long? False: no. */
static bool begin_body(struct mog_transfer *t)
{
	curl_off_t length = -1;
	int64_t total;

	t->began = true;
	curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &t->status);
	curl_easy_getinfo(t->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
	if (t->status == 206) {
		if (t->range_start != t->start) {
			snprintf(t->message, sizeof(t->message),
				"the node answered with other bytes than those asked for");
			return false;
		}
		total = t->range_total;
	} else if (t->status == 200) {
		t->skip = t->start;
		total = length;
	} else {
		snprintf(t->message, sizeof(t->message), "HTTP status %ld", t->status);
		return false;
	}
	if (total < 0 && !t->chunked) {
		snprintf(t->message, sizeof(t->message),
			"the node does not say how long the file is");
		return false;
	}
	if (t->begin && t->begin(t->self, total) != MOG_FLOW_ON) {
		t->stopped = true;
		return false;
	}
	return true;
}

static size_t on_write(char *data, size_t size, size_t count, void *self)
{
	struct mog_transfer *t = self;
	size_t len = size * count;
	size_t skip = 0;
	enum mog_flow flow;

	t->last_moved = net_now();
	if (t->method != MOG_GET)
		return too_noisy(t, len) ? 0 : len;
	if (!t->began && !begin_body(t))
		return 0;
	if (t->skip > 0) {
		skip = (int64_t)len < t->skip ? len : (size_t)t->skip;
		if (skip == len) {
			t->skip -= (int64_t)skip;
			return len;
		}
	}
	flow = t->write(t->self, data + skip, len - skip);
	t->last_moved = net_now();
	if (is_forked(t))
		return 0;
	if (flow == MOG_FLOW_PAUSE) {
		t->paused = true;
		return CURL_WRITEFUNC_PAUSE;
	}
	t->skip -= (int64_t)skip;
	if (flow == MOG_FLOW_ON)
		return len;
	t->stopped = true;
	return 0;
}

/* What is the same for every request of a handle. */
static void set_up_easy(CURL *easy)
{
	curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075500
	curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http");
#else
	curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)CURLPROTO_HTTP);
#endif
	curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(easy, CURLOPT_PROXY, "");
	curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
	curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
	curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
	curl_easy_setopt(easy, CURLOPT_READFUNCTION, on_read);
	curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, on_seek);
	curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_write);
	curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
}

static CURL *take_easy(struct mog_store *s)
{
	CURL *easy;

	if (s->idle_count > 0)
		return s->idle[--s->idle_count];
	easy = curl_easy_init();
	if (easy)
		set_up_easy(easy);
	return easy;
}

static void give_easy(struct mog_store *s, CURL *easy)
{
	if (s->idle_count == s->idle_cap) {
		size_t cap = s->idle_cap ? 2 * s->idle_cap : 4;
		CURL **idle = cap > MAX_IDLE_EASY ? NULL : realloc(s->idle, cap * sizeof(*idle));

		if (!idle) {
			curl_easy_cleanup(easy);
			return;
		}
		s->idle = idle;
		s->idle_cap = cap;
	}
	s->idle[s->idle_count++] = easy;
}

static long milliseconds(int64_t us)
{
	if (us == NET_NEVER || us / 1000 > INT32_MAX)
		return 0;
	return us < 1000 ? 1 : (long)(us / 1000);
}

/* The headers of a PUT: no wait for "100 Continue", which costs a round trip. */
static bool put_headers(struct mog_transfer *t)
{
	static const char *const lines[] = {"Expect:", "Content-Type: application/octet-stream"};

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		struct curl_slist *more = curl_slist_append(t->headers, lines[i]);

		if (!more)
			return false;
		t->headers = more;
	}
	return true;
}

static bool set_request(struct mog_transfer *t, const struct mog_store_options *o)
{
	CURL *easy = t->easy;
	bool ok = true;

	curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, t->curl_error);
	curl_easy_setopt(easy, CURLOPT_PRIVATE, t);
	curl_easy_setopt(easy, CURLOPT_READDATA, t);
	curl_easy_setopt(easy, CURLOPT_SEEKDATA, t);
	curl_easy_setopt(easy, CURLOPT_WRITEDATA, t);
	curl_easy_setopt(easy, CURLOPT_HEADERDATA, t);
	curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(o->connect_timeout_us));
	curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, (long)o->buffer_size);
	curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, (long)o->buffer_size);
	ok = ok && curl_easy_setopt(easy, CURLOPT_URL, t->url_copy) == CURLE_OK;
	curl_easy_setopt(easy, CURLOPT_HTTPHEADER, NULL);
	curl_easy_setopt(easy, CURLOPT_RANGE, NULL);
	curl_easy_setopt(easy, CURLOPT_NOBODY, 0L);
	curl_easy_setopt(easy, CURLOPT_UPLOAD, 0L);
	curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
	if (t->method == MOG_HEAD)
		curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
	if (t->method == MOG_PUT) {
		ok = ok && put_headers(t);
		curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
		curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, (curl_off_t)t->size);
		curl_easy_setopt(easy, CURLOPT_HTTPHEADER, t->headers);
	}
	if (t->method == MOG_GET && t->start > 0) {
		char range[32];

		snprintf(range, sizeof(range), "%lld-", (long long)t->start);
		ok = ok && curl_easy_setopt(easy, CURLOPT_RANGE, range) == CURLE_OK;
	}
	return ok;
}

static void release(struct mog_transfer *t)
{
	if (t->easy) {
		curl_easy_setopt(t->easy, CURLOPT_ERRORBUFFER, NULL);
		curl_easy_setopt(t->easy, CURLOPT_HTTPHEADER, NULL);
		give_easy(t->store, t->easy);
	}
	t->easy = NULL;
	curl_slist_free_all(t->headers);
	t->headers = NULL;
	free(t->url_copy);
	t->url_copy = NULL;
}

enum mog_code mog_transfer_start(struct mog_store *s, struct mog_transfer *t,
	const struct mog_node *node, const struct mog_store_options *options)
{
	t->store = s;
	t->left = t->size;
	t->range_start = t->range_total = -1;
	t->last_moved = net_now();
	t->stall_timeout_us = options->stall_timeout_us;
	t->deadline = net_deadline(options->total_timeout_us);
	t->url_copy = strndup(t->url, t->url_len);
	t->easy = take_easy(s);
	if (!t->url_copy || !t->easy || !set_request(t, options) || !know_node(s, node, &t->node) ||
		curl_multi_add_handle(s->multi, t->easy) != CURLM_OK) {
		release(t);
		t->store = NULL;
		return MOG_NOMEM;
	}
	s->nodes[t->node].active++;
	t->next = s->first;
	s->first = t;
	return MOG_OK;
}

void mog_transfer_resume(struct mog_transfer *t)
{
	if (!t->paused || t->done || !t->easy)
		return;
	t->paused = false;
	t->last_moved = net_now();
	curl_easy_pause(t->easy, CURLPAUSE_CONT);
}

/* Takes a running transfer out of the store. */
static void detach(struct mog_transfer *t)
{
	struct mog_transfer **at = &t->store->first;

	while (*at && *at != t)
		at = &(*at)->next;
	if (*at)
		*at = t->next;
	t->store->nodes[t->node].active--;
	curl_multi_remove_handle(t->store->multi, t->easy);
	release(t);
}

void mog_transfer_end(struct mog_transfer *t)
{
	if (t->easy)
		detach(t);
}

static void finished(struct mog_transfer *t, CURLcode result)
{
	curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &t->status);
	if (result == CURLE_OK && !t->stopped) {
		if (t->method == MOG_GET) {
			/* An empty file has no body to begin with. */
			t->ok = (t->began || begin_body(t)) && t->skip <= 0;
			if (!t->ok && t->skip > 0 && !t->message[0])
				snprintf(t->message, sizeof(t->message), "the file is shorter");
		} else {
			t->ok = t->status >= 200 && t->status <= 299 &&
				(t->method != MOG_PUT || t->left == 0);
			if (!t->ok)
				snprintf(t->message, sizeof(t->message), "HTTP status %ld",
					t->status);
		}
	} else if (!t->message[0]) {
		snprintf(t->message, sizeof(t->message), "%s",
			t->curl_error[0] ? t->curl_error : curl_easy_strerror(result));
	}
	t->done = true;
	detach(t);
}

static bool is_overdue(struct mog_transfer *t, int64_t now)
{
	if (now >= t->deadline) {
		snprintf(t->message, sizeof(t->message), "took longer than allowed");
		return true;
	}
	if (!t->paused && t->stall_timeout_us != NET_NEVER &&
		now - t->last_moved >= t->stall_timeout_us) {
		snprintf(t->message, sizeof(t->message), "no progress for %lld ms",
			(long long)(t->stall_timeout_us / 1000));
		return true;
	}
	return false;
}

int64_t mog_store_deadline(const struct mog_store *s)
{
	int64_t deadline = s->timer;

	for (const struct mog_transfer *t = s->first; t; t = t->next) {
		if (t->deadline < deadline)
			deadline = t->deadline;
		if (!t->paused && t->stall_timeout_us != NET_NEVER &&
			t->last_moved + t->stall_timeout_us < deadline)
			deadline = t->last_moved + t->stall_timeout_us;
	}
	return deadline;
}

void mog_store_ready(struct mog_store *s, const struct pollfd *fds, size_t count)
{
	struct mog_transfer *next;
	CURLMsg *msg;
	int running;
	int left;
	int64_t now;

	for (size_t i = 0; i < count; i++) {
		int what = 0;

		if (fds[i].revents & (POLLIN | POLLHUP))
			what |= CURL_CSELECT_IN;
		if (fds[i].revents & POLLOUT)
			what |= CURL_CSELECT_OUT;
		if (fds[i].revents & (POLLERR | POLLNVAL))
			what |= CURL_CSELECT_ERR;
		if (what)
			curl_multi_socket_action(s->multi, fds[i].fd, what, &running);
	}
	now = net_now();
	if (s->timer <= now) {
		s->timer = NET_NEVER;
		curl_multi_socket_action(s->multi, CURL_SOCKET_TIMEOUT, 0, &running);
		now = net_now();
	}
	while ((msg = curl_multi_info_read(s->multi, &left))) {
		struct mog_transfer *t = NULL;

		if (msg->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(msg->easy_handle, CURLINFO_PRIVATE, (char **)&t);
		if (t)
			finished(t, msg->data.result);
	}
	for (struct mog_transfer *t = s->first; t; t = next) {
		next = t->next;
		if (is_overdue(t, now)) {
			t->done = true;
			detach(t);
		}
	}
}
