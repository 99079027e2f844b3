#include "memcached/engine/server.h"

#include "memcached/engine/datagrams.h"

#include <stdlib.h>
#include <string.h>

enum { DATAGRAMS_BUFFER = 4 * 1024 * 1024 };

bool mc_server_init(struct mc_server *s, const char *host, uint16_t port, uint32_t weight)
{
	size_t size = strlen(host) + 1;

	net_conn_init(&s->conn);
	memset(&s->out, 0, offsetof(struct mc_server, barrier) - offsetof(struct mc_server, out));
	s->host = size <= sizeof(s->short_host) ? s->short_host : malloc(size);
	if (s->host)
		memcpy(s->host, host, size);
	s->port = port;
	s->weight = weight;
	s->index = 0;
	s->health.until_timed = 1;
	return s->host != NULL;
}

bool mc_server_use_udp(struct mc_server *s, bool on)
{
	if (!on || mc_server_is_unix(s)) {
		mc_datagrams_free(s->datagrams);
		s->datagrams = NULL;
		return true;
	}
	if (!s->datagrams)
		s->datagrams = mc_datagrams_new();
	return s->datagrams != NULL;
}

void mc_server_set_address(struct mc_server *s, const char *address)
{
	size_t size = strlen(address) + 1;
	bool same = s->address && strcmp(address, s->address) == 0;

	if (same || size == 1 || size > sizeof(s->address_room)) {
		s->address = same ? s->address : NULL;
		return;
	}
	mc_server_drop(s);
	s->failures = s->timeouts = 0;
	s->retry_at = 0;
	s->address = memcpy(s->address_room, address, size);
}

void mc_server_free(struct mc_server *s)
{
	mc_near_drop(&s->near);
	net_conn_free(&s->conn);
	net_sendbuf_free(&s->out);
	net_recvbuf_free(&s->in);
	mc_datagrams_free(s->datagrams);
	if (s->host != s->short_host)
		free(s->host);
	s->host = NULL;
}

bool mc_server_is_unix(const struct mc_server *s)
{
	return s->host[0] == '/';
}

bool mc_server_uses_tls(const struct mc_server *s, const struct mc_tls *tls)
{
	return tls->settings.on && !mc_server_is_unix(s);
}

bool mc_server_resting(const struct mc_server *s)
{
	return s->failures > 0 && s->retry_at > 0 && net_remaining(s->retry_at) > 0;
}

void mc_server_drop(struct mc_server *s)
{
	net_conn_close(&s->conn);
	net_sendbuf_clear(&s->out);
	net_recvbuf_clear(&s->in);
	if (s->datagrams)
		mc_datagrams_clear(s->datagrams);
	s->first = s->last = NULL;
	s->reroute = NULL;
	s->clean = false;
	s->owes = false;
	s->reused = false;
	s->before = 0;
	s->overfull = false;
	s->open_command = NULL;
	s->open_length = 0;
	memset(&s->incoming, 0, sizeof(s->incoming));
	mc_near_drop(&s->near);
}

/* A v6 address in brackets, as URLs have it, is kept so in the list, and has its place on the ring
 * by that. */
static const char *address_of(const struct mc_server *s, char *room, size_t size)
{
	size_t len = strlen(s->host);

	if (s->address)
		return s->address;
	if (s->host[0] != '[' || s->host[len - 1] != ']' || len - 2 >= size)
		return s->host;
	memcpy(room, s->host + 1, len - 2);
	room[len - 2] = '\0';
	return room;
}

enum net_code mc_server_connect(struct mc_server *s, const struct mc_options *options,
	struct mc_tls *tls, const struct net_waiter *waiter)
{
	char address[64];
	struct net_conn_options o = {
		.connect_timeout_us = options->connect_timeout_ms > 0
					      ? (int64_t)options->connect_timeout_ms * 1000
					      : NET_NEVER,
		.block_timeout_us = mc_options_recv_timeout(options),
		.datagram = s->datagrams != NULL,
		.tcp_nodelay = true,
		.tcp_keepalive = options->tcp_keepalive,
		.tcp_keepidle = (int)options->tcp_keepidle,
		.send_buffer = (int)options->send_size,
		.recv_buffer = (int)options->recv_size,
		.waiter = waiter,
	};

	/* the datagrams of a large reply come all at once */
	if (s->datagrams && o.recv_buffer == 0)
		o.recv_buffer = DATAGRAMS_BUFFER;
	s->reused = false;
	if (mc_server_uses_tls(s, tls)) {
		if (mc_tls_make(tls, &s->conn.error) != NET_OK)
			return s->conn.error.code;
		o.tls = tls->shared;
		o.tls_name = tls->settings.peer_name;
		if (!o.tls_name && s->address)
			o.tls_name = s->host;
	}
	return net_conn_start(&s->conn, address_of(s, address, sizeof(address)), s->port, &o);
}
