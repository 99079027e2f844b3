<?php
/*
 * A large value is not sent again while it is the same
 * For: Pieces\Memcached::getIfChanged
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
$m->set('report', 'Monday');

$seen = $m->get('report', null, Memcached::GET_EXTENDED);
var_dump($m->getIfChanged('report', $seen['cas']));
$m->set('report', 'Tuesday');
echo $m->getIfChanged('report', $seen['cas'])['value'], "\n";
/*
Output:
bool(true)
Tuesday
*/
