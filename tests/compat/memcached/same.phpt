--TEST--
what the tests of class Memcached expect is what pecl/memcached does, but for the differences that are listed
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/php.inc';
require __DIR__ . '/hints.inc';
// Tests whose expectation is not the peer's, with the reason.
const DIFFERENT = [
	'options/ini' => 'numbers that mean nothing are refused, and memcached.item_size_limit is there',
	'basic/bykey' => 'an empty server key is the same server for get and for set',
	'basic/read_through' => 'nothing, but the callback is given an int',
	'servers/list' => 'the weight is told, and entries of a list are counted from 1, always',
	'options/ini' => 'it runs both itself, and settings below 0 are refused',
	'delayed/beside' => 'the peer loses the rest of the fetch',
];
$tests = array_merge(...array_map(fn ($dir) => glob(dirname(__DIR__, 2) . "/memcached/$dir/*.phpt"), ['basic', 'multi', 'delayed', 'servers', 'options']));
$same = 0;
foreach ($tests as $test) {
	$name = basename(dirname($test)) . '/' . basename($test, '.phpt');
	if (isset(DIFFERENT[$name])) {
		continue;
	}
	preg_match('/^--FILE--\n(.*)^--EXPECT--\n(.*)\z/ms', file_get_contents($test), $match);
	$code = str_replace('__DIR__', var_export(dirname($test), true), $match[1]);
	$got = trim(php_run('peer', 'memcached', rtrim($code)));
	$match[2] = without_hints($match[2]);
	if ($got === trim($match[2])) {
		$same++;
		continue;
	}
	echo "$name differs\n";
	$expected = explode("\n", trim($match[2]));
	foreach (explode("\n", $got) as $i => $line) {
		if ($line !== ($expected[$i] ?? null)) {
			echo "  peer: $line\n  test: ", $expected[$i] ?? '(nothing)', "\n";
			break;
		}
	}
}
echo $same > 15 ? "the rest is the same\n" : "$same\n";
?>
--EXPECT--
the rest is the same
