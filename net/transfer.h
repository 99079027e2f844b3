/*
 * Moves bytes over an open connection: pieces, what a queue holds, what a buffer takes.
 *
 * timeout_us is the longest time to wait for the first byte to move: 0 not at all, NET_NEVER for
 * ever. The connection's own (net_conn_options.block_timeout_us) is waited for by the system call
 * that moves the bytes; any other costs a poll() beside it.
 *
 * All return NET_OK: at least one byte was moved (or a datagram, which may be empty); NET_AGAIN
 * (only if timeout_us is 0), NET_TIMEOUT, NET_INTERRUPTED, NET_EOF (the other side has closed),
 * NET_IO, NET_TLS, NET_CONNECT (UDP: nobody is there): none was, and c->error says why. None closes
 * the connection.
 */
#ifndef NET_TRANSFER_H
#define NET_TRANSFER_H

#include "net/conn.h"
#include "net/recvbuf.h"
#include "net/sendbuf.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

/* Sends what it can of iov[0..n). *sent is set to the bytes sent. */
enum net_code net_conn_send(
	struct net_conn *c, const struct iovec *iov, size_t n, int64_t timeout_us, size_t *sent);

/* Receives into iov[0..n), as much as is there. *got is set to the number of bytes. */
enum net_code net_conn_recv(
	struct net_conn *c, const struct iovec *iov, size_t n, int64_t timeout_us, size_t *got);

/* Does the system call that moves the bytes wait by itself for as long as that? Then nothing but
 * the socket takes part: no TLS, and no waiter that waits in its place or polls before. */
static inline bool net_conn_waits_itself(const struct net_conn *c, int64_t timeout_us)
{
	return timeout_us == c->waits_itself_us;
}

/* The parts of the functions below that are seldom needed: call those instead. */
enum net_code net_conn_send_pieces(
	struct net_conn *c, struct net_sendbuf *q, int64_t timeout_us, size_t *sent);
enum net_code net_conn_one_moved(struct net_conn *c, void *data, size_t len, ssize_t done,
	bool sending, int64_t timeout_us, size_t *moved);
enum net_code net_conn_receive_both(
	struct net_conn *c, struct net_recvbuf *in, size_t room, int64_t timeout_us);

/* Sends what it can of the queue, which must not be empty, and takes that off it. *sent is set to
 * the bytes sent. What was copied, over a bare socket that does the waiting, is what most calls
 * are: it takes the shortest way. */
static inline enum net_code net_conn_send_queue(
	struct net_conn *c, struct net_sendbuf *q, int64_t timeout_us, size_t *sent)
{
	enum net_code code;
	size_t len = q->bytes;
	char *only = q->arena + q->arena_sent;
	ssize_t done;

	if (__builtin_expect(q->count > 0 || !net_conn_waits_itself(c, timeout_us), 0))
		return net_conn_send_pieces(c, q, timeout_us, sent);
	done = send(c->fd, only, len, MSG_NOSIGNAL);
	*sent = len;
	if (__builtin_expect(done == (ssize_t)len && net_sendbuf_reset(q), 1))
		return NET_OK;
	code = net_conn_one_moved(c, only, len, done, true, timeout_us, sent);
	if (code == NET_OK)
		net_sendbuf_sent(q, *sent);
	return code;
}

/*
 * As net_conn_send_queue() with a timeout of 0, for bytes that others will soon follow: the system
 * may hold them back until then, or until the connection is closed, for 0.2 s at most. Over TLS
 * they go out at once.
 */
enum net_code net_conn_send_later(struct net_conn *c, struct net_sendbuf *q, size_t *sent);

/* Sends what the system holds back, with one system call. */
void net_conn_push(struct net_conn *c);

/* Receives into the place that the buffer names (recvbuf.h: direct), if it does, and, behind that,
 * into the buffer, which is given room for at least room (> 0) bytes first; NET_NOMEM if that
 * fails. */
static inline enum net_code net_conn_receive(
	struct net_conn *c, struct net_recvbuf *in, size_t room, int64_t timeout_us)
{
	enum net_code code;
	size_t got;
	ssize_t done;
	char *to;

	if (__builtin_expect(in->direct_left > 0 || !net_conn_waits_itself(c, timeout_us) ||
				     net_recvbuf_room(in) < room,
		    0))
		return net_conn_receive_both(c, in, room, timeout_us);
	to = in->data + in->end;
	done = recv(c->fd, to, net_recvbuf_room(in), 0);
	if (__builtin_expect(done > 0, 1)) {
		net_recvbuf_added(in, (size_t)done);
		return NET_OK;
	}
	code = net_conn_one_moved(c, to, net_recvbuf_room(in), done, false, timeout_us, &got);
	if (code == NET_OK)
		net_recvbuf_added(in, got);
	return code;
}

/* What has come and was not taken? NET_OK: bytes; NET_AGAIN: nothing; NET_EOF: the other side has
 * closed the connection, or it failed. Takes one system call, moves nothing. */
enum net_code net_conn_peek(const struct net_conn *c);

#endif
