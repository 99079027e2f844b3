<?php
/*
 * The time that an item has left, and how large it is
 * For: Pieces\Memcached::meta
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
$m->set('key', 'value', 600);

$reply = $m->meta('mg', 'key', ['t', 's', 'v']);
echo "$reply[code], $reply[value], ", $reply['flags']['s'], ' bytes, ', $reply['flags']['t'] > 590 ? 'ten minutes' : 'less', "\n";
var_dump($m->meta('md', 'nothing')['code'], $m->getResultMessage());
/*
Output:
VA, value, 5 bytes, ten minutes
string(2) "NF"
string(9) "NOT FOUND"
*/
