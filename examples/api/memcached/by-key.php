<?php
/*
 * What belongs to one user is on one server
 * For: Memcached::setByKey, Memcached::getByKey, Memcached::addByKey, Memcached::replaceByKey, Memcached::touchByKey, Memcached::deleteByKey
 */
$m = new Memcached();
$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 11212]]);

$m->setByKey('user:7', 'name', 'Ada', 600);
$m->addByKey('user:7', 'city', 'London', 600);
$m->replaceByKey('user:7', 'city', 'Turin', 600);
$m->touchByKey('user:7', 'name', 1200);
echo $m->getByKey('user:7', 'name'), ', ', $m->getByKey('user:7', 'city'), "\n";
var_dump($m->deleteByKey('user:7', 'name'), $m->getByKey('user:7', 'name'));
/*
Output:
Ada, Turin
bool(true)
bool(false)
*/
