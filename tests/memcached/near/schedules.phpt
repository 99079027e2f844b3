--TEST--
OPT_NEAR_CACHE never gives out an old value: several processes at random, servers restarted and flushed
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'memcached:1.6.40');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$seed = mt_rand();
mt_srand($seed);
$board = memcached_start();
$servers = [memcached_start_version('1.6.40'), memcached_start_version('1.6.40')];
$b = client($board);
$b->setMulti(['stop' => 0, 'reads' => 0]);
$addresses = array_map(fn ($server) => "$server->host:$server->port", [$board, ...$servers]);
$processes = array_map(fn ($number) => php_start('ours', 'memcached', __DIR__ . '/schedules.inc', [$number, $seed + $number, ...$addresses]), [1, 2, 3]);
for ($i = 0; $i < 25; $i++) {
	$reads = $b->get('reads');
	wait_for(fn () => $b->get('reads') > $reads + 3, 'reads');
	$server = $servers[mt_rand(0, 1)];
	mt_rand(0, 3) ? $server->restart() : $server->raw("flush_all\r\n");
}
$b->set('stop', 1);
$said = implode('', array_map(fn ($process) => $process->wait(), $processes));
echo $said;
if (substr_count($said, 'read, 0 stale') !== 3) {
	echo "seed $seed\n";
}
?>
--EXPECT--
read, 0 stale
read, 0 stale
read, 0 stale
