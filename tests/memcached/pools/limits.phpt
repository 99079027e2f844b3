--TEST--
failure and time-out limits, retry and dead time-outs: libmemcached's numbers, units and results
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/pools.inc';
const NAMES = [0 => 'SUCCESS', 3 => 'CONNECTION_FAILURE', 7 => 'UNKNOWN_READ_FAILURE', 16 => 'NOTFOUND', 31 => 'TIMEOUT', 35 => 'SERVER_MARKED_DEAD', 47 => 'SERVER_TEMPORARILY_DISABLED'];

/** The results of that many gets, equal ones in a row as one. */
function results(Memcached $m, int $count): string
{
	$all = [];
	for ($i = 0; $i < $count; $i++) {
		$m->get('k');
		$name = NAMES[$m->getResultCode()] ?? $m->getResultCode();
		if ($all && end($all)[0] === $name) {
			$all[array_key_last($all)][1]++;
		} else {
			$all[] = [$name, 1];
		}
	}
	return implode(', ', array_map(fn ($one) => $one[1] > 1 ? "$one[0] x$one[1]" : $one[0], $all));
}

$server = memcached_start();
$all = [$server];
$server->kill();
$limits = [
	'nothing set' => [],
	'retry 0' => [Memcached::OPT_RETRY_TIMEOUT => 0],
	'retry 1' => [Memcached::OPT_RETRY_TIMEOUT => 1],
	'retry 60' => [Memcached::OPT_RETRY_TIMEOUT => 60],
	'remove' => [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_RETRY_TIMEOUT => 1],
	'remove, limit 1' => [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_RETRY_TIMEOUT => 1, Memcached::OPT_SERVER_FAILURE_LIMIT => 1],
	'remove, limit 2' => [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_RETRY_TIMEOUT => 1, Memcached::OPT_SERVER_FAILURE_LIMIT => 2],
	'remove, limit 1, dead 2' => [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_RETRY_TIMEOUT => 1, Memcached::OPT_SERVER_FAILURE_LIMIT => 1, Memcached::OPT_DEAD_TIMEOUT => 2],
];
$clients = [];
foreach ($limits as $name => $options) {
	$clients[$name] = client($server, $options);
	echo "$name: ", results($clients[$name], 4), "\n";
	why($clients[$name], $all);
}
// the time of "retry 1" is over, not that of the others
usleep(1100000);
foreach ($clients as $name => $m) {
	echo "after 1.1 s, $name: ", results($m, 3), "\n";
}
usleep(1100000);
foreach (['remove, limit 2', 'remove, limit 1, dead 2'] as $name) {
	echo "after 2.2 s, $name: ", results($clients[$name], 3), "\n";
}
// all that failed is forgotten when one answer comes
$server->restart();
$m = client($server, [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_RETRY_TIMEOUT => 1, Memcached::OPT_SERVER_FAILURE_LIMIT => 2]);
foreach ([1, 2] as $turn) {
	$m->get('k');
	$server->kill();
	echo "once dead: ", results($m, 2), "\n";
	$server->restart();
	wait_for(fn () => $m->get('k') === false && $m->getResultCode() === Memcached::RES_NOTFOUND, 'the server to be taken back', 5);
}

echo "time-outs\n";
$server->pause();
foreach ([0, 1, 3] as $limit) {
	$m = client($server, [Memcached::OPT_POLL_TIMEOUT => 50, Memcached::OPT_RETRY_TIMEOUT => 60, Memcached::OPT_SERVER_TIMEOUT_LIMIT => $limit]);
	echo "limit $limit: ", results($m, 4), "\n";
	why($m, $all);
	$m = client($server, [Memcached::OPT_REMOVE_FAILED_SERVERS => true, Memcached::OPT_POLL_TIMEOUT => 50, Memcached::OPT_RETRY_TIMEOUT => 60, Memcached::OPT_SERVER_TIMEOUT_LIMIT => $limit]);
	echo "  remove: ", results($m, 5), "\n";
}
$server->resume();

echo "options\n";
$m = new Memcached;
foreach (['RETRY_TIMEOUT', 'DEAD_TIMEOUT', 'SERVER_FAILURE_LIMIT', 'SERVER_TIMEOUT_LIMIT', 'REMOVE_FAILED_SERVERS', 'AUTO_EJECT_HOSTS'] as $name) {
	$option = constant("Memcached::OPT_$name");
	echo $name, ': ', $m->getOption($option);
	foreach ([0, 1, 5] as $value) {
		echo ', ', json_encode(@$m->setOption($option, $value)), ' ', $m->getOption($option);
	}
	echo "\n";
}
?>
--EXPECT--
nothing set: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED x3
  SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [47, errno 111] {"host":"127.0.0.1","port":PORT0}
retry 0: CONNECTION_FAILURE x4
  CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [3, errno 111] {"host":"127.0.0.1","port":PORT0}
retry 1: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED x3
  SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [47, errno 111] {"host":"127.0.0.1","port":PORT0}
retry 60: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED x3
  SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [47, errno 111] {"host":"127.0.0.1","port":PORT0}
remove: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED x3
  SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [47, errno 111] {"host":"127.0.0.1","port":PORT0}
remove, limit 1: CONNECTION_FAILURE, SERVER_MARKED_DEAD x3
  SERVER IS MARKED DEAD: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [35, errno 111] {"host":"127.0.0.1","port":PORT0}
remove, limit 2: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED x3
  SERVER HAS FAILED AND IS DISABLED UNTIL TIMED RETRY: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [47, errno 111] {"host":"127.0.0.1","port":PORT0}
remove, limit 1, dead 2: CONNECTION_FAILURE, SERVER_MARKED_DEAD x3
  SERVER IS MARKED DEAD: cannot connect to 127.0.0.1:PORT0: Connection refused, host: 127.0.0.1:PORT0 [35, errno 111] {"host":"127.0.0.1","port":PORT0}
after 1.1 s, nothing set: SERVER_TEMPORARILY_DISABLED x3
after 1.1 s, retry 0: CONNECTION_FAILURE x3
after 1.1 s, retry 1: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED x2
after 1.1 s, retry 60: SERVER_TEMPORARILY_DISABLED x3
after 1.1 s, remove: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED x2
after 1.1 s, remove, limit 1: CONNECTION_FAILURE, SERVER_MARKED_DEAD x2
after 1.1 s, remove, limit 2: CONNECTION_FAILURE, SERVER_MARKED_DEAD x2
after 1.1 s, remove, limit 1, dead 2: SERVER_MARKED_DEAD x3
after 2.2 s, remove, limit 2: CONNECTION_FAILURE, SERVER_MARKED_DEAD x2
after 2.2 s, remove, limit 1, dead 2: CONNECTION_FAILURE, SERVER_MARKED_DEAD x2
once dead: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED
once dead: CONNECTION_FAILURE, SERVER_TEMPORARILY_DISABLED
time-outs
limit 0: TIMEOUT x4
  A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT0, host: 127.0.0.1:PORT0 [31, errno 110] {"host":"127.0.0.1","port":PORT0}
  remove: TIMEOUT, SERVER_TEMPORARILY_DISABLED x4
limit 1: TIMEOUT x4
  A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT0, host: 127.0.0.1:PORT0 [31, errno 110] {"host":"127.0.0.1","port":PORT0}
  remove: TIMEOUT, SERVER_TEMPORARILY_DISABLED x4
limit 3: TIMEOUT x4
  A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT0, host: 127.0.0.1:PORT0 [31, errno 110] {"host":"127.0.0.1","port":PORT0}
  remove: TIMEOUT x3, SERVER_TEMPORARILY_DISABLED x2
options
RETRY_TIMEOUT: 2, true 0, true 1, true 5
DEAD_TIMEOUT: 0, true 0, true 1, true 5
SERVER_FAILURE_LIMIT: 5, false 5, true 1, true 5
SERVER_TIMEOUT_LIMIT: 0, true 0, true 1, true 5
REMOVE_FAILED_SERVERS: 0, true 0, true 1, true 1
AUTO_EJECT_HOSTS: 1, true 0, true 1, true 1
