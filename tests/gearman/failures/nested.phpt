--TEST--
clients and workers used, emptied and destroyed from their own callbacks and functions
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
// The client is used in its callbacks: another job, more tasks, a run within the run.
$c = client($server);
$log = [];
$c->setCreatedCallback(function (GearmanTask $task, $name) use ($c, &$log) {
	$log[] = "created $name: " . $c->doNormal('reverse', "inner $name");
});
$c->setCompleteCallback(function (GearmanTask $task, $name) use ($c, &$log) {
	$log[] = "done $name: " . $task->data();
	if (strlen($name) < 3) {
		$c->addTask('reverse', $name . '+', $name . '+');
		$log[] = 'inner run ' . json_encode($c->runTasks());
	}
	$log[] = 'ping ' . json_encode($c->ping('x'));
});
$c->addTask('reverse', 'abc', 'a');
$c->addTask('reverse', 'xyz', 'b');
show('run', fn () => $c->runTasks(), $c);
sort($log);
echo implode("\n", $log), "\n";
// The last reference goes within the callback.
$c = client($server);
$c->setCompleteCallback(function (GearmanTask $task) use (&$c) {
	$c = null;
	echo 'destroyed, still ', $task->data(), "\n";
});
$c->addTask('reverse', 'abc');
$c->addTask('reverse', 'def');
show('run', fn () => $c->runTasks());
var_dump($c);
$c = client($server);
$c->setDataCallback(fn () => $c->clearCallbacks());
$c->setCompleteCallback(fn () => print("CALLED\n"));
$c->addTask('parts', 'x');
show('clears callbacks', fn () => $c->runTasks(), $c);
$c = client($server);
$c->setCompleteCallback(function () use (&$c) {
	$c->setCompleteCallback(fn ($task) => print('the new one: ' . $task->data() . "\n"));
	$c->__destruct();
});
$c->addTask('reverse', '1');
$c->addTask('reverse', '2');
show('replaces itself', fn () => $c->runTasks(), $c);
// A task outlives its client; a client goes with tasks that were never run, or are out.
$task = client($server)->addTask('reverse', 'never run');
echo $task->functionName(), ' ', json_encode($task->data()), "\n";
$c = client($server);
$c->setTimeout(50);
$task = $c->addTask('sleep', '300');
@$c->runTasks();
$c = null;
echo $task->functionName(), "\n";

// The worker.
$me = client($server);
$w = worker($server);
$w->addFunction('outer', function (GearmanJob $job) use ($server) {
	return client($server)->doNormal('reverse', $job->workload()) . ' by a client in the worker';
});
$me->doBackground('outer', 'abc');
show('a client in its worker', fn () => $w->work(), $w);
$w->addFunction('destroys', function (GearmanJob $job) use (&$w) {
	$w = null;
	return $job->sendData('after the worker was let go') ? 'sent' : 'not sent';
});
$me->doBackground('destroys', 'x');
show('destroys its worker', fn () => $w->work());
var_dump($w);
$w = worker($server);
$w->addFunction('within', function (GearmanJob $job) use ($w) {
	echo '  in ', $job->workload(), "\n";
	if ($job->workload() === 'one') {
		$w->work();
	}
	echo '  out ', $job->workload(), "\n";
});
$me->doBackground('within', 'one');
$me->doBackground('within', 'two');
show('works within its work', fn () => $w->work(), $w);
$w->addFunction('clears', function () use ($w) { return json_encode($w->unregisterAll()); });
$me->doBackground('clears', 'x');
show('unregisters all', fn () => $w->work(), $w);
show('then', fn () => $w->work(), $w);
// The same process is client and worker of one job.
$w = worker($server);
$w->addFunction('self', fn (GearmanJob $job) => 'worked on ' . $job->workload());
$me = client($server);
$me->addOptions(GEARMAN_CLIENT_NON_BLOCKING);
$me->setCompleteCallback(fn (GearmanTask $task) => print($task->data() . "\n"));
$me->addTask('self', 'itself');
$me->runTasks();
show('works for itself', fn () => $w->work(), $w);
show('ends', fn () => wait_for(fn () => $me->runTasks() && $me->returnCode() === GEARMAN_SUCCESS, 'the task'), $me);
?>
--EXPECT--
run: true [0]
created a++: ++a renni
created a+: +a renni
created a: a renni
created b++: ++b renni
created b+: +b renni
created b: b renni
done a++: ++a
done a+: +a
done a: cba
done b++: ++b
done b+: +b
done b: zyx
inner run true
inner run true
inner run true
inner run true
ping true
ping true
ping true
ping true
ping true
ping true
destroyed, still cba
destroyed, still fed
run: true
NULL
clears callbacks: true [0]
the new one: 2
replaces itself: true [0]
reverse ""
sleep
a client in its worker: true [0]
destroys its worker: true
NULL
  in one
  in two
  out two
  out one
works within its work: true [0]
unregisters all: true [0]
  Warning: GearmanWorker::work(): no functions have been registered
then: false [34]
works for itself: true [0]
worked on itself
ends: true [0]
