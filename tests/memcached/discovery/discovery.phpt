--TEST--
OPT_CLIENT_MODE: the servers are those that a configuration endpoint names, and who stays keeps its connection
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/endpoint.inc';
$a = memcached_start();
$b = memcached_start();
$c = memcached_start();
$name = fn (string $text) => strtr($text, ["127.0.0.1:$a->port" => 'A', "127.0.0.1:$b->port" => 'B', "127.0.0.1:$c->port" => 'C']);
$list = fn (Memcached $m) => $name(implode(' ', array_map(fn ($server) => "$server[host]:$server[port]", $m->getServerList())));
$keys = array_map(fn ($i) => "key$i", range(1, 200));

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	$endpoint = new TestEndpoint;
	$endpoint->name(1, [$a, $b]);
	$options = [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_LIBKETAMA_COMPATIBLE => true];
	$m = discovering($endpoint, $options);
	$events = [];
	$m->setServerCallback(function (string $event, string $server, string $message, int $code) use (&$events, $name) {
		$events[] = "$event " . $name($server);
	});
	/** Does each key have the server that it has with a new client of these servers? */
	$placed = function (array $servers) use ($m, $keys, $options) {
		$fresh = client($servers, $options);
		foreach ($keys as $key) {
			if ($fresh->getServerByKey($key) !== $m->getServerByKey($key)) {
				return "$key is not where it is with a new client";
			}
		}
		return 'keys are where they are with a new client';
	};
	echo count($endpoint->questions()), " questions before it is used\n";
	$began = microtime(true);
	show($m, 'set', $m->setMulti(array_fill_keys($keys, 'v')));
	echo $list($m), ', ', $placed([$a, $b]), ', ', count($endpoint->questions()) <= 1 + microtime(true) - $began ? 'one question a second' : count($endpoint->questions()), "\n";
	$connections = fn () => [$a->stat('total_connections'), $b->stat('total_connections')];

	// One comes. Two connections each are the test's own look.
	[$of_a, $of_b] = $connections();
	$endpoint->name(2, [$a, $b, $c]);
	wait_for(fn () => $m->get('key1') !== null && $list($m) === 'A B C', 'three servers');
	echo $list($m), ', ', $placed([$a, $b, $c]), ', ', implode(', ', $events), "\n";
	show($m, 'set', $m->setMulti(array_fill_keys($keys, 'v')));
	show($m, 'get', count($m->getMulti($keys)) === 200);
	[$now_a, $now_b] = $connections();
	echo 'new connections: ', $now_a - $of_a - 1, ' ', $now_b - $of_b - 1, ' ', (int) ($c->stat('curr_items') > 0), "\n";

	// One goes, and the others change places.
	echo count(own_connections($b->port)), " connection to B\n";
	$endpoint->name(5, [$c, $a]);
	$events = [];
	wait_for(fn () => $list($m) === 'C A', 'two servers');
	echo $list($m), ', ', $placed([$c, $a]), ', ', implode(', ', $events), "\n";
	show($m, 'set', $m->setMulti(array_fill_keys($keys, 'w')));
	show($m, 'get', array_unique($m->getMulti($keys)) === ['key1' => 'w'] && count($m->getMulti($keys)) === 200);
	echo count(own_connections($b->port)), " connections to B\n";
	echo 'new connections: ', $a->stat('total_connections') - $now_a - 1, "\n";

	// The same version is no change, whatever stands there; an older one is an old answer.
	$events = [];
	$endpoint->name(5, [$b]);
	$endpoint->wait_asked($m, count($endpoint->questions()) + 1);
	echo $list($m), ', ', implode(', ', $events), "\n";
	$before = count($endpoint->questions());
	$endpoint->name(4, [$b]);
	wait_for(function () use ($m, &$events) {
		return $m->getServerList() && $events;
	}, 'an event');
	echo $list($m), ', ', implode(', ', str_replace("127.0.0.1:$endpoint->port", 'the endpoint', $events)), "\n";
	$status = $m->getServerStatus();
	echo implode(' ', array_map($name, array_keys($status))), "\n";
	$status = $status['endpoint'];
	echo str_replace(":$endpoint->port", ':PORT', json_encode(array_intersect_key($status, array_flip(['state', 'gutter', 'last_error', 'last_error_code', 'server', 'version', 'timed']))), $n), "\n";
	// each answer since then was an old one
	var_dump($status['failures'] === count($endpoint->questions()) - $before && $status['failures'] > 0);
	var_dump($status['requests'] === count($endpoint->questions()), $status['reconnects'] === $status['requests'] - 1, $status['bytes_received'] > 100, $status['retry_in'] < 1.01);
	$events = [];
	$endpoint->name(6, [$b]);
	wait_for(fn () => $list($m) === 'B', 'one server');
	echo implode(', ', str_replace("127.0.0.1:$endpoint->port", 'the endpoint', $events)), ', ', $m->getServerStatus()['endpoint']['state'], "\n";
	foreach ($keys as $key) {
		$m->delete($key);
	}
	// The form of old servers, which is the second question.
	$before = count($endpoint->questions());
	$endpoint->name(7, [$a, $b], 'old');
	wait_for(fn () => $list($m) === 'A B', 'two servers');
	echo implode(', ', array_slice($endpoint->questions(), $before)), "\n";
	// In pieces, and by a name, whose address is another one.
	$endpoint->name(8, [$a, $b], 'pieces', fn ($server) => "nobody.invalid|127.0.0.1|$server->port");
	wait_for(fn () => $list($m) === "nobody.invalid:$a->port nobody.invalid:$b->port", 'names');
	show($m, 'set', $m->set('key', 'value'));
	// Without an address the name is looked up by the next connection, and there is one yet.
	$endpoint->name(9, [$a, $b], 'new', fn ($server) => "nobody.invalid||$server->port");
	wait_for(fn () => $m->getServerList() && $m->getServerStatus()['endpoint']['version'] === 9, 'the answer');
	show($m, 'get', $m->get('key'));
	$m->quit();
	show($m, 'get over another one', $m->get('key'));
	// With another address the connection is another one.
	$endpoint->name(11, [$a, $b], 'new', fn ($server) => "nobody.invalid|127.0.0.1|$server->port");
	$m->setOption(Memcached::OPT_RETRY_TIMEOUT, 0);
	wait_for(fn () => $m->get('key') === 'value', 'the address');
	$endpoint->name(12, [$a, $b], 'new', fn ($server) => "nobody.invalid|127.0.0.99|$server->port");
	wait_for(fn () => $m->getServerList() && $m->getServerStatus()['endpoint']['version'] === 12, 'the answer');
	show($m, 'get where nobody is', $m->get('key'));
	$endpoint->name(13, [$a, $b], 'new', fn ($server) => "localhost|127.0.0.1|$server->port");
	wait_for(fn () => str_starts_with($list($m), 'localhost'), 'other names');
	show($m, 'set', $m->set('key', 'value'));

	// Everything that looks at the list, or binds requests to its servers, asks before.
	foreach ([
		'getDelayed' => fn ($m) => $m->getDelayed(['key']) && count($m->fetchAll()) === 1,
		'getServerByKey' => fn ($m) => $m->getServerByKey('key') !== false,
		'getStats' => fn ($m) => count($m->getStats()),
		'getVersion' => fn ($m) => count($m->getVersion()),
		'getAllKeys' => fn ($m) => is_array($m->getAllKeys()) || $m->getResultMessage(),
		'flush' => fn ($m) => $m->flush(),
		'a buffered set' => fn ($m) => $m->setOption(Memcached::OPT_BUFFER_WRITES, true) && $m->set('key', 'value') && $m->flushBuffers(),
		'lock' => fn ($m) => (new Pieces\MemcachedLock($m, 'lock'))->acquire(),
		'rate limiter' => fn ($m) => (new Pieces\MemcachedRateLimiter($m, 'limiter', 3, 10))->hit('me'),
	] as $what => $do) {
		$new = discovering($endpoint, $options);
		show($new, $what, $do($new));
	}
	unset($new);
}
?>
--EXPECT--
TEXT
0 questions before it is used
set: true [0 SUCCESS]
A B, keys are where they are with a new client, one question a second
A B C, keys are where they are with a new client, added C
set: true [0 SUCCESS]
get: true [0 SUCCESS]
new connections: 0 0 1
1 connection to B
C A, keys are where they are with a new client, removed B
set: true [0 SUCCESS]
get: true [0 SUCCESS]
0 connections to B
new connections: 0
C A, 
C A, discovery_failed the endpoint
C A endpoint
{"gutter":false,"state":"failed","last_error":"PROTOCOL ERROR: the configuration endpoint's answer is of no use: it is older than the last one, host: 127.0.0.1:PORT","last_error_code":8,"timed":0,"server":"127.0.0.1:PORT","version":5}
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
added B, removed C, removed A, discovery_back the endpoint, up
config get cluster, get AmazonElastiCache:cluster
set: true [0 SUCCESS]
get: 'value' [0 SUCCESS]
get over another one: false [2 getaddrinfo() or getnameinfo() HOSTNAME LOOKUP FAILURE]
get where nobody is: false [3 CONNECTION FAILURE]
set: true [0 SUCCESS]
getDelayed: true [0 SUCCESS]
getServerByKey: true [0 SUCCESS]
getStats: 2 [0 SUCCESS]
getVersion: 2 [0 SUCCESS]
getAllKeys: true [0 SUCCESS]
flush: true [0 SUCCESS]
a buffered set: true [32 ACTION QUEUED]
lock: true [0 SUCCESS]
rate limiter: true [0 SUCCESS]
META
0 questions before it is used
set: true [0 SUCCESS]
A B, keys are where they are with a new client, one question a second
A B C, keys are where they are with a new client, added C
set: true [0 SUCCESS]
get: true [0 SUCCESS]
new connections: 0 0 1
1 connection to B
C A, keys are where they are with a new client, removed B
set: true [0 SUCCESS]
get: true [0 SUCCESS]
0 connections to B
new connections: 0
C A, 
C A, discovery_failed the endpoint
C A endpoint
{"gutter":false,"state":"failed","last_error":"PROTOCOL ERROR: the configuration endpoint's answer is of no use: it is older than the last one, host: 127.0.0.1:PORT","last_error_code":8,"timed":0,"server":"127.0.0.1:PORT","version":5}
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
added B, removed C, removed A, discovery_back the endpoint, up
config get cluster, get AmazonElastiCache:cluster
set: true [0 SUCCESS]
get: 'value' [0 SUCCESS]
get over another one: false [2 getaddrinfo() or getnameinfo() HOSTNAME LOOKUP FAILURE]
get where nobody is: false [3 CONNECTION FAILURE]
set: true [0 SUCCESS]
getDelayed: true [0 SUCCESS]
getServerByKey: true [0 SUCCESS]
getStats: 2 [0 SUCCESS]
getVersion: 2 [0 SUCCESS]
getAllKeys: true [0 SUCCESS]
flush: true [0 SUCCESS]
a buffered set: true [32 ACTION QUEUED]
lock: true [0 SUCCESS]
rate limiter: true [0 SUCCESS]
BINARY
0 questions before it is used
set: true [0 SUCCESS]
A B, keys are where they are with a new client, one question a second
A B C, keys are where they are with a new client, added C
set: true [0 SUCCESS]
get: true [0 SUCCESS]
new connections: 0 0 1
1 connection to B
C A, keys are where they are with a new client, removed B
set: true [0 SUCCESS]
get: true [0 SUCCESS]
0 connections to B
new connections: 0
C A, 
C A, discovery_failed the endpoint
C A endpoint
{"gutter":false,"state":"failed","last_error":"PROTOCOL ERROR: the configuration endpoint's answer is of no use: it is older than the last one, host: 127.0.0.1:PORT","last_error_code":8,"timed":0,"server":"127.0.0.1:PORT","version":5}
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
added B, removed C, removed A, discovery_back the endpoint, up
config get cluster, get AmazonElastiCache:cluster
set: true [0 SUCCESS]
get: 'value' [0 SUCCESS]
get over another one: false [2 getaddrinfo() or getnameinfo() HOSTNAME LOOKUP FAILURE]
get where nobody is: false [3 CONNECTION FAILURE]
set: true [0 SUCCESS]
getDelayed: true [0 SUCCESS]
getServerByKey: true [0 SUCCESS]
getStats: 2 [0 SUCCESS]
getVersion: 2 [0 SUCCESS]
getAllKeys: true [28 ACTION NOT SUPPORTED]
flush: true [0 SUCCESS]
a buffered set: true [32 ACTION QUEUED]
lock: true [0 SUCCESS]
rate limiter: true [0 SUCCESS]