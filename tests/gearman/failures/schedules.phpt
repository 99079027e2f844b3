--TEST--
workers with a prefetch that are stopped, killed and limited by chance, servers that are killed: no job is lost
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'extension:pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
// Each run() has limits of its own; some unregister and register their function in between. A line for each job, as it ends.
const WORKER = <<<'PHP'
	<?php
	[, $servers, $log, $seed] = $argv;
	mt_srand((int) $seed);
	error_reporting(E_ALL & ~E_WARNING);
	$stopped = false;
	pcntl_async_signals(true);
	pcntl_signal(SIGTERM, function () use (&$stopped) { $stopped = true; });
	$w = new Pieces\GearmanWorker;
	$w->addServers($servers);
	$out = fopen($log, 'a');
	$function = function (GearmanJob $job) use ($out, &$w) {
		usleep(mt_rand(0, 3) ? 0 : mt_rand(0, 3000));
		fwrite($out, getmypid() . ' ' . $job->workload() . "\n");
		if (mt_rand(0, 20) === 0) {
			$w->setPrefetch(mt_rand(1, 20));
		}
		return $job->workload();
	};
	echo 'up';
	while (!$stopped) {
		$w->setPrefetch(mt_rand(1, 20));
		$w->setBusyPoll(mt_rand(0, 1) * 200);
		$w->addFunction('f', $function);
		if (mt_rand(0, 3)) {
			$w->run([['jobs' => mt_rand(1, 50)], ['seconds' => mt_rand(1, 20) / 1000], ['idle' => 0.01], ['seconds' => 0.1]][mt_rand(0, 3)]);
		} else {
			$w->setTimeout(mt_rand(1, 20));
			for ($i = mt_rand(1, 30); $i > 0 && !$stopped; $i--) {
				@$w->work();
			}
			mt_rand(0, 1) ? $w->unregister('f') : $w->unregisterAll();
		}
	}
	PHP;

/** By chance, until $done(): a worker is stopped or killed, and another one started. Returns who was killed. */
function schedule(string $servers, string $log, callable $disturb, callable $done): array
{
	$seed = mt_rand(1, 1 << 20);
	$start = function () use ($servers, $log, &$seed): TestPhp {
		$worker = php_start('ours', 'gearman', WORKER, [$servers, $log, $seed++]);
		$worker->wait_output('up');
		return $worker;
	};
	$workers = [$start(), $start(), $start()];
	$killed = [];
	$end = microtime(true) + 60;
	while (!$done()) {
		if (microtime(true) > $end) {
			throw new RuntimeException('not done after a minute');
		}
		usleep(mt_rand(0, 60000));
		$which = mt_rand(0, 2);
		$signal = [SIGTERM, SIGKILL, 0][mt_rand(0, 2)];
		if ($signal) {
			if ($signal === SIGKILL) {
				$killed[] = $workers[$which]->pid();
			}
			$workers[$which]->kill($signal);
			$workers[$which]->wait(10);
			$workers[$which] = $start();
		}
		$disturb();
	}
	foreach ($workers as $worker) {
		$worker->kill(SIGTERM);
		$said = $worker->wait(10);
		if ($said !== 'up' || $worker->exit_code !== 0) {
			echo "a worker ended with $worker->exit_code: $said\n";
		}
	}
	return $killed;
}

/** job => the workers that ran it, in order. */
function runs(string $log): array
{
	$runs = [];
	foreach (file($log, FILE_IGNORE_NEW_LINES) as $line) {
		[$worker, $job] = explode(' ', $line);
		$runs[(int) $job][] = (int) $worker;
	}
	ksort($runs);
	return $runs;
}

const JOBS = 3000;
$log = tempnam(sys_get_temp_dir(), 'pieces');
$seed = (int) getenv('PIECES_SEED') ?: random_int(1, 1 << 30);
mt_srand($seed);

// The servers live: a job runs again only if the worker that had it was killed.
$servers = [gearmand_start(), gearmand_start()];
$addresses = $servers[0]->address() . ',' . $servers[1]->address();
for ($i = 0; $i < JOBS; $i++) {
	$c ??= [client($servers[0]), client($servers[1])];
	$c[$i % 2]->addTaskBackground('f', "$i");
}
$c[0]->runTasks();
$c[1]->runTasks();
$left = fn () => array_sum(array_map(fn ($server) => preg_match('/^f\t(\d+)/m', $server->admin('status'), $m) ? (int) $m[1] : 0, $servers));
$killed = schedule($addresses, $log, fn () => null, fn () => $left() === 0);
$runs = runs($log);
$twice = array_filter($runs, fn ($by) => array_diff(array_slice($by, 0, -1), $killed));
echo array_keys($runs) === range(0, JOBS - 1) ? 'each job was run' : 'LOST ' . (JOBS - count($runs)) . " (seed $seed)";
echo $twice ? ', TWICE: ' . json_encode(array_slice($twice, 0, 5, true)) . " (seed $seed)\n" : ", none of them twice while its worker lived\n";

// The servers are killed: the client sends its tasks again, and each comes to its end.
file_put_contents($log, '');
$code = '<?php
	$c = new Pieces\GearmanClient; $c->addServers($argv[1]); $c->setTimeout(30000); $ended = [];
	$c->setCompleteCallback(function (GearmanTask $task) use (&$ended) { $ended[] = $task->data(); });
	$c->setFailCallback(function (GearmanTask $task) use (&$ended) { $ended[] = "failed " . $task->returnCode(); });
	for ($i = 0; $i < 3000; $i++) { $c->addTask("f", "$i"); }
	while (!@$c->runTasks()) { usleep(1000); }
	sort($ended); echo implode(" ", $ended);';
$client = php_start('ours', 'gearman', $code, [$addresses]);
$restarts = 0;
$kill = function () use ($servers, &$restarts) {
	if ($restarts < 6 && mt_rand(0, 3) === 0) {
		$servers[$restarts++ % 2]->restart();
	}
};
schedule($addresses, $log, $kill, fn () => !$client->running());
$ended = explode(' ', $client->wait(10));
sort($ended, SORT_NUMERIC);
echo $ended === array_map(strval(...), range(0, JOBS - 1)) ? "each task came to its end once\n" : implode(' ', array_slice($ended, 0, 20)) . " (seed $seed)\n";
echo array_keys(runs($log)) === range(0, JOBS - 1) ? "each job was run\n" : "LOST\n";
unlink($log);
?>
--EXPECT--
each job was run, none of them twice while its worker lived
each task came to its end once
each job was run
