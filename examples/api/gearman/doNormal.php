<?php
/*
 * A job whose result is waited for
 * For: GearmanClient, GearmanClient::__construct, GearmanClient::addServer, GearmanClient::setTimeout, GearmanClient::timeout, GearmanClient::doNormal, GearmanClient::returnCode, GearmanClient::error
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);     // milliseconds; a job without a worker would be waited for without end

$result = $client->doNormal('reverse', 'Hello World!');
if ($client->returnCode() === GEARMAN_SUCCESS) {
	echo "$result\n";
} else {
	echo 'no result: ', $client->error(), "\n";
}
var_dump($client->timeout());
/*
Output:
!dlroW olleH
int(5000)
*/
