<?php
/*
 * Which server has a key?
 * For: Memcached::getServerByKey
 */
$m = new Memcached();
$m->addServers([['10.0.0.1', 11211], ['10.0.0.2', 11211]]);
foreach (['user:1', 'user:2', 'user:3'] as $key) {
	$server = $m->getServerByKey($key);
	echo "$key: $server[host]\n";
}
/*
Output:
user:1: 10.0.0.2
user:2: 10.0.0.2
user:3: 10.0.0.1
*/
