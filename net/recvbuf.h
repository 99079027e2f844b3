/*
 * Bytes received and not yet decoded: one linear buffer, so that a decoder can look at a whole line
 * or header at once. A NUL stands behind the last byte, where no byte is counted: a decoder of text
 * can run up to it without asking for the end.
 *
 * A decoder that knows the place of the next bytes names it: they go there straight from the
 * socket, and only what comes behind them to the buffer.
 */
#ifndef NET_RECVBUF_H
#define NET_RECVBUF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct net_recvbuf {
	char *data;
	size_t start;	    /* next byte to decode */
	size_t end;	    /* one past the last byte received */
	size_t cap;	    /* without the NUL */
	char *direct;	    /* where the next bytes go; the owner's */
	size_t direct_left; /* how many; 0: none, all go to the buffer */
	uint64_t received;  /* bytes, since it was made */
};

/* An all-zero struct is an empty buffer. */
void net_recvbuf_free(struct net_recvbuf *b);

/* Forgets what is in it; gives back memory above a moderate size. */
void net_recvbuf_clear(struct net_recvbuf *b);

/* Makes room for at least room (> 0) bytes at data + end, moving what is there to the front first.
 * False: out of memory, nothing changed. */
bool net_recvbuf_grow(struct net_recvbuf *b, size_t room);
static inline bool net_recvbuf_reserve(struct net_recvbuf *b, size_t room)
{
	return room <= b->cap - b->end || net_recvbuf_grow(b, room);
}

static inline size_t net_recvbuf_len(const struct net_recvbuf *b)
{
	return b->end - b->start;
}

/* How many bytes can be written at data + end. */
static inline size_t net_recvbuf_room(const struct net_recvbuf *b)
{
	return b->cap - b->end;
}

/* Says that n bytes were. */
static inline void net_recvbuf_added(struct net_recvbuf *b, size_t n)
{
	b->received += n;
	b->end += n;
	b->data[b->end] = '\0';
}

/* Says that everything is decoded. */
static inline void net_recvbuf_take_all(struct net_recvbuf *b)
{
	b->start = b->end = 0;
}

/* Says that n bytes (<= net_recvbuf_len) are decoded. */
static inline void net_recvbuf_take(struct net_recvbuf *b, size_t n)
{
	b->start += n;
	if (b->start == b->end)
		net_recvbuf_take_all(b);
}

/* Says that everything before the byte at from is decoded; returns how much is left. */
static inline size_t net_recvbuf_keep(struct net_recvbuf *b, const char *from)
{
	if (from == b->data + b->end) {
		net_recvbuf_take_all(b);
		return 0;
	}
	b->start = (size_t)(from - b->data);
	return b->end - b->start;
}

#endif
