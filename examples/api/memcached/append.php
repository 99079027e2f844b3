<?php
/*
 * A stored string grows without being read
 * For: Memcached::append, Memcached::prepend
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_COMPRESSION, false);

$m->set('log', 'two,');
$m->append('log', 'three,');
$m->prepend('log', 'one,');
echo $m->get('log'), "\n";
var_dump($m->append('nothing', 'x'), $m->getResultMessage());
/*
Output:
one,two,three,
bool(false)
string(10) "NOT STORED"
*/
