/*
 * The client and the worker of bench/gearman over bare sockets: what is left of the time when no
 * PHP and no library is in it. A worker has one job at a time, and asks for the next one together
 * with the result of the last; or it asks ahead, and sends its results together while there are
 * further jobs.
 *
 * usage: baseline HOST PORT[,PORT] WORK TIMES      prints nanoseconds for one job, on average
 *        WORK is do-5 or tasks-NUMBER (a time is so many jobs, sent together; their worker is a
 *        process of its own), or queue with -thread (on the second port) and -ahead
 */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
	CAN_DO = 1,
	PRE_SLEEP = 4,
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

static void send_all(const char *data, size_t len, int flags)
{
	if (send(server, data, len, MSG_NOSIGNAL | flags) != (ssize_t)len)
		die("send");
}

static char buffer[65536];
static size_t start, end;

/* The next packet, as few calls as it takes. Returns its type; *data is valid until the next
 * call. */
static uint32_t receive(const char **data, size_t *len)
{
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

	send_all(out, put(out, SUBMIT_JOB, args, (size_t)len), 0);
	while (receive(&data, &size) != COMPLETE)
		;
}

/* Works on jobs. With ahead, results wait in the kernel while there is another job. */
static void work(long jobs, int ahead)
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
		send_all(out, len, ahead && end > start ? MSG_MORE : 0);
	}
}

static void connect_to(const char *host, int port)
{
	struct sockaddr_in address = {.sin_family = AF_INET};
	int one = 1;

	address.sin_port = htons((uint16_t)port);
	inet_pton(AF_INET, host, &address.sin_addr);
	server = socket(AF_INET, SOCK_STREAM, 0);
	if (server < 0 || connect(server, (struct sockaddr *)&address, sizeof(address)) != 0)
		die("connect");
	setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
}

static void can_do(const char *function, int requests)
{
	char out[1024];
	size_t len = put(out, CAN_DO, function, strlen(function));

	while (requests--)
		len += put(out + len, GRAB_JOB_UNIQ, "", 0);
	send_all(out, len, 0);
}

/* A worker for the client: sleeps while it has no job. next is what it says with a result: that it
 * sleeps, or that it wants another job. */
static void serve(uint32_t next)
{
	char out[512];
	const char *data;
	size_t size, len, handle;

	can_do("bare-do", 1);
	for (;;) {
		uint32_t type = receive(&data, &size);

		if (type == ASSIGN_UNIQ) {
			handle = strlen(data) + 1;
			len = put(out, COMPLETE, data, handle);
			memcpy(out + len, data + size - 5, 5);
			out[11] = (char)(handle + 5);
			send_all(out, len + 5 + put(out + len + 5, next, "", 0), 0);
		} else {
			len = type == NO_JOB ? put(out, PRE_SLEEP, "", 0)
					     : put(out, GRAB_JOB_UNIQ, "", 0);
			send_all(out, len, 0);
		}
	}
}

static void call(long times)
{
	static const char args[] = "bare-do\0bare\0hello";
	char out[128];
	const char *data;
	size_t size, len = put(out, SUBMIT_JOB, args, sizeof(args) - 1);

	while (times-- > 0) {
		send_all(out, len, 0);
		while (receive(&data, &size) != COMPLETE)
			;
	}
}

static void call_together(long times, long jobs)
{
	char args[64];
	char *out = malloc((size_t)jobs * (sizeof(args) + 12));
	const char *data;
	size_t size;

	if (!out)
		die("malloc");
	while (times-- > 0) {
		size_t len = 0;

		for (long i = 0; i < jobs; i++) {
			int n = snprintf(args, sizeof(args), "bare-do%cbare-%ld%chello", 0, i, 0);

			len += put(out + len, SUBMIT_JOB, args, (size_t)n);
		}
		send_all(out, len, 0);
		for (long left = jobs; left > 0;)
			left -= receive(&data, &size) == COMPLETE;
	}
	free(out);
}

int main(int argc, char **argv)
{
	struct timespec from, to;
	long times, jobs;
	int ahead, port;
	pid_t worker = 0;

	if (argc != 5)
		return 2;
	ahead = strstr(argv[3], "-ahead") != NULL;
	port = atoi(strstr(argv[3], "-thread") ? strchr(argv[2], ',') + 1 : argv[2]);
	times = atol(argv[4]);
	jobs = strncmp(argv[3], "tasks-", 6) == 0 ? atol(argv[3] + 6) : 0;
	if (jobs || strncmp(argv[3], "do", 2) == 0) {
		worker = fork();
		connect_to(argv[1], port);
		if (worker == 0)
			serve(jobs ? GRAB_JOB_UNIQ : PRE_SLEEP);
		call(100);
	} else {
		connect_to(argv[1], port);
		fill(times + 150);
		can_do("bare-queue", ahead ? 50 : 1);
		work(100, ahead);
	}
	clock_gettime(CLOCK_MONOTONIC, &from);
	if (jobs)
		call_together(times, jobs);
	else if (worker)
		call(times);
	else
		work(times, ahead);
	clock_gettime(CLOCK_MONOTONIC, &to);
	if (worker)
		kill(worker, SIGKILL);
	else
		work(50, 0); /* what is left */
	printf("%.1f\n", times > 0 ? ((double)(to.tv_sec - from.tv_sec) * 1e9 +
					     (double)(to.tv_nsec - from.tv_nsec)) /
					     (double)times
				   : 0);
	return 0;
}
