<?php
/*
 * Functions, limits and jobs that are taken back
 * For: Pieces\GearmanAdmin::createFunction, Pieces\GearmanAdmin::dropFunction, Pieces\GearmanAdmin::maxQueue, Pieces\GearmanAdmin::cancelJob, Pieces\GearmanAdmin::shutdown
 */
$admin = new Pieces\GearmanAdmin('127.0.0.1:4730');
$admin->createFunction('mail');
$admin->maxQueue('mail', 1);

$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$handle = $client->doBackground('mail', 'receipt');
$refused = @$client->doBackground('mail', 'another one');
var_dump($refused, $client->returnCode() === GEARMAN_JOB_QUEUE_FULL);

var_dump($admin->cancelJob($handle)['127.0.0.1:4730']);
var_dump($admin->dropFunction('unknown')['127.0.0.1:4730']);
try {
	$admin->shutdown(true);
} catch (GearmanException $e) {
	echo "this gearmand does not know the command\n";
}
/*
Output:
string(0) ""
bool(true)
bool(true)
bool(false)
this gearmand does not know the command
*/
