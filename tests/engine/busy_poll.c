/* Waiting without sleeping: when it looks, when it does not, and for how long. */
#include "net/busy_poll.h"

#include "net/clock.h"
#include "net/wait.h"

#include "test.h"

#include <sched.h>
#include <signal.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_REST = 64 }; /* as in busy_poll.c */

static int pipe_of(int ends[2], bool ready)
{
	check(pipe(ends) == 0);
	if (ready)
		check(write(ends[1], "x", 1) == 1);
	return ends[0];
}

static void close_pipe(const int ends[2])
{
	close(ends[0]);
	close(ends[1]);
}

/* What is there is found, but for the waits that are to sleep at once. */
static void ready(void)
{
	struct net_busy_poll b = {.us = 1000 * 1000, .rest = 3, .step = 3};
	int ends[2];
	struct pollfd fd = {pipe_of(ends, true), POLLIN, 0};

	for (unsigned left = 3; left > 0; left--) {
		check(b.rest == left);
		check(net_busy_poll(&b, &fd, 1, NET_NEVER) == 0);
	}
	check(net_busy_poll(&b, &fd, 1, NET_NEVER) == 1);
	check(fd.revents == POLLIN);
	check(b.step == 1 || b.step == MOST_REST); /* the latter: another program ran meanwhile */
	close_pipe(ends);
}

/* Nothing comes: the time is kept, and the more often that is so, the more waits sleep at once. */
static void nothing(void)
{
	struct net_busy_poll b = {.us = 2000};
	unsigned last = 0;
	int ends[2];
	struct pollfd fd = {pipe_of(ends, false), POLLIN, 0};

	for (int i = 0; i < 10; i++) {
		int64_t begin = net_now();

		b.rest = 0;
		check(net_busy_poll(&b, &fd, 1, NET_NEVER) == 0);
		check(net_now() - begin >= b.us || b.rest == MOST_REST);
		check(b.rest > last || b.rest == MOST_REST);
		check(b.rest <= MOST_REST);
		last = b.rest;
	}
	check(last == MOST_REST);
	close_pipe(ends);
}

/* A deadline before the time is over. */
static void deadline(void)
{
	struct net_busy_poll b = {.us = 60 * 1000 * 1000};
	int64_t begin = net_now();
	int ends[2];
	struct pollfd fd = {pipe_of(ends, false), POLLIN, 0};

	check(net_busy_poll(&b, &fd, 1, net_deadline(3000)) == 0);
	check(net_now() - begin < 30 * 1000 * 1000);
	check(b.rest > 0);
	close_pipe(ends);
}

/* Where nothing can come any more it neither looks nor counts. */
static void not_counted(void)
{
	struct net_busy_poll b = {.us = 60 * 1000 * 1000, .rest = 1, .step = 1};
	int ends[2];
	struct pollfd fd = {pipe_of(ends, false), POLLIN, 0};

	for (int i = 0; i < 2; i++, b.rest = 0) {
		unsigned rest = b.rest;

		check(net_busy_poll(&b, &fd, 1, net_now()) == 0);
		check(net_busy_poll(&b, &fd, 1, 0) == 0);
		check(net_busy_poll(&b, NULL, 0, NET_NEVER) == 0);
		check(b.rest == rest && b.step == 1);
	}
	close_pipe(ends);
}

/* Another program that wants the processor gets it, and many waits sleep at once. */
static void others(void)
{
	struct net_busy_poll b = {.us = 60 * 1000 * 1000};
	int64_t begin = net_now();
	int ends[2];
	struct pollfd fd = {pipe_of(ends, false), POLLIN, 0};
	cpu_set_t all, one;
	pid_t pid;

	check(sched_getaffinity(0, sizeof(all), &all) == 0);
	CPU_ZERO(&one);
	for (size_t cpu = 0; CPU_COUNT(&one) == 0; cpu++)
		if (CPU_ISSET(cpu, &all))
			CPU_SET(cpu, &one);
	check(sched_setaffinity(0, sizeof(one), &one) == 0);
	pid = fork();
	if (pid == 0)
		for (;;)
			;
	check(pid > 0);
	check(net_busy_poll(&b, &fd, 1, NET_NEVER) == 0);
	check(net_now() - begin < 30 * 1000 * 1000);
	check(b.rest == MOST_REST);
	kill(pid, SIGKILL);
	check(waitpid(pid, NULL, 0) == pid);
	check(sched_setaffinity(0, sizeof(all), &all) == 0);
	close_pipe(ends);
}

static int one_is_ready(void *self, struct pollfd *fds, size_t count, int64_t timeout_us)
{
	(void)self, (void)fds, (void)count, (void)timeout_us;
	return 1;
}

/* net_wait() begins with it, and not where the owner waits. */
static void within_wait(void)
{
	struct net_busy_poll b = {.us = 1000, .rest = 2, .step = 2};
	struct net_waiter waiter = {.busy_poll = &b};
	int64_t begin = net_now();
	int ends[2];
	struct pollfd fd = {pipe_of(ends, true), POLLIN, 0};

	check(net_wait(&waiter, &fd, 1, NET_NEVER) == NET_OK);
	check(b.rest == 1);
	waiter.wait = one_is_ready;
	check(net_wait(&waiter, &fd, 1, NET_NEVER) == NET_OK);
	check(b.rest == 1);
	close_pipe(ends);

	/* what does not come is still waited for until the deadline */
	fd.fd = pipe_of(ends, false);
	waiter.wait = NULL;
	b.rest = b.step = 0;
	check(net_wait(&waiter, &fd, 1, net_deadline(20 * 1000)) == NET_TIMEOUT);
	check(net_now() - begin >= 20 * 1000);
	close_pipe(ends);
}

/* Asked as often as it says: the last time it gives up. */
static bool give_up(void *self)
{
	return --*(int *)self == 0;
}

static void nothing_to_do(int signal)
{
	(void)signal;
}

/* A signal that comes while it looks is noticed before it sleeps. */
static void interrupted(void)
{
	struct net_busy_poll b = {.us = 1000};
	int asked = 2;
	struct net_waiter waiter = {.self = &asked, .interrupted = give_up, .busy_poll = &b};
	int ends[2];
	struct pollfd fd = {pipe_of(ends, false), POLLIN, 0};

	check(net_wait(&waiter, &fd, 1, net_deadline(20 * 1000)) == NET_INTERRUPTED);
	check(b.rest > 0);
	close_pipe(ends);
}

/* A wait that goes on after signals is one wait: it looks, or counts, when it begins. */
static void once(void)
{
	struct net_busy_poll b = {.us = 1000, .rest = 60, .step = 60};
	int asked = 5;
	struct net_waiter waiter = {.self = &asked, .interrupted = give_up, .busy_poll = &b};
	const struct itimerval often = {{0, 1000}, {0, 1000}}, never = {{0, 0}, {0, 0}};
	const struct sigaction handler = {.sa_handler = nothing_to_do};
	int ends[2];
	struct pollfd fd = {pipe_of(ends, false), POLLIN, 0};

	check(sigaction(SIGALRM, &handler, NULL) == 0);
	check(setitimer(ITIMER_REAL, &often, NULL) == 0);
	check(net_wait(&waiter, &fd, 1, NET_NEVER) == NET_INTERRUPTED);
	check(setitimer(ITIMER_REAL, &never, NULL) == 0);
	check(b.rest == 59);
	close_pipe(ends);
}

int main(void)
{
	ready();
	nothing();
	deadline();
	not_counted();
	others();
	within_wait();
	interrupted();
	once();
	return 0;
}
