--TEST--
the result callback of getDelayed
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server);
$m->setMulti(['a' => 1, 'b' => 'two']);
$seen = [];
show($m, 'getDelayed', $m->getDelayed(['a', 'none', 'b'], false, function (Memcached $client, array $item) use (&$seen, $m) {
	$seen[] = [$item, $client === $m];
}));
echo json_encode($seen), "\n";
show($m, 'getDelayed with cas', $m->getDelayed(['b'], true, function ($client, $item) {
	echo implode(' ', array_keys($item)), "\n";
}));
function seen($client, $item)
{
	echo "seen {$item['key']}\n";
}
show($m, 'getDelayedByKey', $m->getDelayedByKey('s', ['a', 'b'], false, 'seen'));
show($m, 'none is there', $m->getDelayed(['none'], false, 'seen'));
show($m, 'nothing is left to fetch', $m->fetch());
show($m, 'get', $m->get('a'));
?>
--EXPECT--
getDelayed: true [0 SUCCESS]
[[{"key":"a","value":1},true],[{"key":"b","value":"two"},true]]
key value cas flags
getDelayed with cas: true [0 SUCCESS]
seen a
seen b
getDelayedByKey: true [0 SUCCESS]
none is there: false [16 NOT FOUND]
nothing is left to fetch: false [16 NOT FOUND]
get: 1 [0 SUCCESS]
