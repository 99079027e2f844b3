--TEST--
append and prepend
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
$m->set('k', 'b');
attempt($m, 'append with compression on', fn () => $m->append('k', 'c'));
attempt($m, 'prepend with compression on', fn () => $m->prepend('k', 'a'));
$m->setOption(Memcached::OPT_COMPRESSION, false);
show($m, 'append', $m->append('k', 'c'));
show($m, 'prepend', $m->prepend('k', 'a'));
show($m, 'get', $m->get('k'));
show($m, 'append none', $m->append('none', 'c'));
show($m, 'prepend none', $m->prepend('none', 'c'));
show($m, 'appendByKey', $m->appendByKey('s', 'k', 'd'));
show($m, 'prependByKey', $m->prependByKey('s', 'k', '-'));
show($m, 'getByKey', $m->getByKey('s', 'k'));
?>
--EXPECT--
  Warning: Memcached::append(): cannot append/prepend with compression turned on: set Memcached::OPT_COMPRESSION to false
append with compression on: NULL [0 SUCCESS]
  Warning: Memcached::prepend(): cannot append/prepend with compression turned on: set Memcached::OPT_COMPRESSION to false
prepend with compression on: NULL [0 SUCCESS]
append: true [0 SUCCESS]
prepend: true [0 SUCCESS]
get: 'abc' [0 SUCCESS]
append none: false [14 NOT STORED]
prepend none: false [14 NOT STORED]
appendByKey: true [0 SUCCESS]
prependByKey: true [0 SUCCESS]
getByKey: '-abcd' [0 SUCCESS]
