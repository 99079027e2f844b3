--TEST--
options set, set again and set wrong, in hundreds of orders: values, codes, warnings and places are the peer's
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'peer:memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/compare.inc';
$servers = [memcached_start(), memcached_start(), memcached_start()];
compare('options-script.inc', array_map(fn ($server) => $server->port, $servers));

// how many connections ten requests make that set an option of a persistent pool again
$script = '<?php
	[, $port, $option, $value] = $argv;
	for ($i = 0; $i < 10; $i++) {
		$m = new Memcached("pool");
		if (!$m->getServerList()) {
			$m->addServer("127.0.0.1", (int) $port);
		}
		$m->setOption((int) $option, json_decode($value));
		$m->set("k", 1);
	}
';
foreach (['BINARY_PROTOCOL' => [true, false], 'TCP_KEEPALIVE' => [true, false], 'TCP_NODELAY' => [true], 'NO_BLOCK' => [true], 'CONNECT_TIMEOUT' => [100], 'LIBKETAMA_COMPATIBLE' => [true], 'POLL_TIMEOUT' => [1000], 'USE_UDP' => [false], 'SOCKET_SEND_SIZE' => [100000], 'SOCKET_RECV_SIZE' => [100000], 'SORT_HOSTS' => [true], 'REMOVE_FAILED_SERVERS' => [true], 'NUMBER_OF_REPLICAS' => [1], 'BUFFER_WRITES' => [false], 'PREFIX_KEY' => ['p'], 'HASH' => [2]] as $name => $values) {
	foreach ($values as $value) {
		$made = [];
		foreach (['peer', 'ours'] as $which) {
			$before = (int) $servers[0]->stat('total_connections');
			echo php_run($which, 'memcached', $script, [$servers[0]->port, constant("Memcached::OPT_$name"), json_encode($value)]);
			$made[$which] = (int) $servers[0]->stat('total_connections') - $before - 1;
		}
		if ($made['ours'] > $made['peer']) {
			echo "$name ", json_encode($value), ": $made[ours] connections, the peer makes $made[peer]\n";
		}
	}
}
?>
--EXPECT--
579 the same
