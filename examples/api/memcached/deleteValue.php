<?php
/*
 * The memory of the value is freed, and the item stays
 * For: Pieces\Memcached::deleteValue
 * Needs: memcached:1.6.38
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
$m->set('job', str_repeat('.', 100000), 600);
var_dump($m->deleteValue('job'), $m->get('job'));
/*
Output:
bool(true)
string(0) ""
*/
