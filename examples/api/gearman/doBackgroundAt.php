<?php
/*
 * A reminder for tomorrow
 * For: Pieces\GearmanClient, Pieces\GearmanClient::doBackgroundAt
 */
$client = new Pieces\GearmanClient();
$client->addServer('127.0.0.1', 4730);
$handle = $client->doBackgroundAt('mail', 'your appointment', new DateTimeImmutable('tomorrow 8:00'));
var_dump($handle !== '', $client->jobStatus($handle)[0]);
/*
Output:
bool(true)
bool(true)
*/
