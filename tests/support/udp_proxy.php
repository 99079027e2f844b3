<?php
/*
 * Between a UDP client and server, doing to datagrams what networks do. Commands as those of proxy.php; one client at a
 * time. Knows the frame that memcached puts before its data: number of the request, of the datagram, of all datagrams.
 *
 * usage: php udp_proxy.php LISTEN_HOST PORT UPSTREAM_HOST PORT
 */

[, $host, $port, $upstream_host, $upstream_port] = $argv;

const DEFAULTS = [
	'shuffle' => false,      // replies that come within 5 ms of each other go on in another order
	'duplicate' => false,    // every datagram goes on twice
	'foreign' => false,      // before each reply come others, of requests that nobody made, and what is no frame
	'drop_reply' => 0,       // each nth datagram of replies is lost; 1: all
	'drop_request' => 0,     // the same for requests
	'other_total' => false,  // before each reply comes one that says that it has more datagrams than it has
];

$set = DEFAULTS;
$here = stream_socket_server("udp://$host:$port", $errno, $error, STREAM_SERVER_BIND);
$there = stream_socket_client("udp://$upstream_host:$upstream_port", $errno, $error);
if (!$here || !$there) {
	fwrite(STDERR, "$error\n");
	exit(1);
}
stream_set_blocking(STDIN, false);
$client = null;
$held = [];
$counts = ['requests' => 0, 'replies' => 0, 'dropped' => 0];
$commands = '';

function reply(string $datagram): void
{
	global $here, $client, $set;
	if ($set['foreign']) {
		$id = unpack('n', $datagram)[1];
		stream_socket_sendto($here, pack('n', $id + 1000 & 0xffff) . substr($datagram, 2), 0, $client);
		stream_socket_sendto($here, pack('n4', $id + 2000 & 0xffff, 0, 1, 0) . "VALUE other 0 5\r\nother\r\nEND\r\n", 0, $client);
		stream_socket_sendto($here, 'short', 0, $client);
		stream_socket_sendto($here, pack('n4', $id, 0, 0, 0), 0, $client);
		stream_socket_sendto($here, pack('n4', $id, 9, 3, 0) . 'beyond the last', 0, $client);
	}
	stream_socket_sendto($here, $datagram, 0, $client);
	if ($set['other_total']) {
		stream_socket_sendto($here, substr($datagram, 0, 2) . pack('n2', 0, 7) . "\0\0damaged", 0, $client);
	}
	if ($set['duplicate']) {
		stream_socket_sendto($here, $datagram, 0, $client);
	}
}

echo "ready\n";
for (;;) {
	$read = [STDIN, $here, $there];
	$write = $except = [];
	stream_select($read, $write, $except, $held ? 0 : null, $held ? 5000 : null);
	if (!$read && $held) {
		for ($i = 0, $order = array_reverse($held), $held = []; $order; $i++) {
			// from both ends in turn, so that none is beside its neighbour
			reply($i % 2 ? array_pop($order) : array_shift($order));
		}
		continue;
	}
	if (in_array(STDIN, $read, true)) {
		$got = fread(STDIN, 65536);
		if (($got === '' || $got === false) && feof(STDIN)) {
			exit(0);
		}
		$commands .= $got;
		while (($end = strpos($commands, "\n")) !== false) {
			$command = json_decode(substr($commands, 0, $end), true);
			$commands = substr($commands, $end + 1);
			if (isset($command['set'])) {
				$set = array_replace(DEFAULTS, $command['set']);
				$counts = array_map(fn () => 0, $counts);
			}
			echo json_encode($counts), "\n";
		}
	}
	if (in_array($here, $read, true)) {
		$datagram = stream_socket_recvfrom($here, 65535, 0, $client);
		$counts['requests']++;
		if ($set['drop_request'] && $counts['requests'] % $set['drop_request'] === 0) {
			$counts['dropped']++;
		} else {
			fwrite($there, $datagram);
			if ($set['duplicate']) {
				fwrite($there, $datagram);
			}
		}
	}
	if (in_array($there, $read, true)) {
		$datagram = (string) stream_socket_recvfrom($there, 65535);
		$counts['replies']++;
		if ($set['drop_reply'] && $counts['replies'] % $set['drop_reply'] === 0) {
			$counts['dropped']++;
		} elseif ($set['shuffle']) {
			$held[] = $datagram;
		} else {
			reply($datagram);
		}
	}
}
