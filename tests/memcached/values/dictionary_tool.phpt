--TEST--
bin/pieces-dictionary makes a dictionary of what servers hold, or of the lines of a file; the peer cannot read what it compressed
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'file:' . dirname(__DIR__, 3) . '/bin/pieces-dictionary');
if (!Memcached::HAVE_ZSTD) {
	echo 'skip built without zstd';
}
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
require __DIR__ . '/dictionary.inc';
$servers = [memcached_start(), memcached_start_unix()];
$dir = temp_dir();
$m = client($servers, [Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_PHP]);
for ($i = 0; $i < 1000; $i++) {
	$m->set("row:$i", row($i));
	$m->set("noise:$i", random_bytes(600));
}
$lines = implode("\n", array_map(fn ($i) => json_encode(row($i)), range(1, 1000)));
file_put_contents("$dir/lines", $lines);

/** What the tool says, and the bytes that it writes to a file. */
function tool(string $input, string ...$args): array
{
	global $dir;
	$command = [PHP_BINARY, '-n', ...php_extension_args('ours', 'memcached'), dirname(__DIR__, 3) . '/bin/pieces-dictionary', ...$args];
	$process = spawn_process($command, [['pipe', 'r'], ['file', "$dir/dictionary", 'w'], ['pipe', 'w']], pipes: $pipes);
	fwrite($pipes[0], $input);
	fclose($pipes[0]);
	$said = stream_get_contents($pipes[2]);
	$code = proc_close($process);
	return [str_replace($dir, '', preg_replace('/of \d+ bytes/', 'of N bytes', trim($said))), $code, file_get_contents("$dir/dictionary")];
}

/** Bytes stored of rows that are not among the samples. */
function stored(array $options, callable $value): int
{
	global $servers;
	$n = client($servers[0], $options + [Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_PHP]);
	$bytes = 0;
	for ($i = 2000; $i < 2100; $i++) {
		$n->set('new', $value($i));
		echo $n->get('new') == $value($i) ? '' : "row $i is another one\n";
		$bytes += strlen($servers[0]->item('new')['data']);
	}
	return $bytes;
}

$of_lines = fn (int $i) => json_encode(row($i));
$runs = [
	'servers' => [row(...), '', '--prefix=row:', '--size=16384', $servers[0]->address(), $servers[1]->socket],
	'a file' => [$of_lines, '', "$dir/lines"],
	'standard input' => [$of_lines, $lines, '--serializer=json', '-'],
];
foreach ($runs as $name => [$value, $input, $one]) {
	[$said, $code, $dictionary] = tool($input, ...array_slice($runs[$name], 2));
	echo "$name: $said [$code] ";
	$ratio = $code === 0 ? stored([Memcached::OPT_ZSTD_DICTIONARY => "$dir/dictionary"], $value) / stored([], $value) : 0;
	echo $ratio < 0.3 ? 'less than a third' : round($ratio, 2), "\n";
}

echo "-- the peer\n";
$m = client($servers[0], [Memcached::OPT_ZSTD_DICTIONARY => "$dir/dictionary", Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_PHP]);
$m->set('row', row(1));
$m->set('short', 'as it is');
if (have_peer('memcached')) {
	$said = php_run('peer', 'memcached', '<?php
		$m = new Memcached();
		$m->addServer($argv[1], (int) $argv[2]);
		var_dump(@$m->get("row"));
		echo $m->getResultMessage(), " ", $m->get("short");', [$servers[0]->host, $servers[0]->port]);
}
echo $said ?? "bool(false)\nSOME ERRORS WERE REPORTED as it is", "\n";

echo "-- what cannot be\n";
$dead = memcached_start();
$address = $dead->address();
$dead->kill();
foreach ([[''], ['', '--serializer=none', $address], ['', '--none', $address], ['', "$dir/none"], ["a\nb\n", '-'], ['', '--size=1', "$dir/lines"], ['', $address]] as $args) {
	[$said, $code, $bytes] = tool(...$args);
	echo str_replace([$address, dirname(__DIR__, 3) . '/'], ['SERVER', ''], preg_replace('/(host: |:)[\d.]*:?\d+$/', 'SERVER', $said)), " [$code] ", strlen($bytes), " bytes\n";
}
?>
--EXPECT--
servers: a dictionary of N bytes out of 1000 values [0] less than a third
a file: a dictionary of N bytes out of 1000 values [0] less than a third
standard input: a dictionary of N bytes out of 1000 values [0] less than a third
-- the peer
bool(false)
SOME ERRORS WERE REPORTED as it is
-- what cannot be
pieces-dictionary: see the top of bin/pieces-dictionary for its usage [1] 0 bytes
pieces-dictionary: see the top of bin/pieces-dictionary for its usage [1] 0 bytes
pieces-dictionary: the keys cannot be listed: CONNECTION FAILURE: cannot connect to SERVER: Connection refused, SERVER [1] 0 bytes
pieces-dictionary: /none cannot be read [1] 0 bytes
pieces-dictionary: no dictionary can be made of these 2 values: Src size is incorrect [1] 0 bytes
pieces-dictionary: Pieces\Memcached::trainDictionary(): Argument #2 ($size) must be between 256 and 1048576 [1] 0 bytes
pieces-dictionary: the keys cannot be listed: CONNECTION FAILURE: cannot connect to SERVER: Connection refused, SERVER [1] 0 bytes
