--TEST--
Mogile: storeMulti and getMulti
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
$dir = temp_dir();
$files = [];
for ($i = 0; $i < 200; $i++) {
	$files["m/$i"] = substr(random_bytes(40001), 0, random_int(0, 40000));
}
$stored = $m->storeMulti($files, 'image');
echo count($stored), ' ', count(array_filter($stored, is_int(...))), ' ', array_keys($stored) === array_keys($files) ? 'in order' : 'in disorder', "\n";
echo count(array_unique($stored)), " fids\n";
echo $m->getMulti(array_keys($files)) === $files ? "same\n" : "differs\n";

// Every kind of source; results and errors side by side.
file_put_contents("$dir/f", 'from a file');
$memory = fopen('php://memory', 'w+');
fwrite($memory, 'from a stream');
rewind($memory);
$result = $m->storeMulti([
	'data' => 'from a string', 'file' => new SplFileInfo("$dir/f"), 'stream' => $memory, 'pipe' => popen('printf piped', 'r'),
	'missing' => new SplFileInfo("$dir/none"), 'folder' => new SplFileInfo($dir), 7 => 'a number',
], 'sums');
foreach ($result as $key => $one) {
	echo "$key: ", is_int($one) ? 'stored' : get_class($one) . ' ' . $one->getErrorCode(), "\n";
}
print_r(array_map(fn ($one) => is_string($one) ? $one : get_class($one) . ' ' . $one->getErrorCode(), $m->getMulti(['data', 'nix', 'file', 'stream', 'pipe', '7', 'missing', 'data'])));
echo $m->fileInfo('pipe')['checksum'], "\n";
var_dump($m->storeMulti([]), $m->getMulti([]));
outcome('unknown class', fn () => array_map(fn ($one) => $one->getErrorCode(), $m->storeMulti(['a' => 'x', 'b' => 'y'], 'nosuch')));
outcome('a number as data', fn () => $m->storeMulti(['a' => 'x', 'b' => 5]));
outcome('an object', fn () => $m->storeMulti(['b' => new stdClass]));
outcome('a keyless key', fn () => $m->getMulti([[]]));

// Progress over all; cancelling ends all.
$total = array_sum(array_map(strlen(...), $files));
$last = 0;
$m->storeMulti($files, 'image', function (int $done) use (&$last) { $last = $done; });
echo $last === $total ? "all seen\n" : "$last of $total\n";
$m->getMulti(array_keys($files), function (int $done) use (&$last) { $last = $done; });
echo $last === $total ? "all seen\n" : "$last of $total\n";
outcome('cancelled', fn () => $m->getMulti(array_keys($files), fn (int $done) => $done < 100000));
outcome('thrown', fn () => $m->getMulti(array_keys($files), fn (int $done) => $done < 100000 ?: throw new DomainException('enough')));
outcome('thrown', fn () => $m->storeMulti($files, null, fn (int $done) => $done < 100000 ?: throw new DomainException('enough')));
echo $m->getFileData('data'), "\n";

// However few connections, and many.
foreach ([1, 2, 100] as $n) {
	$m->setOptions(['concurrency' => $n, 'connections' => $n, 'trackerConnections' => $n]);
	$stored = $m->storeMulti($files, 'image');
	echo count(array_filter($stored, is_int(...))), $m->getMulti(array_keys($files)) === $files ? " same\n" : " differs\n";
}
?>
--EXPECT--
200 200 in order
200 fids
same
data: stored
file: stored
stream: stored
pipe: stored
missing: MogileException source_failed
folder: MogileException source_failed
7: stored
Array
(
    [data] => from a string
    [nix] => MogileNotFoundException unknown_key
    [file] => from a file
    [stream] => from a stream
    [pipe] => piped
    [7] => a number
    [missing] => MogileNotFoundException unknown_key
)
MD5:b0db37d0222e9877bffb99457e2f458b
array(0) {
}
array(0) {
}
unknown class: {"a":"unreg_class","b":"unreg_class"}
a number as data: TypeError The file for key "b" must be its data, an SplFileInfo or a stream, int given
an object: TypeError The file for key "b" must be its data, an SplFileInfo or a stream, stdClass given
a keyless key: TypeError Mogile::getMulti(): Argument #1 ($keys) must be a list of keys, one is of type array
all seen
all seen
cancelled: MogileException cancelled many files: cancelled by the progress callback
thrown: DomainException enough
thrown: DomainException enough
from a string
200 same
200 same
200 same
