--TEST--
no memory is lost: a walk through the class, and one through sessions, under valgrind
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached', 'program:memcached', 'program:valgrind', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../support/memcached.inc';
require __DIR__ . '/../support/valgrind.inc';
$server = memcached_start_udp();
$down = (string) free_port();
valgrind_run('memcached', __DIR__ . '/leaks.inc', [$server->host, (string) $server->port, $down]);
valgrind_run('memcached', __DIR__ . '/session/leaks.inc', [$server->address(), $server->address() . ",127.0.0.1:$down"], ['session.save_handler' => 'memcached', 'session.use_cookies' => 0]);
?>
--EXPECT--
walked
valgrind has run
walked
valgrind has run
