/* How long a request may take. */
#include "mogile/engine/http_parts.h"

#include "net/clock.h"

#include <stdio.h>

static int64_t after(int64_t since, int64_t timeout_us)
{
	return timeout_us == NET_NEVER ? NET_NEVER : since + timeout_us;
}

static int64_t connect_deadline(const struct mog_transfer *t)
{
	curl_off_t connected = 0;

	if (t->connecting_since == 0 || t->connect_timeout_us == NET_NEVER)
		return NET_NEVER;
	curl_easy_getinfo(t->easy, CURLINFO_PRETRANSFER_TIME_T, &connected);
	return connected ? NET_NEVER : after(t->connecting_since, t->connect_timeout_us);
}

static int64_t stall_deadline(const struct mog_transfer *t)
{
	return t->paused ? NET_NEVER : after(t->last_moved, t->stall_timeout_us);
}

int64_t mog_http_deadline(const struct mog_http *s)
{
	int64_t deadline = s->timer;

	for (const struct mog_transfer *t = s->first; t; t = t->next) {
		const int64_t own[] = {t->deadline, stall_deadline(t), connect_deadline(t)};

		for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++) {
			if (own[i] < deadline)
				deadline = own[i];
		}
	}
	return deadline;
}

void mog_transfer_moves(struct mog_transfer *t)
{
	if (!t)
		return;
	t->last_moved = net_now();
	if (t->connecting_since == 0)
		t->connecting_since = t->last_moved;
}

/* Nothing at all came over a kept connection: the node may be well, and what lies between may have
 * forgotten the connection. */
static bool is_unanswered(const struct mog_transfer *t)
{
	long connections = 1;

	curl_easy_getinfo(t->easy, CURLINFO_NUM_CONNECTS, &connections);
	return connections == 0 && t->noise == 0;
}

static bool is_late(struct mog_transfer *t, int64_t looked_at)
{
	if (looked_at >= t->deadline) {
		snprintf(t->message, sizeof(t->message), "took longer than allowed");
		return true;
	}
	if (looked_at >= connect_deadline(t)) {
		snprintf(t->message, sizeof(t->message), "connecting took longer than %lld ms",
			(long long)(t->connect_timeout_us / 1000));
		return true;
	}
	if (looked_at >= stall_deadline(t)) {
		snprintf(t->message, sizeof(t->message), "no progress for %lld ms",
			(long long)(t->stall_timeout_us / 1000));
		t->unanswered = is_unanswered(t);
		return true;
	}
	return false;
}

void mog_http_end_late(struct mog_http *s, int64_t looked_at)
{
	struct mog_transfer *next;

	for (struct mog_transfer *t = s->first; t; t = next) {
		next = t->next;
		if (is_late(t, looked_at))
			mog_transfer_over(t);
	}
}
