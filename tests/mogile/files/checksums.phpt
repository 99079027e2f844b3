--TEST--
Mogile: checksums sent where the class has a hash type, or on request, and verified
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(order: 'devid');
$m = mogile_client($mogile);
$sum = fn (string $key) => $m->fileInfo($key)['checksum'];

$m->storeData('plain', 'image', 'hello');
$m->storeData('md5', 'sums', 'hello');
$m->storeData('sha1', 'shas', 'hello');
$m->storeData('none', 'sums', 'hello', checksum: 'NONE');
$m->storeData('asked', 'image', 'hello', checksum: 'SHA-1');
$m->storeData('verified', 'image', 'hello', verify: true);
foreach (['plain', 'md5', 'sha1', 'none', 'asked', 'verified'] as $key) {
	echo "$key: ", json_encode($sum($key)), "\n";
}
echo 'MD5:' . md5('hello'), ' SHA-1:', sha1('hello'), "\n";
outcome('no such type', fn () => $m->storeData('x', null, 'x', checksum: 'CRC'));

// Streams and files are summed as they go by.
$dir = temp_dir();
file_put_contents("$dir/f", $data = random_bytes(3000000));
$m->storeFile('f', 'sums', "$dir/f");
echo $sum('f') === 'MD5:' . md5($data) ? "right\n" : "wrong\n";
$m->storeStream('f', 'shas', popen("cat $dir/f", 'r'), verify: true);
echo $sum('f') === 'SHA-1:' . sha1($data) ? "right\n" : "wrong\n";
echo strlen($m->getFileData('f', verify: true)), ' ', $m->getFile('f', "$dir/g", verify: true), "\n";
ob_start();
$m->passthru('f', verify: true);
echo md5(ob_get_clean()) === md5($data) ? "right\n" : "wrong\n";

// A class made by this object is known at once.
$m->createClass('fresh', 1, 'MD5');
$m->storeData('g', 'fresh', 'hello');
echo $sum('g'), "\n";

// A node that spoils what it stores: found on reading, and by the tracker when it is asked to verify.
$m->storeData('spoilt', 'single', 'hello', checksum: 'MD5');
foreach ($mogile->node as $node) {
	foreach ($node->files() as $file) {
		if (file_get_contents($file) === 'hello') {
			file_put_contents($file, 'hexxo');
		}
	}
}
echo $m->getFileData('spoilt'), "\n";
outcome('verified', fn () => $m->getFileData('spoilt', verify: true));
file_put_contents("$dir/old", 'as it was');
outcome('to a file', fn () => $m->getFile('spoilt', "$dir/old", verify: true), false);
echo file_get_contents("$dir/old"), "\n";
print_r(array_map(fn ($one) => is_string($one) ? $one : $one->getErrorCode(), $m->getMulti(['spoilt', 'g', 'none'], verify: true)));
print_r($m->getMulti(['spoilt']));
print_r(array_map(is_int(...), $m->storeMulti(['m1' => 'hello', 'm2' => new SplFileInfo("$dir/f")], 'image', verify: true)));
echo $sum('m1'), ' ', $sum('m2') === 'MD5:' . md5($data) ? 'right' : 'wrong', "\n";

// One copy spoilt, the other is not: with the same length, a checksum tells.
$m->storeData('half', 'sums', $data);
$mogile->replicated('half');
$spoilt = $data;
$spoilt[2999999] = chr(ord($spoilt[2999999]) ^ 1);
foreach ($mogile->node[0]->files() as $file) {
	if (md5_file($file) === md5($data)) {
		file_put_contents($file, $spoilt);
	}
}
echo $m->getFileData('half') === $spoilt ? "the spoilt one\n" : "?\n";
echo $m->getFileData('half', verify: true) === $data ? "the good one\n" : "?\n";
echo $m->getMulti(['half'], verify: true)['half'] === $data ? "the good one\n" : "?\n";
$m->getFile('half', "$dir/half", verify: true);
echo file_get_contents("$dir/half") === $data ? "the good one\n" : "?\n";
ob_start();
outcome('printed already', fn () => $m->passthru('half', verify: true), false);
echo strstr(ob_get_clean(), 'printed already');
?>
--EXPECT--
plain: null
md5: "MD5:5d41402abc4b2a76b9719d911017c592"
sha1: "SHA-1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"
none: null
asked: "SHA-1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"
verified: "MD5:5d41402abc4b2a76b9719d911017c592"
MD5:5d41402abc4b2a76b9719d911017c592 SHA-1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d
no such type: ValueError The checksum must be "NONE", "MD5" or "SHA-1", "CRC" given
right
right
3000000 3000000
right
MD5:5d41402abc4b2a76b9719d911017c592
hexxo
verified: MogileStorageException checksum_mismatch fetching "spoilt": no storage node gave the file: dev1:fid10: the file's checksum is MD5:45f29f5134fafcddf9b9589cf625299c, the tracker's is MD5:5d41402abc4b2a76b9719d911017c592
to a file: MogileStorageException checksum_mismatch
as it was
Array
(
    [spoilt] => checksum_mismatch
    [g] => checksum_mismatch
    [none] => hexxo
)
Array
(
    [spoilt] => hexxo
)
Array
(
    [m1] => 1
    [m2] => 1
)
MD5:5d41402abc4b2a76b9719d911017c592 right
the spoilt one
the good one
the good one
the good one
printed already: MogileStorageException checksum_mismatch
