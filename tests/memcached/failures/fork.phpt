--TEST--
a client used on both sides of a fork: every value is that of its key
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$servers = [memcached_start(), memcached_start()];
$persistent = new Memcached('fork');
$plain = new Memcached;
$meta = new Memcached;
$meta->setOption(Memcached::OPT_PROTOCOL, Memcached::PROTOCOL_META);
foreach ([$persistent, $plain, $meta] as $m) {
	foreach ($servers as $server) {
		$m->addServer($server->host, $server->port);
	}
}
for ($i = 0; $i < 100; $i++) {
	$plain->set("k$i", "value $i");
}
$persistent->get('k1');
$plain->getDelayed(['k1', 'k2']);
$meta->getDelayed(['k1', 'k2']);
$pids = [];
for ($process = 0; $process < 4; $process++) {
	$pid = pcntl_fork();
	if ($pid === 0) {
		break;
	}
	$pids[] = $pid;
}
$bad = $missing = 0;
for ($round = 0; $round < 20; $round++) {
	foreach ([$persistent, $plain, $meta] as $m) {
		for ($i = $process; $i < 100; $i += 5) {
			$value = $m->get("k$i");
			$value === false ? $missing++ : ($value !== "value $i" ? $bad++ : 0);
		}
		foreach ($m->getMulti(['k3', 'k5', 'k7']) as $key => $value) {
			$value !== 'value ' . substr($key, 1) && $bad++;
		}
	}
}
if ($bad || $missing) {
	echo "process $process: $bad of other keys, $missing missing\n";
}
if (count($pids) < 4) {
	exit($bad + $missing > 0 ? 1 : 0);
}
foreach ($pids as $pid) {
	pcntl_waitpid($pid, $status);
	echo pcntl_wexitstatus($status);
}
show($plain, "\nget", $plain->get('k99'));
?>
--EXPECT--
0000
get: 'value 99' [0 SUCCESS]
