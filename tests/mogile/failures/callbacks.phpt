--TEST--
Mogile: callbacks that pull the rug away: close streams, drop caches and clients, throw, exit
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip();
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/php.inc';
$mogile = mogile_start();
$m = mogile_client($mogile, ['bufferSize' => 65536]);
$source = function () {
	$file = tmpfile();
	fwrite($file, str_repeat('x', 1000000));
	rewind($file);
	return $file;
};
$f = $source();
$close = function (int $done) use (&$f) {
	if ($done > 200000 && is_resource($f)) {
		fclose($f);
	}
};
outcome('closes the source', fn () => $m->storeStream('k', null, $f, null, $close));
$f = $source();
outcome('closes one of many sources', fn () => array_map(fn ($one) => is_int($one) ? 'stored' : $one->getMessage(), $m->storeMulti(['a' => $f, 'b' => str_repeat('y', 900000), 'c' => $f], null, $close)));
$m->storeData('k', null, $data = random_bytes(1000000));
$s = $m->getStream('k', function () use (&$s) {
	static $tried = false;
	if ($s && !$tried) {
		$tried = true;
		set_error_handler(fn (int $no, string $text) => print (str_starts_with($text, 'fclose(): ') ? 'refused' : $text) . "\n");
		fclose($s);
		restore_error_handler();
	}
});
echo stream_get_contents($s) === $data ? "same\n" : "differs\n";
// A stream that is stored is left as it was found.
$f = $source();
stream_set_read_buffer($f, 8192);
$m->storeStream('k', null, $f, 1000);
echo ftell($f), ' ', strlen(fgets($f, 11)), ' ', ftell($f), "\n";

// The cache replaces itself while it is asked.
$m->storeData('k', null, $data);
$m->setPathCache(new class($m) {
	public function __construct(private ?Mogile $m) {}
	public function __invoke() { $this->m->setPathCache(null); $this->m = null; return null; }
});
echo $m->getFileData('k') === $data ? "same\n" : "differs\n";
// The last reference to a client goes while it works.
$other = mogile_client($mogile);
$got = $other->getFileData('k', function () use (&$other) { $other = null; });
echo $got === $data ? "same\n" : "differs\n";
// Connections closed under it.
echo $m->getFileData('k', function () use ($m) { $m->close(); }) === $data ? "same\n" : "differs\n";

// Throwing and exiting, wherever PHP code is called. The script's own end is in order.
$script = <<<'CODE'
<?php
$m = new Mogile($argv[1], $argv[5], ['bufferSize' => 65536]);
register_shutdown_function(function () use ($m) {
	echo 'end: ', strlen($m->getFileData('k')), ' ', $m->exists('new') ? 'STORED' : 'nothing stored', "\n";
});
$data = str_repeat('x', 1000000);
$end = match ($argv[3]) {
	'exit' => function (int $done) { if ($done > 300000) exit("exit\n"); },
	'memory' => function (int $done) { if ($done > 300000) str_repeat('y', 200 << 20); },
	'fatal' => function (int $done) { if ($done > 300000) eval('class Mogile {}'); },
};
match ($argv[2]) {
	'storeData' => $m->storeData('new', null, $data, $end),
	'storeMulti' => $m->storeMulti(['new' => $data, 'k3' => $data], null, $end),
	'getFileData' => $m->getFileData('k', $end),
	'getFile' => $m->getFile('k', $argv[4], $end),
	'getMulti' => $m->getMulti(['k', 'k2'], $end),
	'getStream' => stream_get_contents($m->getStream('k', $end)),
	'cache' => [$m->setPathCache(fn () => $end(500000)), $m->getFileData('k')],
};
echo "WENT ON\n";
CODE;
$m->storeData('k2', null, $data);
$dir = temp_dir();
foreach (['exit', 'memory', 'fatal'] as $how) {
	// Under sanitizers PHP's allocator is out of use; without it there is no limit.
	$how === 'memory' ? putenv('USE_ZEND_ALLOC=1') : putenv('USE_ZEND_ALLOC');
	foreach (['storeData', 'storeMulti', 'getFileData', 'getFile', 'getMulti', 'getStream', 'cache'] as $method) {
		$said = php_run('ours', 'mogile', $script, [$mogile->trackers()[0], $method, $how, "$dir/f", $mogile->domain], ['memory_limit' => '64M']);
		echo "$how in $method: ", preg_replace(['/\s*(PHP )?Fatal error: .*\n(Stack trace:\n(#.*\n)*)?/', '/\d+ (nothing)/'], ['fatal, ', '$1'], str_replace("\n\n", "\n", $said));
	}
}
echo implode(' ', array_diff(scandir($dir), ['.', '..'])) ?: 'nothing left', "\n";
?>
--EXPECT--
closes the source: MogileException source_failed storing "k": the stream was closed meanwhile
closes one of many sources: {"a":"storing \"a\": the stream was closed meanwhile","b":"stored","c":"storing \"c\": the stream was closed meanwhile"}
refused
same
1000 10 1010
same
same
same
exit in storeData: exit
end: nothing stored
exit in storeMulti: exit
end: nothing stored
exit in getFileData: exit
end: nothing stored
exit in getFile: exit
end: nothing stored
exit in getMulti: exit
end: nothing stored
exit in getStream: exit
end: nothing stored
exit in cache: exit
end: exit
memory in storeData: fatal, end: nothing stored
[exit code 255]
memory in storeMulti: fatal, end: nothing stored
[exit code 255]
memory in getFileData: fatal, end: nothing stored
[exit code 255]
memory in getFile: fatal, end: nothing stored
[exit code 255]
memory in getMulti: fatal, end: nothing stored
[exit code 255]
memory in getStream: fatal, end: nothing stored
[exit code 255]
memory in cache: fatal, end:fatal, [exit code 255]
fatal in storeData: fatal, end: nothing stored
[exit code 255]
fatal in storeMulti: fatal, end: nothing stored
[exit code 255]
fatal in getFileData: fatal, end: nothing stored
[exit code 255]
fatal in getFile: fatal, end: nothing stored
[exit code 255]
fatal in getMulti: fatal, end: nothing stored
[exit code 255]
fatal in getStream: fatal, end: nothing stored
[exit code 255]
fatal in cache: fatal, end:fatal, [exit code 255]
nothing left
