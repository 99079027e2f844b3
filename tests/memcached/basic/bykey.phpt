--TEST--
the ByKey forms find their server by the server key alone
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];
$m = client($servers);
$holder = function (string $key) use ($servers): string {
	$found = [];
	foreach ($servers as $i => $server) {
		if ($server->item($key) !== null) {
			$found[] = $i;
		}
	}
	return 'server ' . implode(',', $found);
};
foreach (['a', 'b', 'c', 'd', 'e'] as $server_key) {
	$m->setByKey($server_key, 'k', $server_key);
	$index = array_search($m->getServerByKey($server_key)['port'], array_column($servers, 'port'));
	echo "$server_key: ", $holder('k') === "server $index" ? 'where getServerByKey says' : 'ELSEWHERE ' . $holder('k'), ' ', $m->getByKey($server_key, 'k'), "\n";
	$m->deleteByKey($server_key, 'k');
}
$m->setOption(Memcached::OPT_COMPRESSION, false);
show($m, 'addByKey', $m->addByKey('s', 'x', '1'));
show($m, 'addByKey', $m->addByKey('s', 'x', '1'));
show($m, 'replaceByKey', $m->replaceByKey('s', 'x', '2'));
show($m, 'touchByKey', $m->touchByKey('s', 'x', 100));
show($m, 'incrementByKey', $m->incrementByKey('s', 'x'));
show($m, 'getByKey', $m->getByKey('s', 'x'));
show($m, 'setMultiByKey', $m->setMultiByKey('s', ['m1' => 1, 'm2' => 2, 'm3' => 3]));
echo $holder('m1') === $holder('m2') && $holder('m2') === $holder('m3') ? "together\n" : "APART\n";
show($m, 'getMultiByKey', $m->getMultiByKey('s', ['m1', 'm2', 'm3', 'none']));
show($m, 'deleteMultiByKey', $m->deleteMultiByKey('s', ['m1', 'none', 'm3']));
show($m, 'getMultiByKey', $m->getMultiByKey('s', ['m1', 'm2', 'm3']));
show($m, 'deleteByKey', $m->deleteByKey('s', 'x'));
show($m, 'getByKey', $m->getByKey('s', 'x'));
attempt($m, 'empty server key', fn () => $m->setByKey('', 'k', 'v'));
attempt($m, 'get with empty server key', fn () => $m->getByKey('', 'k'));
attempt($m, 'getServerByKey empty', fn () => $m->getServerByKey(''));
attempt($m, 'getMultiByKey empty', fn () => $m->getMultiByKey('', ['k']));
attempt($m, 'deleteMultiByKey empty', fn () => $m->deleteMultiByKey('', ['k']));
attempt($m, 'setMultiByKey empty', fn () => $m->setMultiByKey('', ['k' => 1]));
attempt($m, 'getDelayedByKey empty', fn () => $m->getDelayedByKey('', ['k']));
?>
--EXPECT--
a: where getServerByKey says a
b: where getServerByKey says b
c: where getServerByKey says c
d: where getServerByKey says d
e: where getServerByKey says e
addByKey: true [0 SUCCESS]
addByKey: false [14 NOT STORED]
replaceByKey: true [0 SUCCESS]
touchByKey: true [0 SUCCESS]
incrementByKey: 3 [0 SUCCESS]
getByKey: '3' [0 SUCCESS]
setMultiByKey: true [0 SUCCESS]
together
getMultiByKey: {"m1":1,"m2":2,"m3":3} [0 SUCCESS]
deleteMultiByKey: {"m1":true,"none":16,"m3":true} [0 SUCCESS]
getMultiByKey: {"m2":2} [0 SUCCESS]
deleteByKey: true [0 SUCCESS]
getByKey: false [16 NOT FOUND]
empty server key: true [0 SUCCESS]
get with empty server key: 'v' [0 SUCCESS]
getServerByKey empty: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
getMultiByKey empty: {"k":"v"} [0 SUCCESS]
deleteMultiByKey empty: {"k":true} [0 SUCCESS]
setMultiByKey empty: true [0 SUCCESS]
getDelayedByKey empty: true [0 SUCCESS]
