<?php
/*
 * The same work over text, meta and binary, measured in one run: time, instructions, system calls, bytes. Prints a table;
 * with --write also the part of docs/benchmarks.md between "<!-- protocols -->" and "<!-- /protocols -->".
 *
 * usage: php protocols.php ROUNDS [--write]     PIECES_MODULES=folder: where the .so is
 */

require __DIR__ . '/../measure.inc';
$bench = require __DIR__ . '/workloads.php';
$rounds = (int) ($argv[1] ?? 101);
$server = ($bench['start'])();
$command = contestant('ours', $bench, null);
$pairs = [...array_slice($command, 0, -1), __DIR__ . '/pairs.php'];
$prefixes = ['text' => '', 'meta' => 'meta-', 'binary' => 'binary-'];
// calls a round, and how often for what is counted
$works = ['get-1-200' => ['get', 50, 1000], 'set-1-200' => ['set', 50, 1000], 'get-1-100000' => ['get of 100 kB', 20, 200], 'getMulti-100-200' => ['getMulti of 100, an item', 10, 100],
	'setMulti-100-200' => ['setMulti of 100, an item', 10, 100]];

/** Bytes to and from the server for one time of the work, by its own count. */
function wire_bytes(array $command, array $server, string $work, int $times): float
{
	$counts = [];
	foreach ([$times, 2 * $times] as $n) {
		$sum = function () use ($server): int {
			preg_match_all('/^STAT bytes_(?:read|written) (\d+)/m', socket_exchange(implode(':', $server), "stats\r\n", "END\r\n"), $m);
			return array_sum($m[1]);
		};
		$before = $sum();
		measure($command, $server, $work, $n);
		$counts[] = $sum() - $before;
	}
	return ($counts[1] - $counts[0]) / $times;
}

$text = '| work | ' . implode(' | ', array_keys($prefixes)) . " |\n|---|---:|---:|---:|\n";
foreach ($works as $work => [$title, $a_round, $times]) {
	$items = (int) explode('-', $work)[1];
	fwrite(STDERR, "$work\n");
	$pair = json_decode(output_of([...$pairs, ...$server, $work, (string) $rounds, (string) $a_round])[0], true);
	$rows = [
		"$title: time" => fn ($name) => number_format($pair['ns'][$name] / $items / 1000, $items > 1 ? 2 : 1) . ' µs' . ($name === 'text' ? '' : ', ' . number_format($pair['ratio'][$name], 3) . ' ×'),
		'instructions' => fn ($name) => number_format(instructions($command, $server, $prefixes[$name] . $work, $times) / $items),
		'system calls of a call' => fn ($name) => number_format(system_calls($command, $server, $prefixes[$name] . $work, $times), 1),
		'bytes' => fn ($name) => number_format(wire_bytes($command, $server, $prefixes[$name] . $work, $times) / $items),
	];
	foreach ($rows as $what => $number) {
		$text .= "| $what | " . implode(' | ', array_map($number, array_keys($prefixes))) . " |\n";
	}
}
$processor = preg_match('/^model name\s*:\s*(.*)$/m', (string) @file_get_contents('/proc/cpuinfo'), $match) ? $match[1] : php_uname('m');
$text .= "\nMedians of $rounds rounds, the protocols in turn within one process; the factor is that to text within a round. PHP " . PHP_VERSION
	. ", $processor, " . trim((string) shell_exec('nproc')) . ' cores, loopback, ' . date('Y-m-d') . ".\n";
echo $text;
if (in_array('--write', $argv, true)) {
	$page = dirname(__DIR__, 2) . '/docs/benchmarks.md';
	file_put_contents($page, preg_replace('~<!-- protocols -->.*?<!-- /protocols -->~s', addcslashes("<!-- protocols -->\n$text<!-- /protocols -->", '\\$'), file_get_contents($page), 1));
}
