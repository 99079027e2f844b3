--TEST--
OPT_ZSTD_DICTIONARY: short values in at most half the bytes of plain zstd; a client without it gets a payload failure
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
if (!Memcached::HAVE_ZSTD) {
	echo 'skip built without zstd';
}
?>
--INI--
memcached.compression_threshold=200
memcached.compression_factor=1.0
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/dictionary.inc';
$server = memcached_start();
$dir = temp_dir();
const ZSTD = [Memcached::OPT_COMPRESSION_TYPE => Memcached::COMPRESSION_ZSTD];

class Thrower
{
	public function __serialize(): array
	{
		throw new Exception('not this one');
	}
}

/** The bytes stored for the rows from 1001 to 1500, and their flags. */
function stored(TestMemcached $server, array $options, callable $value): array
{
	$m = client($server, $options + ZSTD);
	$bytes = 0;
	$flags = [];
	for ($i = 1001; $i <= 1500; $i++) {
		$m->set('row', $value($i));
		if ($m->get('row') != $value($i)) {
			echo "row $i is another one\n";
		}
		$item = $server->item('row');
		$bytes += strlen($item['data']);
		$flags[$item['flags']] = true;
	}
	return [$bytes, implode(' ', array_keys($flags))];
}

// the name of the folder and the number of a dictionary are other ones each time
ob_start(fn (string $text) => preg_replace('/dictionary \d+,/', 'dictionary N,', preg_replace('/^  Notice.*\n/m', '', str_replace($dir, '', $text))));
$kinds = [
	'JSON text' => [[], fn (int $i) => json_encode(row($i))],
	'serialized' => [[Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_PHP], row(...)],
	'JSON by the serializer' => [[Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_JSON_ARRAY], row(...)],
];
$trainer = new Pieces\Memcached();
foreach ($kinds as $name => [$options, $value]) {
	$trainer->setOptions($options);
	$dictionary = $trainer->trainDictionary(array_map($value, range(1, 1000)));
	$plain = stored($server, $options, $value);
	$with = stored($server, $options + [Memcached::OPT_ZSTD_DICTIONARY => $dictionary], $value);
	echo "$name: flags $plain[1], with the dictionary $with[1], ", $with[0] <= $plain[0] / 2 ? 'at most half' : round($with[0] / $plain[0], 2) . ' of', " the bytes\n";
}
file_put_contents("$dir/rows", $dictionary);

echo "-- which values\n";
$m = client($server, [Memcached::OPT_ZSTD_DICTIONARY => "$dir/rows", Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_JSON_ARRAY] + ZSTD);
foreach ([199 => 0, 200 => 256 | 16, 4096 => 256 | 16, 4097 => 128 | 16] as $length => $flags) {
	$value = substr(str_repeat(json_encode(row(1)), 20), 0, $length);
	$m->set('v', $value);
	echo $length, ' bytes: ', $server->item('v')['flags'], $m->get('v') === $value ? '' : ' ANOTHER VALUE', "\n";
}
$noise = random_bytes(1000);
$m->set('v', $noise);
echo 'noise: ', $server->item('v')['flags'], $m->get('v') === $noise ? '' : ' ANOTHER VALUE', "\n";
$m->setOption(Memcached::OPT_COMPRESSION, false);
$m->set('v', $value);
echo 'no compression: ', $server->item('v')['flags'], "\n";
$m->setOption(Memcached::OPT_COMPRESSION, true);
$m->setOption(Memcached::OPT_USER_FLAGS, 3);
$m->set('v', row(5));
echo 'flags of the user: ', $m->get('v', null, Memcached::GET_EXTENDED)['flags'], "\n";
$m->setOption(Memcached::OPT_USER_FLAGS, -1);
foreach ([-1000, 0, 19, 1000] as $level) {
	$m->setOption(Memcached::OPT_COMPRESSION_LEVEL, $level);
	$m->set("level$level", row(7));
	echo $m->get("level$level") === row(7) ? '' : "level $level: ANOTHER VALUE\n";
}
echo strlen($server->item('level19')['data']) <= strlen($server->item('level-1000')['data']) ? 'smaller' : 'LARGER', " with a higher level\n";

echo "-- a frame as the tool zstd makes it\n";
if ($zstd = find_program('zstd')) {
	$m->set('v', json_encode(row(8)));
	file_put_contents("$dir/v.zst", $server->item('v')['data']);
	$out = shell_exec("$zstd -q -d -c -D $dir/rows $dir/v.zst");
}
var_dump(!$zstd || $out === json_encode(row(8)));

echo "-- who has not got it\n";
$m->setMulti(['short' => 'as it is', 'row' => row(1), 'long' => $long = str_repeat('long ', 1000)]);
$other = $trainer->trainDictionary(array_map(fn ($i) => json_encode(row($i)) . 'other', range(2000, 2500)), 4000);
foreach (['without' => '', 'another' => $other] as $name => $dictionary) {
	$n = client($server, [Memcached::OPT_ZSTD_DICTIONARY => $dictionary]);
	attempt($n, $name, fn () => $n->get('row'));
	attempt($n, "$name, of many", fn () => $n->getMulti(['short', 'row', 'long']) === ['short' => 'as it is', 'long' => $long]);
}

echo "-- damaged values\n";
['data' => $data, 'flags' => $flags] = $server->item('row');
$damaged = ['empty' => '', 'no frame' => 'nothing of this kind', 'another length' => substr_replace($data, "\xff\xff", 9, 2), 'no number' => substr_replace($data, "\x20", 4, 1)];
for ($cut = 1; $cut < strlen($data); $cut += 7) {
	$damaged["cut at $cut"] = substr($data, 0, $cut);
}
$results = [];
foreach ($damaged as $name => $bytes) {
	$server->put('row', $bytes, $flags);
	$results[json_encode(@$m->get('row')) . ' ' . $m->getResultMessage()] ??= $name;
}
print_r($results);
mt_srand(5);
for ($i = 0; $i < 2000; $i++) {
	$bytes = $data;
	$bytes[mt_rand(0, strlen($data) - 1)] = chr(mt_rand(0, 255));
	$server->put('row', $bytes, $flags);
	@$m->get('row');
}
echo "still here\n";

echo "-- dictionaries that cannot be\n";
$m->setOption(Memcached::OPT_ZSTD_DICTIONARY, "$dir/rows");
$dictionary = file_get_contents("$dir/rows");
file_put_contents("$dir/text", 'no dictionary');
file_put_contents("$dir/large", $dictionary . str_repeat('x', 1 << 20));
file_put_contents("$dir/empty", '');
$bad = [
	'no file' => "$dir/none",
	'a folder' => $dir,
	'another file' => "$dir/text",
	'an empty file' => "$dir/empty",
	'too large' => "$dir/large",
	'too large, bytes' => file_get_contents("$dir/large"),
	'with a NUL' => "a\0b",
	'cut off' => substr($dictionary, 0, 20),
	'only its beginning' => substr($dictionary, 0, 4),
	'damaged' => substr($dictionary, 0, 8) . strrev(substr($dictionary, 8)),
	'without a number' => substr_replace($dictionary, "\0\0\0\0", 4, 4),
];
foreach ($bad as $name => $value) {
	attempt($m, $name, fn () => $m->setOption(Memcached::OPT_ZSTD_DICTIONARY, $value));
}
attempt($m, 'an array', fn () => $m->setOption(Memcached::OPT_ZSTD_DICTIONARY, []));
echo $m->getOption(Memcached::OPT_ZSTD_DICTIONARY), "\n";
$m->set('row', row(9));
var_dump($server->item('row')['flags'] & 256, $m->get('row') === row(9), $m->setOption(Memcached::OPT_ZSTD_DICTIONARY, null), $m->getOption(Memcached::OPT_ZSTD_DICTIONARY));

echo "-- training\n";
foreach ([[[], 1000], [['a', 'b'], 1000], [array_fill(0, 20, str_repeat('x', 5000)), 1000], [[1], 255], [[1], (1 << 20) + 1]] as [$values, $size]) {
	attempt($trainer, count($values) . " values, $size", fn () => strlen($trainer->trainDictionary($values, $size)));
}
$thrown = array_map(row(...), range(1, 100));
$thrown[] = new Thrower();
$trainer->setOption(Memcached::OPT_SERIALIZER, Memcached::SERIALIZER_PHP);
attempt($trainer, 'a value that throws', fn () => strlen($trainer->trainDictionary($thrown)));
?>
--EXPECT--
JSON text: flags 144, with the dictionary N, at most half the bytes
serialized: flags 148, with the dictionary N, at most half the bytes
JSON by the serializer: flags 150, with the dictionary N, at most half the bytes
-- which values
199 bytes: 0
200 bytes: 272
4096 bytes: 272
4097 bytes: 144
noise: 0
no compression: 0
flags of the user: 3
smaller with a higher level
-- a frame as the tool zstd makes it
bool(true)
-- who has not got it
  Warning: Memcached::get(): could not decompress value: made with the zstd dictionary N, OPT_ZSTD_DICTIONARY is not set
without: false [-1001 PAYLOAD FAILURE]
  Warning: Memcached::getMulti(): could not decompress value: made with the zstd dictionary N, OPT_ZSTD_DICTIONARY is not set
without, of many: true [-1001 PAYLOAD FAILURE]
  Warning: Memcached::get(): could not decompress value: made with the zstd dictionary N, OPT_ZSTD_DICTIONARY is another one
another: false [-1001 PAYLOAD FAILURE]
  Warning: Memcached::getMulti(): could not decompress value: made with the zstd dictionary N, OPT_ZSTD_DICTIONARY is another one
another, of many: true [-1001 PAYLOAD FAILURE]
-- damaged values
Array
(
    [false PAYLOAD FAILURE] => empty
)
still here
-- dictionaries that cannot be
  Warning: Memcached::setOption(/none): Failed to open stream: No such file or directory
no file: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is no zstd dictionary
a folder: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is no zstd dictionary
another file: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is no zstd dictionary
an empty file: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is larger than 1 MB
too large: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is larger than 1 MB
too large, bytes: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY is neither a dictionary nor the name of a file
with a NUL: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is damaged
cut off: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is damaged
only its beginning: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is damaged
damaged: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_ZSTD_DICTIONARY cannot be used: it is damaged
without a number: false [38 INVALID ARGUMENTS]
  Warning: Array to string conversion
  Warning: Memcached::setOption(Array): Failed to open stream: No such file or directory
an array: false [38 INVALID ARGUMENTS]
/rows
int(256)
bool(true)
bool(true)
string(0) ""
-- training
0 values, 1000: MemcachedException: no dictionary can be made of these 0 values: no value is of a length that it is for
2 values, 1000: MemcachedException: no dictionary can be made of these 2 values: Src size is incorrect
20 values, 1000: MemcachedException: no dictionary can be made of these 0 values: no value is of a length that it is for
1 values, 255: ValueError: Pieces\Memcached::trainDictionary(): Argument #2 ($size) must be between 256 and 1048576
1 values, 1048577: ValueError: Pieces\Memcached::trainDictionary(): Argument #2 ($size) must be between 256 and 1048576
a value that throws: Exception: not this one
