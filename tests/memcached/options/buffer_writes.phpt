--TEST--
OPT_BUFFER_WRITES
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server, [Memcached::OPT_BUFFER_WRITES => true]);
show($m, 'set', $m->set('k', 'v'));
var_dump($server->item('k'));
show($m, 'flushBuffers', $m->flushBuffers());
echo $server->item('k')['data'], "\n";
for ($i = 0; $i < 100; $i++) {
	$m->set("k$i", $i);
}
show($m, 'the last set', $m->set('k', 'w'));
show($m, 'get sends before', $m->get('k'));
$m->set('q', 1);
$m->quit();
?>
--EXPECT--
set: true [32 ACTION QUEUED]
NULL
flushBuffers: true [32 ACTION QUEUED]
v
the last set: true [32 ACTION QUEUED]
get sends before: 'w' [0 SUCCESS]
