--TEST--
persistent pools under php-fpm with several workers: every request gets its own values, connections are kept
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
$m = client($server);
for ($i = 0; $i < 100; $i++) {
	$m->set("k$i", "value $i");
}
$fpm = fpm_start('memcached', 3);
file_put_contents("$server->dir/page.php", '<?php
	$m = new Memcached("site", fn ($m) => $m->addServer("' . $server->host . '", ' . $server->port . '));
	$i = (int) $_GET["i"];
	echo getmypid(), " ", count($m->getServerList()), " ", $m->get("k$i") === "value $i" && $m->getMulti(["k$i"]) === ["k$i" => "value $i"] ? "own" : "OTHER";
');
$workers = $answers = [];
$before = (int) $server->stat('total_connections');
for ($i = 0; $i < 90; $i++) {
	[$pid, $servers, $answer] = explode(' ', fastcgi($fpm->address(), "$server->dir/page.php", "i=$i") . '  ');
	$workers[$pid] = true;
	$answers["$servers server, $answer values"] = ($answers["$servers server, $answer values"] ?? 0) + 1;
}
echo json_encode($answers), "\n";
// One connection a worker, and the two looks at the statistics.
echo (int) $server->stat('total_connections') - $before <= count($workers) + 1 ? "connections are kept\n" : "MANY CONNECTIONS\n";
echo count($workers) > 1 ? "several workers\n" : "one worker\n";
?>
--EXPECT--
{"1 server, own values":90}
connections are kept
several workers
