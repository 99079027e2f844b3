--TEST--
a job server that lies, by chance: every call ends as the manual says, no result is one of before, and when it is honest again all is right at once
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/lies.inc';
$server = gearmand_start();
$server->admin('create function later');
$worker = worker_start('ours', $server);
$proxy = proxy_start($server);
// PIECES_SEED=1000 PIECES_SEEDS=100 for so many others
$from = (int) getenv('PIECES_SEED') ?: 1;
foreach (range($from, $from + ((int) getenv('PIECES_SEEDS') ?: 2) - 1) as $seed) {
	foreach ([LiesToClient::class, LiesToWorker::class] as $class) {
		$lies = new $class($proxy, $server, $seed);
		try {
			$lies->run(8, 16);
		} catch (Wrong $e) {
			echo $e->getMessage(), "\n  ", implode("\n  ", array_slice($lies->log, -30)), "\n";
		}
	}
}
echo "over\n";
?>
--EXPECT--
over
