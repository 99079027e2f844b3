<?php
/*
 * Measures one bench/NAME/workloads.php and prints a table; with --write also the chart docs/benchmarks-NAME.svg and the
 * part of docs/benchmarks.md between "<!-- NAME -->" and "<!-- /NAME -->".
 *
 * usage: php run.php NAME BARE_PROGRAMME ROUNDS [--write] [--times-only]
 */

require __DIR__ . '/measure.inc';
require __DIR__ . '/chart.inc';

[, $name, $baseline, $rounds] = $argv;
$write = in_array('--write', $argv, true);
$bench = require __DIR__ . "/$name/workloads.php";
$server = ($bench['start'])();
$who = ['ours'];
if (have_peer($bench['title'])) {
	array_unshift($who, 'peer');
}
if (is_executable($baseline)) {
	$who[] = 'baseline';
}
$commands = array_combine($who, array_map(fn ($one) => contestant($one, $bench, $baseline), $who));
$text = [];

function row(array $cells): string
{
	return '| ' . implode(' | ', $cells) . " |\n";
}

// Times: all contestants in turn, several rounds, medians.
$samples = [];
for ($round = 1; $round <= (int) $rounds; $round++) {
	fwrite(STDERR, "$name, round $round of $rounds\n");
	foreach ($bench['workloads'] as $work => $about) {
		foreach (array_intersect_key($commands, array_flip($about['only'] ?? $who)) as $one => $command) {
			$samples[$work][$one][] = measure($command, $server, $work, $about['times']) / ($about['items'] ?? 1);
		}
	}
}
/** A goal in words, marked if it is missed; '' where there is nothing to compare with. */
function goal(string $against, float $goal, string $work, array $medians, array $workloads): string
{
	if ($against === 'peer' || $against === 'baseline') {
		$by = $medians[$work][$against] ?? null;
		$ratio = $by === null ? null : ($against === 'peer' ? $by / $medians[$work]['ours'] : $medians[$work]['ours'] / $by);
		$text = $against === 'peer' ? "≥ $goal × the peer" : "≤ $goal × " . ($GLOBALS['bench']['baseline_name'] ?? 'bare sockets');
	} else {
		$ratio = $medians[$work]['ours'] / $medians[$against]['ours'];
		$text = sprintf('≤ %s × “%s” (%.2f)', $goal, $workloads[$against]['title'], $ratio);
	}
	if ($ratio === null) {
		return '';
	}
	return $text . (($against === 'peer' ? $ratio >= $goal : $ratio <= $goal) ? '' : ' **missed**');
}

$columns = ['peer' => $bench['peer'] ?? 'the peer', 'ours' => 'this', 'baseline' => $bench['baseline_name'] ?? 'bare sockets'];
$ratios = array_intersect_key(['peer' => 'faster than the peer', 'baseline' => 'of ' . $columns['baseline']], $commands);
$table = row(['work', ...array_map(fn ($one) => $columns[$one], $who), ...array_values($ratios), 'goal'])
	. '|---' . str_repeat('|---:', count($who) + count($ratios)) . "|---|\n";
$bars = [];
$medians = array_map(fn ($of_work) => array_map(median(...), $of_work), $samples);
foreach ($bench['workloads'] as $work => $about) {
	$times = $medians[$work];
	$bars[$about['title']] = $times;
	$faster = ['peer' => fn () => $times['peer'] / $times['ours'], 'baseline' => fn () => $times['ours'] / $times['baseline']];
	$goals = array_map(fn ($against, $goal) => goal($against, $goal, $work, $medians, $bench['workloads']), array_keys($about['goals'] ?? []), $about['goals'] ?? []);
	$table .= row([
		$about['title'],
		...array_map(fn ($one) => isset($times[$one]) ? show_time($times[$one]) : '', $who),
		...array_map(fn ($one) => isset($times[$one]) ? number_format($faster[$one](), 2) . ' ×' : '', array_keys($ratios)),
		implode(', ', array_filter($goals)),
	]);
}
$text[] = "Medians of $rounds rounds, each contestant in turn; an item is one of the many that a call carries.\n\n$table";

if (!in_array('--times-only', $argv, true)) {
	$counted = array_diff($who, ['baseline']);
	foreach (['instructions' => ['User-space instructions', instructions(...)], 'calls' => ['System calls', system_calls(...)]] as $kind => [$title, $count]) {
		if (empty($bench[$kind])) {
			continue;
		}
		fwrite(STDERR, "$name, $kind\n");
		$table = row([$title, ...$counted, 'goal']) . '|---' . str_repeat('|---:', count($counted)) . "|---|\n";
		foreach ($bench[$kind] as $work => $about) {
			$these = array_intersect($counted, $about['only'] ?? $counted);
			$numbers = array_map(fn ($one) => $count($commands[$one], $server, $work, $about['times']) / ($about['items'] ?? 1), array_combine($these, $these));
			$goal = isset($about['goal']) ? "≤ $about[goal]" . (round($numbers['ours'], $kind === 'calls' ? 1 : 0) <= $about['goal'] ? '' : ' **missed**') : '';
			$table .= row([$about['title'], ...array_map(fn ($one) => isset($numbers[$one]) ? number_format($numbers[$one], $kind === 'calls' ? 1 : 0) : '', $counted), $goal]);
		}
		$text[] = $table;
	}
	if (!empty($bench['memory'])) {
		$table = row(['PHP memory', ...$counted, 'goal']) . '|---' . str_repeat('|---:', count($counted)) . "|---|\n";
		foreach ($bench['memory'] as $work => $about) {
			$numbers = array_map(fn ($one) => measure($commands[$one], $server, $work, $about['times'] ?? 1) / ($about['bytes'] ?? 1), array_combine($counted, $counted));
			$show = fn ($n) => number_format($n, isset($about['bytes']) ? 2 : 0) . ' ' . ($about['unit'] ?? '×');
			$table .= row([$about['title'], ...array_map($show, $numbers), "≤ $about[goal] " . ($about['unit'] ?? '× the values') . ($numbers['ours'] <= $about['goal'] ? '' : ' **missed**')]);
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
	file_put_contents("$docs/benchmarks-$name.svg", chart("$name: time of one item, lower is better", $bars, $bench['peer'] ?? 'peer', $bench['baseline_name'] ?? 'bare sockets in C'));
	$page = file_get_contents("$docs/benchmarks.md");
	$part = "<!-- $name -->\n![$name](benchmarks-$name.svg)\n\n$report<!-- /$name -->";
	$new = preg_replace("~<!-- $name -->.*?<!-- /$name -->~s", addcslashes($part, '\\$'), $page, 1, $found);
	file_put_contents("$docs/benchmarks.md", $found ? $new : rtrim($page) . "\n\n## $name\n\n$part\n");
}
