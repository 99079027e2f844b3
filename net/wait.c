#include "net/wait.h"

#include <errno.h>
#include <time.h>

bool net_interrupted(const struct net_waiter *waiter)
{
	return waiter && waiter->interrupted && waiter->interrupted(waiter->self);
}

enum net_code net_check(const struct net_waiter *waiter, int64_t deadline)
{
	if (net_interrupted(waiter))
		return NET_INTERRUPTED;
	return net_remaining(deadline) == 0 ? NET_TIMEOUT : NET_OK;
}

int net_poll(struct pollfd *fds, size_t count, int64_t timeout_us)
{
	struct timespec ts;

	if (timeout_us == NET_NEVER)
		return ppoll(fds, (nfds_t)count, NULL, NULL);
	ts.tv_sec = (time_t)(timeout_us / 1000000);
	ts.tv_nsec = (long)(timeout_us % 1000000) * 1000;
	return ppoll(fds, (nfds_t)count, &ts, NULL);
}

static int wait_once(
	const struct net_waiter *waiter, struct pollfd *fds, size_t count, int64_t timeout_us)
{
	if (waiter && waiter->wait)
		return waiter->wait(waiter->self, fds, count, timeout_us);
	if (waiter && waiter->interrupted && timeout_us > NET_LOOK_AGAIN_US)
		timeout_us = NET_LOOK_AGAIN_US;
	return net_poll(fds, count, timeout_us);
}

enum net_code net_wait(
	const struct net_waiter *waiter, struct pollfd *fds, size_t count, int64_t deadline)
{
	bool first = true;

	while (!net_interrupted(waiter)) {
		int ready;

		if (first && waiter && waiter->busy_poll && !waiter->wait) {
			first = false;
			ready = net_busy_poll(waiter->busy_poll, fds, count, deadline);
			/* It takes long enough for a signal to come: ask again before the sleep. */
			if (ready == 0)
				continue;
		} else {
			ready = wait_once(waiter, fds, count, net_remaining(deadline));
		}
		if (ready > 0)
			return NET_OK;
		if (ready < 0 && errno != EINTR)
			return NET_IO;
		if (ready == 0 && net_remaining(deadline) == 0)
			return NET_TIMEOUT;
	}
	return NET_INTERRUPTED;
}
