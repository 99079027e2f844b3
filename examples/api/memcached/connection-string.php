<?php
/*
 * Servers and options in libmemcached's configuration language
 * For: Memcached::__construct, MemcachedException
 */
$m = new Memcached(null, null, '--SERVER=127.0.0.1:11211 --CONNECT-TIMEOUT=200');
$m->set('key', 'value');
echo $m->get('key'), "\n";

try {
	new Memcached(null, null, '--SERVERS=127.0.0.1:11211');
} catch (MemcachedException $e) {
	echo get_class($e), "\n";
}
/*
Output:
value
MemcachedException
*/
