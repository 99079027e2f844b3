--TEST--
without servers
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$m = new Memcached;
show($m, 'get', $m->get('k'));
show($m, 'set', $m->set('k', 'v'));
show($m, 'delete', $m->delete('k'));
show($m, 'increment', $m->increment('k'));
show($m, 'touch', $m->touch('k', 1));
show($m, 'getMulti', $m->getMulti(['k', 'l']));
show($m, 'setMulti', $m->setMulti(['k' => 1]));
show($m, 'deleteMulti', $m->deleteMulti(['k']));
show($m, 'getDelayed', $m->getDelayed(['k']));
show($m, 'fetch', $m->fetch());
show($m, 'flush', $m->flush());
show($m, 'getVersion', $m->getVersion());
show($m, 'getStats', $m->getStats());
show($m, 'getAllKeys', $m->getAllKeys());
show($m, 'flushBuffers', $m->flushBuffers());
show($m, 'quit', $m->quit());
show($m, 'getServerByKey', $m->getServerByKey('k'));
show($m, 'cas', $m->cas(5, 'k', 'v'));
show($m, 'getLastDisconnectedServer', $m->getLastDisconnectedServer());
?>
--EXPECT--
get: false [20 NO SERVERS DEFINED]
set: false [20 NO SERVERS DEFINED]
delete: false [20 NO SERVERS DEFINED]
increment: false [20 NO SERVERS DEFINED]
touch: false [20 NO SERVERS DEFINED]
getMulti: false [20 NO SERVERS DEFINED]
setMulti: false [20 NO SERVERS DEFINED]
deleteMulti: {"k":20} [20 NO SERVERS DEFINED]
getDelayed: false [20 NO SERVERS DEFINED]
fetch: false [16 NOT FOUND]
flush: false [20 NO SERVERS DEFINED]
getVersion: false [20 NO SERVERS DEFINED]
getStats: false [20 NO SERVERS DEFINED]
getAllKeys: false [20 NO SERVERS DEFINED]
flushBuffers: true [20 NO SERVERS DEFINED]
quit: true [20 NO SERVERS DEFINED]
getServerByKey: false [20 NO SERVERS DEFINED]
cas: false [20 NO SERVERS DEFINED]
getLastDisconnectedServer: false [20 NO SERVERS DEFINED]
