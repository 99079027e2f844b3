--TEST--
the tutorial, work: each example prints what the page says, with and without a server
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php', 'memcached', 'gearman', 'program:memcached', 'program:gearmand', 'pcntl', 'module:posix');
?>
--FILE--
<?php
require __DIR__ . '/pages.inc';
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/gearmand.inc';
check_tutorial('tutorial-work', ['MEMCACHED_SERVERS' => memcached_start()->address(), 'GEARMAN_SERVER' => gearmand_start()->address()]);
?>
--EXPECT--
10 runs
