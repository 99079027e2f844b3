--TEST--
mogile://: what is not known to be whole is not stored; a stream keeps what it needs for as long as it is open
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/php.inc';
$mogile = mogile_own(order: 'devid');
$tracker = $mogile->tracker[0];
$m = mogile_client($mogile);
$context = stream_context_create(['mogile' => ['client' => $m, 'class' => 'single']]);
$m->storeData('k', 'single', 'the old file');
$now = fn () => print '  ' . $m->getFileData('k') . "\n";

// Mode x only where there is surely no such key.
$warned = function (callable $work) {
	set_error_handler(fn (int $no, string $text) => print steady(preg_replace('/ Failed to open stream:/i', '', $text)) . "\n");
	try {
		var_dump($work() !== false);
	} finally {
		restore_error_handler();
	}
};
$warned(fn () => fopen('mogile://testdom/k', 'x', false, $context));
$tracker->fault('file_info', 'raw', "ERR failure no+database\r\n");
$warned(fn () => fopen('mogile://testdom/k', 'x', false, $context));
$now();
// An exception takes the stream away before it was closed.
$half = function () use ($context) {
	$f = fopen('mogile://testdom/k', 'w', false, $context);
	fwrite($f, 'half of it');
	throw new DomainException('in the middle');
};
outcome('exception', $half);
$now();
outcome('closed in finally', function () use ($context) {
	$f = fopen('mogile://testdom/k', 'w', false, $context);
	try {
		fwrite($f, 'all of it');
		throw new DomainException('afterwards');
	} finally {
		fclose($f);
	}
});
$now();
// What it was spooled to is taken away, or has no room.
outcome('the spool is closed', function () use ($context) {
	$f = fopen('mogile://testdom/k', 'w', false, $context);
	fwrite($f, 'something');
	foreach (get_resources('stream') as $one) {
		$meta = is_resource($one) ? stream_get_meta_data($one) : ['stream_type' => ''];
		if (in_array($meta['stream_type'], ['TEMP', 'MEMORY'], true)) {
			@pclose($one);
		}
	}
	fwrite($f, 'more');
	fclose($f);
});
$now();
$script = '<?php $m = new Mogile($argv[1], "testdom");
	$f = fopen("mogile://testdom/k", "w", false, stream_context_create(["mogile" => ["client" => $m]]));
	for ($i = 0; $i < 100; $i++) {
		@fwrite($f, str_repeat("x", 100000));
	}
	try {
		fclose($f);
	} catch (MogileException $e) {
		echo $e->getErrorCode(), ": ", $e->getMessage(), "\n";
	}';
$dir = temp_dir();
file_put_contents("$dir/full.php", $script);
$command = implode(' ', array_map(escapeshellarg(...), [PHP_BINARY, '-n', ...php_extension_args('ours', 'mogile'), "$dir/full.php", $mogile->trackers()[0]]));
echo shell_exec("trap '' XFSZ; ulimit -f 3000; $command");
$now();
// The paths of the cache are out of date, and the zone was changed, when it asks for new ones.
$client = mogile_client($mogile, ['zone' => str_repeat('z', 100), 'bufferSize' => 16384]);
$client->setPathCache(fn (string $op) => $op === 'get' ? ["http://{$mogile->node[0]->host}:{$mogile->node[0]->port}/dev1/gone"] : null);
$m->storeData('big', 'single', $data = str_repeat('0123456789', 100000));
$stream = $client->getStream('big');
$client->setOptions(['zone' => null]);
unset($client);
echo stream_get_contents($stream) === $data ? "same\n" : "differs\n";
fseek($stream, 500000);
echo fread($stream, 10), "\n";
// It is not for its own progress callback to read or to move.
$own = null;
$stream = $m->getStream('big', function () use (&$own) {
	if ($own) {
		$busy = $own;
		$own = null;
		echo fseek($busy, 5), ' ';
		try {
			fread($busy, 1);
		} catch (Error $e) {
			echo $e->getMessage(), "\n";
		}
	}
});
$own = $stream;
echo stream_get_contents($stream) === $data ? "same\n" : "differs\n";
?>
--EXPECT--
fopen(mogile://testdom/k): the key exists already
bool(false)
fopen(mogile://testdom/k): key "k": no database (file_info at tracker HOST:PORT)
bool(false)
  the old file
exception: DomainException in the middle
  the old file
closed in finally: DomainException afterwards
  all of it
the spool is closed: MogileException source_failed storing "k": not all that was written could be kept; nothing was stored
  all of it
source_failed: storing "k": not all that was written could be kept; nothing was stored
  all of it
same
0123456789
-1 The stream is being read
same
