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
		printf("comment %d: too many, again in %d s\n", $i, ceil($limiter->getRetryAfter()));
	} else {
		printf("comment %d: posted, %d more\n", $i, $limiter->getRemaining());
	}
}
