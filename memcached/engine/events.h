/*
 * What happened to the servers of a pool, noted for an owner who wants to be told. The engine calls
 * nobody: the owner takes the notes when a batch is over.
 */
#ifndef MC_EVENTS_H
#define MC_EVENTS_H

#include "memcached/engine/result.h"

#include <stddef.h>
#include <stdint.h>

enum mc_event_kind {
	MC_EVENT_FAILED,	  /* it was well before */
	MC_EVENT_EJECTED,	  /* its keys are others' from now on */
	MC_EVENT_BACK,		  /* after one of these: it answered */
	MC_EVENT_ADDED,		  /* a configuration endpoint named it, and others before */
	MC_EVENT_REMOVED,	  /* it does not name it any more */
	MC_EVENT_ENDPOINT_FAILED, /* the endpoint was well before */
	MC_EVENT_ENDPOINT_BACK	  /* after that: it answered */
};

struct mc_event {
	struct mc_event *next;
	enum mc_event_kind kind;
	mc_result result;    /* what it failed of */
	const char *server;  /* "host:port"; of a unix socket "path:0" */
	const char *message; /* the sentence of what it failed of, or an empty one */
};

/* So many are kept at the most; what happens then is not noted. */
enum { MC_EVENTS_MAX = 1024 };

/* Adds one to the end of the list, which begins as NULL. The strings are copied. Out of memory it
 * is not noted. */
void mc_events_add(struct mc_event **list, enum mc_event_kind kind, const char *host, uint16_t port,
	mc_result result, const char *message);

size_t mc_events_count(const struct mc_event *list);

/* Takes the first one off the list, for the caller to free(); NULL: there is none. */
struct mc_event *mc_events_take(struct mc_event **list);

void mc_events_free(struct mc_event **list);

#endif
