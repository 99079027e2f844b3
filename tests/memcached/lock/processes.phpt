--TEST--
Pieces\MemcachedLock: eight processes, one at a time inside; the owner is killed, and another one takes over
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
$dir = temp_dir();
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	file_put_contents("$dir/count", '0');
	$workers = [];
	for ($i = 0; $i < 8; $i++) {
		$workers[] = php_start('ours', 'memcached', __DIR__ . '/worker.inc', [$server->port, constant("Memcached::PROTOCOL_$protocol"), $dir, 10, 60]);
	}
	$said = array_count_values(array_map(fn ($worker) => trim($worker->wait() . $worker->errors()), $workers));
	echo "$protocol: ", json_encode($said), ' ', file_get_contents("$dir/count"), "\n";
}

$owner = php_start('ours', 'memcached', '<?php
$m = new Memcached;
$m->addServer("127.0.0.1", (int) $argv[1]);
$lock = new Pieces\MemcachedLock($m, "killed", 3);
echo $lock->acquire() ? "taken" : "NOT TAKEN";
fgets(STDIN);', [$server->port]);
$owner->wait_output('taken');
$begin = microtime(true);
$owner->kill();
$m = client($server);
$lock = new Pieces\MemcachedLock($m, 'killed', 30);
show($m, 'at once', $lock->acquire());
show($m, 'within its time', $lock->acquire(10));
var_dump(microtime(true) - $begin < 8);
?>
--EXPECT--
TEXT: {"done":8} 80
META: {"done":8} 80
BINARY: {"done":8} 80
at once: false [14 NOT STORED]
within its time: true [0 SUCCESS]
bool(true)
