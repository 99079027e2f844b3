<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * Asks and tells job servers what the administration protocol knows. Not in pecl/gearman.
 *
 * Every method asks each server and returns an array with the servers' names ("host:port") as keys.
 * A server that cannot be asked is left out, with a warning; \GearmanException when none can.
 *
 * @strict-properties
 * @not-serializable
 */
class GearmanAdmin
{
	/**
	 * @param string|null $servers as \GearmanClient::addServers(); null: none yet
	 * @throws \GearmanException
	 */
	public function __construct(?string $servers = null) {}

	/**
	 * @throws \GearmanException
	 *
	 * @tentative-return-type
	 */
	public function addServer(?string $host = null, int $port = 0): void {}

	/**
	 * @throws \GearmanException
	 *
	 * @tentative-return-type
	 */
	public function addServers(?string $servers = null): void {}

	/**
	 * Milliseconds that a server may take to answer; below 0: no limit, which is the default.
	 *
	 * @tentative-return-type
	 */
	public function setTimeout(int $timeout): void {}

	/**
	 * As Pieces\GearmanClient::setTls().
	 *
	 * @throws \GearmanException
	 * @tentative-return-type
	 */
	public function setTls(array $options = []): void {}

	/**
	 * @return array<string, array<string, array{total: int, running: int, workers: int}>> by function
	 *
	 * @tentative-return-type
	 */
	public function status(): array {}

	/**
	 * @return array<string, list<array{fd: int, ip: string, id: string, functions: list<string>}>>
	 *
	 * @tentative-return-type
	 */
	public function workers(): array {}

	/**
	 * @return array<string, string>
	 *
	 * @tentative-return-type
	 */
	public function version(): array {}

	/**
	 * @return array<string, int>
	 *
	 * @tentative-return-type
	 */
	public function getPid(): array {}

	/**
	 * How many jobs of the function may wait, 0: any number. With all three: those of high, normal and
	 * low priority.
	 *
	 * @return array<string, true>
	 * @tentative-return-type
	 */
	public function maxQueue(string $function, int $max, ?int $normal = null, ?int $low = null): array {}

	/**
	 * @return array<string, true>
	 *
	 * @tentative-return-type
	 */
	public function createFunction(string $function): array {}

	/**
	 * @return array<string, bool> false where it is unknown or in use
	 *
	 * @tentative-return-type
	 */
	public function dropFunction(string $function): array {}

	/**
	 * @return array<string, array<string, array{retries: int, ignored: int, queued: int}>> by job handle
	 *
	 * @tentative-return-type
	 */
	public function showJobs(): array {}

	/**
	 * @return array<string, list<string>> the unique keys
	 *
	 * @tentative-return-type
	 */
	public function showUniqueJobs(): array {}

	/**
	 * @return array<string, bool> false where the job is unknown
	 *
	 * @tentative-return-type
	 */
	public function cancelJob(string $job_handle): array {}

	/**
	 * @return array<string, true>
	 * @throws \GearmanException where the server does not know the command, as Debian's gearmand
	 * @tentative-return-type
	 */
	public function shutdown(bool $graceful = false): array {}
}
