--TEST--
Mogile: storing and fetching files, strings and streams
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip();
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_start();
$m = mogile_client($mogile);
$prefix = 'store_fetch/' . bin2hex(random_bytes(4)) . '/';
$dir = temp_dir();
$data = random_bytes(300000);
file_put_contents("$dir/in", $data);

echo is_int($m->storeFile("{$prefix}file", 'image', "$dir/in")) ? "stored\n" : "?\n";
echo $m->getFileData("{$prefix}file") === $data ? "same\n" : "differs\n";
$m->storeData("{$prefix}data", 'image', $data);
echo $m->getFileData("{$prefix}data") === $data ? "same\n" : "differs\n";
$m->storeData("{$prefix}empty", null, '');
var_dump($m->getFileData("{$prefix}empty"));
$m->storeData("{$prefix}data", 'image', 'in its place');
echo $m->getFileData("{$prefix}data"), "\n";

// To a path.
var_dump($m->getFile("{$prefix}file", "$dir/out"));
echo file_get_contents("$dir/out") === $data ? "same\n" : "differs\n";
printf("%o\n", fileperms("$dir/out") & 0777 & ~umask());
outcome('missing key', fn () => str_replace($prefix, '', $m->getFile('no such key', "$dir/none")));
outcome('missing folder', fn () => $m->getFile("{$prefix}file", '/no/such/folder/x'), false);
echo implode(' ', array_diff(scandir($dir), ['.', '..'])), "\n";

// Printed.
ob_start();
$n = $m->passthru("{$prefix}file");
echo ob_get_clean() === $data && $n === strlen($data) ? "printed\n" : "differs\n";

// Streams: a file, the rest of one, a part of one, one of unknown length, one past 2 MiB.
$in = fopen("$dir/in", 'r');
$m->storeStream("{$prefix}s", 'image', $in);
echo $m->getFileData("{$prefix}s") === $data ? "same\n" : "differs\n";
fseek($in, 1000);
fread($in, 10);
$m->storeStream("{$prefix}s", 'image', $in);
echo $m->getFileData("{$prefix}s") === substr($data, 1010) ? "same\n" : "differs\n";
fseek($in, 500);
$m->storeStream("{$prefix}s", 'image', $in, 2000);
echo $m->getFileData("{$prefix}s") === substr($data, 500, 2000) ? "same\n" : "differs\n";
echo ftell($in), "\n";
$m->storeStream("{$prefix}s", 'image', $in, 0);
var_dump($m->getFileData("{$prefix}s"));
$pipe = popen('printf hello', 'r');
$m->storeStream("{$prefix}s", 'image', $pipe);
echo $m->getFileData("{$prefix}s"), "\n";
$big = popen('head -c 5000000 /dev/zero', 'r');
$m->storeStream("{$prefix}s", 'image', $big);
echo $m->getFileData("{$prefix}s") === str_repeat("\0", 5000000) ? "same\n" : "differs\n";
$memory = fopen('php://memory', 'w+');
fwrite($memory, 'in memory');
rewind($memory);
stream_filter_append($memory, 'string.toupper', STREAM_FILTER_READ);
$m->storeStream("{$prefix}s", null, $memory);
echo $m->getFileData("{$prefix}s"), "\n";

outcome('too short', fn () => $m->storeStream("x", null, popen('printf 12345', 'r'), 10));
outcome('negative', fn () => $m->storeStream("x", null, $in, -5));
outcome('no stream', fn () => $m->storeStream("x", null, 'text'));
outcome('closed stream', function () use ($m, $in) { fclose($in); $m->storeStream('x', null, $in); });

foreach (['file', 'data', 'empty', 's'] as $key) {
	$m->delete($prefix . $key);
}
?>
--EXPECT--
stored
same
same
string(0) ""
in its place
int(300000)
same
644
missing key: MogileNotFoundException unknown_key fetching "no such key": unknown_key (get_paths at tracker HOST:PORT)
missing folder: MogileException sink_failed
in out
printed
same
same
same
2500
string(0) ""
hello
same
IN MEMORY
too short: MogileException source_failed storing "x": the source ended after 5 of 10 bytes
negative: ValueError Mogile::storeStream(): Argument #4 ($length) must be 0 or more, or null
no stream: TypeError Mogile::storeStream(): Argument #3 ($stream) must be of type resource, string given
closed stream: TypeError Mogile::storeStream(): supplied resource is not a valid stream resource
