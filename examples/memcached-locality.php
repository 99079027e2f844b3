<?php
/*
 * Key locality: what belongs together is stored on one server, chosen by a key of its own, so that one request to one
 * server brings it all.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache();
$name = fn (array $server): string => "{$server['host']}:{$server['port']}";

foreach (['anna', 'bert', 'carla'] as $user) {
	$parts = ["$user:profile" => "$user's profile", "$user:friends" => ['x', 'y'], "$user:inbox" => 12];

	$alone = array_unique(array_map(fn ($key) => $name($cache->getServerByKey($key)), array_keys($parts)));
	$cache->setMultiByKey($user, $parts);
	$back = $cache->getMultiByKey($user, array_keys($parts));
	printf("%s: %d servers when each key chooses its own; with the server key \"%s\" all %d values come from %s\n",
		$user, count($alone), $user, count($back), $name($cache->getServerByKey($user)));
	if ($back != $parts) {
		exit(1);
	}
}
