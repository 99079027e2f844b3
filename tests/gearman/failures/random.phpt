--TEST--
scripts of calls made by chance come through
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$down = free_port();
for ($seed = 1; $seed <= 12; $seed++) {
	$said = php_run('ours', 'gearman', __DIR__ . '/random.inc', [$server->host, $server->port, $down, $seed, 300]);
	if ($said !== "through\n") {
		echo "seed $seed: $said\n";
	}
	$server->restart();
}
echo "done\n";
?>
--EXPECT--
done
