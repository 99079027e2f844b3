--TEST--
setServerCallback(): told when a server fails, is ejected, comes back; by every method that can find it out, once
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/events.inc';
$protocols = ['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY];
foreach ($protocols as $name => $protocol) {
	echo "$name\n";
	$servers = servers(2);
	$m = pieces($servers, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_RETRY_TIMEOUT => 60]);
	[$key] = keys_at($m, $servers, 1, 1);
	telling($m, $servers, 'well', fn () => $m->set($key, 'value'));
	$servers[1]->kill();
	telling($m, $servers, 'found dead', fn () => $m->get($key));
	telling($m, $servers, 'not tried', fn () => $m->get($key));
	$m->quit();
	telling($m, $servers, 'tried in vain', fn () => $m->get($key));
	$servers[1]->restart();
	$m->quit();
	telling($m, $servers, 'back', fn () => $m->set($key, 'again'));
	telling($m, $servers, 'and well', fn () => $m->get($key));
	$servers[1]->pause();
	$m->setOption(Memcached::OPT_POLL_TIMEOUT, 200);
	telling($m, $servers, 'silent', fn () => $m->get($key));
	$servers[1]->resume();
	$m->setOption(Memcached::OPT_POLL_TIMEOUT, 5000);
	telling($m, $servers, 'back by what is found', fn () => $m->get($key));

	echo "$name, ejected\n";
	$m->setOption(Memcached::OPT_REMOVE_FAILED_SERVERS, true);
	$servers[1]->kill();
	telling($m, $servers, 'another answers', fn () => $m->set($key, 'elsewhere'));
	telling($m, $servers, 'as before', fn () => $m->get($key));
	$m->quit();
	telling($m, $servers, 'tried in vain', fn () => $m->get($key));
	$servers[1]->restart();
	$m->quit();
	telling($m, $servers, 'back', fn () => $m->get($key));
}

echo "every method\n";
$servers = servers(3);
$m = pieces($servers, [Memcached::OPT_COMPRESSION => false]);
$keys = array_map(fn ($i) => keys_at($m, $servers, $i, 1)[0], [0, 1, 2]);
$values = array_fill_keys($keys, 'value');
$key = $keys[1];
$limiter = new Pieces\MemcachedRateLimiter($m, 'limit', 10, 60);
$m->resetServerList();
$calls = [
	'get, read through' => fn () => $m->get($key, function ($m, $key, &$value) { $value = 'made'; return true; }),
	'getByKey' => fn () => $m->getByKey($key, 'a'),
	'get, extended' => fn () => $m->get($key, null, Memcached::GET_EXTENDED),
	'getMulti' => fn () => $m->getMulti($keys),
	'getMultiByKey' => fn () => $m->getMultiByKey($key, $keys),
	'getDelayed and fetchAll' => fn () => $m->getDelayed($keys) && $m->fetchAll(),
	'getDelayed and fetch' => fn () => $m->getDelayed($keys) && $m->fetch() && $m->fetch() && $m->fetch(),
	'getDelayed with a callback' => fn () => $m->getDelayed($keys, false, function () {}),
	'set' => fn () => $m->set($key, 1),
	'add' => fn () => $m->add($key, 1),
	'append' => fn () => $m->append($key, 'x'),
	'cas' => fn () => $m->cas(1, $key, 1),
	'setMulti' => fn () => $m->setMulti($values),
	'touch' => fn () => $m->touch($key, 10),
	'delete' => fn () => $m->delete($key),
	'deleteMulti' => fn () => $m->deleteMulti($keys)[$key],
	'increment' => fn () => $m->increment($key),
	'getStats' => fn () => $m->getStats(),
	'getVersion' => fn () => $m->getVersion(),
	'flush' => fn () => $m->flush(),
	'getAllKeys' => fn () => $m->getAllKeys(),
	'flushBuffers' => function () use ($m, $values) {
		$m->setOption(Memcached::OPT_BUFFER_WRITES, true);
		$m->setMulti($values);
		return $m->setOption(Memcached::OPT_BUFFER_WRITES, false);
	},
	'getAndTouch' => fn () => $m->getAndTouch($key, 10),
	'getAndTouchMulti' => fn () => $m->getAndTouchMulti($keys, 10),
	'getIfChanged' => fn () => $m->getIfChanged($key, 1),
	'appendOrAdd' => fn () => $m->appendOrAdd($key, 'x'),
	'getMultiOrCompute' => fn () => $m->getMultiOrCompute($keys, fn ($missing) => array_fill_keys($missing, 'made'))[$key],
	'get, one of many' => fn () => $m->setOption(Memcached::OPT_STAMPEDE_TTL, 3) && $m->get($key, function ($m, $key, &$value) { $value = 'made'; return true; }),
	'lock' => fn () => (new Pieces\MemcachedLock($m, $key, 10))->acquire(),
	'limiter' => fn () => (new Pieces\MemcachedRateLimiter($m, $key, 10, 60))->hit($key),
];
$servers[1]->kill();
foreach ($calls as $name => $call) {
	// a new list: nothing is known of its servers
	$m->resetServerList();
	foreach ($name === 'lock' || $name === 'limiter' ? [$servers[1]] : $servers as $server) {
		$m->addServer($server->host, $server->port);
	}
	$told = [];
	$m->setServerCallback(function (string $event, string $server) use (&$told, $servers) {
		$told[] = steady("$event $server", $servers);
	});
	$call();
	if ($told !== ['failed 127.0.0.1:PORT1']) {
		echo "$name: ", json_encode($told), "\n";
	}
	$m->setOption(Memcached::OPT_STAMPEDE_TTL, 0);
}
echo count($calls), " methods\n";

echo "several at once\n";
$servers = servers(4);
$m = pieces($servers, [Memcached::OPT_REMOVE_FAILED_SERVERS => true]);
$keys = array_map(fn ($i) => "key$i", range(0, 99));
$m->setMulti(array_fill_keys($keys, 'value'));
$servers[0]->kill();
$servers[2]->kill();
telling($m, $servers, 'getMulti', fn () => count($m->getMulti($keys)) < 100);

echo "what it may do\n";
$servers = servers(2);
[$key] = keys_at(pieces($servers), $servers, 1, 1);
[$other] = keys_at(pieces($servers), $servers, 0, 1);
$servers[1]->kill();
$m = pieces($servers, [Memcached::OPT_RETRY_TIMEOUT => 0]);
$m->set($other, 'of the other');
// uses the client: what it asks is no answer to the method, and what fails meanwhile is told later
$told = [];
$m->setServerCallback(function (string $event) use ($m, &$told, $key, $other, $servers) {
	$told[] = "$event, " . $m->get($other) . ', ' . $m->getResultCode();
	$m->resetServerList();
	$m->addServer($servers[1]->host, $servers[1]->port);
	$told[] = var_export($m->get($key), true);
});
show($m, 'get', $m->get($key));
echo steady($m->getLastErrorMessage(), $servers), "\n", json_encode($told), "\n";
$told = [];
$m->setServerCallback(function (string $event, string $server) use (&$told, $servers) {
	$told[] = steady("$event $server", $servers);
});
show($m, 'get', $m->get($key));
echo json_encode($told), "\n";
// throws
foreach (['get' => fn () => $m->get($key), 'getMulti' => fn () => $m->getMulti([$key]), 'set' => fn () => $m->set($key, 1), 'setMulti' => fn () => $m->setMulti([$key => 1]), 'deleteMulti' => fn () => $m->deleteMulti([$key]), 'fetchAll' => fn () => $m->getDelayed([$key]), 'getStats' => fn () => $m->getStats(), 'increment' => fn () => $m->increment($key)] as $name => $call) {
	$m->resetServerList();
	$m->addServer($servers[1]->host, $servers[1]->port);
	$m->setServerCallback(fn (string $event) => throw new Exception("thrown at $event"));
	try {
		show($m, $name, $call());
	} catch (Exception $e) {
		echo "$name: {$e->getMessage()}\n";
	}
}
// unsets itself, and is replaced
$m = pieces($servers, [Memcached::OPT_REMOVE_FAILED_SERVERS => true]);
$m->setServerCallback(function (string $event) use ($m) {
	echo "first: $event\n";
	$m->setServerCallback(null);
});
show($m, 'get', $m->get($key));
$m->resetServerList();
$m->addServer($servers[1]->host, $servers[1]->port);
$m->setServerCallback(function (string $event) use ($m) {
	echo "first: $event\n";
	$m->setServerCallback(fn (string $event) => print("second: $event\n"));
});
show($m, 'get', $m->get($key));
$m->setServerCallback(null);
attempt($m, 'none', fn () => $m->setServerCallback('no such function'));
echo (new ReflectionMethod('Pieces\Memcached', 'setServerCallback'))->class, "\n";
?>
--EXPECT--
text
well: true [0] (nothing)
found dead: false [3]
  failed 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
not tried: false [47] (nothing)
tried in vain: false [3] (nothing)
back: true [0]
  back 127.0.0.1:PORT1
and well: 'again' [0] (nothing)
silent: false [31]
  failed 127.0.0.1:PORT1 [31 A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT1, host: 127.0.0.1:PORT1]
back by what is found: 'again' [0]
  back 127.0.0.1:PORT1
text, ejected
another answers: true [0]
  ejected 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
  failed 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
as before: 'elsewhere' [0] (nothing)
tried in vain: 'elsewhere' [0] (nothing)
back: false [16]
  back 127.0.0.1:PORT1
meta
well: true [0] (nothing)
found dead: false [3]
  failed 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
not tried: false [47] (nothing)
tried in vain: false [3] (nothing)
back: true [0]
  back 127.0.0.1:PORT1
and well: 'again' [0] (nothing)
silent: false [31]
  failed 127.0.0.1:PORT1 [31 A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT1, host: 127.0.0.1:PORT1]
back by what is found: 'again' [0]
  back 127.0.0.1:PORT1
meta, ejected
another answers: true [0]
  ejected 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
  failed 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
as before: 'elsewhere' [0] (nothing)
tried in vain: 'elsewhere' [0] (nothing)
back: false [16]
  back 127.0.0.1:PORT1
binary
well: true [0] (nothing)
found dead: false [3]
  failed 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
not tried: false [47] (nothing)
tried in vain: false [3] (nothing)
back: true [0]
  back 127.0.0.1:PORT1
and well: 'again' [0] (nothing)
silent: false [31]
  failed 127.0.0.1:PORT1 [31 A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT1, host: 127.0.0.1:PORT1]
back by what is found: 'again' [0]
  back 127.0.0.1:PORT1
binary, ejected
another answers: true [0]
  ejected 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
  failed 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
as before: 'elsewhere' [0] (nothing)
tried in vain: 'elsewhere' [0] (nothing)
back: false [16]
  back 127.0.0.1:PORT1
every method
30 methods
several at once
getMulti: true [0]
  ejected 127.0.0.1:PORT0 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0]
  ejected 127.0.0.1:PORT2 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT2: Connection refused, host: 127.0.0.1:PORT2]
  failed 127.0.0.1:PORT0 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0]
  failed 127.0.0.1:PORT2 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT2: Connection refused, host: 127.0.0.1:PORT2]
what it may do
get: false [3 CONNECTION FAILURE]
CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1
["failed, of the other, 0","false"]
get: false [3 CONNECTION FAILURE]
["failed 127.0.0.1:PORT1"]
get: thrown at failed
getMulti: thrown at failed
set: thrown at failed
setMulti: thrown at failed
deleteMulti: thrown at failed
fetchAll: thrown at failed
getStats: thrown at failed
increment: thrown at failed
first: failed
get: false [16 NOT FOUND]
first: failed
second: ejected
get: false [3 CONNECTION FAILURE]
none: TypeError: Pieces\Memcached::setServerCallback(): Argument #1 ($callback) must be a valid callback or null, function "no such function" not found or invalid function name
Pieces\Memcached
