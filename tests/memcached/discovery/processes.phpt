--TEST--
OPT_CLIENT_MODE: a persistent pool, forked processes, Fibers that wait, and what is under way when the list changes
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'pcntl', 'posix', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/endpoint.inc';
require __DIR__ . '/../../support/proxy.inc';
require __DIR__ . '/../../support/fibers.inc';
$a = memcached_start();
$b = memcached_start();
$c = memcached_start();
$endpoint = new TestEndpoint;
$name = fn (string $text) => strtr($text, ["127.0.0.1:$a->port" => 'A', "127.0.0.1:$b->port" => 'B', "127.0.0.1:$c->port" => 'C']);
$list = fn (Memcached $m) => $name(implode(' ', array_map(fn ($server) => "$server[host]:$server[port]", $m->getServerList())));
$keys = array_map(fn ($i) => "key$i", range(1, 100));
$values = array_combine($keys, array_map(fn ($key) => "value of $key", $keys));
$version = 1;

echo "a persistent pool\n";
$endpoint->name($version, [$a, $b]);
$first = discovering($endpoint, [], persistent_id: 'shared');
$second = discovering($endpoint, [], persistent_id: 'shared');
show($first, 'set', $first->setMulti($values));
show($second, 'get', $second->getMulti($keys) === $values);
echo $list($second), ', ', count($endpoint->questions()), " question\n";
unset($first);
$endpoint->name(++$version, [$b]);
wait_for(fn () => $list($second) === 'B', 'the change');
$third = discovering($endpoint, [], persistent_id: 'shared');
echo $list($third), "\n";
show($third, 'set', $third->setMulti($values));

echo "forked\n";
$asked = count($endpoint->questions());
$ends = $children = [];
for ($i = 0; $i < 4; $i++) {
	$children[] = pcntl_fork() ?: (function () use ($third, $keys, $values, $list) {
		wait_for(fn () => $third->getMulti($keys) === $values && $list($third) === 'B A', 'both servers in a child');
		$third->setMulti($values);
		posix_kill(getmypid(), $third->getMulti($keys) === $values ? SIGUSR1 : SIGKILL);
	})();
}
client([$b, $a])->setMulti($values);
$endpoint->name(++$version, [$b, $a]);
wait_for(fn () => $third->getMulti($keys) === $values && $list($third) === 'B A', 'both servers');
foreach ($children as $pid) {
	pcntl_waitpid($pid, $status);
	$ends[pcntl_wtermsig($status)] = true;
}
echo array_keys($ends) === [SIGUSR1] ? "all follow\n" : json_encode($ends) . "\n";
echo count($endpoint->questions()) - $asked >= 5 ? "each asks by itself\n" : 'questions: ' . count($endpoint->questions()) - $asked . "\n";

echo "under way\n";
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	$endpoint->name(++$version, [$a, $b]);
	$m = discovering($endpoint, [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_NO_BLOCK => true]);
	show($m, 'set', $m->setMulti($values));
	// getDelayed() is out to both when the list changes: its rows come.
	$endpoint->name(++$version, [$c]);
	show($m, 'getDelayed', $m->getDelayed($keys));
	wait_for(fn () => $list($m) === 'C', 'the change');
	$rows = array_column($m->fetchAll(), 'value', 'key');
	ksort($rows);
	$sorted = $values;
	ksort($sorted);
	show($m, 'rows', $rows == $sorted ?: count($rows));
	// What is buffered goes to the servers that there are when it is sent.
	$m->setOption(Memcached::OPT_BUFFER_WRITES, true);
	$m->setMulti($values);
	$endpoint->name(++$version, [$a, $c]);
	wait_for(fn () => $list($m) === 'A C', 'the change');
	$m->setOption(Memcached::OPT_BUFFER_WRITES, false);
	show($m, 'get', $m->getMulti($keys) === $values);
	show($m, 'set', $m->setMulti($values));
	show($m, 'get by a new client', client([$a, $c])->getMulti($keys) === $values);
	// Without replies, to a server that goes.
	$m->setOption(Memcached::OPT_NOREPLY, true);
	$m->setMulti($values);
	$endpoint->name(++$version, [$c]);
	wait_for(fn () => $list($m) === 'C', 'the change');
	$m->setOption(Memcached::OPT_NOREPLY, false);
	show($m, 'set', $m->setMulti($values));
	show($m, 'get', $m->getMulti($keys) === $values);
}

echo "Fibers\n";
$slow = proxy_start($endpoint);
$slow->set(['delay' => 0.3]);
$endpoint->name(++$version, [$a, $b]);
foreach ([$a, $b, $c] as $server) {
	$server->raw("flush_all\r\n");
}
client([$a, $b])->setMulti($values);
$loop = new FiberLoop;
$m = discovering($slow, [Memcached::OPT_CONNECT_TIMEOUT => 2000]);
$m->setWaiter($loop->wait(...));
$right = $ticks = 0;
$most = [];
for ($i = 0; $i < 8; $i++) {
	$loop->add(function () use ($m, $keys, $values, $i, &$right, &$most) {
		$end = microtime(true) + 2.5;
		while (microtime(true) < $end) {
			match ($i) {
				0 => $m->getStats(),
				1 => (new Pieces\MemcachedLock($m, "lock$i"))->acquire(),
				default => $right += $m->get("key$i") === "value of key$i",
			};
			$most[count($m->getServerList())] = true;
		}
	});
}
$loop->add(function () use ($endpoint, $loop, &$version, $a, $b, $c, $values, &$ticks) {
	$began = microtime(true);
	for (; microtime(true) < $began + 0.9; $ticks++) {
		$loop->pause(0.01);
	}
	client([$a, $b, $c])->setMulti($values);
	$endpoint->name(++$version, [$a, $b, $c]);
});
$loop->run();
echo $right > 100 ? 'right values' : $right, ', ', $ticks > 20 ? 'others ran meanwhile' : $ticks, ', lists of ', implode(' and ', array_keys($most)), "\n";
show($m, 'get', $m->getMulti($keys) === $values);

echo "ended by a signal\n";
$slow->set(['delay' => 5]);
pcntl_async_signals(true);
$m = discovering($slow, [Memcached::OPT_CONNECT_TIMEOUT => 20000]);
pcntl_signal(SIGALRM, fn () => throw new Exception('from a signal handler'));
foreach (['get' => fn () => $m->get('key1'), 'getServerList' => fn () => $m->getServerList(), 'getDelayed' => fn () => $m->getDelayed(['key1'])] as $what => $do) {
	pcntl_alarm(1);
	$began = microtime(true);
	attempt($m, $what, $do);
	echo microtime(true) - $began < 4 ? "  at once\n" : "  LATE\n";
}
pcntl_alarm(0);
$slow->set(['delay' => 0]);
show($m, 'get', $m->get('key1'));
?>
--EXPECT--
a persistent pool
set: true [0 SUCCESS]
get: true [0 SUCCESS]
A B, 1 question
B
set: true [0 SUCCESS]
forked
all follow
each asks by itself
under way
set: true [0 SUCCESS]
getDelayed: true [0 SUCCESS]
rows: true [0 SUCCESS]
get: true [0 SUCCESS]
set: true [0 SUCCESS]
get by a new client: true [0 SUCCESS]
set: true [0 SUCCESS]
get: true [0 SUCCESS]
set: true [0 SUCCESS]
getDelayed: true [0 SUCCESS]
rows: true [0 SUCCESS]
get: true [0 SUCCESS]
set: true [0 SUCCESS]
get by a new client: true [0 SUCCESS]
set: true [0 SUCCESS]
get: true [0 SUCCESS]
set: true [0 SUCCESS]
getDelayed: true [0 SUCCESS]
rows: true [0 SUCCESS]
get: true [0 SUCCESS]
set: true [0 SUCCESS]
get by a new client: true [0 SUCCESS]
set: true [0 SUCCESS]
get: true [0 SUCCESS]
Fibers
right values, others ran meanwhile, lists of 2 and 3
get: true [0 SUCCESS]
ended by a signal
get: Exception: from a signal handler
  at once
getServerList: Exception: from a signal handler
  at once
getDelayed: Exception: from a signal handler
  at once
get: 'value of key1' [0 SUCCESS]