/*
 * TLS under a connection, by OpenSSL. Built without it (NET_WITHOUT_TLS), net_tls_new() fails with
 * a message that says so.
 *
 * The two functions that move bytes have the same meaning as those of a bare socket, so that
 * nothing above conn.c knows which of them runs.
 */
#ifndef NET_TLS_H
#define NET_TLS_H

#include "net/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/uio.h>

struct net_tls_options {
	const char *ca_file;   /* PEM; NULL with NULL ca_path: the system's authorities */
	const char *ca_path;   /* folder of hashed PEM files */
	const char *cert_file; /* our certificate (chain), PEM; NULL: none */
	const char *key_file;  /* its key; NULL: in cert_file */
	bool no_verify;	       /* take any certificate. All else checks chain and name */
};

struct net_tls;		/* what many connections share */
struct net_tls_session; /* one connection's */

/* NULL on failure, with *error set. Free it after the last connection that uses it. */
struct net_tls *net_tls_new(const struct net_tls_options *options, struct net_error *error);
void net_tls_free(struct net_tls *tls);

/* A session over the non-blocking socket fd, for a server whose certificate is for name (a host
 * name or an address). NULL on failure, with *error set. */
struct net_tls_session *net_tls_session_new(
	struct net_tls *tls, int fd, const char *name, struct net_error *error);

/* Says no goodbye: the socket may be another process's. */
void net_tls_session_free(struct net_tls_session *session);

/* NET_OK; NET_AGAIN with *wants set to POLLIN or POLLOUT; NET_TLS with *error set. */
enum net_code net_tls_handshake(
	struct net_tls_session *session, short *wants, struct net_error *error);

/* As one send or recv call on a non-blocking socket. NET_AGAIN sets *wants to the direction to
 * wait for, else *wants is 0. */
enum net_code net_tls_send(struct net_tls_session *session, const struct iovec *iov, size_t n,
	size_t *moved, short *wants, struct net_error *error);
enum net_code net_tls_recv(struct net_tls_session *session, const struct iovec *iov, size_t n,
	size_t *moved, short *wants, struct net_error *error);

/* Have bytes come that were not taken by net_tls_recv()? The socket no longer shows them. */
bool net_tls_pending(const struct net_tls_session *session);

#endif
