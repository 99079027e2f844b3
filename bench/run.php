<?php
/*
 * Measures one bench/NAME/works.php and prints a table; with --write also the chart docs/benchmarks-NAME.svg and the
 * part of docs/benchmarks.md between "<!-- NAME -->" and "<!-- /NAME -->".
 *
 * usage: php run.php NAME BARE_PROGRAMME ROUNDS [--write] [--times-only]
 */

require __DIR__ . '/measure.inc';
require __DIR__ . '/chart.inc';

[, $name, $bare, $rounds] = $argv;
$write = in_array('--write', $argv, true);
$bench = require __DIR__ . "/$name/works.php";
$server = ($bench['start'])();
$who = ['ours'];
if (have_peer($bench['title'])) {
	array_unshift($who, 'peer');
}
if (is_executable($bare)) {
	$who[] = 'bare';
}
$commands = array_combine($who, array_map(fn ($one) => contestant($one, $bench, $bare), $who));
$text = [];

function row(array $cells): string
{
	return '| ' . implode(' | ', $cells) . " |\n";
}

/** "1.50 µs", with three digits that count. */
function show_time(float $ns): string
{
	[$number, $unit] = $ns >= 1e6 ? [$ns / 1e6, 'ms'] : ($ns >= 1e3 ? [$ns / 1e3, 'µs'] : [$ns, 'ns']);
	return number_format($number, $number >= 100 ? 0 : ($number >= 10 ? 1 : 2)) . " $unit";
}

// Times: all contestants in turn, several rounds, medians.
$samples = [];
for ($round = 1; $round <= (int) $rounds; $round++) {
	fwrite(STDERR, "$name, round $round of $rounds\n");
	foreach ($bench['works'] as $work => $about) {
		foreach ($commands as $one => $command) {
			$samples[$work][$one][] = measure($command, $server, $work, $about['times']) / ($about['items'] ?? 1);
		}
	}
}
$table = row(['work', ...array_map(fn ($one) => ['peer' => $bench['peer'] ?? 'the peer', 'ours' => 'this', 'bare' => 'bare sockets'][$one], $who), 'faster than the peer', 'of bare sockets', 'goal'])
	. '|---' . str_repeat('|---:', count($who) + 2) . "|---|\n";
$bars = [];
foreach ($bench['works'] as $work => $about) {
	$medians = array_map(median(...), $samples[$work]);
	$bars[$about['title']] = $medians;
	$faster = isset($medians['peer']) ? $medians['peer'] / $medians['ours'] : null;
	$of_bare = isset($medians['bare']) ? $medians['ours'] / $medians['bare'] : null;
	$goals = [];
	foreach ($about['goals'] ?? [] as $against => $goal) {
		$reached = $against === 'peer' ? $faster >= $goal : $of_bare <= $goal;
		$goals[] = ($against === 'peer' ? "≥ $goal × the peer" : "≤ $goal × bare") . ($reached ? '' : ' **missed**');
	}
	$table .= row([
		$about['title'],
		...array_map(show_time(...), $medians),
		$faster === null ? '' : number_format($faster, 2) . ' ×',
		$of_bare === null ? '' : number_format($of_bare, 2) . ' ×',
		implode(', ', $goals),
	]);
}
$text[] = "Medians of $rounds rounds, each contestant in turn; an item is one of the many that a call carries.\n\n$table";

if (!in_array('--times-only', $argv, true)) {
	$counted = array_diff($who, ['bare']);
	foreach (['instructions' => ['User-space instructions', instructions(...)], 'calls' => ['System calls', system_calls(...)]] as $kind => [$title, $count]) {
		if (empty($bench[$kind])) {
			continue;
		}
		fwrite(STDERR, "$name, $kind\n");
		$table = row([$title, ...$counted, 'goal']) . '|---' . str_repeat('|---:', count($counted)) . "|---|\n";
		foreach ($bench[$kind] as $work => $about) {
			$numbers = array_map(fn ($one) => $count($commands[$one], $server, $work, $about['times']) / ($about['items'] ?? 1), array_combine($counted, $counted));
			$goal = isset($about['goal']) ? "≤ $about[goal]" . ($numbers['ours'] <= $about['goal'] ? '' : ' **missed**') : '';
			$table .= row([$about['title'], ...array_map(fn ($n) => number_format($n, $kind === 'calls' ? 1 : 0), $numbers), $goal]);
		}
		$text[] = $table;
	}
	if (!empty($bench['memory'])) {
		$table = row(['Peak of PHP memory', ...$counted, 'goal']) . '|---' . str_repeat('|---:', count($counted)) . "|---|\n";
		foreach ($bench['memory'] as $work => $about) {
			$numbers = array_map(fn ($one) => measure($commands[$one], $server, $work, 1) / $about['bytes'], array_combine($counted, $counted));
			$table .= row([$about['title'], ...array_map(fn ($n) => number_format($n, 2) . ' ×', $numbers), "≤ $about[goal] × the values" . ($numbers['ours'] <= $about['goal'] ? '' : ' **missed**')]);
		}
		$text[] = $table;
	}
}

$processor = preg_match('/^model name\s*:\s*(.*)$/m', (string) @file_get_contents('/proc/cpuinfo'), $match) ? $match[1] : php_uname('m');
$text[] = 'PHP ' . PHP_VERSION . ", $processor, " . trim((string) shell_exec('nproc')) . ' cores, loopback, ' . date('Y-m-d') . ".\n";
$report = implode("\n", $text);
echo "\n$report";
if ($write) {
	$docs = dirname(__DIR__) . '/docs';
	file_put_contents("$docs/benchmarks-$name.svg", chart("$name: time of one item, lower is better", $bars, $bench['peer'] ?? 'peer'));
	$page = file_get_contents("$docs/benchmarks.md");
	$part = "<!-- $name -->\n![$name](benchmarks-$name.svg)\n\n$report<!-- /$name -->";
	$new = preg_replace("~<!-- $name -->.*?<!-- /$name -->~s", addcslashes($part, '\\$'), $page, 1, $found);
	file_put_contents("$docs/benchmarks.md", $found ? $new : rtrim($page) . "\n\n## $name\n\n$part\n");
}
