<?php
/*
 * Many jobs are queued, and nobody waits for them
 * For: GearmanClient::addTaskBackground, GearmanClient::addTaskHighBackground, GearmanClient::addTaskLowBackground, GearmanClient::setCreatedCallback, GearmanClient::runTasks
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$queued = 0;
$client->setCreatedCallback(function (GearmanTask $task) use (&$queued): void {
	$queued++;
});
$client->addTaskBackground('mail', 'receipt');
$client->addTaskHighBackground('mail', 'new password');
$client->addTaskLowBackground('mail', 'newsletter');
var_dump($client->runTasks(), $queued);
/*
Output:
bool(true)
int(3)
*/
