<?php
/*
 * Callbacks of one run are not those of the next
 * For: GearmanClient::clearCallbacks, GearmanClient::setContext, GearmanClient::context
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$client->setContext('thumbnails');
$client->setCompleteCallback(function (GearmanTask $task) use ($client): void {
	echo "{$client->context()}: {$task->data()}\n";
});
$client->addTask('reverse', 'first');
$client->runTasks();
$client->clearCallbacks();
$client->addTask('reverse', 'second');
var_dump($client->runTasks());
/*
Output:
thumbnails: tsrif
bool(true)
*/
