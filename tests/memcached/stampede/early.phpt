--TEST--
OPT_EARLY_RECOMPUTE: a value that is expensive is made anew before it ends, by one reader at a time
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
foreach (['META', 'TEXT', 'BINARY'] as $protocol) {
	$m = client($server, [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_STAMPEDE_TTL => 20, Memcached::OPT_PREFIX_KEY => "$protocol:"]);
	$calls = 0;
	$make = function ($m, $key, &$value, &$expiration) use (&$calls) {
		$calls++;
		usleep(200000); // that long it takes to make
		$value = "made $calls";
		$expiration = 1000;
		return true;
	};
	echo "$protocol: ", $m->get('page', $make), "\n";
	for ($i = 0; $i < 50; $i++) {
		$m->get('page', $make);
	}
	echo "  without the option: $calls\n";
	// 0.2 s and a factor of 1000: the mean is 200 s before the end, so in 1,000 s each reader makes it with a chance of e^-5.
	$m->setOption(Memcached::OPT_EARLY_RECOMPUTE, 1000);
	for ($i = 0; $i < 3000 && $calls === 1; $i++) {
		$m->get('page', $make);
	}
	echo '  with a large factor: ', $calls > 1 ? 'made anew' : 'as it was', ', ', $m->get('page') === "made $calls" ? 'and stored' : 'NOT STORED', "\n";
	$m->setOption(Memcached::OPT_EARLY_RECOMPUTE, 1);
	$before = $calls;
	for ($i = 0; $i < 300; $i++) {
		$m->get('page', $make);
	}
	echo '  with a factor of 1, long before its end: ', $calls - $before, "\n";
	// What takes no time is not made before its end.
	$calls = 0;
	$m->setOption(Memcached::OPT_EARLY_RECOMPUTE, 1000);
	$cheap = function ($m, $key, &$value, &$expiration) use (&$calls) {
		$calls++;
		$value = 'cheap';
		$expiration = 1000;
		return true;
	};
	for ($i = 0; $i < 300; $i++) {
		$m->get('cheap', $cheap);
	}
	echo "  cheap: $calls\n";
}
?>
--EXPECT--
META: made 1
  without the option: 1
  with a large factor: made anew, and stored
  with a factor of 1, long before its end: 0
  cheap: 1
TEXT: made 1
  without the option: 1
  with a large factor: as it was, and stored
  with a factor of 1, long before its end: 0
  cheap: 1
BINARY: made 1
  without the option: 1
  with a large factor: as it was, and stored
  with a factor of 1, long before its end: 0
  cheap: 1
