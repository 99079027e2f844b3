--TEST--
binary: replies that are cut, late, in pieces, of nobody or no replies at all never give a wrong value
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
$server = memcached_start(['-B', 'binary']);
$proxy = proxy_start($server);
$items = [];
for ($i = 0; $i < 20; $i++) {
	$items["key$i"] = "value of key$i " . str_repeat('x', $i * 13);
}

function binary_client(object $where): Memcached
{
	$m = new Memcached;
	$m->setOptions([Memcached::OPT_BINARY_PROTOCOL => true, Memcached::OPT_POLL_TIMEOUT => 200, Memcached::OPT_COMPRESSION => false]);
	$m->addServer($where->host, $where->port);
	return $m;
}

/** Values that are not the key's own. */
function wrong(Memcached $m): array
{
	global $items;
	$wrong = [];
	foreach ($m->getMulti(array_keys($items)) ?: [] as $key => $value) {
		if ($value !== $items[$key]) {
			$wrong[] = "getMulti $key: " . one_line($value);
		}
	}
	foreach (['key3', 'key0', 'key7'] as $key) {
		$value = $m->get($key);
		if ($value !== false && $value !== $items[$key]) {
			$wrong[] = "get $key: " . one_line($value);
		}
	}
	return $wrong;
}

$direct = binary_client($server);
show($direct, 'setMulti', $direct->setMulti($items));

// a reply header of another request, of the right one but too early, of an unknown command, with lengths that contradict
$reply = fn (int $opcode, int $opaque, string $body = '', int $key = 0, int $extras = 0, int $status = 0, int $magic = 0x81): string => pack('CCnCCnNNJ', $magic, $opcode, $key, $extras, 0, $status, strlen($body), $opaque, 1) . $body;
$injected = [
	'foreign opaque' => $reply(0, 77777, "\0\0\0\0evil", 0, 4),
	'twice the first miss' => $reply(0, 0, 'Not found', 0, 0, 1) . $reply(0, 0, 'Not found', 0, 0, 1),
	'quiet miss' => $reply(0x0d, 0, '', 0, 0, 1),
	'no reply' => "VALUE key0 0 4\r\nevil\r\nEND\r\n",
	'a request' => $reply(0, 0, '', 0, 0, 0, 0x80),
	'key longer than the body' => $reply(0, 0, 'evil', 400, 4),
	'no flags' => $reply(0, 0, 'evil', 0, 0),
	'body of 2 GB' => substr_replace($reply(0, 0, "\0\0\0\0", 0, 4), "\xff\xff\xff\xff", 8, 4),
	'zeros' => str_repeat("\0", 48),
];
$first = 24 + 4 + strlen($items['key0']); // before the first reply, and behind it
foreach ($injected as $name => $bytes) {
	$wrong = [];
	foreach ([0, $first] as $at) {
		$proxy->set(['inject' => $bytes, 'inject_at' => $at]);
		$m = binary_client($proxy);
		foreach ($m->getMulti(array_keys($items)) ?: [] as $key => $value) {
			if ($value !== $items[$key]) {
				$wrong[] = "getMulti $key: " . one_line($value);
			}
		}
		$proxy->set([]);
		array_push($wrong, ...wrong($m));
		if ($m->getMulti(array_keys($items)) != $items) {
			$wrong[] = "not well again: {$m->getResultMessage()}";
		}
	}
	echo "$name: ", $wrong ? implode('; ', $wrong) : 'nothing wrong', "\n";
}

// cut, and frozen, at every byte
foreach (['cut_reply', 'freeze_reply'] as $fault) {
	$wrong = [];
	foreach ($fault === 'cut_reply' ? range(0, 120) : [0, 1, 23, 24, 27, 28, 60, 100] as $at) {
		$proxy->set([$fault => $at]);
		$m = binary_client($proxy);
		array_push($wrong, ...wrong($m));
		$proxy->set([]);
		array_push($wrong, ...wrong($m));
		if ($m->getMulti(array_keys($items)) != $items) {
			$wrong[] = "not well after $at";
		}
	}
	echo "$fault: ", $wrong ? implode('; ', $wrong) : 'nothing wrong', "\n";
}
// in pieces, and late
$proxy->set(['chunk' => 1]);
$m = binary_client($proxy);
echo $m->getMulti(array_keys($items), Memcached::GET_PRESERVE_ORDER) === $items ? "in pieces\n" : "WRONG\n";
show($m, 'setMulti', $m->setMulti($items));
$proxy->set(['delay' => 0.35]);
show($m, 'late', $m->get('key1'));
$proxy->set([]);
echo json_encode(wrong($m)), "\n";

// between getDelayed and fetch, with a callback that throws, after a big value that does not fit
$m = binary_client($server);
$m->getDelayed(array_keys($items));
echo $m->get('key5') === $items['key5'] && count($m->fetchAll()) === 20 ? "delayed\n" : "WRONG\n";
try {
	$m->getDelayed(array_keys($items), false, fn () => throw new Exception('from the callback'));
} catch (Exception $e) {
	echo $e->getMessage(), "\n";
}
echo json_encode(wrong($m)), "\n";
show($m, 'too big', $m->set('big', str_repeat('x', 2000000)));
echo json_encode(wrong($m)), "\n";

// a child has connections of its own
$before = (int) current($direct->getStats())['total_connections'];
$m->get('key1');
$child = function_exists('pcntl_fork') ? pcntl_fork() : -1;
if ($child === 0) {
	for ($i = 0; $i < 200; $i++) {
		if ($m->get('key2') !== $items['key2']) {
			posix_kill(getmypid(), 9);
		}
	}
	posix_kill(getmypid(), 15);
}
$mixed = 0;
for ($i = 0; $i < 200; $i++) {
	$mixed += $m->get('key3') !== $items['key3'];
}
if ($child > 0) {
	pcntl_waitpid($child, $status);
	echo pcntl_wtermsig($status) === 15 ? '' : "THE CHILD'S ARE MIXED\n";
}
echo "$mixed mixed\n";

// killed and started again
$server->restart();
show($m, 'restarted', $m->set('a', 1));
$server->kill();
show($m, 'dead', $m->get('a'));
?>
--EXPECT--
setMulti: true [0 SUCCESS]
foreign opaque: nothing wrong
twice the first miss: nothing wrong
quiet miss: nothing wrong
no reply: nothing wrong
a request: nothing wrong
key longer than the body: nothing wrong
no flags: nothing wrong
body of 2 GB: nothing wrong
zeros: nothing wrong
cut_reply: nothing wrong
freeze_reply: nothing wrong
in pieces
setMulti: true [0 SUCCESS]
late: false [31 A TIMEOUT OCCURRED]
[]
delayed
from the callback
[]
too big: false [37 ITEM TOO BIG]
[]
0 mixed
restarted: true [0 SUCCESS]
dead: false [3 CONNECTION FAILURE]
