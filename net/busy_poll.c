#include "net/busy_poll.h"

#include "net/clock.h"

#include <sched.h>

/* Others that took the processor for so long have more to do than to send what is waited for. */
enum { OTHERS_US = 50, MOST_REST = 64 };

/* What is waited for did not come: the next waits sleep at once, twice as many as last time. */
static void rest(struct net_busy_poll *busy_poll)
{
	busy_poll->step = busy_poll->step < MOST_REST / 2 ? 2 * busy_poll->step + 1 : MOST_REST;
	busy_poll->rest = busy_poll->step;
}

int net_busy_poll(
	struct net_busy_poll *busy_poll, struct pollfd *fds, size_t count, int64_t deadline)
{
	int64_t now = net_now();
	int64_t end = now + busy_poll->us;

	if (count == 0 || now >= deadline)
		return 0;
	if (busy_poll->rest > 0) {
		busy_poll->rest--;
		return 0;
	}
	if (end > deadline)
		end = deadline;
	while (now < end) {
		int64_t before = now;
		int ready;

		sched_yield();
		ready = poll(fds, (nfds_t)count, 0);
		now = net_now();
		if (now - before > OTHERS_US) {
			busy_poll->step = MOST_REST;
			rest(busy_poll);
			return ready;
		}
		if (ready != 0) {
			busy_poll->step /= 2;
			return ready;
		}
	}
	rest(busy_poll);
	return 0;
}
