--TEST--
getMulti: order, misses, int keys, extended
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
$m = client($servers);
$m->setMulti(['a' => 1, 'b' => 'two', 'c' => [3], '7' => 'seven']);
$sorted = function (array|false $found): array|false {
	$found && ksort($found);
	return $found;
};
show($m, 'all', $sorted($m->getMulti(['a', 'b', 'c'])));
show($m, 'some', $sorted($m->getMulti(['a', 'none', 'c'])));
show($m, 'none', $m->getMulti(['none', 'nothing']));
show($m, 'no keys', $m->getMulti([]));
show($m, 'int keys', $m->getMulti([7]));
show($m, 'the same key twice', $m->getMulti(['a', 'a']));
show($m, 'empty and too long, passed over', $m->getMulti(['a', '', str_repeat('k', 251)]));
show($m, 'no other but those', $m->getMulti(['', str_repeat('k', 251)]));
show($m, 'in order with an empty one', $m->getMulti(['c', '', 'a'], Memcached::GET_PRESERVE_ORDER));
show($m, 'in order', $m->getMulti(['c', 'none', 'a', 'b', 7], Memcached::GET_PRESERVE_ORDER));
$found = $m->getMulti(['b', 'none', 'a'], Memcached::GET_EXTENDED | Memcached::GET_PRESERVE_ORDER);
foreach ($found as $key => $item) {
	echo $key, ' => ', $item === null ? 'null' : implode(' ', array_map(fn ($k, $v) => "$k=" . ($k === 'cas' ? gettype($v) : $v), array_keys($item), $item)), "\n";
}
$token = $m->getMulti(['a'], Memcached::GET_EXTENDED)['a']['cas'];
show($m, 'cas with a token of getMulti', $m->cas($token, 'a', 'new'));
show($m, 'get', $m->get('a'));
?>
--EXPECT--
all: {"a":1,"b":"two","c":[3]} [0 SUCCESS]
some: {"a":1,"c":[3]} [0 SUCCESS]
none: [] [16 NOT FOUND]
no keys: [] [16 NOT FOUND]
int keys: {"7":"seven"} [0 SUCCESS]
the same key twice: {"a":1} [0 SUCCESS]
empty and too long, passed over: {"a":1} [0 SUCCESS]
no other but those: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
in order with an empty one: {"c":[3],"":null,"a":1} [0 SUCCESS]
in order: {"c":[3],"none":null,"a":1,"b":"two","7":"seven"} [0 SUCCESS]
b => value=two cas=integer flags=0
none => null
a => value=1 cas=integer flags=0
cas with a token of getMulti: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
