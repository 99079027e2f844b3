--TEST--
servers that hang with what was written without a reply: whatever leaves their connections waits for all of them at once, and a forked child for none
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'pcntl', 'posix', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start(), memcached_start(), memcached_start()];
const HANGS = 1500;
$leave = [
	'quit' => fn (Memcached $m) => $m->quit(),
	'resetServerList' => fn (Memcached $m) => $m->resetServerList(),
	'another protocol' => fn (Memcached $m) => $m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META),
	'the client goes' => function (Memcached &$m) {
		$m = null;
	},
];
/** A client that has written to all servers, which hang. */
$make = function () use ($servers): Memcached {
	$m = client($servers, [Memcached::OPT_POLL_TIMEOUT => HANGS]);
	$keys = range(1, 40);
	$m->setMulti(array_fill_keys($keys, 'before'));
	echo count(array_unique(array_map(fn ($key) => $m->getServerByKey((string) $key)['port'], $keys))), " servers: ";
	array_map(fn ($server) => $server->pause(), $servers);
	$m->setOption(Memcached::OPT_NOREPLY, true);
	$m->setMulti(array_fill_keys($keys, 'quietly'));
	$m->setOption(Memcached::OPT_NOREPLY, false);
	return $m;
};
$ms = fn (float $since) => (microtime(true) - $since) * 1000;
foreach ($leave as $how => $do) {
	$m = $make();
	$begin = microtime(true);
	$do($m);
	$took = $ms($begin);
	echo $how, $took >= HANGS * 0.9 && $took < HANGS * 2 ? ": waited once\n" : ": waited $took ms\n";
	array_map(fn ($server) => $server->resume(), $servers);
}

$m = $make();
$pid = pcntl_fork();
if ($pid === 0) {
	$begin = microtime(true);
	$m = null;
	echo $ms($begin) < HANGS * 0.9 ? "a child waits for none\n" : "a child waited\n";
	posix_kill(posix_getpid(), SIGKILL);
}
pcntl_waitpid($pid, $status);
array_map(fn ($server) => $server->resume(), $servers);
echo "the parent: ", json_encode(array_count_values($m->getMulti(range(1, 40)))), "\n";
?>
--EXPECT--
4 servers: quit: waited once
4 servers: resetServerList: waited once
4 servers: another protocol: waited once
4 servers: the client goes: waited once
4 servers: a child waits for none
the parent: {"quietly":40}
