#ifndef NET_WITHOUT_TLS

#include "net/tls_openssl.h"

#include <errno.h>
#include <sys/socket.h>

static bool may_try_again(int failure)
{
	return failure == EAGAIN || failure == EWOULDBLOCK || failure == EINTR;
}

/* OpenSSL's own socket BIO writes with write(), which raises SIGPIPE. */
static int socket_write(BIO *bio, const char *data, size_t len, size_t *written)
{
	struct net_tls_session *s = BIO_get_data(bio);
	ssize_t n = send(s->fd, data, len, MSG_NOSIGNAL | (s->wait ? 0 : MSG_DONTWAIT));

	BIO_clear_retry_flags(bio);
	if (n >= 0) {
		*written = (size_t)n;
		return 1;
	}
	s->sys_errno = errno;
	if (may_try_again(errno))
		BIO_set_retry_write(bio);
	return 0;
}

static int socket_read(BIO *bio, char *data, size_t len, size_t *got)
{
	struct net_tls_session *s = BIO_get_data(bio);
	ssize_t n = recv(s->fd, data, len, s->wait ? 0 : MSG_DONTWAIT);

	BIO_clear_retry_flags(bio);
	if (n > 0) {
		if (!s->answered)
			s->first = (unsigned char)data[0];
		s->answered = true;
		*got = (size_t)n;
		return 1;
	}
	s->sys_errno = n == 0 ? 0 : errno;
	if (n < 0 && may_try_again(errno))
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

BIO_METHOD *net_tls_socket_method(void)
{
	BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "net");

	if (!method)
		return NULL;
	BIO_meth_set_write_ex(method, socket_write);
	BIO_meth_set_read_ex(method, socket_read);
	BIO_meth_set_ctrl(method, socket_ctrl);
	return method;
}

#endif
