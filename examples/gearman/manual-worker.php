<?php
/*
 * The worker of the manual's examples: functions that report, fail and throw. usage: manual-worker.php [HOST:PORT]
 */
$worker = new GearmanWorker();
$worker->addServers($argv[1] ?? '127.0.0.1:4730');
$worker->addFunction('reverse', fn (GearmanJob $job): string => strrev($job->workload()));
$worker->addFunction('resize', function (GearmanJob $job): string {
	foreach (['small', 'large'] as $done => $size) {
		$job->sendStatus($done + 1, 2);
		$job->sendData("$size ");
	}
	$job->sendWarning('no metadata');
	return "resized {$job->workload()}";
});
$worker->addFunction('fail', function (GearmanJob $job): void {
	$job->sendFail();
});
$worker->addFunction('refuse', function (GearmanJob $job): void {
	$job->sendException("cannot read {$job->workload()}");
});
while ($worker->work());
