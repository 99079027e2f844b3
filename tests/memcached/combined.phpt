--TEST--
options in random combinations, over servers that are killed, held against a model: no value of another key, none of before, no half one, no wrong code
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached:1.6.40', 'igbinary', 'msgpack', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/combined.inc';
$servers = new CombinedServers;
// The same programs each time, and one that never was before: it tells its seed if it fails.
foreach ([...range(1, 7), random_int(1000, 1 << 30)] as $seed) {
	$program = new Combined($servers, $seed);
	try {
		$program->run(250);
	} catch (Wrong $e) {
		echo $e->getMessage(), "\n  ", implode("\n  ", array_slice($program->log, -30)), "\n";
		break;
	}
}
echo "over\n";
?>
--EXPECT--
over
