--TEST--
damaged values and unknown flags are payload failures: no crash, no memory for claims that cannot be true
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'igbinary', 'msgpack');
?>
--INI--
memory_limit=64M
report_memleaks=0
--FILE--
<?php
// igbinary loses memory of damaged values, which a debug build of PHP would report.
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server);
const FASTLZ = 80, ZLIB = 48, ZSTD = 144;
$cases = [
	'unknown type 8' => [8, 'x'],
	'unknown type 15' => [15, 'x'],
	'compressed by nobody' => [16, 'abcdefgh'],
	'PHP, nonsense' => [4, 'xx'],
	'PHP, empty' => [4, ''],
	'PHP, cut' => [4, 'a:2:{i:0;i:1;'],
	'PHP, huge count' => [4, 'a:2147483647:{'],
	'PHP, no such class' => [4, 'O:7:"Missing":0:{'],
	'igbinary, nonsense' => [5, 'xx'],
	'igbinary, huge count' => [5, "\0\0\0\2\x16\xff\xff\xff\xff"],
	'JSON, nonsense' => [6, '{bad'],
	'JSON, empty' => [6, ''],
	'msgpack, nonsense' => [7, "\xc1"],
	'msgpack, empty' => [7, ''],
	'fastlz, empty' => [FASTLZ, ''],
	'fastlz, length only' => [FASTLZ, "\5\0\0\0"],
	'fastlz, short' => [FASTLZ, "\5\0\0\0abc"],
	'fastlz, claims 4 GB' => [FASTLZ, "\xff\xff\xff\xff\1ab"],
	'fastlz, claims a byte less' => [FASTLZ, "\2\0\0\0\2abc"],
	'fastlz, claims a byte more' => [FASTLZ, "\4\0\0\0\2abc"],
	'fastlz, distance before the start' => [FASTLZ, "\6\0\0\0\0a\x60\xff"],
	'fastlz, level 7' => [FASTLZ, "\3\0\0\0\xe2abc"],
	'zlib, short' => [ZLIB, 'a'],
	'zlib, nonsense' => [ZLIB, "\5\0\0\0abc"],
	'zlib, claims 4 GB' => [ZLIB, "\xff\xff\xff\xff" . gzcompress('abc')],
	'zlib, claims a byte less' => [ZLIB, "\2\0\0\0" . gzcompress('abc')],
	'zlib, cut' => [ZLIB, "\xe8\3\0\0" . substr(gzcompress(random_bytes(1000)), 0, -10)],
	'zlib, check sum' => [ZLIB, "\3\0\0\0" . substr(gzcompress('abc'), 0, -1) . 'x'],
	'zlib, a gigabyte in a megabyte, claimed to be less' => [ZLIB, "\0\0\0\1" . gzcompress(str_repeat("\0", 20000000))],
	'zstd, nonsense' => [ZSTD, "\5\0\0\0abcdefgh"],
	'zstd, claims 4 GB' => [ZSTD, "\xff\xff\xff\xff" . hex2bin('28b52ffd2003190000616263')],
	'fastlz of damaged PHP' => [FASTLZ | 4, "\3\0\0\0\2abc"],
	'all compressions at once' => [240, "\3\0\0\0\2abc"],
];
$server->put('good', 'good value');
foreach ($cases as $name => [$flags, $data]) {
	$server->put('k', $data, $flags);
	$before = memory_get_usage();
	memory_reset_peak_usage();
	$value = @$m->get('k');
	$peak = memory_get_peak_usage() - $before;
	$code = $m->getResultCode();
	$found = @$m->getMulti(['k', 'good']);
	if ($value !== false || $code !== Memcached::RES_PAYLOAD_FAILURE || $peak > 20000000 || ($found['good'] ?? null) !== 'good value') {
		echo "$name: ", one_line($value), " $code, ", one_line($found), " $peak bytes\n";
	}
}
echo count($cases), " cases\n";
show($m, 'and the client works on', $m->get('good'));

// Cut and changed in random places: a value or a failure, never more.
mt_srand(20);
$failures = $values = 0;
foreach ([Memcached::COMPRESSION_FASTLZ, Memcached::COMPRESSION_ZLIB, Memcached::COMPRESSION_ZSTD] as $type) {
	foreach ([Memcached::SERIALIZER_PHP, Memcached::SERIALIZER_IGBINARY, Memcached::SERIALIZER_JSON] as $serializer) {
		$m->setOption(Memcached::OPT_COMPRESSION_TYPE, $type);
		$m->setOption(Memcached::OPT_SERIALIZER, $serializer);
		$m->set('k', array_fill(0, 700, ['abc', 1.5, null]));
		['flags' => $flags, 'data' => $data] = $server->item('k');
		for ($i = 0; $i < 60; $i++) {
			$bad = $data;
			for ($j = mt_rand(0, 3); $j >= 0; $j--) {
				$bad[mt_rand(0, strlen($bad) - 1)] = chr(mt_rand(0, 255));
			}
			$server->put('k', $i % 3 ? $bad : substr($bad, 0, mt_rand(0, strlen($bad))), $flags);
			@$m->get('k');
			$m->getResultCode() === Memcached::RES_PAYLOAD_FAILURE ? $failures++ : $values++;
		}
	}
}
echo $failures + $values, ' read, ', $failures > 100 ? 'most' : 'FEW', " of them failures\n";
?>
--EXPECT--
33 cases
and the client works on: 'good value' [0 SUCCESS]
540 read, most of them failures
