--TEST--
two objects of one persistent pool do not come in each other's way, in any order of calls
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:valgrind');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/valgrind.inc';
$args = [];
foreach ([memcached_start(), memcached_start()] as $server) {
	array_push($args, $server->host, (string) $server->port);
}
echo php_run('ours', 'memcached', __DIR__ . '/shared.inc', [...$args, (string) random_int(1, 1 << 30), '4000']);
valgrind_run('memcached', __DIR__ . '/shared.inc', [...$args, '4', '500']);
?>
--EXPECT--
4000 steps, all right
500 steps, all right
valgrind has run
