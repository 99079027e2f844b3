<?php
/*
 * A worker that looks for its next job before it sleeps, and a client that does so for the result
 * For: Pieces\GearmanWorker::setBusyPoll, Pieces\GearmanWorker::getBusyPoll, Pieces\GearmanClient::setBusyPoll, Pieces\GearmanClient::getBusyPoll
 * Needs: worker:manual-worker
 */
$client = new Pieces\GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setBusyPoll(100);     // microseconds; for jobs that take less than that
var_dump($client->getBusyPoll());
echo $client->doNormal('reverse', 'Hello'), "\n";

$worker = new Pieces\GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->setBusyPoll(100);
var_dump($worker->getBusyPoll());
$worker->addFunction('upper', fn (GearmanJob $job) => print strtoupper($job->workload()) . "\n");
$client->doBackground('upper', 'hello');
$worker->run(['jobs' => 1]);
/*
Output:
int(100)
olleH
int(100)
HELLO
*/
