<?php
/*
 * Is the server there?
 * For: GearmanClient::ping, GearmanClient::error, GearmanClient::getErrno, GearmanWorker::ping
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
var_dump($client->ping('anything'));

$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
var_dump($worker->ping('anything'));

$nobody = new GearmanClient();
$nobody->addServer('127.0.0.1', 1);
var_dump(@$nobody->ping('anything'), $nobody->getErrno() === 111, str_contains($nobody->error(), '127.0.0.1:1'));
/*
Output:
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
*/
