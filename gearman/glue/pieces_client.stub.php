<?php

/** @generate-class-entries */

namespace Pieces;

/** A GearmanClient with what pecl/gearman's has not. */
class GearmanClient extends \GearmanClient
{
	/**
	 * Runs a job in the background at a time: seconds since 1970, or a date.
	 *
	 * @tentative-return-type
	 */
	public function doBackgroundAt(string $function, string $workload, int|\DateTimeInterface $when, ?string $unique = null): string {}

	/**
	 * Every server is spoken to over TLS from now on; what is out on open connections is sent again, as after the loss
	 * of a server. Options: ca_file, ca_path, cert_file, key_file, passphrase, peer_name (strings), min_proto_version
	 * (STREAM_CRYPTO_PROTO_TLSv1_2 or _TLSv1_3), verify_peer (bool, true).
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
	 * The same for all objects that are made from now on in this request, also those of class \GearmanClient.
	 *
	 * @tentative-return-type
	 */
	public static function setDefaultWaiter(?callable $waiter): void {}
}
