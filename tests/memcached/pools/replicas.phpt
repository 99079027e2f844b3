--TEST--
OPT_NUMBER_OF_REPLICAS: copies lie on the next servers, and reads find them in the same call
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/pools.inc';
foreach (['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY] as $spoken => $protocol) {
	foreach (['modula' => [], 'ketama' => [Memcached::OPT_LIBKETAMA_COMPATIBLE => true]] as $name => $options) {
		echo $spoken, ", $name\n";
		$servers = servers(4);
		$m = client($servers, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_NUMBER_OF_REPLICAS => 2, Memcached::OPT_COMPRESSION => false] + $options);
		$where = fn (string $key): array => array_keys(array_filter($servers, fn ($s) => $s->running() && $s->item($key) !== null));
		$keys = array_map(fn ($i) => "key$i", range(0, 39));
		$m->setMulti(array_fill_keys(array_slice($keys, 1), 'value'));
		$m->set('key0', 'value');
		$wrong = 0;
		foreach ($keys as $key) {
			$home = home($m, $servers, $key);
			$expected = [$home, ($home + 1) % 4, ($home + 2) % 4];
			sort($expected);
			$wrong += $where($key) !== $expected;
		}
		echo $wrong ? "$wrong WRONG" : 'on the next two', "\n";

		// a miss at home, and at the next
		$home = home($m, $servers, 'key0');
		$servers[$home]->raw("delete key0\r\n");
		show($m, 'missed once', $m->get('key0'));
		$servers[($home + 1) % 4]->raw("delete key0\r\n");
		show($m, 'missed twice', $m->get('key0'));
		$servers[($home + 2) % 4]->raw("delete key0\r\n");
		show($m, 'missed', $m->get('key0'));
		foreach ($servers as $s) {
			$s->raw("delete key1\r\n");
		}
		show($m, 'getMulti', count($m->getMulti($keys)));
		show($m, 'delete', $m->delete('key2'));
		echo json_encode($where('key2')), "\n";
		$m->deleteMulti(['key3', 'key4']);
		echo json_encode([$where('key3'), $where('key4')]), "\n";

		// what stores by a condition, counts or touches is done at home alone
		foreach (['add' => fn () => $m->add('n', '5'), 'replace' => fn () => $m->replace('n', '6'), 'increment' => fn () => $m->increment('n'), 'append' => fn () => $m->append('n', '0')] as $call => $do) {
			show($m, $call, $do());
		}
		echo count($where('n')), "\n";

		// dead servers: in the same call, and without a wait later
		$m->setMulti(array_fill_keys($keys, 'again'));
		$servers[1]->kill();
		show($m, 'one dead', count($m->getMulti($keys)));
		show($m, 'once more', count($m->getMulti($keys)));
		$at = keys_at($m, $servers, 1, 2);
		show($m, 'get', $m->get($at[0]));
		$servers[2]->kill();
		show($m, 'two dead', count($m->getMulti($keys)));
		show($m, 'getDelayed', $m->getDelayed($keys));
		echo count($m->fetchAll()), "\n";
	}
	// any of them is asked
	$servers = servers(3);
	$m = client($servers, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_NUMBER_OF_REPLICAS => 2, Memcached::OPT_RANDOMIZE_REPLICA_READ => true]);
	$m->set('key', 'value');
	for ($i = 0; $i < 60; $i++) {
		if ($m->get('key') !== 'value') {
			show($m, 'MISSED', null);
		}
	}
	echo min(array_map(fn ($s) => (int) $s->stat('get_hits'), $servers)) > 5 ? "all are asked\n" : "NOT ALL\n";
	// more than there are servers
	$m = client($servers, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_NUMBER_OF_REPLICAS => 9]);
	show($m, 'set', $m->set('everywhere', 1));
	echo count(array_filter($servers, fn ($s) => $s->item('everywhere') !== null)), "\n";
	show($m, 'get', $m->get('everywhere'));
}
?>
--EXPECT--
text, modula
on the next two
missed once: 'value' [0 SUCCESS]
missed twice: 'value' [0 SUCCESS]
missed: false [16 NOT FOUND]
getMulti: 38 [0 SUCCESS]
delete: true [0 SUCCESS]
[]
[[],[]]
add: true [0 SUCCESS]
replace: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
append: true [0 SUCCESS]
1
one dead: 40 [0 SUCCESS]
once more: 40 [0 SUCCESS]
get: 'again' [0 SUCCESS]
two dead: 40 [0 SUCCESS]
getDelayed: true [0 SUCCESS]
40
text, ketama
on the next two
missed once: 'value' [0 SUCCESS]
missed twice: 'value' [0 SUCCESS]
missed: false [16 NOT FOUND]
getMulti: 38 [0 SUCCESS]
delete: true [0 SUCCESS]
[]
[[],[]]
add: true [0 SUCCESS]
replace: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
append: true [0 SUCCESS]
1
one dead: 40 [0 SUCCESS]
once more: 40 [0 SUCCESS]
get: 'again' [0 SUCCESS]
two dead: 40 [0 SUCCESS]
getDelayed: true [0 SUCCESS]
40
all are asked
set: true [0 SUCCESS]
3
get: 1 [0 SUCCESS]
meta, modula
on the next two
missed once: 'value' [0 SUCCESS]
missed twice: 'value' [0 SUCCESS]
missed: false [16 NOT FOUND]
getMulti: 38 [0 SUCCESS]
delete: true [0 SUCCESS]
[]
[[],[]]
add: true [0 SUCCESS]
replace: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
append: true [0 SUCCESS]
1
one dead: 40 [0 SUCCESS]
once more: 40 [0 SUCCESS]
get: 'again' [0 SUCCESS]
two dead: 40 [0 SUCCESS]
getDelayed: true [0 SUCCESS]
40
meta, ketama
on the next two
missed once: 'value' [0 SUCCESS]
missed twice: 'value' [0 SUCCESS]
missed: false [16 NOT FOUND]
getMulti: 38 [0 SUCCESS]
delete: true [0 SUCCESS]
[]
[[],[]]
add: true [0 SUCCESS]
replace: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
append: true [0 SUCCESS]
1
one dead: 40 [0 SUCCESS]
once more: 40 [0 SUCCESS]
get: 'again' [0 SUCCESS]
two dead: 40 [0 SUCCESS]
getDelayed: true [0 SUCCESS]
40
all are asked
set: true [0 SUCCESS]
3
get: 1 [0 SUCCESS]
binary, modula
on the next two
missed once: 'value' [0 SUCCESS]
missed twice: 'value' [0 SUCCESS]
missed: false [16 NOT FOUND]
getMulti: 38 [0 SUCCESS]
delete: true [0 SUCCESS]
[]
[[],[]]
add: true [0 SUCCESS]
replace: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
append: true [0 SUCCESS]
1
one dead: 40 [0 SUCCESS]
once more: 40 [0 SUCCESS]
get: 'again' [0 SUCCESS]
two dead: 40 [0 SUCCESS]
getDelayed: true [0 SUCCESS]
40
binary, ketama
on the next two
missed once: 'value' [0 SUCCESS]
missed twice: 'value' [0 SUCCESS]
missed: false [16 NOT FOUND]
getMulti: 38 [0 SUCCESS]
delete: true [0 SUCCESS]
[]
[[],[]]
add: true [0 SUCCESS]
replace: true [0 SUCCESS]
increment: 7 [0 SUCCESS]
append: true [0 SUCCESS]
1
one dead: 40 [0 SUCCESS]
once more: 40 [0 SUCCESS]
get: 'again' [0 SUCCESS]
two dead: 40 [0 SUCCESS]
getDelayed: true [0 SUCCESS]
40
all are asked
set: true [0 SUCCESS]
3
get: 1 [0 SUCCESS]
