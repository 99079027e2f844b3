<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * Limits how often a user or an address may do something, over all processes and machines that share the cache.
 *
 * Hits are counted by atomic counters, one for each window of time, that expire by themselves. A counter that is lost
 * (its server restarts, evicts it, is replaced) starts again at 0. So the limit protects a site, but is not exact
 * enough for accounting. The windows follow the clocks of the clients, which should agree within a fraction of a window.
 *
 * @since 0.2.0
 * @not-serializable
 */
class MemcachedRateLimiter
{
	/**
	 * At most $limit hits in each window from a multiple of $seconds to the next: around the end of a window up to
	 * twice as many are possible within that time. One counter.
	 *
	 * @var int
	 * @cvalue PHP_MEMCACHED_FIXED_WINDOW
	 */
	public const FIXED_WINDOW = UNKNOWN;

	/**
	 * At most $limit hits in any $seconds, where those of the window before are taken to have been spread evenly.
	 * Two counters, in one round trip.
	 *
	 * @var int
	 * @cvalue PHP_MEMCACHED_SLIDING_WINDOW
	 */
	public const SLIDING_WINDOW = UNKNOWN;

	/**
	 * Creates a limiter; no server is asked.
	 *
	 * @since 0.2.0
	 * @param \Memcached $memcached the client; its result code says how each method ended
	 * @param string $name the name of what is limited; keys are "$name:$who:" and the number of the window
	 * @param int $limit hits, 1 or more
	 * @param int $seconds length of the window, 1 or more
	 * @param int $window FIXED_WINDOW or SLIDING_WINDOW
	 * @throws \ValueError if an argument is out of range
	 */
	public function __construct(\Memcached $memcached, string $name, int $limit, int $seconds, int $window = MemcachedRateLimiter::SLIDING_WINDOW) {}

	/**
	 * Counts a hit, if it is within the limit.
	 *
	 * A hit that is refused is subtracted again, so it does not count. Until then another hit may be refused that
	 * would be within the limit; the limit itself is never exceeded.
	 *
	 * @since 0.2.0
	 * @param string $who a user, an address, ...
	 * @param int $cost for how many hits it counts, 1 or more
	 * @return bool|null true: within the limit; false: it is not; null: the cache cannot tell (see the client's
	 *     result code). Then a test for hit() === false allows everything, one for hit() !== true nothing
	 */
	public function hit(string $who, int $cost = 1): ?bool {}

	/**
	 * Returns how many hits are left after the last hit(), as far as known.
	 *
	 * @since 0.2.0
	 * @return int hits; before the first hit() the limit
	 */
	public function getRemaining(): int {}

	/**
	 * Returns after how many seconds the last hit() would be within the limit if there are no others.
	 *
	 * @since 0.2.0
	 * @return float seconds; 0.0 if it was within the limit, INF if it is beyond the limit by itself
	 */
	public function getRetryAfter(): float {}

	/**
	 * Deletes the hits of the current window and of the one before.
	 *
	 * @since 0.2.0
	 * @param string $who as for hit()
	 * @return bool false on failure
	 */
	public function reset(string $who): bool {}
}
