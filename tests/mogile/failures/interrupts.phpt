--TEST--
Mogile: signals and the time limit end every wait; a handler that returns does not
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/skipif.inc';
mogile_skip(own: true);
function_exists('pcntl_async_signals') or die('skip no pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/php.inc';
$mogile = mogile_own(nodes: 0, order: 'devid');
$odd = $mogile->add(new TestMogileOddNode('127.0.0.1'), 1);
$tracker = $mogile->tracker[0];
$m = mogile_client($mogile);
$m->storeData('k', 'single', 'abc');
pcntl_async_signals(true);

/** Sends SIGUSR1 a moment later, from a process of its own. */
function signal_soon(int $times = 1): void
{
	$parent = getmypid();
	if (pcntl_fork() === 0) {
		for ($i = 0; $i < $times; $i++) {
			usleep(200000);
			posix_kill($parent, SIGUSR1);
		}
		posix_kill(getmypid(), SIGKILL);
	}
}

$dir = temp_dir();
posix_mkfifo("$dir/fifo", 0600);
$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
stream_set_blocking($pair[0], false);
$fifo = fopen("$dir/fifo", 'r+');
$reading = function () use ($m, $odd) {
	$odd->mode('claim 1000');
	$stream = $m->getStream('k');
	return stream_get_contents($stream);
};
$listing = function () use ($m, $tracker) {
	$tracker->fault('list_keys', 'hang');
	$directory = opendir('mogile://testdom/k', stream_context_create(['mogile' => ['client' => $m]]));
	return readdir($directory);
};
$waits = [
	'a command' => fn () => $m->sleep(30),
	'a list' => fn () => $tracker->fault('list_keys', 'hang') ?? $m->listKeys('k'),
	'an iterator' => fn () => $tracker->fault('list_keys', 'hang') ?? iterator_to_array($m->keys('k')),
	'a tracker, many files' => fn () => $tracker->fault('get_paths', 'hang', '', 2) ?? $m->getMulti(['k', 'k2', 'k3']),
	'a directory' => $listing,
	'a node, to store' => fn () => $odd->mode('silent') ?? $m->storeData('k2', 'single', 'abc'),
	'a node, to fetch' => fn () => $odd->mode('silent') ?? $m->getFileData('k'),
	'a node, many files' => fn () => $odd->mode('silent') ?? $m->storeMulti(['k2' => 'abc', 'k3' => 'abc'], 'single'),
	'a node, a stream' => $reading,
	'a node without an end' => fn () => $odd->mode('endless') ?? $m->getFile('k', "$dir/big"),
	'a source' => fn () => $m->storeStream('k2', 'single', $pair[0]),
	'a source of known length' => fn () => $m->storeStream('k2', 'single', $pair[0], 10),
	'a pipe' => fn () => $m->storeStream('k2', 'single', $fifo),
	'exists' => fn () => $tracker->fault('file_info', 'hang') ?? $m->exists('k'),
	'file_exists' => fn () => $tracker->fault('file_info', 'hang') ?? file_exists('mogile://testdom/k'),
	'unlink' => fn () => $tracker->fault('delete', 'hang') ?? unlink('mogile://testdom/k2'),
];
stream_context_set_default(['mogile' => ['client' => $m]]);
foreach ($waits as $name => $wait) {
	pcntl_signal(SIGUSR1, fn () => throw new DomainException('signal'));
	$start = microtime(true);
	signal_soon();
	outcome($name, $wait);
	$took = microtime(true) - $start;
	echo $took < 5 ? '' : sprintf("  took %.1f s\n", $took);
	$odd->mode('');
	if ($m->getFileData('k') !== 'abc') {
		echo "  no longer works\n";
	}
	pcntl_wait($status);
}
// A handler that returns: the wait goes on to its end, and the handler may use the same client.
$count = 0;
pcntl_signal(SIGUSR1, function () use (&$count, $m) {
	$count++;
	$m->exists('k');
});
signal_soon(3);
outcome('goes on', fn () => $m->sleep(1));
echo "$count signals\n";
pcntl_wait($status);
// exit() in a handler, and max_execution_time while bytes come without an end.
$script = '<?php pcntl_async_signals(true);
	pcntl_signal(SIGUSR1, fn () => exit("exit\n"));
	register_shutdown_function(fn () => print("end\n"));
	$m = new Mogile($argv[1], "testdom");
	if ($argv[2] === "exit") {
		if (pcntl_fork() === 0) { usleep(300000); posix_kill(posix_getppid(), SIGUSR1); posix_kill(posix_getpid(), SIGKILL); }
		$m->sleep(30);
	}
	set_time_limit(1);
	ini_set("output_buffering", "0");
	ob_start(fn ($piece) => "", 4096);
	$m->passthru("k");';
echo php_run('ours', 'mogile', $script, [$mogile->trackers()[0], 'exit'], [], ['posix']);
$odd->mode('endless');
echo preg_replace(['/ in \S+ on line \d+/', '/Fatal error: PHP Request Shutdown.*\n/'], '', php_run('ours', 'mogile', $script, [$mogile->trackers()[0], 'limit'], ['display_errors' => 'stderr', 'log_errors' => 0], ['posix']));
?>
--EXPECT--
a command: DomainException signal
a list: DomainException signal
an iterator: DomainException signal
a tracker, many files: DomainException signal
a directory: DomainException signal
a node, to store: DomainException signal
a node, to fetch: DomainException signal
a node, many files: DomainException signal
a node, a stream: DomainException signal
a node without an end: DomainException signal
a source: DomainException signal
a source of known length: DomainException signal
a pipe: DomainException signal
exists: DomainException signal
file_exists: DomainException signal
unlink: DomainException signal
goes on: null
3 signals
exit
end
[stderr] Fatal error: Maximum execution time of 1 second exceeded
[exit code 255]
