<?php
/*
 * Expirations: seconds up to 30 days, beyond that a Unix time
 * For: Memcached::set, Memcached::touch
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);

$m->set('hour', 'kept for an hour', 3600);
$m->set('tomorrow', 'kept until then', strtotime('tomorrow'));
$m->set('always', 'kept until the server needs the memory');
$m->set('gone', 'a negative expiration', -1);
foreach (['hour', 'tomorrow', 'always', 'gone'] as $key) {
	var_dump($m->get($key));
}
var_dump($m->touch('hour', 7200), $m->touch('gone', 7200));
/*
Output:
string(16) "kept for an hour"
string(15) "kept until then"
string(38) "kept until the server needs the memory"
bool(false)
bool(true)
bool(false)
*/
