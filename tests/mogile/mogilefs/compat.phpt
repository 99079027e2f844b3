--TEST--
MogileFs: has the methods of pecl/mogilefs and no other; what programs written for that do with it
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/php.inc';

$ours = [];
foreach ((new ReflectionClass('MogileFs'))->getMethods() as $method) {
	$parameters = array_map(fn ($one) => $one->getType() . ' $' . $one->getName() . ($one->isDefaultValueAvailable() ? ' = ' . var_export($one->getDefaultValue(), true) : ''),
		$method->getParameters());
	// A subclass from before PHP 7 may have no return types: ours are no duty.
	$type = $method->getTentativeReturnType();
	if ($method->hasReturnType()) {
		echo $method->getName(), " has a return type that subclasses must have\n";
	}
	$ours[] = ($method->isStatic() ? 'static ' : '') . $method->getName() . '(' . implode(', ', $parameters) . ')' . ($type ? ": $type" : '');
}
$theirs = array_values(preg_grep('/^#|^$/', file(__DIR__ . '/api.txt', FILE_IGNORE_NEW_LINES), PREG_GREP_INVERT));
print_r(array_diff($theirs, $ours));
print_r(array_diff($ours, $theirs));
echo count($ours), " methods\n";
$class = new ReflectionClass('MogileFs');
echo $class->isFinal() ? 'final' : 'not final', ', ', json_encode($class->getConstants()), ', ', get_parent_class('MogileFsException'), "\n";

// Subclasses with methods of their own, and with peers' methods without types.
$code = '<?php
class Store extends MogileFs
{
	public function get($key, $pathcount = 2) { return parent::get($key, $pathcount); }
	public function put($pathOrContent, $key, $class, $fileOnly = true) { return parent::put($pathOrContent, $key, $class, $fileOnly); }
	public function connect($host, $port, $domain, $timeout = 5.0) { return parent::connect($host, $port, $domain, $timeout); }
	public static function isInDebuggingMode() { return true; }
	public function exists($key) { return true; }
	public function getPaths(array $keys) { return $keys; }
	public function storeFile() { }
	public function setOptions() { }
	public function command($a, $b, $c) { }
	public function keys(): Generator { yield 1; }
	public function run() { }
	public function lock() { }
	private $mogile = 1;
}
class Failure extends MogileFsException { public function getErrorCode() { return 5; } }
class Ours extends MogileException { public function getErrorCode() { return "x"; } }
$s = new Store();
$s->undeclared = "dynamic";
echo $s->undeclared, " ", $s->exists("a"), "\n";
';
echo php_run('ours', 'mogile', $code, [], ['display_errors' => 'stderr', 'log_errors' => 0, 'error_reporting' => E_ALL & ~E_DEPRECATED]);

$mogile = mogile_own(order: 'devid');
$fs = new MogileFs();
$try = function (string $label, callable $work): void {
	try {
		$result = $work();
		echo "$label: ", steady(json_encode($result, JSON_UNESCAPED_SLASHES)), "\n";
	} catch (Throwable $e) {
		echo "$label: ", get_class($e), ' ', steady($e->getMessage()), "\n";
	}
};
// Every failure is of one class.
$try('port 0', fn () => $fs->connect('127.0.0.1', 0, 'testdom'));
$try('no domain', fn () => $fs->connect('127.0.0.1', 7001, ''));
$try('no host', fn () => $fs->connect('', 7001, 'testdom'));
$try('a list of hosts', fn () => $fs->connect('a,b', 7001, 'testdom'));
$try('no time', fn () => $fs->connect('127.0.0.1', 7001, 'testdom', -1));
$try('connect', fn () => $fs->connect('127.0.0.1', $mogile->tracker[0]->port, 'testdom'));
// A debug build of PHP takes no argument that is not declared.
$try('with a fifth argument', fn () => $fs->put('content', 'five', 'single', false, ...(ZEND_DEBUG_BUILD ? [] : [1])));
// With false it is always the content.
foreach (['/etc/passwd', '.', 'data:,x', 'php://stdin', '/dev/null', "nul\0byte", '', __FILE__, 'mogile://testdom/five'] as $content) {
	$fs->put($content, 'content', 'single', false);
	if (file_get_contents($fs->get('content')['path1']) !== $content) {
		echo "something else is stored for $content\n";
	}
}
$try('as a file', fn () => $fs->put('content', 'five', 'single', true));
// The domain of the connection, where none is named.
$sorted = fn (array $a) => ksort($a) ? $a : [];
$try('createClass', fn () => $sorted($fs->createClass('', 'ours', 1)));
$try('updateClass', fn () => $sorted($fs->updateClass('', 'ours', 2)));
$try('deleteClass', fn () => $sorted($fs->deleteClass('', 'ours')));
$try('updateHost', fn () => [$fs->updateHost('n1', '127.0.0.1', (string) $mogile->node[0]->port, 'alive'), $fs->updateHost('n1', '127.0.0.1', (string) $mogile->node[0]->port)][0]['hostname']);
$try('updateHost, wrong', fn () => $fs->updateHost('n1', [], '1'));
// Lost replies.
$mogile->tracker[0]->fault('delete', 'lost');
$try('delete, lost', fn () => $fs->delete('five'));
$try('delete, none', fn () => $fs->delete('five'));
// Keys are what they are; or what a tracker understood of those that pecl/mogilefs sent as they were.
foreach (['0', '1'] as $pecl) {
	ini_set('mogile.pecl_keys', $pecl);
	foreach (['a+b', 'a b', 'a%2Bb', 'a&b=c', '%zz'] as $key) {
		$fs->put("data of $key", $key, 'single', false);
		echo "$key: ", $fs->fileInfo($key)['key'], ', ', file_get_contents($fs->get($key)['path1']), "\n";
		$fs->rename($key, "x/$key");
		$fs->delete("x/$key");
	}
}
ini_set('mogile.pecl_keys', '0');
$try('disconnect', fn () => [$fs->disconnect(), $fs->isConnected(), $fs->disconnect()]);
$try('without a connection', fn () => $fs->put('content', 'k', 'single', false));
// Its own object is let go in the middle of it.
$fs->connect('127.0.0.1', $mogile->tracker[0]->port, 'testdom');
class Closing
{
	public $context;
	private int $at = 0;
	public function stream_open() { return true; }
	public function stream_read() { $GLOBALS['fs']->close(); return $this->at++ ? '' : 'from a stream'; }
	public function stream_eof() { return $this->at > 1; }
	public function stream_stat() { return false; }
	public function stream_set_option() { return false; }
}
stream_wrapper_register('closing', Closing::class);
$try('closed while it stores', fn () => $fs->put('closing://x', 'k', 'single'));
$try('closed', fn () => $fs->get('k'));
?>
--EXPECT--
Array
(
)
Array
(
)
34 methods
not final, [], Exception
dynamic 1
port 0: MogileFsException Could not connect to tracker: port or timeout out of range
no domain: MogileFsException Could not connect to tracker: host "127.0.0.1" or domain "" cannot be one
no host: MogileFsException Could not connect to tracker: host "" or domain "testdom" cannot be one
a list of hosts: MogileFsException Could not connect to tracker: host "a,b" or domain "testdom" cannot be one
no time: MogileFsException Could not connect to tracker: port or timeout out of range
connect: true
with a fifth argument: true
as a file: MogileFsException storing "five": there is no file "content"
createClass: {"class":"ours","domain":"testdom","mindevcount":"1"}
updateClass: {"class":"ours","domain":"testdom","mindevcount":"2"}
deleteClass: {"class":"ours","domain":"testdom"}
updateHost: "n1"
updateHost, wrong: TypeError MogileFs::updateHost(): Argument #2 ($ip) must be of type string, array given
delete, lost: true
delete, none: MogileFsException unknown_key
a+b: a+b, data of a+b
a b: a b, data of a b
a%2Bb: a%2Bb, data of a%2Bb
a&b=c: a&b=c, data of a&b=c
%zz: %zz, data of %zz
a+b: a b, data of a+b
a b: a b, data of a b
a%2Bb: a+b, data of a%2Bb
a&b=c: a, data of a&b=c
%zz: %zz, data of %zz
disconnect: [true,false,false]
without a connection: MogileFsException Could not connect to tracker: not connected
closed while it stores: true
closed: MogileFsException Could not connect to tracker: not connected
