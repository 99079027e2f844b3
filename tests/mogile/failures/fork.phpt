--TEST--
Mogile: a client, a stream and a transfer that a fork copies
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/skipif.inc';
mogile_skip();
need('pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_start();
$m = mogile_client($mogile, ['bufferSize' => 65536]);
$files = [];
for ($i = 0; $i < 30; $i++) {
	$files["f$i"] = str_repeat("$i,", 20000);
}
$m->storeMulti($files, 'image');

/** Runs both halves at once; prints what the child says, then what the parent says. */
function both(string $label, callable $work): void
{
	$result = tempnam(sys_get_temp_dir(), 'fork');
	$child = pcntl_fork();
	$said = $work($child === 0);
	if ($child === 0) {
		file_put_contents($result, $said);
		// Without the shutdown that would end the test's servers.
		posix_kill(getmypid(), SIGKILL);
	}
	pcntl_waitpid($child, $status);
	echo "$label: child ", file_get_contents($result), ", parent $said\n";
	unlink($result);
}
$all = function () use ($m, $files): string {
	$wrong = 0;
	for ($round = 0; $round < 5; $round++) {
		foreach ($files as $key => $data) {
			$wrong += $m->getFileData($key) !== $data || $m->fileInfo($key)['key'] !== $key;
		}
		$wrong += $m->getMulti(array_keys($files)) !== $files;
	}
	return $wrong ? "$wrong wrong" : 'right';
};
both('kept connections', $all);
both('storing', function (bool $child) use ($m) {
	$wrong = 0;
	for ($i = 0; $i < 30; $i++) {
		$m->storeData("by $child $i", 'image', $value = str_repeat("$child $i", 1000));
		$wrong += $m->getFileData("by $child $i") !== $value;
	}
	return $wrong ? "$wrong wrong" : 'right';
});

// A stream half read.
$data = random_bytes(3000000);
$m->storeData('big', 'image', $data);
$stream = $m->getStream('big');
fread($stream, 1000);
both('a stream', fn () => stream_get_contents($stream) === substr($data, 1000) ? 'right' : 'wrong');
fclose($stream);

// In the middle of a transfer: the child's ends with an error, the parent's goes on.
foreach (['getFileData', 'storeData'] as $method) {
	$parent = getmypid();
	$result = tempnam(sys_get_temp_dir(), 'fork');
	$forked = null;
	$fork = function (int $done) use (&$forked) {
		if ($done > 1000000 && $forked === null) {
			$forked = pcntl_fork();
		}
	};
	try {
		$got = $method === 'getFileData' ? $m->getFileData('big', $fork) === $data : is_int($m->storeData('stored', 'image', $data, $fork));
		$said = $got ? 'right' : 'wrong';
	} catch (MogileException $e) {
		$said = $e->getErrorCode() . ' ' . $e->getMessage();
	}
	if (getmypid() !== $parent) {
		// It can go on with others.
		file_put_contents($result, "$said, then " . ($m->getFileData('f1') === $files['f1'] ? 'right' : 'wrong'));
		posix_kill(getmypid(), SIGKILL);
	}
	pcntl_waitpid($forked, $status);
	echo "$method: child ", steady(file_get_contents($result)), ", parent $said\n";
	unlink($result);
}
echo $m->getFileData('stored') === $data ? "same\n" : "differs\n";
?>
--EXPECT--
kept connections: child right, parent right
storing: child right, parent right
a stream: child right, parent right
getFileData: child cancelled fetching "big": the process was forked in the middle of it, then right, parent right
storeData: child cancelled storing "stored": the process was forked in the middle of it, then right, parent right
same
