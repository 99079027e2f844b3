<?php
/*
 * No stampede, by early expiry: the value says itself until when it is fresh, and is kept for longer. After that time one
 * process, the one whose add() succeeds, makes it anew, and all others go on with what there is. Nobody waits.
 */
require __DIR__ . '/memcached.inc';

function get_early(Memcached $cache, string $key, int $seconds, callable $make): mixed
{
	$found = $cache->get($key);
	if ($found && ($found['fresh_until'] > microtime(true) || !$cache->add("$key:making", 1, 10))) {
		return $found['value'];
	}
	$value = $make();
	$cache->set($key, ['value' => $value, 'fresh_until' => microtime(true) + $seconds], 2 * $seconds + 60);
	$cache->delete("$key:making");
	return $value;
}

$cache = example_cache();
$cache->set('news', ['value' => 'old news', 'fresh_until' => microtime(true) - 1], 60);
example_cache_failed($cache);
$cache->delete('news:making');

echo get_early($cache, 'news', 60, function () use ($cache): string {
	// What others are told while this one works:
	echo '  meanwhile: ', get_early($cache, 'news', 60, fn () => 'made twice, as nobody knows of the other'), "\n";
	return 'new news';
}), "\n";
echo get_early($cache, 'news', 60, fn () => 'made once more'), "\n";
