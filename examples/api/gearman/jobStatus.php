<?php
/*
 * How far is a job in the background?
 * For: GearmanClient::jobStatus, GearmanClient::jobStatusByUniqueKey, GearmanJob::sendStatus
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$handle = $client->doBackground('report', 'March', 'report-March');
[$known, $running] = $client->jobStatus($handle);
var_dump($known, $running);

$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->addFunction('report', function (GearmanJob $job) use ($client): void {
	$job->sendStatus(30, 100);
	do {     // until the server has read the number, too
		[$known, $running, $done, $of] = $client->jobStatusByUniqueKey('report-March');
	} while ($running && $of === 0);
	echo "$done of $of\n";
});
$worker->work();
/*
Output:
bool(true)
bool(false)
30 of 100
*/
