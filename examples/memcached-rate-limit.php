<?php
/*
 * Flood control: five actions a minute for each user, counted over all web servers. If the cache is down, everybody may
 * act: hit() returns null then.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache();
$limiter = new Pieces\MemcachedRateLimiter($cache, 'comments', 5, 60);
$limiter->reset('ada');

for ($i = 1; $i <= 7; $i++) {
	if ($limiter->hit('ada') === false) {
		// In a page: header('Retry-After: ' . (int) ceil($limiter->getRetryAfter()));
		echo "comment $i: too many\n";
	} else {
		echo "comment $i: posted, {$limiter->getRemaining()} more\n";
	}
}
example_cache_failed($cache);
