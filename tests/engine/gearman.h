/*
 * What the C tests of the gearman engine share: packets as a server sends them, and a connection
 * whose other end is the test's.
 */
#ifndef PIECES_TEST_GEARMAN_H
#define PIECES_TEST_GEARMAN_H

#include "gearman/engine/pool.h"
#include "net/clock.h"
#include "net/fork.h"
#include "tests/engine/test.h"

#include <sys/socket.h>
#include <unistd.h>

struct bytes {
	char data[TEST_INPUT_MAX];
	size_t len;
};

static inline void add_bytes(struct bytes *to, const void *data, size_t len)
{
	check(len <= sizeof(to->data) - to->len);
	memcpy(to->data + to->len, data, len);
	to->len += len;
}

static inline void add_header(struct bytes *to, uint32_t command, uint32_t size)
{
	unsigned char head[12] = {0, 'R', 'E', 'S'};

	for (int i = 0; i < 4; i++) {
		head[4 + i] = (unsigned char)(command >> (24 - 8 * i));
		head[8 + i] = (unsigned char)(size >> (24 - 8 * i));
	}
	add_bytes(to, head, sizeof(head));
}

/* A packet; size is that of the arguments with the NULs between them. */
static inline void add_packet(
	struct bytes *to, gearman_command_t command, const void *args, size_t size)
{
	add_header(to, (uint32_t)command, (uint32_t)size);
	add_bytes(to, args, size);
}
#define ADD_PACKET(to, command, literal) add_packet(to, command, literal, sizeof(literal) - 1)

/* As malloc()'s, but what a script's memory limit would refuse is refused. */
static inline char *alloc_some(void *self, size_t size, void **owner)
{
	(void)self;
	return size > 1 << 20 ? NULL : (*owner = malloc(size));
}

static inline void release_some(void *self, void *owner)
{
	(void)self;
	free(owner);
}

static const struct gm_memory some_memory = {NULL, alloc_some, release_some};

/* Gives the pool its only connection, open; returns the test's end of it. It cannot be opened
 * again: it names a unix socket that is not there. */
static inline int open_pair(struct gm_pool *pool)
{
	struct gm_conn *conn = gm_conn_new("/none", 0);
	int ends[2];

	check(conn != NULL && pool->count == 0);
	conn->user = pool->new_user(conn);
	pool->conns = malloc(sizeof(struct gm_conn *));
	check(conn->user != NULL && pool->conns != NULL);
	pool->conns[0] = conn;
	pool->count = 1;

	check(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0);
	conn->net.fd = ends[0];
	conn->net.state = NET_CONN_OPEN;
	conn->net.generation = net_fork_generation();
	conn->net.waits_itself_us = -1; /* no call may block without poll() */
	conn->used_at = net_now();
	conn->retry_after_us = NET_NEVER / 2;
	return ends[1];
}

static inline void send_bytes(int fd, const void *data, size_t len)
{
	check(send(fd, data, len, MSG_NOSIGNAL) == (ssize_t)len);
}

static inline struct gm_slice text(const char *s)
{
	return gm_slice(s, strlen(s));
}

static inline bool is(struct gm_slice s, const char *expected, size_t len)
{
	return s.len == len && memcmp(s.data, expected, len) == 0;
}
#define IS(slice, literal) is(slice, literal, sizeof(literal) - 1)

#endif
