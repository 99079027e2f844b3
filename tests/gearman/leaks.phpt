--TEST--
no memory is lost: a walk through the classes under valgrind
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('gearman', 'program:gearmand', 'program:valgrind');
?>
--FILE--
<?php
require __DIR__ . '/../support/gearmand.inc';
require __DIR__ . '/../support/valgrind.inc';
$server = gearmand_start();
valgrind_run('gearman', __DIR__ . '/leaks.inc', [$server->host, (string) $server->port, (string) free_port(), __FILE__]);
?>
--EXPECT--
walked
valgrind has run
