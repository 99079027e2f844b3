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
	 * Every server is spoken to over TLS from now on; what is out on open connections is sent again, as after the loss of
	 * a server. Options: ca_file, ca_path, cert_file, key_file, peer_name (strings), verify_peer (bool, true).
	 *
	 * @tentative-return-type
	 * @throws \GearmanException
	 */
	public function setTls(array $options = []): void {}
}
