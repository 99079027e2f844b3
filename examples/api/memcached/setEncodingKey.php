<?php
/*
 * Values that the server cannot read
 * For: Memcached::setEncodingKey
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setEncodingKey('a key of 32 bytes, as long as it');
$m->set('secret', 'attack at dawn');
echo $m->get('secret'), "\n";

$other = new Memcached();
$other->addServer('127.0.0.1', 11211);
var_dump(str_contains((string) $other->get('secret'), 'dawn'));
/*
Output:
attack at dawn
bool(false)
*/
