--TEST--
which jobs a worker takes, and in which order; what the server knows of its functions
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
$ran = [];
$note = function (GearmanJob $job) use (&$ran) { $ran[] = $job->workload(); };
$queue = function (string ...$functions) use ($c) {
	foreach ($functions as $function) {
		$c->doBackground($function, $function);
	}
};
/** Works until there is nothing to do; says what ran. */
$work = function (GearmanWorker $w) use (&$ran): string {
	$ran = [];
	while (@$w->work());
	return implode(' ', $ran);
};
/** function => [waiting and running, running, workers] */
$status = function (string $function) use ($server): array {
	return preg_match("/^$function\t(\d+)\t(\d+)\t(\d+)/m", $server->admin('status'), $m) ? array_map(intval(...), array_slice($m, 1)) : [0, 0, 0];
};
$new = function () use ($server): GearmanWorker {
	$w = worker($server);
	$w->setTimeout(200);
	return $w;
};

// In the order in which they were added, also those that are added to a worker at work.
$queue('d', 'c', 'b', 'a');
$w = $new();
foreach (['a', 'b', 'c', 'd'] as $f) {
	$w->addFunction($f, $note);
}
echo $work($w), "\n";
$w->addFunction('e', $note);
$w->addFunction('f', $note);
$queue('f', 'e', 'd', 'c', 'b', 'a');
echo $work($w), "\n";
$w->unregister('b');
$w->addFunction('b', $note);
$queue('f', 'e', 'd', 'c', 'b', 'a');
echo $work($w), "\n";
// Several servers: each has the same order.
$other = gearmand_start();
$two = client($other);
$two->doBackground('y', 'y of the other');
$two->doBackground('x', 'x of the other');
$queue('y', 'x');
$both = worker($server, $other);
$both->setTimeout(200);
$both->addFunction('x', $note);
$both->addFunction('y', $note);
$said = explode(' ', str_replace(' of the other', "'", $work($both)));
echo array_search('x', $said) < array_search('y', $said) && array_search("x'", $said) < array_search("y'", $said) ? "each in order\n" : implode(' ', $said) . "\n";
unset($both);

// A server knows each function once, with its time-out, until it is unregistered.
$w->addFunction('a', $note);
$w->register('a', 5);
echo $work($w), json_encode([$status('a'), $status('f')]), "\n";
$w->unregister('a');
wait_for(fn () => $status('a') === [0, 0, 0], 'the server to know');
echo json_encode([$status('a'), $status('f')]), "\n";
$w->unregisterAll();
wait_for(fn () => $status('f') === [0, 0, 0], 'the server to know');
show('none', fn () => $w->work(), $w);
// A function that is unregistered by its own job: the job ends as usual, and the server is told afterwards.
$w = $new();
$w->addFunction('once', function (GearmanJob $job) use (&$w) { return $w->unregister('once') && $job->sendStatus(1, 1) ? 'done' : 'not'; });
$w->addFunction('other', $note);
$said = '';
$c->setCompleteCallback(function (GearmanTask $task) use (&$said) { $said = $task->data(); });
$c->addTask('once', '');
$c->addOptions(GEARMAN_CLIENT_NON_BLOCKING);
$c->runTasks();
show('unregisters itself', fn () => $w->work(), $w);
wait_for(fn () => $c->runTasks() && $c->returnCode() === GEARMAN_SUCCESS, 'the task');
$c->removeOptions(GEARMAN_CLIENT_NON_BLOCKING);
@$w->work();
echo $said, ' ', json_encode($status('once')), "\n";

// Nothing is asked for before it is about to run: another worker gets it, and none is lost.
for ($i = 0; $i < 31; $i++) {
	$c->doBackground('quick', "$i");
}
$w = $new();
$w->addFunction('quick', fn () => '');
for ($i = 0; $i < 30; $i++) {
	$w->work();
}
wait_for(fn () => $status('quick') === [1, 0, 1], 'the last result');
$second = $new();
$second->addFunction('quick', $note);
echo $work($second), "\n";
for ($i = 0; $i < 20; $i++) {
	$c->doBackground('quick', "$i");
}
for ($i = 0; $i < 10; $i++) {
	$w->work();
}
$w->addFunction('other', $note);
$w->unregister('quick');
show('unregistered in a loop', fn () => $w->work(), $w);
wait_for(fn () => $status('quick')[1] === 0, 'the last result');
echo $status('quick')[0], " are left\n";
$second->run(['idle' => 0.1]);

// A job that is kept holds no connection: its server gives it to the next worker.
$c->doBackground('kept', 'to be done');
$w = $new();
$w->register('kept');
wait_for(function () use ($w, &$job) {
	$job = @$w->grabJob();
	return $job || !@$w->wait();
}, 'the job');
$w = null;
$w = $new();
$w->addFunction('kept', $note);
echo $work($w), "\n";
show('of the old one', fn () => [$job->workload(), $job->sendData('x'), $job->returnCode()]);
// What is said of a job that has ended is taken in silence.
$c->doBackground('ends', 'x');
$w->addFunction('ends', fn (GearmanJob $job) => print(json_encode([$job->sendException('no'), $job->sendFail(), $job->sendFail(), $job->sendComplete('y'),
	$job->sendData('z'), $job->sendStatus(1, 2), $job->sendWarning('w'), $job->returnCode()]) . "\n"));
show('ends', fn () => $w->work(), $w);
?>
--EXPECT--
a b c d
a b c d e f
a c d e f b
each in order
[[0,0,1],[0,0,1]]
[[0,0,0],[0,0,1]]
  Warning: GearmanWorker::work(): no functions have been registered
none: false [34]
unregisters itself: true [0]
done [0,0,0]
30
unregistered in a loop: false [47]
10 are left
to be done
  Warning: GearmanJob::sendData(): the worker of job HANDLE is gone
of the old one: ["to be done",false,14]
[true,true,true,true,true,true,true,0]
ends: true [0]
