--TEST--
Mogile: files that are not there, are folders, change while they are read; streams that fail
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
$m = mogile_client($mogile, ['bufferSize' => 65536]);
$dir = temp_dir();
$hide = fn (callable $work) => function () use ($work, $dir) {
	set_error_handler(fn () => true);
	try {
		return $work();
	} catch (MogileException $e) {
		throw new RuntimeException(str_replace($dir, 'DIR', $e->getErrorCode() . ': ' . $e->getMessage()));
	} finally {
		restore_error_handler();
	}
};
$check = fn () => $m->exists('k') ? "stored\n" : "nothing stored\n";

outcome('no file', $hide(fn () => $m->storeFile('k', 'image', "$dir/none")));
outcome('a folder', $hide(fn () => $m->storeFile('k', 'image', $dir)));
outcome('no name', $hide(fn () => (function () use ($m) {
	try {
		$m->storeFile('k', 'image', '');
	} catch (ValueError) {
		return 'ValueError';
	}
})()));
outcome('NUL', $hide(fn () => $m->storeFile('k', 'image', "$dir/a\0b")));
outcome('no wrapper', $hide(fn () => $m->storeFile('k', 'image', 'nosuch://x')));
echo $check();

// Longer or shorter at the end than it was at the beginning.
file_put_contents("$dir/f", $data = random_bytes(1000000));
$change = fn (callable $work) => function (int $done) use ($work) {
	static $changed = false;
	if ($done > 300000 && !$changed) {
		$changed = true;
		$work();
	}
};
$grow = fn () => file_put_contents("$dir/f", 'more', FILE_APPEND);
$shrink = fn () => ftruncate(fopen("$dir/f", 'r+'), 400000);
outcome('growing', $hide(fn () => $m->storeFile('k', 'image', "$dir/f", $change($grow))));
file_put_contents("$dir/f", $data);
outcome('growing stream', $hide(fn () => $m->storeStream('k', 'image', fopen("$dir/f", 'r'), null, $change($grow))));
file_put_contents("$dir/f", $data);
outcome('growing behind the part', fn () => is_int($m->storeStream('part', 'image', fopen("$dir/f", 'r'), 900000, $change($grow))));
echo $m->getFileData('part') === substr($data, 0, 900000) ? "same\n" : "differs\n";
file_put_contents("$dir/f", $data);
outcome('shrinking', $hide(fn () => $m->storeFile('k', 'image', "$dir/f", $change($shrink))));
file_put_contents("$dir/f", $data);
outcome('shrinking stream', $hide(fn () => $m->storeStream('k', 'image', fopen("$dir/f", 'r'), null, $change($shrink))));
echo $check();

// Through a filter, a pipe, another wrapper: the size of what is read is not known before.
file_put_contents("$dir/f", $data);
$m->storeFile('filtered', 'image', "php://filter/read=convert.base64-encode/resource=$dir/f");
echo $m->getFileData('filtered') === base64_encode($data) ? "same\n" : "differs\n";
posix_mkfifo("$dir/fifo", 0600);
$writer = popen("cat $dir/f > $dir/fifo", 'r');
$m->storeFile('fifo', 'image', "$dir/fifo");
pclose($writer);
echo $m->getFileData('fifo') === $data ? "same\n" : "differs\n";
$m->storeFile('inline', 'image', 'data:,inline%20data');
echo $m->getFileData('inline'), "\n";

// A stream of a program's own that fails, throws, or says little at a time.
class Source
{
	public $context;
	public static $at, $fail;
	public function stream_open() { self::$at = 0; return true; }
	public function stream_read($n) {
		if (self::$at >= 200000 && self::$fail) {
			return (self::$fail)();
		}
		$piece = substr(str_repeat('0123456789', 40000), self::$at, min($n, 777));
		self::$at += strlen($piece);
		return $piece;
	}
	public function stream_stat() { return false; }
	public function stream_eof() { return self::$at >= 400000; }
}
stream_wrapper_register('source', Source::class);
Source::$fail = null;
$m->storeFile('own', 'image', 'source://');
echo $m->getFileData('own') === str_repeat('0123456789', 40000) ? "same\n" : "differs\n";
Source::$fail = fn () => throw new DomainException('broken source');
outcome('throws', fn () => $m->storeFile('k', 'image', 'source://'));
outcome('throws, sized', fn () => $m->storeStream('k', 'image', fopen('source://', 'r'), 400000));
Source::$fail = fn () => false;
outcome('ends, sized', $hide(fn () => $m->storeStream('k', 'image', fopen('source://', 'r'), 400000)));
echo $check();

// What cannot be read again cannot go to another node.
$mogile->node[0]->full();
outcome('once only', $hide(fn () => preg_replace('/http\S+/', 'URL', (string) $m->storeStream('once', 'image', popen("cat $dir/f 2>&1", 'r'), 1000000))));
outcome('spooled', fn () => is_int($m->storeStream('spooled', 'image', popen("cat $dir/f", 'r'))));
echo $m->getFileData('spooled') === $data ? "same\n" : "differs\n";
$mogile->node[0]->full(false);

// Where it is to go: no folder, a folder, no room.
$m->storeData('k', 'image', $data);
outcome('to a folder', $hide(fn () => $m->getFile('k', $dir)));
outcome('to no folder', $hide(fn () => $m->getFile('k', "$dir/no/f")));
outcome('to nothing', $hide(fn () => $m->getFile('k', '')));
outcome('to a device', fn () => $m->getFile('k', '/dev/full'));
symlink("$dir/real", "$dir/link");
file_put_contents("$dir/real", 'old');
$m->getFile('k', "$dir/link");
echo is_link("$dir/link") && file_get_contents("$dir/real") === $data ? "behind the link\n" : "in place of the link\n";
unlink("$dir/real");
unlink("$dir/link");
// No room: a limit of this size of files makes it so.
file_put_contents("$dir/full.php", <<<'CODE'
<?php
$m = new Mogile($argv[1], $argv[2]);
try {
	$m->getFile('k', $argv[3]);
} catch (MogileException $e) {
	echo $e->getErrorCode(), ': ', $e->getMessage(), "\n";
}
CODE);
$command = implode(' ', array_map(escapeshellarg(...), [PHP_BINARY, '-n', ...php_extension_args('ours', 'mogile'), "$dir/full.php",
	$mogile->trackers()[0], $mogile->domain, "$dir/out"]));
echo shell_exec("trap '' XFSZ; ulimit -f 100; $command");
unlink("$dir/full.php");
echo implode(' ', array_diff(scandir($dir), ['.', '..'])), "\n";
?>
--EXPECT--
no file: RuntimeException source_failed: storing "k": there is no file "DIR/none"
a folder: RuntimeException source_failed: storing "k": "DIR" is a directory
no name: "ValueError"
NUL: RuntimeException source_failed: storing "k": the path has a NUL byte
no wrapper: RuntimeException source_failed: storing "k": there is no file "nosuch://x"
nothing stored
growing: RuntimeException source_failed: storing "k": the file has grown while it was being read; nothing was stored
growing stream: RuntimeException source_failed: storing "k": the file has grown while it was being read; nothing was stored
growing behind the part: true
same
shrinking: RuntimeException source_failed: storing "k": the source ended after 400000 of 1000000 bytes
shrinking stream: RuntimeException source_failed: storing "k": the source ended after 400000 of 1000000 bytes
nothing stored
same
same
inline data
same
throws: DomainException broken source
throws, sized: DomainException broken source
ends, sized: RuntimeException source_failed: storing "k": reading failed
nothing stored
once only: RuntimeException storage_failed: storing "once": no storage node took the file: dev1:fid12: HTTP status 507; and the stream cannot be rewound for another node
spooled: true
same
to a folder: RuntimeException sink_failed: fetching "k": cannot write "DIR": Is a directory
to no folder: RuntimeException sink_failed: fetching "k": cannot write beside "DIR/no/f": No such file or directory
to nothing: RuntimeException sink_failed: fetching "k": the path "" cannot be used: No such file or directory
to a device: MogileException sink_failed fetching "k": "/dev/full" is there and is no file: File exists
behind the link
sink_failed: fetching "k": writing failed: File too large
f fifo
