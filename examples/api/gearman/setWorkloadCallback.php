<?php
/*
 * A workload that is made only when its task is sent
 * For: GearmanClient::setWorkloadCallback, GearmanTask::sendWorkload
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$client->setWorkloadCallback(function (GearmanTask $task, string $name): void {
	$task->sendWorkload('made for ');
	$task->sendWorkload($name);
});
$client->setCompleteCallback(function (GearmanTask $task): void {
	echo strrev($task->data()), "\n";
});
$client->addTask('reverse', '', 'Ada');
$client->runTasks();
/*
Output:
made for Ada
*/
