<?php
/*
 * A loop of the worker's own
 * For: GearmanWorker::register, GearmanWorker::grabJob, GearmanWorker::wait, GearmanJob::functionName, GearmanJob::handle, GearmanJob::unique, GearmanJob::sendComplete
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$handle = $client->doBackground('reverse', 'Hello', 'unique-1');

$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->setTimeout(5000);
$worker->register('reverse');
while (!($job = $worker->grabJob())) {
	if ($worker->returnCode() !== GEARMAN_NO_JOBS && $worker->returnCode() !== GEARMAN_IO_WAIT || !$worker->wait()) {
		exit("no job: {$worker->error()}\n");
	}
}
echo "{$job->functionName()} {$job->unique()}\n";
var_dump($job->handle() === $handle);
var_dump($job->sendComplete(strrev($job->workload())));
/*
Output:
reverse unique-1
bool(true)
bool(true)
*/
