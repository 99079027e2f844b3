<?php
/*
 * A program that runs for long closes its connections before a pause
 * For: Memcached::quit
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->set('key', 'value');
var_dump($m->quit());
echo $m->get('key'), "\n";     // over a new connection
/*
Output:
bool(true)
value
*/
