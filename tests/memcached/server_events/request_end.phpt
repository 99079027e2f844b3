--TEST--
the server callback of a persistent pool goes with its request, however that ends; what is known of the servers stays
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'fpm');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/fpm.inc';
$server = memcached_start();
$fpm = fpm_start('memcached', 1, ['display_errors' => '0', 'log_errors' => '0']);
file_put_contents("$server->dir/page.php", "<?php require '" . __DIR__ . "/request_end.inc';");
$page = fn (string $how): string => trim(fastcgi($fpm->address(), "$server->dir/page.php", rawurlencode("$how|$server->host|$server->port")));
echo $page('well'), "(nothing)\n";
$server->kill();
echo $page('first'), "\n";
echo $page('without'), "\n";
foreach (['exit', 'fatal', 'second'] as $how) {
	$server->restart();
	$page('without');
	$server->kill();
	echo "$how: ", $page($how), "\n";
}
$server->restart();
echo $page('third'), "\n";
echo $page('status'), "\n";
?>
--EXPECT--
(nothing)
first failed
nothing
exit: exit at failed
fatal: 
second: second failed
third back
5 failures
