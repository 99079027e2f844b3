--TEST--
mogile://: fopen, stat, unlink, rename, opendir
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
$data = random_bytes(700000);
$base = "mogile://$mogile->domain/";

// Trackers from the context.
$context = stream_context_create(['mogile' => ['trackers' => $mogile->trackers(), 'class' => 'sums']]);
var_dump(file_put_contents($base . 'dir/a', $data, 0, $context));
echo file_get_contents($base . 'dir/a', false, $context) === $data ? "same\n" : "differs\n";
echo $m->fileInfo('dir/a')['class'], "\n";
echo $m->fileInfo('dir/a')['checksum'] === 'MD5:' . md5($data) ? "right\n" : "wrong\n";
$f = fopen($base . 'dir/a', 'rb', false, $context);
fseek($f, -10, SEEK_END);
echo fread($f, 100) === substr($data, -10) ? "right\n" : "wrong\n";
fclose($f);
stream_context_set_default(['mogile' => ['client' => $m]]);

var_dump(filesize($base . 'dir/a'), is_file($base . 'dir/a'), file_exists($base . 'none'), is_dir($base), is_file($base));
$f = fopen($base . 'dir/b', 'w');
for ($i = 0; $i < 1000; $i++) {
	fwrite($f, "line $i\n");
}
var_dump($m->exists('dir/b'), ftell($f), fstat($f)['size']);
var_dump(fclose($f), count(file($base . 'dir/b')));
clearstatcache();
var_dump(@fopen($base . 'dir/b', 'x'));
$f = fopen($base . 'dir/c', 'x');
fclose($f);
var_dump($m->getFileData('dir/c'));
var_dump(copy($base . 'dir/b', $base . 'dir/d'), rename($base . 'dir/d', $base . 'dir/e'), unlink($base . 'dir/c'));
$names = scandir($base . 'dir/');
print_r($names);
$d = opendir($base);
while (($name = readdir($d)) !== false) {
	echo "$name ";
}
rewinddir($d);
echo readdir($d), "\n";
closedir($d);
var_dump(scandir($base . 'nothing/'));

// A key may look like anything but "".
file_put_contents($base . 'a b?c=d#e%20f/ä', 'odd');
echo $m->getFileData('a b?c=d#e%20f/ä'), file_get_contents($base . 'a b?c=d#e%20f/ä'), "\n";

// Complaints.
$say = function (int $no, string $text) { echo steady($text), "\n"; return true; };
set_error_handler($say);
fopen($base . 'none', 'r');
fopen($base . 'x', 'a');
fopen($base . 'x', 'r+');
fopen($base, 'r');
fopen("mogile://$mogile->domain", 'r');
fopen('mogile:///x', 'r');
fopen('mogile://otherdom/x', 'r');
unlink($base . 'none');
rename($base . 'none', $base . 'x');
rename($base . 'dir/a', $base . 'dir/b');
rename($base . 'dir/a', '/tmp/x');
mkdir($base . 'x');
filesize($base . 'none');
$bare = stream_context_create(['mogile' => []]);
fopen($base . 'dir/a', 'r', false, $bare);
fopen($base . 'dir/a', 'r', false, stream_context_create(['mogile' => ['client' => 5]]));
ini_set('mogile.trackers', implode(',', $mogile->trackers()));
echo strlen(stream_get_contents(fopen($base . 'dir/a', 'r', false, $bare))), "\n";
fopen('mogile://nodom/x', 'r', false, $bare);

// What cannot be stored is told when the file is closed.
$f = fopen($base . 'lost', 'w', false, stream_context_create(['mogile' => ['client' => $m, 'class' => 'nosuch']]));
fwrite($f, 'x');
outcome('close', fn () => fclose($f));
outcome('file_put_contents', fn () => file_put_contents($base . 'lost', 'x', 0, stream_context_create(['mogile' => ['client' => $m, 'class' => 'nosuch']])));
var_dump($m->exists('lost'));
// Left open, it is stored when the script ends; if that fails, a warning says so.
require __DIR__ . '/../../support/php.inc';
$script = <<<'CODE'
<?php
set_error_handler(fn () => preg_match('/x/', 'x'));
stream_context_set_default(['mogile' => ['trackers' => $argv[1], 'class' => $argv[2]]]);
$left = fopen("mogile://$argv[3]/left", 'w');
fwrite($left, 'left open');
CODE;
echo php_run('ours', 'mogile', $script, [$mogile->trackers()[0], 'image', $mogile->domain]), $m->getFileData('left'), "\n";
echo steady(php_run('ours', 'mogile', $script, [$mogile->trackers()[0], 'nosuch', $mogile->domain]));
?>
--EXPECT--
int(700000)
same
sums
right
right
int(700000)
bool(true)
bool(false)
bool(true)
bool(false)
bool(false)
int(8890)
int(8890)
bool(true)
int(1000)
bool(false)
string(0) ""
bool(true)
bool(true)
bool(true)
Array
(
    [0] => a
    [1] => b
    [2] => e
)
dir/a dir/b dir/e dir/a
array(0) {
}
oddodd
fopen(mogile://testdom/none): Failed to open stream: reading "none": unknown_key (get_paths at tracker HOST:PORT)
fopen(mogile://testdom/x): Failed to open stream: mogile:// files are opened with mode r, w or x, not "a"
fopen(mogile://testdom/x): Failed to open stream: mogile:// files are opened with mode r, w or x, not "r+"
fopen(): "mogile://testdom/" is not of the form mogile://domain/key
fopen(mogile://testdom/): Failed to open stream: operation failed
fopen(): "mogile://testdom" is not of the form mogile://domain/key
fopen(mogile://testdom): Failed to open stream: operation failed
fopen(): "mogile:///x" is not of the form mogile://domain/key
fopen(mogile:///x): Failed to open stream: operation failed
fopen(): The context's Mogile is for domain "testdom", not "otherdom"
fopen(mogile://otherdom/x): Failed to open stream: operation failed
unlink(): key "none": unknown_key (delete at tracker HOST:PORT)
rename(): key "none": unknown_key (rename at tracker HOST:PORT)
rename(): key "dir/a": Target key name already exists; can't overwrite. (rename at tracker HOST:PORT, to_key "dir/b")
rename(): Cannot rename a file across wrapper types
filesize(): stat failed for mogile://testdom/none
fopen(): mogile:// needs trackers: set mogile.trackers in the context or in php.ini
fopen(mogile://testdom/dir/a): Failed to open stream: operation failed
fopen(): The context's option mogile.client must be a Mogile
fopen(mogile://testdom/dir/a): Failed to open stream: operation failed
700000
fopen(mogile://nodom/x): Failed to open stream: reading "x": Domain name invalid/not found (get_paths at tracker HOST:PORT, domain "nodom")
close: MogileNotFoundException unreg_class storing "lost": unreg_class (create_open at tracker HOST:PORT, domain "testdom", class "nosuch")
file_put_contents: MogileNotFoundException unreg_class storing "lost": unreg_class (create_open at tracker HOST:PORT, domain "testdom", class "nosuch")
bool(false)
left open

Warning: PHP Request Shutdown: storing "left": unreg_class in Unknown on line 0
