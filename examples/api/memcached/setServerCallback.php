<?php
/*
 * A log of servers that fail
 * For: Pieces\Memcached::setServerCallback
 */
$m = new Pieces\Memcached();
$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 1]]);
$m->setServerCallback(function (string $event, string $server, string $message, int $code): void {
	echo "$server: $event\n";
});
$m->setMulti(array_fill_keys(range(1, 20), 'value'));
/*
Output:
127.0.0.1:1: failed
*/
