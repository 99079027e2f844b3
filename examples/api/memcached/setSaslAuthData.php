<?php
/*
 * Name and password
 * For: Memcached::setSaslAuthData
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setSaslAuthData('shop', getenv('CACHE_PASSWORD') ?: 'secret');     // over text: memcached -Y; over binary: memcached -S
if (!$m->set('key', 'value') && $m->getResultCode() === Memcached::RES_AUTH_FAILURE) {
	echo "refused\n";
} else {
	echo $m->get('key'), "\n";
}
/*
Output:
value
*/
