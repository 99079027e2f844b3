--TEST--
servers are killed, stopped and started at random: no value of another key, no call that hangs, no crash
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/pools.inc';
require __DIR__ . '/../../support/tls.inc';
$authority = new TestAuthority;
mt_srand($seed = random_int(0, PHP_INT_MAX >> 32));
$ways = [
	'text' => [],
	'text, ejection' => [Memcached::OPT_REMOVE_FAILED_SERVERS => true],
	'binary, ejection, ketama' => [Memcached::OPT_BINARY_PROTOCOL => true, Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_LIBKETAMA_COMPATIBLE => true],
	'text, ejection, copies' => [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_NUMBER_OF_REPLICAS => 1, Memcached::OPT_RANDOMIZE_REPLICA_READ => true],
	'binary, copies, no reply' => [Memcached::OPT_BINARY_PROTOCOL => true, Memcached::OPT_NUMBER_OF_REPLICAS => 2, Memcached::OPT_NOREPLY => true],
	'meta, ejection' => [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_REMOVE_FAILED_SERVERS => true],
	'meta, copies, no reply' => [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_NUMBER_OF_REPLICAS => 2, Memcached::OPT_NOREPLY => true],
	'buckets, ejection, buffered' => [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_BUFFER_WRITES => true],
	'TLS, ejection' => tls_options($authority, [Memcached::OPT_REMOVE_FAILED_SERVERS => true]),
	'TLS, meta, copies' => tls_options($authority, [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_NUMBER_OF_REPLICAS => 1]),
	'UDP, ejection' => [Memcached::OPT_USE_UDP => true, Memcached::OPT_REMOVE_FAILED_SERVERS => true],
];
$key = fn (): string => 'key' . mt_rand(0, 60);
$keys = function () use ($key): array {
	$some = [];
	for ($i = mt_rand(1, 30); $i > 0; $i--) {
		$some[] = $key();
	}
	return $some;
};
/** A value says whose it is. */
$value = fn (string $key): string => "$key:" . str_repeat('x', mt_rand(0, 3) ? mt_rand(0, 100) : mt_rand(0, 9000));

foreach ($ways as $name => $options) {
	$servers = array_map(fn () => str_starts_with($name, 'TLS') ? memcached_start_tls($authority) : memcached_start_udp(), range(1, 4));
	$m = client($servers, $options + [Memcached::OPT_POLL_TIMEOUT => 60, Memcached::OPT_CONNECT_TIMEOUT => 60, Memcached::OPT_RETRY_TIMEOUT => 1, Memcached::OPT_SERVER_FAILURE_LIMIT => 2, Memcached::OPT_COMPRESSION => false]);
	if (str_starts_with($name, 'buckets')) {
		$m->setBucket([0, 1, 2, 3], [1, 2, 3, 0], 0);
	}
	$wrong = [];
	$slowest = 0;
	$own = function (mixed $value, string $key) use (&$wrong): void {
		if ($value !== false && $value !== null && !str_starts_with((string) $value, "$key:")) {
			$wrong[] = "$key has " . one_line($value);
		}
	};
	$down = [];
	$found = 0;
	for ($n = 0; $n < 300; $n++) {
		if (mt_rand(0, 19) === 0) {
			$i = mt_rand(0, 3);
			if (isset($down[$i])) {
				$down[$i] === 'paused' ? $servers[$i]->resume() : $servers[$i]->restart();
				unset($down[$i]);
			} elseif (count($down) < 2) {
				$down[$i] = mt_rand(0, 1) ? 'paused' : 'killed';
				$down[$i] === 'paused' ? $servers[$i]->pause() : $servers[$i]->kill();
			}
		}
		$start = hrtime(true);
		switch (mt_rand(0, 6)) {
			case 0:
				$k = $key();
				$got = $m->get($k);
				$found += $got !== false;
				$own($got, $k);
				break;
			case 1:
				$k = $key();
				$m->set($k, $value($k));
				break;
			case 2:
				foreach ($m->getMulti($keys()) ?: [] as $k => $got) {
					$found++;
					$own($got, $k);
				}
				break;
			case 3:
				$some = $keys();
				$m->setMulti(array_combine($some, array_map($value, $some)));
				break;
			case 4:
				$m->deleteMulti(array_slice($keys(), 0, 3));
				break;
			case 5:
				$m->getDelayed($keys());
				if (mt_rand(0, 1)) {
					$k = $key();
					$own($m->get($k), $k);
				}
				foreach ($m->fetchAll() ?: [] as $row) {
					$own($row['value'], $row['key']);
				}
				break;
			case 6:
				$k = $key();
				$m->add($k, $value($k));
				$m->append($k, 'y');
				$m->touch($k, 100);
		}
		$slowest = max($slowest, (hrtime(true) - $start) / 1e6);
	}
	foreach ($down as $i => $how) {
		$how === 'paused' ? $servers[$i]->resume() : $servers[$i]->restart();
	}
	$m->quit();
	$m->setOption(Memcached::OPT_NOREPLY, false);
	$m->setOption(Memcached::OPT_BUFFER_WRITES, false);
	$well = wait_for(fn () => $m->setMulti(array_combine($all = array_map(fn ($i) => "key$i", range(0, 60)), array_map(fn ($k) => "$k:", $all))) && count($m->getMulti($all)) === 61, "$name to be well again, seed $seed", 10);
	echo $name, ': ', $wrong ? implode("\n", $wrong) . " seed $seed" : 'own values', $found > 10 ? '' : " of $found", $slowest < 3000 ? '' : ", $slowest ms, seed $seed", $well ? ', well again' : '', "\n";
	foreach ($servers as $server) {
		$server->kill();
	}
}
?>
--EXPECT--
text: own values, well again
text, ejection: own values, well again
binary, ejection, ketama: own values, well again
text, ejection, copies: own values, well again
binary, copies, no reply: own values, well again
meta, ejection: own values, well again
meta, copies, no reply: own values, well again
buckets, ejection, buffered: own values, well again
TLS, ejection: own values, well again
TLS, meta, copies: own values, well again
UDP, ejection: own values, well again
