<?php
/*
 * One item that cannot be stored does not keep the others from it
 * For: Memcached::setMulti
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_COMPRESSION, false);

var_dump($m->setMulti(['small' => 'a', 'huge' => str_repeat('.', 3 << 20), 'tiny' => 'b']));
var_dump($m->getResultCode() === Memcached::RES_E2BIG);
echo json_encode($m->getMulti(['small', 'huge', 'tiny'])), "\n";
/*
Output:
bool(false)
bool(true)
{"small":"a","tiny":"b"}
*/
