/*
 * A protocol is a pair of functions over the queues of a server: encode requests, decode replies.
 * Text, and what comes beside it, are rows of one table; the loop (batch.c) does not know which
 * runs.
 */
#ifndef MC_PROTOCOL_H
#define MC_PROTOCOL_H

#include "memcached/engine/request.h"

struct mc_pool;
struct mc_server;

struct mc_batch;

/* OPT_PROTOCOL's values. */
enum mc_protocol_number { MC_PROTOCOL_TEXT, MC_PROTOCOL_META, MC_PROTOCOL_BINARY, MC_PROTOCOLS };

struct mc_protocol {
	const char *name;
	bool makes_counters; /* increment and decrement can make a key that is not there */
	bool keys_any_bytes; /* keys may hold spaces and control characters */
	bool by_datagrams;   /* OPT_USE_UDP works with it */
	uint16_t wants;	     /* the bits of mc_request.want that it can say */

	/* The oldest version of a server (mc_version()) to which values can be sent; 0: any. Each
	 * server is asked for its version before the first value goes to it. */
	uint32_t oldest;

	/* May this be a key, behind a prefix of that length? Asked of keys that are not all ASCII
	 * without spaces and control characters; those always may, up to MC_KEY_MAX. */
	bool (*key_valid)(const char *key, size_t len, size_t prefix_len);

	/* Adds the request to server->out. The loop puts it at the end of the requests owed.
	 * MEMCACHED_SUCCESS, or a result with which the request ends without a word on the wire. */
	mc_result (*encode)(struct mc_pool *pool, struct mc_server *server, struct mc_request *req);

	/* The same for a list (mc_request.next) of MC_GET, as encode() would do with one after
	 * the other; none of them ends. Returns how many they are. NULL: encode() is called for
	 * each. */
	size_t (*encode_gets)(
		struct mc_pool *pool, struct mc_server *server, struct mc_request *first);

	/*
	 * Decodes what has come to server->in, as far as it goes, and ends the requests that it
	 * answers (mc_server_end_first). False: these bytes cannot be a reply; the connection must
	 * be closed. A decoder can be cut at any byte: what it cannot use yet it leaves in place.
	 */
	bool (*decode)(struct mc_pool *pool, struct mc_server *server, const struct mc_sink *sink);
};

/* A version of a server, as a number that can be compared. */
static inline uint32_t mc_version(uint32_t major, uint32_t minor, uint32_t patch)
{
	return major << 20 | minor << 10 | patch;
}

/* protocol.txt of memcached, without its meta part. */
extern const struct mc_protocol mc_protocol_text;

/* The same with the meta commands of protocol.txt in place of those that read and write items. */
extern const struct mc_protocol mc_protocol_meta;

/* The binary one. */
extern const struct mc_protocol mc_protocol_binary;

#endif
