<?php

/** @generate-class-entries */

namespace Pieces;

/** A GearmanWorker with what pecl/gearman's has not. */
class GearmanWorker extends \GearmanWorker
{
	/**
	 * Works until SIGTERM, SIGINT or SIGQUIT or until a limit is reached: the job in hand is finished,
	 * no new one is taken. Servers that are lost are tried again all the time. What a worker function
	 * throws ends it.
	 *
	 * Limits (numbers above 0): jobs; seconds; memory, in bytes after a job; idle, seconds without a job.
	 *
	 * @tentative-return-type
	 * @return int how many jobs were done
	 * @throws \GearmanException without servers or functions
	 * @throws \ValueError for a limit that is none
	 */
	public function run(array $limits = []): int {}

	/**
	 * As Pieces\GearmanClient::setTls(). Jobs in hand are the servers' again.
	 *
	 * @tentative-return-type
	 * @throws \GearmanException
	 */
	public function setTls(array $options = []): void {}
}
