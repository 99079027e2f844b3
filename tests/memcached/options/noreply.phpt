--TEST--
OPT_NOREPLY
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server, [Memcached::OPT_NOREPLY => true]);
show($m, 'set', $m->set('k', 'v'));
show($m, 'get', $m->get('k'));
show($m, 'add', $m->add('k', 'w'));
show($m, 'get', $m->get('k'));
show($m, 'set', $m->set('k', 'x'));
show($m, 'get', $m->get('k'));
show($m, 'delete', $m->delete('k'));
show($m, 'get', $m->get('k'));
show($m, 'touch, which has its answer', $m->touch('k', 100));
show($m, 'setMulti', $m->setMulti(['a' => 1, 'b' => 2]));
show($m, 'touch', $m->touch('a', 100));
show($m, 'deleteMulti', $m->deleteMulti(['a', 'none']));
show($m, 'getMulti', $m->getMulti(['a', 'b']));
$m->setOption(Memcached::OPT_NOREPLY, false);
show($m, 'set with reply', $m->set('k', 'v'));
show($m, 'get', $m->get('k'));
?>
--EXPECT--
set: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
add: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
set: true [0 SUCCESS]
get: 'x' [0 SUCCESS]
delete: true [0 SUCCESS]
get: false [16 NOT FOUND]
touch, which has its answer: false [16 NOT FOUND]
setMulti: true [0 SUCCESS]
touch: true [0 SUCCESS]
deleteMulti: {"a":true,"none":true} [0 SUCCESS]
getMulti: {"b":2} [0 SUCCESS]
set with reply: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
