--TEST--
getMultiOrCompute(): the function is asked once for all that is missing, and what it makes is stored in one batch
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();

/** @param array<string, mixed> $rows what there is to be made */
function from(array $rows): Closure
{
	return function (array $keys) use ($rows) {
		echo '  asked for ', json_encode($keys), "\n";
		return array_intersect_key($rows, array_flip($keys));
	};
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	$m = new Pieces\Memcached;
	$m->setOptions([Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_PREFIX_KEY => "$protocol:"]);
	$m->addServer($server->host, $server->port);
	$m->setMulti(['b' => 'B', '7' => 'seven']);
	$rows = ['a' => 'made A', 'c' => ['made' => 'C'], '12' => 12, 'x' => 'not asked for'];
	show($m, 'some', $m->getMultiOrCompute(['a', 'b', 7, 'c', 12, 'none', 'a'], from($rows), 100));
	show($m, 'again', $m->getMultiOrCompute(['a', 'b', 7, 'c', 12], from([])));
	show($m, 'what was not asked for', $m->get('x'));
	var_dump(abs((int) ($m->get('a', null, Memcached::GET_EXTENDED)['ttl'] ?? 100) - 100) < 5);
	show($m, 'nothing made', $m->getMultiOrCompute(['n1', 'n2'], from([])));
	show($m, 'no keys', $m->getMultiOrCompute([], from($rows)));
}

echo "trouble\n";
foreach ([
	fn () => $m->getMultiOrCompute(['t'], fn () => 'no array'),
	fn () => $m->getMultiOrCompute(['t'], fn () => throw new LogicException('out of the function')),
	fn () => $m->getMultiOrCompute(['t', new stdClass], fn () => []),
	fn () => $m->getMultiOrCompute(['t'], 'no_function'),
	fn () => $m->getMultiOrCompute(['t'], function (array $keys) use ($m) {
		$m->resetServerList();
		$m->addServer('127.0.0.1', 1);
		return ['t' => 'made'];
	}),
] as $trouble) {
	attempt($m, 'trouble', $trouble);
}
show($m, 'a value that cannot be stored', $m->getMultiOrCompute(['f'], fn () => ['f' => 1]));
$down = new Pieces\Memcached;
$down->addServer('127.0.0.1', 1);
show($down, 'no server is up', $down->getMultiOrCompute(['a', 'b'], from(['a' => 1, 'b' => 2])));
$m = new Pieces\Memcached;
$m->addServer($server->host, $server->port);
show($m, 'a key that is none', $m->getMultiOrCompute(['good', 'bad key'], from(['good' => 1, 'bad key' => 2])));
$value = 'by reference';
show($m, 'a reference', $m->getMultiOrCompute(['r'], function () use (&$value) {
	return ['r' => &$value];
}));
show($m, 'stored', $m->get('r'));
?>
--EXPECT--
TEXT
  asked for ["a","c","12","none"]
some: {"a":"made A","b":"B","7":"seven","c":{"made":"C"},"12":12} [0 SUCCESS]
again: {"a":"made A","b":"B","7":"seven","c":{"made":"C"},"12":12} [0 SUCCESS]
what was not asked for: false [16 NOT FOUND]
bool(true)
  asked for ["n1","n2"]
nothing made: [] [16 NOT FOUND]
no keys: [] [16 NOT FOUND]
META
  asked for ["a","c","12","none"]
some: {"a":"made A","b":"B","7":"seven","c":{"made":"C"},"12":12} [0 SUCCESS]
again: {"a":"made A","b":"B","7":"seven","c":{"made":"C"},"12":12} [0 SUCCESS]
what was not asked for: false [16 NOT FOUND]
bool(true)
  asked for ["n1","n2"]
nothing made: [] [16 NOT FOUND]
no keys: [] [16 NOT FOUND]
BINARY
  asked for ["a","c","12","none"]
some: {"a":"made A","b":"B","7":"seven","c":{"made":"C"},"12":12} [0 SUCCESS]
again: {"a":"made A","b":"B","7":"seven","c":{"made":"C"},"12":12} [0 SUCCESS]
what was not asked for: false [16 NOT FOUND]
bool(true)
  asked for ["n1","n2"]
nothing made: [] [16 NOT FOUND]
no keys: [] [16 NOT FOUND]
trouble
trouble: TypeError: Pieces\Memcached::getMultiOrCompute(): Argument #2 ($missing) must return an array, string returned
trouble: LogicException: out of the function
trouble: Error: Object of class stdClass could not be converted to string
trouble: TypeError: Pieces\Memcached::getMultiOrCompute(): Argument #2 ($missing) must be a valid callback, function "no_function" not found or invalid function name
trouble: {"t":"made"} [3 CONNECTION FAILURE]
a value that cannot be stored: {"f":1} [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
  asked for ["a","b"]
no server is up: {"a":1,"b":2} [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
  asked for ["good","bad key"]
a key that is none: {"good":1,"bad key":2} [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
a reference: {"r":"by reference"} [0 SUCCESS]
stored: 'by reference' [0 SUCCESS]
