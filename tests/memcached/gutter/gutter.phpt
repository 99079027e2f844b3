--TEST--
addGutterServers() and OPT_GUTTER_TTL: keys of a server that is down go to spare servers, expire soon, and go home
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../server_events/events.inc';

/** A pool of three and two spare ones. @return array{Pieces\Memcached, list<TestMemcached>, list<TestMemcached>} */
function gutter(array $options): array
{
	$servers = servers(3);
	$spares = servers(2);
	$m = pieces($servers, $options + [Memcached::OPT_GUTTER_TTL => 1000, Memcached::OPT_RETRY_TIMEOUT => 60, Memcached::OPT_COMPRESSION => false]);
	$m->addGutterServers(array_map(fn ($s) => [$s->host, $s->port], $spares)) || print("NOT ADDED\n");
	return [$m, $servers, $spares];
}

/** Where the key is, and how long it lasts there: "spare for 1000". */
function where(array $servers, array $spares, string $key): string
{
	$found = [];
	foreach (['server' => $servers, 'spare' => $spares] as $kind => $list) {
		foreach ($list as $server) {
			if ($server->running() && preg_match('/^HD t(-?\d+)/', $server->raw("mg $key t\r\n"), $match)) {
				$found[] = $kind . ((int) $match[1] < 0 ? '' : ' for ' . (ceil($match[1] / 100) * 100));
			}
		}
	}
	return implode(', ', $found) ?: 'nowhere';
}

$ways = [
	'text' => [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_TEXT],
	'meta' => [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META],
	'binary' => [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_BINARY],
	'ketama, ejection' => [Memcached::OPT_LIBKETAMA_COMPATIBLE => true, Memcached::OPT_REMOVE_FAILED_SERVERS => true],
	'noreply' => [Memcached::OPT_NOREPLY => true],
];
foreach ($ways as $name => $options) {
	echo "$name\n";
	[$m, $servers, $spares] = gutter($options);
	$keys = array_map(fn ($i) => "key$i", range(0, 99));
	$homes = array_combine($keys, array_map(fn ($key) => home($m, $servers, $key), $keys));
	$lost = array_keys($homes, 1);
	[$a, $b, $c] = $lost;
	$m->setMulti(array_fill_keys($keys, 'old'));
	$m->getMulti($keys);
	echo 'well: ', where($servers, $spares, $a), "\n";
	$servers[1]->kill();
	show($m, 'found dead by a set', $m->set($a, 'new'));
	echo '  ', where($servers, $spares, $a), "\n";
	show($m, 'get', $m->get($a));
	show($m, 'not set since', $m->get($b));
	echo 'at home as ever: ', home($m, $servers, $a), "\n";
	$values = $m->getMulti($keys);
	echo 'getMulti: ', count($values) - (100 - count($lost)), " of its own [{$m->getResultCode()}]\n";
	if ($name !== 'noreply') {
		show($m, 'add', $m->add($b, 'added', 5000));
		show($m, 'append', $m->append($b, '+'));
		show($m, 'get', $m->get($b));
		show($m, 'increment', $m->increment($c, 1, 5, 100));
		show($m, 'touch', $m->touch($c, 250));
		echo '  ', where($servers, $spares, $c), "\n";
		show($m, 'delete', $m->delete($b));
		show($m, 'get', $m->get($b));
		$token = $m->get($a, null, Memcached::GET_EXTENDED)['cas'] ?? 0;
		show($m, 'cas', $m->cas($token, $a, 'compared', 0));
		echo '  ', where($servers, $spares, $a), "\n";
	}
	show($m, 'setMulti', $m->setMulti(array_fill_keys($keys, 'value'), time() + 3600));
	show($m, 'getMulti', count($m->getMulti($keys)));
	$places = array_count_values(array_map(fn ($key) => where($servers, $spares, $key), $lost));
	echo json_encode(array_keys($places)), "\n";
	// the others have no key that is not theirs
	$strangers = array_filter($keys, fn ($key) => $homes[$key] !== 1 && where([$servers[1 - $homes[$key] + 1]], $spares, $key) !== 'nowhere');
	echo 'the others have their own: ', json_encode($strangers), "\n";
	// back: empty, and at home
	$servers[1]->restart();
	$m->quit();
	show($m, 'back', $m->get($a));
	show($m, 'set', $m->set($a, 'home'));
	$m->get($a);
	$m->quit();
	echo '  ', strtok(where($servers, [], $a), ' '), "\n";
}

echo "expirations\n";
[$m, $servers, $spares] = gutter([]);
[$key] = keys_at($m, $servers, 1, 1);
$servers[1]->kill();
foreach (['0' => 0, '250' => 250, '5000' => 5000, '30 days' => 2592000, 'a date, near' => time() + 250, 'a date, far' => time() + 100000, 'past' => -1] as $name => $expiration) {
	$m->set($key, 'value', $expiration);
	echo "$name: ", where($servers, $spares, $key), "\n";
}

$m->setOption(Memcached::OPT_GUTTER_TTL, 1);
$m->set($key, 'value');
wait_for(fn () => $m->get($key) === false, 'the end of its time');
show($m, 'over', $m->get($key));

echo "the gutter fails\n";
[$m, $servers, $spares] = gutter([]);
$lost = keys_at($m, $servers, 1, 20);
$servers[1]->kill();
$spares[0]->kill();
show($m, 'one is left: setMulti', $m->setMulti(array_fill_keys($lost, 'value')));
show($m, 'getMulti', count($m->getMulti($lost)));
$spares[1]->kill();
show($m, 'none: set', $m->set($lost[0], 'value'));
show($m, 'again', $m->set($lost[0], 'value'));
show($m, 'getMulti', $m->getMulti($lost));
foreach ($m->getServerStatus() as $at => $s) {
	echo '  ', steady($at, [...$servers, ...$spares]), $s['gutter'] ? ' (gutter)' : '', " $s[state]\n";
}

echo "silence\n";
[$m, $servers, $spares] = gutter([Memcached::OPT_POLL_TIMEOUT => 300]);
[$key] = keys_at($m, $servers, 1, 1);
$m->set($key, 'old');
$servers[1]->pause();
$first = milliseconds(fn () => show($m, 'set', $m->set($key, 'new')));
$second = milliseconds(fn () => show($m, 'get', $m->get($key)));
echo $first >= 280 && $second < 280 ? "one waited\n" : "$first $second\n";
$servers[1]->resume();
$m->quit();
show($m, 'and is back', is_string($m->get($key)));

echo "who cannot be one\n";
$m = pieces($servers);
echo 'for ', $m->getOption(Memcached::OPT_GUTTER_TTL), " s\n";
$all = [...$servers, ...$spares];
$say = fn (string $call, callable $do) => print steady((function () use ($m, $call, $do) { ob_start(); attempt($m, $call, $do); return ob_get_clean(); })(), $all);
$say('a server of the pool, and a new one', fn () => $m->addGutterServers([[$servers[0]->host, $servers[0]->port], [$spares[0]->host, $spares[0]->port]]));
echo json_encode(array_column($m->getServerStatus(), 'gutter')), "\n";
$say('again', fn () => $m->addGutterServers([[$spares[0]->host, $spares[0]->port]]));
$say('a spare one as a server', fn () => $m->addServer($spares[0]->host, $spares[0]->port));
$say('the same in a list', fn () => $m->addServers([[$spares[0]->host, $spares[0]->port]]));
$say('no server', fn () => $m->addGutterServers(['text', ['host'], ['host', 99999]]));
$say('no list', fn () => $m->addGutterServers('text'));
$say('none', fn () => $m->addGutterServers([]));
echo count($m->getServerList()), ' and ', count($m->getServerStatus()), "\n";
// behind those that come later
$later = memcached_start();
$m->addServer($later->host, $later->port);
echo json_encode(array_column($m->getServerStatus(), 'gutter')), "\n";
foreach ([-1, 2592001, 'x', 0, 30] as $ttl) {
	$say('OPT_GUTTER_TTL ' . json_encode($ttl), fn () => $m->setOption(Memcached::OPT_GUTTER_TTL, $ttl) && print($m->getOption(Memcached::OPT_GUTTER_TTL) . ' '));
}
$m->resetServerList();
echo count($m->getServerStatus()), "\n";
show($m, 'no server', $m->addGutterServers([[$later->host, $later->port]]) && $m->set('key', 1));

echo "flush, and off\n";
[$m, $servers, $spares] = gutter([]);
[$key] = keys_at($m, $servers, 1, 1);
$servers[1]->kill();
$m->set($key, 'value');
show($m, 'flush', $m->flush());
show($m, 'get', $m->get($key));
$m->setOption(Memcached::OPT_GUTTER_TTL, 0);
show($m, 'off', $m->get($key));
$m->setOption(Memcached::OPT_REMOVE_FAILED_SERVERS, true);
show($m, 'ejection instead', $m->set($key, 1));
echo where($servers, $spares, $key), "\n";

echo "told\n";
[$m, $servers, $spares] = gutter([]);
[$key] = keys_at($m, $servers, 1, 1);
$servers[1]->kill();
telling($m, $servers, 'set', fn () => $m->set($key, 1));
?>
--EXPECT--
text
well: server
found dead by a set: true [0 SUCCESS]
  spare for 1000
get: 'new' [0 SUCCESS]
not set since: false [16 NOT FOUND]
at home as ever: 1
getMulti: 1 of its own [0]
add: true [0 SUCCESS]
append: true [0 SUCCESS]
get: 'added+' [0 SUCCESS]
increment: 5 [0 SUCCESS]
touch: true [0 SUCCESS]
  spare for 300
delete: true [0 SUCCESS]
get: false [16 NOT FOUND]
cas: true [0 SUCCESS]
  spare for 1000
setMulti: true [0 SUCCESS]
getMulti: 100 [0 SUCCESS]
["spare for 1000"]
the others have their own: []
back: false [16 NOT FOUND]
set: true [0 SUCCESS]
  server
meta
well: server
found dead by a set: true [0 SUCCESS]
  spare for 1000
get: 'new' [0 SUCCESS]
not set since: false [16 NOT FOUND]
at home as ever: 1
getMulti: 1 of its own [0]
add: true [0 SUCCESS]
append: true [0 SUCCESS]
get: 'added+' [0 SUCCESS]
increment: 5 [0 SUCCESS]
touch: true [0 SUCCESS]
  spare for 300
delete: true [0 SUCCESS]
get: false [16 NOT FOUND]
cas: true [0 SUCCESS]
  spare for 1000
setMulti: true [0 SUCCESS]
getMulti: 100 [0 SUCCESS]
["spare for 1000"]
the others have their own: []
back: false [16 NOT FOUND]
set: true [0 SUCCESS]
  server
binary
well: server
found dead by a set: true [0 SUCCESS]
  spare for 1000
get: 'new' [0 SUCCESS]
not set since: false [16 NOT FOUND]
at home as ever: 1
getMulti: 1 of its own [0]
add: true [0 SUCCESS]
append: true [0 SUCCESS]
get: 'added+' [0 SUCCESS]
increment: 5 [0 SUCCESS]
touch: true [0 SUCCESS]
  spare for 300
delete: true [0 SUCCESS]
get: false [16 NOT FOUND]
cas: true [0 SUCCESS]
  spare for 1000
setMulti: true [0 SUCCESS]
getMulti: 100 [0 SUCCESS]
["spare for 1000"]
the others have their own: []
back: false [16 NOT FOUND]
set: true [0 SUCCESS]
  server
ketama, ejection
well: server
found dead by a set: true [0 SUCCESS]
  spare for 1000
get: 'new' [0 SUCCESS]
not set since: false [16 NOT FOUND]
at home as ever: 1
getMulti: 1 of its own [0]
add: true [0 SUCCESS]
append: true [0 SUCCESS]
get: 'added+' [0 SUCCESS]
increment: 5 [0 SUCCESS]
touch: true [0 SUCCESS]
  spare for 300
delete: true [0 SUCCESS]
get: false [16 NOT FOUND]
cas: true [0 SUCCESS]
  spare for 1000
setMulti: true [0 SUCCESS]
getMulti: 100 [0 SUCCESS]
["spare for 1000"]
the others have their own: []
back: false [16 NOT FOUND]
set: true [0 SUCCESS]
  server
noreply
well: server
found dead by a set: true [0 SUCCESS]
  nowhere
get: false [16 NOT FOUND]
not set since: false [16 NOT FOUND]
at home as ever: 1
getMulti: 0 of its own [0]
setMulti: true [0 SUCCESS]
getMulti: 100 [0 SUCCESS]
["spare for 1000"]
the others have their own: []
back: false [16 NOT FOUND]
set: true [0 SUCCESS]
  server
expirations
0: spare for 1000
250: spare for 300
5000: spare for 1000
30 days: spare for 1000
a date, near: spare for 300
a date, far: spare for 1000
past: nowhere
over: false [16 NOT FOUND]
the gutter fails
one is left: setMulti: true [0 SUCCESS]
getMulti: 20 [0 SUCCESS]
none: set: false [3 CONNECTION FAILURE]
again: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
getMulti: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
  127.0.0.1:PORT0 not connected
  127.0.0.1:PORT1 ejected
  127.0.0.1:PORT2 not connected
  127.0.0.1:PORT3 (gutter) failed
  127.0.0.1:PORT4 (gutter) failed
silence
set: true [0 SUCCESS]
get: 'new' [0 SUCCESS]
one waited
and is back: true [0 SUCCESS]
who cannot be one
for 10 s
  Warning: Pieces\Memcached::addGutterServers(): could not add entry #1 to the server list: it is a server of the pool
a server of the pool, and a new one: false [38 INVALID ARGUMENTS]
[false,false,false,true]
again: true [0 SUCCESS]
  Warning: Memcached::addServer(): could not add the server: it is a gutter server
a spare one as a server: false [38 INVALID ARGUMENTS]
  Warning: Memcached::addServers(): could not add entry #1 to the server list: it is a gutter server
the same in a list: true [0 SUCCESS]
  Warning: Pieces\Memcached::addGutterServers(): server list entry #1 is not an array of host, port and weight
  Warning: Pieces\Memcached::addGutterServers(): could not add entry #2 to the server list: it needs a host and a port
  Warning: Pieces\Memcached::addGutterServers(): could not add entry #3 to the server list: a port is from 0 to 65535
no server: false [38 INVALID ARGUMENTS]
no list: TypeError: Pieces\Memcached::addGutterServers(): Argument #1 ($servers) must be of type array, string given
none: true [0 SUCCESS]
3 and 4
[false,false,false,false,true]
  Warning: Memcached::setOption(): OPT_GUTTER_TTL must be from 0 to 2592000 seconds (30 days)
OPT_GUTTER_TTL -1: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_GUTTER_TTL must be from 0 to 2592000 seconds (30 days)
OPT_GUTTER_TTL 2592001: false [38 INVALID ARGUMENTS]
0 OPT_GUTTER_TTL "x": true [38 INVALID ARGUMENTS]
0 OPT_GUTTER_TTL 0: true [38 INVALID ARGUMENTS]
30 OPT_GUTTER_TTL 30: true [38 INVALID ARGUMENTS]
0
no server: false [20 NO SERVERS DEFINED]
flush, and off
flush: false [19 SOME ERRORS WERE REPORTED]
get: false [16 NOT FOUND]
off: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
ejection instead: true [0 SUCCESS]
server
told
set: true [0]
  ejected 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
  failed 127.0.0.1:PORT1 [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
