#ifndef NET_WITHOUT_TLS

#include "net/tls_openssl.h"

#include <arpa/inet.h>
#include <errno.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Small pieces go into one record, which has room for so many bytes. */
enum { RECORD = SSL3_RT_MAX_PLAIN_LENGTH };

/* The certificate must be for this name; an address is looked for among its addresses. */
static bool expect_name(SSL *ssl, const char *name, bool verify)
{
	unsigned char address[16];

	if (inet_pton(AF_INET, name, address) == 1 || inet_pton(AF_INET6, name, address) == 1)
		return !verify || X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), name) == 1;
	return SSL_set_tlsext_host_name(ssl, name) == 1 &&
	       (!verify || SSL_set1_host(ssl, name) == 1);
}

static void offer(struct net_tls_session *s, const struct net_tls_ticket *ticket)
{
	s->offered = ticket && ticket->ctx == s->tls->ctx && strcmp(ticket->name, s->name) == 0 &&
		     SSL_SESSION_is_resumable(ticket->session) &&
		     SSL_set_session(s->ssl, ticket->session) == 1;
}

struct net_tls_session *net_tls_session_new(struct net_tls *tls, int fd, const char *name,
	struct net_tls_ticket **ticket, struct net_error *error)
{
	struct net_tls_session *s = calloc(1, sizeof(*s));
	BIO *bio = BIO_new(tls->socket_method);

	ERR_clear_error();
	if (!s || !bio)
		goto failed;
	s->tls = tls;
	s->fd = fd;
	s->ticket = ticket;
	strncpy(s->name, name, sizeof(s->name) - 1);
	s->ssl = SSL_new(tls->ctx);
	if (!s->ssl || !expect_name(s->ssl, name, tls->verify))
		goto failed;
	SSL_set_app_data(s->ssl, s);
	offer(s, *ticket);
	BIO_set_data(bio, s);
	BIO_set_init(bio, 1);
	SSL_set_bio(s->ssl, bio, bio);
	SSL_set_connect_state(s->ssl);
	return s;
failed:
	net_tls_error(error, "cannot start a session with", name);
	BIO_free(bio);
	if (s)
		SSL_free(s->ssl);
	free(s);
	return NULL;
}

void net_tls_session_free(struct net_tls_session *session)
{
	/* else OpenSSL takes it for cut off, and its ticket for void */
	SSL_set_shutdown(session->ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
	SSL_free(session->ssl);
	free(session);
}

bool net_tls_offered_ticket(const struct net_tls_session *session)
{
	return session->offered;
}

/* What OpenSSL's result means in this library's words. what is what was tried. */
static enum net_code outcome(struct net_tls_session *s, int result, const char *what, short *wants)
{
	int reason = SSL_get_error(s->ssl, result);
	struct net_error *error = &s->failure;

	if (reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE) {
		*wants = reason == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
		return s->sys_errno == EINTR ? NET_INTERRUPTED : NET_AGAIN;
	}
	if (reason == SSL_ERROR_ZERO_RETURN || (reason == SSL_ERROR_SYSCALL && s->sys_errno == 0)) {
		ERR_clear_error();
		return net_error_set(error, NET_EOF, 0, "%s closed the connection", s->name);
	}
	if (reason == SSL_ERROR_SYSCALL) {
		ERR_clear_error();
		return net_error_set(error, NET_EOF, s->sys_errno, "%s %s: %s", what, s->name,
			strerror(s->sys_errno));
	}
	return net_tls_handshake_error(s, what, error);
}

enum net_code net_tls_handshake(
	struct net_tls_session *session, short *wants, struct net_error *error)
{
	enum net_code code;
	int result;

	ERR_clear_error();
	*wants = 0;
	session->wait = false;
	result = SSL_do_handshake(session->ssl);
	if (result == 1)
		return NET_OK;
	code = outcome(session, result, "handshake with", wants);
	if (code == NET_AGAIN || code == NET_INTERRUPTED)
		return NET_AGAIN;
	if (code == NET_EOF)
		return net_error_set(error, NET_EOF, session->sys_errno,
			"TLS: %s closed the connection in the handshake: does it speak TLS on this "
			"port?",
			session->name);
	*error = session->failure;
	return code;
}

/* The first bytes of iov[0..n), up to a cut, an empty one, or the size of a record: where they
 * stand, or in room if they stand in pieces. */
static const char *record_of(
	const struct iovec *iov, size_t n, size_t skip, char room[RECORD], size_t *len)
{
	*len = iov->iov_len - skip;
	if (n == 1 || iov[1].iov_len == 0 || *len >= RECORD)
		return (const char *)iov->iov_base + skip;
	*len = 0;
	for (; n > 0 && iov->iov_len > 0 && *len < RECORD; n--, iov++) {
		size_t more = iov->iov_len - skip;

		if (more > RECORD - *len)
			more = RECORD - *len;
		memcpy(room + *len, (const char *)iov->iov_base + skip, more);
		*len += more;
		skip = 0;
	}
	return room;
}

enum net_code net_tls_send(struct net_tls_session *session, const struct iovec *iov, size_t n,
	bool wait, size_t *moved, short *wants, struct net_error *error)
{
	char room[RECORD];
	size_t skip = 0; /* of iov[0] */

	*moved = 0;
	*wants = 0;
	session->wait = wait;
	while (session->failure.code == NET_OK) {
		const char *record;
		size_t once = 0;
		size_t len;
		int result;

		while (n > 0 && skip >= iov->iov_len) {
			skip -= iov->iov_len;
			iov++;
			n--;
		}
		if (n == 0)
			return NET_OK;
		record = record_of(iov, n, skip, room, &len);
		ERR_clear_error();
		result = SSL_write_ex(session->ssl, record, len, &once);
		if (result != 1) {
			enum net_code code = outcome(session, result, "sending to", wants);

			if (*moved > 0)
				return NET_OK;
			if (code == NET_AGAIN || code == NET_INTERRUPTED)
				return code;
			break;
		}
		skip += once;
		*moved += once;
	}
	*error = session->failure;
	return error->code;
}

/* One piece, as far as there are bytes for it. *more: there are perhaps others. */
static enum net_code receive_piece(struct net_tls_session *s, const struct iovec *piece,
	size_t *moved, bool *more, short *wants)
{
	size_t got = 0;

	while (*more && got < piece->iov_len) {
		enum net_code code;
		size_t once = 0;
		int result;

		ERR_clear_error();
		result = SSL_read_ex(
			s->ssl, (char *)piece->iov_base + got, piece->iov_len - got, &once);
		if (result != 1) {
			*more = false;
			code = outcome(s, result, "receiving from", wants);
			s->deaf = code != NET_AGAIN && code != NET_INTERRUPTED;
			return code;
		}
		got += once;
		*moved += once;
		/* what is here may be less than a record, for the rest of which nobody waits */
		s->wait = false;
		*more = SSL_has_pending(s->ssl) == 1;
	}
	return NET_OK;
}

enum net_code net_tls_recv(struct net_tls_session *session, const struct iovec *iov, size_t n,
	bool wait, size_t *moved, short *wants, struct net_error *error)
{
	enum net_code code = session->deaf ? session->failure.code : NET_OK;
	bool more = true;

	*moved = 0;
	*wants = 0;
	session->wait = wait;
	for (size_t i = 0; i < n && more && code == NET_OK; i++)
		code = receive_piece(session, &iov[i], moved, &more, wants);
	/* the next call has to say what went wrong behind these bytes */
	session->pending = more || session->deaf;
	if (*moved > 0)
		return NET_OK;
	if (code != NET_AGAIN && code != NET_INTERRUPTED)
		*error = session->failure;
	return code;
}

bool net_tls_pending(const struct net_tls_session *session)
{
	return session->pending;
}

enum net_code net_tls_peek(struct net_tls_session *session)
{
	size_t got;
	char byte;
	int result;

	ERR_clear_error();
	session->wait = false;
	result = SSL_peek_ex(session->ssl, &byte, 1, &got);
	if (result == 1)
		return NET_OK;
	if (SSL_get_error(session->ssl, result) == SSL_ERROR_WANT_READ)
		return NET_AGAIN;
	ERR_clear_error();
	return NET_EOF;
}

bool net_tls_is_alert(const char *bytes, size_t len)
{
	return len >= 2 && bytes[0] == SSL3_RT_ALERT && bytes[1] == SSL3_VERSION_MAJOR;
}

#endif
