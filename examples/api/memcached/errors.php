<?php
/*
 * A server that is away: what went wrong, and where
 * For: Memcached::getLastErrorMessage, Memcached::getLastErrorCode, Memcached::getLastErrorErrno, Memcached::getLastDisconnectedServer
 */
$m = new Memcached();
$m->setOption(Memcached::OPT_CONNECT_TIMEOUT, 200);     // milliseconds
$m->addServer('127.0.0.1', 1);

$value = $m->get('key');
if ($value === false && $m->getResultCode() !== Memcached::RES_NOTFOUND) {
	var_dump($m->getLastErrorCode() === Memcached::RES_CONNECTION_FAILURE, $m->getLastErrorErrno() === 111);
	var_dump(str_contains($m->getLastErrorMessage(), '127.0.0.1:1'));
	$server = $m->getLastDisconnectedServer();
	echo "$server[host]:$server[port] is away\n";
	// go on without the cache
}
/*
Output:
bool(true)
bool(true)
bool(true)
127.0.0.1:1 is away
*/
