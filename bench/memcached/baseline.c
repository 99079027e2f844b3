/*
 * The same work as script.php over bare sockets: the least that a client can do. Values are
 * received into memory of their own, keys are made once, many are sent by one writev and received
 * as they come.
 *
 * usage: baseline HOST PORT WORK TIMES      prints nanoseconds for one time, on average
 */
#include <arpa/inet.h>
#include <limits.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static int fd;
static char *request; /* one whole request */
static size_t request_len;
static char *buffer; /* what has come */
static size_t buffer_cap, buffer_len;

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static void *room(size_t size)
{
	void *p = malloc(size);
	if (p == NULL) {
		die("malloc");
	}
	return p;
}

static void send_all(const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t sent = send(fd, bytes, len, MSG_NOSIGNAL);
		if (sent < 0) {
			die("send");
		}
		bytes += sent;
		len -= (size_t)sent;
	}
}

static void receive(void)
{
	ssize_t got = recv(fd, buffer + buffer_len, buffer_cap - buffer_len, 0);
	if (got <= 0) {
		die("recv");
	}
	buffer_len += (size_t)got;
}

/* Receives until so many lines have come. */
static void receive_lines(size_t lines)
{
	size_t seen = 0, at = 0;
	buffer_len = 0;
	while (seen < lines) {
		receive();
		while (seen < lines) {
			char *end = memchr(buffer + at, '\n', buffer_len - at);
			if (end == NULL) {
				break;
			}
			at = (size_t)(end - buffer) + 1;
			seen++;
		}
		if (at == buffer_len) {
			at = buffer_len = 0;
		}
	}
}

/* Receives the values of one get, each copied to memory of its own, up to END. */
static void receive_values(void)
{
	size_t at = 0;
	buffer_len = 0;
	for (;;) {
		char *end = memchr(buffer + at, '\n', buffer_len - at);
		if (end == NULL) {
			memmove(buffer, buffer + at, buffer_len - at);
			buffer_len -= at;
			at = 0;
			receive();
			continue;
		}
		if (buffer[at] == 'E') {
			return;
		}
		*end = '\0';
		size_t len = strtoul(strrchr(buffer + at, ' ') + 1, NULL, 10);
		at = (size_t)(end - buffer) + 1;
		char *value = room(len + 1);
		size_t have = buffer_len - at < len ? buffer_len - at : len;
		memcpy(value, buffer + at, have);
		at += have;
		while (have < len) {
			/* The rest comes in place, with what follows behind it. */
			struct iovec iov[2] = {{value + have, len - have}, {buffer, buffer_cap}};
			ssize_t got = readv(fd, iov, 2);
			if (got <= 0) {
				die("readv");
			}
			size_t into = (size_t)got < len - have ? (size_t)got : len - have;
			have += into;
			buffer_len = (size_t)got - into;
			at = 0;
		}
		free(value);
		while (buffer_len - at < 2) {
			memmove(buffer, buffer + at, buffer_len - at);
			buffer_len -= at;
			at = 0;
			receive();
		}
		at += 2;
	}
}

static void add(const char *text, size_t len)
{
	memcpy(request + request_len, text, len);
	request_len += len;
}

int main(int argc, char **argv)
{
	char call[32] = "", line[64];
	size_t count = 1, size = 200;
	int one = 1;
	if (argc != 5 || sscanf(argv[3], "%31[a-zA-Z]-%zu-%zu", call, &count, &size) < 1) {
		fprintf(stderr, "usage: baseline HOST PORT WORK TIMES\n");
		return 1;
	}
	long times = strtol(argv[4], NULL, 10);
	struct sockaddr_in address = {
		.sin_family = AF_INET, .sin_port = htons((uint16_t)strtoul(argv[2], NULL, 10))};
	inet_pton(AF_INET, argv[1], &address.sin_addr);
	fd = socket(AF_INET, SOCK_STREAM, 0);
	if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
		die("connect");
	}
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	buffer_cap = 64 * 1024;
	buffer = room(buffer_cap);
	request = room(count * (size + 64) + 64);
	char *value = room(size + 1);
	for (size_t i = 0; i < size; i++) {
		value[i] = "0123456789abcdef"[i % 16];
	}

	bool sets = strncmp(call, "set", 3) == 0, gets = strncmp(call, "get", 3) == 0;
	for (int round = 0; round < 2; round++) {
		/* First the values are stored; then comes the work itself. */
		bool store = round == 0 || sets;
		request_len = 0;
		if (!store && gets) {
			add("get", 3);
		}
		for (size_t i = 0; i < count; i++) {
			if (store) {
				add(line, (size_t)snprintf(line, sizeof line,
						  "set bench:%zu 0 0 %zu\r\n", i, size));
				add(value, size);
				add("\r\n", 2);
			} else if (gets) {
				add(line, (size_t)snprintf(line, sizeof line, " bench:%zu", i));
			} else {
				add(line, (size_t)snprintf(
						  line, sizeof line, "delete bench:%zu\r\n", i));
			}
		}
		if (!store && gets) {
			add("\r\n", 2);
		}
		if (round == 0) {
			send_all(request, request_len);
			receive_lines(count);
		}
	}
	struct timespec start, end;
	clock_gettime(CLOCK_MONOTONIC, &start);
	for (long i = 0; i < times; i++) {
		send_all(request, request_len);
		if (gets) {
			receive_values();
		} else {
			receive_lines(count);
		}
	}
	clock_gettime(CLOCK_MONOTONIC, &end);
	double time =
		(double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec);
	printf("%f\n", times > 0 ? time / (double)times : 0);
	return 0;
}
