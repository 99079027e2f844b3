--TEST--
OPT_COLD_START_SECONDS: turns, the gutter's values, the end of the wait, and servers that are not cold
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$gutter = memcached_start();

/** get() with a callback that counts. */
function read(Memcached $m, string $key, ?int &$calls, string $value = 'made', int $flags = 0): mixed
{
	return $m->get($key, function ($m, $key, &$out, $expiration = null) use (&$calls, $value, $flags) {
		$calls++;
		$out = $flags ? ['value' => $value] : $value;
		return true;
	}, $flags);
}

/** Takes all turns of a server's first minutes, or gives them back, so that it does not depend on the time who has one. */
function turns(TestMemcached $server, bool $left): void
{
	$seconds = range(0, 600);
	$server->raw(implode('', array_map(fn ($n) => $left ? "delete PCS:$n noreply\r\n" : "set PCS:$n 1 0 7 noreply\r\n1000000\r\n", $seconds)));
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	foreach ([0, 30] as $ttl) {
		echo $protocol, $ttl ? ', elected' : '', "\n";
		$server = memcached_start(); // so it is cold
		$m = new Pieces\Memcached;
		$m->setOptions([Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_COLD_START_SECONDS => 600, Memcached::OPT_COLD_START_RATE => 1,
			Memcached::OPT_STAMPEDE_TTL => $ttl, Memcached::OPT_POLL_TIMEOUT => 5000]);
		$m->addServer($server->host, $server->port);
		// One a second: so five take more than three.
		$calls = 0;
		$right = true;
		$began = microtime(true);
		for ($i = 0; $i < 5; $i++) {
			$right = read($m, "key$i", $calls) === 'made' && $right;
		}
		$took = microtime(true) - $began;
		echo "5 values: $calls calls, ", $right && $took > 3 ? 'as slow as is set' : "$took s", "\n";
		// What is there needs no turn.
		show($m, 'found', read($m, 'key1', $calls));
		show($m, 'extended', read($m, 'key', $calls, 'made', Memcached::GET_EXTENDED)['value']);
		// The wait has an end, before which somebody else may have made it.
		$m->setOption(Memcached::OPT_POLL_TIMEOUT, 1000);
		turns($server, false);
		$calls = 0;
		show($m, 'no turn', read($m, 'late', $calls));
		show($m, 'nothing is left of the wait', [$m->get('late'), $calls]);
		// What the gutter has is better than to wait.
		$m->addGutterServers([[$gutter->host, $gutter->port]]);
		$values = [];
		for ($i = 0; $i < 5; $i++) {
			$gutter->put("spare$i", 'of the gutter');
			$values[] = read($m, "spare$i", $calls);
		}
		show($m, 'without a turn', [array_unique($values), $calls]);
		turns($server, true);
		show($m, 'with one', [read($m, 'spare0', $calls), $calls]);
	}

	echo "many\n";
	$server = memcached_start();
	$m = new Pieces\Memcached;
	$m->setOptions([Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_COLD_START_SECONDS => 600, Memcached::OPT_COLD_START_RATE => 4]);
	$m->addServer($server->host, $server->port);
	$keys = array_map(fn ($i) => "key$i", range(1, 12));
	$parts = [];
	$computed = $m->getMultiOrCompute($keys, function (array $keys) use (&$parts) {
		$parts[] = count($keys);
		return array_fill_keys($keys, 'made');
	}, 100);
	show($m, 'getMultiOrCompute', $computed === array_fill_keys($keys, 'made'));
	echo 'called with at most ', max($parts), ' keys, ', array_sum($parts), " in all\n";
	show($m, 'stored', count($m->getMulti($keys)));
	$m->setOption(Memcached::OPT_POLL_TIMEOUT, 1000);
	$m->addGutterServers([[$gutter->host, $gutter->port]]);
	$gutter->put('spare', 'of the gutter');
	turns($server, false);
	show($m, 'getMultiOrCompute', $m->getMultiOrCompute(['more1', 'more2', 'spare'], fn (array $keys) => array_fill_keys($keys, 'made'), 100));
	echo '  ', $m->getLastErrorMessage(), "\n";

	// A client that stays finds out that its server is another one.
	$m->setOptions([Memcached::OPT_COLD_START_SECONDS => 5, Memcached::OPT_COLD_START_RATE => 1]);
	wait_for(fn () => $server->stat('uptime') > 5, 'the server not to be cold');
	$m->resetServerList();
	$m->addServer($server->host, $server->port);
	for ($i = 0, $calls = 0; $i < 10; $i++) {
		read($m, "warm$i", $calls);
	}
	echo $calls, " calls without a turn\n";
	// Once more if the machine was so slow that it may not have been cold any more.
	$found = wait_for(function () use ($m, $server) {
		$server->restart();
		turns($server, false);
		$calls = 0;
		$found = [read($m, 'cold', $calls), $calls];
		return $server->stat('uptime') < 4 ? $found : null;
	}, 'a look at a server that is cold', 60);
	show($m, 'a server that came back', $found);
}

// With a namespace, which the counters of turns are not of.
echo "a namespace\n";
$server = memcached_start();
$m = new Pieces\Memcached;
$m->setOptions([Memcached::OPT_NAMESPACE => 'shop', Memcached::OPT_COLD_START_SECONDS => 600, Memcached::OPT_COLD_START_RATE => 1]);
$m->addServer($server->host, $server->port);
$calls = 0;
show($m, 'made', [read($m, 'a', $calls), read($m, 'b', $calls), $calls]);
show($m, 'found', [read($m, 'a', $calls), read($m, 'b', $calls), $calls]);
$m->invalidateNamespace('shop');
show($m, 'made anew', [read($m, 'a', $calls), $calls]);
$m->getMultiOrCompute(['a', 'b', 'c'], fn (array $keys) => array_fill_keys($keys, 'computed'));
show($m, 'computed', $m->getMulti(['a', 'b', 'c']));

echo "options\n";
$m = new Pieces\Memcached;
var_dump($m->getOption(Memcached::OPT_COLD_START_SECONDS), $m->getOption(Memcached::OPT_COLD_START_RATE));
attempt($m, 'seconds', fn () => $m->setOption(Memcached::OPT_COLD_START_SECONDS, -1));
attempt($m, 'rate', fn () => $m->setOption(Memcached::OPT_COLD_START_RATE, 0));
attempt($m, 'rate', fn () => $m->setOption(Memcached::OPT_COLD_START_RATE, 7) && $m->getOption(Memcached::OPT_COLD_START_RATE) === 7);
$m->setOption(Memcached::OPT_COLD_START_SECONDS, 10);
show($m, 'no servers', read($m, 'key', $calls));
show($m, 'many', $m->getMultiOrCompute(['a', 'b'], fn (array $keys) => array_fill_keys($keys, 'made')));
// A server that is down has nothing to spare, and one that does not say since when it runs is not cold.
$dead = memcached_start();
$m->addServer($dead->host, $dead->port);
$dead->kill();
show($m, 'down', $m->getMultiOrCompute(['a', 'b'], fn (array $keys) => array_fill_keys($keys, 'made')));
?>
--EXPECT--
TEXT
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
no turn: false [31 A TIMEOUT OCCURRED]
nothing is left of the wait: [false,0] [16 NOT FOUND]
without a turn: [["of the gutter"],0] [0 SUCCESS]
with one: ["made",1] [0 SUCCESS]
TEXT, elected
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
no turn: false [31 A TIMEOUT OCCURRED]
nothing is left of the wait: [false,0] [16 NOT FOUND]
without a turn: [["of the gutter"],0] [0 SUCCESS]
with one: ["made",1] [0 SUCCESS]
many
getMultiOrCompute: true [0 SUCCESS]
called with at most 4 keys, 12 in all
stored: 12 [0 SUCCESS]
getMultiOrCompute: {"spare":"of the gutter"} [31 A TIMEOUT OCCURRED]
  A TIMEOUT OCCURRED: the server has just started, and as much is made for it as OPT_COLD_START_RATE allows
10 calls without a turn
a server that came back: [false,0] [31 A TIMEOUT OCCURRED]
META
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
no turn: false [31 A TIMEOUT OCCURRED]
nothing is left of the wait: [false,0] [16 NOT FOUND]
without a turn: [["of the gutter"],0] [0 SUCCESS]
with one: ["made",1] [0 SUCCESS]
META, elected
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
no turn: false [31 A TIMEOUT OCCURRED]
nothing is left of the wait: [false,0] [16 NOT FOUND]
without a turn: [["of the gutter"],0] [0 SUCCESS]
with one: ["made",1] [0 SUCCESS]
many
getMultiOrCompute: true [0 SUCCESS]
called with at most 4 keys, 12 in all
stored: 12 [0 SUCCESS]
getMultiOrCompute: {"spare":"of the gutter"} [31 A TIMEOUT OCCURRED]
  A TIMEOUT OCCURRED: the server has just started, and as much is made for it as OPT_COLD_START_RATE allows
10 calls without a turn
a server that came back: [false,0] [31 A TIMEOUT OCCURRED]
BINARY
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
no turn: false [31 A TIMEOUT OCCURRED]
nothing is left of the wait: [false,0] [16 NOT FOUND]
without a turn: [["of the gutter"],0] [0 SUCCESS]
with one: ["made",1] [0 SUCCESS]
BINARY, elected
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
no turn: false [31 A TIMEOUT OCCURRED]
nothing is left of the wait: [false,0] [16 NOT FOUND]
without a turn: [["of the gutter"],0] [0 SUCCESS]
with one: ["made",1] [0 SUCCESS]
many
getMultiOrCompute: true [0 SUCCESS]
called with at most 4 keys, 12 in all
stored: 12 [0 SUCCESS]
getMultiOrCompute: {"spare":"of the gutter"} [31 A TIMEOUT OCCURRED]
  A TIMEOUT OCCURRED: the server has just started, and as much is made for it as OPT_COLD_START_RATE allows
10 calls without a turn
a server that came back: [false,0] [31 A TIMEOUT OCCURRED]
a namespace
made: ["made","made",2] [0 SUCCESS]
found: ["made","made",2] [0 SUCCESS]
made anew: ["made",3] [0 SUCCESS]
computed: {"a":"made","b":"computed","c":"computed"} [0 SUCCESS]
options
int(0)
int(100)
  Warning: Memcached::setOption(): OPT_COLD_START_SECONDS must be from 0 to 2592000 seconds (30 days)
seconds: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): OPT_COLD_START_RATE must be from 1 to 1000000
rate: false [38 INVALID ARGUMENTS]
rate: true [38 INVALID ARGUMENTS]
no servers: false [20 NO SERVERS DEFINED]
many: {"a":"made","b":"made"} [20 NO SERVERS DEFINED]
down: {"a":"made","b":"made"} [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]