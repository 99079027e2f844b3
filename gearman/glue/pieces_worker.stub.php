<?php

/** @generate-class-entries */

namespace Pieces;

/** A GearmanWorker with what pecl/gearman lacks. */
class GearmanWorker extends \GearmanWorker
{
	/**
	 * Runs jobs until SIGTERM, SIGINT or SIGQUIT arrives or a limit is reached. The job in hand is
	 * finished and no further one is started. Servers that are lost are tried again. What a worker
	 * function throws ends it.
	 *
	 * Limits (numbers above 0): jobs; seconds; memory, in bytes after a job; idle, seconds without a job.
	 *
	 * @tentative-return-type
	 * @return int the number of jobs done
	 * @throws \GearmanException without servers or functions
	 * @throws \ValueError for an invalid limit
	 */
	public function run(array $limits = []): int {}

	/**
	 * Sets how many jobs the worker may have at a time: the one that it runs and those that it has
	 * requested ahead. 1, the default, requests a job only when it is to run next. At most 1,000.
	 *
	 * Jobs run in the order in which they arrive. When run() ends, a function is unregistered, or the
	 * worker is destroyed, the jobs that have not run go back to their servers. work() and grabJob()
	 * keep them for the next call.
	 *
	 * @tentative-return-type
	 * @throws \ValueError unless $jobs is between 1 and 1,000
	 */
	public function setPrefetch(int $jobs): void {}

	/** @tentative-return-type */
	public function getPrefetch(): int {}

	/**
	 * As Pieces\GearmanClient::setTls(). Jobs in hand go back to the servers.
	 *
	 * @tentative-return-type
	 * @throws \GearmanException
	 */
	public function setTls(array $options = []): void {}

	/**
	 * Has waits of this object call a function, so that an event loop can do other things meanwhile.
	 *
	 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
	 * streams, to be waited for until they are readable or writable; they can be given to stream_select() or an event
	 * loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The function
	 * may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns early, it is
	 * called again. The streams are closed when it has returned. An exception that it throws ends the call that waited.
	 *
	 * Several Fibers may use one object: their calls are done one after the other, each with its callbacks. A call by
	 * the function itself fails with GEARMAN_INVALID_COMMAND. Names of servers are resolved without it: that blocks.
	 *
	 * @tentative-return-type
	 * @param callable|null $waiter null: waits block, as without this method
	 */
	public function setWaiter(?callable $waiter): void {}

	/**
	 * The same for all objects that are made from now on in this request, also those of class \GearmanWorker.
	 *
	 * @tentative-return-type
	 */
	public static function setDefaultWaiter(?callable $waiter): void {}
}
