/*
 * Connections over TLS, with servers that do not do what they should: cut, garbage, alerts,
 * handshakes cut at every byte.
 */
#include "tests/engine/net_tls.h"

/* Sends "some", and then what the test wants. */
static void (*after_some)(SSL *ssl);

static void some_then(SSL *ssl)
{
	char byte;

	if (SSL_read(ssl, &byte, 1) != 1)
		return;
	check(SSL_write(ssl, "some", 4) == 4);
	after_some(ssl);
}

static void nothing_more(SSL *ssl)
{
	(void)ssl;
}

static void goodbye(SSL *ssl)
{
	char byte;

	SSL_shutdown(ssl);
	SSL_read(ssl, &byte, 1);
}

static void unasked(SSL *ssl)
{
	char byte;

	check(SSL_write(ssl, "unasked", 7) == 7);
	SSL_read(ssl, &byte, 1);
}

static void send_raw(SSL *ssl, const char *bytes, size_t len)
{
	char byte;

	check(send(SSL_get_fd(ssl), bytes, len, MSG_NOSIGNAL) == (ssize_t)len);
	/* the client must not wait for us to go */
	while (recv(SSL_get_fd(ssl), &byte, 1, 0) > 0)
		;
}

static void garbage(SSL *ssl)
{
	send_raw(ssl, "\x17\x03\x03\0\x20garbage garbage garbage garbage.", 37);
}

static void no_record(SSL *ssl)
{
	send_raw(ssl, "END\r\n END\r\n END\r\n", 17);
}

static void too_long(SSL *ssl)
{
	send_raw(ssl, "\x17\x03\x03\xff\xff", 5);
}

static void plain_alert(SSL *ssl)
{
	send_raw(ssl, "\x15\x03\x03\0\x02\x02\x28", 7);
}

static void renegotiate(SSL *ssl)
{
	char byte;

	SSL_renegotiate(ssl);
	SSL_do_handshake(ssl);
	SSL_read(ssl, &byte, 1);
}

static void new_keys(SSL *ssl)
{
	for (int i = 0; i < 20; i++) {
		SSL_key_update(ssl, SSL_KEY_UPDATE_REQUESTED);
		check(SSL_write(ssl, "more", 4) == 4);
	}
	goodbye(ssl);
}

static const struct {
	const char *name;
	void (*then)(SSL *ssl);
	int version;
	enum net_code code;
	size_t more; /* bytes that come before */
} misdeeds[] = {
	{"nothing more", nothing_more, 0, NET_EOF, 0},
	{"goodbye", goodbye, 0, NET_EOF, 0},
	{"goodbye 1.2", goodbye, TLS1_2_VERSION, NET_EOF, 0},
	{"unasked", unasked, 0, NET_TIMEOUT, 7},
	{"garbage", garbage, 0, NET_TLS, 0},
	{"garbage 1.2", garbage, TLS1_2_VERSION, NET_TLS, 0},
	{"no record", no_record, 0, NET_TLS, 0},
	{"too long", too_long, 0, NET_TLS, 0},
	{"plain alert", plain_alert, 0, NET_TLS, 0},
	{"renegotiation", renegotiate, TLS1_2_VERSION, NET_TLS, 0},
	{"new keys", new_keys, TLS1_3_VERSION, NET_EOF, 80},
};

static void misdeed(size_t i, bool wait)
{
	struct net_conn c;
	char data[4096];
	struct iovec iov = {data, sizeof(data)};
	enum net_code code = NET_OK;
	size_t all = 0;
	size_t got;

	SSL_CTX_set_max_proto_version(server.ctx, misdeeds[i].version);
	server.serve = some_then;
	after_some = misdeeds[i].then;
	net_conn_init(&c);
	check(open_conn(&c, 700000) == NET_OK && net_conn_peek(&c) == NET_AGAIN);
	send_all(&c, "?", 1, 700000);
	receive_all(&c, data, 4, 700000);
	if (!wait && misdeeds[i].more == 0) {
		int64_t end = net_deadline(2000000);

		while (net_conn_peek(&c) == NET_AGAIN && net_remaining(end) > 0)
			;
		check(net_conn_peek(&c) != NET_AGAIN);
	}
	while (wait && code == NET_OK) {
		code = net_conn_recv(&c, &iov, 1, 700000, &got);
		if (code == NET_OK)
			all += got;
	}
	/* what a server makes of it that is refused its new handshake differs */
	if (wait && (all != misdeeds[i].more ||
			    (code != misdeeds[i].code && misdeeds[i].then != renegotiate))) {
		fprintf(stderr, "%s: %d after %zu bytes: %s\n", misdeeds[i].name, (int)code, all,
			c.error.message);
		exit(1);
	}
	check(!wait || *c.error.message);
	net_conn_free(&c);
	SSL_CTX_set_max_proto_version(server.ctx, 0);
}

/* A handshake of which only so many bytes come, and then the end or nothing. */
static size_t cut_at;
static bool cut_silent;
static bool cut_by_bytes;

static void cut_handshake(int fd)
{
	SSL *ssl = SSL_new(server.ctx);
	BIO *from = BIO_new(BIO_s_mem());
	BIO *to = BIO_new(BIO_s_mem());
	size_t sent = 0;
	char data[4096];

	check(ssl && from && to);
	SSL_set_bio(ssl, from, to);
	SSL_set_accept_state(ssl);
	while (sent < cut_at) {
		ssize_t n = recv(fd, data, sizeof(data), 0);
		int len;

		if (n <= 0)
			break;
		BIO_write(from, data, (int)n);
		if (!SSL_is_init_finished(ssl))
			SSL_do_handshake(ssl);
		if (SSL_is_init_finished(ssl) && SSL_read(ssl, data, sizeof(data)) > 0)
			SSL_write(ssl, "!", 1);
		while ((len = BIO_read(to, data, sizeof(data))) > 0)
			for (int i = 0; i < len && sent < cut_at;) {
				size_t once = cut_by_bytes ? 1 : (size_t)(len - i);

				if (once > cut_at - sent)
					once = cut_at - sent;
				if (send(fd, data + i, once, MSG_NOSIGNAL) != (ssize_t)once)
					break;
				i += (int)once;
				sent += once;
			}
	}
	if (cut_silent)
		while (recv(fd, data, sizeof(data), 0) > 0)
			;
	ERR_clear_error();
	SSL_free(ssl);
}

static size_t cut_off(size_t at, bool silent, bool by_bytes)
{
	struct net_conn_options o = options(200000);
	struct net_conn c;
	char byte;
	struct iovec out = {&byte, 1};
	size_t moved;
	bool done = false;
	enum net_code code;

	cut_at = at;
	cut_silent = silent;
	cut_by_bytes = by_bytes;
	server.raw = cut_handshake;
	o.connect_timeout_us = silent ? 60000 : 3000000;
	net_conn_init(&c);
	code = net_conn_open(&c, "127.0.0.1", server.port, &o);
	if (code == NET_OK) {
		byte = '?';
		code = net_conn_send(&c, &out, 1, 200000, &moved);
		if (code == NET_OK)
			code = net_conn_recv(&c, &out, 1, 200000, &moved);
		done = code == NET_OK && byte == '!';
	}
	check(code == NET_OK || *c.error.message);
	net_conn_free(&c);
	return done;
}

static void handshakes(void)
{
	size_t whole = 1;

	while (!cut_off(whole, false, false))
		whole++;
	check(whole > 600 && whole < 3000);
	/* signatures differ in length by some bytes */
	check(cut_off(whole + 50, false, true));
	for (size_t at = 0; at < whole - 50; at += at < 40 ? 13 : 190)
		check(!cut_off(at, true, false));
	server.raw = NULL;
}

int main(void)
{
	begin();
	for (size_t i = 0; i < sizeof(misdeeds) / sizeof(*misdeeds); i++) {
		misdeed(i, true);
		misdeed(i, false);
	}
	handshakes();
	net_tls_free(tls);
	return 0;
}
