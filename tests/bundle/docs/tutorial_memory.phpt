--TEST--
the tutorial, memory: each example prints what the page says, with and without a server
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php', 'memcached', 'program:memcached', 'pcntl', 'module:apcu');
?>
--FILE--
<?php
require __DIR__ . '/pages.inc';
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
check_tutorial('tutorial-memory', ['MEMCACHED_SERVERS' => implode(',', array_map(fn ($server) => $server->address(), $servers))]);
?>
--EXPECT--
22 runs
