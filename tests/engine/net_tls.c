/*
 * Connections over TLS, with servers that do what they should.
 */
#include "tests/engine/net_tls.h"

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
		check(net_conn_peek(&c) == NET_AGAIN);
		send_all(&c, "hello", 5, timeout_us);
		receive_all(&c, back, 5, timeout_us);
		check(memcmp(back, "hello", 5) == 0 && !net_conn_pending(&c));
		/* as much as the server takes before it is answered */
		send_all(&c, large, 16000, timeout_us);
		receive_all(&c, back, 1, timeout_us);
		check(net_conn_pending(&c));
		receive_all(&c, back + 1, 15999, timeout_us);
		check(net_conn_peek(&c) == NET_AGAIN);
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
	check(net_conn_peek(&c) == NET_AGAIN);
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
	begin();
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
	net_tls_free(tls);
	return 0;
}
