#include "net/transfer.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

/* How many pieces of a queue go out in one system call. */
enum { PIECES_ONCE = NET_SENDBUF_PIECES };

/* What a system call that moved no byte means. */
static enum net_code outcome(struct net_conn *c, ssize_t done, bool sending)
{
	if (done == 0)
		return net_error_set(&c->error, NET_EOF, 0, "%s closed the connection", c->name);
	if (errno == EAGAIN || errno == EWOULDBLOCK)
		return NET_AGAIN;
	if (errno == EINTR)
		return NET_INTERRUPTED;
	/* only a datagram meets this so late */
	if (errno == ECONNREFUSED)
		return net_error_set(&c->error, NET_CONNECT, errno, "cannot reach %s: %s", c->name,
			strerror(errno));
	return net_error_set(&c->error, errno == EPIPE || errno == ECONNRESET ? NET_EOF : NET_IO,
		errno, "%s %s: %s", sending ? "sending to" : "receiving from", c->name,
		strerror(errno));
}

/* net_conn_waits_itself() over TLS, too. */
static bool call_waits(const struct net_conn *c, int64_t timeout_us)
{
	return timeout_us == (c->session ? c->tls_waits_us : c->waits_itself_us);
}

/* One try to move bytes, by the way that the connection has. */
static enum net_code transfer(
	struct net_conn *c, struct iovec *iov, size_t n, bool sending, int flags, size_t *moved)
{
	struct msghdr msg = {.msg_iov = iov, .msg_iovlen = n};
	ssize_t done;

	if (c->session)
		return (sending ? net_tls_send : net_tls_recv)(c->session, iov, n,
			!(flags & MSG_DONTWAIT), moved, &c->tls_wants, &c->error);
	done = sending ? sendmsg(c->fd, &msg, flags | MSG_NOSIGNAL) : recvmsg(c->fd, &msg, flags);
	/* a datagram may be empty */
	if (done < 0 || (done == 0 && !c->options.datagram))
		return outcome(c, done, sending);
	*moved = (size_t)done;
	return NET_OK;
}

/* The wait did not end in bytes: say so in a sentence that names the server. */
static enum net_code not_moved(struct net_conn *c, enum net_code code, bool sending)
{
	const char *what = sending ? "sending to" : "waiting for";

	if (code == NET_TIMEOUT)
		return net_error_set(
			&c->error, code, ETIMEDOUT, "timed out while %s %s", what, c->name);
	if (code == NET_INTERRUPTED)
		return net_error_set(
			&c->error, code, EINTR, "interrupted while %s %s", what, c->name);
	return net_error_set(&c->error, code, errno, "%s %s: %s", what, c->name, strerror(errno));
}

/* The first try ended in code, without a byte: waits and tries again as long as that may help. */
static enum net_code keep_trying(struct net_conn *c, struct iovec *iov, size_t n, bool sending,
	int64_t timeout_us, enum net_code code, size_t *moved)
{
	bool blocked = call_waits(c, timeout_us);
	int64_t deadline;

	*moved = 0;
	if (timeout_us == 0)
		return code == NET_INTERRUPTED ? NET_AGAIN : code;
	if (code != NET_AGAIN && code != NET_INTERRUPTED)
		return code;
	if (code == NET_INTERRUPTED && net_interrupted(c->options.waiter))
		return not_moved(c, NET_INTERRUPTED, sending);
	if (code == NET_AGAIN && blocked && timeout_us != NET_NEVER &&
		timeout_us == c->first_wait_us)
		return not_moved(c, NET_TIMEOUT, sending);

	deadline = net_deadline(timeout_us);
	if (code == NET_AGAIN && blocked && deadline != NET_NEVER)
		deadline -= c->first_wait_us;
	do {
		struct pollfd pfd = {c->fd, sending ? POLLOUT : POLLIN, 0};

		if (c->tls_wants)
			pfd.events = c->tls_wants;
		code = net_wait(c->options.waiter, &pfd, 1, deadline);
		if (code != NET_OK)
			return not_moved(c, code, sending);
		code = transfer(c, iov, n, sending, MSG_DONTWAIT, moved);
	} while (code == NET_AGAIN || code == NET_INTERRUPTED);
	return code;
}

static enum net_code move(struct net_conn *c, const struct iovec *given, size_t n, bool sending,
	int64_t timeout_us, size_t *moved)
{
	struct iovec *iov = (struct iovec *)(uintptr_t)given;
	enum net_code code =
		transfer(c, iov, n, sending, call_waits(c, timeout_us) ? 0 : MSG_DONTWAIT, moved);

	if (code == NET_OK)
		return NET_OK;
	return keep_trying(c, iov, n, sending, timeout_us, code, moved);
}

enum net_code net_conn_send(
	struct net_conn *c, const struct iovec *iov, size_t n, int64_t timeout_us, size_t *sent)
{
	return move(c, iov, n, true, timeout_us, sent);
}

enum net_code net_conn_recv(
	struct net_conn *c, const struct iovec *iov, size_t n, int64_t timeout_us, size_t *got)
{
	return move(c, iov, n, false, timeout_us, got);
}

enum net_code net_conn_send_pieces(
	struct net_conn *c, struct net_sendbuf *q, int64_t timeout_us, size_t *sent)
{
	struct iovec iov[PIECES_ONCE];
	enum net_code code =
		move(c, iov, net_sendbuf_iov(q, iov, PIECES_ONCE), true, timeout_us, sent);

	if (code == NET_OK)
		net_sendbuf_sent(q, *sent);
	return code;
}

enum net_code net_conn_send_later(struct net_conn *c, struct net_sendbuf *q, size_t *sent)
{
	struct iovec iov[PIECES_ONCE];
	size_t n = net_sendbuf_iov(q, iov, PIECES_ONCE);
	enum net_code code = transfer(c, iov, n, true, MSG_DONTWAIT | MSG_MORE, sent);

	if (code == NET_INTERRUPTED)
		return NET_AGAIN;
	if (code == NET_OK)
		net_sendbuf_sent(q, *sent);
	return code;
}

void net_conn_push(struct net_conn *c)
{
	const int on = 1;

	/* Setting it sends at once what MSG_MORE has held back (tcp(7)). */
	setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

enum net_code net_conn_one_moved(struct net_conn *c, void *data, size_t len, ssize_t done,
	bool sending, int64_t timeout_us, size_t *moved)
{
	struct iovec iov = {data, len};

	if (done <= 0)
		return keep_trying(
			c, &iov, 1, sending, timeout_us, outcome(c, done, sending), moved);
	*moved = (size_t)done;
	return NET_OK;
}

enum net_code net_conn_receive_both(
	struct net_conn *c, struct net_recvbuf *in, size_t room, int64_t timeout_us)
{
	enum net_code code;
	size_t placed;
	size_t got;

	if (!net_recvbuf_reserve(in, room))
		return net_error_set(
			&c->error, NET_NOMEM, 0, "out of memory to receive from %s", c->name);
	if (in->direct_left > 0) {
		struct iovec iov[2] = {
			{in->direct, in->direct_left}, {in->data + in->end, net_recvbuf_room(in)}};

		code = move(c, iov, 2, false, timeout_us, &got);
	} else {
		struct iovec iov = {in->data + in->end, net_recvbuf_room(in)};

		code = move(c, &iov, 1, false, timeout_us, &got);
	}
	if (code != NET_OK)
		return code;
	placed = got < in->direct_left ? got : in->direct_left;
	if (placed > 0) {
		in->direct += placed;
		in->direct_left -= placed;
		in->received += placed;
	}
	net_recvbuf_added(in, got - placed);
	return NET_OK;
}

enum net_code net_conn_peek(const struct net_conn *c)
{
	char byte;
	ssize_t n;

	if (c->session)
		return net_tls_peek(c->session);
	n = recv(c->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
	if (n > 0)
		return NET_OK;
	if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
		return NET_AGAIN;
	return NET_EOF;
}
