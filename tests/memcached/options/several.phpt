--TEST--
setOptions, and a change of options on a live client
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
show($m, 'setOptions', $m->setOptions([Memcached::OPT_COMPRESSION => false, Memcached::OPT_TCP_NODELAY => true, Memcached::OPT_PREFIX_KEY => 'p:']));
echo json_encode([$m->getOption(Memcached::OPT_COMPRESSION), $m->getOption(Memcached::OPT_TCP_NODELAY), $m->getOption(Memcached::OPT_PREFIX_KEY)]), "\n";
$m->set('k', 'v');
foreach ([Memcached::OPT_NO_BLOCK, Memcached::OPT_TCP_NODELAY, Memcached::OPT_TCP_KEEPALIVE, Memcached::OPT_VERIFY_KEY, Memcached::OPT_HASH_WITH_PREFIX_KEY] as $option) {
	foreach ([true, false] as $value) {
		$m->setOption($option, $value);
		echo $m->get('k'), ' ', $m->set('k', 'v') ? 'stored' : $m->getResultMessage(), "\n";
	}
}
attempt($m, 'setOptions with a string key', fn () => $m->setOptions(['name' => 1]));
attempt($m, 'setOptions of nothing', fn () => $m->setOptions([]));
attempt($m, 'an unknown option', fn () => $m->setOption(987654, 1));
?>
--EXPECT--
setOptions: true [0 SUCCESS]
[false,1,"p:"]
v stored
v stored
v stored
v stored
v stored
v stored
v stored
v stored
v stored
v stored
  Warning: Memcached::setOptions(): invalid configuration option "name": options are constants, as in [Memcached::OPT_PREFIX_KEY => 'x']
setOptions with a string key: false [0 SUCCESS]
setOptions of nothing: true [0 SUCCESS]
  Warning: Memcached::setOption(): error setting memcached option: there is none with the number 987654
an unknown option: false [38 INVALID ARGUMENTS]
