--TEST--
getMulti() names what it finds as PHP names entries of arrays: names of the same hash, names that are numbers, names asked for twice
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';

// "Ez" and "FY" have the same hash, and so have all names of the same length that are made of them.
function same_hash(int $pairs): array
{
	$names = [''];
	for ($i = 0; $i < $pairs; $i++) {
		$names = array_merge(...array_map(fn($name) => ["{$name}Ez", "{$name}FY"], $names));
	}
	return $names;
}

function look(string $what, Memcached $m, array $names, int $flags = 0): void
{
	$expected = [];
	foreach ($names as $name) {
		$value = $m->get((string) $name);
		if ($m->getResultCode() === Memcached::RES_SUCCESS) {
			$expected[$name] = $value;
		} elseif ($flags & Memcached::GET_PRESERVE_ORDER) {
			$expected[$name] = null;
		}
	}
	$found = $m->getMulti($names, $flags);
	// The array is one as any other: it can be added to, and gives its entries when it is asked for them.
	$more = $found;
	for ($i = 0; $i < 300; $i++) {
		$more["another $i"] = $i;
	}
	$good = array_filter($expected, fn($value, $name) => $more[$name] === $value, ARRAY_FILTER_USE_BOTH) === $expected;
	echo "$what: ", $found === $expected && $good && count($more) === count($expected) + 300 ? count($found) . ' found' : 'not the same', "\n";
}

foreach (['text' => Memcached::PROTOCOL_TEXT, 'binary' => Memcached::PROTOCOL_BINARY, 'meta' => Memcached::PROTOCOL_META] as $name => $protocol) {
	echo "== $name\n";
	$m = client([memcached_start()]);
	$m->setOption(Memcached::OPT_PROTOCOL, $protocol);
	$twins = same_hash(6);
	$numbers = ['0', '7', '-7', '07', '-', '-x', '9223372036854775807', '9223372036854775808', '1.5', '+1', ':'];
	$strangers = ['a', 'zz', "\u{e4}\u{f6}", str_repeat('k', 40), 'true', 'Array'];
	$many = array_map(fn($i) => "many:$i", range(1, 5000));
	foreach ([...$twins, ...$numbers, ...$strangers, ...$many] as $i => $key) {
		$m->set((string) $key, $i % 5 === 4 ? ['an array', $i] : "value $i");
	}
	look('the same hash', $m, $twins);
	look('numbers', $m, $numbers);
	look('numbers that are ints', $m, [0, 7, -7, 9223372036854775807]);
	look('some are missing', $m, ['not', 'a', 'there', 'zz', 'Ez', '77', 'true']);
	look('none is there', $m, ['not', 'there', '77']);
	look('one', $m, ['a']);
	look('asked for twice', $m, ['a', 'zz', 'a', '7', '7', ...$twins, ...$twins, 'a']);
	look('in order', $m, ['not', 'a', '77', ...$twins, '7', 'there', 'zz', 'a'], Memcached::GET_PRESERVE_ORDER);
	look('more than are asked for at once', $m, [...$many, ...$twins, ...$numbers, ...$strangers]);
}
?>
--EXPECT--
== text
the same hash: 64 found
numbers: 11 found
numbers that are ints: 4 found
some are missing: 3 found
none is there: 0 found
one: 1 found
asked for twice: 67 found
in order: 70 found
more than are asked for at once: 5081 found
== binary
the same hash: 64 found
numbers: 11 found
numbers that are ints: 4 found
some are missing: 3 found
none is there: 0 found
one: 1 found
asked for twice: 67 found
in order: 70 found
more than are asked for at once: 5081 found
== meta
the same hash: 64 found
numbers: 11 found
numbers that are ints: 4 found
some are missing: 3 found
none is there: 0 found
one: 1 found
asked for twice: 67 found
in order: 70 found
more than are asked for at once: 5081 found
