/*
 * A server as its clients remember it between connections: where it is, how it is called in
 * messages, and until when it is not tried again after a failure.
 */
#ifndef NET_PEER_H
#define NET_PEER_H

#include "net/clock.h"

#include <stdbool.h>
#include <stdint.h>

struct net_peer {
	char *host; /* name, address or path */
	uint16_t port;
	char *name; /* as net_address_name() */
	/* after a failure: not to be tried before, on net's clock; 0: it is well */
	int64_t retry_at;
};

/* The host is copied. False: out of memory; *peer can be freed all the same. */
bool net_peer_init(struct net_peer *peer, const char *host, uint16_t port);
void net_peer_free(struct net_peer *peer);

/* It failed, and is not to be tried again for so many µs from now on. */
void net_peer_failed(struct net_peer *peer, int64_t retry_after_us);

/* It answered, or may be tried again at once. */
static inline void net_peer_is_well(struct net_peer *peer)
{
	peer->retry_at = 0;
}

/* Is it not to be tried at present? */
static inline bool net_peer_resting(const struct net_peer *peer)
{
	return peer->retry_at != 0 && net_remaining(peer->retry_at) > 0;
}

#endif
