<?php
/*
 * A worker: it runs until it is killed
 * For: GearmanWorker, GearmanWorker::__construct, GearmanWorker::addServer, GearmanWorker::addFunction, GearmanWorker::work, GearmanJob, GearmanJob::workload, GearmanJob::workloadSize
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->doBackground('reverse', 'Hello World!');     // so that there is a job

$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->addFunction('reverse', function (GearmanJob $job): string {
	echo $job->workloadSize(), ' bytes: ', $result = strrev($job->workload()), "\n";
	return $result;
});
while ($worker->work()) {
	break;     // after one job, as this is an example
}
/*
Output:
12 bytes: !dlroW olleH
*/
