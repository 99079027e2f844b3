--TEST--
methods in a random order, held against a model: no crash, no value of another key, no memory touched that is not ours
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached', 'program:memcached', 'program:valgrind', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../support/memcached.inc';
require __DIR__ . '/../support/valgrind.inc';
// one that compares a CAS for OPT_NEAR_CACHE, if there is one
$servers = [memcached_start(['-m', '256']), memcached_program('1.6.40') ? memcached_start_version('1.6.40', ['-m', '256']) : memcached_start(['-m', '256'])];
$args = [];
foreach ($servers as $server) {
	array_push($args, $server->host, (string) $server->port);
}
// Three scripts that are always the same, and one that never was before: it tells its seed if it fails.
foreach ([1, 2, 3, random_int(4, PHP_INT_MAX >> 32)] as $seed) {
	echo php_run('ours', 'memcached', __DIR__ . '/random.inc', [...$args, (string) $seed, '2000']);
}
valgrind_run('memcached', __DIR__ . '/random.inc', [...$args, '7', '300']);
?>
--EXPECT--
2000 operations, all right
2000 operations, all right
2000 operations, all right
2000 operations, all right
300 operations, all right
valgrind has run
