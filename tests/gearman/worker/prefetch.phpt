--TEST--
setPrefetch(): how many jobs a worker has at a time, in which order they run, and how they go back
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'extension:pcntl', 'extension:posix');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$c = client($server);
$jobs = function (int $n, string $function = 'f') use ($c): void {
	for ($i = 0; $i < $n; $i++) {
		$c->addTaskBackground($function, "$i");
	}
	$c->runTasks();
};
/** [queued and running, running] */
$status = fn (string $function = 'f') => preg_match("/^$function\t(\d+)\t(\d+)/m", $server->admin('status'), $m) ? [(int) $m[1], (int) $m[2]] : [0, 0];
/** The same, once it is so. */
$becomes = function (array $expected, string $function = 'f') use ($status): string {
	for ($end = microtime(true) + 5; $status($function) !== $expected && microtime(true) < $end;) {
		usleep(2000);
	}
	return json_encode($status($function));
};
$new = function (int $prefetch) use ($server): Pieces\GearmanWorker {
	$w = worker($server);
	$w->setTimeout(200);
	$w->setPrefetch($prefetch);
	return $w;
};
$none = fn () => '';

$w = worker($server);
echo $w->getPrefetch(), "\n";
foreach ([0, -1, 1001] as $wrong) {
	show('wrong', fn () => $w->setPrefetch($wrong));
}
$w->setPrefetch(1000);
echo $w->getPrefetch(), "\n";

// Never more than asked for, the one in hand included; in order of arrival; run() keeps none.
foreach ([1, 5] as $prefetch) {
	$jobs(40);
	$w = $new($prefetch);
	$most = 0;
	$order = [];
	$w->addFunction('f', function (GearmanJob $job) use (&$most, &$order, $status) {
		$order[] = (int) $job->workload();
		$most = max($most, $status()[1]);
	});
	$done = $w->run(['jobs' => 30]);
	echo "prefetch $prefetch: $done jobs, at most $most at a time, ", $order === range(0, 29) ? 'in order' : json_encode($order), ', left ', $becomes([10, 0]), "\n";
	$w->run(['idle' => 0.1]);
	echo $becomes([0, 0]), "\n";
}

// run() that ends for any reason gives the rest back; no result is lost. The worker can go on.
$limits = ['seconds' => ['seconds' => 0.05], 'a signal' => [], 'GEARMAN_SHUTDOWN' => [], 'an exception' => [], 'an exception, with a waiter' => []];
foreach ($limits as $why => $limit) {
	$jobs(60);
	$w = $new(20);
	if (str_contains($why, 'waiter')) {
		$w->setWaiter(function (array $read, array $write, ?float $seconds): void {
			$none = null;
			stream_select($read, $write, $none, $seconds === null ? null : (int) $seconds, (int) (fmod($seconds ?? 0, 1) * 1e6));
		});
	}
	$ran = 0;
	$w->addFunction('f', function (GearmanJob $job) use (&$ran, $why) {
		$ran++;
		usleep($why === 'seconds' ? 5000 : 0);
		if ($ran === 30 && $why === 'a signal') {
			posix_kill(getmypid(), SIGTERM);
		} elseif ($ran === 30 && $why === 'GEARMAN_SHUTDOWN') {
			$job->setReturn(GEARMAN_SHUTDOWN);
		} elseif ($ran === 30 && str_contains($why, 'an exception')) {
			throw new Exception('thrown');
		}
	});
	try {
		$w->run($limit);
	} catch (Exception $e) {
		echo $e->getMessage(), ' ';
	}
	echo "$why: ", $becomes([60 - $ran, 0]) === json_encode([60 - $ran, 0]) ? 'the rest is back' : json_encode([$ran, $status()]), "\n";
	$w->addFunction('f', $none);
	$w->run(['idle' => 0.1]);
	echo $becomes([0, 0]), "\n";
}

// work() holds the jobs that it has fetched; they go back with the worker.
$jobs(20);
$w = $new(4);
$w->addFunction('f', $none);
for ($i = 0; $i < 5; $i++) {
	$w->work();
}
echo 'work(): ', $becomes([15, 4]), "\n";
$second = $new(1);
$second->addFunction('f', $none);
echo 'the second gets ', $second->run(['idle' => 0.1]), "\n";
$w = null;
echo $becomes([4, 0]), ' and ', $second->run(['idle' => 0.1]), "\n";
// grabJob() as well. A job that was fetched can be answered in any order.
$jobs(6);
$w = $new(3);
$w->register('f');
$held = [];
wait_for(function () use ($w, &$held) {
	$job = @$w->grabJob();
	if ($job) {
		$held[] = $job;
	} else {
		@$w->wait();
	}
	return count($held) === 6;
}, 'six jobs');
foreach (array_reverse($held) as $job) {
	$job->sendComplete('');
}
echo 'grabJob(): ', $becomes([0, 0]), "\n";

// A function that is unregistered: its jobs go back, also from within a job, and none of them runs.
foreach ([false, true] as $within) {
	$jobs(10);
	$jobs(10, 'g');
	$w = $new(6);
	$ran = 0;
	$w->addFunction('f', function () use (&$ran, $w, $within) {
		if (++$ran === 5 && $within) {
			$w->unregister('f');
		}
	});
	$w->addFunction('g', $none);
	while ($ran < 5) {
		$w->work();
	}
	if (!$within) {
		$w->unregister('f');
	}
	echo 'unregistered: ', $becomes([5, 0]), ', ', $w->run(['idle' => 0.1]), ' jobs of the other, ran ', $ran, "\n";
	$w->addFunction('f', $none);
	echo $w->run(['idle' => 0.1]), ' ', $becomes([0, 0]), $becomes([0, 0], 'g'), "\n";
}
// A function that is added while jobs are held is served in its turn.
$jobs(30, 'h');
$jobs(1, 'g');
$w = $new(8);
$order = '';
$w->addFunction('h', function () use (&$order, $w) {
	$order .= 'h';
	if (strlen($order) === 10) {
		$w->addFunction('g', function () use (&$order) { $order .= 'g'; });
	}
});
$w->run(['idle' => 0.1]);
echo $order === str_repeat('h', 30) . 'g' ? "in its turn\n" : "$order\n";

/** A process with a prefetch of 10; it says what it ran. $nap: how long a job takes, in microseconds. */
$start = fn (string $code, string $nap = '20000') => php_start('ours', 'gearman', '<?php
	$w = new Pieces\GearmanWorker; $w->addServers($argv[1]); $w->setPrefetch(10);
	$w->addFunction("f", function (GearmanJob $j) { echo $j->workload(), " "; usleep(' . $nap . '); }); ' . $code, [$server->address()], [], ['posix']);
// SIGTERM: the job in hand is finished, the others go back. SIGKILL: they and the one in hand do. The signal comes within that job.
foreach ([SIGTERM, SIGKILL] as $signal) {
	$jobs(30);
	$php = $start('echo $w->run() . " jobs";', '$j->workload() === "5" ? 1000000 : 20000');
	$php->wait_output('5 ');
	$php->kill($signal);
	$said = explode(' ', trim($php->wait(10)));
	$ran = count($said) - ($signal === SIGTERM ? 2 : 1); // killed, the last one has not ended
	echo $signal === SIGTERM ? 'stopped' : 'killed', ': ', $becomes([30 - $ran, 0]) === json_encode([30 - $ran, 0]) ? 'the rest is back' : json_encode([$said, $status()]), "\n";
	$w = $new(1);
	$w->addFunction('f', $none);
	echo $w->run(['idle' => 0.1]) === 30 - $ran ? "and is done\n" : "WRONG\n";
}
// Two of them share a queue: each job runs once.
$jobs(200);
$two = [$start('$w->run(["idle" => 0.3]);'), $start('$w->run(["idle" => 0.3]);')];
$said = array_map(fn ($php) => explode(' ', trim($php->wait(20))), $two);
$all = array_merge(...$said);
sort($all);
echo 'two: ', array_map(intval(...), $all) === range(0, 199) ? 'each job once' : json_encode($said), ', ', min(array_map(count(...), $said)) > 20 ? 'both worked' : json_encode($said), "\n";

// A result does not wait long for those of the jobs behind it, even when the next job takes long.
foreach (['quick', 'slow'] as $workload) {
	$c->addTask('mixed', $workload);
}
$took = null;
$begin = microtime(true);
$c->setCompleteCallback(function (GearmanTask $task) use (&$took) { $took ??= microtime(true); });
$php = php_start('ours', 'gearman', '<?php
	$w = new Pieces\GearmanWorker; $w->addServers($argv[1]); $w->setPrefetch(10);
	$w->addFunction("mixed", function (GearmanJob $j) { if ($j->workload() === "slow") { sleep(2); } }); $w->run(["jobs" => 2]);', [$server->address()]);
$c->runTasks();
echo microtime(true) - $took > 1 ? "the quick one did not wait for the slow one\n" : "IT WAITED\n";
?>
--EXPECT--
1
wrong: ValueError: Pieces\GearmanWorker::setPrefetch(): Argument #1 ($jobs) must be between 1 and 1000
wrong: ValueError: Pieces\GearmanWorker::setPrefetch(): Argument #1 ($jobs) must be between 1 and 1000
wrong: ValueError: Pieces\GearmanWorker::setPrefetch(): Argument #1 ($jobs) must be between 1 and 1000
1000
prefetch 1: 30 jobs, at most 1 at a time, in order, left [10,0]
[0,0]
prefetch 5: 30 jobs, at most 5 at a time, in order, left [10,0]
[0,0]
seconds: the rest is back
[0,0]
a signal: the rest is back
[0,0]
GEARMAN_SHUTDOWN: the rest is back
[0,0]
thrown an exception: the rest is back
[0,0]
thrown an exception, with a waiter: the rest is back
[0,0]
work(): [15,4]
the second gets 11
[4,0] and 4
grabJob(): [0,0]
unregistered: [5,0], 10 jobs of the other, ran 5
5 [0,0][0,0]
unregistered: [5,0], 10 jobs of the other, ran 5
5 [0,0][0,0]
in its turn
stopped: the rest is back
and is done
killed: the rest is back
and is done
two: each job once, both worked
the quick one did not wait for the slow one
