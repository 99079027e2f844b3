--TEST--
OPT_NAMESPACE: eight processes read, write and invalidate at random while servers are stopped, killed and restarted: nothing is found that is older than an acknowledged invalidation
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
file_put_contents("$dir/database", sprintf('%010d', 1));
file_put_contents("$dir/acknowledged", sprintf('%010d', 0));
$ports = implode(',', array_map(fn ($server) => $server->port, $servers));
$workers = array_map(fn ($i) => php_start('ours', 'memcached', __DIR__ . '/worker.inc', [$dir, $i, $ports]), range(0, 7));
$progress = fn (): array => array_map(fn ($i) => (int) @file_get_contents("$dir/progress.$i"), range(0, 7));
/** Until all workers together have done so many turns more. */
$turns = function (int $more) use ($progress) {
	$before = array_sum($progress());
	wait_for(fn () => array_sum($progress()) - $before >= $more, 'the workers', 60);
};
wait_for(fn () => min($progress()) > 0, 'all workers', 60);
for ($round = 0; $round < 4; $round++) {
	foreach ($servers as $server) {
		if (random_int(0, 1) === 0) {
			// it keeps what it has, and others may have taken its place
			$server->pause();
			$turns(300);
			$server->resume();
		} else {
			$server->kill();
			$turns(60);
			$server->restart();
		}
		$turns(200);
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
nothing stale
nothing stale
nothing stale
nothing stale
nothing stale
nothing stale
nothing stale
nothing stale
found: often
made: often
invalidated: often
stored: often
