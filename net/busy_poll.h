/*
 * Waiting without sleeping: the sockets are looked at again and again for a short time before the
 * process sleeps. For answers that come sooner than the system wakes a sleeping process: on an idle
 * processor that takes from 5 µs to, in many virtual machines, 40 µs. The price is processor time.
 *
 * It never keeps another program from running. Between two looks it offers the processor to others
 * (sched_yield()); when somebody takes that for long, it sleeps, also in the next waits, then tries
 * again.
 */
#ifndef NET_BUSY_POLL_H
#define NET_BUSY_POLL_H

#include <poll.h>
#include <stddef.h>
#include <stdint.h>

enum { NET_BUSY_POLL_MAX_US = 10000 }; /* the longest that users may ask for */

struct net_busy_poll {
	int64_t us;    /* longest time before the process sleeps; > 0 */
	unsigned rest; /* waits that sleep at once from now on; 0 at first */
	unsigned step; /* how many those were last time; 0 at first */
};

/*
 * Looks at the sockets until one is ready, the time is over, or the deadline (or NET_NEVER) has
 * passed. Returns as poll() does; 0: the caller is to sleep. A signal does not end it. A wait for
 * no socket, or with a deadline that has passed before, is not looked at and not counted.
 */
int net_busy_poll(
	struct net_busy_poll *busy_poll, struct pollfd *fds, size_t count, int64_t deadline);

#endif
