--TEST--
getDelayed, fetch and fetchAll
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
$m->setMulti(['a' => 1, 'b' => 'two', 'c' => [3]]);
show($m, 'fetch without getDelayed', $m->fetch());
show($m, 'getDelayed', $m->getDelayed(['a', 'b', 'none', 'c']));
while ($item = $m->fetch()) {
	show($m, 'fetch', $item);
}
show($m, 'fetch at the end', $item);
show($m, 'getDelayed', $m->getDelayed(['a', 'b']));
show($m, 'fetchAll', $m->fetchAll());
show($m, 'fetchAll again', $m->fetchAll());
$m->getDelayed(['a'], true);
$item = $m->fetch();
echo implode(' ', array_keys($item)), ' ', gettype($item['cas']), "\n";
show($m, 'cas with its token', $m->cas($item['cas'], 'a', 11));
$m->setOption(Memcached::OPT_USER_FLAGS, 9);
$m->set('f', 'x');
$m->getDelayed(['f'], true);
$item = $m->fetch();
echo implode(' ', array_keys($item)), ' ', $item['flags'] ?? '', "\n";
show($m, 'getDelayed of none', $m->getDelayed(['none']));
show($m, 'fetchAll', $m->fetchAll());
attempt($m, 'getDelayed of no keys', fn () => $m->getDelayed([]));
show($m, 'getDelayedByKey', $m->getDelayedByKey('s', ['b', 'c']));
show($m, 'fetchAll', $m->fetchAll());
$m->getDelayed(['a']);
$m->getDelayed(['b']);
show($m, 'a second getDelayed', $m->fetchAll());
?>
--EXPECT--
fetch without getDelayed: false [16 NOT FOUND]
getDelayed: true [0 SUCCESS]
fetch: {"key":"a","value":1} [0 SUCCESS]
fetch: {"key":"b","value":"two"} [0 SUCCESS]
fetch: {"key":"c","value":[3]} [0 SUCCESS]
fetch at the end: false [16 NOT FOUND]
getDelayed: true [0 SUCCESS]
fetchAll: [{"key":"a","value":1},{"key":"b","value":"two"}] [0 SUCCESS]
fetchAll again: false [16 NOT FOUND]
key value cas flags integer
cas with its token: true [0 SUCCESS]
key value cas flags 9
getDelayed of none: true [0 SUCCESS]
fetchAll: false [16 NOT FOUND]
getDelayed of no keys: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
getDelayedByKey: true [0 SUCCESS]
fetchAll: [{"key":"b","value":"two"},{"key":"c","value":[3]}] [0 SUCCESS]
a second getDelayed: [{"key":"b","value":"two"}] [0 SUCCESS]
