/*
 * The worker of bench/gearman over bare sockets: what is left of the time when no PHP and no library is in it. Like any
 * worker it has one job at a time, and asks for the next one together with the result of the last.
 *
 * usage: baseline HOST PORT queue TIMES      prints nanoseconds for one job, on average
 */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum {
	CAN_DO = 1,
	SUBMIT_JOB = 7,
	NO_JOB = 10,
	COMPLETE = 13,
	GRAB_JOB_UNIQ = 30,
	ASSIGN_UNIQ = 31
};

static int server;

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static size_t put(char *to, uint32_t command, const char *data, size_t len)
{
	uint32_t header[2] = {htonl(command), htonl((uint32_t)len)};

	memcpy(to, "\0REQ", 4);
	memcpy(to + 4, header, 8);
	memcpy(to + 12, data, len);
	return len + 12;
}

static void send_all(const char *data, size_t len)
{
	if (send(server, data, len, MSG_NOSIGNAL) != (ssize_t)len)
		die("send");
}

/* The next packet, as few calls as it takes. Returns its type; *data is valid until the next call. */
static uint32_t receive(const char **data, size_t *len)
{
	static char buffer[65536];
	static size_t start, end;
	uint32_t header[2];

	for (;;) {
		ssize_t got;

		if (end - start >= 12) {
			memcpy(header, buffer + start + 4, 8);
			*len = ntohl(header[1]);
			if (end - start >= 12 + *len) {
				*data = buffer + start + 12;
				start += 12 + *len;
				return ntohl(header[0]);
			}
		}
		memmove(buffer, buffer + start, end - start);
		end -= start;
		start = 0;
		got = recv(server, buffer + end, sizeof(buffer) - end, 0);
		if (got <= 0)
			die("recv");
		end += (size_t)got;
	}
}

/* Has this extension's worker queue the jobs. */
static void fill(long jobs)
{
	char out[256], args[128];
	int len = snprintf(
		args, sizeof(args), "ours-fill%cbare-%ld%c%ld bare-queue", 0, jobs, 0, jobs);
	const char *data;
	size_t size;

	send_all(out, put(out, SUBMIT_JOB, args, (size_t)len));
	while (receive(&data, &size) != COMPLETE)
		;
}

static void work(long jobs)
{
	char out[512];
	const char *data;
	size_t size, len, handle;

	while (jobs > 0) {
		uint32_t type = receive(&data, &size);

		if (type == NO_JOB) {
			fprintf(stderr, "the queue is empty\n");
			exit(1);
		}
		if (type != ASSIGN_UNIQ)
			continue;
		handle = strlen(data) + 1;
		len = put(out, COMPLETE, data, handle);
		memcpy(out + len, data + size - 5, 5); /* the workload */
		out[11] = (char)(handle + 5);
		len += 5;
		jobs--;
		len += put(out + len, GRAB_JOB_UNIQ, "", 0);
		send_all(out, len);
	}
}

int main(int argc, char **argv)
{
	struct sockaddr_in address = {.sin_family = AF_INET};
	struct timespec start, end;
	char out[256];
	size_t len;
	long times;
	int one = 1;

	if (argc != 5 || strcmp(argv[3], "queue") != 0)
		return 2;
	times = atol(argv[4]);
	address.sin_port = htons((uint16_t)atoi(argv[2]));
	inet_pton(AF_INET, argv[1], &address.sin_addr);
	server = socket(AF_INET, SOCK_STREAM, 0);
	if (server < 0 || connect(server, (struct sockaddr *)&address, sizeof(address)) != 0)
		die("connect");
	setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
	fill(times + 101);
	len = put(out, CAN_DO, "bare-queue", 10);
	len += put(out + len, GRAB_JOB_UNIQ, "", 0);
	send_all(out, len);
	work(100);
	clock_gettime(CLOCK_MONOTONIC, &start);
	work(times);
	clock_gettime(CLOCK_MONOTONIC, &end);
	work(1); /* it was asked for already */
	printf("%.1f\n", times > 0 ? ((double)(end.tv_sec - start.tv_sec) * 1e9 +
					     (double)(end.tv_nsec - start.tv_nsec)) /
					     (double)times
				   : 0);
	return 0;
}
