#include "net/clock.h"

#include <time.h>

int64_t net_now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

int64_t net_deadline(int64_t timeout_us)
{
	int64_t now;

	if (timeout_us == NET_NEVER)
		return NET_NEVER;
	now = net_now();
	return timeout_us > NET_NEVER - now ? NET_NEVER : now + timeout_us;
}

int64_t net_remaining(int64_t deadline)
{
	int64_t now;

	if (deadline == NET_NEVER)
		return NET_NEVER;
	now = net_now();
	return deadline > now ? deadline - now : 0;
}
