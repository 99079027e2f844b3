<?php

/** @generate-class-entries */

namespace Pieces;

/**
 * A client of job servers, with methods that pecl/gearman does not have.
 *
 * It extends GearmanClient, which has only the methods of pecl/gearman.
 *
 * @since 0.2.0
 */
class GearmanClient extends \GearmanClient
{
	/**
	 * Queues a job that is to be run at a time.
	 *
	 * @since 0.1.0
	 * @param string $function the name of the function
	 * @param string $workload what the function gets; any bytes
	 * @param int|\DateTimeInterface $when a Unix time, or a date
	 * @param string|null $unique jobs of one function with equal keys are one job for the server; null: a key of
	 *     its own
	 * @return string the handle of the job; "" on failure
	 * @tentative-return-type
	 */
	public function doBackgroundAt(string $function, string $workload, int|\DateTimeInterface $when, ?string $unique = null): string {}

	/**
	 * Makes all connections use TLS from now on.
	 *
	 * Requests that were not answered are sent again over new connections, as after the failure of a server. Options: ca_file,
	 * ca_path, cert_file, key_file, passphrase, peer_name (strings), min_proto_version (STREAM_CRYPTO_PROTO_TLSv1_2
	 * or STREAM_CRYPTO_PROTO_TLSv1_3), verify_peer (bool, true).
	 *
	 * @since 0.1.0
	 * @param array $options by name
	 * @return void
	 * @throws \GearmanException if a file cannot be read, or a key does not belong to its certificate
	 * @throws \ValueError for an unknown option, or a file beyond open_basedir
	 * @tentative-return-type
	 */
	public function setTls(array $options = []): void {}

	/**
	 * Sets how long the client looks for an answer again and again before it sleeps (busy polling).
	 *
	 * Short jobs then take less time on a machine that is not busy, because waking a process that sleeps takes up to
	 * 40 microseconds. This costs processor time: at most so many microseconds for each wait. Other programs that want
	 * to run get the processor. While they do, and while answers take longer, most waits sleep at once. It has no effect
	 * while a waiter is set. pecl/gearman always sleeps at once.
	 *
	 * @since 0.2.0
	 * @param int $microseconds from 0 (it sleeps at once) to 10,000. The default is gearman.busy_poll of php.ini, 0
	 * @return void
	 * @throws \ValueError if it is out of range
	 * @tentative-return-type
	 */
	public function setBusyPoll(int $microseconds): void {}

	/**
	 * Returns how long the client looks for an answer before it sleeps.
	 *
	 * @since 0.2.0
	 * @return int microseconds, as setBusyPoll() was given or, at first, gearman.busy_poll of php.ini
	 * @tentative-return-type
	 */
	public function getBusyPoll(): int {}

	/**
	 * Sets a function that is called whenever this object waits, so that an event loop can do other work.
	 *
	 * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of
	 * streams to wait for until one is readable or writable; they can be passed to stream_select() or an
	 * event loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The
	 * function may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns
	 * early, it is called again. The streams are closed when it has returned. An exception that it throws ends the
	 * call that waited.
	 *
	 * Several Fibers may use one object: their calls run one after the other, each with its callbacks. A call
	 * by the function itself fails with GEARMAN_INVALID_COMMAND. Host names are resolved without it, which
	 * blocks.
	 *
	 * @since 0.2.0
	 * @param callable|null $waiter the function; null: waits block, as without this method
	 * @return void
	 * @tentative-return-type
	 */
	public function setWaiter(?callable $waiter): void {}

	/**
	 * Sets the waiter of all objects that are constructed from now on in this request, also those of class GearmanClient.
	 *
	 * @since 0.2.0
	 * @param callable|null $waiter as for setWaiter()
	 * @return void
	 * @tentative-return-type
	 */
	public static function setDefaultWaiter(?callable $waiter): void {}
}
