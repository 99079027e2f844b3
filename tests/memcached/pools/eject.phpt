--TEST--
ejection: the call that finds a server dead is answered by the next one, the others' keys stay, and it comes back
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/pools.inc';
$ways = [
	'modula' => [],
	'consistent' => [Memcached::OPT_DISTRIBUTION => Memcached::DISTRIBUTION_CONSISTENT],
	'ketama' => [Memcached::OPT_LIBKETAMA_COMPATIBLE => true],
	'ketama, binary' => [Memcached::OPT_LIBKETAMA_COMPATIBLE => true, Memcached::OPT_BINARY_PROTOCOL => true],
	'ketama, meta' => [Memcached::OPT_LIBKETAMA_COMPATIBLE => true, Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META],
	'buckets' => [],
	'ejected by the other name' => [Memcached::OPT_AUTO_EJECT_HOSTS => true, Memcached::OPT_LIBKETAMA_COMPATIBLE => true],
];
foreach ($ways as $name => $options) {
	echo "$name\n";
	$servers = servers(4);
	$m = client($servers, [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_RETRY_TIMEOUT => 60, Memcached::OPT_SERVER_FAILURE_LIMIT => 1] + $options);
	if ($name === 'buckets') {
		$m->setBucket([0, 1, 2, 3, 0, 1, 2, 3], [3, 3, 3, 0, 3, 3, 3, 0], 0);
	}
	$keys = array_map(fn ($i) => "key$i", range(0, 199));
	$homes = array_combine($keys, array_map(fn ($key) => home($m, $servers, $key), $keys));
	$m->setMulti(array_fill_keys($keys, 'old'));
	$lost = array_keys($homes, 1);

	// found dead by a set
	$servers[1]->kill();
	show($m, 'set', $m->set($lost[0], 'new'));
	show($m, 'get', $m->get($lost[0]));
	$moved = 0;
	$others = [];
	foreach ($homes as $key => $home) {
		$now = home($m, $servers, $key);
		if ($home !== 1 && $now !== $home) {
			echo "$key of $home MOVED to $now\n";
		}
		if ($home === 1) {
			$others[$now] = true;
			$moved++;
		}
	}
	echo $moved === count($lost) && !isset($others[1]) ? 'all of its keys moved' : 'NOT MOVED', $name === 'buckets' ? ' to ' . json_encode(array_keys($others)) : '', "\n";

	// its time is over: it is asked again, as nobody's memory of it
	$m->quit();
	$m->setOption(Memcached::OPT_RETRY_TIMEOUT, 1);
	$m->get($lost[0]);
	$servers[1]->restart();
	wait_for(function () use ($m, $servers, $lost) {
		$m->get('key0'); // any call looks whose time is over
		return home($m, $servers, $lost[0]) === 1;
	}, 'the server to be taken back', 5);
	// from here on no server's time is over by itself, however long a step takes
	$m->setOption(Memcached::OPT_RETRY_TIMEOUT, 60);
	show($m, 'back', $m->set($lost[0], 'there'));
	echo $servers[1]->item($lost[0])['data'] ?? 'NOT THERE', "\n";

	// found dead in the middle of a getMulti
	$m->setMulti(array_fill_keys($keys, 'value'));
	$servers[1]->kill();
	$servers[2]->kill();
	$found = $m->getMulti($keys);
	$expected = count(array_filter($homes, fn ($home) => $home !== 1 && $home !== 2));
	echo count($found) >= $expected && count($found) < 200 ? 'what the others have' : count($found), " [{$m->getResultCode()} {$m->getResultMessage()}]\n";
	ob_start();
	why($m, $servers);
	// of the two, the one that was found last
	echo preg_replace('/PORT[12]/', 'PORT', ob_get_clean());
	// and of a setMulti, a deleteMulti
	$servers[1]->restart();
	$servers[2]->restart();
	$m->quit();
	$home_again = array_filter($homes, fn ($home, $key) => home($m, $servers, $key) === $home, ARRAY_FILTER_USE_BOTH);
	echo count($home_again) === 200 ? 'both taken back' : count($home_again) . ' of 200 at home', "\n";
	$m->getMulti($keys);
	$servers[2]->kill();
	show($m, 'setMulti', $m->setMulti(array_fill_keys($keys, 'again')));
	show($m, 'getMulti', count($m->getMulti($keys)));
	$servers[3]->kill();
	$outcome = array_count_values(array_map(fn ($one) => $one === true ? 'deleted' : "code $one", $m->deleteMulti($keys)));
	ksort($outcome);
	echo array_sum($outcome), ' ', implode(', ', array_keys($outcome)), "\n";
	// none is left
	$servers[0]->kill();
	$servers[1]->kill();
	$m->get($lost[0]);
	$m->getMulti($keys);
	show($m, 'nobody', $m->get('key0'));
}
?>
--EXPECT--
modula
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
all of its keys moved
back: true [0 SUCCESS]
there
what the others have [0 SUCCESS]
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT [3, errno 111] {"host":"127.0.0.1","port":PORT}
both taken back
setMulti: true [0 SUCCESS]
getMulti: 200 [0 SUCCESS]
200 code 16, deleted
nobody: false [35 SERVER IS MARKED DEAD]
consistent
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
all of its keys moved
back: true [0 SUCCESS]
there
what the others have [0 SUCCESS]
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT [3, errno 111] {"host":"127.0.0.1","port":PORT}
both taken back
setMulti: true [0 SUCCESS]
getMulti: 200 [0 SUCCESS]
200 code 16, deleted
nobody: false [35 SERVER IS MARKED DEAD]
ketama
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
all of its keys moved
back: true [0 SUCCESS]
there
what the others have [0 SUCCESS]
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT [3, errno 111] {"host":"127.0.0.1","port":PORT}
both taken back
setMulti: true [0 SUCCESS]
getMulti: 200 [0 SUCCESS]
200 code 16, deleted
nobody: false [35 SERVER IS MARKED DEAD]
ketama, binary
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
all of its keys moved
back: true [0 SUCCESS]
there
what the others have [0 SUCCESS]
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT [3, errno 111] {"host":"127.0.0.1","port":PORT}
both taken back
setMulti: true [0 SUCCESS]
getMulti: 200 [0 SUCCESS]
200 code 16, deleted
nobody: false [35 SERVER IS MARKED DEAD]
ketama, meta
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
all of its keys moved
back: true [0 SUCCESS]
there
what the others have [0 SUCCESS]
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT [3, errno 111] {"host":"127.0.0.1","port":PORT}
both taken back
setMulti: true [0 SUCCESS]
getMulti: 200 [0 SUCCESS]
200 code 16, deleted
nobody: false [35 SERVER IS MARKED DEAD]
buckets
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
all of its keys moved to [3]
back: true [0 SUCCESS]
there
what the others have [0 SUCCESS]
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT [3, errno 111] {"host":"127.0.0.1","port":PORT}
both taken back
setMulti: true [0 SUCCESS]
getMulti: 200 [0 SUCCESS]
200 code 16, deleted
nobody: false [35 SERVER IS MARKED DEAD]
ejected by the other name
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
all of its keys moved
back: true [0 SUCCESS]
there
what the others have [0 SUCCESS]
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT: Connection refused, host: 127.0.0.1:PORT [3, errno 111] {"host":"127.0.0.1","port":PORT}
both taken back
setMulti: true [0 SUCCESS]
getMulti: 200 [0 SUCCESS]
200 code 16, deleted
nobody: false [35 SERVER IS MARKED DEAD]
