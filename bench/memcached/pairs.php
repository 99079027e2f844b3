<?php
/*
 * One piece of work over the three protocols, in turn within one process, so that whatever else the machine does meets all
 * of them alike.
 *
 * usage: php pairs.php HOST PORT WORK ROUNDS TIMES     WORK: a call, the number of its items and their size: getMulti-100-200;
 *                                                      TIMES: calls a round; prints the medians as JSON: nanoseconds
 *                                                      of one call, and the ratios to text within a round
 */

[, $host, $port, $work, $rounds, $times] = $argv;
[$call, $count, $size] = explode('-', $work);
$keys = array_map(fn (int $i) => "bench:$i", range(0, $count - 1));
$items = array_fill_keys($keys, substr(str_repeat('0123456789abcdef', (int) ceil($size / 16)), 0, (int) $size));
$key = $keys[0];
$value = $items[$key];

/** A round of calls; nanoseconds of one of them. */
function round_of(Memcached $m, string $call, int $times): float
{
	global $keys, $items, $key, $value;
	$start = hrtime(true);
	for ($i = 0; $i < $times; $i++) {
		match ($call) {
			'get' => $m->get($key),
			'set' => $m->set($key, $value),
			'getMulti' => $m->getMulti($keys),
			'setMulti' => $m->setMulti($items),
		};
	}
	return (hrtime(true) - $start) / $times;
}

function median(array $numbers): float
{
	sort($numbers);
	$n = count($numbers);
	return ($numbers[intdiv($n - 1, 2)] + $numbers[intdiv($n, 2)]) / 2;
}

$clients = [];
foreach (['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY] as $name => $protocol) {
	$clients[$name] = new Memcached();
	$clients[$name]->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false]);
	$clients[$name]->addServer($host, (int) $port);
	$clients[$name]->setMulti($items);
	round_of($clients[$name], $call, (int) $times);
}
$taken = $ratios = [];
for ($round = 0; $round < (int) $rounds; $round++) {
	$names = array_keys($clients);
	shuffle($names);
	$now = [];
	foreach ($names as $name) {
		$now[$name] = round_of($clients[$name], $call, (int) $times);
	}
	foreach ($now as $name => $ns) {
		$taken[$name][] = $ns;
		$ratios[$name][] = $ns / $now['text'];
	}
}
echo json_encode(['ns' => array_map(median(...), $taken), 'ratio' => array_map(median(...), $ratios)]);
