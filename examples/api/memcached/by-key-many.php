<?php
/*
 * A user's items come from one server, in one request
 * For: Memcached::setMultiByKey, Memcached::getMultiByKey, Memcached::getDelayedByKey, Memcached::deleteMultiByKey
 */
$m = new Memcached();
$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 11212]]);

$m->setMultiByKey('user:7', ['name' => 'Ada', 'city' => 'London']);
echo implode(', ', $m->getMultiByKey('user:7', ['name', 'city'])), "\n";
$m->getDelayedByKey('user:7', ['name', 'city']);
echo count($m->fetchAll()), " rows\n";
print_r($m->deleteMultiByKey('user:7', ['name', 'city']));
/*
Output:
Ada, London
2 rows
Array
(
    [name] => 1
    [city] => 1
)
*/
