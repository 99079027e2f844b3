#include "net/tls.h"

#ifndef NET_WITHOUT_TLS

#include <arpa/inet.h>
#include <errno.h>
#include <limits.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct net_tls {
	SSL_CTX *ctx;
	BIO_METHOD *socket_method;
	bool verify;
};

struct net_tls_session {
	SSL *ssl;
	char name[256];
	int fd;
	int sys_errno; /* of the last socket call */
};

/* OpenSSL's own socket BIO writes with write(), which raises SIGPIPE. */
static int socket_write(BIO *bio, const char *data, size_t len, size_t *written)
{
	struct net_tls_session *s = BIO_get_data(bio);
	ssize_t n = send(s->fd, data, len, MSG_NOSIGNAL | MSG_DONTWAIT);

	BIO_clear_retry_flags(bio);
	if (n >= 0) {
		*written = (size_t)n;
		return 1;
	}
	s->sys_errno = errno;
	if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
		BIO_set_retry_write(bio);
	return 0;
}

static int socket_read(BIO *bio, char *data, size_t len, size_t *got)
{
	struct net_tls_session *s = BIO_get_data(bio);
	ssize_t n = recv(s->fd, data, len, MSG_DONTWAIT);

	BIO_clear_retry_flags(bio);
	if (n > 0) {
		*got = (size_t)n;
		return 1;
	}
	s->sys_errno = n == 0 ? 0 : errno;
	if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
		BIO_set_retry_read(bio);
	return 0;
}

static long socket_ctrl(BIO *bio, int command, long number, void *pointer)
{
	(void)bio;
	(void)number;
	(void)pointer;
	return command == BIO_CTRL_FLUSH;
}

static enum net_code openssl_error(struct net_error *error, const char *what, const char *name)
{
	unsigned long code = ERR_peek_last_error();
	const char *reason = code ? ERR_reason_error_string(code) : NULL;

	ERR_clear_error();
	return net_error_set(error, NET_TLS, 0, "TLS: %s%s%s: %s", what, name ? " " : "",
		name ? name : "", reason ? reason : "failed");
}

static bool load_files(
	struct net_tls *tls, const struct net_tls_options *o, struct net_error *error)
{
	const char *key = o->key_file ? o->key_file : o->cert_file;

	if (o->ca_file || o->ca_path) {
		if (SSL_CTX_load_verify_locations(tls->ctx, o->ca_file, o->ca_path) != 1)
			return openssl_error(error, "cannot read the authorities in",
				       o->ca_file ? o->ca_file : o->ca_path) == NET_OK;
	} else {
		SSL_CTX_set_default_verify_paths(tls->ctx);
	}
	if (!o->cert_file)
		return true;
	if (SSL_CTX_use_certificate_chain_file(tls->ctx, o->cert_file) != 1)
		return openssl_error(error, "cannot read the certificate in", o->cert_file) ==
		       NET_OK;
	if (SSL_CTX_use_PrivateKey_file(tls->ctx, key, SSL_FILETYPE_PEM) != 1)
		return openssl_error(error, "cannot read the key in", key) == NET_OK;
	return true;
}

struct net_tls *net_tls_new(const struct net_tls_options *options, struct net_error *error)
{
	struct net_tls *tls = calloc(1, sizeof(*tls));

	if (!tls) {
		net_error_set(error, NET_NOMEM, 0, "out of memory");
		return NULL;
	}
	tls->verify = !options->no_verify;
	tls->ctx = SSL_CTX_new(TLS_client_method());
	tls->socket_method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "net");
	if (!tls->ctx || !tls->socket_method) {
		openssl_error(error, "cannot start", NULL);
		net_tls_free(tls);
		return NULL;
	}
	BIO_meth_set_write_ex(tls->socket_method, socket_write);
	BIO_meth_set_read_ex(tls->socket_method, socket_read);
	BIO_meth_set_ctrl(tls->socket_method, socket_ctrl);
	SSL_CTX_set_min_proto_version(tls->ctx, TLS1_2_VERSION);
	SSL_CTX_set_mode(
		tls->ctx, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
	SSL_CTX_set_verify(tls->ctx, tls->verify ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, NULL);
	if (!load_files(tls, options, error)) {
		net_tls_free(tls);
		return NULL;
	}
	return tls;
}

void net_tls_free(struct net_tls *tls)
{
	if (!tls)
		return;
	SSL_CTX_free(tls->ctx);
	BIO_meth_free(tls->socket_method);
	free(tls);
}

/* The certificate must be for this name; an address is looked for among its addresses. */
static bool expect_name(SSL *ssl, const char *name)
{
	unsigned char address[16];

	if (inet_pton(AF_INET, name, address) == 1 || inet_pton(AF_INET6, name, address) == 1)
		return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), name) == 1;
	return SSL_set1_host(ssl, name) == 1 && SSL_set_tlsext_host_name(ssl, name) == 1;
}

struct net_tls_session *net_tls_session_new(
	struct net_tls *tls, int fd, const char *name, struct net_error *error)
{
	struct net_tls_session *s = calloc(1, sizeof(*s));
	BIO *bio = BIO_new(tls->socket_method);

	if (!s || !bio)
		goto failed;
	s->fd = fd;
	strncpy(s->name, name, sizeof(s->name) - 1);
	s->ssl = SSL_new(tls->ctx);
	if (!s->ssl || (tls->verify && !expect_name(s->ssl, name)))
		goto failed;
	BIO_set_data(bio, s);
	BIO_set_init(bio, 1);
	SSL_set_bio(s->ssl, bio, bio);
	SSL_set_connect_state(s->ssl);
	return s;
failed:
	openssl_error(error, "cannot start a session with", name);
	BIO_free(bio);
	if (s)
		SSL_free(s->ssl);
	free(s);
	return NULL;
}

void net_tls_session_free(struct net_tls_session *session)
{
	SSL_free(session->ssl);
	free(session);
}

/* What OpenSSL's result means in this library's words. */
static enum net_code outcome(struct net_tls_session *s, int result, const char *what, short *wants,
	struct net_error *error)
{
	int reason = SSL_get_error(s->ssl, result);
	long verified;

	*wants = 0;
	if (reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE) {
		*wants = reason == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
		return NET_AGAIN;
	}
	verified = SSL_get_verify_result(s->ssl);
	if (verified != X509_V_OK && (SSL_get_verify_mode(s->ssl) & SSL_VERIFY_PEER)) {
		ERR_clear_error();
		return net_error_set(error, NET_TLS, 0,
			"TLS: the certificate of %s was not accepted: %s", s->name,
			X509_verify_cert_error_string(verified));
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
	return openssl_error(error, what, s->name);
}

enum net_code net_tls_handshake(
	struct net_tls_session *session, short *wants, struct net_error *error)
{
	int result;

	ERR_clear_error();
	result = SSL_do_handshake(session->ssl);
	if (result == 1) {
		*wants = 0;
		return NET_OK;
	}
	return outcome(session, result, "handshake with", wants, error);
}

enum net_code net_tls_send(struct net_tls_session *session, const struct iovec *iov, size_t n,
	size_t *moved, short *wants, struct net_error *error)
{
	*moved = 0;
	for (size_t i = 0; i < n; i++) {
		size_t sent = 0;

		while (sent < iov[i].iov_len) {
			size_t once = 0;
			int result;

			ERR_clear_error();
			result = SSL_write_ex(session->ssl, (const char *)iov[i].iov_base + sent,
				iov[i].iov_len - sent, &once);
			if (result != 1 && *moved > 0)
				return NET_OK;
			if (result != 1)
				return outcome(session, result, "sending to", wants, error);
			sent += once;
			*moved += once;
		}
	}
	*wants = 0;
	return NET_OK;
}

enum net_code net_tls_recv(struct net_tls_session *session, const struct iovec *iov, size_t n,
	size_t *moved, short *wants, struct net_error *error)
{
	*moved = 0;
	for (size_t i = 0; i < n; i++) {
		size_t got = 0;

		while (got < iov[i].iov_len) {
			size_t once = 0;
			int result;

			ERR_clear_error();
			result = SSL_read_ex(session->ssl, (char *)iov[i].iov_base + got,
				iov[i].iov_len - got, &once);
			if (result != 1 && *moved > 0)
				return NET_OK;
			if (result != 1)
				return outcome(session, result, "receiving from", wants, error);
			got += once;
			*moved += once;
		}
	}
	*wants = 0;
	return NET_OK;
}

bool net_tls_pending(const struct net_tls_session *session)
{
	return SSL_has_pending(session->ssl) == 1;
}

#else

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

struct net_tls_session *net_tls_session_new(
	struct net_tls *tls, int fd, const char *name, struct net_error *error)
{
	(void)tls;
	(void)fd;
	(void)name;
	net_error_set(error, NET_TLS, 0, "this build is without TLS");
	return NULL;
}

void net_tls_session_free(struct net_tls_session *session)
{
	(void)session;
}

enum net_code net_tls_handshake(
	struct net_tls_session *session, short *wants, struct net_error *error)
{
	(void)session;
	(void)wants;
	return error->code = NET_TLS;
}

enum net_code net_tls_send(struct net_tls_session *session, const struct iovec *iov, size_t n,
	size_t *moved, short *wants, struct net_error *error)
{
	(void)iov;
	(void)n;
	*moved = 0;
	return net_tls_handshake(session, wants, error);
}

enum net_code net_tls_recv(struct net_tls_session *session, const struct iovec *iov, size_t n,
	size_t *moved, short *wants, struct net_error *error)
{
	return net_tls_send(session, iov, n, moved, wants, error);
}

bool net_tls_pending(const struct net_tls_session *session)
{
	(void)session;
	return false;
}

#endif
