/*
 * net/ by itself: addresses taken apart, the queue against a plain copy of it, and connections over
 * the loopback.
 */
#include "net/address.h"
#include "net/clock.h"
#include "net/copy.h"
#include "net/transfer.h"
#include "tests/engine/test.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- address.h ---- */

static const struct {
	const char *text;
	const char *host; /* NULL: cannot be one */
	uint16_t port;
} addresses[] = {
	{"host", "host", 4730},
	{"host:80", "host", 80},
	{"10.0.0.1:65535", "10.0.0.1", 65535},
	{"[::1]", "::1", 4730},
	{"[::1]:99", "::1", 99},
	{"::1", "::1", 4730},
	{"fe80::1:2", "fe80::1:2", 4730},
	{"/path/to.sock", "/path/to.sock", 4730},
	{"", NULL, 0},
	{":80", NULL, 0},
	{"host:", NULL, 0},
	{"host:0", NULL, 0},
	{"host:65536", NULL, 0},
	{"host:8x", NULL, 0},
	{"host:-1", NULL, 0},
	{"[::1", NULL, 0},
	{"[::1]x", NULL, 0},
	{"[]:1", NULL, 0},
	{"a-name-that-is-much-too-long-for-the-room-there-is", NULL, 0},
};

static void address_parse(void)
{
	for (size_t i = 0; i < sizeof(addresses) / sizeof(*addresses); i++) {
		char host[32];
		uint16_t port = 0;
		const char *text = addresses[i].text;
		enum net_code code =
			net_address_parse(text, strlen(text), 4730, host, sizeof(host), &port);

		if ((code == NET_OK) != (addresses[i].host != NULL))
			fprintf(stderr, "%s\n", text);
		check((code == NET_OK) == (addresses[i].host != NULL));
		check(code != NET_OK ||
			(strcmp(host, addresses[i].host) == 0 && port == addresses[i].port));
	}
	{
		char host[32];
		uint16_t port;

		check(net_address_parse("a\0b", 3, 1, host, sizeof(host), &port) == NET_INVALID);
	}
}

static void address_resolve(void)
{
	struct net_address *list = NULL;
	struct net_error error;
	char path[300];

	check(net_address_resolve("127.0.0.1", 1, SOCK_STREAM, &list, &error) == NET_OK);
	check(list && list->family == AF_INET && !list->next);
	net_address_free(list);
	check(net_address_resolve("/x.sock", 0, SOCK_STREAM, &list, &error) == NET_OK);
	check(list && list->family == AF_UNIX);
	net_address_free(list);
	memset(path, 'p', sizeof(path));
	path[0] = '/';
	path[sizeof(path) - 1] = '\0';
	check(net_address_resolve(path, 0, SOCK_STREAM, &list, &error) == NET_INVALID && !list);
	check(error.message[0] != '\0');
}

/* ---- sendbuf.h ---- */

/* Random pieces, copied and by reference, sent in random lengths: the bytes are those put in, in
 * order. */
static void queue(void)
{
	enum { ROOM = 1 << 16 };
	static char put[ROOM];
	static char got[ROOM];
	static char large[4096];
	struct net_sendbuf q = {0};
	uint64_t state = 7;

	for (size_t i = 0; i < sizeof(large); i++)
		large[i] = (char)test_random(&state);
	for (int round = 0; round < 300; round++) {
		size_t put_len = 0;
		size_t got_len = 0;
		struct iovec iov[5];

		for (size_t n = test_below(&state, 20); n > 0; n--) {
			size_t len = test_below(&state, 2000);
			size_t at = test_below(&state, sizeof(large) - len);

			if (test_below(&state, 2))
				net_sendbuf_copy(&q, large + at, len);
			else
				net_sendbuf_ref(&q, large + at, len);
			memcpy(put + put_len, large + at, len);
			put_len += len;
		}
		check(net_sendbuf_bytes(&q) == put_len);
		while (!net_sendbuf_empty(&q)) {
			size_t n = net_sendbuf_iov(&q, iov, 5);
			size_t some = 1 + test_below(&state, 3000);
			size_t sent = 0;

			for (size_t i = 0; i < n && sent < some; i++) {
				size_t part =
					iov[i].iov_len < some - sent ? iov[i].iov_len : some - sent;

				memcpy(got + got_len, iov[i].iov_base, part);
				got_len += part;
				sent += part;
			}
			net_sendbuf_sent(&q, sent);
			check(net_sendbuf_bytes(&q) == put_len - got_len);
		}
		check(got_len == put_len && memcmp(put, got, put_len) == 0);
		if (test_below(&state, 10) == 0)
			net_sendbuf_clear(&q);
	}
	net_sendbuf_free(&q);
}

/* ---- conn.h and transfer.h ---- */

struct listener {
	int fd;
	uint16_t port;
};

static struct listener listen_somewhere(void)
{
	struct sockaddr_in a = {.sin_family = AF_INET};
	socklen_t len = sizeof(a);
	struct listener l;

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	l.fd = socket(AF_INET, SOCK_STREAM, 0);
	check(l.fd >= 0 && bind(l.fd, (struct sockaddr *)&a, sizeof(a)) == 0 &&
		listen(l.fd, 8) == 0);
	check(getsockname(l.fd, (struct sockaddr *)&a, &len) == 0);
	l.port = ntohs(a.sin_port);
	return l;
}

static struct net_conn_options options(int64_t block_us)
{
	return (struct net_conn_options){
		.connect_timeout_us = 2000000, .block_timeout_us = block_us, .tcp_nodelay = true};
}

static void conversation(void)
{
	struct listener l = listen_somewhere();
	struct net_conn_options o = options(100000);
	struct net_conn c = {0};
	struct net_sendbuf q = {0};
	struct net_recvbuf in = {0};
	char here[64];
	char place[4];
	size_t sent;
	int64_t before;
	int other;

	net_conn_init(&c);
	check(!net_conn_usable(&c));
	check(net_conn_open(&c, "127.0.0.1", l.port, &o) == NET_OK);
	check(net_conn_usable(&c));
	other = accept(l.fd, NULL, NULL);
	check(other >= 0);

	/* one piece, then several */
	net_sendbuf_copy(&q, "hello", 5);
	check(net_conn_send_queue(&c, &q, 100000, &sent) == NET_OK && sent == 5 &&
		net_sendbuf_empty(&q));
	net_sendbuf_copy(&q, " ", 1);
	net_sendbuf_ref(&q, "world", 5);
	check(net_conn_send_queue(&c, &q, 0, &sent) == NET_OK && sent == 6 &&
		net_sendbuf_empty(&q));
	check(recv(other, here, 11, MSG_WAITALL) == 11 && memcmp(here, "hello world", 11) == 0);

	/* nothing there: at once, and by both ways of waiting */
	check(net_conn_receive(&c, &in, 16, 0) == NET_AGAIN);
	before = net_now();
	check(net_conn_receive(&c, &in, 16, 100000) == NET_TIMEOUT);
	check(net_conn_receive(&c, &in, 16, 50000) == NET_TIMEOUT);
	check(net_now() - before >= 140000);
	check(strstr(c.error.message, "127.0.0.1") != NULL);
	check(net_conn_peek(&c) == NET_AGAIN);

	/* to the place named, and what is behind it to the buffer */
	check(send(other, "abcdef", 6, 0) == 6);
	in.direct = place;
	in.direct_left = 4;
	while (in.direct_left > 0 || net_recvbuf_len(&in) < 2)
		check(net_conn_receive(&c, &in, 16, 100000) == NET_OK);
	check(memcmp(place, "abcd", 4) == 0 && memcmp(in.data + in.start, "ef", 3) == 0);
	net_recvbuf_take(&in, 2);
	check(net_recvbuf_len(&in) == 0);

	check(send(other, "?", 1, 0) == 1);
	while (net_conn_peek(&c) == NET_AGAIN)
		;
	check(net_conn_peek(&c) == NET_OK);
	check(net_conn_receive(&c, &in, 16, 100000) == NET_OK && in.data[in.start] == '?');
	close(other);
	check(net_conn_receive(&c, &in, 16, 100000) == NET_EOF);
	check(net_conn_peek(&c) == NET_EOF);
	net_conn_close(&c);
	net_sendbuf_free(&q);
	net_recvbuf_free(&in);
	close(l.fd);
}

/* A receiver that does not read: the queue keeps what was not sent, for as long as it takes. */
static void full_pipe(void)
{
	enum { SIZE = 8 << 20 };
	struct listener l = listen_somewhere();
	struct net_conn_options o = options(50000);
	struct net_conn c = {0};
	struct net_sendbuf q = {0};
	char *large = malloc(SIZE);
	char *got = malloc(SIZE);
	size_t total = 0;
	size_t sent = 0;
	enum net_code code;
	int other;

	check(large && got);
	for (size_t i = 0; i < SIZE; i++)
		large[i] = (char)(i * 7 + i / 4096);
	net_conn_init(&c);
	check(net_conn_open(&c, "127.0.0.1", l.port, &o) == NET_OK);
	other = accept(l.fd, NULL, NULL);
	net_sendbuf_copy(&q, "head", 4);
	net_sendbuf_ref(&q, large, SIZE);
	while ((code = net_conn_send_queue(&c, &q, 0, &sent)) == NET_OK)
		total += sent;
	check(code == NET_AGAIN && total < SIZE + 4 && net_sendbuf_bytes(&q) == SIZE + 4 - total);
	check(net_conn_send_queue(&c, &q, 50000, &sent) == NET_TIMEOUT);
	check(recv(other, got, 4, MSG_WAITALL) == 4 && memcmp(got, "head", 4) == 0);
	for (size_t at = 0; at < SIZE;) {
		ssize_t n = recv(other, got + at, SIZE - at, MSG_DONTWAIT);

		check(n != 0);
		if (n > 0)
			at += (size_t)n;
		if (!net_sendbuf_empty(&q)) {
			code = net_conn_send_queue(&c, &q, 0, &sent);
			check(code == NET_OK || code == NET_AGAIN);
		}
	}
	check(net_sendbuf_empty(&q) && memcmp(got, large, SIZE) == 0);
	net_conn_close(&c);
	net_sendbuf_free(&q);
	free(large);
	free(got);
	close(other);
	close(l.fd);
}

static void failures(void)
{
	struct listener l = listen_somewhere();
	struct net_conn_options o = options(50000);
	struct net_conn c = {0};
	struct timeval tv;
	socklen_t len = sizeof(tv);
	int status;
	pid_t pid;

	/* in a child the connection is nobody's: it is not used, and closing it harms nobody */
	net_conn_init(&c);
	check(net_conn_open(&c, "127.0.0.1", l.port, &o) == NET_OK);
	pid = fork();
	check(pid >= 0);
	if (pid == 0) {
		check(!net_conn_usable(&c));
		net_conn_set_block_timeout(&c, 1000);
		net_conn_waiter_changed(&c);
		net_conn_close(&c);
		_exit(0);
	}
	check(waitpid(pid, &status, 0) == pid && status == 0);
	check(net_conn_usable(&c));
	check(getsockopt(c.fd, SOL_SOCKET, SO_RCVTIMEO, &tv, &len) == 0);
	check(tv.tv_sec == 0 && tv.tv_usec >= 50000);
	net_conn_close(&c);
	close(l.fd);

	check(net_conn_open(&c, "127.0.0.1", l.port, &o) == NET_CONNECT);
	check(c.error.sys_errno == ECONNREFUSED && strstr(c.error.message, "127.0.0.1") != NULL);
	check(net_conn_open(&c, "/nobody/is/here.sock", 0, &o) == NET_CONNECT);
	check(net_conn_open(&c, "name.invalid", 1, &o) == NET_RESOLVE);
	check(!net_conn_usable(&c));
	net_conn_close(&c);
}

/* As if a signal came right after the first look. */
static bool second_time(void *self)
{
	int *looks = self;

	return ++*looks > 1;
}

/* What is interrupted between the look and the system call is noticed soon, not at the deadline. */
static void interrupted_late(void)
{
	int looks = 0;
	struct net_waiter waiter = {.self = &looks, .interrupted = second_time};
	int64_t begin = net_now();

	check(net_wait(&waiter, NULL, 0, net_deadline(20 * 1000 * 1000)) == NET_INTERRUPTED);
	check(net_now() - begin < 10 * 1000 * 1000);
	looks = 0;
	check(net_wait(&waiter, NULL, 0, net_deadline(1000)) == NET_TIMEOUT);
}

static bool never(void *self)
{
	++*(int *)self;
	return false;
}

/* Receives from a server that says nothing, with the time limit; *took is how long that was. */
static enum net_code receive_nothing(const struct listener *l, const struct net_waiter *waiter,
	int64_t timeout, int *looks, int at, int64_t *took)
{
	struct net_conn_options o = options(timeout);
	struct net_conn c = {0};
	char byte;
	struct iovec iov = {&byte, 1};
	size_t got;
	enum net_code code;

	net_conn_init(&c);
	o.waiter = waiter;
	check(net_conn_open(&c, "127.0.0.1", l->port, &o) == NET_OK);
	check(net_conn_waits_itself(&c, timeout));
	*looks = at;
	*took = -net_now();
	code = net_conn_recv(&c, &iov, 1, timeout, &got);
	*took += net_now();
	net_conn_close(&c);
	return code;
}

/* The same where the socket's own system call waits. */
static void interrupted_late_in_receive(void)
{
	const int64_t timeouts[] = {20 * 1000 * 1000, 1000 * 1000, 1000};
	struct listener l = listen_somewhere();
	int looks = -1000;
	struct net_waiter ends = {.self = &looks, .interrupted = second_time};
	struct net_waiter goes_on = {.self = &looks, .interrupted = never};
	int64_t took;

	for (size_t i = 0; i < 3; i++) {
		looks = -1000;
		check(receive_nothing(&l, &ends, timeouts[i], &looks, 1, &took) ==
			(timeouts[i] > NET_LOOK_AGAIN_US ? NET_INTERRUPTED : NET_TIMEOUT));
		check(took < 10 * 1000 * 1000);
	}
	/* and a time limit beyond the first look is neither shortened nor begun anew */
	check(receive_nothing(&l, &goes_on, 1500 * 1000, &looks, 0, &took) == NET_TIMEOUT);
	check(took >= 1490 * 1000);
	check(took < 2400 * 1000);
	close(l.fd);
}

/* Each length, and nothing beyond it. */
static void copies(void)
{
	static const size_t lengths[] = {0, 1, NET_COPY_PIECE - 1, NET_COPY_PIECE,
		NET_COPY_PIECE + 1, 3 * NET_COPY_PIECE + 7};
	char from[4 * NET_COPY_PIECE];
	char to[4 * NET_COPY_PIECE];

	for (size_t i = 0; i < sizeof(from); i++)
		from[i] = (char)(i * 7 + i / 256 + 1);
	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		size_t len = lengths[i];

		memset(to, '?', sizeof(to));
		net_copy(to, from, len);
		check(memcmp(to, from, len) == 0);
		for (size_t at = len; at < sizeof(to); at++)
			check(to[at] == '?');
	}
}

int main(void)
{
	copies();
	address_parse();
	address_resolve();
	queue();
	conversation();
	full_pipe();
	failures();
	interrupted_late();
	interrupted_late_in_receive();
	return 0;
}
