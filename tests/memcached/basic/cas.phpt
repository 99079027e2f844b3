--TEST--
cas and its tokens
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
$m->set('k', 'one');
$found = $m->get('k', null, Memcached::GET_EXTENDED);
echo implode(' ', array_keys($found)), ' ', gettype($found['cas']), ' ', $found['value'], ' ', $found['flags'], "\n";
show($m, 'cas', $m->cas($found['cas'], 'k', 'two'));
show($m, 'cas with the old token', $m->cas($found['cas'], 'k', 'three'));
show($m, 'get', $m->get('k'));
show($m, 'cas of a key that is not there', $m->cas($found['cas'], 'none', 'x'));
$token = $m->get('k', null, Memcached::GET_EXTENDED)['cas'];
show($m, 'cas with the token as string', $m->cas((string) $token, 'k', 'four'));
$token = $m->get('k', null, Memcached::GET_EXTENDED)['cas'];
show($m, 'cas with the token as float', $m->cas((float) $token, 'k', 'five'));
$token = $m->getByKey('s', 'k', null, Memcached::GET_EXTENDED)['cas'];
show($m, 'casByKey', $m->casByKey($token, 's', 'k', 'six'));
show($m, 'get', $m->get('k'));
show($m, 'get', $m->get('k'));
$m->setOption(Memcached::OPT_USER_FLAGS, 7);
$m->set('k', 'flagged');
echo $m->get('k', null, Memcached::GET_EXTENDED)['flags'], "\n";
show($m, 'extended miss', $m->get('none', null, Memcached::GET_EXTENDED));
?>
--EXPECT--
value cas flags integer one 0
cas: true [0 SUCCESS]
cas with the old token: false [12 CONNECTION DATA EXISTS]
get: 'two' [0 SUCCESS]
cas of a key that is not there: false [16 NOT FOUND]
cas with the token as string: true [0 SUCCESS]
cas with the token as float: true [0 SUCCESS]
casByKey: true [0 SUCCESS]
get: 'six' [0 SUCCESS]
get: 'six' [0 SUCCESS]
7
extended miss: false [16 NOT FOUND]
