#include "net/conn.h"

#include "net/clock.h"
#include "net/fork.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* SO_RCVTIMEO for "for ever": with any value set, a signal ends the call (EINTR) even where its
 * handler was installed with SA_RESTART, so that the waiter's interrupted() is always asked. */
enum { FOREVER_SECONDS = 24 * 3600 };

void net_conn_init(struct net_conn *c)
{
	memset(c, 0, sizeof(*c));
	c->fd = -1;
}

static void set_int(int fd, int level, int option, int value)
{
	setsockopt(fd, level, option, &value, sizeof(value));
}

static void set_time(int fd, int option, int64_t timeout_us)
{
	struct timeval tv = {FOREVER_SECONDS, 0};

	if (timeout_us != NET_NEVER) {
		tv.tv_sec = (time_t)(timeout_us / 1000000);
		tv.tv_usec = (suseconds_t)(timeout_us % 1000000);
	}
	setsockopt(fd, SOL_SOCKET, option, &tv, sizeof(tv));
}

static void set_blocking(int fd, bool blocking)
{
	int flags = fcntl(fd, F_GETFL);

	if (flags != -1)
		fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
}

void net_conn_set_block_timeout(struct net_conn *c, int64_t timeout_us)
{
	if (c->options.block_timeout_us == timeout_us)
		return;
	c->options.block_timeout_us = timeout_us;
	if (c->state != NET_CONN_OPEN)
		return;
	set_time(c->fd, SO_RCVTIMEO, timeout_us);
	set_time(c->fd, SO_SNDTIMEO, timeout_us);
}

static void drop_socket(struct net_conn *c)
{
	if (c->session) {
		net_tls_session_free(c->session);
		c->session = NULL;
	}
	if (c->fd >= 0)
		close(c->fd);
	c->fd = -1;
	c->tls_wants = 0;
	c->state = NET_CONN_CLOSED;
}

static void drop_plan(struct net_conn *c)
{
	net_address_free(c->addresses);
	c->addresses = NULL;
	c->trying = NULL;
}

void net_conn_close(struct net_conn *c)
{
	drop_socket(c);
	drop_plan(c);
	free(c->name);
	c->name = NULL;
	free(c->tls_name);
	c->tls_name = NULL;
}

/* The socket takes connections: make it blocking with bounds, unless TLS runs over it. */
static enum net_code socket_ready(struct net_conn *c)
{
	drop_plan(c);
	c->state = NET_CONN_OPEN;
	if (c->session)
		return NET_OK;
	set_time(c->fd, SO_RCVTIMEO, c->options.block_timeout_us);
	set_time(c->fd, SO_SNDTIMEO, c->options.block_timeout_us);
	set_blocking(c->fd, true);
	return NET_OK;
}

static enum net_code handshake(struct net_conn *c)
{
	enum net_code code = net_tls_handshake(c->session, &c->tls_wants, &c->error);

	if (code == NET_OK)
		return socket_ready(c);
	return code;
}

static enum net_code connected(struct net_conn *c)
{
	if (!c->options.tls)
		return socket_ready(c);
	c->session = net_tls_session_new(c->options.tls, c->fd, c->tls_name, &c->error);
	if (!c->session)
		return c->error.code;
	c->state = NET_CONN_HANDSHAKE;
	return handshake(c);
}

static enum net_code try_address(struct net_conn *c, const struct net_address *a)
{
	const struct net_conn_options *o = &c->options;

	c->fd = socket(a->family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (c->fd < 0)
		return net_error_set(&c->error, NET_CONNECT, errno,
			"cannot make a socket for %s: %s", c->name, strerror(errno));
	if (a->family != AF_UNIX) {
		if (o->tcp_nodelay)
			set_int(c->fd, IPPROTO_TCP, TCP_NODELAY, 1);
		if (o->tcp_keepalive)
			set_int(c->fd, SOL_SOCKET, SO_KEEPALIVE, 1);
		if (o->tcp_keepidle > 0)
			set_int(c->fd, IPPROTO_TCP, TCP_KEEPIDLE, o->tcp_keepidle);
	}
	if (o->send_buffer > 0)
		set_int(c->fd, SOL_SOCKET, SO_SNDBUF, o->send_buffer);
	if (o->recv_buffer > 0)
		set_int(c->fd, SOL_SOCKET, SO_RCVBUF, o->recv_buffer);

	c->deadline = net_deadline(o->connect_timeout_us);
	c->state = NET_CONN_CONNECTING;
	if (connect(c->fd, (const struct sockaddr *)&a->addr, a->len) == 0)
		return connected(c);
	if (errno == EINPROGRESS || errno == EINTR)
		return NET_AGAIN;
	return net_error_set(&c->error, NET_CONNECT, errno, "cannot connect to %s: %s", c->name,
		strerror(errno));
}

/* code is what became of the address being tried; go on to the next ones while they fail. */
static enum net_code settle(struct net_conn *c, enum net_code code)
{
	while (code != NET_OK && code != NET_AGAIN) {
		drop_socket(c);
		if (!c->trying || !c->trying->next)
			break;
		c->trying = c->trying->next;
		code = try_address(c, c->trying);
	}
	if (code != NET_OK && code != NET_AGAIN)
		drop_plan(c);
	return code;
}

static bool set_names(struct net_conn *c, const char *host, uint16_t port)
{
	size_t size = strlen(host) + sizeof("[]:65535");

	c->name = malloc(size);
	if (!c->name)
		return false;
	if (host[0] == '/')
		snprintf(c->name, size, "%s", host);
	else
		snprintf(c->name, size, strchr(host, ':') ? "[%s]:%u" : "%s:%u", host,
			(unsigned)port);
	if (c->options.tls) {
		c->tls_name = strdup(c->options.tls_name ? c->options.tls_name : host);
		c->options.tls_name = NULL;
		return c->tls_name != NULL;
	}
	return true;
}

enum net_code net_conn_start(
	struct net_conn *c, const char *host, uint16_t port, const struct net_conn_options *options)
{
	enum net_code code;

	net_conn_close(c);
	net_error_clear(&c->error);
	c->options = *options;
	if (net_fork_watch() != 0 || !set_names(c, host, port))
		return net_error_set(&c->error, NET_NOMEM, 0, "out of memory");
	c->generation = net_fork_generation();
	code = net_address_resolve(host, port, SOCK_STREAM, &c->addresses, &c->error);
	if (code != NET_OK)
		return code;
	c->trying = c->addresses;
	return settle(c, try_address(c, c->trying));
}

static enum net_code connect_result(struct net_conn *c)
{
	struct pollfd pfd = {c->fd, POLLOUT, 0};
	int failure = 0;
	socklen_t len = sizeof(failure);

	if (poll(&pfd, 1, 0) == 0)
		return NET_AGAIN;
	if (getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &failure, &len) != 0)
		failure = errno;
	if (failure)
		return net_error_set(&c->error, NET_CONNECT, failure, "cannot connect to %s: %s",
			c->name, strerror(failure));
	return connected(c);
}

enum net_code net_conn_continue(struct net_conn *c)
{
	enum net_code code = NET_OK;

	if (c->state == NET_CONN_OPEN)
		return NET_OK;
	if (c->state == NET_CONN_CLOSED)
		return c->error.code == NET_OK ? NET_EOF : c->error.code;
	code = c->state == NET_CONN_CONNECTING ? connect_result(c) : handshake(c);
	if (code == NET_AGAIN && net_remaining(c->deadline) == 0)
		code = net_error_set(&c->error, NET_TIMEOUT, ETIMEDOUT,
			"connecting to %s took longer than %lld ms", c->name,
			(long long)(c->options.connect_timeout_us / 1000));
	return settle(c, code);
}

enum net_code net_conn_open(
	struct net_conn *c, const char *host, uint16_t port, const struct net_conn_options *options)
{
	enum net_code code = net_conn_start(c, host, port, options);

	while (code == NET_AGAIN) {
		struct pollfd pfd = {c->fd, net_conn_events(c, false), 0};

		code = net_wait(options->waiter, &pfd, 1, c->deadline);
		if (code == NET_INTERRUPTED || code == NET_IO) {
			net_error_set(&c->error, code, errno, "interrupted while connecting to %s",
				c->name);
			net_conn_close(c);
			return code;
		}
		code = net_conn_continue(c);
	}
	return code;
}

short net_conn_events(const struct net_conn *c, bool want_write)
{
	if (c->state == NET_CONN_CONNECTING)
		return POLLOUT;
	if (c->state == NET_CONN_HANDSHAKE)
		return c->tls_wants;
	return (short)(POLLIN | (want_write ? POLLOUT : 0) | c->tls_wants);
}

int64_t net_conn_deadline(const struct net_conn *c)
{
	if (c->state == NET_CONN_CONNECTING || c->state == NET_CONN_HANDSHAKE)
		return c->deadline;
	return NET_NEVER;
}

bool net_conn_usable(const struct net_conn *c)
{
	return c->state != NET_CONN_CLOSED && c->generation == net_fork_generation();
}

/* What a system call that moved no byte means. */
static enum net_code outcome(struct net_conn *c, ssize_t done, bool sending)
{
	if (done == 0)
		return net_error_set(&c->error, NET_EOF, 0, "%s closed the connection", c->name);
	if (errno == EAGAIN || errno == EWOULDBLOCK)
		return NET_AGAIN;
	if (errno == EINTR)
		return NET_INTERRUPTED;
	return net_error_set(&c->error, errno == EPIPE || errno == ECONNRESET ? NET_EOF : NET_IO,
		errno, "%s %s: %s", sending ? "sending to" : "receiving from", c->name,
		strerror(errno));
}

/* One try to move bytes, by the way that the connection has. */
static enum net_code transfer(
	struct net_conn *c, struct iovec *iov, size_t n, bool sending, int flags, size_t *moved)
{
	struct msghdr msg = {.msg_iov = iov, .msg_iovlen = n};
	ssize_t done;

	if (c->session)
		return sending ? net_tls_send(c->session, iov, n, moved, &c->tls_wants, &c->error)
			       : net_tls_recv(c->session, iov, n, moved, &c->tls_wants, &c->error);
	done = sending ? sendmsg(c->fd, &msg, flags | MSG_NOSIGNAL) : recvmsg(c->fd, &msg, flags);
	if (done <= 0)
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

/* MSG_DONTWAIT, or 0 if the system call itself may do the waiting. */
static inline int call_flags(const struct net_conn *c, int64_t timeout_us)
{
	if (timeout_us == 0 || timeout_us != c->options.block_timeout_us)
		return MSG_DONTWAIT;
	return c->options.waiter && c->options.waiter->wait ? MSG_DONTWAIT : 0;
}

/* The first try ended in code, without a byte: waits and tries again as long as that may help. */
static enum net_code keep_trying(struct net_conn *c, struct iovec *iov, size_t n, bool sending,
	int64_t timeout_us, enum net_code code, size_t *moved)
{
	bool blocked = !c->session && call_flags(c, timeout_us) == 0;
	int64_t deadline;

	*moved = 0;
	if (timeout_us == 0)
		return code == NET_INTERRUPTED ? NET_AGAIN : code;
	if (code != NET_AGAIN && code != NET_INTERRUPTED)
		return code;
	if (code == NET_INTERRUPTED && net_interrupted(c->options.waiter))
		return not_moved(c, NET_INTERRUPTED, sending);
	if (code == NET_AGAIN && blocked && timeout_us != NET_NEVER)
		return not_moved(c, NET_TIMEOUT, sending);

	deadline = net_deadline(timeout_us);
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

/* One piece over a bare socket is what most calls are: it takes the shortest way. */
static inline enum net_code move(struct net_conn *c, const struct iovec *given, size_t n,
	bool sending, int64_t timeout_us, size_t *moved)
{
	struct iovec *iov = (struct iovec *)(uintptr_t)given;
	int flags = call_flags(c, timeout_us);
	enum net_code code;
	ssize_t done;

	if (n == 1 && !c->session) {
		done = sending ? send(c->fd, iov->iov_base, iov->iov_len, flags | MSG_NOSIGNAL)
			       : recv(c->fd, iov->iov_base, iov->iov_len, flags);
		if (done > 0) {
			*moved = (size_t)done;
			return NET_OK;
		}
		code = outcome(c, done, sending);
	} else {
		code = transfer(c, iov, n, sending, flags, moved);
		if (code == NET_OK)
			return NET_OK;
	}
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
