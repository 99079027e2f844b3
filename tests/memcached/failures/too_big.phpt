--TEST--
values over an item limit: RES_E2BIG, and the connection is in step
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server, [Memcached::OPT_COMPRESSION => false]);
$big = str_repeat('x', 1100000);
show($m, 'set', $m->set('k', $big));
show($m, 'get', $m->get('k'));
show($m, 'set small', $m->set('small', 'v'));
show($m, 'get small', $m->get('small'));
show($m, 'setMulti', $m->setMulti(['a' => 1, 'big' => $big, 'c' => 3]));
show($m, 'getMulti', $m->getMulti(['a', 'big', 'c']));
echo $server->stat('curr_connections') < 10 ? "few connections\n" : "MANY CONNECTIONS\n";

// The client's own limit spares the trip.
show($m, 'limit', $m->setOption(Memcached::OPT_ITEM_SIZE_LIMIT, 1000));
show($m, 'limit', $m->getOption(Memcached::OPT_ITEM_SIZE_LIMIT));
$sets = $server->stat('cmd_set');
show($m, 'set', $m->set('k', str_repeat('x', 1001)));
echo $server->stat('cmd_set') === $sets ? "not sent\n" : "SENT\n";
show($m, 'set', $m->set('k', str_repeat('x', 1000)));
show($m, 'setMulti', $m->setMulti(['a' => 1, 'big' => $big, 'c' => 33]));
show($m, 'get', $m->get('c'));
show($m, 'no limit', $m->setOption(Memcached::OPT_ITEM_SIZE_LIMIT, 0));
attempt($m, 'a negative limit', fn () => $m->setOption(Memcached::OPT_ITEM_SIZE_LIMIT, -1));
?>
--EXPECT--
set: false [37 ITEM TOO BIG]
get: false [16 NOT FOUND]
set small: true [0 SUCCESS]
get small: 'v' [0 SUCCESS]
setMulti: false [37 ITEM TOO BIG]
getMulti: {"a":1,"c":3} [0 SUCCESS]
few connections
limit: true [0 SUCCESS]
limit: 1000 [0 SUCCESS]
set: false [37 ITEM TOO BIG]
not sent
set: true [0 SUCCESS]
setMulti: false [37 ITEM TOO BIG]
get: 33 [0 SUCCESS]
no limit: true [0 SUCCESS]
  Warning: Memcached::setOption(): ITEM_SIZE_LIMIT must be >= 0
a negative limit: false [38 INVALID ARGUMENTS]
