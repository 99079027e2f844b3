<?php
/*
 * Jobs of high priority come first
 * For: GearmanClient::doBackground, GearmanClient::doHighBackground, GearmanClient::doLowBackground, GearmanClient::addServers, GearmanWorker::addServers
 */
$client = new GearmanClient();
$client->addServers('127.0.0.1:4730');
$client->doLowBackground('mail', 'newsletter');
$client->doBackground('mail', 'receipt');
$client->doHighBackground('mail', 'new password');

$worker = new GearmanWorker();
$worker->addServers('127.0.0.1:4730');
$worker->addFunction('mail', function (GearmanJob $job): void {
	echo $job->workload(), "\n";
});
for ($i = 0; $i < 3; $i++) {
	$worker->work();
}
/*
Output:
new password
receipt
newsletter
*/
