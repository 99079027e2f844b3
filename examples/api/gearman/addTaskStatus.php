<?php
/*
 * The states of many jobs, asked at once
 * For: GearmanClient::addTaskStatus, GearmanTask::isKnown, GearmanTask::isRunning
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$client->setStatusCallback(function (GearmanTask $task, string $name): void {
	echo "$name: ", $task->isKnown() ? ($task->isRunning() ? 'runs' : 'is queued') : 'has ended', "\n";
});
$handle = $client->doBackground('report', 'March');
$client->addTaskStatus($handle, 'March');
$client->addTaskStatus('H:nowhere:1', 'February');
$client->runTasks();
/*
Output:
March: is queued
February: has ended
*/
