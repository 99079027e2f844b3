<?php
/*
 * Servers that must be there at the start
 * For: GearmanClient::enableExceptionHandler, GearmanWorker::enableExceptionHandler, GearmanException
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
var_dump($client->enableExceptionHandler());

$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 1);
try {
	@$worker->enableExceptionHandler();
} catch (GearmanException $e) {
	echo "cannot be reached\n";
}
/*
Output:
bool(true)
cannot be reached
*/
