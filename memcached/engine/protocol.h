/*
 * A protocol is a pair of functions over the queues of a server: encode requests, decode replies.
 * Text, and what comes beside it, are rows of one table; the loop (batch.c) does not know which runs.
 */
#ifndef MC_PROTOCOL_H
#define MC_PROTOCOL_H

#include "memcached/engine/request.h"

struct mc_pool;
struct mc_server;

struct mc_protocol {
	const char *name;
	bool makes_counters; /* increment and decrement can make a key that is not there */
	bool keys_any_bytes; /* keys may hold anything but a newline */

	/* Adds the request to server->out. The loop puts it at the end of the requests owed.
	 * MEMCACHED_SUCCESS, or a result with which the request ends without a word on the wire. */
	mc_result (*encode)(struct mc_pool *pool, struct mc_server *server, struct mc_request *req);

	/*
	 * Decodes what has come to server->in, as far as it goes, and ends the requests that it
	 * answers (mc_server_end_first). False: these bytes cannot be a reply; the connection must
	 * be closed. A decoder can be cut at any byte: what it cannot use yet it leaves in place.
	 */
	bool (*decode)(struct mc_pool *pool, struct mc_server *server, const struct mc_sink *sink);
};

/* protocol.txt of memcached, without its binary and meta parts. */
extern const struct mc_protocol mc_protocol_text;

/* The binary one. */
extern const struct mc_protocol mc_protocol_binary;

#endif
