--TEST--
processes write and read while a server is killed and restarted: the gutter takes every write, and nothing older is read
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../server_events/events.inc';
require __DIR__ . '/../../support/php.inc';
$servers = servers(3);
$spares = servers(2);
$dir = temp_dir();
$ports = fn (array $list): string => implode(',', array_map(fn ($s) => $s->port, $list));
$workers = array_map(fn ($i) => new TestPhp('ours', 'memcached', __DIR__ . '/worker.inc', [$dir, (string) $i, $ports($servers), $ports($spares)]), range(0, 3));
$progress = fn (): array => array_map(fn ($i) => (int) @file_get_contents("$dir/progress.$i"), range(0, 3));
/** Until every worker has done so many turns more. */
$turns = function (int $more) use ($progress) {
	$before = $progress();
	wait_for(fn () => min(array_map(fn ($now, $then) => $now - $then, $progress(), $before)) >= $more, 'the workers', 60);
};
$turns(200);
foreach ([0, 1, 2] as $i) {
	$servers[$i]->kill();
	$turns(200);
	echo "server $i is down: ", array_sum(array_map(fn ($s) => (int) $s->stat('curr_items'), $spares)) > 0 ? 'the gutter has its keys' : 'NOTHING IN THE GUTTER', "\n";
	$servers[$i]->restart();
	$sets = (int) $servers[$i]->stat('cmd_set');
	wait_for(fn () => (int) $servers[$i]->stat('cmd_set') > $sets + 50, 'its keys to come home', 30);
	$turns(200);
}
touch("$dir/stop");
foreach ($workers as $worker) {
	echo $worker->wait(), "\n", $worker->errors();
}
?>
--EXPECT--
server 0 is down: the gutter has its keys
server 1 is down: the gutter has its keys
server 2 is down: the gutter has its keys
every write was done, nothing older was read
every write was done, nothing older was read
every write was done, nothing older was read
every write was done, nothing older was read
