--TEST--
the manual's examples of what newer memcacheds can do print what they say
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'memcached:1.6.38', 'file:' . dirname(__DIR__, 3) . '/bin/docs/examples.php');
?>
--FILE--
<?php
require __DIR__ . '/api.inc';
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start_version('1.6.38');
run_examples('memcached', 'memcached:1.6.38', fn () => [11211 => $server->port]);
?>
--EXPECT--
the others ran
