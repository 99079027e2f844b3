--TEST--
thousands of tasks: all are out before the first ends, none is mixed up, equal keys become one job
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$worker = worker_start('ours', $server);
$c = client($server);
$right = $wrong = 0;
$c->setCompleteCallback(function (GearmanTask $task, int $n) use (&$right, &$wrong) {
	if ($task->data() === strrev("workload $n")) {
		$right++;
	} else {
		$wrong++;
	}
});
for ($i = 0; $i < 5000; $i++) {
	$c->addTask('reverse', "workload $i", $i);
}
show('run', fn () => $c->runTasks(), $c);
echo "$right right, $wrong wrong\n";
// Equal unique keys: one run of the job, every task is told.
$told = [];
$c->setCompleteCallback(function (GearmanTask $task, string $name) use (&$told) {
	$told[$name] = [$task->data(), $task->jobHandle()];
});
$parts = [];
$c->setDataCallback(function (GearmanTask $task, string $name) use (&$parts) {
	$parts[$name][] = $task->data();
});
foreach (['a', 'b', 'c'] as $name) {
	$c->addTask('parts', 'x', $name, 'same key');
}
show('run', fn () => $c->runTasks(), $c);
ksort($told);
ksort($parts);
echo json_encode([array_column($told, 0), count(array_unique(array_column($told, 1))), $parts]), "\n";
// Without a key every job is its own.
$handles = [];
for ($i = 0; $i < 200; $i++) {
	$handles[$c->doBackground('nobody', 'same')] = true;
}
echo count($handles), " jobs\n";
echo count(array_unique([$c->doBackground('nobody', 'a', 'k'), $c->doBackground('nobody', 'b', 'k')])), " job\n";
// Large workloads in both directions at once.
$sum = 0;
$c->clearCallbacks();
$c->setCompleteCallback(function (GearmanTask $task) use (&$sum) { $sum += $task->dataSize(); });
for ($i = 0; $i < 60; $i++) {
	$c->addTask('echo', str_repeat(chr($i), 700000));
}
show('run', fn () => $c->runTasks(), $c);
echo $sum, "\n";
?>
--EXPECT--
run: true [0]
5000 right, 0 wrong
run: true [0]
[["x","x","x"],1,{"a":["one ","two "],"b":["one ","two "],"c":["one ","two "]}]
200 jobs
1 job
run: true [0]
42000000
