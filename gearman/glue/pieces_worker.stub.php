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
}
