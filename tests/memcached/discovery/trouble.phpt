--TEST--
OPT_CLIENT_MODE: an endpoint that lies, is silent or is gone leaves the last good list, is asked no sooner than is set, and is reported
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
$gutter = memcached_start();
$endpoint = new TestEndpoint;
$plain = fn (?string $text) => strtr((string) $text, ["127.0.0.1:$endpoint->port" => 'THE ENDPOINT', "127.0.0.1:$a->port" => 'A', "127.0.0.1:$b->port" => 'B', "127.0.0.1:$gutter->port" => 'G', (string) $endpoint->port => 'PORT']);
$list = fn (Memcached $m) => $plain(implode(' ', array_map(fn ($server) => "$server[host]:$server[port]", $m->getServerList())));
$config = fn (string $payload, ?int $len = null) => 'CONFIG cluster 0 ' . ($len ?? strlen($payload)) . "\r\n$payload\r\nEND\r\n";
$version = 1;
$node = "127.0.0.1||$b->port";

$endpoint->name($version, [$a]);
$m = discovering($endpoint, [Memcached::OPT_CONNECT_TIMEOUT => 60000]);
$m->addGutterServers([[$gutter->host, $gutter->port]]);
$events = [];
$m->setServerCallback(function (string $event, string $server, string $message, int $code) use (&$events, $plain) {
	$events[] = "$event " . $plain($server);
});
show($m, 'set', $m->set('key', 'value'));

echo "nonsense\n";
foreach ([
	'no reply' => "HELLO\r\n",
	'nothing configured' => "END\r\n",
	'no newline behind the version' => $config("9 $node\n"),
	'a path' => $config("9\n/tmp/socket||11211\n"),
	'more than it says' => $config("9\n$node\n", 5),
	'1025 nodes' => $config("9\n" . implode(' ', array_map(fn ($i) => "host$i||11211", range(1, 1025))) . "\n"),
	'a gutter server' => $config("9\n127.0.0.1||$gutter->port\n"),
	'no endpoint at all' => "ERROR\r\n",
] as $what => $answer) {
	// What was good comes between, so that each is reported.
	$endpoint->name(++$version, [$a]);
	wait_for(fn () => $m->get('key') === 'value' && $m->getServerStatus()['endpoint']['version'] === $version && $m->getServerStatus()['endpoint']['state'] === 'up', 'a good answer');
	$events = [];
	$endpoint->say('any', $answer);
	wait_for(function () use ($m, &$events) {
		return $m->get('key') === 'value' && $events;
	}, 'an event');
	$status = $m->getServerStatus()['endpoint'];
	echo "$what: ", $list($m), ', ', implode(', ', $events), ': ', $plain($status['last_error']), "\n";
}

echo "silence\n";
foreach (['silent', 'closing', 'paused', 'killed'] as $how) {
	$endpoint->name(++$version, [$a]);
	wait_for(fn () => $m->get('key') === 'value' && $m->getServerStatus()['endpoint']['version'] === $version, 'a good answer');
	$events = [];
	$how === 'paused' ? $endpoint->pause() : ($how === 'killed' ? $endpoint->kill() : $endpoint->say($how));
	// Only who says nothing takes the whole time-out; what the others say is waited for.
	$limit = in_array($how, ['silent', 'paused'], true) ? 200 : 60000;
	$m->setOption(Memcached::OPT_CONNECT_TIMEOUT, $limit);
	$failures = fn (): int => $m->getServerStatus()['endpoint']['failures'];
	$asking = $others = [];
	$began = microtime(true);
	// Through some seconds, in each of which it is asked once.
	wait_for(function () use ($m, &$asking, &$others, $failures) {
		$before = $failures();
		$begin = microtime(true);
		$m->get('key') === 'value' || print("A CALL FAILED\n");
		$took = microtime(true) - $begin;
		$failures() > $before ? $asking[] = $took : $others[] = $took;
		return count($asking) === 3;
	}, 'three questions', 60);
	sort($others);
	// The fastest call is the one that other processes have delayed the least; the time-out of who sets none is 4 s.
	$time = $limit === 200 ? (min($asking) > 0.19 && min($asking) < 2 ? 'no longer than its time-out' : min($asking) . ' s') : 'an end at once';
	echo "$how: ", $list($m), ', ', implode(', ', $events), ", $time, ",
		microtime(true) - $began >= count($asking) - 1 ? 'one question a second' : 'MORE QUESTIONS', ', ',
		$others && $others[intdiv(count($others), 2)] < 0.19 ? 'the other calls as fast as ever' : json_encode($others), ', ',
		preg_replace('/after \d+ ms|longer than \d+ ms/', 'after N ms', $plain($m->getServerStatus()['endpoint']['last_error'])), "\n";
	$how === 'paused' ? $endpoint->resume() : ($how === 'killed' ? $endpoint->restart() : null);
}
$endpoint->name(++$version, [$a, $b]);
wait_for(fn () => $list($m) === 'A B', 'the new list');
echo implode(', ', array_slice($events, -2)), "\n";

echo "from the start\n";
$endpoint->say('any', "END\r\n");
$new = discovering($endpoint, [Memcached::OPT_RETRY_TIMEOUT => 1, Memcached::OPT_DISCOVERY_INTERVAL => 3600]);
show($new, 'get', $new->get('key'));
echo $plain($new->getLastErrorMessage()), "\n";
show($new, 'getMulti', $new->getMulti(['key']));
show($new, 'getStats', $new->getStats());
echo $plain($new->getLastErrorMessage()), "\n";
show($new, 'getDelayed', $new->getDelayed(['key']));
var_dump($new->getServerList(), $new->getServerByKey('key'));
$before = count($endpoint->questions());
$began = microtime(true);
for ($i = 0; $i < 30; $i++) {
	$new->get('key');
}
echo count($endpoint->questions()) - $before <= 1 + microtime(true) - $began ? 'one question' : 'MORE QUESTIONS', " within OPT_RETRY_TIMEOUT\n";
$endpoint->name(++$version, [$a]);
wait_for(fn () => $new->get('key') === 'value', 'the list');
$m->setServerCallback(null);

echo "options and servers\n";
attempt($m, 'another endpoint', fn () => $m->addServer('127.0.0.2', 11211));
attempt($m, 'the same again', fn () => $m->addServer($endpoint->host, $endpoint->port));
attempt($m, 'in a list', fn () => $m->addServers([[$endpoint->host, $endpoint->port], ['127.0.0.2', 11211]]));
attempt($m, 'mode 7', fn () => $m->setOption(Memcached::OPT_CLIENT_MODE, 7));
attempt($m, 'interval 0', fn () => $m->setOption(Memcached::OPT_DISCOVERY_INTERVAL, 0));
attempt($m, 'interval 86401', fn () => $m->setOption(Memcached::OPT_DISCOVERY_INTERVAL, 86401));
var_dump($m->getOption(Memcached::OPT_CLIENT_MODE) === Memcached::DYNAMIC_CLIENT_MODE, $m->getOption(Memcached::OPT_DISCOVERY_INTERVAL));
$static = new Pieces\Memcached;
var_dump($static->getOption(Memcached::OPT_CLIENT_MODE) === Memcached::STATIC_CLIENT_MODE, $static->getOption(Memcached::OPT_DISCOVERY_INTERVAL));
$static->addServer($a->host, $a->port);
attempt($static, 'dynamic with servers', fn () => $static->setOption(Memcached::OPT_CLIENT_MODE, Memcached::DYNAMIC_CLIENT_MODE));
show($static, 'get', $static->get('key'));
// Back to the static mode: the servers stay, and nobody is asked.
attempt($m, 'static', fn () => $m->setOption(Memcached::OPT_CLIENT_MODE, Memcached::STATIC_CLIENT_MODE));
show($m, 'get', $m->get('key'));
echo $list($m), ', ', implode(' ', array_map($plain, array_keys($m->getServerStatus()))), "\n";
$m->resetServerList();
$m->setOption(Memcached::OPT_CLIENT_MODE, Memcached::DYNAMIC_CLIENT_MODE);
show($m, 'without an endpoint', $m->get('key'));
var_dump($m->getServerStatus());
$m->addServer($endpoint->host, $endpoint->port);
show($m, 'with one', $m->get('key'));
$m->resetServerList();
var_dump($m->getServerList());
show($m, 'another one may be named', $m->addServer($b->host, $b->port));
show($m, 'get', $m->get('key'));
echo $plain($m->getLastErrorMessage()), "\n";
?>
--EXPECT--
set: true [0 SUCCESS]
nonsense
no reply: A, discovery_failed THE ENDPOINT: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it is no reply of a configuration endpoint, host: THE ENDPOINT
nothing configured: A, discovery_failed THE ENDPOINT: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it has no configuration of a cluster, host: THE ENDPOINT
no newline behind the version: A, discovery_failed THE ENDPOINT: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it does not begin with a line that is a version, host: THE ENDPOINT
a path: A, discovery_failed THE ENDPOINT: PROTOCOL ERROR: the configuration endpoint's answer is of no use: a node's host is no name or address, host: THE ENDPOINT
more than it says: A, discovery_failed THE ENDPOINT: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it is not as long as it says, host: THE ENDPOINT
1025 nodes: A, discovery_failed THE ENDPOINT: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it names more than 1024 nodes, host: THE ENDPOINT
a gutter server: A, discovery_failed THE ENDPOINT: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it names a gutter server, host: THE ENDPOINT
no endpoint at all: A, discovery_failed THE ENDPOINT: ACTION NOT SUPPORTED: it is no configuration endpoint, host: THE ENDPOINT
silence
silent: A, discovery_failed THE ENDPOINT, no longer than its time-out, one question a second, the other calls as fast as ever, A TIMEOUT OCCURRED: timed out while waiting for THE ENDPOINT, host: THE ENDPOINT
closing: A, discovery_failed THE ENDPOINT, an end at once, one question a second, the other calls as fast as ever, UNKNOWN READ FAILURE: THE ENDPOINT closed the connection, host: THE ENDPOINT
paused: A, discovery_failed THE ENDPOINT, no longer than its time-out, one question a second, the other calls as fast as ever, A TIMEOUT OCCURRED: timed out while waiting for THE ENDPOINT, host: THE ENDPOINT
killed: A, discovery_failed THE ENDPOINT, an end at once, one question a second, the other calls as fast as ever, CONNECTION FAILURE: cannot connect to THE ENDPOINT: Connection refused, host: THE ENDPOINT
added B, discovery_back THE ENDPOINT
from the start
get: false [20 NO SERVERS DEFINED]
NO SERVERS DEFINED: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it has no configuration of a cluster, host: THE ENDPOINT
getMulti: false [20 NO SERVERS DEFINED]
getStats: false [20 NO SERVERS DEFINED]
NO SERVERS DEFINED: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it has no configuration of a cluster, host: THE ENDPOINT
getDelayed: false [20 NO SERVERS DEFINED]
array(0) {
}
bool(false)
one question within OPT_RETRY_TIMEOUT
options and servers
  Warning: Memcached::addServer(): could not add the server: in DYNAMIC_CLIENT_MODE it is the configuration endpoint, and there is another one
another endpoint: false [38 INVALID ARGUMENTS]
the same again: true [0 SUCCESS]
  Warning: Memcached::addServers(): could not add entry #2 to the server list: in DYNAMIC_CLIENT_MODE it is the configuration endpoint, and there is another one
in a list: true [0 SUCCESS]
  Warning: Memcached::setOption(): OPT_CLIENT_MODE must be STATIC_CLIENT_MODE or DYNAMIC_CLIENT_MODE
mode 7: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_DISCOVERY_INTERVAL must be from 1 to 86400 seconds
interval 0: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_DISCOVERY_INTERVAL must be from 1 to 86400 seconds
interval 86401: false [38 INVALID ARGUMENTS]
bool(true)
int(1)
bool(true)
int(60)
  Warning: Memcached::setOption(): DYNAMIC_CLIENT_MODE is for a pool without servers of its own: set it before addServer()
dynamic with servers: false [38 INVALID ARGUMENTS]
get: 'value' [0 SUCCESS]
static: true [38 INVALID ARGUMENTS]
get: false [16 NOT FOUND]
A B, A B G
without an endpoint: false [20 NO SERVERS DEFINED]
array(0) {
}
with one: 'value' [0 SUCCESS]
array(0) {
}
another one may be named: true [0 SUCCESS]
get: false [20 NO SERVERS DEFINED]
NO SERVERS DEFINED: PROTOCOL ERROR: the configuration endpoint's answer is of no use: it has no configuration of a cluster, host: B