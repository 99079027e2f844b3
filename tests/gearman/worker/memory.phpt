--TEST--
100,000 jobs: memory as after 1,000
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$c = client($server);
$c->setTimeout(60000);
$w = worker($server);
$w->addFunction('f', fn (GearmanJob $job) => strrev($job->workload()));
$jobs = 0;
$marks = [];
foreach ([1000, 99000] as $n) {
	for ($i = 0; $i < $n; $i++) {
		$c->addTaskBackground('f', 'abcdefgh');
		if ($i % 500 === 499 || $i === $n - 1) {
			$c->runTasks();
		}
	}
	$jobs += $w->run(['idle' => 0.5]);
	gc_collect_cycles();
	$marks[] = memory_get_usage();
}
echo $jobs, ' ', abs($marks[1] - $marks[0]) < 4096 ? 'as before' : $marks[1] - $marks[0], "\n";
// The process, not only PHP's part of it.
$rss = fn () => (int) preg_replace('/.*VmRSS:\s+(\d+).*/s', '$1', file_get_contents('/proc/self/status'));
$before = $rss();
for ($i = 0; $i < 20; $i++) {
	for ($k = 0; $k < 500; $k++) {
		$c->addTaskBackground('f', str_repeat('x', 5000));
	}
	$c->runTasks();
	$w->run(['idle' => 0.05]);
}
echo $rss() - $before < 6000 ? "as before\n" : $rss() - $before . " KiB more\n";
?>
--EXPECT--
100000 as before
as before
