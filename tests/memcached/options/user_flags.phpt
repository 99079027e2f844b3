--TEST--
OPT_USER_FLAGS
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server);
show($m, 'option', $m->getOption(Memcached::OPT_USER_FLAGS));
foreach ([0, 1, 65535, -1] as $flags) {
	show($m, "flags $flags", $m->setOption(Memcached::OPT_USER_FLAGS, $flags));
	$m->set('k', 'v');
	$m->set('array', [1]);
	$m->set('big', str_repeat('x', 5000));
	show($m, 'get', $m->get('k'));
	echo $server->item('k')['flags'], ' ', $server->item('array')['flags'], ' ', $server->item('big')['flags'], ' ',
		$m->get('k', null, Memcached::GET_EXTENDED)['flags'], ' ', $m->get('big', null, Memcached::GET_EXTENDED)['flags'], "\n";
}
?>
--EXPECT--
option: -1 [0 SUCCESS]
flags 0: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
0 5 80 0 0
flags 1: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
65536 65541 65616 1 1
flags 65535: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
4294901760 4294901765 4294901840 65535 65535
flags -1: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
0 5 80 0 0
