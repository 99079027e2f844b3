--TEST--
Mogile keeps its paths in a Memcached of this bundle
--SKIPIF--
<?php
require __DIR__ . '/../support/mogile.inc';
require __DIR__ . '/../support/skipif.inc';
mogile_skip(own: true);
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../support/mogile.inc';
$mogile = mogile_own();
$server = server_start(fn (string $host, int $port) => ['memcached', '-l', $host, '-p', (string) $port, '-U', '0', ...(running_as_root() ? ['-u', 'root'] : [])]);
$cache = new Memcached();
$cache->addServer($server->host, $server->port);
$m = mogile_client($mogile);
$asked = fn () => preg_match('/^queries (\d+)/m', $mogile->tracker[0]->command('!stats'), $match) ? (int) $match[1] : 0;
$name = fn (string $key) => 'mogile:paths:' . md5("testdom\0$key");

// A ttl of more than 30 days too: to memcached such a number is a point in time.
foreach ([60, 40 * 24 * 3600, 0] as $ttl) {
	$m->setPathCache($cache, $ttl);
	$m->storeData("odd\nkey", 'single', 'the file');
	echo $m->getFileData("odd\nkey"), ', ', json_encode(explode("\n", (string) $cache->get($name("odd\nkey"))) === $m->getPaths("odd\nkey")), "\n";
	$before = $asked();
	$m->getFileData("odd\nkey");
	$m->getMulti(["odd\nkey"]);
	stream_get_contents($m->getStream("odd\nkey"));
	echo $asked() - $before, " questions\n";
}
$m->rename("odd\nkey", 'other');
var_dump($cache->get($name("odd\nkey")));
$m->getFileData('other');
$m->delete('other');
var_dump($cache->get($name('other')));
// A cache that is away is as none.
$m->storeData('k', 'single', 'the file');
$server->kill();
echo $m->getFileData('k'), "\n";
// Without a tracker: a process that knows the list of nodes reads, as does one that takes any node.
$server->restart();
$cache = new Memcached();
$cache->addServer($server->host, $server->port);
$m->setPathCache($cache, 60);
$m->getPaths('k');
$mogile->tracker[0]->kill();
$read = function (Mogile $m) use ($cache): void {
	$m->setPathCache($cache, 60);
	try {
		echo $m->getFileData('k'), "\n";
	} catch (MogileTrackerException $e) {
		echo preg_replace('/:\d+/', ':PORT', $e->getMessage()), "\n";
	}
};
$read($m);
$read(new Mogile($mogile->trackers(), $m->getDomain()));
$read(new Mogile($mogile->trackers(), $m->getDomain(), ['anyNode' => true]));
?>
--EXPECT--
the file, true
0 questions
the file, true
0 questions
the file, true
0 questions
bool(false)
bool(false)
the file
the file
fetching "k": get_hosts: no tracker could be asked: cannot connect to 127.0.0.1:PORT: Connection refused
the file
