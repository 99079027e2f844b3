--TEST--
large values, locks and OPT_STAMPEDE_TTL: eight processes at random while servers are stopped, killed and restarted: no value is mixed, no lock held twice, no callback called twice at once
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];
$dir = temp_dir();
file_put_contents("$dir/kills", '0');
$kills = 0;
/** Said before what a server holds can be gone, in one piece. */
$said = function () use ($dir, &$kills): void {
	file_put_contents("$dir/kills.new", (string) ++$kills);
	rename("$dir/kills.new", "$dir/kills");
};
$ports = implode(',', array_map(fn ($server) => $server->port, $servers));
$workers = array_map(fn ($i) => php_start('ours', 'memcached', __DIR__ . '/worker.inc', [$dir, $i, $ports]), range(0, 7));
$progress = fn (): array => array_map(fn ($i) => (int) @file_get_contents("$dir/progress.$i"), range(0, 7));
/** Until all workers together have done so many turns more; for two seconds at most, as those who wait for a value do none. */
$turns = function (int $more) use ($progress) {
	$before = array_sum($progress());
	$until = microtime(true) + 2;
	wait_for(fn () => array_sum($progress()) - $before >= $more || microtime(true) > $until, 'the workers', 60);
};
wait_for(fn () => min($progress()) > 0, 'all workers', 60);
for ($round = 0; $round < 2; $round++) {
	foreach ($servers as $server) {
		if (random_int(0, 1) === 0) {
			$server->pause();
			$turns(150);
			$server->resume();
		} else {
			$said();
			$server->kill();
			$turns(100);
			$server->restart();
		}
		$turns(300);
	}
}
touch("$dir/stop");
foreach ($workers as $worker) {
	echo $worker->wait(), $worker->errors(), "\n";
}
foreach (array_merge_recursive(...array_map(fn ($i) => json_decode(file_get_contents("$dir/count.$i"), true), range(0, 7))) as $what => $counts) {
	echo "$what: ", array_sum($counts) >= 5 ? 'often' : array_sum($counts), "\n";
}
?>
--EXPECT--
nothing wrong
nothing wrong
nothing wrong
nothing wrong
nothing wrong
nothing wrong
nothing wrong
nothing wrong
whole: often
locked: often
made: often
found: often
