<?php
/*
 * A job that is to be run before others, and one that can wait
 * For: GearmanClient::doHigh, GearmanClient::doLow
 * Needs: worker:manual-worker
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$client->setTimeout(5000);
echo $client->doHigh('reverse', 'now'), ' ', $client->doLow('reverse', 'later'), "\n";
/*
Output:
won retal
*/
