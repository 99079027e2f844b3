--TEST--
OPT_BUSY_POLL: its setting, in php.ini as well; who polls does not sleep, who has a waiter or no setting does not poll
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached', 'program:memcached', 'program:strace');
?>
--FILE--
<?php
require __DIR__ . '/../support/memcached.inc';
require __DIR__ . '/../support/proxy.inc';
require __DIR__ . '/../../bench/measure.inc';

$m = new Memcached;
foreach ([1, 10000, 0, -1, 10001, PHP_INT_MAX] as $us) {
	attempt($m, "$us", fn () => $m->setOption(Memcached::OPT_BUSY_POLL, $us));
	echo $m->getOption(Memcached::OPT_BUSY_POLL), "\n";
}
foreach (['250', '10001', '-1', '1.5', 'much', ''] as $value) {
	attempt($m, "ini \"$value\"", fn () => ini_set('memcached.default_busy_poll', $value));
}
echo $m->getOption(Memcached::OPT_BUSY_POLL), ' ', (new Memcached)->getOption(Memcached::OPT_BUSY_POLL), "\n";

// Whether the work offers the processor to others while it waits, for replies that take 1 ms: that is how polling is told from sleep.
$script = temp_dir() . '/work.php';
file_put_contents($script, <<<'PHP'
	<?php
	[, $a, $b, $work, $how] = $argv;
	ini_set('memcached.default_busy_poll', $how === 'ini' ? '200' : '0');
	$m = new Pieces\Memcached($how === 'persistent' ? 'pool' : null);
	if (in_array($how, ['option', 'persistent', 'waiter'])) {
		$m->setOption(Memcached::OPT_BUSY_POLL, 200);
	}
	if ($how === 'persistent') {
		$m = new Pieces\Memcached('pool');
	}
	if ($how === 'waiter') {
		$m->setWaiter(function (array $read, array $write, ?float $seconds): void {
			$except = null;
			stream_select($read, $write, $except, 10);
		});
	}
	foreach ([$a, $b] as $address) {
		[$host, $port] = explode(':', $address);
		$m->addServer($host, (int) $port);
	}
	$items = array_combine($keys = array_map(fn ($i) => "key$i", range(1, 20)), range(1, 20));
	$m->setMulti($items);
	if ($how === 'later') {
		$m->setOption(Memcached::OPT_BUSY_POLL, 200); // open connections follow
	}
	for ($i = 0; $i < 10; $i++) {
		$good = match ($work) {
			'get' => $m->get('key7') === 7,
			'getMulti' => $m->getMulti($keys) == $items,
			'set' => $m->set('key7', 7),
		};
		$good or exit("$work: " . $m->getLastErrorMessage());
	}
	echo 'done';
	PHP);
$servers = [memcached_start(), memcached_start()];
$proxies = array_map(proxy_start(...), $servers);
foreach ($proxies as $proxy) {
	$proxy->set(['delay' => 0.001]);
}
$addresses = array_map(fn ($proxy) => "$proxy->host:$proxy->port", $proxies);
foreach (['get', 'set', 'getMulti'] as $work) {
	$lines = [];
	foreach (['no', 'option', 'ini', 'later', 'persistent', 'waiter'] as $how) {
		[$out, $trace] = output_of(['strace', '-f', '--seccomp-bpf', '-e', 'trace=sched_yield', PHP_BINARY, '-n', ...php_extension_args('ours', 'memcached'), $script, ...$addresses, $work, $how]);
		$lines[] = "$how: $out, " . (str_contains($trace, 'sched_yield()') ? 'polled' : 'slept');
	}
	echo "$work: ", implode('; ', $lines), "\n";
}
?>
--EXPECT--
1: true [0 SUCCESS]
1
10000: true [0 SUCCESS]
10000
0: true [0 SUCCESS]
0
  Warning: Memcached::setOption(): OPT_BUSY_POLL must be from 0 to 10000 microseconds
-1: false [38 INVALID ARGUMENTS]
0
  Warning: Memcached::setOption(): OPT_BUSY_POLL must be from 0 to 10000 microseconds
10001: false [38 INVALID ARGUMENTS]
0
  Warning: Memcached::setOption(): OPT_BUSY_POLL must be from 0 to 10000 microseconds
9223372036854775807: false [38 INVALID ARGUMENTS]
0
ini "250": '0' [38 INVALID ARGUMENTS]
  Warning: ini_set(): memcached.default_busy_poll cannot be "10001", only a number of microseconds from 0 to 10000
ini "10001": false [38 INVALID ARGUMENTS]
  Warning: ini_set(): memcached.default_busy_poll cannot be "-1", only a number of microseconds from 0 to 10000
ini "-1": false [38 INVALID ARGUMENTS]
  Warning: ini_set(): memcached.default_busy_poll cannot be "1.5", only a number of microseconds from 0 to 10000
ini "1.5": false [38 INVALID ARGUMENTS]
  Warning: ini_set(): memcached.default_busy_poll cannot be "much", only a number of microseconds from 0 to 10000
ini "much": false [38 INVALID ARGUMENTS]
  Warning: ini_set(): memcached.default_busy_poll cannot be "", only a number of microseconds from 0 to 10000
ini "": false [38 INVALID ARGUMENTS]
0 250
get: no: done, slept; option: done, polled; ini: done, polled; later: done, polled; persistent: done, polled; waiter: done, slept
set: no: done, slept; option: done, polled; ini: done, polled; later: done, polled; persistent: done, polled; waiter: done, slept
getMulti: no: done, slept; option: done, polled; ini: done, polled; later: done, polled; persistent: done, polled; waiter: done, slept
