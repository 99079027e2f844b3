--TEST--
getVersion, getStats, getAllKeys, flush, quit, flushBuffers
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
$names = array_map(fn ($s) => $s->address(), $servers);
foreach ($m->getVersion() as $name => $version) {
	echo in_array($name, $names, true) ? 'known server' : "UNKNOWN $name", ' ', preg_match('/^1\.\d+\.\d+$/', $version) ? 'version' : $version, "\n";
}
show($m, 'after getVersion', true);
$m->set('k', 'v');
$m->get('k');
$stats = $m->getStats();
show($m, 'after getStats', count($stats));
$all = 0;
foreach ($stats as $name => $one) {
	echo in_array($name, $names, true) ? 'known server' : "UNKNOWN $name", ' ', gettype($one['pid']), ' ', gettype($one['version']), ' ', gettype($one['uptime']), "\n";
	$all += $one['curr_items'];
}
echo "items: $all\n";
$settings = $m->getStats('settings');
echo count($settings), ' ', gettype(reset($settings)['maxconns'] ?? null), "\n";
show($m, 'after settings', true);
$items = $m->getStats('items');
echo count($items), "\n";
foreach (['a', 'b', 'c'] as $key) {
	$m->set($key, $key);
}
show($m, 'flushBuffers', $m->flushBuffers());
show($m, 'flush', $m->flush());
show($m, 'get', $m->get('a'));
$m->set('again', 1);
show($m, 'quit', $m->quit());
show($m, 'get after quit', $m->get('again'));
show($m, 'quit twice', $m->quit() && $m->quit());
?>
--EXPECT--
known server version
known server version
after getVersion: true [0 SUCCESS]
after getStats: 2 [0 SUCCESS]
known server integer string integer
known server integer string integer
items: 1
2 integer
after settings: true [0 SUCCESS]
1
flushBuffers: true [0 SUCCESS]
flush: true [0 SUCCESS]
get: false [16 NOT FOUND]
quit: true [0 SUCCESS]
get after quit: 1 [0 SUCCESS]
quit twice: true [0 SUCCESS]
