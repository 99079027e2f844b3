<?php
/*
 * Many values in one round trip
 * For: Memcached::getMulti, Memcached::setMulti
 */
$m = new Memcached();
$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 11212]]);

$m->setMulti(['a' => 1, 'b' => 2, 'c' => 3], 600);
$found = $m->getMulti(['c', 'x', 'a']);
ksort($found);
echo json_encode($found), "\n";
echo json_encode($m->getMulti(['c', 'x', 'a'], Memcached::GET_PRESERVE_ORDER)), "\n";
/*
Output:
{"a":1,"c":3}
{"c":3,"x":null,"a":1}
*/
