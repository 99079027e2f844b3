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

/* An arena of more bytes is given back when the queue is empty. */
#define NET_SENDBUF_KEEP (256 * 1024)

struct net_sendbuf_piece {
	const char *ref; /* NULL: in the arena */
	size_t offset;	 /* in the arena */
	size_t len;
};

struct net_sendbuf {
	char *arena;
	size_t arena_len;
	size_t arena_cap;
	struct net_sendbuf_piece *pieces;
	size_t count;
	size_t cap;
	size_t head;	  /* first piece not wholly sent */
	size_t head_sent; /* bytes of it that are sent */
	bool failed;	  /* out of memory at some point: do not send */
};

/* An all-zero struct is an empty queue. */
void net_sendbuf_free(struct net_sendbuf *q);

/* Forgets what was not sent, and the failure. Keeps (moderate) memory for the next use. */
void net_sendbuf_clear(struct net_sendbuf *q);

/* The parts of the functions below that are seldom needed: call those instead. */
char *net_sendbuf_grow(struct net_sendbuf *q, size_t max);
bool net_sendbuf_grow_pieces(struct net_sendbuf *q);

/*
 * Room for up to max (> 0) bytes at the end of the arena, or NULL (and failed) without memory. Write
 * there, then net_sendbuf_commit() what was used. Nothing else may be added in between.
 */
static inline char *net_sendbuf_reserve(struct net_sendbuf *q, size_t max)
{
	if (max <= q->arena_cap - q->arena_len)
		return q->arena + q->arena_len;
	return net_sendbuf_grow(q, max);
}

static inline void net_sendbuf_commit(struct net_sendbuf *q, size_t used)
{
	struct net_sendbuf_piece *last;

	if (q->count > q->head && !q->pieces[q->count - 1].ref) {
		q->pieces[q->count - 1].len += used;
	} else {
		if (q->count == q->cap && !net_sendbuf_grow_pieces(q))
			return;
		last = &q->pieces[q->count++];
		last->ref = NULL;
		last->offset = q->arena_len;
		last->len = used;
	}
	q->arena_len += used;
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

/* Says that n bytes were written behind what the last piece, which is in the arena, had before. */
static inline void net_sendbuf_extend(struct net_sendbuf *q, size_t n)
{
	q->pieces[q->count - 1].len += n;
	q->arena_len += n;
}

/* Copies data into the queue. */
void net_sendbuf_copy(struct net_sendbuf *q, const void *data, size_t len);

/* Adds data by reference: it must stay until it is sent or the queue is cleared. */
void net_sendbuf_ref(struct net_sendbuf *q, const void *data, size_t len);

static inline bool net_sendbuf_empty(const struct net_sendbuf *q)
{
	return q->head == q->count;
}

/* If all that is to be sent is one piece of the arena, that piece and its length; else NULL. */
static inline char *net_sendbuf_only(const struct net_sendbuf *q, size_t *len)
{
	const struct net_sendbuf_piece *p = &q->pieces[q->head];

	if (q->head + 1 != q->count || p->ref)
		return NULL;
	*len = p->len - q->head_sent;
	return q->arena + p->offset + q->head_sent;
}

/* Up to max iovecs of what is to be sent next; returns how many were filled. */
size_t net_sendbuf_iov(const struct net_sendbuf *q, struct iovec *iov, size_t max);

/* Says that all is sent, if nothing need be given back. False: it must, call net_sendbuf_sent(). */
static inline bool net_sendbuf_reset(struct net_sendbuf *q)
{
	if (q->arena_cap > NET_SENDBUF_KEEP)
		return false;
	q->arena_len = q->count = q->head = q->head_sent = 0;
	return true;
}

/* Says that the next n bytes were sent. The queue resets itself when all are. */
void net_sendbuf_sent(struct net_sendbuf *q, size_t n);

/* Bytes still to be sent. */
size_t net_sendbuf_bytes(const struct net_sendbuf *q);

#endif
