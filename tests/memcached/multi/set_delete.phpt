--TEST--
setMulti and deleteMulti: one that fails does not hide the others
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
show($m, 'setMulti', $m->setMulti(['a' => 1, 'b' => 2, 5 => 'five']));
show($m, 'getMulti', $m->getMulti(['a', 'b', 5]));
show($m, 'setMulti of nothing', $m->setMulti([]));
show($m, 'setMulti with expiration', $m->setMulti(['e' => 1], -1));
show($m, 'get', $m->get('e'));
show($m, 'deleteMulti', $m->deleteMulti(['a', 'none', 'b']));
show($m, 'deleteMulti of ints', $m->deleteMulti([5]));
show($m, 'deleteMulti of nothing', $m->deleteMulti([]));
show($m, 'left', $m->getMulti(['a', 'b', 'c', 'd', 5]));
?>
--EXPECT--
setMulti: true [0 SUCCESS]
getMulti: {"a":1,"b":2,"5":"five"} [0 SUCCESS]
setMulti of nothing: true [0 SUCCESS]
setMulti with expiration: true [0 SUCCESS]
get: false [16 NOT FOUND]
deleteMulti: {"a":true,"none":16,"b":true} [0 SUCCESS]
deleteMulti of ints: {"5":true} [0 SUCCESS]
deleteMulti of nothing: [] [0 SUCCESS]
left: [] [16 NOT FOUND]
