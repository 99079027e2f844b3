/*
 * The one place where this library waits for several sockets, or for one with a deadline.
 *
 * (A connection with one request out may also block in recv() itself, bounded by SO_RCVTIMEO: see
 * conn.h. Where the waiter has a wait or busy_poll it never does.)
 */
#ifndef NET_WAIT_H
#define NET_WAIT_H

#include "net/busy_poll.h"
#include "net/clock.h"
#include "net/error.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * What the owner of an engine may put in place of the plain poll(). Every member may be NULL.
 *
 * wait		like poll(), but in µs (NET_NEVER: for ever); returns as poll() does, with errno.
 *		An event loop can run other things meanwhile.
 * interrupted	called before every wait and once a second during the built-in one, between its
 *		busy polling and its sleep, after a system call that ended with EINTR, and by
 *		net_check(); true stops the wait with NET_INTERRUPTED, false goes on. May run
 *		signal handlers of a script. Should cost next to nothing when there is nothing to
 *		do.
 * busy_poll	how the built-in wait begins, once; NULL: it sleeps at once. Not owned, not used
 *		with wait.
 * turn		called when somebody comes to what is in use in a wait that goes on: waits
 *		until that one is done. NET_OK: it is free now; NET_TIMEOUT; NET_INTERRUPTED;
 *		NET_AGAIN: it cannot be waited for.
 */
struct net_waiter {
	void *self;
	int (*wait)(void *self, struct pollfd *fds, size_t count, int64_t timeout_us);
	bool (*interrupted)(void *self);
	enum net_code (*turn)(void *self);
	struct net_busy_poll *busy_poll;
};

/*
 * The longest that a system call waits with nobody asking interrupted(): a signal between the call
 * of interrupted() and the system call is noticed so late. To block signals around both would cost
 * two more system calls for each wait.
 */
enum { NET_LOOK_AGAIN_US = 1000 * 1000 };

/*
 * Waits until one of the sockets is ready or the deadline has passed.
 * NET_OK: revents are set; NET_TIMEOUT; NET_INTERRUPTED; NET_IO with errno still set.
 * waiter may be NULL. count may be 0: then it only waits for the time or a signal.
 */
enum net_code net_wait(
	const struct net_waiter *waiter, struct pollfd *fds, size_t count, int64_t deadline);

/*
 * For a loop that does not wait because bytes keep coming, once a round: may it go on? NET_OK,
 * NET_TIMEOUT when the deadline has passed, NET_INTERRUPTED. waiter may be NULL.
 */
enum net_code net_check(const struct net_waiter *waiter, int64_t deadline);

/* The built-in wait: poll() in µs (NET_NEVER: for ever). */
int net_poll(struct pollfd *fds, size_t count, int64_t timeout_us);

/* Should the caller give up? */
bool net_interrupted(const struct net_waiter *waiter);

#endif
