--TEST--
subclasses of Memcached with methods of any name, overridden ones, and serialized ones, as under the peer
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'peer:memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/compare.inc';
$server = memcached_start();
compare('subclass-script.inc', [$server->port]);
?>
--EXPECT--
24 the same
