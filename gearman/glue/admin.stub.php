<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * A client of the administration protocol of job servers.
 *
 * Every method asks each server and returns an array with the servers' names ("host:port") as keys. A server that
 * cannot be asked is left out, with a warning. GearmanException is thrown if none can be asked, or a server does not
 * know the command.
 *
 * @since 0.1.0
 * @strict-properties
 * @not-serializable
 */
class GearmanAdmin
{
	/**
	 * Creates a client.
	 *
	 * @since 0.1.0
	 * @param string|null $servers as for GearmanClient::addServers(); null: none yet
	 * @throws \GearmanException if one of them is not a server
	 */
	public function __construct(?string $servers = null) {}

	/**
	 * Adds a server.
	 *
	 * @since 0.1.0
	 * @param string|null $host a name or address; null: 127.0.0.1
	 * @param int $port its port; 0: 4730
	 * @return void
	 * @throws \GearmanException if host or port is invalid
	 * @tentative-return-type
	 */
	public function addServer(?string $host = null, int $port = 0): void {}

	/**
	 * Adds servers.
	 *
	 * @since 0.1.0
	 * @param string|null $servers "host:port,host2,[::1]:4731"; null: 127.0.0.1:4730
	 * @return void
	 * @throws \GearmanException if one of them is not a server
	 * @tentative-return-type
	 */
	public function addServers(?string $servers = null): void {}

	/**
	 * Limits how long a server may take for its whole answer.
	 *
	 * @since 0.1.0
	 * @param int $timeout milliseconds; below 0: no limit, which is the default
	 * @return void
	 * @tentative-return-type
	 */
	public function setTimeout(int $timeout): void {}

	/**
	 * Makes all connections use TLS from now on.
	 *
	 * @since 0.1.0
	 * @param array $options as for Pieces\GearmanClient::setTls()
	 * @return void
	 * @throws \GearmanException if a file cannot be read
	 * @throws \ValueError for an unknown option
	 * @tentative-return-type
	 */
	public function setTls(array $options = []): void {}

	/**
	 * Returns the functions that servers know, with the numbers of their jobs and workers.
	 *
	 * @since 0.1.0
	 * @return array<string, array<string, array{total: int, running: int, workers: int}>> by server and function
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function status(): array {}

	/**
	 * Returns the connections of workers and clients.
	 *
	 * @since 0.1.0
	 * @return array<string, list<array{fd: int, ip: string, id: string, functions: list<string>}>> by server
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function workers(): array {}

	/**
	 * Returns the versions of the servers.
	 *
	 * @since 0.1.0
	 * @return array<string, string> by server
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function version(): array {}

	/**
	 * Returns the servers' process ids.
	 *
	 * @since 0.1.0
	 * @return array<string, int> by server
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function getPid(): array {}

	/**
	 * Limits how many jobs of a function may wait.
	 *
	 * With all three numbers, they are the limits for jobs of high, normal and low priority.
	 *
	 * @since 0.1.0
	 * @param string $function the function's name
	 * @param int $max how many; 0: any number
	 * @param int|null $normal the limit for jobs of normal priority
	 * @param int|null $low the limit for jobs of low priority
	 * @return array<string, true> by server
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function maxQueue(string $function, int $max, ?int $normal = null, ?int $low = null): array {}

	/**
	 * Creates a function, without a worker for it.
	 *
	 * @since 0.1.0
	 * @param string $function its name
	 * @return array<string, true> by server
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function createFunction(string $function): array {}

	/**
	 * Drops a function that has no workers.
	 *
	 * @since 0.1.0
	 * @param string $function its name
	 * @return array<string, bool> by server: false if it is unknown or in use
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function dropFunction(string $function): array {}

	/**
	 * Returns the jobs that servers have.
	 *
	 * @since 0.1.0
	 * @return array<string, array<string, array{retries: int, ignored: int, queued: int}>> by server and job handle
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function showJobs(): array {}

	/**
	 * Returns the unique keys of the jobs that servers have.
	 *
	 * @since 0.1.0
	 * @return array<string, list<string>> by server
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function showUniqueJobs(): array {}

	/**
	 * Cancels a job that no worker has yet.
	 *
	 * @since 0.1.0
	 * @param string $job_handle the job's handle, as Pieces\GearmanClient::doBackground() returned it
	 * @return array<string, bool> by server: false if the job is unknown
	 * @throws \GearmanException if no server can be asked
	 * @tentative-return-type
	 */
	public function cancelJob(string $job_handle): array {}

	/**
	 * Ends the servers.
	 *
	 * @since 0.1.0
	 * @param bool $graceful true: once the jobs that run have ended
	 * @return array<string, true> by server
	 * @throws \GearmanException if no server can be asked, or one does not know the command, as Debian's gearmand
	 * @tentative-return-type
	 */
	public function shutdown(bool $graceful = false): array {}
}
