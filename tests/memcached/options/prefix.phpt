--TEST--
OPT_PREFIX_KEY
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
$plain = client($server);
show($m, 'set prefix', $m->setOption(Memcached::OPT_PREFIX_KEY, 'app:'));
show($m, 'prefix', $m->getOption(Memcached::OPT_PREFIX_KEY));
$m->set('k', 'v');
show($plain, 'what the server has', $plain->get('app:k'));
show($m, 'get', $m->get('k'));
show($m, 'getMulti', $m->getMulti(['k', 'none']));
$m->getDelayed(['k']);
show($m, 'fetch', $m->fetchAll());
$m->setMulti(['x' => 1, 'y' => 2]);
show($plain, 'setMulti', $plain->getMulti(['app:x', 'app:y']));
show($m, 'deleteMulti', $m->deleteMulti(['x', 'none']));
show($m, 'increment', $m->set('n', 1) ? $m->increment('n') : false);
show($m, 'extended', array_keys($m->get('k', null, Memcached::GET_EXTENDED)));
show($m, 'touch', $m->touch('k', 100));
show($m, 'delete', $m->delete('k'));
show($m, 'take it away', $m->setOption(Memcached::OPT_PREFIX_KEY, ''));
show($m, 'prefix', $m->getOption(Memcached::OPT_PREFIX_KEY));
show($m, 'get', $m->get('app:y'));
show($m, 'prefix', $m->getOption(Memcached::OPT_PREFIX_KEY));
attempt($m, 'null', fn () => $m->setOption(Memcached::OPT_PREFIX_KEY, null));
show($m, 'prefix', $m->getOption(Memcached::OPT_PREFIX_KEY));
?>
--EXPECT--
set prefix: true [0 SUCCESS]
prefix: 'app:' [0 SUCCESS]
what the server has: 'v' [0 SUCCESS]
get: 'v' [0 SUCCESS]
getMulti: {"k":"v"} [0 SUCCESS]
fetch: [{"key":"k","value":"v"}] [0 SUCCESS]
setMulti: {"app:x":1,"app:y":2} [0 SUCCESS]
deleteMulti: {"x":true,"none":16} [16 NOT FOUND]
increment: 2 [0 SUCCESS]
extended: ["value","cas","flags"] [0 SUCCESS]
touch: true [0 SUCCESS]
delete: true [0 SUCCESS]
take it away: true [0 SUCCESS]
prefix: '' [0 SUCCESS]
get: 2 [0 SUCCESS]
prefix: '' [0 SUCCESS]
null: true [0 SUCCESS]
prefix: '' [0 SUCCESS]
