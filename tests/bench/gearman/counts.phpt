--TEST--
three system calls a job in the client, two in the worker while its queue is not empty, one with a prefetch; memory stays
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'program:strace', 'release');
?>
--FILE--
<?php
require __DIR__ . '/../../../bench/measure.inc';
$bench = require __DIR__ . '/../../../bench/gearman/workloads.php';
$server = ($bench['start'])();
$command = contestant('ours', $bench, null);
foreach ($bench['calls'] as $work => $about) {
	$number = system_calls($command, $server, $work, $about['times']);
	// A reply that the network cuts costs a call more, now and then; so does what a worker does when its queue is empty.
	echo "$about[title]: ", $number <= $about['goal'] + 0.1 ? 'within the limit' : round($number, 2) . ", the limit is $about[goal]", "\n";
}
foreach ($bench['memory'] as $work => $about) {
	echo "$about[title]: ", measure($command, $server, $work, 20000), "\n";
}
?>
--EXPECT--
doNormal of 5 B, the client: within the limit
worker emptying a queue, a job: within the limit
worker emptying a queue, prefetch 50: within the limit
worker, from 1,000 to 100,000 jobs: 0
