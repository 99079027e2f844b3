--TEST--
Pieces\MemcachedRateLimiter: eight processes together get as many as one
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$server = memcached_start();
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	$hitters = [];
	// A window that does not end meanwhile: its border is half of it away.
	$seconds = 86400 * 365;
	while (abs(fmod(time(), $seconds) / $seconds - 0.5) > 0.4) {
		$seconds += 86400 * 30;
	}
	for ($i = 0; $i < 8; $i++) {
		$hitters[] = php_start('ours', 'memcached', '<?php
		$m = new Memcached;
		$m->setOption(Memcached::OPT_PROTOCOL, (int) $argv[2]);
		$m->addServer("127.0.0.1", (int) $argv[1]);
		$limiter = new Pieces\MemcachedRateLimiter($m, "hits$argv[2]", 100, (int) $argv[3], Pieces\MemcachedRateLimiter::FIXED_WINDOW);
		for ($i = $allowed = 0; $i < 100; $i++) {
			$allowed += $limiter->hit("all");
		}
		echo $allowed;', [$server->port, constant("Memcached::PROTOCOL_$protocol"), $seconds]);
	}
	$allowed = array_map(fn ($hitter) => $hitter->wait() . $hitter->errors(), $hitters);
	$sum = array_sum($allowed);
	// Never more; a hit that is being taken off may stand in the way of one that would be within the limit.
	echo "$protocol: ", $sum <= 100 && $sum >= 92 ? 'as many as one' : json_encode($allowed), "\n";
}
?>
--EXPECT--
TEXT: as many as one
META: as many as one
BINARY: as many as one
