/* tls.h for a build without TLS. */
#ifdef NET_WITHOUT_TLS

#include "net/tls.h"

bool net_tls_available(void)
{
	return false;
}

struct net_tls *net_tls_new(const struct net_tls_options *options, struct net_error *error)
{
	(void)options;
	net_error_set(error, NET_TLS, 0, "this build is without TLS");
	return NULL;
}

void net_tls_free(struct net_tls *tls)
{
	(void)tls;
}

void net_tls_ticket_free(struct net_tls_ticket *ticket)
{
	(void)ticket;
}

struct net_tls_session *net_tls_session_new(struct net_tls *tls, int fd, const char *name,
	struct net_tls_ticket **ticket, struct net_error *error)
{
	(void)tls;
	(void)fd;
	(void)name;
	(void)ticket;
	net_error_set(error, NET_TLS, 0, "this build is without TLS");
	return NULL;
}

void net_tls_session_free(struct net_tls_session *session)
{
	(void)session;
}

bool net_tls_offered_ticket(const struct net_tls_session *session)
{
	(void)session;
	return false;
}

enum net_code net_tls_handshake(
	struct net_tls_session *session, short *wants, struct net_error *error)
{
	(void)session;
	(void)wants;
	return error->code = NET_TLS;
}

enum net_code net_tls_send(struct net_tls_session *session, const struct iovec *iov, size_t n,
	bool wait, size_t *moved, short *wants, struct net_error *error)
{
	(void)iov;
	(void)n;
	(void)wait;
	*moved = 0;
	return net_tls_handshake(session, wants, error);
}

enum net_code net_tls_recv(struct net_tls_session *session, const struct iovec *iov, size_t n,
	bool wait, size_t *moved, short *wants, struct net_error *error)
{
	return net_tls_send(session, iov, n, wait, moved, wants, error);
}

bool net_tls_pending(const struct net_tls_session *session)
{
	(void)session;
	return false;
}

enum net_code net_tls_peek(struct net_tls_session *session)
{
	(void)session;
	return NET_EOF;
}

bool net_tls_is_alert(const char *bytes, size_t len)
{
	return len >= 2 && bytes[0] == 21 && bytes[1] == 3;
}

#endif
