--TEST--
compression: type, level, threshold, factor, and that reading does not depend on them
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
$text = file_get_contents(__FILE__) . str_repeat('all the little pieces ', 300);

$types = ['fastlz' => Memcached::COMPRESSION_FASTLZ, 'zlib' => Memcached::COMPRESSION_ZLIB];
if (Memcached::HAVE_ZSTD) {
	$types['zstd'] = Memcached::COMPRESSION_ZSTD;
}
$sizes = [];
foreach ($types as $name => $type) {
	var_dump($m->setOption(Memcached::OPT_COMPRESSION_TYPE, $type), $m->getOption(Memcached::OPT_COMPRESSION_TYPE) === $type);
	foreach ([1, 9] as $level) {
		$m->setOption(Memcached::OPT_COMPRESSION_LEVEL, $level);
		$m->set("$name$level", $text);
		$item = $server->item("$name$level");
		$sizes[$name][$level] = strlen($item['data']);
		echo "$name $level: ", $item['flags'], ' ', unpack('V', $item['data'])[1] === strlen($text) ? 'length' : 'NO LENGTH', ' ',
			strlen($item['data']) * 1.3 < strlen($text) ? 'smaller' : 'NOT SMALLER', "\n";
	}
}
foreach ($sizes as $name => $size) {
	echo "$name: ", $name === 'fastlz' ? ($size[1] === $size[9] ? 'no levels' : 'LEVELS') : ($size[9] < $size[1] ? '9 packs better' : 'NOT BETTER'), "\n";
}

// Any client reads all of it, whatever it would do itself.
$reader = client($server, [Memcached::OPT_COMPRESSION => false]);
foreach (array_keys($types) as $name) {
	echo $reader->get("{$name}9") === $text ? "same\n" : "OTHER\n";
}

ini_set('memcached.compression_threshold', '100');
$m = client($server);
foreach ([99, 100] as $length) {
	$m->set('k', str_repeat('a', $length));
	echo "$length: ", $server->item('k')['flags'], "\n";
}
// Not worth it.
$m->set('k', $random = random_bytes(1000));
echo 'random: ', $server->item('k')['flags'], ' ', $m->get('k') === $random ? "same\n" : "OTHER\n";
ini_set('memcached.compression_factor', '0.1');
$m = client($server);
$m->set('k', $random);
echo 'random, with a factor that takes anything: ', $server->item('k')['flags'], ' ', $m->get('k') === $random ? "same\n" : "OTHER\n";
ini_set('memcached.compression_factor', '1000');
$m = client($server);
$m->set('k', str_repeat('a', 1000));
echo 'with a factor that takes nothing: ', $server->item('k')['flags'], "\n";

// Numbers are never compressed.
ini_set('memcached.compression_threshold', '0');
ini_set('memcached.compression_factor', '0.1');
$m = client($server);
foreach ([12345678901234, 1.5, true] as $number) {
	$m->set('k', $number);
	echo $server->item('k')['flags'], "\n";
}
?>
--EXPECT--
bool(true)
bool(true)
fastlz 1: 80 length smaller
fastlz 9: 80 length smaller
bool(true)
bool(true)
zlib 1: 48 length smaller
zlib 9: 48 length smaller
bool(true)
bool(true)
zstd 1: 144 length smaller
zstd 9: 144 length smaller
fastlz: no levels
zlib: 9 packs better
zstd: 9 packs better
same
same
same
99: 0
100: 80
random: 0 same
random, with a factor that takes anything: 80 same
with a factor that takes nothing: 0
1
2
3
