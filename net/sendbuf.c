#include "net/sendbuf.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ARENA = 1024, FIRST_REFS = 16, KEEP_REFS = 4096 };

void net_sendbuf_free(struct net_sendbuf *q)
{
	if (!q->arena && !q->refs)
		return;
	free(q->arena);
	free(q->refs);
	memset(q, 0, sizeof(*q));
}

void net_sendbuf_clear(struct net_sendbuf *q)
{
	if (q->arena_cap > NET_SENDBUF_KEEP) {
		free(q->arena);
		q->arena = NULL;
		q->arena_cap = 0;
	}
	if (q->cap > KEEP_REFS) {
		free(q->refs);
		q->refs = NULL;
		q->cap = 0;
	}
	q->arena_len = q->arena_sent = q->bytes = 0;
	q->count = q->head = q->head_sent = 0;
	q->failed = false;
}

/* Without memory nothing more may be added: without an arena, every reserve comes here. */
static void fail(struct net_sendbuf *q)
{
	free(q->arena);
	q->arena = NULL;
	q->arena_cap = 0;
	q->arena_len = q->arena_sent = q->bytes = 0;
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

static bool grow_refs(struct net_sendbuf *q)
{
	size_t cap = q->cap ? q->cap * 2 : FIRST_REFS;
	struct net_sendbuf_ref *grown = realloc(q->refs, cap * sizeof(*grown));

	if (!grown) {
		fail(q);
		return false;
	}
	q->refs = grown;
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
	struct net_sendbuf_ref *ref;

	if (q->failed || len == 0 || (q->count == q->cap && !grow_refs(q)))
		return;
	ref = &q->refs[q->count++];
	ref->data = data;
	ref->len = len;
	ref->at = q->arena_len;
	q->bytes += len;
}

/* A cut is worth a record's header from so many bytes on; and comes before there are too many
 * pieces for one call of net_sendbuf_iov(). */
enum { CUT_BYTES = 8 * 1024, CUT_REFS = NET_SENDBUF_PIECES / 2 - 8 };

bool net_sendbuf_cut(struct net_sendbuf *q, size_t before)
{
	size_t bytes = q->arena_len - before;
	size_t refs = 0;
	size_t i = q->count;

	while (i > 0 && q->refs[i - 1].len > 0) {
		i--;
		refs++;
		bytes += q->refs[i].len;
	}
	if (i > 0)
		bytes -= q->refs[i - 1].at;
	if ((bytes < CUT_BYTES && refs < CUT_REFS) || q->failed ||
		(q->count == q->cap && !grow_refs(q)))
		return false;
	q->refs[q->count++] = (struct net_sendbuf_ref){.at = q->arena_len - before};
	return true;
}

static size_t add_iov(struct iovec *iov, const char *data, size_t len)
{
	if (len == 0)
		return 0;
	iov->iov_base = (char *)(uintptr_t)data;
	iov->iov_len = len;
	return 1;
}

size_t net_sendbuf_iov(const struct net_sendbuf *q, struct iovec *iov, size_t max)
{
	size_t at = q->arena_sent;
	size_t skip = q->head_sent;
	size_t cut = 0; /* how many there are up to the last one */
	size_t n = 0;

	for (size_t i = q->head; i < q->count && n < max; i++) {
		const struct net_sendbuf_ref *ref = &q->refs[i];

		n += add_iov(&iov[n], q->arena + at, ref->at - at);
		at = ref->at;
		if (n == max)
			break;
		if (__builtin_expect(!add_iov(&iov[n], ref->data + skip, ref->len - skip), 0)) {
			iov[n] = (struct iovec){NULL, 0};
			cut = n + 1;
		}
		n++;
		skip = 0;
	}
	if (n == max)
		return cut > 0 ? cut : n;
	return n + add_iov(&iov[n], q->arena + at, q->arena_len - at);
}

void net_sendbuf_sent(struct net_sendbuf *q, size_t n)
{
	q->bytes -= n;
	if (q->bytes == 0) {
		net_sendbuf_clear(q);
		return;
	}
	while (q->head < q->count) {
		const struct net_sendbuf_ref *ref = &q->refs[q->head];
		size_t before = ref->at - q->arena_sent;
		size_t left = ref->len - q->head_sent;

		if (n < before)
			break;
		n -= before;
		q->arena_sent = ref->at;
		if (n < left) {
			q->head_sent += n;
			return;
		}
		n -= left;
		q->head_sent = 0;
		q->head++;
	}
	q->arena_sent += n;
}
