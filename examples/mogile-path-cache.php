<?php
/* Paths kept in a cache, as Digg did: while they hold, reading a file asks no tracker. Here an array is the cache. */
require __DIR__ . '/mogile.inc';
$m = new Mogile(example_trackers(), 'profiles');
$m->storeData('avatar', 'image', 'the picture');

$cache = [];
$m->setPathCache(function (string $op, string $key, ?array $paths, int $ttl) use (&$cache) {
	echo "  $op $key\n";
	if ($op === 'set') {
		$cache[$key] = $paths;
	} elseif ($op === 'delete') {
		unset($cache[$key]);
	}
	return $cache[$key] ?? null;
}, 600);
for ($i = 0; $i < 2; $i++) {
	echo $m->getFileData('avatar'), "\n";
}
$m->rename('avatar', 'portrait');
echo $m->getFileData('portrait'), "\n";
// A Memcached does as well: $m->setPathCache(new Memcached, 600);
