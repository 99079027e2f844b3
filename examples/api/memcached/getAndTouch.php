<?php
/*
 * A session is kept for as long as it is used
 * For: Pieces\Memcached::getAndTouch, Pieces\Memcached::getAndTouchMulti
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setMulti(['session:1' => 'Ada', 'session:2' => 'Grace'], 5);
echo $m->getAndTouch('session:1', 1800), "\n";
echo implode(', ', $m->getAndTouchMulti(['session:1', 'session:2', 'session:3'], 1800)), "\n";
var_dump($m->getAndTouch('session:3', 1800), $m->getResultMessage());
/*
Output:
Ada
Ada, Grace
bool(false)
string(9) "NOT FOUND"
*/
