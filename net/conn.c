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

static void apply_block_timeout(struct net_conn *c)
{
	const struct net_conn_options *o = &c->options;
	bool elsewhere = (o->waiter && (o->waiter->wait || o->waiter->busy_poll)) ||
			 o->block_timeout_us == 0;
	bool look_again =
		o->waiter && o->waiter->interrupted &&
		(o->block_timeout_us == NET_NEVER || o->block_timeout_us > NET_LOOK_AGAIN_US);

	c->waits_itself_us = elsewhere || c->session ? -1 : o->block_timeout_us;
	c->tls_waits_us = elsewhere ? -1 : o->block_timeout_us;
	c->first_wait_us = look_again ? NET_LOOK_AGAIN_US : o->block_timeout_us;
	set_time(c->fd, SO_RCVTIMEO, c->first_wait_us);
	set_time(c->fd, SO_SNDTIMEO, c->first_wait_us);
}

/* Not in a forked child: the socket, with all that is set of it, is still the parent's. */
static bool is_open_here(const struct net_conn *c)
{
	return c->state == NET_CONN_OPEN && net_conn_usable(c);
}

void net_conn_set_block_timeout(struct net_conn *c, int64_t timeout_us)
{
	if (c->options.block_timeout_us == timeout_us)
		return;
	c->options.block_timeout_us = timeout_us;
	if (is_open_here(c))
		apply_block_timeout(c);
}

void net_conn_waiter_changed(struct net_conn *c)
{
	if (is_open_here(c))
		apply_block_timeout(c);
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

void net_conn_free(struct net_conn *c)
{
	if (c->name)
		net_conn_close(c);
	if (c->ticket)
		net_tls_ticket_free(c->ticket);
	c->ticket = NULL;
}

/* The socket can be used: make it blocking with bounds. */
static enum net_code socket_ready(struct net_conn *c)
{
	drop_plan(c);
	c->state = NET_CONN_OPEN;
	apply_block_timeout(c);
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
	c->session = net_tls_session_new(c->options.tls, c->fd, c->tls_name, &c->ticket, &c->error);
	if (!c->session)
		return c->error.code;
	c->state = NET_CONN_HANDSHAKE;
	return handshake(c);
}

static int socket_type(const struct net_conn_options *o)
{
	return o->datagram ? SOCK_DGRAM : SOCK_STREAM;
}

static enum net_code try_address(struct net_conn *c, const struct net_address *a)
{
	const struct net_conn_options *o = &c->options;

	c->fd = socket(a->family, socket_type(o) | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (c->fd < 0)
		return net_error_set(&c->error, NET_CONNECT, errno,
			"cannot make a socket for %s: %s", c->name, strerror(errno));
	if (a->family != AF_UNIX && !o->datagram) {
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

/* Did the handshake fail of a ticket? Servers that do not know what to do with one end it. Then
 * there is none any more. */
static bool ticket_refused(struct net_conn *c, enum net_code code)
{
	if (!c->session || !net_tls_offered_ticket(c->session) || code == NET_TIMEOUT)
		return false;
	net_tls_ticket_free(c->ticket);
	c->ticket = NULL;
	return true;
}

/* code is what became of the address being tried; go on to the next ones while they fail. */
static enum net_code settle(struct net_conn *c, enum net_code code)
{
	while (code != NET_OK && code != NET_AGAIN) {
		bool once_more = ticket_refused(c, code);

		drop_socket(c);
		/* whoever is there is not who was to be */
		if (!once_more && code == NET_TLS)
			break;
		if (!once_more)
			c->trying = c->trying ? c->trying->next : NULL;
		if (!c->trying)
			break;
		code = try_address(c, c->trying);
	}
	if (code != NET_OK && code != NET_AGAIN)
		drop_plan(c);
	return code;
}

static bool set_names(struct net_conn *c, const char *host, uint16_t port)
{
	c->name = net_address_name(host, port);
	if (!c->name)
		return false;
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
	code = net_address_resolve(host, port, socket_type(&c->options), &c->addresses, &c->error);
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
			c->state == NET_CONN_HANDSHAKE
				? "the TLS handshake with %s took longer than %lld ms"
				: "connecting to %s took longer than %lld ms",
			c->name, (long long)(c->options.connect_timeout_us / 1000));
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
