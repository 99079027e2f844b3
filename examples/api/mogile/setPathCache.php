<?php
/*
 * Paths kept in a cache: the second fetch asks no tracker. A Memcached can be given in place of the function
 * For: Mogile::setPathCache
 */
$m = new Mogile('127.0.0.1:7001', 'testdom');
$m->storeData('a', null, 'Hello');
$cache = [];
$m->setPathCache(function (string $op, string $key, ?array $paths, int $ttl) use (&$cache): ?array {
	echo "$op $key\n";
	if ($op === 'set') {
		$cache[$key] = $paths;
	} elseif ($op === 'delete') {
		unset($cache[$key]);
	}
	return $op === 'get' ? $cache[$key] ?? null : null;
}, 300);
$m->getFileData('a');
$m->getFileData('a');
$m->delete('a');
/*
Output:
get a
set a
get a
delete a
*/
