<?php
/*
 * What the job server says of itself: functions, workers and jobs, as arrays, by server. A limit for a queue, and a job
 * that is cancelled.
 */
require __DIR__ . '/gearman.inc';
$client = new GearmanClient();
$client->addServers(example_server());
$admin = new Pieces\GearmanAdmin(example_server());
$admin->setTimeout(5000);

$first = $client->doBackground('resize', 'a picture', 'first');
$second = $client->doBackground('resize', 'another', 'second');
foreach ($admin->status() as $server => $functions) {
	foreach ($functions as $function => $row) {
		echo "$function: $row[total] jobs, $row[running] running, $row[workers] workers\n";
	}
}
$admin->cancelJob($second);
$admin->maxQueue('resize', 2);
if (@$client->doBackground('resize', 'one too many') === '') {
	echo $client->returnCode() === GEARMAN_JOB_QUEUE_FULL ? "the queue is full\n" : $client->error() . "\n";
}
foreach ($admin->showJobs() as $jobs) {
	echo count($jobs), ' jobs, ', count(array_filter($jobs, fn ($job) => $job['ignored'])), " of them cancelled\n";
}
echo 'gearmand ', current($admin->version()), ", process ", current($admin->getPid()) > 0 ? 'known' : 'unknown', "\n";

exit(0);
