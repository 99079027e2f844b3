--TEST--
an exception in the constructor's callback reaches the caller
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
try {
	new Memcached('failed', function () {
		throw new LogicException('not today');
	});
	echo "NO EXCEPTION\n";
} catch (LogicException $e) {
	echo $e->getMessage(), "\n";
}
$m = new Memcached('failed');
$m->resetServerList();
$m->addServer($server->host, $server->port);
show($m, 'set', $m->set('k', 'v'));
?>
--EXPECT--
not today
set: true [0 SUCCESS]
