--TEST--
getMulti of more keys than are asked for at once: what code does while the first are there, the rest shows
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';

/** Reading it calls what the test says. */
final class Calls
{
	public static ?Closure $what = null;

	public function __unserialize(array $data): void
	{
		if (self::$what !== null) {
			$what = self::$what;
			self::$what = null;
			$what();
		}
	}

	public function __serialize(): array
	{
		return [];
	}
}

const COUNT = 5000;
$keys = array_map(fn ($i) => "key$i" . ($i < 4000 ? '' : str_repeat('x', 140)), range(0, COUNT - 1));
foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY] as $protocol) {
	$servers = [memcached_start(), memcached_start()];
	$m = client($servers, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_SERIALIZER => Memcached::SERIALIZER_PHP]);
	$fill = function () use ($m, $keys) {
		$m->setMulti(['key3' => new Calls] + array_fill_keys($keys, 'value'));
	};
	$try = function (string $name, callable $what) use ($m, $keys, $fill) {
		$fill();
		Calls::$what = $what(...);
		try {
			$found = $m->getMulti($keys);
			show($m, "$name: " . ($found === false ? 'false' : (count($found) === COUNT ? 'all' : 'some')), $found['key3'] ?? null);
		} catch (Exception $e) {
			echo "$name: ", get_class($e), ' ', $e->getMessage(), "\n";
		}
		Calls::$what = null;
		show($m, '  then', $m->get('key1'));
	};
	$try('nothing', fn () => null);
	$try('throw', fn () => throw new LogicException('of the value'));
	$try('the same again', fn () => $m->getMulti($keys));
	$try('quit', fn () => $m->quit());
	$try('another prefix', fn () => $m->setOption(Memcached::OPT_PREFIX_KEY, 'none:'));
	$m->setOption(Memcached::OPT_PREFIX_KEY, '');
	$try('a prefix that leaves no room for some', fn () => $m->setOption(Memcached::OPT_PREFIX_KEY, str_repeat('p', 120)));
	$m->setOption(Memcached::OPT_PREFIX_KEY, '');
	$try('no servers', fn () => $m->resetServerList());
	$m->addServer($servers[0]->host, $servers[0]->port);
	$try('its server is killed', fn () => $servers[0]->kill());
}
?>
--EXPECTF--
nothing: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]

Warning: Memcached::getMulti(): could not unserialize value in %s on line %d
throw: LogicException of the value
  then: 'value' [0 SUCCESS]
the same again: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]
quit: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]
another prefix: some: {} [0 SUCCESS]
  then: false [16 NOT FOUND]
a prefix that leaves no room for some: some: {} [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  then: false [16 NOT FOUND]
no servers: false: NULL [20 NO SERVERS DEFINED]
  then: false [20 NO SERVERS DEFINED]
its server is killed: some: {} [0 SUCCESS]
  then: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
nothing: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]

Warning: Memcached::getMulti(): could not unserialize value in %s on line %d
throw: LogicException of the value
  then: 'value' [0 SUCCESS]
the same again: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]
quit: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]
another prefix: some: {} [0 SUCCESS]
  then: false [16 NOT FOUND]
a prefix that leaves no room for some: some: {} [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  then: false [16 NOT FOUND]
no servers: false: NULL [20 NO SERVERS DEFINED]
  then: false [20 NO SERVERS DEFINED]
its server is killed: some: {} [0 SUCCESS]
  then: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
nothing: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]

Warning: Memcached::getMulti(): could not unserialize value in %s on line %d
throw: LogicException of the value
  then: 'value' [0 SUCCESS]
the same again: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]
quit: all: {} [0 SUCCESS]
  then: 'value' [0 SUCCESS]
another prefix: some: {} [0 SUCCESS]
  then: false [16 NOT FOUND]
a prefix that leaves no room for some: some: {} [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  then: false [16 NOT FOUND]
no servers: false: NULL [20 NO SERVERS DEFINED]
  then: false [20 NO SERVERS DEFINED]
its server is killed: some: {} [0 SUCCESS]
  then: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
