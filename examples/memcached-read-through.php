<?php
/*
 * A read-through callback: on a miss get() asks it for the value and stores what it gives, for as long as it says.
 */
require __DIR__ . '/memcached.inc';

function user_from_database(Memcached $cache, string $key, mixed &$value, int &$expiration): bool
{
	$id = (int) substr($key, strlen('user:'));
	echo "  (the database is asked for user $id)\n";
	if ($id > 100) {
		return false;
	}
	$value = ['id' => $id, 'name' => "User $id"];
	$expiration = 60;
	return true;
}

$cache = example_cache();
$cache->delete('user:7');
foreach (['user:7', 'user:7', 'user:123'] as $key) {
	echo "$key:\n";
	$user = $cache->get($key, 'user_from_database');
	echo '  ', $user ? $user['name'] : 'no such user: ' . $cache->getResultMessage(), "\n";
}
