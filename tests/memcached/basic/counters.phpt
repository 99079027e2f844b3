--TEST--
increment and decrement
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
show($m, 'increment none', $m->increment('n'));
$m->set('n', 5);
show($m, 'increment', $m->increment('n'));
show($m, 'increment by 10', $m->increment('n', 10));
show($m, 'decrement', $m->decrement('n'));
show($m, 'get', $m->get('n'));
show($m, 'decrement below zero', $m->decrement('n', 100));
show($m, 'get', $m->get('n'));
$m->set('s', 'text');
show($m, 'increment a string', $m->increment('s'));
show($m, 'get', $m->get('s'));
show($m, 'increment by 0', $m->increment('n', 0));
attempt($m, 'increment by -1', fn () => $m->increment('n', -1));
attempt($m, 'decrement by -1', fn () => $m->decrement('n', -1));
$m->set('big', '9223372036854775806');
show($m, 'increment big', $m->increment('big'));
show($m, 'incrementByKey', $m->incrementByKey('server', 'n', 7));
show($m, 'decrementByKey', $m->decrementByKey('server', 'n', 3));
?>
--EXPECT--
increment none: false [16 NOT FOUND]
increment: 6 [0 SUCCESS]
increment by 10: 16 [0 SUCCESS]
decrement: 15 [0 SUCCESS]
get: 15 [0 SUCCESS]
decrement below zero: 0 [0 SUCCESS]
get: 0 [0 SUCCESS]
increment a string: false [9 CLIENT ERROR]
get: 'text' [0 SUCCESS]
increment by 0: 0 [0 SUCCESS]
  Warning: Memcached::increment(): offset cannot be a negative value
increment by -1: false [0 SUCCESS]
  Warning: Memcached::decrement(): offset cannot be a negative value
decrement by -1: false [0 SUCCESS]
increment big: 9223372036854775807 [0 SUCCESS]
incrementByKey: 7 [0 SUCCESS]
decrementByKey: 4 [0 SUCCESS]
