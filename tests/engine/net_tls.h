/*
 * What the tests of connections over TLS share: a server of which each connection is a function
 * that a thread runs, and a client. The certificate is made here and not checked;
 * tests/memcached/tls is about certificates.
 */
#ifndef TEST_NET_TLS_H
#define TEST_NET_TLS_H

#include "net/clock.h"
#include "net/transfer.h"
#include "tests/engine/test.h"

#include <errno.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

/* ---- the server ---- */

static struct {
	int listener;
	uint16_t port;
	SSL_CTX *ctx;
	void (*serve)(SSL *ssl); /* after the handshake; NULL: wait for the client to go */
	void (*raw)(int fd);	 /* in place of all of it */
	int reused;		 /* handshakes with a ticket */
	int whole;		 /* those without */
	int failed;
} server;

static SSL_CTX *server_context(void)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
	EVP_PKEY *key = EVP_EC_gen("P-256");
	X509 *certificate = X509_new();

	check(ctx && key && certificate);
	ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
	X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
	X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
	X509_set_pubkey(certificate, key);
	check(X509_sign(certificate, key, EVP_sha256()) > 0);
	check(SSL_CTX_use_certificate(ctx, certificate) == 1 &&
		SSL_CTX_use_PrivateKey(ctx, key) == 1);
	X509_free(certificate);
	EVP_PKEY_free(key);
	return ctx;
}

static void serve_one(int fd)
{
	SSL *ssl;
	char byte;

	if (server.raw) {
		server.raw(fd);
		close(fd);
		return;
	}
	ssl = SSL_new(server.ctx);
	check(ssl && SSL_set_fd(ssl, fd) == 1);
	if (SSL_accept(ssl) == 1) {
		*(SSL_session_reused(ssl) ? &server.reused : &server.whole) += 1;
		if (server.serve)
			server.serve(ssl);
		else
			SSL_read(ssl, &byte, 1);
	} else
		server.failed++;
	ERR_clear_error();
	SSL_free(ssl);
	close(fd);
}

static void *serve_all(void *nothing)
{
	(void)nothing;
	for (;;) {
		int fd = accept(server.listener, NULL, NULL);

		if (fd < 0)
			return NULL;
		serve_one(fd);
	}
}

static void start_server(void)
{
	struct sockaddr_in a = {.sin_family = AF_INET};
	socklen_t len = sizeof(a);
	pthread_t thread;

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	server.ctx = server_context();
	server.listener = socket(AF_INET, SOCK_STREAM, 0);
	check(server.listener >= 0 && bind(server.listener, (struct sockaddr *)&a, len) == 0 &&
		listen(server.listener, 64) == 0 &&
		getsockname(server.listener, (struct sockaddr *)&a, &len) == 0);
	server.port = ntohs(a.sin_port);
	check(pthread_create(&thread, NULL, serve_all, NULL) == 0 && pthread_detach(thread) == 0);
}

/* ---- the client ---- */

static struct net_tls *tls;

static struct net_conn_options options(int64_t block_us)
{
	return (struct net_conn_options){.connect_timeout_us = 3000000,
		.block_timeout_us = block_us,
		.tcp_nodelay = true,
		.tls = tls};
}

static enum net_code open_conn(struct net_conn *c, int64_t block_us)
{
	struct net_conn_options o = options(block_us);

	return net_conn_open(c, "127.0.0.1", server.port, &o);
}

static void send_all(struct net_conn *c, const void *data, size_t len, int64_t timeout_us)
{
	struct iovec iov = {(void *)(uintptr_t)data, len};

	while (iov.iov_len > 0) {
		size_t sent;

		check(net_conn_send(c, &iov, 1, timeout_us, &sent) == NET_OK);
		iov.iov_base = (char *)iov.iov_base + sent;
		iov.iov_len -= sent;
	}
}

static void receive_all(struct net_conn *c, void *data, size_t len, int64_t timeout_us)
{
	struct iovec iov = {data, len};

	while (iov.iov_len > 0) {
		size_t got;

		check(net_conn_recv(c, &iov, 1, timeout_us, &got) == NET_OK);
		iov.iov_base = (char *)iov.iov_base + got;
		iov.iov_len -= got;
	}
}

/* The client's settings, and the server. */
static void begin(void)
{
	struct net_error why;

	start_server();
	tls = net_tls_new(&(struct net_tls_options){.no_verify = true}, &why);
	check(tls != NULL);
}

#endif
