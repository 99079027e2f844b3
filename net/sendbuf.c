#include "net/sendbuf.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ARENA = 1024, FIRST_PIECES = 16, KEEP_PIECES = 4096 };

void net_sendbuf_free(struct net_sendbuf *q)
{
	free(q->arena);
	free(q->pieces);
	memset(q, 0, sizeof(*q));
}

void net_sendbuf_clear(struct net_sendbuf *q)
{
	if (q->arena_cap > NET_SENDBUF_KEEP) {
		free(q->arena);
		q->arena = NULL;
		q->arena_cap = 0;
	}
	if (q->cap > KEEP_PIECES) {
		free(q->pieces);
		q->pieces = NULL;
		q->cap = 0;
	}
	q->arena_len = 0;
	q->count = 0;
	q->head = 0;
	q->head_sent = 0;
	q->failed = false;
}

/* Without memory nothing more may be added: without an arena, every reserve comes here. */
static void fail(struct net_sendbuf *q)
{
	free(q->arena);
	q->arena = NULL;
	q->arena_cap = 0;
	q->arena_len = 0;
	q->count = q->head = q->head_sent = 0;
	q->failed = true;
}

char *net_sendbuf_grow(struct net_sendbuf *q, size_t max)
{
	size_t cap = q->arena_cap ? q->arena_cap : FIRST_ARENA;
	char *grown;

	if (q->failed)
		return NULL;
	while (cap - q->arena_len < max) {
		if (cap > (size_t)-1 / 2) {
			fail(q);
			return NULL;
		}
		cap *= 2;
	}
	grown = realloc(q->arena, cap);
	if (!grown) {
		fail(q);
		return NULL;
	}
	q->arena = grown;
	q->arena_cap = cap;
	return q->arena + q->arena_len;
}

bool net_sendbuf_grow_pieces(struct net_sendbuf *q)
{
	size_t cap = q->cap ? q->cap * 2 : FIRST_PIECES;
	struct net_sendbuf_piece *grown;

	if (q->failed)
		return false;
	grown = realloc(q->pieces, cap * sizeof(*grown));
	if (!grown) {
		fail(q);
		return false;
	}
	q->pieces = grown;
	q->cap = cap;
	return true;
}

void net_sendbuf_copy(struct net_sendbuf *q, const void *data, size_t len)
{
	char *to = len > 0 ? net_sendbuf_reserve(q, len) : NULL;

	if (!to)
		return;
	memcpy(to, data, len);
	net_sendbuf_commit(q, len);
}

void net_sendbuf_ref(struct net_sendbuf *q, const void *data, size_t len)
{
	struct net_sendbuf_piece *piece;

	if (q->failed || len == 0 || (q->count == q->cap && !net_sendbuf_grow_pieces(q)))
		return;
	piece = &q->pieces[q->count++];
	piece->ref = data;
	piece->offset = 0;
	piece->len = len;
}

size_t net_sendbuf_iov(const struct net_sendbuf *q, struct iovec *iov, size_t max)
{
	size_t skip = q->head_sent;
	size_t n = 0;

	for (size_t i = q->head; i < q->count && n < max; i++, n++) {
		const struct net_sendbuf_piece *p = &q->pieces[i];
		const char *data = p->ref ? p->ref : q->arena + p->offset;

		iov[n].iov_base = (char *)(uintptr_t)data + skip;
		iov[n].iov_len = p->len - skip;
		skip = 0;
	}
	return n;
}

void net_sendbuf_sent(struct net_sendbuf *q, size_t n)
{
	n += q->head_sent;
	while (q->head < q->count && n >= q->pieces[q->head].len)
		n -= q->pieces[q->head++].len;
	q->head_sent = n;
	if (net_sendbuf_empty(q))
		net_sendbuf_clear(q);
}

size_t net_sendbuf_bytes(const struct net_sendbuf *q)
{
	size_t sum = 0;

	for (size_t i = q->head; i < q->count; i++)
		sum += q->pieces[i].len;
	return sum - q->head_sent;
}
