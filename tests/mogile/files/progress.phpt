--TEST--
Mogile: progress callbacks: they see every byte, cancel, throw
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip();
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_start();
$m = mogile_client($mogile, ['bufferSize' => 65536]);
$dir = temp_dir();
file_put_contents("$dir/f", $data = random_bytes(2000000));

$seen = [];
$see = function (int $done, ?int $total) use (&$seen): void {
	$seen[] = $done;
	if ($total !== 2000000) {
		echo "total is ", json_encode($total), "\n";
	}
};
$check = function (string $what) use (&$seen): void {
	$sorted = $seen;
	sort($sorted);
	echo "$what: ", count($seen) > 3 ? 'often' : count($seen), $sorted === $seen ? ', rising' : ', not rising', ', to ', end($seen), "\n";
	$seen = [];
};
$m->storeFile('f', 'image', "$dir/f", $see);
$check('storeFile');
$m->storeData('f', 'image', $data, $see);
$check('storeData');
$m->storeStream('f', 'image', fopen("$dir/f", 'r'), null, $see);
$check('storeStream');
$m->getFileData('f', $see);
$check('getFileData');
$m->getFile('f', "$dir/g", $see);
$check('getFile');
ob_start();
$m->passthru('f', $see);
ob_end_clean();
$check('passthru');
$stream = $m->getStream('f', $see);
while (!feof($stream)) {
	fread($stream, 10000);
}
fclose($stream);
$check('getStream');

// Cancelling and throwing: nothing is stored, nothing appears, and the client goes on.
$half = fn (int $done) => $done < 1000000;
$throw = function (int $done) { if ($done >= 1000000) throw new DomainException('enough'); };
foreach (['cancel' => $half, 'throw' => $throw] as $name => $callback) {
	outcome("storeData, $name", fn () => $m->storeData("new $name", 'image', $data, $callback));
	outcome("is there", fn () => $m->exists("new $name"));
	outcome("getFileData, $name", fn () => $m->getFileData('f', $callback));
	outcome("getFile, $name", fn () => $m->getFile('f', "$dir/$name", $callback));
	var_dump(file_exists("$dir/$name"));
	$stream = $m->getStream('f', $callback);
	outcome("getStream, $name", fn () => strlen(stream_get_contents($stream)));
	fclose($stream);
	echo $m->getFileData('f') === $data ? "goes on\n" : "broken\n";
}
// One that uses the client while it is called.
$inner = 0;
$m->storeData('outer', 'image', $data, function () use ($m, &$inner, $data) { $inner += $m->getFileData('f') === $data; });
echo $inner > 3 ? "often\n" : "$inner\n", $m->getFileData('outer') === $data ? "same\n" : "differs\n";
outcome('not callable', fn () => $m->getFileData('f', 'no such function'));
?>
--EXPECT--
storeFile: often, rising, to 2000000
storeData: often, rising, to 2000000
storeStream: often, rising, to 2000000
getFileData: often, rising, to 2000000
getFile: often, rising, to 2000000
passthru: often, rising, to 2000000
getStream: often, rising, to 2000000
storeData, cancel: MogileException cancelled storing "new cancel": cancelled by the progress callback
is there: false
getFileData, cancel: MogileException cancelled fetching "f": cancelled by the progress callback
getFile, cancel: MogileException cancelled fetching "f": cancelled by the progress callback
bool(false)
getStream, cancel: MogileException cancelled reading "f": cancelled by the progress callback
goes on
storeData, throw: DomainException enough
is there: false
getFileData, throw: DomainException enough
getFile, throw: DomainException enough
bool(false)
getStream, throw: DomainException enough
goes on
often
same
not callable: TypeError Mogile::getFileData(): Argument #2 ($progress) must be a valid callback or null, function "no such function" not found or invalid function name
