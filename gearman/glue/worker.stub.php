<?php

/** @generate-class-entries */

/**
 * A worker: takes jobs from job servers and runs functions for them.
 *
 * Methods that fail return false with a warning. returnCode() is then one of the GEARMAN_ codes, error() says what went
 * wrong. A worker takes jobs from all its servers in turn, and keeps trying to reach one that is lost.
 *
 * This class has the methods of pecl/gearman and no other. What this extension adds is in Pieces\GearmanWorker.
 */
class GearmanWorker
{
	/** Creates a worker without servers and functions. */
	public function __construct() {}

	/** Closes the connections of the worker. Jobs that were not finished go back to their servers. */
	public function __destruct() {}

	/**
	 * Returns the result code of the last method.
	 *
	 * @return int one of the GEARMAN_ codes; GEARMAN_SUCCESS is 0
	 * @implementation-alias gearman_worker_return_code
	 */
	public function returnCode(): int {}

	/**
	 * Returns the message of the last failure.
	 *
	 * @return string|false a sentence that names host and port of the server; false after a success
	 * @implementation-alias gearman_worker_error
	 */
	public function error(): string|false {}

	/**
	 * Returns the system's error number of the last failure.
	 *
	 * @return int the errno; 0 if there was none
	 * @implementation-alias gearman_worker_errno
	 */
	public function getErrno(): int {}

	/**
	 * Returns the options.
	 *
	 * pecl/gearman: has bits for the state of the library, too.
	 *
	 * @return int bits GEARMAN_WORKER_...
	 * @implementation-alias gearman_worker_options
	 */
	public function options(): int {}

	/**
	 * Sets the options, in place of those that are set.
	 *
	 * @param int $option bits GEARMAN_WORKER_..., as GEARMAN_WORKER_NON_BLOCKING
	 * @return true
	 * @implementation-alias gearman_worker_set_options
	 */
	public function setOptions(int $option): true {}

	/**
	 * Sets options, besides those that are set.
	 *
	 * @param int $option bits GEARMAN_WORKER_...
	 * @return true
	 * @implementation-alias gearman_worker_add_options
	 */
	public function addOptions(int $option): true {}

	/**
	 * Unsets options.
	 *
	 * @param int $option bits GEARMAN_WORKER_...
	 * @return true
	 * @implementation-alias gearman_worker_remove_options
	 */
	public function removeOptions(int $option): true {}

	/**
	 * Returns the time-out.
	 *
	 * @return int milliseconds; below 0: no limit
	 * @implementation-alias gearman_worker_timeout
	 */
	public function timeout(): int {}

	/**
	 * Limits how long work() waits for a job, and wait() for a server.
	 *
	 * @param int $timeout milliseconds; -1, the default: no limit
	 * @return true
	 * @implementation-alias gearman_worker_set_timeout
	 */
	public function setTimeout(int $timeout): true {}

	/**
	 * Gives the worker a name, which Pieces\GearmanAdmin::workers() shows.
	 *
	 * @param string $id the name, without blanks
	 * @return bool false with a warning if the name is invalid
	 * @implementation-alias gearman_worker_set_id
	 */
	public function setId(string $id): bool {}

	/**
	 * Adds a server. Nothing is connected before a method needs it.
	 *
	 * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.
	 *
	 * @param string|null $host a name or address; null: 127.0.0.1
	 * @param int $port its port; 0: 4730
	 * @param bool $setupExceptionHandler has no effect; exceptions are always sent
	 * @return bool false with a warning if host or port is invalid
	 * @implementation-alias gearman_worker_add_server
	 */
	public function addServer(?string $host = null, int $port = 0, bool $setupExceptionHandler = true): bool {}

	/**
	 * Adds servers. Nothing is connected before a method needs it.
	 *
	 * pecl/gearman: connects at once if $setupExceptionHandler is true, and throws if that fails.
	 *
	 * @param string|null $servers "host:port,host2,[::1]:4731"; null: 127.0.0.1:4730
	 * @param bool $setupExceptionHandler has no effect; exceptions are always sent
	 * @return bool false with a warning if one of them is not a server
	 * @implementation-alias gearman_worker_add_servers
	 */
	public function addServers(?string $servers = null, bool $setupExceptionHandler = true): bool {}

	/**
	 * Waits until a server sends something: that it has a job.
	 *
	 * For use with grabJob(), or with GEARMAN_WORKER_NON_BLOCKING.
	 *
	 * @return bool false with GEARMAN_TIMEOUT after the time-out; false on failure
	 * @implementation-alias gearman_worker_wait
	 */
	public function wait(): bool {}

	/**
	 * Tells the servers that the worker serves a function, for use with grabJob().
	 *
	 * A job that work() gets for it fails with GEARMAN_INVALID_FUNCTION_NAME, as there is nothing to call.
	 *
	 * @param string $function_name the name, up to 512 bytes
	 * @param int $timeout seconds after which the server gives a job up; 0: never
	 * @return bool false with a warning on failure
	 * @implementation-alias gearman_worker_register
	 */
	public function register(string $function_name, int $timeout = 0): bool {}

	/**
	 * Tells the servers that the worker no longer serves a function.
	 *
	 * pecl/gearman: jobs of it still run.
	 *
	 * @param string $function_name the name
	 * @return bool false with a warning if it is not registered
	 * @implementation-alias gearman_worker_unregister
	 */
	public function unregister(string $function_name): bool {}

	/**
	 * Tells the servers that the worker serves no function any more.
	 *
	 * @return bool false if there is none
	 * @implementation-alias gearman_worker_unregister_all
	 */
	public function unregisterAll(): bool {}

	/**
	 * Takes a job, if a server has one, and does not run it.
	 *
	 * pecl/gearman: declares GearmanWorker|false as its type.
	 *
	 * @return GearmanJob|false the job; false with GEARMAN_NO_JOBS if there is none: call wait(), or with
	 *     GEARMAN_IO_WAIT
	 * @implementation-alias gearman_worker_grab_job
	 */
	public function grabJob(): GearmanJob|false {}

	/**
	 * Registers a function that work() calls for jobs.
	 *
	 * The callable is called as function(GearmanJob $job, mixed $context): mixed. What it returns, as a string, is
	 * the result of the job. What it throws is sent to the client as an exception, and thrown by work().
	 *
	 * pecl/gearman: jobs of the function that was added last come first.
	 *
	 * @param string $function_name the name, up to 512 bytes
	 * @param callable $function what is called
	 * @param mixed $context the second argument of the callable
	 * @param int $timeout seconds after which the server gives a job up; 0: never
	 * @return bool false with a warning on failure
	 * @implementation-alias gearman_worker_add_function
	 */
	public function addFunction(string $function_name, callable $function, mixed $context = null, int $timeout = 0): bool {}

	/**
	 * Waits for a job and runs it.
	 *
	 * A server that is lost is tried again, also within one call.
	 *
	 * @return bool true if a job was run; false with GEARMAN_TIMEOUT after the time-out (with
	 *     GEARMAN_WORKER_TIMEOUT_RETURN, which setTimeout() sets), with GEARMAN_IO_WAIT or GEARMAN_NO_JOBS with
	 *     GEARMAN_WORKER_NON_BLOCKING, and on failure
	 * @throws Throwable as the function threw it
	 * @implementation-alias gearman_worker_work
	 */
	public function work(): bool {}

	/**
	 * Sends data to every server, which sends it back.
	 *
	 * @param string $data the data
	 * @return bool false with a warning if a server did not
	 * @implementation-alias gearman_worker_ping
	 */
	public function ping(string $data): bool {}

	/**
	 * Connects to all servers. Exceptions of the worker's functions are always sent.
	 *
	 * @return bool true
	 * @throws GearmanException if a server cannot be reached; error() has the reason
	 * @implementation-alias gearman_worker_enable_exception_handler
	 */
	public function enableExceptionHandler(): bool {}
}
