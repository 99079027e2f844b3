--TEST--
weights in a connection string: keys are where they are under the peer
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'peer:memcached');
?>
--FILE--
<?php
require __DIR__ . '/compare.inc';
compare('connection_string-script.inc', []);
?>
--EXPECT--
13 the same
