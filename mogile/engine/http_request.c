#include "mogile/engine/http_parts.h"

#include "net/clock.h"
#include "net/fork.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

/* A node that says more than this besides the file is not answering as one. */
enum { MAX_NOISE = 64 << 10 };

/* A descriptor that a program started meanwhile must not get. */
static curl_socket_t open_socket(void *self, curlsocktype purpose, struct curl_sockaddr *address)
{
	(void)self;
	(void)purpose;
	return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/* A callback of the owner's has forked, and this is the child: the connection is the parent's. */
static bool is_forked(struct mog_transfer *t)
{
	if (t->http->generation == net_fork_generation())
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

/* libcurl sends again over a new connection what it began to send over a kept one that was
 * closed. */
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

/*
 * Libcurl receives as long as there is something, and what a callback does not take because it
 * wants to pause, libcurl copies and keeps. So it is told before it receives more. (Both
 * directions: with one alone it would go on at once to look at the other.)
 */
static void pause_receiving(struct mog_transfer *t, bool pause)
{
	if (t->paused != pause)
		curl_easy_pause(t->easy, pause ? CURLPAUSE_ALL : CURLPAUSE_CONT);
	t->paused = pause;
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
	t->skip -= (int64_t)skip;
	if (flow == MOG_FLOW_STOP) {
		t->stopped = true;
		return 0;
	}
	pause_receiving(t, flow == MOG_FLOW_PAUSE);
	return len;
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
	curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
	curl_easy_setopt(easy, CURLOPT_READFUNCTION, on_read);
	curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, on_seek);
	curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_write);
	curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
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

static bool set_request(struct mog_transfer *t, const struct mog_http_options *o)
{
	CURL *easy = t->easy;
	bool ok = true;

	set_up_easy(easy);
	curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, t->curl_error);
	curl_easy_setopt(easy, CURLOPT_PRIVATE, t);
	curl_easy_setopt(easy, CURLOPT_READDATA, t);
	curl_easy_setopt(easy, CURLOPT_SEEKDATA, t);
	curl_easy_setopt(easy, CURLOPT_WRITEDATA, t);
	curl_easy_setopt(easy, CURLOPT_HEADERDATA, t);
	/* not by libcurl, which goes by the clock alone: see http_time.c */
	curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, (long)INT32_MAX);
	curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, t->fresh ? 1L : 0L);
	curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, (long)o->buffer_size);
	curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, (long)o->buffer_size);
	ok = ok && curl_easy_setopt(easy, CURLOPT_URL, t->url_copy) == CURLE_OK;
	curl_easy_setopt(easy, CURLOPT_HTTPHEADER, NULL);
	curl_easy_setopt(easy, CURLOPT_RANGE, NULL);
	curl_easy_setopt(easy, CURLOPT_UPLOAD, 0L);
	curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
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
		curl_easy_setopt(t->easy, CURLOPT_PRIVATE, NULL);
		mog_http_give_easy(t->http, t->easy);
	}
	t->easy = NULL;
	curl_slist_free_all(t->headers);
	t->headers = NULL;
	free(t->url_copy);
	t->url_copy = NULL;
}

enum mog_code mog_transfer_start(struct mog_http *s, struct mog_transfer *t,
	const struct mog_node *node, const struct mog_http_options *options)
{
	t->http = s;
	t->left = t->size;
	t->range_start = t->range_total = -1;
	t->last_moved = net_now();
	t->connect_timeout_us = options->connect_timeout_us;
	t->stall_timeout_us = options->stall_timeout_us;
	t->deadline = net_deadline(options->total_timeout_us);
	t->url_copy = strndup(t->url, t->url_len);
	t->easy = mog_http_take_easy(s);
	if (!t->url_copy || !t->easy || !set_request(t, options) ||
		!mog_http_know_node(s, node, &t->node) ||
		curl_multi_add_handle(s->multi, t->easy) != CURLM_OK) {
		release(t);
		t->http = NULL;
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
	/* libcurl goes on by a timer, which need not wait for a look at the sockets */
	t->http->timer_before = false;
	curl_easy_pause(t->easy, CURLPAUSE_CONT);
}

/* Takes a running transfer out of its list. */
static void detach(struct mog_transfer *t)
{
	struct mog_transfer **at = &t->http->first;

	while (*at && *at != t)
		at = &(*at)->next;
	if (*at)
		*at = t->next;
	t->http->nodes[t->node].active--;
	curl_multi_remove_handle(t->http->multi, t->easy);
	release(t);
}

void mog_transfer_end(struct mog_transfer *t)
{
	if (t->easy)
		detach(t);
}

void mog_transfer_over(struct mog_transfer *t)
{
	t->done = true;
	detach(t);
}

void mog_transfer_finished(struct mog_transfer *t, CURLcode result)
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
	mog_transfer_over(t);
}
