<?php
/*
 * A waiter is called instead of blocking; an event loop would suspend a Fiber here
 * For: Pieces\GearmanClient::setWaiter, Pieces\GearmanClient::setDefaultWaiter, Pieces\GearmanWorker::setWaiter, Pieces\GearmanWorker::setDefaultWaiter
 */
$waits = 0;
$waiter = function (array $read, array $write, ?float $seconds) use (&$waits): void {
	$waits++;
	$except = null;
	stream_select($read, $write, $except, $seconds === null ? null : (int) $seconds, (int) (fmod($seconds ?? 0, 1) * 1e6));
};
$client = new Pieces\GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setWaiter($waiter);
$client->doBackground('reverse', 'Hello');

Pieces\GearmanWorker::setDefaultWaiter($waiter);
Pieces\GearmanClient::setDefaultWaiter($waiter);
$worker = new Pieces\GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->addFunction('reverse', function (GearmanJob $job): void {
	echo strrev($job->workload()), "\n";
});
$worker->work();
$worker->setWaiter(null);     // waits block again
var_dump($waits > 0);
/*
Output:
olleH
bool(true)
*/
