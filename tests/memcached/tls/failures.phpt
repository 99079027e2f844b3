--TEST--
TLS through a network that cuts, stops, splits, delays and adds bytes: own values or none, no call that hangs, well afterwards
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/tls.inc';
require __DIR__ . '/../../support/proxy.inc';
$ca = new TestAuthority;
$server = memcached_start_tls($ca);
$plain = new Memcached;
$plain->addServer($server->host, $server->plain_port);
$keys = [];
for ($i = 0; $i < 40; $i++) {
	$keys[] = "k$i";
	$plain->set("k$i", "value $i " . str_repeat('x', $i * 20));
}
$proxy = proxy_start($server);

/** Gets, sets and many gets with that fault, and then without: what is wrong with them. */
function attempt_with(array $fault, int $protocol, array $more = []): void
{
	global $ca, $proxy, $keys, $plain;
	$proxy->set($fault);
	$m = client([$proxy], tls_options($ca, $more + [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_POLL_TIMEOUT => 100, Memcached::OPT_CONNECT_TIMEOUT => 150, Memcached::OPT_COMPRESSION => false]));
	$name = json_encode(array_map(fn ($v) => is_string($v) ? bin2hex($v) : $v, $fault)) . " protocol $protocol";
	$start = hrtime(true);
	$first = $m->get('k1');
	$message = $m->getLastErrorMessage();
	if ($first !== false && $first !== $plain->get('k1')) {
		echo "$name: get ", one_line($first), "\n";
	}
	if ($first === false && $m->getResultCode() === Memcached::RES_NOTFOUND || $message === '') {
		echo "$name: $message\n";
	}
	$set = $m->set('s', $name);
	if ($set && $plain->get('s') !== $name) {
		echo "$name: set said that it did\n";
	}
	foreach ($m->getMulti($keys) ?: [] as $key => $value) {
		if ($value !== $plain->get($key)) {
			echo "$name: $key ", one_line($value), "\n";
		}
	}
	if ((hrtime(true) - $start) / 1e9 > 3) {
		echo "$name: SLOW\n";
	}
	$proxy->set([]);
	$m->quit();
	if ($m->get('k5') !== $plain->get('k5')) {
		echo "$name: not well afterwards: {$m->getLastErrorMessage()}\n";
	}
}

$protocols = [Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY];
// A handshake and the tickets are some 1,300 bytes; replies follow.
foreach (['cut_reply', 'half_close', 'cut_request'] as $fault) {
	for ($at = 0; $at < 2400; $at += $at < 20 || ($at > 1000 && $at < 1100) ? 1 : 37) {
		attempt_with([$fault => $at], $protocols[$at % 3]);
	}
	echo "$fault: done\n";
}
foreach ([0, 3, 100, 700, 1000, 1100, 1300, 1500, 2000] as $i => $at) {
	attempt_with(['freeze_reply' => $at], $protocols[$i % 3]);
}
echo "freeze_reply: done\n";
foreach ($protocols as $protocol) {
	foreach ([1, 2, 5, 100] as $size) {
		attempt_with(['chunk' => $size], $protocol, [Memcached::OPT_POLL_TIMEOUT => 2000, Memcached::OPT_CONNECT_TIMEOUT => 2000]);
	}
	attempt_with(['delay' => 0.02], $protocol);
	attempt_with(['hang' => true], $protocol);
	attempt_with(['refuse' => true], $protocol);
	foreach (["garbage\r\n", "\x15\x03\x03\x00\x02\x01\x00", "\x15\x03\x03\x00\x02\x02\x28", "\x17\x03\x03\x00\x05hello", "\x17\x03\x03\xff\xff", "END\r\n", "\0", str_repeat("\x16\x03\x03\x40\x00", 2000)] as $bytes) {
		attempt_with(['answer' => $bytes], $protocol);
		foreach ([0, 50, 900, 1200, 1400, 1600, 1800] as $at) {
			attempt_with(['inject' => $bytes, 'inject_at' => $at], $protocol);
		}
	}
}
echo "pieces, delays, garbage: done\n";

// Kept connections that the server has closed are not noticed by anybody.
$m = client([$proxy], tls_options($ca));
foreach (['set' => ['s', 1], 'add' => ['new', 1], 'increment' => ['n', 1], 'getMulti' => [$keys]] as $method => $args) {
	$m->get('k1');
	$proxy->close_all();
	$plain->delete('new');
	$plain->set('n', 5);
	show($m, "$method on a closed connection", count((array) $m->$method(...$args)));
}
?>
--EXPECT--
cut_reply: done
half_close: done
cut_request: done
freeze_reply: done
pieces, delays, garbage: done
set on a closed connection: 1 [0 SUCCESS]
add on a closed connection: 1 [0 SUCCESS]
increment on a closed connection: 1 [0 SUCCESS]
getMulti on a closed connection: 40 [0 SUCCESS]
