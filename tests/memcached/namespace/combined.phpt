--TEST--
OPT_NAMESPACE together with what else is in the client: callbacks, large values, buffered writes, migrations, locks, other servers, waiters
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
$old_servers = [memcached_start()];

function pieces(array $servers, array $options, ?string $id = null): Pieces\Memcached
{
	global $protocol;
	$m = new Pieces\Memcached($id);
	$m->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false] + $options + [Memcached::OPT_NAMESPACE => ['a', 'b']]);
	if (!$m->getServerList()) {
		$m->addServers(array_map(fn ($server) => [$server->host, $server->port], $servers));
	}
	return $m;
}

function clear(): void
{
	global $servers, $old_servers;
	foreach ([...$servers, ...$old_servers] as $server) {
		$server->raw("flush_all\r\n");
	}
}

foreach (['TEXT', 'META', 'BINARY'] as $name) {
	echo "$name\n";
	$protocol = constant("Memcached::PROTOCOL_$name");
	clear();
	$other = pieces($servers, []);

	// What a callback makes while somebody else invalidates may be of before: it is returned, and nobody finds it.
	foreach (['plain' => [], 'OPT_STAMPEDE_TTL' => [Memcached::OPT_STAMPEDE_TTL => 20], 'OPT_BUFFER_WRITES' => [Memcached::OPT_BUFFER_WRITES => true], 'OPT_LARGE_VALUES' => [Memcached::OPT_LARGE_VALUES => 1024]] as $how => $options) {
		$m = pieces($servers, $options);
		$make = function (bool $invalidate) use ($other) {
			return function ($m, $key, &$value, &$expiration) use ($other, $invalidate) {
				if ($invalidate) {
					$other->invalidateNamespace('b');
				}
				$value = str_repeat('made', 500);
				return true;
			};
		};
		$length = fn ($value) => is_string($value) ? strlen($value) : $value;
		show($m, "$how: made", $length($m->get('k', $make(true))));
		show($m, '  found', $length($m->get('k')));
		show($m, '  made', $length($m->getByKey('there', 'k', $make(false))));
		show($m, '  found', $length($m->getByKey('there', 'k')));
		show($m, '  extended', $length($m->get('x', function ($m, $key, &$value) use ($other) {
			$other->invalidateNamespace('a');
			$value = ['value' => 'extended'];
			return true;
		}, Memcached::GET_EXTENDED)['value'] ?? null));
		show($m, '  found', $m->get('x'));
		$m->set('c1', 'one');
		$compute = fn (bool $invalidate) => fn (array $keys) => ($invalidate && $other->invalidateNamespace('a')) ? array_fill_keys($keys, 'before') : array_fill_keys($keys, 'computed');
		show($m, '  getMultiOrCompute', $m->getMultiOrCompute(['c1', 'c2', 'c3'], $compute(true)));
		show($m, '  found', $m->getMulti(['c1', 'c2', 'c3']));
		show($m, '  getMultiOrCompute', $m->getMultiOrCompute(['c1', 'c2'], $compute(false)));
		show($other, '  found elsewhere', $m->flushBuffers() ? $other->getMulti(['c1', 'c2', 'c3'], Memcached::GET_PRESERVE_ORDER) : null);
		$m->quit();
	}
	// The callback sets the option itself.
	$m = pieces($servers, []);
	show($m, 'callback that changes names', $m->get('n', function ($m, $key, &$value) {
		$m->setOption(Memcached::OPT_NAMESPACE, 'c');
		$value = 'made';
		return true;
	}));
	show($m, '  in those', $m->get('n'));
	show($other, '  in the others', $other->get('n'));
	$m = pieces($servers, []);
	show($m, 'callback that takes them off', $m->get('o', function ($m, $key, &$value) {
		$m->setOption(Memcached::OPT_NAMESPACE, null);
		$value = 'made';
		return true;
	}));
	show($m, '  without', $m->get('o'));
	show($other, '  in the namespace', $other->get('o'));
	$m = pieces($servers, [Memcached::OPT_PREFIX_KEY => '']);
	$long = str_repeat('l', 230);
	show($m, 'callback that makes the key too long', $m->get($long, function ($m, $key, &$value) {
		$m->setOption(Memcached::OPT_PREFIX_KEY, str_repeat('p', 100));
		$value = 'made';
		return true;
	}));

	// Large values: the chunks are of no namespace, the manifest is.
	$m = pieces($servers, [Memcached::OPT_LARGE_VALUES => 10000]);
	$large = random_bytes(100000);
	show($m, 'large', [$m->set('large', $large), $m->get('large') === $large, $other->get('large') === $large]);
	$other->invalidateNamespace('a');
	show($m, 'dropped', $m->get('large'));
	show($m, 'large', [$m->set('large', $large), $m->touch('large', 100), $m->get('large') === $large, $m->delete('large'), $m->get('large')]);

	// Buffered and unanswered writes are done with the version that is there when they go out.
	$m = pieces($servers, [Memcached::OPT_BUFFER_WRITES => true, Memcached::OPT_LARGE_VALUES => 10000]);
	$m->set('warm', 1);
	$m->flushBuffers();
	$said = [$m->set('b1', 'buffered'), $m->getResultMessage(), $m->set('b2', substr($large, 0, 30000)), $m->set('b3', 1)];
	$other->invalidateNamespace('b');
	show($m, 'buffered', [...$said, $m->flushBuffers(), $m->get('b1'), $m->get('b2') === substr($large, 0, 30000)]);
	$m = pieces($servers, [Memcached::OPT_NOREPLY => true]);
	$m->set('warm', 1);
	$other->invalidateNamespace('a');
	show($m, 'OPT_NOREPLY', [$m->set('q', 'quiet'), $m->setMulti(['q1' => 1, 'q2' => 2]), $m->getMulti(['q', 'q1', 'q2'], Memcached::GET_PRESERVE_ORDER)]);

	// Locks and rate limits are of no namespace.
	$m = pieces($servers, []);
	$lock = new Pieces\MemcachedLock($m, 'lock', 30);
	$limiter = new Pieces\MemcachedRateLimiter($m, 'limit', 2, 3600, Pieces\MemcachedRateLimiter::FIXED_WINDOW);
	show($m, 'locked', [$lock->acquire(), $limiter->hit('he'), $limiter->hit('he')]);
	$other->invalidateNamespace();
	show($m, 'still', [(new Pieces\MemcachedLock($other, 'lock', 30))->acquire(), $limiter->hit('he'), $lock->extend(), $lock->release()]);

	// A pool that takes over: both have the same names, and lose their keys.
	$old = pieces($old_servers, []);
	$m = pieces($servers, []);
	$old->setMulti(['m1' => 1, 'm2' => 2, 'm3' => 'text', 'm4' => 4]);
	$m->setMigration($old, time() + 1000);
	show($m, 'brought', [$m->get('m1'), $m->getMulti(['m1', 'm2']), $m->append('m3', '+'), $m->get('m3')]);
	show($m, 'invalidated', $m->invalidateNamespace('b'));
	show($m, 'nothing', [$m->get('m1'), $m->getMulti(['m1', 'm4']), $old->get('m4'), $m->append('m3', '+')]);
	$old->set('m5', 'old');
	show($m, 'brought', $m->get('m5'));
	show($m, 'callback', $m->get('m6', function ($m, $key, &$value) {
		$m->invalidateNamespace('a');
		$value = 'before';
		return true;
	}));
	show($m, 'nothing', [$m->get('m6'), $old->get('m6')]);
	$old->setOption(Memcached::OPT_LARGE_VALUES, 10000);
	$old->setMulti(['large' => $large, 'large2' => $large]);
	show($m, 'a large value', [$m->get('large') === $large, $m->invalidateNamespace(), $m->get('large'), $m->get('large2'), $old->get('large')]);
	$old->setOption(Memcached::OPT_LARGE_VALUES, 0);
	$old->setOption(Memcached::OPT_NAMESPACE, ['a']);
	$old->set('m7', 'of other names');
	show($m, 'other names', $m->get('m7'));
	attempt($m, 'setMigration', fn () => $m->setMigration($old, time() + 1000));

	// Copies, servers that others stand in for, other distributions, encryption, and what meta alone has.
	foreach (['OPT_NUMBER_OF_REPLICAS' => 1, 'OPT_REMOVE_FAILED_SERVERS' => true, 'OPT_HASH_WITH_PREFIX_KEY' => true, 'OPT_LIBKETAMA_COMPATIBLE' => true, 'OPT_DISTRIBUTION' => Memcached::DISTRIBUTION_VIRTUAL_BUCKET, 'OPT_NEAR_CACHE' => 1000000, 'OPT_DELETE_STALE' => 10] as $option => $value) {
		$options = [constant("Memcached::$option") => $value, Memcached::OPT_PREFIX_KEY => 'p.'];
		[$m, $second] = [pieces($servers, $options), pieces($servers, $options)];
		$value = str_repeat($option, 200);
		show($m, $option, [$m->set('k', $value), $second->get('k') === $value, $second->get('k') === $value, $m->invalidateNamespace('a'), $second->get('k'), $second->set('k', 'new'), $m->get('k'), $m->delete('k'), $second->get('k')]);
	}
	$m = pieces($servers, []);
	$m->setEncodingKey('secret');
	show($m, 'setEncodingKey()', [$m->set('k', 'secret'), $m->get('k'), $m->invalidateNamespace('a'), $m->get('k')]);

	// A persistent pool knows the versions for the next object, which sets the same options.
	pieces($servers, [], "persistent $name")->set('k', 'persistent');
	$again = pieces($servers, [], "persistent $name");
	$asked = fn () => array_sum(array_map(fn ($server) => (int) $server->stat('get_misses'), $servers));
	$before = $asked();
	show($again, 'persistent', [$again->isPristine(), $again->get('k'), $asked() - $before]);

	// A loop may wait, and others use the client meanwhile.
	$m = pieces($servers, []);
	$waits = 0;
	$m->setWaiter(function (array $read, array $write, ?float $seconds) use (&$waits) {
		$waits++;
		$none = null;
		stream_select($read, $write, $none, $seconds === null ? null : (int) $seconds, $seconds === null ? null : (int) (($seconds - (int) $seconds) * 1e6));
		return [$read, $write];
	});
	$said = [$m->set('k', 'waited'), $other->invalidateNamespace('a'), $m->get('k'), $m->set('k', 'again'), $m->get('k'), $m->invalidateNamespace(), $m->get('k')];
	show($m, 'setWaiter()', $said);
	echo $waits > 0 ? "waited\n" : "NEVER WAITED\n";
	if ($name === 'META') {
		$m = pieces($servers, []);
		show($m, 'meta()', [$m->meta('ms', 'k', ['T100'], 'by hand')['code'], $m->meta('mg', 'k', ['v', 'k'])['value']]);
		$other->invalidateNamespace('a');
		show($m, 'meta()', $m->meta('mg', 'k', ['v'])['code']);
		$m->set('k', 'v');
		$token = $m->get('k', null, Memcached::GET_EXTENDED)['cas'];
		show($m, 'getIfChanged()', [$m->getIfChanged('k', $token), $m->invalidate('k', 100), $m->get('k', null, Memcached::GET_EXTENDED)['stale']]);
		$other->invalidateNamespace('a');
		show($m, 'getIfChanged()', $m->getIfChanged('k', $token));
	}
}
?>
--EXPECT--
TEXT
plain: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_STAMPEDE_TTL: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_BUFFER_WRITES: made: 2000 [32 ACTION QUEUED]
  found: false [16 NOT FOUND]
  made: 2000 [32 ACTION QUEUED]
  found: 2000 [0 SUCCESS]
  extended: 8 [32 ACTION QUEUED]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [32 ACTION QUEUED]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [32 ACTION QUEUED]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_LARGE_VALUES: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
callback that changes names: 'made' [0 SUCCESS]
  in those: false [16 NOT FOUND]
  in the others: 'made' [0 SUCCESS]
callback that takes them off: 'made' [0 SUCCESS]
  without: false [16 NOT FOUND]
  in the namespace: 'made' [0 SUCCESS]
callback that makes the key too long: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
large: [true,true,true] [0 SUCCESS]
dropped: false [16 NOT FOUND]
large: [true,true,true,true,false] [16 NOT FOUND]
buffered: [true,"ACTION QUEUED",true,true,true,"buffered",true] [0 SUCCESS]
OPT_NOREPLY: [true,true,{"q":"quiet","q1":1,"q2":2}] [0 SUCCESS]
locked: [true,true,true] [0 SUCCESS]
still: [false,false,true,true] [0 SUCCESS]
brought: [1,{"m1":1,"m2":2},true,"text+"] [0 SUCCESS]
invalidated: true [0 SUCCESS]
nothing: [false,[],false,false] [14 NOT STORED]
brought: 'old' [0 SUCCESS]
callback: 'before' [0 SUCCESS]
nothing: [false,false] [16 NOT FOUND]
a large value: [true,true,false,false,false] [16 NOT FOUND]
other names: false [16 NOT FOUND]
setMigration: ValueError: Pieces\Memcached::setMigration(): Argument #1 ($old) must have the same OPT_NAMESPACE
OPT_NUMBER_OF_REPLICAS: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_REMOVE_FAILED_SERVERS: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_HASH_WITH_PREFIX_KEY: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_LIBKETAMA_COMPATIBLE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_DISTRIBUTION: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_NEAR_CACHE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_DELETE_STALE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
setEncodingKey(): [true,"secret",true,false] [16 NOT FOUND]
persistent: [false,"persistent",0] [0 SUCCESS]
setWaiter(): [true,true,false,true,"again",true,false] [16 NOT FOUND]
waited
META
plain: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_STAMPEDE_TTL: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_BUFFER_WRITES: made: 2000 [32 ACTION QUEUED]
  found: false [16 NOT FOUND]
  made: 2000 [32 ACTION QUEUED]
  found: 2000 [0 SUCCESS]
  extended: 8 [32 ACTION QUEUED]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [32 ACTION QUEUED]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [32 ACTION QUEUED]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_LARGE_VALUES: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
callback that changes names: 'made' [0 SUCCESS]
  in those: false [16 NOT FOUND]
  in the others: 'made' [0 SUCCESS]
callback that takes them off: 'made' [0 SUCCESS]
  without: false [16 NOT FOUND]
  in the namespace: 'made' [0 SUCCESS]
callback that makes the key too long: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
large: [true,true,true] [0 SUCCESS]
dropped: false [16 NOT FOUND]
large: [true,true,true,true,false] [16 NOT FOUND]
buffered: [true,"ACTION QUEUED",true,true,true,"buffered",true] [0 SUCCESS]
OPT_NOREPLY: [true,true,{"q":"quiet","q1":1,"q2":2}] [0 SUCCESS]
locked: [true,true,true] [0 SUCCESS]
still: [false,false,true,true] [0 SUCCESS]
brought: [1,{"m1":1,"m2":2},true,"text+"] [0 SUCCESS]
invalidated: true [0 SUCCESS]
nothing: [false,[],false,false] [14 NOT STORED]
brought: 'old' [0 SUCCESS]
callback: 'before' [0 SUCCESS]
nothing: [false,false] [16 NOT FOUND]
a large value: [true,true,false,false,false] [16 NOT FOUND]
other names: false [16 NOT FOUND]
setMigration: ValueError: Pieces\Memcached::setMigration(): Argument #1 ($old) must have the same OPT_NAMESPACE
OPT_NUMBER_OF_REPLICAS: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_REMOVE_FAILED_SERVERS: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_HASH_WITH_PREFIX_KEY: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_LIBKETAMA_COMPATIBLE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_DISTRIBUTION: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_NEAR_CACHE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_DELETE_STALE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
setEncodingKey(): [true,"secret",true,false] [16 NOT FOUND]
persistent: [false,"persistent",0] [0 SUCCESS]
setWaiter(): [true,true,false,true,"again",true,false] [16 NOT FOUND]
waited
meta(): ["HD","by hand"] [0 SUCCESS]
meta(): 'EN' [16 NOT FOUND]
getIfChanged(): [true,true,true] [0 SUCCESS]
getIfChanged(): false [16 NOT FOUND]
BINARY
plain: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_STAMPEDE_TTL: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_BUFFER_WRITES: made: 2000 [32 ACTION QUEUED]
  found: false [16 NOT FOUND]
  made: 2000 [32 ACTION QUEUED]
  found: 2000 [0 SUCCESS]
  extended: 8 [32 ACTION QUEUED]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [32 ACTION QUEUED]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [32 ACTION QUEUED]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
OPT_LARGE_VALUES: made: 2000 [0 SUCCESS]
  found: false [16 NOT FOUND]
  made: 2000 [0 SUCCESS]
  found: 2000 [0 SUCCESS]
  extended: 8 [0 SUCCESS]
  found: false [16 NOT FOUND]
  getMultiOrCompute: {"c1":"one","c2":"before","c3":"before"} [0 SUCCESS]
  found: [] [16 NOT FOUND]
  getMultiOrCompute: {"c1":"computed","c2":"computed"} [0 SUCCESS]
  found elsewhere: {"c1":"computed","c2":"computed","c3":null} [0 SUCCESS]
callback that changes names: 'made' [0 SUCCESS]
  in those: false [16 NOT FOUND]
  in the others: 'made' [0 SUCCESS]
callback that takes them off: 'made' [0 SUCCESS]
  without: false [16 NOT FOUND]
  in the namespace: 'made' [0 SUCCESS]
callback that makes the key too long: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
large: [true,true,true] [0 SUCCESS]
dropped: false [16 NOT FOUND]
large: [true,true,true,true,false] [16 NOT FOUND]
buffered: [true,"ACTION QUEUED",true,true,true,"buffered",true] [0 SUCCESS]
OPT_NOREPLY: [true,true,{"q":"quiet","q1":1,"q2":2}] [0 SUCCESS]
locked: [true,true,true] [0 SUCCESS]
still: [false,false,true,true] [0 SUCCESS]
brought: [1,{"m1":1,"m2":2},true,"text+"] [0 SUCCESS]
invalidated: true [0 SUCCESS]
nothing: [false,[],false,false] [14 NOT STORED]
brought: 'old' [0 SUCCESS]
callback: 'before' [0 SUCCESS]
nothing: [false,false] [16 NOT FOUND]
a large value: [true,true,false,false,false] [16 NOT FOUND]
other names: false [16 NOT FOUND]
setMigration: ValueError: Pieces\Memcached::setMigration(): Argument #1 ($old) must have the same OPT_NAMESPACE
OPT_NUMBER_OF_REPLICAS: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_REMOVE_FAILED_SERVERS: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_HASH_WITH_PREFIX_KEY: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_LIBKETAMA_COMPATIBLE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_DISTRIBUTION: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_NEAR_CACHE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
OPT_DELETE_STALE: [true,true,true,true,false,true,"new",true,false] [0 SUCCESS]
setEncodingKey(): [true,"secret",true,false] [16 NOT FOUND]
persistent: [false,"persistent",0] [0 SUCCESS]
setWaiter(): [true,true,false,true,"again",true,false] [16 NOT FOUND]
waited
