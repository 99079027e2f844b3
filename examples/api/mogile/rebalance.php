<?php
/*
 * Files move from one host to others
 * For: Mogile::rebalanceSetPolicy, Mogile::rebalanceTest, Mogile::rebalanceStart, Mogile::rebalanceStatus, Mogile::rebalanceStop, Mogile::rebalanceReset
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
var_dump($m->rebalanceStatus());
$m->rebalanceSetPolicy('from_hosts=1 to_percent_free=50');
var_dump(is_array($m->rebalanceTest()));
$m->rebalanceStart();
var_dump(is_array($m->rebalanceStatus()));
$m->rebalanceStop();
$m->rebalanceReset();
/*
Output:
NULL
bool(true)
bool(true)
*/
