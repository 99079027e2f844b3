/*
 * Connections over TLS, with servers that do what they should, and such that do not: each is a function that a thread
 * runs for a connection. The certificate is made here and not checked; tests/memcached/tls is about certificates.
 */
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

/* ---- as it should be ---- */

static void echo(SSL *ssl)
{
	char data[20000];
	int n;

	while ((n = SSL_read(ssl, data, sizeof(data))) > 0)
		check(SSL_write(ssl, data, n) == n);
}

/* Ways to wait: by the socket's own call, by poll(). */
static void conversation(int version, int64_t block_us, int64_t timeout_us)
{
	enum { LARGE = 100000 };
	struct net_conn c;
	char *large = malloc(LARGE);
	char *back = malloc(LARGE);

	check(large && back);
	for (size_t i = 0; i < LARGE; i++)
		large[i] = (char)(i * 7 + i / 251);
	SSL_CTX_set_max_proto_version(server.ctx, version);
	server.serve = echo;
	net_conn_init(&c);
	check(open_conn(&c, block_us) == NET_OK && net_conn_usable(&c));
	for (int i = 0; i < 3; i++) {
		check(!net_conn_disturbed(&c));
		send_all(&c, "hello", 5, timeout_us);
		receive_all(&c, back, 5, timeout_us);
		check(memcmp(back, "hello", 5) == 0 && !net_conn_pending(&c));
		/* as much as the server takes before it is answered */
		send_all(&c, large, 16000, timeout_us);
		receive_all(&c, back, 1, timeout_us);
		check(net_conn_pending(&c));
		receive_all(&c, back + 1, 15999, timeout_us);
		check(!net_conn_disturbed(&c));
		check(memcmp(back, large, 16000) == 0 && !net_conn_pending(&c));
	}
	for (size_t at = 0; at < LARGE; at += 25000) {
		send_all(&c, large + at, 25000, timeout_us);
		receive_all(&c, back + at, 25000, timeout_us);
	}
	check(memcmp(back, large, LARGE) == 0);
	net_conn_free(&c);
	SSL_CTX_set_max_proto_version(server.ctx, 0);
	free(large);
	free(back);
}

static void timeouts(void)
{
	struct net_conn c;
	char byte;
	struct iovec iov = {&byte, 1};
	size_t got;
	int64_t started;

	server.serve = NULL;
	net_conn_init(&c);
	check(open_conn(&c, 100000) == NET_OK);
	started = net_now();
	check(net_conn_recv(&c, &iov, 1, 0, &got) == NET_AGAIN);
	check(net_conn_recv(&c, &iov, 1, 100000, &got) == NET_TIMEOUT);
	check(net_conn_recv(&c, &iov, 1, 50000, &got) == NET_TIMEOUT);
	check(net_now() - started >= 150000 && net_now() - started < 2000000);
	check(!net_conn_disturbed(&c));
	net_conn_free(&c);
}

/* A connection that follows another takes its session up. */
static void resumption(int version)
{
	struct net_conn c;
	char byte;

	SSL_CTX_set_max_proto_version(server.ctx, version);
	server.serve = echo;
	server.reused = server.whole = 0;
	net_conn_init(&c);
	for (int i = 0; i < 5; i++) {
		check(open_conn(&c, 1000000) == NET_OK);
		send_all(&c, "x", 1, 1000000);
		receive_all(&c, &byte, 1, 1000000);
		net_conn_close(&c);
	}
	check(server.whole == 1 && server.reused == 4);
	/* other settings: another session */
	{
		struct net_tls *before = tls;
		struct net_error why;

		tls = net_tls_new(&(struct net_tls_options){.no_verify = true}, &why);
		check(tls != NULL && open_conn(&c, 1000000) == NET_OK);
		send_all(&c, "x", 1, 1000000);
		receive_all(&c, &byte, 1, 1000000);
		check(server.whole == 2 && server.reused == 4);
		net_conn_free(&c);
		net_tls_free(tls);
		tls = before;
	}
	SSL_CTX_set_max_proto_version(server.ctx, 0);
}

/* Asked for certificates without a name for its sessions, OpenSSL's server ends a handshake for a
 * ticket that it gave. */
static int take_any(int good, X509_STORE_CTX *store)
{
	(void)good;
	(void)store;
	return 1;
}

static void refused_ticket(int version)
{
	struct net_conn c;
	char byte;

	SSL_CTX_set_max_proto_version(server.ctx, version);
	SSL_CTX_set_verify(server.ctx, SSL_VERIFY_PEER, take_any);
	server.serve = echo;
	server.reused = server.whole = server.failed = 0;
	net_conn_init(&c);
	for (int i = 0; i < 4; i++) {
		check(open_conn(&c, 1000000) == NET_OK);
		send_all(&c, "x", 1, 1000000);
		receive_all(&c, &byte, 1, 1000000);
		net_conn_close(&c);
	}
	check(server.whole == 4 && server.reused == 0 && server.failed == 3);
	net_conn_free(&c);
	SSL_CTX_set_max_proto_version(server.ctx, 0);
	SSL_CTX_set_verify(server.ctx, SSL_VERIFY_NONE, NULL);
}

/* ---- records end where messages do ---- */

enum { MESSAGES = 400, MESSAGE_MAX = 40000 };
static size_t message_ends[MESSAGES];
static size_t message_count;
static char *stream;
static size_t stream_len;

static bool is_end(size_t at)
{
	for (size_t i = 0; i < message_count; i++)
		if (message_ends[i] == at)
			return true;
	return at == 0;
}

/* Reads record by record, and checks of each that it holds whole messages or a part of one. */
static void check_records(SSL *ssl)
{
	static char data[SSL3_RT_MAX_PLAIN_LENGTH];
	size_t at = 0;

	while (at < stream_len) {
		int n = SSL_read(ssl, data, sizeof(data));
		bool continued = !is_end(at);

		check(n > 0 && memcmp(data, stream + at, (size_t)n) == 0);
		/* the end of a message that began in another record has nothing behind it */
		for (size_t i = 1; continued && i < (size_t)n; i++)
			check(!is_end(at + i));
		at += (size_t)n;
	}
	check(SSL_write(ssl, "!", 1) == 1);
}

static void records(uint64_t seed)
{
	struct net_sendbuf q = {0};
	struct net_conn c;
	char byte;

	stream = malloc((size_t)MESSAGES * MESSAGE_MAX);
	check(stream != NULL);
	stream_len = message_count = 0;
	for (size_t i = 0; i < MESSAGES; i++) {
		static const size_t most[] = {20, 300, 3000, 17000, MESSAGE_MAX};
		size_t len = 1 + test_below(&seed, most[test_below(&seed, 5)]);
		size_t copied = test_below(&seed, 3) ? (len < 40 ? len : 40) : len;

		net_sendbuf_cut(&q, 0);
		for (size_t n = 0; n < len; n++)
			stream[stream_len + n] = (char)test_random(&seed);
		net_sendbuf_copy(&q, stream + stream_len, copied);
		net_sendbuf_ref(&q, stream + stream_len + copied, len - copied);
		stream_len += len;
		message_ends[message_count++] = stream_len;
	}
	server.serve = check_records;
	net_conn_init(&c);
	check(open_conn(&c, 5000000) == NET_OK);
	while (!net_sendbuf_empty(&q)) {
		size_t sent;

		/* without waiting, so that records are tried more than once */
		if (net_conn_send_queue(&c, &q, test_below(&seed, 2) ? 0 : 5000000, &sent) !=
			NET_OK)
			continue;
		check(sent > 0);
	}
	receive_all(&c, &byte, 1, 5000000);
	check(byte == '!');
	net_conn_free(&c);
	net_sendbuf_free(&q);
	free(stream);
}

/* ---- servers that do not do what they should ---- */

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
	check(open_conn(&c, 700000) == NET_OK && !net_conn_disturbed(&c));
	send_all(&c, "?", 1, 700000);
	receive_all(&c, data, 4, 700000);
	if (!wait && misdeeds[i].more == 0) {
		int64_t end = net_deadline(2000000);

		while (!net_conn_disturbed(&c) && net_remaining(end) > 0)
			;
		check(net_conn_disturbed(&c));
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

/* Shared by those who want the same, and made anew when a file was. */
static void sharing(void)
{
	struct net_tls_options all = {.no_verify = true};
	struct net_tls_options new_only = {.no_verify = true, .min_version = NET_TLS_1_3};
	struct net_tls_options file = {.no_verify = true, .ca_file = "/dev/null"};
	struct net_error why;
	struct net_tls *one = net_tls_get(&all, &why);
	struct net_tls *other = net_tls_get(&new_only, &why);

	check(one && other && one != other);
	check(net_tls_get(&all, &why) == one);
	net_tls_release(one);
	net_tls_release(one);
	net_tls_release(other);
	/* kept, though nobody has it */
	check(net_tls_get(&all, &why) == one);
	net_tls_release(one);
	check(net_tls_get(&file, &why) == NULL && why.code == NET_TLS && *why.message);
	for (int i = 0; i < 30; i++) {
		char name[32];
		struct net_tls_options others = {.no_verify = true, .passphrase = name};

		snprintf(name, sizeof(name), "%d", i);
		other = net_tls_get(&others, &why);
		check(other != NULL);
		net_tls_release(other);
	}
	net_tls_forget();
}

int main(void)
{
	struct net_error why;

	start_server();
	tls = net_tls_new(&(struct net_tls_options){.no_verify = true}, &why);
	check(tls != NULL);
	for (int v = TLS1_2_VERSION; v <= TLS1_3_VERSION; v++) {
		conversation(v, 3000000, 3000000);
		conversation(v, NET_NEVER, NET_NEVER);
		conversation(v, 0, 3000000);
		resumption(v);
	}
	timeouts();
	sharing();
	refused_ticket(TLS1_2_VERSION);
	refused_ticket(TLS1_3_VERSION);
	for (uint64_t seed = 1; seed <= 6; seed++)
		records(seed);
	for (size_t i = 0; i < sizeof(misdeeds) / sizeof(*misdeeds); i++) {
		misdeed(i, true);
		misdeed(i, false);
	}
	handshakes();
	net_tls_free(tls);
	return 0;
}
