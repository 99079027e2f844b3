--TEST--
an exception in any callback reaches the caller, and the client works on
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
$m->setMulti(['a' => 1, 'b' => 2, 'c' => 3]);
$throw = function () {
	throw new LogicException('thrown');
};
$calls = [
	'get' => fn () => $m->get('none', $throw),
	'getByKey' => fn () => $m->getByKey('s', 'none', $throw),
	'get extended' => fn () => $m->get('none', $throw, Memcached::GET_EXTENDED),
	'getDelayed' => fn () => $m->getDelayed(['a', 'b', 'c'], false, $throw),
	'getDelayedByKey' => fn () => $m->getDelayedByKey('s', ['a', 'b', 'c'], true, $throw),
];
foreach ($calls as $name => $call) {
	try {
		$call();
		echo "$name: NO EXCEPTION\n";
	} catch (LogicException $e) {
		echo "$name: ", $e->getMessage(), ', then ', $m->get('b'), ' ', one_line($m->getMulti(['a', 'c'])), "\n";
	}
}
// A callback that uses the client itself.
$m->getDelayed(['a', 'b'], false, function (Memcached $client, array $item) {
	echo $item['key'], ' ', $client->get('c'), ' ', $client->set('d', 4) ? 'stored' : 'NOT', "\n";
});
show($m, 'd', $m->get('d'));
// One that starts another delayed get.
$m->getDelayed(['a'], false, function (Memcached $client, array $item) {
	$client->getDelayed(['b']);
});
show($m, 'after it', $m->get('a'));
?>
--EXPECT--
get: thrown, then 2 {"a":1,"c":3}
getByKey: thrown, then 2 {"a":1,"c":3}
get extended: thrown, then 2 {"a":1,"c":3}
getDelayed: thrown, then 2 {"a":1,"c":3}
getDelayedByKey: thrown, then 2 {"a":1,"c":3}
a 3 stored
b 3 stored
d: 4 [0 SUCCESS]
after it: 1 [0 SUCCESS]
