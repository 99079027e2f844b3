<?php
/*
 * A job that no worker takes: it stays on the server, and has a handle to ask by
 * For: GearmanClient::doJobHandle, GearmanClient::doStatus
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(1000);
$result = @$client->doNormal('nobody', 'does this');
var_dump($result, $client->returnCode() === GEARMAN_TIMEOUT);
var_dump($client->doJobHandle() !== '');
echo implode(' of ', $client->doStatus()), "\n";
/*
Output:
string(0) ""
bool(true)
bool(true)
0 of 0
*/
