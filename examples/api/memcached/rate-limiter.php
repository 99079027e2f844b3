<?php
/*
 * Five attempts a minute
 * For: Pieces\MemcachedRateLimiter, Pieces\MemcachedRateLimiter::__construct, Pieces\MemcachedRateLimiter::hit, Pieces\MemcachedRateLimiter::getRemaining, Pieces\MemcachedRateLimiter::getRetryAfter, Pieces\MemcachedRateLimiter::reset
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$limiter = new Pieces\MemcachedRateLimiter($m, 'login', 5, 60);

for ($attempt = 1; $attempt <= 6; $attempt++) {
	$allowed = $limiter->hit('192.0.2.7');
	echo $attempt, ': ', match ($allowed) {
		true => "allowed, {$limiter->getRemaining()} left",
		false => 'refused',
		null => 'the cache cannot tell',
	}, "\n";
}
var_dump($limiter->getRetryAfter() > 0.0);
$limiter->reset('192.0.2.7');
var_dump($limiter->hit('192.0.2.7'));
/*
Output:
1: allowed, 4 left
2: allowed, 3 left
3: allowed, 2 left
4: allowed, 1 left
5: allowed, 0 left
6: refused
bool(true)
bool(true)
*/
