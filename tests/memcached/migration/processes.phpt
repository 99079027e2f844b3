--TEST--
setMigration(): four processes read and write while servers of both pools are killed and restarted: no value goes back to an older one, none that was deleted comes again
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$old = [memcached_start(), memcached_start()];
$new = [memcached_start(), memcached_start(), memcached_start()];
$dir = temp_dir();
$ports = fn (array $servers): string => implode(',', array_map(fn ($server) => $server->port, $servers));
$workers = array_map(fn ($i) => php_start('ours', 'memcached', __DIR__ . '/worker.inc', [$dir, $i, $ports($old), $ports($new)]), range(0, 3));
$progress = fn (): array => array_map(fn ($i) => (int) @file_get_contents("$dir/progress.$i"), range(0, 3));
/** Until each worker has done so many turns more. */
$turns = function (int $more) use ($progress) {
	$before = $progress();
	wait_for(fn () => min(array_map(fn ($now, $then) => $now - $then, $progress(), $before)) >= $more, 'the workers', 60);
};
$turns(50);
for ($round = 0; $round < 2; $round++) {
	foreach ([...$new, ...$old] as $server) {
		$server->kill();
		$turns(30);
		$server->restart();
		$turns(100);
	}
}
touch("$dir/stop");
foreach ($workers as $worker) {
	echo $worker->wait(), $worker->errors(), "\n";
}
?>
--EXPECT--
nothing went back, from both pools
nothing went back, from both pools
nothing went back, from both pools
nothing went back, from both pools
