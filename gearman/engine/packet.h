/*
 * The binary packets of the Gearman protocol: a header of 12 bytes ("\0REQ" or "\0RES", command,
 * length of what follows, both big-endian), then the arguments, separated by NUL bytes. The last
 * argument of some commands is data of any content and up to 4 GiB - 1, here called the body.
 *
 * Knows no socket and no server. Follows the protocol document of gearmand (PROTOCOL); command
 * numbers are those of libgearman's protocol.h.
 */
#ifndef GM_PACKET_H
#define GM_PACKET_H

#include "gearman/engine/error.h"
#include "net/sendbuf.h"

#include <libgearman-1.0/protocol.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	GM_MAX_ARGS = 6,
	GM_ARGS_SIZE = 1024,	/* longest arguments (without the body) taken from a server */
	GM_REF_SIZE = 16 * 1024 /* a body of this size or more is sent by reference */
};

struct gm_slice {
	const char *data;
	size_t len;
};

/* A packet taken apart. The slices point into the bytes given to gm_packet_parse(). */
struct gm_packet {
	gearman_command_t command;
	unsigned count; /* of args, not counting the body */
	struct gm_slice args[GM_MAX_ARGS];
	bool has_body;	  /* the command carries one; it may still be empty */
	size_t body_size; /* bytes; they follow head_size bytes after the start */
	size_t head_size; /* header and arguments with their separators */
};

enum gm_parse {
	GM_PARSE_MORE, /* not all of header and arguments are there yet */
	GM_PARSE_OK,
	GM_PARSE_BAD /* can never become a packet; *error says why */
};

/*
 * Looks at data[0..len), the start of what a server sent. Keeps nothing between calls: with
 * GM_PARSE_MORE call again with more bytes, from the same start. The body need not be there for
 * GM_PARSE_OK. error->message does not name the server.
 */
enum gm_parse gm_packet_parse(
	const char *data, size_t len, struct gm_packet *packet, struct gm_error *error);

/*
 * Adds a request to the queue. args[0..n) become its arguments; with body, that becomes the last
 * one. A body of GM_REF_SIZE or more must stay where it is until it is sent.
 * False: the packet would be larger than the protocol allows, nothing was added. (Lack of memory
 * shows in q->failed.)
 */
bool gm_packet_put(struct net_sendbuf *q, gearman_command_t command, const struct gm_slice *args,
	unsigned n, const struct gm_slice *body);

static inline struct gm_slice gm_slice(const char *data, size_t len)
{
	struct gm_slice s = {data, len};

	return s;
}

/* The decimal number in s: false unless it is digits only and fits. */
bool gm_slice_number(struct gm_slice s, uint64_t *number);

#endif
