/*
 * What one server owes by datagrams: requests that are out, by their number, and replies that have
 * come in part. Knows no socket and no protocol; udp.h moves the datagrams (protocol.txt, "UDP
 * protocol").
 */
#ifndef MC_DATAGRAMS_H
#define MC_DATAGRAMS_H

#include "memcached/engine/request.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	MC_DATAGRAM_HEADER = 8,
	MC_DATAGRAM_MAX = 65507, /* what IPv4 can carry behind its own header */
	/* What a socket's usual buffer keeps: datagrams of replies for us, bytes of requests for
	 * the server. */
	MC_DATAGRAM_REPLIES_MAX = 64,
	MC_DATAGRAM_REQUESTS_BYTES = 32 * 1024,
	/* All that is kept of replies which are not whole yet: more than the largest item of a
	 * server as it is usually set up, and a bound to what a server can make us keep. */
	MC_DATAGRAM_KEPT_MAX = 16 * 1024 * 1024
};

/* One datagram of a reply that has several. */
struct mc_datagram_part {
	char *data; /* NULL: it has not come */
	size_t len;
};

/* A request that is out. */
struct mc_datagram_slot {
	struct mc_request *req;		/* NULL: free */
	struct mc_datagram_part *parts; /* of total; NULL: none has come, or it has only one */
	size_t len;			/* of the request's datagram */
	uint16_t id;
	uint16_t total;
	uint16_t come;
};

struct mc_datagrams {
	struct mc_request *unsent; /* the first of those owed that is not sent; NULL: all are */
	uint32_t out;		   /* slots in use */
	uint32_t window;	   /* how many may be */
	size_t bytes;		   /* of their requests */
	size_t kept;		   /* of parts, and of the tables that point to them */
	/* While a reply is decoded, its request stands alone in the server's list: the others wait
	 * here. */
	struct mc_request *others_first;
	struct mc_request *others_last;
	uint16_t next_id;
	struct mc_datagram_slot slots[MC_DATAGRAM_REPLIES_MAX];
	char received[MC_DATAGRAM_HEADER + MC_DATAGRAM_MAX]; /* the last one */
};

/* NULL: out of memory. */
struct mc_datagrams *mc_datagrams_new(void);

/* NULL is harmless. */
void mc_datagrams_free(struct mc_datagrams *d);

/* Forgets what is under way. */
void mc_datagrams_clear(struct mc_datagrams *d);

/* May one more request go out? */
bool mc_datagrams_may_send(const struct mc_datagrams *d);

/* A slot for the request, whose datagram has the number id and len bytes. There must be a free
 * one. */
void mc_datagrams_out(struct mc_datagrams *d, struct mc_request *req, uint16_t id, size_t len);

enum mc_datagram_what {
	MC_DATAGRAM_STRAY, /* nobody asked for it, or it contradicts itself */
	MC_DATAGRAM_PART,  /* of a reply of which more has to come */
	MC_DATAGRAM_WHOLE, /* the reply is complete */
	MC_DATAGRAM_NOMEM  /* out of memory, or over MC_DATAGRAM_KEPT_MAX */
};

/* Takes the len bytes of d->received, and says what they are. *slot is set for MC_DATAGRAM_WHOLE: a
 * reply in a single datagram stands behind its header, one in several in the slot's parts. */
enum mc_datagram_what mc_datagrams_take(
	struct mc_datagrams *d, size_t len, struct mc_datagram_slot **slot);

/* The reply was delivered. The more datagrams replies have, the fewer may be out. */
void mc_datagrams_end(struct mc_datagrams *d, struct mc_datagram_slot *slot);

#endif
