/*
 * Replies by UDP: put together whatever the order of their datagrams, and fuzzed; against a socket
 * of the test's own. And lists of servers, which come from settings.
 */
#include "memcached/engine/client.h"
#include "memcached/engine/server_list.h"
#include "tests/engine/test.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST = 4, DATAGRAM_MAX = 61000 };

struct fixture {
	int server; /* the socket of the one that answers */
	struct mc_pool *pool;
	struct mc_batch batch;
	struct mc_request requests[MOST];
	struct mc_sink sink;
	struct sockaddr_in client;
	uint16_t ids[MOST]; /* of the requests' datagrams, in the order in which they came */
};

static char *take_value(void *self, struct mc_request *req)
{
	(void)self;
	if (req->value_len > 1 << 20)
		return NULL;
	free(req->user);
	req->user = calloc(1, req->value_len + 1);
	return req->user;
}

static int server_socket(uint16_t *port)
{
	struct sockaddr_in a = {.sin_family = AF_INET};
	socklen_t len = sizeof(a);
	int fd = socket(AF_INET, SOCK_DGRAM, 0);

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	check(fd >= 0 && bind(fd, (struct sockaddr *)&a, sizeof(a)) == 0);
	check(getsockname(fd, (struct sockaddr *)&a, &len) == 0);
	*port = ntohs(a.sin_port);
	return fd;
}

/* Four gets are on their way: "k0" to "k3". */
static void begin(struct fixture *f, int server, uint16_t port, uint64_t timeout_ms)
{
	static const char *const keys[MOST] = {"k0", "k1", "k2", "k3"};

	memset(f, 0, sizeof(*f));
	f->server = server;
	f->pool = mc_client_new();
	check(f->pool != NULL);
	check(mc_client_set_option(f->pool, MEMCACHED_BEHAVIOR_USE_UDP, 1) == MEMCACHED_SUCCESS);
	check(mc_client_set_option(f->pool, MEMCACHED_BEHAVIOR_POLL_TIMEOUT, timeout_ms) ==
		MEMCACHED_SUCCESS);
	check(mc_pool_add_server(f->pool, "127.0.0.1", port, 0) == MEMCACHED_SUCCESS);
	check(mc_pool_update(f->pool) == MEMCACHED_SUCCESS);
	f->sink.value = take_value;
	for (size_t i = 0; i < MOST; i++)
		mc_request_init(&f->requests[i], MC_GET, keys[i], 2);
	f->batch.requests = f->requests;
	f->batch.count = MOST;
	f->batch.sink = &f->sink;
	mc_client_start_async(f->pool, &f->batch);
	for (size_t i = 0; i < MOST; i++) {
		unsigned char d[64];
		socklen_t len = sizeof(f->client);
		ssize_t n = recvfrom(server, d, sizeof(d), 0, (struct sockaddr *)&f->client, &len);

		check(n == 16 && memcmp(d + 2, "\0\0\0\1\0\0get k", 11) == 0);
		check(d[13] == (unsigned char)'0' + i);
		f->ids[i] = (uint16_t)(d[0] << 8 | d[1]);
	}
}

static void end(struct fixture *f)
{
	while (mc_batch_step(f->pool))
		;
	for (size_t i = 0; i < MOST; i++) {
		check(f->requests[i].result != MEMCACHED_IN_PROGRESS);
		free(f->requests[i].user);
	}
	mc_client_free(f->pool);
}

static void answer(struct fixture *f, uint16_t id, uint16_t number, uint16_t total,
	const void *data, size_t len)
{
	unsigned char d[8 + DATAGRAM_MAX] = {(unsigned char)(id >> 8), (unsigned char)id,
		(unsigned char)(number >> 8), (unsigned char)number, (unsigned char)(total >> 8),
		(unsigned char)total};

	memcpy(d + 8, data, len);
	check(sendto(f->server, d, 8 + len, 0, (struct sockaddr *)&f->client, sizeof(f->client)) ==
		(ssize_t)(8 + len));
}

static void text(struct fixture *f, uint16_t id, uint16_t number, uint16_t total, const char *text)
{
	answer(f, id, number, total, text, strlen(text));
}

static void any_order(int server, uint16_t port)
{
	struct fixture f;

	begin(&f, server, port, 1000);
	text(&f, f.ids[3], 0, 1, "END\r\n");
	text(&f, f.ids[1], 2, 3, "e \r\nEND\r\n");
	text(&f, (uint16_t)(f.ids[0] + 100), 0, 1, "VALUE k0 0 4\r\nevil\r\nEND\r\n");
	text(&f, f.ids[1], 1, 4, "of another total");
	text(&f, f.ids[1], 7, 3, "beyond the last");
	text(&f, f.ids[1], 0, 0, "of none");
	text(&f, f.ids[1], 1, 3, " 0 4\r\non");
	text(&f, f.ids[1], 1, 3, "came before");
	check(sendto(server, "short", 5, 0, (struct sockaddr *)&f.client, sizeof(f.client)) == 5);
	check(sendto(server, "", 0, 0, (struct sockaddr *)&f.client, sizeof(f.client)) == 0);
	text(&f, f.ids[2], 0, 1, "VALUE k2 0 3\r\ntwo\r\nEND\r\n");
	text(&f, f.ids[1], 0, 3, "VALUE k1");
	text(&f, f.ids[2], 0, 1, "VALUE k2 0 3\r\nevl\r\nEND\r\n");
	text(&f, f.ids[0], 0, 1, "VALUE k0 0 4\r\nzero\r\nEND\r\n");
	while (mc_batch_step(f.pool))
		;
	check(f.requests[0].result == MEMCACHED_SUCCESS && !strcmp(f.requests[0].user, "zero"));
	check(f.requests[1].result == MEMCACHED_SUCCESS && !strcmp(f.requests[1].user, "one "));
	check(f.requests[2].result == MEMCACHED_SUCCESS && !strcmp(f.requests[2].user, "two"));
	check(f.requests[3].result == MEMCACHED_NOTFOUND);
	end(&f);
}

/* A reply that never comes costs only its own request its value. */
static void one_lost(int server, uint16_t port)
{
	struct fixture f;

	begin(&f, server, port, 30);
	text(&f, f.ids[3], 0, 1, "VALUE k3 0 1\r\n3\r\nEND\r\n");
	text(&f, f.ids[2], 0, 2, "VALUE k2 0 1\r\n2");
	text(&f, f.ids[0], 0, 1, "VALUE k0 0 1\r\n0\r\nEND\r\n");
	text(&f, f.ids[1], 0, 1, "END\r\n");
	while (mc_batch_step(f.pool))
		;
	check(f.requests[0].result == MEMCACHED_SUCCESS);
	check(f.requests[1].result == MEMCACHED_NOTFOUND);
	check(f.requests[2].result == MEMCACHED_TIMEOUT);
	check(f.requests[3].result == MEMCACHED_SUCCESS);
	end(&f);
}

/* A datagram answers its own request. What stands behind its reply is no other's, whose own may
 * come yet. */
static void two_in_one(int server, uint16_t port)
{
	struct fixture f;

	begin(&f, server, port, 1000);
	text(&f, f.ids[0], 0, 1, "END\r\nEND\r\n");
	text(&f, f.ids[1], 0, 1, "VALUE k1 0 3\r\none\r\nEND\r\n");
	while (mc_batch_step(f.pool))
		;
	check(f.requests[0].result == MEMCACHED_NOTFOUND);
	for (size_t i = 1; i < MOST; i++)
		check(f.requests[i].result == MEMCACHED_PROTOCOL_ERROR);
	end(&f);
}

/* A reply that breaks off within its only datagram. */
static void breaks_off(int server, uint16_t port)
{
	struct fixture f;

	begin(&f, server, port, 1000);
	text(&f, f.ids[2], 0, 1, "VALUE k2 0 3\r\nt");
	while (mc_batch_step(f.pool))
		;
	for (size_t i = 0; i < MOST; i++)
		check(f.requests[i].result == MEMCACHED_PROTOCOL_ERROR);
	end(&f);
}

/* Parts without end are kept only up to a bound. */
static void endless_parts(int server, uint16_t port)
{
	static char part[60000];
	struct fixture f;
	size_t sent = 0;

	begin(&f, server, port, 1000);
	for (uint16_t n = 1; n < 1000; n++) {
		answer(&f, f.ids[0], n, 65535, part, sizeof(part));
		sent += sizeof(part);
		if (!mc_batch_step(f.pool))
			break;
	}
	check(sent > 1 << 20 && sent < 20 << 20);
	check(f.requests[0].result == MEMCACHED_MEMORY_ALLOCATION_FAILURE);
	end(&f);
}

static int shared_socket;
static uint16_t shared_port;

/* The input is datagrams: one byte of length, one that says to which request it is the answer (or
 * to none), and what follows the number of the request. */
static int fuzz_datagrams(const uint8_t *data, size_t len)
{
	struct fixture f;

	begin(&f, shared_socket, shared_port, 1);
	for (size_t at = 0; at + 2 <= len;) {
		size_t n = data[at];
		unsigned char d[2 + 255];
		uint16_t id = (uint16_t)(f.ids[data[at + 1] % MOST] + (data[at + 1] > 200 ? 9 : 0));

		at += 2;
		if (n > len - at)
			n = len - at;
		d[0] = (unsigned char)(id >> 8);
		d[1] = (unsigned char)id;
		memcpy(d + 2, data + at, n);
		at += n;
		sendto(f.server, d, 2 + n, 0, (struct sockaddr *)&f.client, sizeof(f.client));
	}
	end(&f);
	return 0;
}

static int fuzz_list(const uint8_t *data, size_t len)
{
	struct mc_pool *pool = mc_client_new();
	mc_result result;

	check(pool != NULL);
	result = mc_pool_add_list(pool, (const char *)data, len);
	check(result == MEMCACHED_SUCCESS ? pool->count > 0 : result == MEMCACHED_PARSE_ERROR);
	mc_client_free(pool);
	return 0;
}

static void lists(void)
{
	static const struct {
		const char *text;
		uint32_t count;
		const char *host;
		uint16_t port;
		uint32_t weight;
	} good[] = {
		{"a", 1, "a", 11211, 0},
		{"a:1", 1, "a", 1, 0},
		{" a:1:5 , b", 2, "a", 1, 5},
		{"a:1 5,b:2", 2, "a", 1, 5},
		{"10.0.0.1:0", 1, "10.0.0.1", 11211, 0},
		{"/tmp/a.sock", 1, "/tmp/a.sock", 0, 0},
		{"/tmp/a.sock:77:3", 1, "/tmp/a.sock", 0, 3},
		{"[::1]", 1, "::1", 11211, 0},
		{"[::1]:5:6,", 1, "::1", 5, 6},
		/* what is no number is passed over, as by libmemcached */
		{"a:1:", 1, "a", 1, 0},
		{"a:1 x", 1, "a", 1, 0},
		{"a:1;b", 1, "a", 1, 0},
		{"a:1?weight=2,b", 2, "a", 1, 0},
	};
	static const char *const bad[] = {
		"", " , ", "a:", ":1", "a:65536", "a:1:4294967296", "[::1", "a:b"};

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		struct mc_pool *pool = mc_client_new();

		check(pool != NULL);
		check(mc_pool_add_list(pool, good[i].text, strlen(good[i].text)) ==
			MEMCACHED_SUCCESS);
		check(pool->count == good[i].count);
		check(strcmp(pool->servers[0]->host, good[i].host) == 0);
		check(pool->servers[0]->port == good[i].port);
		check(pool->servers[0]->weight == good[i].weight);
		mc_client_free(pool);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct mc_pool *pool = mc_client_new();

		check(pool != NULL);
		check(mc_pool_add_list(pool, bad[i], strlen(bad[i])) == MEMCACHED_PARSE_ERROR);
		mc_client_free(pool);
	}
}

int main(void)
{
	static const struct test_seed datagrams[] = {
		TEST_SEED("\013\000\000\000\000\001\000\000END\r\n"
			  "\013\001\000\000\000\001\000\000END\r\n"),
		TEST_SEED("\036\002\000\000\000\001\000\000VALUE k2 0 3\r\ntwo\r\nEND\r\n"),
		TEST_SEED("\014\001\000\001\000\002\000\0001\r\nEND\r\n"
			  "\022\001\000\000\000\002\000\000VALUE k1 0 1\r\n"),
		TEST_SEED("\006\003\000\000\377\377\000\000"
			  "\006\003\377\376\377\377\000\000"),
	};
	static const struct test_seed texts[] = {
		TEST_SEED("10.0.0.1:11211,10.0.0.2:11212:3, /tmp/a.sock:0:2"),
		TEST_SEED("[::1]:11211 5,host"),
		TEST_SEED(",:, :1:1:1"),
	};

	shared_socket = server_socket(&shared_port);
	lists();
	any_order(shared_socket, shared_port);
	one_lost(shared_socket, shared_port);
	two_in_one(shared_socket, shared_port);
	breaks_off(shared_socket, shared_port);
	endless_parts(shared_socket, shared_port);
	test_fuzz(fuzz_datagrams, datagrams, sizeof(datagrams) / sizeof(*datagrams), 3000);
	test_fuzz(fuzz_list, texts, sizeof(texts) / sizeof(*texts), 50000);
	close(shared_socket);
	return 0;
}
