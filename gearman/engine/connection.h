/*
 * One connection to a job server: packets out, packets in. Client and worker use it; it knows
 * neither tasks nor jobs.
 *
 * A connection follows its stream exactly or is closed: whatever is no packet closes it. It belongs
 * to the process that opened it; in a forked child it counts as closed.
 */
#ifndef GM_CONNECTION_H
#define GM_CONNECTION_H

#include "gearman/engine/memory.h"
#include "gearman/engine/packet.h"
#include "net/conn.h"
#include "net/peer.h"
#include "net/recvbuf.h"
#include "net/sendbuf.h"

struct gm_conn {
	struct net_peer peer;
	struct net_conn net;
	struct net_recvbuf in;
	struct net_sendbuf out;
	uint64_t queued;	/* bytes put into the queue since it was opened */
	uint64_t sent;		/* and of those, bytes sent */
	unsigned epoch;		/* counts the times it was opened */
	int64_t retry_after_us; /* after a failure, in µs */
	int64_t used_at;	/* when bytes last came or went */
	bool corked;		/* the kernel may hold bytes back: see gm_conn_cork() */
	int64_t corked_at;
	void *user; /* the client's or worker's own, see there */

	/* The packet whose body is on its way: its arguments point into head. */
	bool in_body;
	struct gm_packet packet;
	struct gm_body body;
	char head[GEARMAN_PACKET_HEADER_SIZE + GM_ARGS_SIZE];
};

/* NULL: out of memory. The host is copied. */
struct gm_conn *gm_conn_new(const char *host, uint16_t port);
void gm_conn_free(struct gm_conn *c, const struct gm_memory *memory);

/*
 * Open, and by this process? (Not while it is being connected.) One inherited over a fork is
 * dropped here.
 */
bool gm_conn_usable(struct gm_conn *c, const struct gm_memory *memory);

/*
 * Connects, or goes on connecting after SHUTDOWN (interrupted); waits as long as options say. On
 * failure the connection rests for a while.
 */
gearman_return_t gm_conn_open(struct gm_conn *c, const struct net_conn_options *options,
	const struct gm_memory *memory, struct gm_error *error);

/*
 * Has the server closed a connection on which no reply is pending? Asks the socket only if it was
 * not used in the last moments, so that requests in a row cost no system call more. What it finds
 * to read stays in the buffer.
 */
bool gm_conn_gone(struct gm_conn *c);

/* Closes, forgets what was not sent and what was half received. */
void gm_conn_close(struct gm_conn *c, const struct gm_memory *memory);

/* A server answers requests at once, one whose queue is in a database within a second or two. Of
 * one that still owes a reply after so long when a call times out, replies no longer belong to
 * requests: its connection is closed. */
enum { GM_SILENT_US = 3 * 1000 * 1000 };

/* Closes after a failure, and sets retry_at. */
void gm_conn_fail(struct gm_conn *c, const struct gm_memory *memory);

/* Queues a request, see gm_packet_put(). */
gearman_return_t gm_conn_put(struct gm_conn *c, gearman_command_t command,
	const struct gm_slice *args, unsigned n, const struct gm_slice *body,
	struct gm_error *error);

/* Sends what can be sent with one call; timeout_us as in net_conn_send.
 * SUCCESS: the queue is empty; IO_WAIT: some is left; else the connection failed. */
gearman_return_t gm_conn_send(struct gm_conn *c, int64_t timeout_us, struct gm_error *error);

/*
 * The same without waiting, but the kernel may hold the bytes back until more are sent or the
 * connection is closed, for 0.2 s at most. (Over TLS they go out at once.)
 */
gearman_return_t gm_conn_cork(struct gm_conn *c, struct gm_error *error);

/* Has the kernel send what it holds back. */
void gm_conn_uncork(struct gm_conn *c);

/* Receives once. SUCCESS: something came; IO_WAIT (only if timeout_us is 0) or TIMEOUT: nothing did
 * and the connection is as before; SHUTDOWN: interrupted; else it failed. */
gearman_return_t gm_conn_receive(struct gm_conn *c, int64_t timeout_us, struct gm_error *error);

/* Has a whole packet been received? */
bool gm_conn_has_packet(const struct gm_conn *c);

/*
 * The next whole packet of what has been received. SUCCESS: *packet is valid until the next call
 * for this connection, *body (empty if the command has none) is the caller's to keep or release.
 * IO_WAIT: receive more; else the stream cannot be followed and the connection is to be closed.
 */
gearman_return_t gm_conn_next(struct gm_conn *c, const struct gm_memory *memory,
	const struct gm_packet **packet, struct gm_body *body, struct gm_error *error);

#endif
