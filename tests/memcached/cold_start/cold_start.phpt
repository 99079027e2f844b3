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

/** Were there no more calls than one a second, since then? */
function few(int $calls, float $began): string
{
	$took = microtime(true) - $began;
	return $calls <= ceil($took) + 2 ? 'few calls' : "$calls calls in $took s";
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
		$m->setOption(Memcached::OPT_POLL_TIMEOUT, 50);
		$results = [];
		$began = microtime(true);
		for ($i = 0, $calls = 0; $i < 20; $i++) {
			read($m, "late$i", $calls);
			$results[$m->getResultMessage()] = "late$i";
		}
		ksort($results);
		echo implode(', ', array_keys($results)), ', ', few($calls, $began), "\n";
		show($m, 'nothing is left of the wait', $m->get($results['A TIMEOUT OCCURRED']));
		// What the gutter has is better than to wait.
		$m->addGutterServers([[$gutter->host, $gutter->port]]);
		for ($i = 0; $i < 5; $i++) {
			$gutter->put("spare$i", 'of the gutter');
		}
		$values = ['of the gutter' => 0, 'made' => 0];
		$began = microtime(true);
		for ($i = 0, $calls = 0; $i < 5; $i++) {
			$value = read($m, "spare$i", $calls);
			$values[$value]++;
		}
		echo 'of the gutter: ', $values['of the gutter'] > 0 && array_sum($values) === 5 && $calls === $values['made'] ? 'those without a turn' : json_encode($values), ', ', few($calls, $began), "\n";
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
	$m->setOption(Memcached::OPT_POLL_TIMEOUT, 50);
	$m->addGutterServers([[$gutter->host, $gutter->port]]);
	$gutter->put('spare', 'of the gutter');
	$computed = $m->getMultiOrCompute([...array_map(fn ($i) => "more$i", range(1, 30)), 'spare'], fn (array $keys) => array_fill_keys($keys, 'made'), 100);
	show($m, 'getMultiOrCompute', count($computed) < 31 && $computed['spare'] === 'of the gutter');
	echo '  ', $m->getLastErrorMessage(), "\n";

	// A client that stays finds out that its server is another one.
	$m->setOptions([Memcached::OPT_POLL_TIMEOUT => 5000, Memcached::OPT_COLD_START_SECONDS => 2, Memcached::OPT_COLD_START_RATE => 1]);
	wait_for(fn () => $server->stat('uptime') > 2, 'the server not to be cold');
	$m->resetServerList();
	$m->addServer($server->host, $server->port);
	$began = microtime(true);
	for ($i = 0, $calls = 0; $i < 10; $i++) {
		read($m, "warm$i", $calls);
	}
	echo $calls, ' calls, ', microtime(true) - $began < 5 ? 'at once' : 'SLOW', "\n";
	$m->setOptions([Memcached::OPT_COLD_START_SECONDS => 600, Memcached::OPT_POLL_TIMEOUT => 50]);
	$server->restart();
	$began = microtime(true);
	for ($i = 0, $calls = 0; $i < 20; $i++) {
		read($m, "cold$i", $calls);
	}
	echo 'a server that came back: ', few($calls, $began), "\n";
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
A TIMEOUT OCCURRED, SUCCESS, few calls
nothing is left of the wait: false [16 NOT FOUND]
of the gutter: those without a turn, few calls
TEXT, elected
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
A TIMEOUT OCCURRED, SUCCESS, few calls
nothing is left of the wait: false [16 NOT FOUND]
of the gutter: those without a turn, few calls
many
getMultiOrCompute: true [0 SUCCESS]
called with at most 4 keys, 12 in all
stored: 12 [0 SUCCESS]
getMultiOrCompute: true [31 A TIMEOUT OCCURRED]
  A TIMEOUT OCCURRED: the server has just started, and as much is made for it as OPT_COLD_START_RATE allows
10 calls, at once
a server that came back: few calls
META
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
A TIMEOUT OCCURRED, SUCCESS, few calls
nothing is left of the wait: false [16 NOT FOUND]
of the gutter: those without a turn, few calls
META, elected
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
A TIMEOUT OCCURRED, SUCCESS, few calls
nothing is left of the wait: false [16 NOT FOUND]
of the gutter: those without a turn, few calls
many
getMultiOrCompute: true [0 SUCCESS]
called with at most 4 keys, 12 in all
stored: 12 [0 SUCCESS]
getMultiOrCompute: true [31 A TIMEOUT OCCURRED]
  A TIMEOUT OCCURRED: the server has just started, and as much is made for it as OPT_COLD_START_RATE allows
10 calls, at once
a server that came back: few calls
BINARY
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
A TIMEOUT OCCURRED, SUCCESS, few calls
nothing is left of the wait: false [16 NOT FOUND]
of the gutter: those without a turn, few calls
BINARY, elected
5 values: 5 calls, as slow as is set
found: 'made' [0 SUCCESS]
extended: 'made' [0 SUCCESS]
A TIMEOUT OCCURRED, SUCCESS, few calls
nothing is left of the wait: false [16 NOT FOUND]
of the gutter: those without a turn, few calls
many
getMultiOrCompute: true [0 SUCCESS]
called with at most 4 keys, 12 in all
stored: 12 [0 SUCCESS]
getMultiOrCompute: true [31 A TIMEOUT OCCURRED]
  A TIMEOUT OCCURRED: the server has just started, and as much is made for it as OPT_COLD_START_RATE allows
10 calls, at once
a server that came back: few calls
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