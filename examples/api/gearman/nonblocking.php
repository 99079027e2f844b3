<?php
/*
 * Something else is done while tasks run
 * For: GearmanClient::options, GearmanClient::setOptions, GearmanClient::addOptions, GearmanClient::removeOptions, GearmanClient::wait
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
$client->addOptions(GEARMAN_CLIENT_NON_BLOCKING);
var_dump(($client->options() & GEARMAN_CLIENT_NON_BLOCKING) !== 0);
$client->setCompleteCallback(function (GearmanTask $task): void {
	echo $task->data(), "\n";
});
$client->addTask('reverse', 'Hello');
while ($client->runTasks() && $client->returnCode() === GEARMAN_IO_WAIT) {
	// something else, and then
	$client->wait();
}
$client->removeOptions(GEARMAN_CLIENT_NON_BLOCKING);
$client->setOptions(GEARMAN_CLIENT_FREE_TASKS);     // in place of all others
var_dump($client->options() === GEARMAN_CLIENT_FREE_TASKS);
/*
Output:
bool(true)
olleH
bool(true)
*/
