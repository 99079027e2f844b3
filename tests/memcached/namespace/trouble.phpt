--TEST--
OPT_NAMESPACE: names that cannot be, keys that are too long, servers that are down or stand in, and what cannot be combined
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];

function pieces(array $servers, array $options = []): Pieces\Memcached
{
	$m = new Pieces\Memcached;
	$m->setOptions($options);
	$m->addServers(array_map(fn ($server) => [$server->host, $server->port], $servers));
	return $m;
}

/** What a call came to, and the error's message without the port. */
function tell(Memcached $m, string $what, callable $do): void
{
	attempt($m, $what, $do);
	if ($m->getResultCode() !== Memcached::RES_SUCCESS && $m->getResultCode() !== Memcached::RES_NOTFOUND) {
		echo '  ', preg_replace(['/:\d{4,5}\b/', '/, host: .*/'], [':PORT', ', host: ...'], $m->getLastErrorMessage()), "\n";
	}
}

echo "-- names\n";
$m = pieces($servers);
$m->set('k', 'of no namespace');
$names = [
	'an empty one' => '', 'one in an array' => ['a', ''], 'a space' => 'a b', 'a newline' => ["a\r\nset x 0 0 1"], 'NUL' => "a\0", 'DEL' => "a\x7f",
	'too long' => str_repeat('n', 101), 'a float' => 1.5, 'true' => true, 'an array in an array' => [['a']], 'null in an array' => ['a', null],
	'an object' => new ArrayObject(['a']), '17 names' => array_map(fn ($i) => "n$i", range(1, 17)),
];
foreach ($names as $what => $name) {
	tell($m, $what, fn () => $m->setOption(Memcached::OPT_NAMESPACE, $name));
}
show($m, 'nothing changed', [$m->getOption(Memcached::OPT_NAMESPACE), $m->get('k')]);
$m->setOption(Memcached::OPT_NAMESPACE, ['kept']);
$m->set('k', 'kept');
foreach ($names as $what => $name) {
	if (is_string($name) || is_array($name)) {
		attempt($m, $what, fn () => $m->invalidateNamespace($name));
	}
	@$m->setOption(Memcached::OPT_NAMESPACE, $name);
}
attempt($m, 'no name', fn () => $m->invalidateNamespace([]));
attempt($m, 'of another type', fn () => $m->invalidateNamespace(new ArrayObject));
show($m, 'nothing changed', [$m->getOption(Memcached::OPT_NAMESPACE), $m->get('k')]);
foreach (['the longest' => str_repeat('n', 100), 'UTF-8' => 'größe', 'a number' => 7, 'numbers' => [7, '7', 8], '16 names' => array_map(fn ($i) => "n$i", range(1, 16)), 'some twice' => array_merge(...array_fill(0, 10, ['a', 'b']))] as $what => $name) {
	$m->setOption(Memcached::OPT_NAMESPACE, $name);
	show($m, $what, [count($m->getOption(Memcached::OPT_NAMESPACE)), $m->set('k', $what), $m->get('k') === $what, $m->invalidateNamespace(), $m->get('k')]);
}
$m->setOption(Memcached::OPT_NAMESPACE, null);
attempt($m, 'no names at all', fn () => $m->invalidateNamespace());
show($m, 'of no namespace', [$m->invalidateNamespace('kept'), $m->get('k')]);
foreach ([-1, 86400001, 0, 86400000, '250'] as $ms) {
	tell($m, 'OPT_NAMESPACE_TTL ' . json_encode($ms), fn () => $m->setOption(Memcached::OPT_NAMESPACE_TTL, $ms) ? $m->getOption(Memcached::OPT_NAMESPACE_TTL) : null);
}

echo "-- keys\n";
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	$m = pieces($servers, [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_PREFIX_KEY => str_repeat('p', 100), Memcached::OPT_NAMESPACE => str_repeat('n', 100)]);
	show($m, 'as long as can be', [$m->set(str_repeat('k', 133), 'v'), $m->get(str_repeat('k', 133)), $m->checkKey(str_repeat('k', 134))]);
	tell($m, 'one byte more', fn () => $m->set(str_repeat('k', 134), 'v'));
	tell($m, 'one of many', fn () => $m->getMulti(['a', str_repeat('k', 133)]));
	$m->setOption(Memcached::OPT_NAMESPACE, null);
	show($m, 'without', $m->set(str_repeat('k', 150), 'v'));
}
$m = pieces($servers, [Memcached::OPT_NAMESPACE => 'n']);
$m->set('k', 'v');
$key = new class($m) {
	public function __construct(private Memcached $m) {}
	public function __toString(): string
	{
		$this->m->setOption(Memcached::OPT_NAMESPACE, 'other');
		return 'k';
	}
};
show($m, 'a key that sets the option', $m->getMulti(['k', $key]));
$key = new class($m) {
	public function __construct(private Memcached $m) {}
	public function __toString(): string
	{
		$this->m->setOption(Memcached::OPT_NAMESPACE, null);
		return 'k';
	}
};
$m->setOption(Memcached::OPT_NAMESPACE, 'n');
show($m, 'a key that takes it off', $m->getMulti([str_repeat('k', 233), $key]));

echo "-- servers\n";
$m = pieces($servers, [Memcached::OPT_NAMESPACE => 'n']);
$plain = pieces($servers);
$home = current(array_filter($servers, fn ($server) => $server->port === $plain->getServerByKey('PNS:n')['port']));
$key = current(array_filter(array_map(fn ($i) => "k$i", range(1, 50)), fn ($key) => $plain->getServerByKey($key)['port'] !== $home->port));
$m->setMulti([$key => 'v', 'number' => 1]);
$home->kill();
foreach (['known' => $m, 'not known' => pieces($servers, [Memcached::OPT_NAMESPACE => 'n'])] as $what => $client) {
	echo "the server of a version that is $what is down:\n";
	$client->setOption(Memcached::OPT_RETRY_TIMEOUT, 0);
	tell($client, 'get', fn () => $client->get($key));
	tell($client, 'with a callback', fn () => $client->get($key, fn () => print("CALLED\n")));
	tell($client, 'getMulti', fn () => $client->getMulti([$key, 'number']));
	tell($client, 'getMultiOrCompute', fn () => $client->getMultiOrCompute([$key], fn (array $keys) => array_fill_keys($keys, 'computed')));
	tell($client, 'getDelayed', fn () => $client->getDelayed([$key]));
	tell($client, 'set', fn () => $client->set($key, 'lost'));
	tell($client, 'setMulti', fn () => $client->setMulti([$key => 'lost']));
	tell($client, 'increment', fn () => $client->increment('number'));
	tell($client, 'delete', fn () => $client->delete('none'));
	tell($client, 'deleteMulti', fn () => $client->deleteMulti(['none']));
	tell($client, 'invalidateNamespace', fn () => $client->invalidateNamespace());
	$other = current(array_filter(['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8', 'o9'], fn ($name) => $plain->getServerByKey("PNS:$name")['port'] !== $home->port));
	tell($client, 'that of another name', fn () => $client->invalidateNamespace($other));
	tell($client, 'both', fn () => $client->invalidateNamespace([$other, 'n']));
}
$home->restart();
$m->setOption(Memcached::OPT_RETRY_TIMEOUT, 0);
tell($m, 'it is back, empty', fn () => [$m->get($key), $m->set($key, 'again'), $m->get($key)]);
tell(pieces([], [Memcached::OPT_NAMESPACE => 'n']), 'no servers', fn () => null);
$none = pieces([], [Memcached::OPT_NAMESPACE => 'n']);
tell($none, 'get', fn () => $none->get('k'));
tell($none, 'getMulti', fn () => $none->getMulti(['k']));
tell($none, 'getDelayed', fn () => $none->getDelayed(['k']));
tell($none, 'invalidateNamespace', fn () => $none->invalidateNamespace());

echo "-- nobody stands in for a version\n";
foreach (['OPT_REMOVE_FAILED_SERVERS' => 1, 'OPT_GUTTER_TTL' => 5, 'OPT_NUMBER_OF_REPLICAS' => 2] as $option => $value) {
	$options = [constant("Memcached::$option") => $value, Memcached::OPT_NAMESPACE => 'n', Memcached::OPT_POLL_TIMEOUT => 1000, Memcached::OPT_SERVER_FAILURE_LIMIT => 1, Memcached::OPT_RETRY_TIMEOUT => 60];
	$client = pieces($servers, $options);
	if ($option === 'OPT_GUTTER_TTL') {
		$spare = memcached_start();
		$client->addGutterServers([[$spare->host, $spare->port]]);
	}
	$beside = pieces($servers, [Memcached::OPT_NAMESPACE => 'n']);
	$beside->set($key, 'old');
	$home->pause();
	$said = [$client->get($key), $client->invalidateNamespace(), $client->set($key, 'new'), $client->getMulti([$key])];
	$home->resume();
	echo "$option: ", json_encode($said), ', versions: ', count(array_filter([...$servers, ...isset($spare) ? [$spare] : []], fn ($server) => $server->item('PNS:n'))), "\n";
	// what was not acknowledged may have been done, later
	$client->quit();
	$found = $client->get($key);
	echo $found === false || $found === 'old' ? '' : "  FOUND $found\n";
	tell($client, '  it is back', fn () => [$client->invalidateNamespace(), $client->get($key), $beside->get($key)]);
}

echo "-- datagrams\n";
$m = pieces([], [Memcached::OPT_NAMESPACE => 'n']);
tell($m, 'OPT_USE_UDP', fn () => $m->setOption(Memcached::OPT_USE_UDP, true));
$m = pieces([], [Memcached::OPT_USE_UDP => true]);
tell($m, 'OPT_NAMESPACE', fn () => $m->setOption(Memcached::OPT_NAMESPACE, 'n'));
tell($m, 'invalidateNamespace', fn () => $m->invalidateNamespace('n'));
tell($m, 'none', fn () => $m->setOption(Memcached::OPT_NAMESPACE, null));
?>
--EXPECT--
-- names
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: a name is empty
an empty one: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: a name is empty
one in an array: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: the name "a b" has the byte 0x20 at position 1
a space: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: the name "a??set x 0 0 1" has the byte 0x0d at position 1
a newline: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: the name "a?" has the byte 0x00 at position 1
NUL: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: the name "a?" has the byte 0x7f at position 1
DEL: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: the name "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn..." is 101 bytes long, and may be at most 100
too long: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: a name is of type float
a float: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: a name is of type bool
true: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: a name is of type array
an array in an array: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: a name is of type null
null in an array: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: a name is of type ArrayObject
an object: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE must be a name, or an array of at most 16 names: there are more than 16 names
17 names: false [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
nothing changed: [[],"of no namespace"] [0 SUCCESS]
an empty one: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: a name is empty
one in an array: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: a name is empty
a space: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: the name "a b" has the byte 0x20 at position 1
a newline: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: the name "a??set x 0 0 1" has the byte 0x0d at position 1
NUL: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: the name "a?" has the byte 0x00 at position 1
DEL: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: the name "a?" has the byte 0x7f at position 1
too long: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: the name "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn..." is 101 bytes long, and may be at most 100
an array in an array: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: a name is of type array
null in an array: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: a name is of type null
17 names: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: there are more than 16 names
no name: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be a name, or an array of at most 16 names: there is none
of another type: TypeError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be of type array|string|null, ArrayObject given
nothing changed: [["kept"],"kept"] [0 SUCCESS]
the longest: [1,true,true,true,false] [16 NOT FOUND]
UTF-8: [1,true,true,true,false] [16 NOT FOUND]
a number: [1,true,true,true,false] [16 NOT FOUND]
numbers: [2,true,true,true,false] [16 NOT FOUND]
16 names: [16,true,true,true,false] [16 NOT FOUND]
some twice: [2,true,true,true,false] [16 NOT FOUND]
no names at all: ValueError: Pieces\Memcached::invalidateNamespace(): Argument #1 ($names) must be given, as OPT_NAMESPACE is not set
of no namespace: [true,"of no namespace"] [0 SUCCESS]
  Warning: Memcached::setOption(): OPT_NAMESPACE_TTL must be from 0 to 86400000 milliseconds (a day)
OPT_NAMESPACE_TTL -1: NULL [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
  Warning: Memcached::setOption(): OPT_NAMESPACE_TTL must be from 0 to 86400000 milliseconds (a day)
OPT_NAMESPACE_TTL 86400001: NULL [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
OPT_NAMESPACE_TTL 0: 0 [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
OPT_NAMESPACE_TTL 86400000: 86400000 [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
OPT_NAMESPACE_TTL "250": 250 [38 INVALID ARGUMENTS]
  INVALID ARGUMENTS
-- keys
as long as can be: [true,"v",false] [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
one byte more: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk..." is 251 bytes long with its prefix and namespace, which is too long
one of many: {"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":"v"} [0 SUCCESS]
without: true [0 SUCCESS]
as long as can be: [true,"v",false] [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
one byte more: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk..." is 251 bytes long with its prefix and namespace, which is too long
one of many: {"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":"v"} [0 SUCCESS]
without: true [0 SUCCESS]
as long as can be: [true,"v",false] [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
one byte more: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE: the key "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk..." is 251 bytes long with its prefix and namespace, which is too long
one of many: {"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":"v"} [0 SUCCESS]
without: true [0 SUCCESS]
a key that sets the option: [] [16 NOT FOUND]
a key that takes it off: {"k":"of no namespace"} [0 SUCCESS]
-- servers
the server of a version that is known is down:
get: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
with a callback: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
getMulti: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
getMultiOrCompute: {"k2":"computed"} [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
getDelayed: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
set: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
setMulti: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
increment: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
delete: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
deleteMulti: {"none":3} [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
invalidateNamespace: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be changed: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
that of another name: true [0 SUCCESS]
both: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be changed: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
the server of a version that is not known is down:
get: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
with a callback: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
getMulti: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
getMultiOrCompute: {"k2":"computed"} [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
getDelayed: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
set: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
setMulti: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
increment: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
delete: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
deleteMulti: {"none":3} [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be had: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
invalidateNamespace: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be changed: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
that of another name: true [0 SUCCESS]
both: false [3 CONNECTION FAILURE]
  CONNECTION FAILURE: the version of the namespace "n" cannot be changed: cannot connect to 127.0.0.1:PORT: Connection refused, host: ...
it is back, empty: [false,true,"again"] [0 SUCCESS]
no servers: NULL [0 SUCCESS]
get: false [20 NO SERVERS DEFINED]
  NO SERVERS DEFINED
getMulti: false [20 NO SERVERS DEFINED]
  NO SERVERS DEFINED
getDelayed: false [20 NO SERVERS DEFINED]
  NO SERVERS DEFINED
invalidateNamespace: false [20 NO SERVERS DEFINED]
  NO SERVERS DEFINED
-- nobody stands in for a version
OPT_REMOVE_FAILED_SERVERS: [false,false,false,false], versions: 1
  it is back: [true,false,false] [16 NOT FOUND]
OPT_GUTTER_TTL: [false,false,false,false], versions: 1
  it is back: [true,false,false] [16 NOT FOUND]
OPT_NUMBER_OF_REPLICAS: [false,false,false,false], versions: 1
  it is back: [true,false,false] [16 NOT FOUND]
-- datagrams
  Warning: Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: namespaces do not go by datagrams (OPT_NAMESPACE, OPT_USE_UDP)
OPT_USE_UDP: false [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: namespaces do not go by datagrams (OPT_NAMESPACE, OPT_USE_UDP)
  Warning: Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: namespaces do not go by datagrams (OPT_NAMESPACE, OPT_USE_UDP)
OPT_NAMESPACE: false [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: namespaces do not go by datagrams (OPT_NAMESPACE, OPT_USE_UDP)
invalidateNamespace: false [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: namespaces do not go by datagrams (OPT_NAMESPACE, OPT_USE_UDP)
none: true [28 ACTION NOT SUPPORTED]
  ACTION NOT SUPPORTED: namespaces do not go by datagrams (OPT_NAMESPACE, OPT_USE_UDP)
