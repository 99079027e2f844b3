#include "memcached/engine/server.h"

#include <stdlib.h>
#include <string.h>

bool mc_server_init(struct mc_server *s, const char *host, uint16_t port, uint32_t weight)
{
	memset(s, 0, sizeof(*s));
	net_conn_init(&s->conn);
	s->host = strdup(host);
	s->port = port;
	s->weight = weight;
	return s->host != NULL;
}

void mc_server_free(struct mc_server *s)
{
	net_conn_close(&s->conn);
	net_outq_free(&s->out);
	net_inbuf_free(&s->in);
	free(s->host);
	s->host = NULL;
}

bool mc_server_is_unix(const struct mc_server *s)
{
	return s->host[0] == '/';
}

bool mc_server_resting(const struct mc_server *s)
{
	return s->failures > 0 && s->retry_at > 0 && net_remaining(s->retry_at) > 0;
}

void mc_server_drop(struct mc_server *s)
{
	net_conn_close(&s->conn);
	net_outq_clear(&s->out);
	net_inbuf_clear(&s->in);
	s->first = s->last = NULL;
	s->again = NULL;
	s->owes = false;
	s->kept = false;
	s->unread = false;
	s->open_command = NULL;
	s->open_length = 0;
	memset(&s->incoming, 0, sizeof(s->incoming));
}

enum net_code mc_server_connect(struct mc_server *s, const struct mc_options *options)
{
	struct net_conn_options o = {
		.connect_timeout_us = options->connect_timeout_ms > 0
					      ? (int64_t)options->connect_timeout_ms * 1000
					      : NET_NEVER,
		.block_timeout_us = mc_options_recv_timeout(options),
		.tcp_nodelay = true,
		.tcp_keepalive = options->tcp_keepalive,
		.tcp_keepidle = (int)options->tcp_keepidle,
		.send_buffer = (int)options->send_size,
		.recv_buffer = (int)options->recv_size,
	};

	s->kept = false;
	return net_conn_start(&s->conn, s->host, s->port, &o);
}
