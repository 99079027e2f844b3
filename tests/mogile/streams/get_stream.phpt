--TEST--
Mogile: getStream: reading, seeking, ends
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
$data = random_bytes(1500000);
$m->storeData('f', 'image', $data);
$m->storeData('empty', 'image', '');

$f = $m->getStream('f');
echo fstat($f)['size'], ' ', stream_get_meta_data($f)['mode'], ' ', json_encode(stream_get_meta_data($f)['seekable']), "\n";
echo stream_get_contents($f) === $data ? "same\n" : "differs\n";
var_dump(feof($f), fread($f, 10));
foreach ([[0, SEEK_SET], [1000000, SEEK_SET], [-5, SEEK_END], [100, SEEK_SET], [50, SEEK_CUR], [-100, SEEK_CUR], [1499999, SEEK_SET]] as [$offset, $whence]) {
	$result = fseek($f, $offset, $whence);
	$at = ftell($f);
	echo "$offset/$whence: $result, at $at, ", fread($f, 3) === substr($data, $at, 3) ? 'right' : 'wrong', "\n";
}
var_dump(fseek($f, 0, SEEK_END), ftell($f), fread($f, 1), feof($f));
var_dump(fseek($f, -1), fseek($f, 1500001), ftell($f));
rewind($f);
$wrong = 0;
mt_srand(1);
for ($i = 0; $i < 200; $i++) {
	fseek($f, $at = mt_rand(0, 1500000));
	$size = mt_rand(1, 20000);
	$wrong += stream_get_contents($f, $size) !== substr($data, $at, $size);
}
echo "$wrong wrong\n";
var_dump(@fwrite($f, 'x'), @ftruncate($f, 0));
fclose($f);

$e = $m->getStream('empty');
var_dump(stream_get_contents($e), feof($e));

// Read a little and close: the client is not the worse for it.
for ($i = 0; $i < 20; $i++) {
	$g = $m->getStream('f');
	fread($g, 10);
	fclose($g);
}
echo md5($m->getFileData('f')) === md5($data) ? "same\n" : "differs\n";

// Several at once, and stores in between; a stream outlives the client's variable.
$a = $m->getStream('f');
$b = $m->getStream('f');
$one = $two = '';
while (!feof($a) || !feof($b)) {
	$one .= fread($a, 30000);
	$two .= fread($b, 20000);
	$m->storeData('other', null, $one);
}
echo $one === $data && $two === $data && $m->getFileData('other') === $data ? "same\n" : "differs\n";
$a = $m->getStream('f');
$m->storeStream('copy', 'image', $a);
echo $m->getFileData('copy') === $data ? "copied\n" : "not copied\n";
$a = $m->getStream('f');
unset($m);
gc_collect_cycles();
echo stream_get_contents($a) === $data ? "same\n" : "differs\n";
$m = mogile_client($mogile);
outcome('missing', fn () => $m->getStream('missing'));
$left = $m->getStream('f');
fread($left, 100);
echo "left open\n";
?>
--EXPECT--
1500000 rb true
same
bool(true)
string(0) ""
0/0: 0, at 0, right
1000000/0: 0, at 1000000, right
-5/2: 0, at 1499995, right
100/0: 0, at 100, right
50/1: 0, at 153, right
-100/1: 0, at 56, right
1499999/0: 0, at 1499999, right
int(0)
int(1500000)
string(0) ""
bool(true)
int(-1)
int(-1)
int(1500000)
0 wrong
bool(false)
bool(false)
string(0) ""
bool(true)
same
same
copied
same
missing: MogileNotFoundException unknown_key reading "missing": unknown_key (get_paths at tracker HOST:PORT)
left open
