#include "net/peer.h"

#include "net/address.h"

#include <stdlib.h>
#include <string.h>

bool net_peer_init(struct net_peer *peer, const char *host, uint16_t port)
{
	memset(peer, 0, sizeof(*peer));
	peer->host = strdup(host);
	peer->name = net_address_name(host, port);
	peer->port = port;
	return peer->host && peer->name;
}

void net_peer_free(struct net_peer *peer)
{
	free(peer->host);
	free(peer->name);
	peer->host = peer->name = NULL;
}

void net_peer_failed(struct net_peer *peer, int64_t retry_after_us)
{
	peer->retry_at = net_deadline(retry_after_us);
}
