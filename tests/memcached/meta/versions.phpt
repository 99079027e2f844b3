--TEST--
over meta every method does what it does over text, on servers of three releases; batches are quiet and closed
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'memcached:1.6.38', 'memcached:1.6.40');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';

/** What a client of this protocol gets for one call after the other; CAS tokens are the server's own business. */
function said(TestMemcached $server, int $protocol): array
{
	$m = client($server, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false]);
	$said = [];
	$say = function (string $what, mixed $result) use ($m, &$said) {
		$said[] = "$what: " . one_line($result) . " [{$m->getResultCode()}]";
	};
	$m->flush();
	$say('set', $m->set('a', 'b'));
	$say('get', $m->get('a'));
	$say('miss', $m->get('none'));
	$say('setMulti', $m->setMulti(['x' => 1, 'y' => str_repeat('q', 3000), 'ключ' => 'z', 'flagged' => [1, 2]], 100));
	$say('getMulti', $m->getMulti(['x', 'none', 'y', 'ключ', 'none2', 'flagged', 'none3']));
	$say('getMulti of none', $m->getMulti(['none1', 'none2', 'none3']));
	$say('order', array_keys($m->getMulti(['none', 'x', 'a'], Memcached::GET_PRESERVE_ORDER)));
	$say('add', $m->add('x', 1));
	$say('add', $m->add('new', 1));
	$say('replace', $m->replace('none', 1));
	$say('increment', $m->increment('x', 5));
	$say('increment, initial', $m->increment('n', 5, 7));
	$say('decrement', $m->decrement('n', 100));
	$say('increment of none', $m->increment('none'));
	$say('increment of a string', $m->increment('a'));
	$say('error', str_contains($m->getLastErrorMessage(), 'non-numeric value'));
	$say('touch', $m->touch('a', 100));
	$say('touch', $m->touch('none', 100));
	$cas = $m->get('a', null, Memcached::GET_EXTENDED)['cas'];
	$say('cas', $m->cas($cas, 'a', 'c'));
	$say('cas', $m->cas($cas, 'a', 'd'));
	$say('cas', $m->cas(5, 'none', 'd'));
	$say('append', $m->append('a', '>'));
	$say('prepend', $m->prepend('a', '<'));
	$say('get', $m->get('a'));
	$say('append', $m->append('none', 'x'));
	$say('too big', $m->set('big', str_repeat('x', 2000000)));
	$say('too big, of many', $m->setMulti(['b1' => 'x', 'b2' => str_repeat('x', 2000000), 'b3' => 'x']));
	$say('the others', $m->getMulti(['b1', 'b2', 'b3']));
	$say('large', $m->set('large', str_repeat('x', 900000)));
	$say('large', strlen($m->get('large')));
	$say('deleteMulti', $m->deleteMulti(['a', 'none', 'x', 'large', 'none2']));
	$say('expired', $m->set('e', 1, -1));
	$say('expired', $m->get('e'));
	$m->setOption(Memcached::OPT_NOREPLY, true);
	$say('no reply', [$m->set('q', 1), $m->replace('none', 1), $m->setMulti(['q1' => 1, 'q2' => 2]), $m->delete('q2')]);
	$m->setOption(Memcached::OPT_NOREPLY, false);
	$say('after it', $m->getMulti(['q', 'q1', 'q2']));
	$m->setOption(Memcached::OPT_BUFFER_WRITES, true);
	$say('buffered', [$m->set('w1', 1), $m->set('w2', 2), $m->delete('w1')]);
	$say('after it', $m->getMulti(['w1', 'w2']));
	$m->setOption(Memcached::OPT_BUFFER_WRITES, false);
	$say('getDelayed', $m->getDelayed(['w1', 'w2', 'q']));
	$say('fetchAll', $m->fetchAll());
	// a list is not exact while the server works
	$say('getAllKeys', array_values(array_intersect(['ключ'], $m->getAllKeys())));
	$say('statistics', [count($m->getStats()), array_values($m->getVersion())]);
	return $said;
}

foreach ([null, '1.6.38', '1.6.40'] as $version) {
	$server = $version ? memcached_start_version($version) : memcached_start();
	$text = said($server, Memcached::PROTOCOL_TEXT);
	$meta = said($server, Memcached::PROTOCOL_META);
	echo count($text), ' ', implode("\n", array_diff($meta, $text)) ?: 'same', implode("\n", array_diff($text, $meta)), "\n";
}

// Keys of any bytes, which text has not.
$m = client($server, [Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META]);
$items = ["a b" => 1, "line\r\nbreak" => 2, "\0" => 3, str_repeat(' ', 186) => 4, str_repeat('ü', 125) => 5];
var_dump($m->setMulti($items), $m->getMulti(array_keys($items)) === $items, $m->get("a b"), $m->increment("a b"), $m->delete("line\r\nbreak"));
foreach ([str_repeat(' ', 187), str_repeat('x', 251), ''] as $key) {
	show($m, strlen($key) . ' bytes', $m->get($key));
}
$m->setOption(Memcached::OPT_PREFIX_KEY, 'with space ');
var_dump($m->set('k', 'v'), $m->get('k'));
echo $server->raw("mg d2l0aCBzcGFjZSBr b v\r\n");
// And the option itself.
var_dump($m->getOption(Memcached::OPT_BINARY_PROTOCOL), $m->getOption(Memcached::OPT_PROTOCOL));
attempt($m, 'text with that prefix', fn () => $m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_TEXT));
attempt($m, 'another', fn () => $m->setOption(Memcached::OPT_PROTOCOL, 3));
attempt($m, 'UDP', fn () => $m->setOption(Memcached::OPT_USE_UDP, true));
$m->setOption(Memcached::OPT_PREFIX_KEY, '');
$m->setOption(Memcached::OPT_BINARY_PROTOCOL, true);
var_dump($m->getOption(Memcached::OPT_PROTOCOL) === Memcached::PROTOCOL_BINARY);
$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
var_dump($m->getOption(Memcached::OPT_BINARY_PROTOCOL));
?>
--EXPECT--
41 same
41 same
41 same
bool(true)
bool(true)
int(1)
int(2)
bool(true)
187 bytes: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
251 bytes: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
0 bytes: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
bool(true)
string(1) "v"
VA 1
v
int(0)
int(1)
  Warning: Memcached::setOption(): error setting memcached option: A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE
text with that prefix: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  Warning: Memcached::setOption(): error setting memcached option: INVALID ARGUMENTS: OPT_PROTOCOL cannot be 3
another: false [38 INVALID ARGUMENTS]
  Warning: Memcached::setOption(): error setting memcached option: ACTION NOT SUPPORTED: the meta protocol does not go by datagrams (OPT_USE_UDP)
UDP: false [28 ACTION NOT SUPPORTED]
bool(true)
int(0)
