--TEST--
OPT_NAMESPACE: the versions of names ride in the same round trip; with OPT_NAMESPACE_TTL they are not asked for
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:strace');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$servers = [memcached_start(), memcached_start()];
$dir = temp_dir();
file_put_contents("$dir/work.php", '<?php
	[, $ports, $protocol, $names, $ttl, $work, $times] = $argv;
	$m = new Pieces\Memcached;
	$m->setOptions([Memcached::OPT_PROTOCOL => (int) $protocol, Memcached::OPT_NAMESPACE => json_decode($names), Memcached::OPT_NAMESPACE_TTL => (int) $ttl]);
	foreach (explode(",", $ports) as $port) {
		$m->addServer("127.0.0.1", (int) $port);
	}
	$m->setMulti(["a" => 1, "b" => 2, "c" => 3, "n" => 1]);
	$m->get("a");
	$works = [
		"get" => fn () => $m->get("a"),
		"miss" => fn () => $m->get("none"),
		"set" => fn () => $m->set("a", 1),
		"getMulti" => fn () => $m->getMulti(["a", "b", "c"]),
		"setMulti" => fn () => $m->setMulti(["a" => 1, "b" => 2, "c" => 3]),
		"delete" => fn () => $m->delete("none"),
		"increment" => fn () => $m->increment("n"),
		"invalidate" => fn () => $m->invalidateNamespace(),
		"getDelayed" => fn () => $m->getDelayed(["a"]) && $m->fetchAll(),
		"tags" => fn () => $m->setOption(Memcached::OPT_NAMESPACE, ["x", "y"]) && $m->get("a") || $m->setOption(Memcached::OPT_NAMESPACE, ["z"]) && $m->get("a"),
	];
	if ($work === "tags") {
		$works["tags"]();
	}
	for ($i = 0; $i < (int) $times; $i++) {
		$works[$work]();
	}');

/** Sends of one time of the work, each of which waits for its answers: the difference of 20 times and 10. */
function exchanges(array $servers, string $protocol, array $names, int $ttl, string $work): string
{
	global $dir;
	$counts = [];
	// the first makes the versions
	foreach ([0, 10, 20] as $times) {
		$command = ['strace', '-f', '-e', 'trace=sendto,sendmsg', PHP_BINARY, '-n', ...php_extension_args('ours', 'memcached'), "$dir/work.php",
			implode(',', array_map(fn ($server) => $server->port, $servers)), constant("Memcached::PROTOCOL_$protocol"), json_encode($names), $ttl, $work, $times];
		$process = spawn_process(array_map(strval(...), $command), [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['pipe', 'w']], pipes: $pipes);
		$trace = explode("\n", stream_get_contents($pipes[2]));
		proc_close($process);
		$counts[] = count(preg_grep('/\b(sendto|sendmsg)\(/', $trace));
	}
	return (string) (($counts[2] - $counts[1]) / 10);
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	foreach (['get', 'miss', 'set', 'getMulti', 'setMulti', 'delete', 'increment', 'invalidate'] as $work) {
		echo "  $work: ", exchanges([$servers[0]], $protocol, ['one', 'two', 'three'], 0, $work), "\n";
	}
}
echo "getDelayed: ", exchanges([$servers[0]], 'TEXT', ['one'], 0, 'getDelayed'), "\n";
echo "getDelayed, with OPT_NAMESPACE_TTL: ", exchanges([$servers[0]], 'TEXT', ['one'], 60000, 'getDelayed'), "\n";
echo "names that change, two gets: ", exchanges([$servers[0]], 'TEXT', ['one'], 0, 'tags'), "\n";
// The key is on one server, and the version of the name on the other.
$m = client($servers);
$at = fn (string $key): int => $m->getServerByKey($key)['port'];
$other = current(array_filter(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8'], fn ($name) => $at("PNS:$name") !== $at('a')));
echo "two servers: ", exchanges($servers, 'TEXT', [$other], 0, 'get'), "\n";
echo "two servers, with OPT_NAMESPACE_TTL: ", exchanges($servers, 'TEXT', [$other], 60000, 'get'), "\n";

// For that time an invalidation by others is not seen; one's own is.
$m = new Pieces\Memcached;
$m->setOptions([Memcached::OPT_NAMESPACE => 'n', Memcached::OPT_NAMESPACE_TTL => 1500]);
$m->addServer($servers[0]->host, $servers[0]->port);
$other = new Pieces\Memcached;
$other->setOption(Memcached::OPT_NAMESPACE, 'n');
$other->addServer($servers[0]->host, $servers[0]->port);
show($m, 'set', $m->set('k', 'v'));
$begin = microtime(true);
show($m, 'get', $m->get('k'));
show($other, 'invalidated elsewhere', $other->invalidateNamespace());
$seen = $m->get('k');
if (microtime(true) - $begin < 1.2 && $seen !== 'v') {
	echo "SEEN AT ONCE\n";
}
wait_for(fn () => $m->get('k') === false, 'the end of the time', 10);
echo microtime(true) - $begin < 5 ? "seen in time\n" : "LATE\n";
show($m, 'set', $m->set('k', 'v'));
show($m, 'invalidated here', $m->invalidateNamespace('n'));
show($m, 'get', $m->get('k'));
?>
--EXPECT--
TEXT
  get: 1
  miss: 1
  set: 1
  getMulti: 1
  setMulti: 1
  delete: 1
  increment: 1
  invalidate: 1
META
  get: 1
  miss: 1
  set: 1
  getMulti: 1
  setMulti: 1
  delete: 1
  increment: 1
  invalidate: 1
BINARY
  get: 1
  miss: 1
  set: 1
  getMulti: 1
  setMulti: 1
  delete: 1
  increment: 1
  invalidate: 1
getDelayed: 2
getDelayed, with OPT_NAMESPACE_TTL: 1
names that change, two gets: 2
two servers: 2
two servers, with OPT_NAMESPACE_TTL: 1
set: true [0 SUCCESS]
get: 'v' [0 SUCCESS]
invalidated elsewhere: true [0 SUCCESS]
seen in time
set: true [0 SUCCESS]
invalidated here: true [0 SUCCESS]
get: false [16 NOT FOUND]
