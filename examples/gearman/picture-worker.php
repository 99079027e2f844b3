<?php
/*
 * A worker that is stopped by a signal: run() finishes the job in hand and returns. usage: picture-worker.php [HOST:PORT]
 */
$worker = new Pieces\GearmanWorker();
$worker->addServers($argv[1] ?? '127.0.0.1');
$worker->setId('pictures-' . getmypid());

$worker->addFunction('thumbnail', function (GearmanJob $job, int $steps): string {
	[$picture, $width] = json_decode($job->workload(), flags: JSON_THROW_ON_ERROR);
	if ($width > 1000) {
		throw new DomainException("$width is too wide for a thumbnail");
	}
	for ($step = 1; $step <= $steps; $step++) {
		usleep(20000); // work
		$job->sendStatus($step, $steps);
	}
	return "$picture, $width wide";
}, 3);

do {
	try {
		$worker->run(['jobs' => 1000, 'memory' => 64 << 20]);
		break;
	} catch (Exception) {
		// The client has been told what the function threw; the worker goes on.
	}
} while (true);
