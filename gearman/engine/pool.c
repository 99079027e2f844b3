#include "gearman/engine/pool.h"

#include "net/clock.h"

#include <libgearman-1.0/protocol.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST_SEND_US = 1000 * 1000 };

void gm_pool_init(struct gm_pool *pool, const struct gm_memory *memory)
{
	memset(pool, 0, sizeof(*pool));
	pool->timeout_us = NET_NEVER;
	pool->block_us = pool->max_block_us = NET_NEVER;
	pool->memory = *memory;
}

void gm_pool_free(struct gm_pool *pool)
{
	for (size_t i = 0; i < pool->count; i++)
		gm_conn_free(pool->conns[i], &pool->memory);
	free(pool->conns);
	pool->conns = NULL;
	pool->count = 0;
	net_tls_free(pool->tls);
	pool->tls = NULL;
	free(pool->tls_name);
	pool->tls_name = NULL;
}

static gearman_return_t add(struct gm_pool *pool, const char *host, uint16_t port)
{
	struct net_address *addresses;
	struct net_error why;
	struct gm_conn **grown;
	struct gm_conn *conn;

	if (pool->count == GM_MAX_SERVERS)
		return gm_error_set(&pool->error, GEARMAN_INVALID_ARGUMENT,
			"%s:%u would be server number %d, the limit is %d", host, (unsigned)port,
			GM_MAX_SERVERS + 1, GM_MAX_SERVERS);
	if (host[0] == '/') /* to net/ the path of a unix socket, which gearmand has not */
		return gm_error_set(&pool->error, GEARMAN_GETADDRINFO,
			"%s:%u: a path is no host name", host, (unsigned)port);
	if (strpbrk(host, "/; "))
		return gm_error_set(&pool->error, GEARMAN_GETADDRINFO,
			"\"%s\" is no host name: it has no scheme, path or blank, and a list of "
			"servers "
			"has commas",
			host);
	if (net_address_resolve(host, port, SOCK_STREAM, &addresses, &why) != NET_OK) {
		gearman_return_t code = gm_error_net(&pool->error, &why);

		return gm_error_set(
			&pool->error, code, "%s:%u: %s", host, (unsigned)port, why.message);
	}
	net_address_free(addresses);
	conn = gm_conn_new(host, port);
	if (conn) {
		conn->retry_after_us = pool->retry_after_us;
		conn->user = pool->new_user(conn);
	}
	if (conn && !conn->user) {
		gm_conn_free(conn, &pool->memory);
		conn = NULL;
	}
	grown = conn ? realloc(pool->conns, (pool->count + 1) * sizeof(*grown)) : NULL;
	if (!grown) {
		if (conn)
			free(conn->user);
		gm_conn_free(conn, &pool->memory);
		return gm_error_set(
			&pool->error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
	}
	memmove(grown + 1, grown, pool->count * sizeof(*grown));
	grown[0] = conn;
	pool->conns = grown;
	pool->count++;
	return GEARMAN_SUCCESS;
}

gearman_return_t gm_pool_add(struct gm_pool *pool, const char *host, size_t host_len, long port)
{
	char name[GM_NAME_SIZE];

	if (host_len == 0) {
		host = GEARMAN_DEFAULT_TCP_HOST;
		host_len = strlen(host);
	}
	if (memchr(host, '\0', host_len))
		return gm_error_set(&pool->error, GEARMAN_INVALID_ARGUMENT,
			"the host name \"%s\" goes on after a NUL byte", host);
	if (host_len >= sizeof(name))
		return gm_error_set(&pool->error, GEARMAN_INVALID_ARGUMENT,
			"a host name of %zu bytes is too long, the limit is %zu", host_len,
			sizeof(name) - 1);
	if (port < 0 || port > UINT16_MAX)
		return gm_error_set(&pool->error, GEARMAN_INVALID_ARGUMENT,
			"port %ld of %.*s is not between 1 and 65535", port, (int)host_len, host);
	if (host_len > 2 && host[0] == '[' && host[host_len - 1] == ']') {
		host++;
		host_len -= 2;
	}
	memcpy(name, host, host_len);
	name[host_len] = '\0';
	return add(pool, name, port ? (uint16_t)port : GEARMAN_DEFAULT_TCP_PORT);
}

static gearman_return_t add_entry(struct gm_pool *pool, const char *entry, size_t len)
{
	char host[GM_NAME_SIZE];
	uint16_t port;

	if (net_address_parse(entry, len, GEARMAN_DEFAULT_TCP_PORT, host, sizeof(host), &port) !=
		NET_OK)
		return gm_error_set(&pool->error, GEARMAN_INVALID_ARGUMENT,
			"\"%.*s\" is not host, host:port or [address]:port", (int)len, entry);
	return add(pool, host, port);
}

gearman_return_t gm_pool_add_list(struct gm_pool *pool, const char *list, size_t len)
{
	const char *end = list + len;
	bool any = false;

	while (list < end) {
		const char *comma = memchr(list, ',', (size_t)(end - list));
		const char *stop = comma ? comma : end;
		const char *next = comma ? comma + 1 : end;

		while (list < stop && (*list == ' ' || *list == '\t'))
			list++;
		while (stop > list && (stop[-1] == ' ' || stop[-1] == '\t'))
			stop--;
		if (list < stop) {
			gearman_return_t code = add_entry(pool, list, (size_t)(stop - list));

			if (code != GEARMAN_SUCCESS)
				return code;
			any = true;
		}
		list = next;
	}
	return any ? GEARMAN_SUCCESS : gm_pool_add(pool, NULL, 0, 0);
}

bool gm_pool_set_tls(
	struct gm_pool *pool, const struct net_tls_options *options, const char *peer_name)
{
	struct net_error why;
	struct net_tls *tls = net_tls_new(options, &why);
	char *name = NULL;

	if (!tls) {
		gm_error_net(&pool->error, &why);
		return false;
	}
	if (peer_name) {
		name = strdup(peer_name);
		if (!name) {
			net_tls_free(tls);
			gm_error_set(
				&pool->error, GEARMAN_MEMORY_ALLOCATION_FAILURE, "out of memory");
			return false;
		}
	}
	for (size_t i = 0; i < pool->count; i++) {
		gm_error_set(&pool->error, GEARMAN_LOST_CONNECTION,
			"the connection to %s was closed, as TLS is to be used",
			pool->conns[i]->peer.name);
		pool->drop(pool, pool->conns[i]);
	}
	gm_error_clear(&pool->error);
	net_tls_free(pool->tls);
	free(pool->tls_name);
	pool->tls = tls;
	pool->tls_name = name;
	return true;
}

void gm_pool_set_timeout(struct gm_pool *pool, long timeout_ms)
{
	pool->timeout_us = timeout_ms < 0 || timeout_ms > INT64_MAX / 1000
				   ? NET_NEVER
				   : (int64_t)timeout_ms * 1000;
	gm_pool_set_block(pool, pool->timeout_us);
}

void gm_pool_set_block(struct gm_pool *pool, int64_t block_us)
{
	if (block_us > pool->max_block_us)
		block_us = pool->max_block_us;
	pool->block_us = block_us;
	for (size_t i = 0; i < pool->count; i++)
		net_conn_set_block_timeout(&pool->conns[i]->net, block_us);
}

gearman_return_t gm_pool_timed_out(struct gm_pool *pool)
{
	char names[512];
	size_t len = 0;

	names[0] = '\0';
	for (size_t i = 0; i < pool->count && len < sizeof(names) - 1; i++)
		len += (size_t)snprintf(names + len, sizeof(names) - len, "%s%s", i ? ", " : "",
			pool->conns[i]->peer.name);
	return gm_error_set(&pool->error, GEARMAN_TIMEOUT, "timed out while waiting for %s", names);
}

static void waiter_changed(struct gm_pool *pool)
{
	for (size_t i = 0; i < pool->count; i++)
		net_conn_waiter_changed(&pool->conns[i]->net);
}

void gm_pool_set_wait(struct gm_pool *pool,
	int (*wait)(void *self, struct pollfd *fds, size_t count, int64_t timeout_us))
{
	pool->waiter.wait = wait;
	waiter_changed(pool);
}

void gm_pool_set_busy_poll(struct gm_pool *pool, int64_t us)
{
	if (pool->busy_poll.us == us)
		return;
	pool->busy_poll.us = us;
	pool->waiter.busy_poll = us > 0 ? &pool->busy_poll : NULL;
	waiter_changed(pool);
}

gearman_return_t gm_pool_interrupts(struct gm_pool *pool)
{
	if (pool->interrupt && pool->interrupt(pool->waiter.self))
		return gm_error_set(&pool->error, GEARMAN_SHUTDOWN, "interrupted");
	return GEARMAN_SUCCESS;
}

gearman_return_t gm_pool_flush(struct gm_pool *pool, struct gm_conn *conn)
{
	unsigned epoch = conn->epoch;
	gearman_return_t code;

	do {
		int64_t timeout_us =
			pool->timeout_us > LEAST_SEND_US ? pool->timeout_us : LEAST_SEND_US;

		code = gm_conn_send(conn, timeout_us, &pool->error);
		if (code != GEARMAN_IO_WAIT && code != GEARMAN_SHUTDOWN)
			return code;
		code = gm_pool_interrupts(pool);
		if (conn->net.state != NET_CONN_OPEN || conn->epoch != epoch)
			return gm_error_set(&pool->error, GEARMAN_LOST_CONNECTION,
				"the connection to %s was closed meanwhile", conn->peer.name);
	} while (code == GEARMAN_SUCCESS);
	return code;
}

gearman_return_t gm_pool_open(struct gm_pool *pool, struct gm_conn *conn)
{
	const int64_t limit = (int64_t)GEARMAN_DEFAULT_CONNECT_TIMEOUT * 1000;
	struct net_conn_options options = {
		.connect_timeout_us = pool->timeout_us < limit ? pool->timeout_us : limit,
		.block_timeout_us = pool->block_us,
		.tcp_nodelay = true,
		.tcp_keepalive = true,
		.tls = pool->tls,
		.tls_name = pool->tls_name,
		.waiter = &pool->waiter,
	};
	static const struct gm_slice exceptions = {"exceptions", sizeof("exceptions") - 1};
	gearman_return_t code = gm_conn_open(conn, &options, &pool->memory, &pool->error);

	if (code == GEARMAN_SUCCESS && pool->exceptions)
		code = gm_conn_put(
			conn, GEARMAN_COMMAND_OPTION_REQ, &exceptions, 1, NULL, &pool->error);
	return code;
}

gearman_return_t gm_pool_wait(struct gm_pool *pool, short *ready, int64_t deadline)
{
	struct pollfd fds[GM_MAX_SERVERS];
	const struct gm_conn *waited[GM_MAX_SERVERS];
	struct net_error why;
	enum net_code code;
	size_t n = 0;
	size_t at = 0;

	for (size_t i = 0; i < pool->count; i++) {
		struct gm_conn *c = pool->conns[i];

		if (c->net.state != NET_CONN_OPEN)
			continue;
		waited[n] = c;
		fds[n].fd = c->net.fd;
		fds[n].revents = 0;
		fds[n++].events = net_conn_events(&c->net, !net_sendbuf_empty(&c->out));
	}
	code = net_wait(&pool->waiter, fds, n, deadline);
	for (size_t i = 0; i < pool->count; i++)
		ready[i] = code == NET_OK && at < n && waited[at] == pool->conns[i]
				   ? fds[at++].revents
				   : 0;
	if (code == NET_OK)
		return GEARMAN_SUCCESS;
	if (code == NET_TIMEOUT)
		return gm_pool_timed_out(pool);
	net_error_set(&why, code, 0, "interrupted while waiting for the job servers");
	return gm_error_net(&pool->error, &why);
}
