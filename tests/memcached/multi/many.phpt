--TEST--
getMulti, setMulti and deleteMulti of thousands of keys over several servers
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];
$m = client($servers, [Memcached::OPT_LIBKETAMA_COMPATIBLE => true]);
$items = [];
for ($i = 0; $i < 3000; $i++) {
	$items["key:$i"] = "value $i " . str_repeat(chr(65 + $i % 26), $i % 500);
}
show($m, 'setMulti', $m->setMulti($items));
$found = $m->getMulti(array_keys($items));
ksort($found);
ksort($items);
echo count($found), ' ', $found === $items ? 'same' : 'OTHERS', "\n";
foreach ($servers as $i => $server) {
	echo "server $i has some: ", var_export((int) $server->stat('curr_items') > 500, true), "\n";
}
$keys = array_keys($items);
$deleted = $m->deleteMulti(array_merge(array_slice($keys, 0, 2000), ['none']));
echo count($deleted), ' ', count(array_keys($deleted, true, true)), ' ', $deleted['none'], "\n";
echo count($m->getMulti($keys)), "\n";
$asked = array_merge(array_slice($keys, 1900, 200), $keys, array_slice($keys, 2990));
$found = $m->getMulti($asked, Memcached::GET_PRESERVE_ORDER);
echo array_keys($found) === array_values(array_unique($asked)) ? 'in their order' : 'IN ANOTHER ORDER', "\n";
echo count(array_filter($found, fn ($value) => $value === null)), ' null, ';
echo array_filter($found, fn ($value) => $value !== null) == array_slice($items, 2000) ? 'the others are right' : 'OTHERS', "\n";
?>
--EXPECT--
setMulti: true [0 SUCCESS]
3000 same
server 0 has some: true
server 1 has some: true
server 2 has some: true
2001 2000 16
1000
in their order
2000 null, the others are right
