--TEST--
mogile: what typical mistakes are told: what was wrong, where, and what helps
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/mistakes.inc';
$mogile = mogile_own(nodes: 1);
$mogile->ok('create_domain domain=shop');
$mogile->ok('create_class domain=shop&class=image&mindevcount=1');
$tracker = $mogile->tracker[0]->address();
$nobody = '127.0.0.1:' . free_port();
$dir = temp_dir();
$http = socket_server_once("HTTP/1.0 400 Bad Request\r\n\r\n");
$hide = [$tracker => 'TRACKER', $http->address() => 'SERVER', $nobody => 'NOBODY', $dir => 'DIR'];
foreach ($mogile->node as $node) {
	$hide[$node->address()] = 'NODE';
	$hide["port $node->port"] = 'port PORT';
}
$shop = new Mogile($tracker, 'shop');
$shop->storeData('a', 'image', 'x');
$shop->storeData('b', 'image', 'x');

function mistake(string $what, callable $do): void
{
	ob_start();
	told($what, $do, fn () => 'nothing', $GLOBALS['hide']);
	echo preg_replace('/after \d+ ms/', 'after N ms', ob_get_clean());
}

echo "trackers\n";
mistake('down', fn () => (new Mogile($nobody, 'shop'))->getPaths('a'));
mistake('an unknown name', fn () => (new Mogile('no.such.host.invalid', 'shop'))->getPaths('a'));
mistake('none', fn () => new Mogile([], 'shop'));
mistake('two in a string', fn () => new Mogile('10.0.0.1,10.0.0.2', 'shop'));
mistake('a URL', fn () => new Mogile('http://10.0.0.1', 'shop'));
mistake('a port beyond all', fn () => new Mogile('10.0.0.1:70000', 'shop'));
mistake('host and port apart', fn () => new Mogile([['10.0.0.1', 7001]], 'shop'));
mistake('no domain', fn () => new Mogile($tracker, ''));
mistake('a web server', fn () => (new Mogile($http->address(), 'shop'))->getPaths('a'));

echo "options\n";
mistake('an unknown one', fn () => new Mogile($tracker, 'shop', ['conectTimeout' => 1]));
mistake('a time below 0', fn () => $shop->setOptions(['timeout' => -1]));
mistake('a time that is a word', fn () => $shop->setOptions(['timeout' => 'long']));
mistake('a number beyond all', fn () => $shop->setOptions(['pathCount' => 99]));

echo "files\n";
mistake('an unknown class', fn () => $shop->storeData('k', 'picture', 'x'));
mistake('an unknown domain', fn () => (new Mogile($tracker, 'shoop'))->getPaths('a'));
mistake('an unknown key', fn () => $shop->getFileData('none'));
mistake('an empty key', fn () => $shop->storeData('', 'image', 'x'));
mistake('no such file', fn () => $shop->storeFile('k', 'image', "$dir/none"));
mistake('a directory', fn () => $shop->storeFile('k', 'image', $dir));
mistake('no stream', fn () => $shop->storeStream('k', 'image', 'the data'));
mistake('a stream that is too short', fn () => $shop->storeStream('k', 'image', fopen('data:,abc', 'r'), 10));
mistake('an unknown checksum', fn () => $shop->storeData('k', 'image', 'x', null, 'CRC32'));
mistake('a target without a folder', fn () => $shop->getFile('a', "$dir/none/file"));
mistake('a target that is a folder', fn () => $shop->getFile('a', $dir));
mistake('rename to one that is there', fn () => $shop->rename('a', 'b'));
mistake('a class that it cannot get', fn () => $shop->updateClass('a', 'picture'));
mistake('many: neither data nor file', fn () => $shop->storeMulti(['k' => 5]));
mistake('no paths', fn () => $shop->getPaths('a', 0));
mistake('a cache that is none', fn () => $shop->setPathCache(new ArrayObject()));

echo "administration\n";
mistake('a domain that is there', fn () => $shop->createDomain('shop'));
mistake('a class that is there', fn () => $shop->createClass('image'));
mistake('a class with files', fn () => $shop->deleteClass('image'));
mistake('an unknown host', fn () => $shop->setDeviceState('none', 1, 'alive'));
mistake('an unknown state', fn () => $shop->createHost('h', '10.0.0.1', 80, 'living'));
mistake('an unknown checksum of a class', fn () => $shop->createClass('film', 2, 'CRC32'));
mistake('an unknown command', fn () => $shop->command('get_path'));

echo "mogile://\n";
mistake('no trackers', fn () => file_get_contents('mogile://shop/a'));
stream_context_set_default(['mogile' => ['client' => $shop]]);
mistake('no key', fn () => file_get_contents('mogile://shop'));
mistake('another domain', fn () => file_get_contents('mogile://blog/a'));
mistake('append', fn () => fopen('mogile://shop/a', 'a'));
mistake('a key that is there', fn () => fopen('mogile://shop/a', 'x'));

echo "nodes\n";
foreach ($mogile->node as $node) {
	$node->kill();
}
mistake('down, fetching', fn () => $shop->getFileData('a'));
?>
--EXPECT--
trackers
down
  MogileTrackerException: key "a": get_paths: no tracker could be asked: cannot connect to NOBODY: Connection refused
an unknown name
  MogileTrackerException: key "a": get_paths: no tracker could be asked: cannot resolve no.such.host.invalid: Name or service not known
none
  ValueError: Mogile::__construct(): Argument #1 ($trackers) must name a tracker
two in a string
  ValueError: Mogile::__construct(): Argument #1 ($trackers) "10.0.0.1,10.0.0.2" is not a tracker's address (host or host:port)
a URL
  ValueError: Mogile::__construct(): Argument #1 ($trackers) "http://10.0.0.1" is not a tracker's address (host or host:port)
a port beyond all
  ValueError: Mogile::__construct(): Argument #1 ($trackers) "10.0.0.1:70000" is not a tracker's address (host or host:port)
host and port apart
  TypeError: Mogile::__construct(): Argument #1 ($trackers) must be a tracker's address or a list of them
no domain
  ValueError: Mogile::__construct(): Argument #2 ($domain) must not be empty
a web server
  MogileTrackerException: key "a": get_paths: tracker SERVER: the answer begins with neither OK nor ERR: is it a tracker's port?
options
an unknown one
  ValueError: Mogile has no option "conectTimeout"
a time below 0
  ValueError: Mogile option "timeout" must be 0 (no limit) to 1e9 seconds
a time that is a word
  TypeError: Mogile option "timeout" must be a number of seconds, string given
a number beyond all
  ValueError: Mogile option "pathCount" must be 1 to 32, 99 given
files
an unknown class
  MogileNotFoundException: storing "k": unreg_class (create_open at tracker TRACKER, domain "shop", class "picture")
an unknown domain
  MogileNotFoundException: key "a": Domain name invalid/not found (get_paths at tracker TRACKER, domain "shoop")
an unknown key
  MogileNotFoundException: fetching "none": unknown_key (get_paths at tracker TRACKER)
an empty key
  MogileException: storing "": a key must not be empty
no such file
  MogileException: storing "k": there is no file "DIR/none"
a directory
  MogileException: storing "k": "DIR" is a directory
no stream
  TypeError: Mogile::storeStream(): Argument #3 ($stream) must be of type resource, string given
a stream that is too short
  MogileException: storing "k": the source ended after 3 of 10 bytes
an unknown checksum
  ValueError: The checksum must be "NONE", "MD5" or "SHA-1", "CRC32" given
a target without a folder
  MogileException: fetching "a": cannot write beside "DIR/none/file": No such file or directory
a target that is a folder
  MogileException: fetching "a": cannot write "DIR": Is a directory
rename to one that is there
  MogileException: key "a": Target key name already exists; can't overwrite. (rename at tracker TRACKER, to_key "b")
a class that it cannot get
  MogileNotFoundException: key "a": Class not found (updateclass at tracker TRACKER, domain "shop", class "picture")
many: neither data nor file
  TypeError: The file for key "k" must be its data, an SplFileInfo or a stream, int given
no paths
  ValueError: Mogile::getPaths(): Argument #2 ($count) must be 1 to 32
a cache that is none
  TypeError: Mogile::setPathCache(): Argument #1 ($cache) must be a Memcached, a callable or null, ArrayObject given
administration
a domain that is there
  MogileException: That domain already exists (create_domain at tracker TRACKER, domain "shop")
a class that is there
  MogileException: That class already exists in that domain (create_class at tracker TRACKER, domain "shop", class "image")
a class with files
  MogileException: Class still has files, unable to delete (delete_class at tracker TRACKER, domain "shop", class "image")
an unknown host
  MogileNotFoundException: Host not found (set_state at tracker TRACKER, host "none", device "1")
an unknown state
  MogileException: Unknown state (create_host at tracker TRACKER, status "living")
an unknown checksum of a class
  MogileException: Hashtype not recognized (create_class at tracker TRACKER, hashtype "CRC32")
an unknown command
  MogileException: Unknown server command (get_path at tracker TRACKER)
mogile://
no trackers
  file_get_contents(): mogile:// needs trackers: set mogile.trackers in the context or in php.ini
  file_get_contents(mogile://shop/a): Failed to open stream: operation failed
no key
  file_get_contents(): "mogile://shop" is not of the form mogile://domain/key
  file_get_contents(mogile://shop): Failed to open stream: operation failed
another domain
  file_get_contents(): The context's Mogile is for domain "shop", not "blog"
  file_get_contents(mogile://blog/a): Failed to open stream: operation failed
append
  fopen(mogile://shop/a): Failed to open stream: mogile:// files are opened with mode r, w or x, not "a"
a key that is there
  fopen(mogile://shop/a): Failed to open stream: the key exists already
nodes
down, fetching
  MogileStorageException: fetching "a": no storage node gave the file: http://NODE/dev1/0/000/000/0000000001.fid: Failed to connect to 127.0.0.1 port PORT after N ms: Couldn't connect to server
