--TEST--
OPT_NEAR_CACHE: an unchanged value is not sent again, and what is given out is what the server has
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'memcached:1.6.38', 'memcached:1.6.40');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
const SIZE = 200000;
const NEAR = [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META, Memcached::OPT_NEAR_CACHE => 16 << 20, Memcached::OPT_COMPRESSION => false];

/** A value that compresses to nothing and tells which it is. */
function value(int $number, int $size = SIZE): string
{
	return str_pad("$number:", $size, chr(97 + $number % 26));
}

/** The bytes that the server sends while this is done, about. */
function sent(TestMemcached $server, callable $do): int
{
	$before = (int) $server->stat('bytes_written');
	$do();
	// a look at the statistics is itself a few kB
	return (int) $server->stat('bytes_written') - $before;
}

function amount(int $bytes): string
{
	return $bytes < 10000 ? 'little' : round($bytes / SIZE, 1) . ' values';
}

function check_value(string $what, mixed $value, mixed $expected): void
{
	if ($value !== $expected) {
		echo "$what: NOT WHAT THE SERVER HAS: ", one_line($value), ' for ', one_line($expected), "\n";
	}
}

$new = memcached_start_version('1.6.40', ['-m', '256', '-t', '1']);
$writer = client($new, [Memcached::OPT_COMPRESSION => false]);
$m = client($new, NEAR);
$writer->setMulti(['a' => value(1), 'b' => value(2), 'list' => $list = array_fill(0, 30000, 'row')]);

echo "-- all ways to get\n";
$ways = [
	'get' => fn () => $m->get('a') === value(1),
	'getByKey' => fn () => $m->getByKey('somewhere', 'a') === value(1),
	'getMulti' => fn () => $m->getMulti(['a', 'none', 'b']) === ['a' => value(1), 'b' => value(2)],
	'getMultiByKey' => fn () => $m->getMultiByKey('x', ['a', 'a', 'b']) === ['a' => value(1), 'b' => value(2)],
	'an array' => fn () => $m->get('list') === $list,
	'extended' => fn () => [$m->get('a', null, Memcached::GET_EXTENDED)['value'] === value(1), $m->get('a', null, Memcached::GET_EXTENDED)['size']] === [true, SIZE],
	'getDelayed' => fn () => $m->getDelayed(['a', 'b'], true) && array_column($m->fetchAll(), 'value') === [value(1), value(2)],
	'no bump' => fn () => $m->get('a', null, Memcached::GET_NO_BUMP) === value(1),
];
foreach ($ways as $name => $do) {
	$first = sent($new, function () use ($do) { $do(); });
	$again = sent($new, function () use ($do) { echo var_export($do(), true), ' '; });
	echo "$name: ", amount($first), ', then ', amount($again), "\n";
}

echo "-- whatever happens to the item\n";
$change = [
	'set anew' => fn () => $writer->set('a', value(3)),
	'the same value set anew' => fn () => $writer->set('a', value(3)),
	'touch' => fn () => $writer->touch('a', 1000),
	'append' => fn () => $writer->append('a', 'end'),
	'replace' => fn () => $writer->replace('a', value(4)),
	'delete, set anew' => fn () => [$writer->delete('a'), $writer->set('a', value(5))],
	'other flags' => fn () => $new->put('a', value(5), 1 << 16),
	'flush, set anew' => fn () => [$writer->flush(), $writer->set('a', value(6))],
	'invalidate' => fn () => $new->raw("md a I T100\r\n"),
	'its value deleted' => fn () => $new->raw("md a x\r\n"),
	'shorter than what is kept' => fn () => $writer->set('a', 'short'),
	'a counter' => fn () => [$writer->set('a', 1), $writer->increment('a')],
	'a CAS of a client' => fn () => $new->raw('ms a ' . SIZE . " E12345\r\n" . value(7) . "\r\n"),
	'the same CAS, another size' => fn () => $new->raw('ms a ' . (SIZE + 1) . " E12345\r\n" . value(8, SIZE + 1) . "\r\n"),
	'the same CAS, other flags' => fn () => $new->raw('ms a ' . (SIZE + 1) . " E12345 F65536\r\n" . value(9, SIZE + 1) . "\r\n"),
	'delete' => fn () => $writer->delete('a'),
	'expired' => fn () => $writer->set('a', value(10), -1),
];
foreach ($change as $name => $do) {
	$m->get('a');
	$do();
	foreach (['get', 'again'] as $when) {
		check_value("$name, $when", $m->get('a'), $writer->get('a'));
		check_value("$name, $when, of many", $m->getMulti(['b', 'a', 'c']), $writer->getMulti(['b', 'a', 'c']));
	}
}
// the answer that is not about what is kept, of a batch in which others are
$writer->setMulti(['b' => value(2), 'c' => value(3)]);
$new->raw('ms a ' . SIZE . " E777\r\n" . value(11) . "\r\n");
$m->getMulti(['b', 'a', 'c']);
$new->raw('ms a ' . (SIZE - 1) . " E777\r\n" . value(12, SIZE - 1) . "\r\n");
check_value('asked again, of many', $m->getMulti(['b', 'a', 'c']), ['b' => value(2), 'a' => value(12, SIZE - 1), 'c' => value(3)]);
$new->raw('ms c ' . SIZE . " E778\r\n" . value(13) . "\r\n");
$m->get('c');
$new->raw('ms c ' . (SIZE - 1) . " E778\r\n" . value(14, SIZE - 1) . "\r\n");
check_value('asked again, the last', $m->getMulti(['b', 'none', 'c']), ['b' => value(2), 'c' => value(14, SIZE - 1)]);
check_value('the connection goes on', $m->get('b'), value(2));

echo "-- own writes, the prefix, another client's reading\n";
$m->set('a', value(20));
echo amount(sent($new, fn () => check_value('own write', $m->get('a'), value(20)))), ', ', amount(sent($new, fn () => $m->get('a'))), "\n";
$m->setOption(Memcached::OPT_PREFIX_KEY, 'p:');
check_value('with a prefix', $m->get('a'), false);
$m->set('a', value(21));
check_value('with a prefix', $m->get('a'), value(21));
check_value('with a prefix', $m->get('a'), value(21));
$m->setOption(Memcached::OPT_PREFIX_KEY, '');
check_value('without', $m->get('a'), value(20));
$m->setEncodingKey('secret');
$m->set('e', value(22));
$m->get('e');
echo amount(sent($new, fn () => check_value('encrypted', $m->get('e'), value(22)))), "\n";

echo "-- a fresh server on the same port counts its CAS anew\n";
foreach ([1, 2, 3] as $turn) {
	$m = client($new, NEAR);
	$writer->set('a', value($turn));
	check_value('before', [$m->get('a'), $m->get('a')], [value($turn), value($turn)]);
	$cas = $m->get('a', null, Memcached::GET_EXTENDED)['cas'];
	$new->restart();
	check_value('empty', $writer->get('b'), false);
	do {
		$writer->set('a', value(0));
	} while ($writer->get('a', null, Memcached::GET_EXTENDED)['cas'] < $cas - 1);
	$writer->set('a', value($turn + 10));
	check_value('after', $m->get('a'), value($turn + 10));
	check_value('after', $m->get('a'), value($turn + 10));
	$now = $m->get('a', null, Memcached::GET_EXTENDED)['cas'];
	echo $cas === $now ? 'the same CAS' : "another CAS: $now for $cas", "\n";
}
// known by quit() and by a connection that is closed for an answer owed
$m->quit();
echo amount(sent($new, fn () => $m->get('a'))), "\n";

echo "-- nothing kept: older servers, other protocols, 0 bytes, no CAS\n";
$servers = ['1.6.18' => memcached_start(['-t', '1']), '1.6.38' => memcached_start_version('1.6.38', ['-t', '1']), '-C' => memcached_start_version('1.6.40', ['-t', '1', '-C'])];
$clients = array_map(fn ($server) => [$server, client($server, NEAR)], $servers) + [
	'text' => [$new, client($new, [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_TEXT] + NEAR)],
	'binary' => [$new, client($new, [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_BINARY] + NEAR)],
	'0 bytes' => [$new, client($new, [Memcached::OPT_NEAR_CACHE => 0] + NEAR)],
	'too few bytes' => [$new, client($new, [Memcached::OPT_NEAR_CACHE => 100000] + NEAR)],
	'meta' => [$new, client($new, NEAR)],
];
foreach ($clients as $name => [$server, $one]) {
	foreach ([1, 2] as $turn) {
		$one->set('a', value($turn));
		check_value($name, [$one->get('a'), $one->get('a')], [value($turn), value($turn)]);
	}
	echo "$name: ", amount(sent($server, fn () => check_value($name, $one->get('a'), value(2)))), "\n";
}

echo "-- within its bytes, the value not looked for the longest goes first\n";
$m = client($new, [Memcached::OPT_NEAR_CACHE => 5 * SIZE] + NEAR);
$writer->setMulti($all = array_combine(range(1, 8), array_map('value', range(1, 8))));
foreach ([1, 2, 3, 4, 1, 5, 1] as $key) {
	$m->get((string) $key);
}
foreach ([1, 5, 4, 3, 2] as $key) {
	echo $key, ': ', amount(sent($new, fn () => check_value("of 5 values, $key", $m->get((string) $key), value($key)))), "\n";
}
check_value('more than fit, at once', [$m->getMulti(array_keys($all)), $m->getMulti(array_keys($all))], [$all, $all]);
// values around the size from which they are kept
foreach ([1023, 1024] as $size) {
	$writer->set('size', value(1, $size));
	$m->get('size');
	$more = sent($new, fn () => $m->get('size')) - sent($new, fn () => $m->get('none'));
	echo "$size bytes: ", $more > 900 ? 'sent' : 'kept', "\n";
}

echo "-- asked of another server: what is kept of the first is not compared with\n";
$pair = [memcached_start_version('1.6.40', ['-t', '1']), memcached_start_version('1.6.40', ['-t', '1'])];
$r = client($pair, [Memcached::OPT_NUMBER_OF_REPLICAS => 1] + NEAR);
$r->set('r', value(1));
check_value('of the first', [$r->get('r'), $r->get('r')], [value(1), value(1)]);
$other = $r->getServerByKey('r')['port'] === $pair[0]->port ? 1 : 0;
$pair[1 - $other]->raw("md r\r\n");
echo amount(sent($pair[$other], fn () => check_value('of the copy', $r->get('r'), value(1)))), ', ';
echo amount(sent($pair[$other], fn () => check_value('of the copy', $r->get('r'), value(1)))), "\n";
$pair[$other]->put('r', value(2));
check_value('of the copy, set anew', [$r->get('r'), $r->get('r')], [value(2), value(2)]);
$pair[1 - $other]->kill();
check_value('the first is away', [$r->get('r'), $r->get('r')], [value(2), value(2)]);
$pair[1 - $other]->restart();
$r->quit();
check_value('the first is back, empty', $r->get('r'), value(2));
$pair[1 - $other]->put('r', value(3));
check_value('the first is back', [$r->get('r'), $r->get('r')], [value(3), value(3)]);

echo "-- a persistent pool, the option's values\n";
$id = 'near' . getmypid();
$p = new Memcached($id);
$p->setOptions(NEAR);
$p->addServer($new->host, $new->port);
check_value('first', $p->get('1'), value(1));
unset($p);
$p = new Memcached($id);
$p->setOptions(NEAR); // to what it is: nothing is dropped
echo $p->getOption(Memcached::OPT_NEAR_CACHE), ' ', amount(sent($new, fn () => check_value('second', $p->get('1'), value(1)))), "\n";
foreach ([-1, 100, PHP_INT_MAX, 0] as $bytes) {
	attempt($p, "$bytes", fn () => $p->setOption(Memcached::OPT_NEAR_CACHE, $bytes));
	echo $p->getOption(Memcached::OPT_NEAR_CACHE), ' ', amount(sent($new, fn () => check_value("$bytes", $p->get('1'), value(1)))), "\n";
}

echo "-- a process forked off\n";
$m = client($new, NEAR);
check_value('before', [$m->get('1'), $m->get('1')], [value(1), value(1)]);
$pid = function_exists('pcntl_fork') ? pcntl_fork() : -1;
if ($pid === 0) {
	// its own connection, for which nothing is kept yet
	$right = $m->get('1') === value(1) && $m->get('1') === value(1) && $m->set('2', value(20)) && $m->get('2') === value(20);
	posix_kill(getmypid(), $right ? SIGTERM : SIGKILL);
}
if ($pid > 0) {
	pcntl_waitpid($pid, $status);
}
echo $pid < 0 || pcntl_wtermsig($status) === SIGTERM ? 'right' : 'WRONG', ', ', amount(sent($new, fn () => check_value('after', $m->get('1'), value(1)))), "\n";
check_value('written by the child', $m->get('2'), value($pid < 0 ? 2 : 20));
?>
--EXPECT--
-- all ways to get
true get: 1 values, then little
true getByKey: little, then little
true getMulti: 1 values, then little
true getMultiByKey: little, then little
true an array: 0.8 values, then little
true extended: little, then little
true getDelayed: little, then little
true no bump: little, then little
-- whatever happens to the item
-- own writes, the prefix, another client's reading
1 values, little
little
-- a fresh server on the same port counts its CAS anew
the same CAS
the same CAS
the same CAS
1 values
-- nothing kept: older servers, other protocols, 0 bytes, no CAS
1.6.18: 1 values
1.6.38: 1 values
-C: 1 values
text: 1 values
binary: 1 values
0 bytes: 1 values
too few bytes: 1 values
meta: little
-- within its bytes, the value not looked for the longest goes first
1: little
5: little
4: little
3: little
2: 1 values
1023 bytes: sent
1024 bytes: kept
-- asked of another server: what is kept of the first is not compared with
1 values, little
-- a persistent pool, the option's values
16777216 little
  Warning: Memcached::setOption(): OPT_NEAR_CACHE must be 0, or a number of bytes that there is memory for
-1: false [38 INVALID ARGUMENTS]
16777216 little
  Warning: Memcached::setOption(): OPT_NEAR_CACHE must be 0, or a number of bytes that there is memory for
100: false [38 INVALID ARGUMENTS]
16777216 little
9223372036854775807: true [0 SUCCESS]
9223372036854775807 1 values
0: true [0 SUCCESS]
0 1 values
-- a process forked off
right, little
