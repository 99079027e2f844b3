<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * What this extension adds to pecl/memcached's class, which has the peer's methods and no other, so that a subclass of it may
 * use any other name.
 */
class Memcached extends \Memcached
{
	/**
	 * Has waits of this object call a function, so that an event loop can do other things meanwhile.
	 *
	 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of streams, to be
	 * waited for until they are readable or writable; they can be given to stream_select() or an event loop, and
	 * cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The function may
	 * suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns early, it is
	 * called again. The streams are closed when it has returned. An exception that it throws ends the wait, closes the connections waited
	 * for and is thrown by the method that waited.
	 *
	 * Several Fibers may use one object: their calls are done one after the other. A call by the function itself, or by
	 * a Fiber that it runs, is refused with Memcached::RES_FETCH_NOTFINISHED.
	 *
	 * Objects of one persistent id share their waiter. It is forgotten at the end of the request. Names of servers
	 * are resolved without it: that blocks.
	 *
	 * @tentative-return-type
	 * @param callable|null $waiter null: waits block, as without this method
	 */
	public function setWaiter(?callable $waiter): void {}

	/**
	 * The same for all objects that are constructed from now on and have no waiter of their own, also those of class
	 * \Memcached. It is forgotten at the end of the request.
	 *
	 * @tentative-return-type
	 */
	public static function setDefaultWaiter(?callable $waiter): void {}
}
