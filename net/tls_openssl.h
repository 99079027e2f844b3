/*
 * What the files of tls.h share. Only they include this.
 *
 * tls_context.c reads files and makes what connections share, tls_session.c is one connection,
 * tls_socket.c lets OpenSSL at its socket, tls_error.c says in words what went wrong.
 */
#ifndef NET_TLS_OPENSSL_H
#define NET_TLS_OPENSSL_H

#include "net/tls.h"

#include <openssl/bio.h>
#include <openssl/ssl.h>

struct net_tls {
	SSL_CTX *ctx;
	BIO_METHOD *socket_method;
	bool verify;
	bool has_certificate;
};

struct net_tls_ticket {
	SSL_CTX *ctx; /* a reference of its own: no other can come to stand there */
	SSL_SESSION *session;
	char *name; /* whom the certificate was checked for */
};

struct net_tls_session {
	SSL *ssl;
	struct net_tls_ticket **ticket; /* where the next one goes */
	const struct net_tls *tls;
	char name[256];
	int fd;
	int sys_errno;		  /* of the last socket call; 0: the other side has closed */
	bool wait;		  /* socket calls may block */
	bool offered;		  /* a ticket, to the server */
	bool asked;		  /* the server wanted our certificate */
	bool pending;		  /* see net_tls_pending() */
	bool answered;		  /* a byte came */
	unsigned char first;	  /* the first one */
	struct net_error failure; /* what ended it, for the calls to come; NET_OK: nothing */
	bool deaf; /* so that nothing can be received. Without, the other side may say why */
};

/* How OpenSSL reads and writes the socket of a session, which is the BIO's data. NULL: out of
 * memory. Free it with BIO_meth_free(). */
BIO_METHOD *net_tls_socket_method(void);

/* Fills *error from OpenSSL's queue of errors, which is empty afterwards: "TLS: WHAT SUBJECT:
 * REASON". subject may be NULL. Returns NET_TLS. */
enum net_code net_tls_error(struct net_error *error, const char *what, const char *subject);

/* The same for a handshake that failed, and for what comes instead of the first reply: TLS 1.3
 * servers judge a client's certificate only then. */
enum net_code net_tls_handshake_error(
	struct net_tls_session *session, const char *what, struct net_error *error);

#endif
