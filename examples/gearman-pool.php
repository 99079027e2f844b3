<?php
/*
 * A pool: four worker processes, each of which ends after so many jobs and is started anew, so that no leak of memory grows. Here
 * it is five jobs; in earnest a thousand. SIGTERM ends the pool: each worker finishes the job in hand.
 */
require __DIR__ . '/gearman.inc';

const WORKERS = 4, JOBS_EACH = 5;

function work(): void
{
	$worker = new Pieces\GearmanWorker();
	$worker->addServers(example_server());
	$worker->addFunction('square', fn (GearmanJob $job): string => $job->workload() ** 2 . ' ' . getmypid());
	$worker->run(['jobs' => JOBS_EACH, 'memory' => 64 << 20]); // until that, or SIGTERM
}

/** Keeps the workers running until SIGTERM comes. */
function keep_workers(): void
{
	// Blocked signals wait until they are asked for, so none is missed.
	pcntl_sigprocmask(SIG_BLOCK, [SIGTERM, SIGCHLD]);
	$workers = [];
	do {
		while (count($workers) < WORKERS) {
			$pid = pcntl_fork();
			if ($pid === 0) {
				pcntl_sigprocmask(SIG_UNBLOCK, [SIGTERM, SIGCHLD]);
				try {
					work();
				} catch (Throwable $e) {
					error_log((string) $e);
					sleep(1); // what fails at once is not started anew at once
				}
				exit(0);
			}
			$workers[$pid] = true;
		}
		$signal = pcntl_sigwaitinfo([SIGTERM, SIGCHLD]);
		while (($pid = pcntl_wait($status, WNOHANG)) > 0) {
			unset($workers[$pid]);
		}
	} while ($signal === SIGCHLD);
	foreach (array_keys($workers) as $pid) {
		posix_kill($pid, SIGTERM);
		pcntl_waitpid($pid, $status);
	}
}

$pool = pcntl_fork();
if ($pool === 0) {
	keep_workers();
	exit(0);
}
$client = new GearmanClient();
$client->addServers(example_server());
$client->setTimeout(10000); // ms
$sum = 0;
$processes = [];
$client->setCompleteCallback(function (GearmanTask $task) use (&$sum, &$processes): void {
	[$square, $pid] = explode(' ', $task->data());
	$sum += $square;
	$processes[$pid] = true;
});
for ($i = 1; $i <= 40; $i++) {
	$client->addTask('square', (string) $i);
}
if ($client->runTasks()) {
	echo "the sum of the squares: $sum\n", count($processes) >= 8 ? '8 processes or more' : count($processes) . ' processes', " have worked for it\n";
} else {
	echo "no result: {$client->error()}\n";
}
posix_kill($pool, SIGTERM);
pcntl_waitpid($pool, $status);
exit($sum === 22140 && $status === 0 ? 0 : 1);
