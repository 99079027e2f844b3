/*
 * A queue of bytes to send: small pieces are copied into an arena, large ones stay where they are
 * and go out by reference (iovec).
 *
 * Failing to allocate marks the queue as failed and makes all further calls do nothing, so that an
 * encoder need not check every line; whoever sends checks net_sendbuf.failed once.
 */
#ifndef NET_SENDBUF_H
#define NET_SENDBUF_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/uio.h>

/* How many iovecs there may be without a cut, where there are cuts: some for each reference. */
#define NET_SENDBUF_PIECES 64

/* An arena of more bytes is given back when the queue is empty. */
#define NET_SENDBUF_KEEP (256 * 1024)

/* Bytes that go out by reference, when at bytes of the arena have gone. None: a cut. */
struct net_sendbuf_ref {
	const char *data;
	size_t len;
	size_t at;
};

struct net_sendbuf {
	char *arena;
	size_t arena_len;
	size_t arena_cap;
	size_t arena_sent;
	size_t bytes; /* still to be sent, those by reference included */
	struct net_sendbuf_ref *refs;
	size_t count;
	size_t cap;
	size_t head;	  /* first one not wholly sent */
	size_t head_sent; /* bytes of it that are sent */
	bool failed;	  /* out of memory at some point: do not send */
};

/* An all-zero struct is an empty queue. */
void net_sendbuf_free(struct net_sendbuf *q);

/* Forgets what was not sent, and the failure. Keeps (moderate) memory for the next use. */
void net_sendbuf_clear(struct net_sendbuf *q);

/* The part of net_sendbuf_reserve() that is seldom needed: call that instead. */
char *net_sendbuf_grow(struct net_sendbuf *q, size_t max);

/*
 * Room for up to max (> 0) bytes at the end of the arena, or NULL (and failed) without memory.
 * Write there, then net_sendbuf_commit() what was used. Nothing else may be added in between.
 */
static inline char *net_sendbuf_reserve(struct net_sendbuf *q, size_t max)
{
	if (max <= q->arena_cap - q->arena_len)
		return q->arena + q->arena_len;
	return net_sendbuf_grow(q, max);
}

static inline void net_sendbuf_commit(struct net_sendbuf *q, size_t used)
{
	q->arena_len += used;
	q->bytes += used;
}

/* Where the arena's bytes end, and how many more it has room for. */
static inline char *net_sendbuf_end(const struct net_sendbuf *q)
{
	return q->arena + q->arena_len;
}

static inline size_t net_sendbuf_room(const struct net_sendbuf *q)
{
	return q->arena_cap - q->arena_len;
}

/* Copies data into the queue. */
void net_sendbuf_copy(struct net_sendbuf *q, const void *data, size_t len);

/* Adds data by reference: it must stay until it is sent or the queue is cleared. */
void net_sendbuf_ref(struct net_sendbuf *q, const void *data, size_t len);

/*
 * To be called before each message of a protocol, if the bytes go over TLS. Cuts them there, or so
 * many copied bytes before, once there are enough for a record, so that records end where messages
 * end: a message longer than a record has several to itself from where it leaves the first. True:
 * so it was, and bytes before the cut must stay as they are.
 *
 * (A server may take a message out of a record, wait for its socket to have more, and never look at
 * what the record still holds: memcached 1.6 does with values.)
 */
bool net_sendbuf_cut(struct net_sendbuf *q, size_t before);

static inline bool net_sendbuf_empty(const struct net_sendbuf *q)
{
	return q->bytes == 0;
}

/* Up to max (>= NET_SENDBUF_PIECES) iovecs of what is to be sent next; returns how many were
 * filled. An empty one is a cut; where there are cuts, the last one ends at such or has all the
 * rest. */
size_t net_sendbuf_iov(const struct net_sendbuf *q, struct iovec *iov, size_t max);

/* Without references: says that all is sent, if no memory need be given back. False: it must, call
 * net_sendbuf_sent(). */
static inline bool net_sendbuf_reset(struct net_sendbuf *q)
{
	if (q->arena_cap > NET_SENDBUF_KEEP)
		return false;
	q->arena_len = q->arena_sent = q->bytes = 0;
	return true;
}

/* Says that the next n bytes were sent. The queue resets itself when all are. */
void net_sendbuf_sent(struct net_sendbuf *q, size_t n);

/* Bytes still to be sent. */
static inline size_t net_sendbuf_bytes(const struct net_sendbuf *q)
{
	return q->bytes;
}

#endif
