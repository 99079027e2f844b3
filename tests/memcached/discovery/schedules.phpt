--TEST--
OPT_CLIENT_MODE: six processes while the endpoint names random lists, lies and is away, and servers are killed and started anew: no value of another key
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'pcntl', 'posix', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/endpoint.inc';
const SECONDS = 8;
$servers = [memcached_start(), memcached_start(), memcached_start(), memcached_start()];
$endpoint = new TestEndpoint;
$endpoint->name($version = 1, $servers);
$keys = array_map(fn ($i) => "key$i", range(1, 60));
$value = fn (string $key) => "value of $key " . str_repeat($key, crc32($key) % 3000);

/** Random calls until the end; what was wrong. @return list<string> */
function work(Memcached $m, array $keys, callable $value, float $until): array
{
	$wrong = [];
	$check = function (string $what, array $found) use (&$wrong, $value) {
		foreach ($found as $key => $got) {
			if ($got !== false && $got !== $value($key)) {
				$wrong[] = "$what: $key is " . substr(json_encode($got), 0, 60);
			}
		}
	};
	for ($calls = 0; microtime(true) < $until || $calls < 20; $calls++) {
		$some = array_rand(array_flip($keys), mt_rand(2, 30));
		match (mt_rand(0, 9)) {
			0, 1 => $check('get', [$some[0] => $m->get($some[0])]),
			2, 3 => $check('getMulti', $m->getMulti($some) ?: []),
			4 => $m->setMulti(array_combine($some, array_map($value, $some)), 100),
			5 => $m->set($some[0], $value($some[0]), 100),
			6 => $m->getDelayed($some) && (mt_rand(0, 1) ? $check('fetchAll', array_column($m->fetchAll() ?: [], 'value', 'key')) : $m->fetch()),
			7 => $m->deleteMulti(array_slice($some, 0, 3)),
			8 => mt_rand(0, 1) ? $m->getStats() : $m->getServerByKey($some[0]),
			9 => $m->setOption([Memcached::OPT_NOREPLY, Memcached::OPT_BUFFER_WRITES][mt_rand(0, 1)], mt_rand(0, 1)),
		};
	}
	return $wrong;
}

$until = microtime(true) + SECONDS;
$children = [];
for ($i = 0; $i < 6; $i++) {
	$children[] = pcntl_fork() ?: (function () use ($i, $endpoint, $keys, $value, $until) {
		mt_srand($i);
		$m = discovering($endpoint, [Memcached::OPT_PROTOCOL => [Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY][$i % 3], Memcached::OPT_LIBKETAMA_COMPATIBLE => true,
			Memcached::OPT_CONNECT_TIMEOUT => 300, Memcached::OPT_POLL_TIMEOUT => 1000, Memcached::OPT_REMOVE_FAILED_SERVERS => $i < 3] + ($i > 3 ? [Memcached::OPT_NAMESPACE => 'shop'] : []));
		$events = 0;
		$m->setServerCallback(function () use (&$events) {
			$events++;
		});
		$wrong = work($m, $keys, $value, $until);
		// All is as it should be: it follows to the last list.
		$m->setOptions([Memcached::OPT_NOREPLY => false, Memcached::OPT_BUFFER_WRITES => false]);
		wait_for(fn () => $m->getServerList() && ($m->getServerStatus()['endpoint']['version'] ?? 0) === 1000, 'the last list', 20);
		$m->quit();
		$all = array_combine($keys, array_map($value, $keys));
		if (!$m->setMulti($all) || $m->getMulti($keys) !== $all || $events === 0) {
			$wrong[] = "at the end: {$m->getLastErrorMessage()}, $events events";
		}
		file_put_contents("$endpoint->dir/wrong$i", implode("\n", $wrong));
		posix_kill(getmypid(), SIGKILL);
	})();
}
mt_srand(7);
while (microtime(true) < $until) {
	$some = array_values(array_intersect_key($servers, array_flip((array) array_rand($servers, mt_rand(1, 4)))));
	shuffle($some);
	match (mt_rand(0, 7)) {
		0 => $endpoint->say('any', "CONFIG cluster 0 9\r\nnonsense!\r\nEND\r\n"),
		1 => $endpoint->say('silent'),
		2 => $servers[mt_rand(0, 3)]->restart(),
		3 => $endpoint->name(1, $servers),
		default => $endpoint->name(++$version, $some, mt_rand(0, 1) ? 'new' : 'old'),
	};
	usleep(mt_rand(50, 400) * 1000);
}
$endpoint->name(1000, [$servers[2], $servers[0], $servers[3]]);
foreach ($children as $i => $pid) {
	pcntl_waitpid($pid, $status);
	$wrong = @file_get_contents("$endpoint->dir/wrong$i");
	echo $wrong === '' ? "well\n" : "process $i: " . ($wrong === false ? "ended, $status" : $wrong) . "\n";
}
echo $version > 5 ? "many lists\n" : "$version lists\n";
?>
--EXPECT--
well
well
well
well
well
well
many lists
