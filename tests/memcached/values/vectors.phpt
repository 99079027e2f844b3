--TEST--
stored bytes and flags are those of pecl/memcached, for every serializer and compression
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server);
$values = [
	'string' => 'str',
	'empty' => '',
	'int' => -42,
	'float' => 1.5,
	'float_inf' => INF,
	'true' => true,
	'false' => false,
	'null' => null,
	'array' => [1, 'a' => 2],
	'object' => (object) ['x' => 1],
	'big string' => str_repeat('abcdefgh', 1000),
	'big array' => array_fill(0, 1000, 'abc'),
];
$compared = 0;
foreach (file(__DIR__ . '/vectors.txt') as $line) {
	if (!preg_match('/^([A-Z_]+) (FASTLZ|ZLIB|none) (.+?) +flags=(\d+) len=(\d+) ([0-9a-f]*)$/', trim($line), $x)
		&& !preg_match('/^([A-Z_]+) (FASTLZ|ZLIB|none) (.+?) +flags=(\d+) len=(\d+)()$/', trim($line), $x)) {
		continue;
	}
	[, $serializer, $compression, $name, $flags, $length, $hex] = $x;
	$value = $values[$name];
	$m->setOption(Memcached::OPT_SERIALIZER, constant("Memcached::SERIALIZER_$serializer"));
	$m->setOption(Memcached::OPT_COMPRESSION, $compression !== 'none');
	if ($compression !== 'none') {
		$m->setOption(Memcached::OPT_COMPRESSION_TYPE, constant("Memcached::COMPRESSION_$compression"));
	}
	$m->set('k', $value);
	$item = $server->item('k');
	$stored = [$item['flags'], strlen($item['data']), bin2hex(substr($item['data'], 0, 24))];
	if ($stored !== [(int) $flags, (int) $length, $hex]) {
		echo trim($line), "\n  stored is ", implode(' ', $stored), "\n";
	}
	// JSON makes arrays of objects, or objects of arrays, as the option says.
	$back = $m->get('k');
	$expected = match (true) {
		$serializer === 'JSON' && $name === 'array' => (object) ['0' => 1, 'a' => 2],
		$serializer === 'JSON_ARRAY' && $name === 'object' => ['x' => 1],
		default => $value,
	};
	if (is_object($expected) ? $back != $expected : $back !== $expected) {
		echo "$serializer $compression $name comes back as ", one_line($back), "\n";
	}
	$compared++;
}
$m->setOption(Memcached::OPT_USER_FLAGS, 0x1234);
$m->set('k', 'x');
echo $server->item('k')['flags'], "\n$compared compared\n";
?>
--EXPECT--
305397760
80 compared
