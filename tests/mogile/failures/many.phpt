--TEST--
Mogile: 500 random files of 0 to 5 MB come back with equal SHA-256
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
$prefix = 'many/' . bin2hex(random_bytes(4)) . '/';
$dir = temp_dir();
// Most files are small, sizes around the buffers' are among them.
$sizes = [0, 1, 16383, 16384, 16385, 65536, 262143, 262144, 262145, 524288, 2 << 20, (2 << 20) + 1, 5000000];
while (count($sizes) < 500) {
	$sizes[] = (int) (5000000 * (random_int(0, 1000000) / 1000000) ** 3);
}
$stores = [
	fn ($key, $file) => $m->storeFile($key, null, $file),
	fn ($key, $file) => $m->storeData($key, null, file_get_contents($file)),
	fn ($key, $file) => $m->storeStream($key, null, fopen($file, 'r')),
	fn ($key, $file) => $m->storeStream($key, null, popen("cat $file", 'r')),
	fn ($key, $file) => $m->storeMulti([$key => new SplFileInfo($file), "$key, too" => new SplFileInfo($file)]),
	fn ($key, $file) => copy($file, "mogile://$mogile->domain/$key", stream_context_create(['mogile' => ['client' => $m]])),
];
$fetches = [
	fn ($key) => $m->getFileData($key),
	fn ($key) => $m->getFile($key, "$dir/out") >= 0 ? file_get_contents("$dir/out") : '',
	fn ($key) => stream_get_contents($m->getStream($key)),
	function ($key) use ($m) { ob_start(); $m->passthru($key); return ob_get_clean(); },
	fn ($key) => $m->getMulti([$key])[$key],
	fn ($key) => $m->getFileData($key, null, true),
	fn ($key) => file_get_contents("mogile://$mogile->domain/$key", false, stream_context_create(['mogile' => ['client' => $m]])),
];
$sums = [];
$wrong = 0;
foreach ($sizes as $at => $size) {
	$data = $size ? random_bytes($size) : '';
	file_put_contents("$dir/in", $data);
	$sums[$key = "$prefix$at"] = hash('sha256', $data);
	$stores[$at % count($stores)]($key, "$dir/in");
	// Read some while they are fresh.
	$wrong += $at % 5 === 0 && hash('sha256', $fetches[$at % count($fetches)]($key)) !== $sums[$key];
}
foreach (array_keys($sums) as $at => $key) {
	$wrong += hash('sha256', $fetches[$at % count($fetches)]($key)) !== $sums[$key];
}
echo count($sums), " files, $wrong differ\n";
foreach ($m->keys($prefix) as $key) {
	$m->delete($key);
}
?>
--EXPECT--
500 files, 0 differ
