<?php
/*
 * Counters and strings beside a user's other items
 * For: Memcached::incrementByKey, Memcached::decrementByKey, Memcached::appendByKey, Memcached::prependByKey, Memcached::casByKey
 */
$m = new Memcached();
$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 11212]]);
$m->setOption(Memcached::OPT_COMPRESSION, false);

$m->incrementByKey('user:7', 'visits', 1, 10);
$m->incrementByKey('user:7', 'visits', 5);
echo $m->decrementByKey('user:7', 'visits'), "\n";

$m->setByKey('user:7', 'path', 'b');
$m->appendByKey('user:7', 'path', '/c');
$m->prependByKey('user:7', 'path', 'a/');
$item = $m->getByKey('user:7', 'path', null, Memcached::GET_EXTENDED);
var_dump($m->casByKey($item['cas'], 'user:7', 'path', "$item[value]/d"));
echo $m->getByKey('user:7', 'path'), "\n";
/*
Output:
14
bool(true)
a/b/c/d
*/
