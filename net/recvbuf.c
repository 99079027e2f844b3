#include "net/recvbuf.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAP = 16 * 1024, KEEP_CAP = 256 * 1024 };

void net_recvbuf_free(struct net_recvbuf *b)
{
	if (!b->data)
		return;
	free(b->data);
	memset(b, 0, sizeof(*b));
}

void net_recvbuf_clear(struct net_recvbuf *b)
{
	if (b->cap > KEEP_CAP) {
		free(b->data);
		b->data = NULL;
		b->cap = 0;
	}
	b->start = b->end = 0;
	b->direct = NULL;
	b->direct_left = 0;
}

bool net_recvbuf_grow(struct net_recvbuf *b, size_t room)
{
	size_t len = b->end - b->start;
	size_t cap = b->cap ? b->cap : FIRST_CAP;
	char *grown;

	if (b->start > 0) {
		memmove(b->data, b->data + b->start, len);
		b->start = 0;
		b->end = len;
		if (room <= b->cap - b->end)
			return true;
	}
	while (cap - len < room) {
		if (cap > ((size_t)-1 - 1) / 2)
			return false;
		cap *= 2;
	}
	grown = realloc(b->data, cap + 1); /* for the NUL */
	if (!grown)
		return false;
	b->data = grown;
	b->cap = cap;
	return true;
}
