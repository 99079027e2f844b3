<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * A lock that processes on several machines share: an item in the cache, which belongs to the process that adds it first.
 *
 * It ends when its owner releases it, or after a time that is given, so that an owner that dies does not hold it for
 * ever. A cache cannot promise more: the item is lost if its server restarts, evicts it or is replaced by another one,
 * and an owner that stops for longer than the lock's time does not notice. Use it to avoid work that is done twice, not
 * where doing it twice is wrong.
 *
 * @since 0.2.0
 * @not-serializable
 */
class MemcachedLock
{
	/**
	 * Creates a lock; no server is asked.
	 *
	 * @since 0.2.0
	 * @param \Memcached $memcached the client; its result code says how each method ended
	 * @param string $key the key of the item; OPT_PREFIX_KEY is put before it
	 * @param int $seconds after which the lock ends by itself: 2 or more, as memcached counts whole seconds and may
	 *     count one too many
	 * @throws \ValueError if $seconds is below 2, or $key is invalid
	 */
	public function __construct(\Memcached $memcached, string $key, int $seconds = 30) {}

	/**
	 * Takes the lock. If this object has it, its time starts again. One round trip.
	 *
	 * @since 0.2.0
	 * @param float $wait seconds to wait while another owner has it. The method tries again after 10 ms, and then
	 *     at growing intervals of up to half a second. Waiting processes get the lock in no particular order
	 * @return bool false: another owner has it (RES_NOTSTORED), or the server failed (any other code)
	 */
	public function acquire(float $wait = 0.0): bool {}

	/**
	 * Starts the time of the lock again, if it still belongs to this object.
	 *
	 * @since 0.2.0
	 * @param int|null $seconds 2 or more; null: as the constructor was given
	 * @return bool false: it is not this object's (RES_NOTFOUND, RES_DATA_EXISTS), or the server failed: then it
	 *     may be extended or not
	 */
	public function extend(?int $seconds = null): bool {}

	/**
	 * Releases the lock, if it still belongs to this object. One round trip.
	 *
	 * Destroying the object does not release the lock: a forked child would release its parent's.
	 *
	 * @since 0.2.0
	 * @return bool false: it was not this object's (RES_NOTFOUND, RES_DATA_EXISTS), or the server failed: then it
	 *     may be called again
	 */
	public function release(): bool {}

	/**
	 * Returns for how many seconds this object certainly still has the lock, by the process's own clock. No
	 * request is sent.
	 *
	 * @since 0.2.0
	 * @return float seconds; 0.0: not at all
	 */
	public function getRemaining(): float {}
}
