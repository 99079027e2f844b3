--TEST--
values, keys and callbacks that use the client while it makes them: no crash, every row once, nothing lost
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:valgrind');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/valgrind.inc';
$server = memcached_start();
valgrind_run('memcached', __DIR__ . '/reentrant.inc', [$server->host, (string) $server->port]);
?>
--EXPECT--
getDelayed, fetchAll: w, then x1 x2
getDelayed, fetch: w x1 x2, then nothing
getDelayed, callback: w, then x1 x2
fetchAll, fetchAll: w, within it y z, then nothing
fetchAll, fetch: w, within it y z, then nothing
fetchAll, callback: w, within it y z, then nothing
fetch, fetchAll: w z, within it y, then nothing
fetch, fetch: w z, within it y, then nothing
fetch, callback: w z, within it y, then nothing
quit, fetchAll: w y z, then nothing
quit, fetch: w y z, then nothing
quit, callback: w y z, then nothing
throw, fetchAll: thrown, then x1 x2
throw, fetch: thrown, then x1 x2
throw, callback: thrown, then x1 x2
free, fetchAll: w y z
free, fetch: w y z
free, callback: w y z
a key: x1 x2, then nothing
valgrind has run
