<?php
/*
 * What is missing is made by one query
 * For: Pieces\Memcached, Pieces\Memcached::getMultiOrCompute
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 11211);
$m->set('user:1', 'Ada');

$users = $m->getMultiOrCompute(['user:1', 'user:2', 'user:3'], function (array $missing): array {
	echo 'asked for ', implode(' and ', $missing), "\n";
	return ['user:2' => 'Grace'];     // there is no third one
}, 600);
echo json_encode($users), "\n";
/*
Output:
asked for user:2 and user:3
{"user:1":"Ada","user:2":"Grace"}
*/
