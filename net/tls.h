/*
 * TLS under a connection, by OpenSSL. Built without it (NET_WITHOUT_TLS), net_tls_new() fails with
 * a message that says so.
 *
 * The two functions that move bytes have the same meaning as those of a bare socket, so that
 * nothing above conn.c knows which of them runs.
 *
 * The other side's close_notify is not waited for and none is sent: whoever uses this reads
 * protocols that say where a message ends.
 */
#ifndef NET_TLS_H
#define NET_TLS_H

#include "net/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/uio.h>

/* The oldest version that is spoken. */
enum net_tls_version { NET_TLS_1_2 = 0, NET_TLS_1_3 };

struct net_tls_options {
	const char *ca_file;	/* PEM; NULL with NULL ca_path: the system's authorities */
	const char *ca_path;	/* folder of hashed PEM files */
	const char *cert_file;	/* our certificate (chain), PEM; NULL: none */
	const char *key_file;	/* its key; NULL: in cert_file */
	const char *passphrase; /* of the key; NULL: it has none. Nobody is ever asked for one */
	enum net_tls_version min_version;
	bool no_verify; /* take any certificate. All else checks chain and name */
};

struct net_tls;		/* what many connections share */
struct net_tls_session; /* one connection's */

/* What a server gave for a shorter handshake on the next connection to it. */
struct net_tls_ticket;

/* Is this build with TLS? */
bool net_tls_available(void);

/* Reads the files. NULL on failure, with *error set. Free it after the last connection that uses
 * it. Needs nothing of options afterwards. */
struct net_tls *net_tls_new(const struct net_tls_options *options, struct net_error *error);
void net_tls_free(struct net_tls *tls);

/*
 * The same, shared within the process by all who ask with the same options for files that have not
 * changed, and kept for a while when nobody uses it: to read the system's authorities takes tens of
 * milliseconds. To be given back with net_tls_release() in place of net_tls_free(); NULL is
 * harmless there. Safe to use from several threads.
 */
struct net_tls *net_tls_get(const struct net_tls_options *options, struct net_error *error);
void net_tls_release(struct net_tls *tls);

/* Frees what nobody uses. For the end of the process. */
void net_tls_forget(void);

/* NULL is harmless. */
void net_tls_ticket_free(struct net_tls_ticket *ticket);

/*
 * A session over the socket fd, for a server whose certificate is for name (a host name or an
 * address). It is offered *ticket (NULL: none) if that is of a session with the same tls and name;
 * a new one takes its place as soon as the server gives it, so *ticket must outlive the session.
 * NULL on failure, with *error set.
 */
struct net_tls_session *net_tls_session_new(struct net_tls *tls, int fd, const char *name,
	struct net_tls_ticket **ticket, struct net_error *error);

/* Says no goodbye: the socket may be another process's. */
void net_tls_session_free(struct net_tls_session *session);

/* NET_OK; NET_AGAIN with *wants set to POLLIN or POLLOUT; NET_TLS, NET_EOF or NET_IO with *error
 * set. Never waits. */
enum net_code net_tls_handshake(
	struct net_tls_session *session, short *wants, struct net_error *error);

/* Was the server offered a ticket? Some end a handshake for that which is welcome without. */
bool net_tls_offered_ticket(const struct net_tls_session *session);

/*
 * As one send or recv call on the socket, with wait as long as that blocks, else not at all. What
 * stands in several pieces goes out in one record as far as it fits, but for an empty piece: a
 * record ends there.
 * NET_AGAIN sets *wants to the direction to wait for, else *wants is 0. After NET_AGAIN the next
 * net_tls_send() must begin with the same bytes. NET_INTERRUPTED: EINTR.
 */
enum net_code net_tls_send(struct net_tls_session *session, const struct iovec *iov, size_t n,
	bool wait, size_t *moved, short *wants, struct net_error *error);
enum net_code net_tls_recv(struct net_tls_session *session, const struct iovec *iov, size_t n,
	bool wait, size_t *moved, short *wants, struct net_error *error);

/* May bytes have come that were not taken by net_tls_recv()? The socket no longer shows them. False
 * after a net_tls_recv() that had room to spare. */
bool net_tls_pending(const struct net_tls_session *session);

/* net_conn_peek(). One system call. */
enum net_code net_tls_peek(struct net_tls_session *session);

/* Are these the first bytes of an alert: what a server of TLS may say to a client without? */
bool net_tls_is_alert(const char *bytes, size_t len);

#endif
