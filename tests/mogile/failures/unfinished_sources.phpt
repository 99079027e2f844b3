--TEST--
Mogile: a stream that says nothing now has not ended; one that fails, stalls or is cut is not stored as if it had
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own();
$m = mogile_client($mogile, ['stallTimeout' => 1.0]);
$dir = temp_dir();
$m->storeData('k', 'single', 'the old file');
$try = function (string $label, callable $make, ?int $length = null) use ($m) {
	$m->storeData('k', 'single', 'the old file');
	$keep = $make();
	$stream = is_array($keep) ? $keep[0] : $keep;
	set_error_handler(fn () => true);
	outcome($label, fn () => is_int($m->storeStream('k', 'single', $stream, $length)) ? 'stored' : 'no fid');
	restore_error_handler();
	echo '  ', json_encode($m->getFileData('k')), "\n";
};
// Slow ones, until they end.
$slow = 'for i in 1 2 3; do echo line $i; sleep 0.2; done 2>/dev/null';
$pipe = function (string $command, bool $blocking) {
	$pipe = popen($command, 'r');
	stream_set_blocking($pipe, $blocking);
	return $pipe;
};
$try('a pipe', fn () => $pipe($slow, true));
$try('a non-blocking pipe', fn () => $pipe($slow, false));
$try('with a length', fn () => $pipe($slow, false), 14);
$try('shorter than its length', fn () => $pipe($slow, false), 22);
posix_mkfifo("$dir/fifo", 0600);
$writer = popen("($slow) > $dir/fifo", 'r');
outcome('a fifo', fn () => is_int($m->storeFile('k', 'single', "$dir/fifo")));
echo '  ', json_encode($m->getFileData('k')), "\n";
// Those that do not end.
$pair = function (callable $set) {
	[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	fwrite($b, 'some bytes');
	$set($a);
	return [$a, $b];
};
$try('a socket that times out', fn () => $pair(fn ($s) => stream_set_timeout($s, 0, 300000)));
$try('with a length', fn () => $pair(fn ($s) => stream_set_timeout($s, 0, 300000)), 100);
$try('a non-blocking socket', fn () => $pair(fn ($s) => stream_set_blocking($s, false)));
// Those that fail.
file_put_contents("$dir/file", 'content');
mkdir("$dir/folder");
$try('only for writing', fn () => fopen("$dir/file", 'a'));
$try('a folder', fn () => fopen("$dir/folder", 'r'));
$try('no memory there', fn () => fopen('/proc/self/mem', 'r'));
set_error_handler(fn () => true);
outcome('as a file', fn () => $m->storeFile('k', 'single', '/proc/self/mem'));
outcome('of many', fn () => array_map(fn ($r) => is_int($r) ? 'stored' : $r->getErrorCode(),
	$m->storeMulti(['k' => fopen("$dir/file", 'a'), 'other' => new SplFileInfo('/proc/self/mem'), 'good' => 'x'], 'single')));
$fs = new MogileFs();
$fs->connect('127.0.0.1', $mogile->tracker[0]->port, 'testdom');
outcome('MogileFs', fn () => $fs->put('/proc/self/mem', 'k', 'single'));
restore_error_handler();
echo $m->getFileData('k'), "\n";
// A file's size says nothing of what there is to read.
foreach (['/proc/version', '/proc/cpuinfo', '/sys/kernel/mm/transparent_hugepage/enabled'] as $path) {
	if (is_readable($path)) {
		$m->storeFile('k', 'single', $path);
		$same = $m->getFileData('k') === file_get_contents($path);
		$m->storeStream('k', 'single', fopen($path, 'r'));
		echo $path, $same && $m->getFileData('k') === file_get_contents($path) ? ": all of it\n" : ": not all of it\n";
	} else {
		echo "$path: all of it\n";
	}
}
// A script's own stream.
class Source
{
	public $context;
	public static array $answers;
	public function stream_open() { return true; }
	public function stream_read(int $n) { $answer = array_shift(self::$answers); return is_callable($answer) ? $answer() : $answer; }
	public function stream_eof() { return count(self::$answers) === 0; }
	public function stream_stat() { return false; }
	public function stream_set_option() { return false; }
}
stream_wrapper_register('source', Source::class);
$own = fn (array $answers) => function () use ($answers) {
	Source::$answers = $answers;
	return fopen('source://x', 'r');
};
$try('its own, now and then nothing', $own(['abc', '', '', 'def', '']));
$try('fails', $own(['abc', false, 'def']));
$try('throws', $own(['abc', fn () => throw new DomainException('broken'), 'def']));
$try('never goes on', $own(array_fill(0, 100000, '')));
// HTTP says how much there is.
$http = function (string $answer) {
	$listener = stream_socket_server('tcp://127.0.0.1:' . free_port());
	$pid = pcntl_fork();
	if ($pid === 0) {
		$client = stream_socket_accept($listener);
		fread($client, 4096);
		fwrite($client, $answer);
		fclose($client);
		posix_kill(getmypid(), SIGKILL);
	}
	return [fopen('http://' . stream_socket_get_name($listener, false) . '/', 'r'), $listener];
};
$try('HTTP, cut', fn () => $http("HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\nabc"));
$try('HTTP', fn () => $http("HTTP/1.0 200 OK\r\ncontent-length: 3\r\n\r\nabc"));
$try('HTTP, chunked', fn () => $http("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
?>
--EXPECT--
a pipe: "stored"
  "line 1\nline 2\nline 3\n"
a non-blocking pipe: "stored"
  "line 1\nline 2\nline 3\n"
with a length: "stored"
  "line 1\nline 2\n"
shorter than its length: MogileException source_failed storing "k": the source ended after 21 of 22 bytes
  "the old file"
a fifo: true
  "line 1\nline 2\nline 3\n"
a socket that times out: MogileException source_failed storing "k": the stream timed out
  "the old file"
with a length: MogileException source_failed storing "k": the stream timed out
  "the old file"
a non-blocking socket: MogileException source_failed storing "k": the stream has not ended, and gave nothing for 1000 ms
  "the old file"
only for writing: MogileException source_failed storing "k": reading failed
  "the old file"
a folder: MogileException source_failed storing "k": reading failed
  "the old file"
no memory there: MogileException source_failed storing "k": reading failed
  "the old file"
as a file: MogileException source_failed storing "k": reading failed
of many: {"k":"source_failed","other":"source_failed","good":"stored"}
MogileFs: MogileFsException storing "k": reading failed
the old file
/proc/version: all of it
/proc/cpuinfo: all of it
/sys/kernel/mm/transparent_hugepage/enabled: all of it
its own, now and then nothing: "stored"
  "abcdef"
fails: MogileException source_failed storing "k": reading failed
  "the old file"
throws: DomainException broken
  "the old file"
never goes on: MogileException source_failed storing "k": the stream has not ended, and gave nothing for 1000 ms
  "the old file"
HTTP, cut: MogileException source_failed storing "k": the source ended after 3 of 100 bytes
  "the old file"
HTTP: "stored"
  "abc"
HTTP, chunked: "stored"
  "abc"
