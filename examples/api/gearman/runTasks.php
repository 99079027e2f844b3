<?php
/*
 * Many jobs at the same time, with a result or a reason for each
 * For: GearmanClient::addTask, GearmanClient::addTaskHigh, GearmanClient::addTaskLow, GearmanClient::runTasks, GearmanClient::setCompleteCallback, GearmanClient::setFailCallback, GearmanTask, GearmanTask::data, GearmanTask::unique, GearmanTask::functionName, GearmanTask::returnCode
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$results = [];
$client->setCompleteCallback(function (GearmanTask $task, string $name) use (&$results): void {
	$results[$name] = $task->data();
});
$client->setFailCallback(function (GearmanTask $task, string $name) use (&$results): void {
	$reason = $task->returnCode() === GEARMAN_WORK_FAIL ? 'the worker gave up' : "code {$task->returnCode()}";
	$results[$name] = "{$task->functionName()}, key {$task->unique()}: $reason";
});
$client->addTask('reverse', 'one', 'a');
$client->addTaskHigh('reverse', 'two', 'b');
$client->addTaskLow('fail', 'three', 'c', 'key-3');
if (!$client->runTasks()) {
	echo $client->error(), "\n";
}
ksort($results);
echo json_encode($results), "\n";
/*
Output:
{"a":"eno","b":"owt","c":"fail, key key-3: the worker gave up"}
*/
