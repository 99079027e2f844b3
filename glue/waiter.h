/*
 * Waiting the script's way: a callable that is given the sockets and the time, so that an event
 * loop can do other things meanwhile, in other Fibers. What setWaiter() of all classes stands on.
 *
 * The callable is called as waiter(array $read, array $write, ?float $seconds): the lists hold
 * streams that can be given to stream_select() or to an event loop and to nothing else (they cannot
 * be read, written or closed), seconds is how long the wait may take, null for ever. It returns
 * when one of them is ready or the time is over; returning early does no harm, it is called again.
 * The streams are gone when it has returned.
 *
 * While a callable is at work, other Fibers can come to the same object. Where it can do one thing
 * at a time only, they wait for their turn, in the order in which they came. Who comes from within
 * the wait itself (the callable, a signal handler) cannot be waited for, and is refused.
 */
#ifndef PIECES_GLUE_WAITER_H
#define PIECES_GLUE_WAITER_H

#include "php.h"

#include "net/error.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct php_pieces_turn;
struct php_pieces_active_wait;

typedef struct {
	zval callable;			       /* undefined: none, waits block */
	struct php_pieces_active_wait *active; /* waits in which the callable is at work */
	zend_fiber *holder; /* what entered, and so often; see php_pieces_waiter_enter() */
	unsigned depth;
	struct php_pieces_turn *first, *last; /* those who wait for their turn */
} php_pieces_waiter;

void php_pieces_waiter_init(php_pieces_waiter *w);

/* callable: NULL for none. Destroying the one before may run PHP code. */
void php_pieces_waiter_set(php_pieces_waiter *w, zval *callable);

/* The only parameter of setWaiter() and setDefaultWaiter(), ?callable: *callable is NULL for null,
 * and borrowed. False: an exception was thrown. */
bool php_pieces_parse_waiter(zend_execute_data *execute_data, zval **callable);

/* All that setDefaultWaiter() does: *at is what new objects wait by; undefined: none. */
void php_pieces_set_default_waiter(zend_execute_data *execute_data, zval *at);

/* To be called at the end of the object. Nobody may be waiting any more, or ever come back to it (a
 * Fiber that the end of the request left where it was). */
void php_pieces_waiter_free(php_pieces_waiter *w);

/* Is there a callable that can be called here? Not where PHP lets no Fiber be suspended. */
bool php_pieces_waiter_usable(const php_pieces_waiter *w);

/* As a net_waiter's wait(): like poll(), by way of the callable if it is usable; where the callable
 * itself uses the object, it blocks. The caller sees to it that php_pieces_stopped() ends the wait:
 * it is true when the callable threw. */
int php_pieces_wait(php_pieces_waiter *w, struct pollfd *fds, size_t count, int64_t timeout_us);

/*
 * Waits until the object is free and all who came before have had their turn. timeout_us: how long
 * to wait without anybody's having made progress. NET_OK: it is our turn, now; NET_TIMEOUT;
 * NET_INTERRUPTED: an exception or a jump ended it; NET_AGAIN: it is used by what called us, which
 * cannot be waited for; NET_NOMEM.
 */
enum net_code php_pieces_waiter_turn(php_pieces_waiter *w, int64_t timeout_us);

/*
 * The same for an object whose calls run callbacks, in which PHP code may suspend the Fiber: it is
 * held, until as many php_pieces_waiter_leave(), by the Fiber that entered it, which may enter it
 * again from its callbacks. Without a callable it always succeeds, as nothing suspends a Fiber
 * within a wait then. Only after NET_OK it is to be left.
 */
enum net_code php_pieces_waiter_enter(php_pieces_waiter *w, int64_t timeout_us);
void php_pieces_waiter_leave(php_pieces_waiter *w);

/* Enters as well where another Fiber holds the object but does not wait: it is in a callback, which
 * may have begun what we do and wait for us. */
enum net_code php_pieces_waiter_join(php_pieces_waiter *w, int64_t timeout_us);

#endif
