--TEST--
options and methods of Pieces\Memcached in random combinations, with callbacks that use the client and servers that are killed: each value is its key's, whole, and not older than it may be
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../support/memcached.inc';
require __DIR__ . '/../support/php.inc';
// Some that are always the same, and some that never were before: they tell their seed if they fail.
foreach ([1, 2, 3, 4, ...array_map(fn () => random_int(5, PHP_INT_MAX >> 32), range(1, 4))] as $i => $seed) {
	echo php_run('ours', 'memcached', __DIR__ . '/combined.inc', [$seed, 800, ...$i % 4 === 3 ? ['tls'] : []]);
}
?>
--EXPECT--
800 operations, all right
800 operations, all right
800 operations, all right
800 operations, all right
800 operations, all right
800 operations, all right
800 operations, all right
800 operations, all right
