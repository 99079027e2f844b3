#include "mogile/engine/tracker.h"

#include "net/clock.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_PORT = 7001, MAX_TRACKERS = 64 };

/* A name or an address, and nothing that only looks like one: not a list, not a URL. */
static bool valid_host(const char *host)
{
	struct in6_addr address;
	char literal[INET6_ADDRSTRLEN];
	size_t len = strcspn(host, "%");

	for (const char *at = host; *at; at++) {
		if (*at <= ' ' || strchr(",/\\@?#[]", *at))
			return false;
	}
	if (!strchr(host, ':'))
		return true;
	/* without the scope ("%eth0") */
	if (len >= sizeof(literal))
		return false;
	memcpy(literal, host, len);
	literal[len] = '\0';
	return inet_pton(AF_INET6, literal, &address) == 1;
}

enum mog_code mog_trackers_add(
	struct mog_trackers *t, const char *address, size_t len, struct mog_error *error)
{
	char host[256];
	uint16_t port;
	struct net_peer *list;
	struct net_peer *added;

	if (net_address_parse(address, len, DEFAULT_PORT, host, sizeof(host), &port) != NET_OK ||
		!valid_host(host))
		return mog_error_set(error, MOG_INVALID, NULL,
			"\"%.*s\" is not a tracker's address (host or host:port)",
			(int)(len < 200 ? len : 200), address);
	if (t->count == MAX_TRACKERS)
		return mog_error_set(
			error, MOG_INVALID, NULL, "more than %d trackers", MAX_TRACKERS);
	list = realloc(t->list, (t->count + 1) * sizeof(*list));
	if (!list)
		return mog_error_set(error, MOG_NOMEM, NULL, "out of memory");
	t->list = list;
	added = &list[t->count];
	if (!net_peer_init(added, host, port)) {
		net_peer_free(added);
		return mog_error_set(error, MOG_NOMEM, NULL, "out of memory");
	}
	t->count++;
	return MOG_OK;
}

void mog_tracker_conn_free(struct mog_tracker_conn *c)
{
	net_conn_free(&c->conn);
	net_recvbuf_free(&c->in);
	free(c);
}

void mog_trackers_close(struct mog_trackers *t)
{
	while (t->idle) {
		struct mog_tracker_conn *c = t->idle;

		t->idle = c->next;
		mog_tracker_conn_free(c);
	}
}

void mog_trackers_free(struct mog_trackers *t)
{
	mog_trackers_close(t);
	for (size_t i = 0; i < t->count; i++)
		net_peer_free(&t->list[i]);
	free(t->list);
	t->list = NULL;
	t->count = 0;
}

struct mog_tracker_conn *mog_trackers_take_idle(struct mog_trackers *t, uint64_t failed)
{
	struct mog_tracker_conn **at = &t->idle;

	while (*at) {
		struct mog_tracker_conn *c = *at;
		size_t number = (size_t)(c->tracker - t->list);

		if (!net_conn_usable(&c->conn)) {
			*at = c->next;
			mog_tracker_conn_free(c);
			continue;
		}
		if (failed & (UINT64_C(1) << number)) {
			at = &c->next;
			continue;
		}
		*at = c->next;
		c->next = NULL;
		return c;
	}
	return NULL;
}

struct net_peer *mog_trackers_next(struct mog_trackers *t, uint64_t failed)
{
	struct net_peer *resting = NULL;

	for (size_t i = 0; i < t->count; i++) {
		size_t number = (t->first + i) % t->count;
		struct net_peer *tracker = &t->list[number];

		if (failed & (UINT64_C(1) << number))
			continue;
		if (!net_peer_resting(tracker))
			return tracker;
		if (!resting || tracker->retry_at < resting->retry_at)
			resting = tracker;
	}
	return resting;
}

void mog_trackers_drop_idle(struct mog_trackers *t, const struct net_peer *tracker)
{
	struct mog_tracker_conn **at = &t->idle;

	while (*at) {
		struct mog_tracker_conn *c = *at;

		if (c->tracker != tracker) {
			at = &c->next;
			continue;
		}
		*at = c->next;
		mog_tracker_conn_free(c);
	}
}
