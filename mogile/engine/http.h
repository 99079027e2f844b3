/*
 * HTTP/1.1 to the storage nodes, by libcurl's multi interface: PUT, GET, HEAD of whole files or
 * from a byte on. Connections are kept and used again for as long as this lives.
 *
 * Knows no tracker: who asks has made sure that the URL leads to a storage node. Follows no
 * redirect, uses no proxy, speaks http only. All waiting is the caller's: see mog_http_deadline()
 * and mog_http_ready().
 */
#ifndef MOG_HTTP_H
#define MOG_HTTP_H

#include "mogile/engine/error.h"
#include "mogile/engine/nodes.h"

#include <curl/curl.h>
#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mog_http_options {
	int64_t connect_timeout_us;
	/* Without a byte moved either way; NET_NEVER: no limit. What the owner's callbacks and the
	 * owner himself take counts for no transfer: see mog_http_ready(). */
	int64_t stall_timeout_us;
	int64_t total_timeout_us;  /* for one request; NET_NEVER: no limit */
	size_t buffer_size;	   /* 16 KiB to 512 KiB */
	unsigned node_connections; /* at once, to one node: at least 1 */
};

struct mog_http_node {
	struct mog_node node;
	unsigned active;
};

struct mog_http {
	struct mog_http *next; /* for whoever keeps a list */
	uint32_t generation;   /* of the process, see net/fork.h */
	CURLM *multi;
	CURL **idle; /* easy handles to use again */
	size_t idle_count;
	size_t idle_cap;
	struct pollfd *fds;	      /* what libcurl waits for */
	struct mog_transfer **owners; /* for whom, in the same order; NULL: for none */
	size_t fd_count;
	size_t fd_cap;
	int64_t timer;	   /* libcurl's; NET_NEVER: none */
	bool timer_before; /* the last round was a timer's, and looked at no socket */
	struct mog_http_node *nodes;
	size_t node_count;
	struct mog_transfer *first; /* those running */
	bool failed;		    /* out of memory in a callback of libcurl's */
};

/* What a transfer's callbacks answer. */
enum mog_flow {
	MOG_FLOW_ON,
	/* no more for now; the owner calls mog_transfer_resume() later. What was to be written was;
	 * of what libcurl has received already, more may come all the same, and ON says to go on */
	MOG_FLOW_PAUSE,
	MOG_FLOW_STOP /* give up; the callback has noted why */
};

enum mog_method { MOG_GET, MOG_PUT };

/* One request. All zero, the settings filled in, then mog_transfer_start(). */
struct mog_transfer {
	/* Settings. */
	enum mog_method method;
	const char *url;
	size_t url_len;
	int64_t size;  /* of the body to PUT */
	int64_t start; /* GET: the byte to begin with */
	bool fresh;    /* over no kept connection */
	void *self;    /* for the callbacks */
	/* Fills up to room bytes; sets *got, which is 0 only together with PAUSE or STOP. */
	enum mog_flow (*read)(void *self, char *buffer, size_t room, size_t *got);
	/* Back to the first byte: a kept connection turned out to be closed. False: impossible. */
	bool (*rewind)(void *self);
	/* The whole file's size is known (-1: it will not be). Once, before the first write. */
	enum mog_flow (*begin)(void *self, int64_t total);
	enum mog_flow (*write)(void *self, const char *data, size_t size);

	/* Results. */
	bool done;
	bool ok;	   /* done, and the node did what was asked, to the last byte */
	bool stopped;	   /* a callback said STOP */
	bool unanswered;   /* nothing at all came over a kept connection, which may be dead */
	long status;	   /* HTTP's; 0: none came */
	char message[256]; /* unless ok: why, without the URL */

	/* Its own. */
	struct mog_transfer *next;
	struct mog_http *http;
	CURL *easy;
	struct curl_slist *headers;
	char *url_copy;
	char curl_error[CURL_ERROR_SIZE];
	size_t node; /* in http->nodes */
	int64_t last_moved;
	int64_t connecting_since; /* 0: libcurl has not begun yet */
	int64_t connect_timeout_us;
	int64_t stall_timeout_us;
	int64_t deadline;
	int64_t left; /* PUT: not read yet */
	size_t noise; /* bytes of headers, and of bodies that nobody asked for */
	int64_t skip; /* GET: bytes before start that a node without ranges sends anyway */
	bool began;
	bool paused;
	bool chunked;
	int64_t range_start; /* from Content-Range; -1: none */
	int64_t range_total;
};

/* NULL: out of memory. mog_http_global() first, once a process. */
struct mog_http *mog_http_new(const struct mog_http_options *options);
void mog_http_free(struct mog_http *s);
bool mog_http_global(void);
void mog_http_global_end(void);

/* May another request to that node start now, or are there node_connections already? */
bool mog_http_has_room(
	const struct mog_http *s, const struct mog_node *node, const struct mog_http_options *o);

/* Starts; MOG_OK or MOG_NOMEM. From now on *t must stay where it is until mog_transfer_end(). */
enum mog_code mog_transfer_start(struct mog_http *s, struct mog_transfer *t,
	const struct mog_node *node, const struct mog_http_options *options);

/* After PAUSE: go on. May call read or write at once. */
void mog_transfer_resume(struct mog_transfer *t);

/* Ends it, finished or not; harmless if never started. An unfinished one's connection is closed. */
void mog_transfer_end(struct mog_transfer *t);

/* Until when it has something to do even if no socket is ready. http->fds are to be waited
 * for. */
int64_t mog_http_deadline(const struct mog_http *s);

/* Is a timer due, for which nobody has to look at the sockets? Then mog_http_timer() comes first.
 * Not twice in a row. */
bool mog_http_timer_due(const struct mog_http *s);
void mog_http_timer(struct mog_http *s);

/*
 * Goes on: fds are http->fds as they came from a wait that ended just now (count of them may be 0
 * after a time-out). Transfers that ended have done set.
 *
 * A transfer is late if there was nothing for it to do when the sockets were looked at, not by the
 * clock alone: the callbacks of another one may have taken longer than its time, or whoever reads a
 * stream may have come back only now.
 */
void mog_http_ready(struct mog_http *s, const struct pollfd *fds, size_t count);

#endif
