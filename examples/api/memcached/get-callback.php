<?php
/*
 * A callback makes what is not there, and stores it for ten minutes
 * For: Memcached::get
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);

$load = function (Memcached $m, string $key, mixed &$value, int &$expiration): bool {
	echo "loading $key\n";
	$value = ['name' => 'Ada'];
	$expiration = 600;
	return true;
};
echo $m->get('user:7', $load)['name'], "\n";
echo $m->get('user:7', $load)['name'], "\n";
/*
Output:
loading user:7
Ada
Ada
*/
