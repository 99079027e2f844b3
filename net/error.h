/*
 * Errors as values: a code, the errno behind it if there was one, and a sentence for people that
 * names the server.
 */
#ifndef NET_ERROR_H
#define NET_ERROR_H

#include <stddef.h>

enum net_code {
	NET_OK = 0,
	NET_AGAIN,	 /* nothing wrong: would have to wait */
	NET_EOF,	 /* the other side closed the connection */
	NET_TIMEOUT,	 /* the time allowed is over */
	NET_INTERRUPTED, /* a signal came and the waiter's interrupted() asked to stop */
	NET_RESOLVE,	 /* the name has no address */
	NET_CONNECT,	 /* no address took the connection; sys_errno is the last one's */
	NET_IO,		 /* send or receive failed, see sys_errno */
	NET_TLS,	 /* handshake or certificate failed, see message */
	NET_NOMEM,	 /* out of memory */
	NET_INVALID	 /* an argument cannot be right (a path too long for a unix socket, ...) */
};

#define NET_ERROR_MESSAGE_SIZE 256

struct net_error {
	enum net_code code;
	int sys_errno;			      /* 0 where no system call failed */
	char message[NET_ERROR_MESSAGE_SIZE]; /* always terminated; cut if too long */
};

/* Fills *error and returns code, so that a failing function can end in one line.
 * The message is printf-style. */
enum net_code net_error_set(struct net_error *error, enum net_code code, int sys_errno,
	const char *format, ...) __attribute__((format(printf, 4, 5)));

static inline void net_error_clear(struct net_error *error)
{
	error->code = NET_OK;
	error->sys_errno = 0;
	error->message[0] = '\0';
}

#endif
