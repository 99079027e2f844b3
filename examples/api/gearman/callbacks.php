<?php
/*
 * Everything that a job reports
 * For: GearmanClient::setCreatedCallback, GearmanClient::setDataCallback, GearmanClient::setWarningCallback, GearmanClient::setStatusCallback, GearmanClient::setExceptionCallback, GearmanTask::taskNumerator, GearmanTask::taskDenominator, GearmanTask::jobHandle, GearmanJob::sendData, GearmanJob::sendWarning, GearmanJob::sendException
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$client->setCreatedCallback(function (GearmanTask $task): void {
	echo $task->jobHandle() === '' ? "no handle\n" : "queued\n";
});
$client->setDataCallback(function (GearmanTask $task): void {
	echo "data: {$task->data()}\n";
});
$client->setStatusCallback(function (GearmanTask $task): void {
	echo "{$task->taskNumerator()} of {$task->taskDenominator()}\n";
});
$client->setWarningCallback(function (GearmanTask $task): void {
	echo "warning: {$task->data()}\n";
});
$client->setExceptionCallback(function (GearmanTask $task): void {
	echo "exception: {$task->data()}\n";
});
$client->setCompleteCallback(function (GearmanTask $task): void {
	echo "done: {$task->data()}\n";
});
$client->addTask('resize', 'picture.jpg');
$client->runTasks();
$client->addTask('refuse', 'text.doc');
$client->runTasks();
/*
Output:
queued
1 of 2
data: small 
2 of 2
data: large 
warning: no metadata
done: resized picture.jpg
queued
exception: cannot read text.doc
*/
