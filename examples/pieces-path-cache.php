<?php
/*
 * Paths of files kept in Memcached, as Digg did: where they are there, showing a picture asks a tracker for nothing but the list of
 * storage nodes, which each process asks for once.
 */
require __DIR__ . '/memcached.inc';
require __DIR__ . '/mogile.inc';

$cache = example_cache();
$m = new Mogile(example_trackers(), 'profiles', ['connectTimeout' => 0.5]); // seconds
$m->setPathCache($cache, 600);
try {
	$m->storeData('avatar', 'image', 'the picture');
	$m->getPaths('avatar'); // asks a tracker, and puts the paths into the cache
	$where = 'mogile:paths:' . md5("profiles\0avatar");
	echo $cache->get($where) === false ? "no paths in the cache\n" : "paths in the cache\n";
	example_cache_failed($cache);
	echo $m->getFileData('avatar'), "\n";
	$m->delete('avatar');
	echo $cache->get($where) === false ? "none after delete()\n" : "still paths in the cache\n";
} catch (MogileTrackerException $e) {
	echo "no pictures: {$e->getMessage()}\n";
	exit(1);
}
