<?php
/*
 * add() stores what is not there, replace() what is
 * For: Memcached::add, Memcached::replace
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);

var_dump($m->replace('visited', 1));
var_dump($m->add('visited', 1));
var_dump($m->add('visited', 2), $m->getResultMessage());
var_dump($m->replace('visited', 3), $m->get('visited'));
/*
Output:
bool(false)
bool(true)
bool(false)
string(10) "NOT STORED"
bool(true)
int(3)
*/
