--TEST--
Pieces\MemcachedRateLimiter: fixed and sliding windows, over every protocol
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
use Pieces\MemcachedRateLimiter as Limiter;
$server = memcached_start();

/** Waits until a window of so many seconds has at least $left seconds left, and returns its number. */
function window(int $seconds, float $left): int
{
	while ($seconds - fmod(microtime(true), $seconds) < $left) {
		usleep(10000);
	}
	return intdiv(time(), $seconds);
}

foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	$m = client($server, [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_PREFIX_KEY => "$protocol:"]);

	$fixed = new Limiter($m, 'login', 3, 3600, Limiter::FIXED_WINDOW);
	echo $fixed->getRemaining(), ' ', $fixed->getRetryAfter(), "\n";
	$window = window(3600, 20);
	for ($i = 0; $i < 5; $i++) {
		show($m, 'hit', $fixed->hit('ada'));
		$until = 3600 - fmod(microtime(true), 3600);
		echo '  ', $fixed->getRemaining(), ' left', $fixed->getRetryAfter() == 0 ? '' : (abs($fixed->getRetryAfter() - $until) < 5 ? ', next window' : " IN {$fixed->getRetryAfter()}"), "\n";
	}
	var_dump($m->get("login:ada:$window"));
	show($m, 'another', $fixed->hit('bob', 2));
	echo '  ', $fixed->getRemaining(), " left\n";
	show($m, 'too many at once', $fixed->hit('bob', 2));
	show($m, 'but one', $fixed->hit('bob'));
	show($m, 'more than there will ever be', $fixed->hit('eve', 4));
	var_dump($fixed->getRetryAfter());
	show($m, 'reset', $fixed->reset('ada'));
	show($m, 'after it', $fixed->hit('ada'));

	// Of the window before, 10 hits: they count for as much of it as is still within the last hour.
	$sliding = new Limiter($m, 'api', 10, 3600);
	$window = window(3600, 20);
	$m->set('api:ada:' . ($window - 1), 10);
	$free = (int) floor(fmod(microtime(true), 3600) / 3600 * 10);
	$hits = 0;
	while ($sliding->hit('ada') && $hits < 20) {
		$hits++;
	}
	echo abs($hits - $free) <= 1 ? 'as many as have left the window' : "$hits INSTEAD OF $free", "\n";
	// One more when another tenth of the window before is gone.
	$elapsed = fmod(microtime(true), 3600) / 3600;
	$expected = ($hits + 1 <= 9 ? 1 - (9 - $hits) / 10 : 1.0) - $elapsed;
	echo abs($sliding->getRetryAfter() - $expected * 3600) < 5 ? 'then' : "{$sliding->getRetryAfter()} INSTEAD OF " . $expected * 3600, "\n";
}

echo "windows pass\n";
$m = client($server);
foreach (['FIXED', 'SLIDING'] as $kind) {
	$limiter = new Limiter($m, $kind, 2, 1, constant(Limiter::class . "::{$kind}_WINDOW"));
	$allowed = [];
	for ($end = microtime(true) + 4; ($now = microtime(true)) < $end; usleep(5000)) {
		// One that may belong to either of two windows says nothing.
		if ($limiter->hit('ada') && (int) microtime(true) === (int) $now) {
			$allowed[] = $now;
		}
	}
	$by_window = array_count_values(array_map(fn ($time) => (int) $time, $allowed));
	echo $kind, ': at most ', max($by_window), " in a window\n";
	if (count($allowed) < 3) {
		echo 'ONLY ', count($allowed), "\n";
	}
}

echo "wrong use\n";
foreach ([
	fn () => new Limiter($m, 'x', 0, 1),
	fn () => new Limiter($m, 'x', 1, 0),
	fn () => new Limiter($m, 'x', 1, 1, 3),
	fn () => (new Limiter($m, 'x', 1, 1))->hit('a', 0),
	fn () => (new ReflectionClass(Limiter::class))->newInstanceWithoutConstructor()->hit('a'),
	fn () => clone new Limiter($m, 'x', 1, 1),
	fn () => serialize(new Limiter($m, 'x', 1, 1)),
] as $wrong) {
	try {
		var_dump($wrong());
	} catch (Throwable $e) {
		echo get_class($e), ': ', $e->getMessage(), "\n";
	}
}
$limiter = new Limiter($m, 'x', PHP_INT_MAX, PHP_INT_MAX);
show($m, 'the largest', $limiter->hit('a'));
foreach (['with space', "a\0b", str_repeat('k', 250)] as $who) {
	show($m, 'who is no part of a key', $limiter->hit($who));
	show($m, '  reset', $limiter->reset($who));
}
$m->set('y:a:' . intdiv(time(), 86400), 'a word');
show($m, 'no counter', (new Limiter($m, 'y', 1, 86400))->hit('a'));
$server->kill();
show($m, 'the server is down', $limiter->hit('a'));
show($m, '  reset', $limiter->reset('a'));
?>
--EXPECT--
TEXT
3 0
hit: true [0 SUCCESS]
  2 left
hit: true [0 SUCCESS]
  1 left
hit: true [0 SUCCESS]
  0 left
hit: false [0 SUCCESS]
  0 left, next window
hit: false [0 SUCCESS]
  0 left, next window
int(3)
another: true [0 SUCCESS]
  1 left
too many at once: false [0 SUCCESS]
but one: true [0 SUCCESS]
more than there will ever be: false [0 SUCCESS]
float(INF)
reset: true [0 SUCCESS]
after it: true [0 SUCCESS]
as many as have left the window
then
META
3 0
hit: true [0 SUCCESS]
  2 left
hit: true [0 SUCCESS]
  1 left
hit: true [0 SUCCESS]
  0 left
hit: false [0 SUCCESS]
  0 left, next window
hit: false [0 SUCCESS]
  0 left, next window
string(1) "3"
another: true [0 SUCCESS]
  1 left
too many at once: false [0 SUCCESS]
but one: true [0 SUCCESS]
more than there will ever be: false [0 SUCCESS]
float(INF)
reset: true [0 SUCCESS]
after it: true [0 SUCCESS]
as many as have left the window
then
BINARY
3 0
hit: true [0 SUCCESS]
  2 left
hit: true [0 SUCCESS]
  1 left
hit: true [0 SUCCESS]
  0 left
hit: false [0 SUCCESS]
  0 left, next window
hit: false [0 SUCCESS]
  0 left, next window
string(1) "3"
another: true [0 SUCCESS]
  1 left
too many at once: false [0 SUCCESS]
but one: true [0 SUCCESS]
more than there will ever be: false [0 SUCCESS]
float(INF)
reset: true [0 SUCCESS]
after it: true [0 SUCCESS]
as many as have left the window
then
windows pass
FIXED: at most 2 in a window
SLIDING: at most 2 in a window
wrong use
ValueError: Pieces\MemcachedRateLimiter::__construct(): Argument #3 ($limit) must be at least 1
ValueError: Pieces\MemcachedRateLimiter::__construct(): Argument #4 ($seconds) must be at least 1
ValueError: Pieces\MemcachedRateLimiter::__construct(): Argument #5 ($window) must be MemcachedRateLimiter::FIXED_WINDOW or MemcachedRateLimiter::SLIDING_WINDOW
ValueError: Pieces\MemcachedRateLimiter::hit(): Argument #2 ($cost) must be at least 1
Error: MemcachedRateLimiter constructor was not called
Error: Trying to clone an uncloneable object of class Pieces\MemcachedRateLimiter
Exception: Serialization of 'Pieces\MemcachedRateLimiter' is not allowed
the largest: true [0 SUCCESS]
who is no part of a key: NULL [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  reset: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
who is no part of a key: NULL [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  reset: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
who is no part of a key: NULL [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
  reset: false [33 A BAD KEY WAS PROVIDED/CHARACTERS OUT OF RANGE]
no counter: NULL [9 CLIENT ERROR]
the server is down: NULL [3 CONNECTION FAILURE]
  reset: false [47 SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY]
