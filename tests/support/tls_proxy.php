<?php
/*
 * Speaks TLS to clients and passes their bytes on to a server that does not. With an authority it takes only clients
 * that have a certificate of it.
 *
 * usage: php tls_proxy.php HOST PORT UPSTREAM_HOST PORT CERTIFICATE KEY [CA_OF_CLIENTS]
 */

[, $host, $port, $upstream_host, $upstream_port, $certificate, $key] = $argv;
$options = ['local_cert' => $certificate, 'local_pk' => $key, 'verify_peer' => isset($argv[7]), 'verify_peer_name' => false, 'allow_self_signed' => false];
if (isset($argv[7])) {
	$options['cafile'] = $argv[7];
}
$context = stream_context_create(['ssl' => $options, 'socket' => ['tcp_nodelay' => true]]);
$listen = stream_socket_server("tcp://$host:$port", $errno, $error, context: $context);
if ($listen === false) {
	fwrite(STDERR, "$error\n");
	exit(1);
}

/** @var array<int, resource> $peer the other end of each socket; $unsent what is to be written to it */
$sockets = $peer = $unsent = [];

function drop(int $id): void
{
	global $sockets, $peer, $unsent;
	foreach ([$id, $peer[$id]] as $one) {
		@fclose($sockets[$one]);
		unset($sockets[$one], $peer[$one], $unsent[$one]);
	}
}

for (;;) {
	$read = [$listen, ...array_values($sockets)];
	$write = array_values(array_intersect_key($sockets, array_filter($unsent, fn ($bytes) => $bytes !== '')));
	$except = [];
	stream_select($read, $write, $except, null);
	if (in_array($listen, $read, true) && ($client = @stream_socket_accept($listen, 0))) {
		stream_set_timeout($client, 2);
		if (@stream_socket_enable_crypto($client, true, STREAM_CRYPTO_METHOD_TLS_SERVER) === true
			&& ($server = @stream_socket_client("tcp://$upstream_host:$upstream_port"))) {
			foreach ([$client, $server] as $socket) {
				stream_set_blocking($socket, false);
				$sockets[(int) $socket] = $socket;
				$unsent[(int) $socket] = '';
			}
			$peer[(int) $client] = (int) $server;
			$peer[(int) $server] = (int) $client;
		} else {
			fclose($client);
		}
	}
	foreach ($sockets as $id => $socket) {
		if (!isset($sockets[$id])) {
			continue;
		}
		if (in_array($socket, $read, true)) {
			// A record may hold more than one read gives, and select() does not know of the rest.
			while (($got = @fread($socket, 65536)) !== '' && $got !== false) {
				$unsent[$peer[$id]] .= $got;
			}
			if (feof($socket)) {
				@fwrite($sockets[$peer[$id]], $unsent[$peer[$id]]);
				drop($id);
				continue;
			}
		}
		foreach ([$id, $peer[$id]] as $to) {
			if ($unsent[$to] !== '') {
				$unsent[$to] = substr($unsent[$to], (int) @fwrite($sockets[$to], $unsent[$to]));
			}
		}
	}
}
