<?php
/*
 * A look at what a server has, while something is debugged
 * For: Memcached::getAllKeys, Memcached::flush
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setMulti(['a' => 1, 'b' => 2]);
$keys = $m->getAllKeys();
sort($keys);
echo implode(', ', $keys), "\n";
$m->flush();                 // everything of everybody
var_dump($m->get('a'));
/*
Output:
a, b
bool(false)
*/
