--TEST--
getServerStatus(): states, failures, connections, requests, bytes and reply times of each server
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/events.inc';
require __DIR__ . '/../../support/proxy.inc';

function status(Pieces\Memcached $m, object $server): array
{
	return $m->getServerStatus()["$server->host:$server->port"];
}

function state(Pieces\Memcached $m, array $servers): void
{
	$parts = [];
	foreach ($m->getServerStatus() as $name => $s) {
		$parts[] = steady($name, $servers) . " $s[state], $s[failures] failed, $s[reconnects] again" . ($s['retry_in'] === null ? '' : ', rests') . ($s['last_error'] === null ? '' : steady(", [$s[last_error_code] $s[last_error]]", $servers) . (abs($s['last_error_time'] - time()) < 60 ? '' : ' WHEN'));
	}
	echo '  ', implode("\n  ", $parts), "\n";
}

$m = new Pieces\Memcached;
var_dump($m->getServerStatus());
$servers = servers(3);
$m = pieces($servers, [Memcached::OPT_RETRY_TIMEOUT => 60]);
echo "nothing yet\n";
state($m, $servers);
var_dump(status($m, $servers[0]));
$keys = array_map(fn ($i) => keys_at($m, $servers, $i, 1)[0], [0, 1, 2]);
$m->setMulti(array_fill_keys($keys, 'value'));
echo "up\n";
state($m, $servers);
$servers[1]->kill();
$m->getMulti($keys);
echo "one is dead\n";
state($m, $servers);
$m->setOption(Memcached::OPT_REMOVE_FAILED_SERVERS, true);
$m->quit();
$m->get($keys[1]);
echo "ejected\n";
state($m, $servers);
$servers[1]->restart();
$m->quit();
$m->getMulti($keys);
echo "back\n";
state($m, $servers);

echo "counts\n";
$server = memcached_start();
foreach (['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY] as $name => $protocol) {
	$m = pieces([$server], [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_COMPRESSION => false]);
	$m->set('key', 'short');
	$before = status($m, $server);
	$m->set('key', str_repeat('v', 100000));
	$m->getMulti(['key', 'none', 'key']);
	for ($i = 0; $i < 10; $i++) {
		$m->get('key');
	}
	$after = status($m, $server);
	echo "$name: ", $after['requests'] - $before['requests'], ' requests, sent ', $after['bytes_sent'] - $before['bytes_sent'] >= 100000 ? 'more than 100,000' : 'TOO FEW', ', received ', $after['bytes_received'] - $before['bytes_received'] >= 1200000 ? 'more than 1,200,000' : 'TOO FEW', "\n";
}

echo "times\n";
$proxy = proxy_start($server);
$m = pieces([$proxy]);
$proxy->set(['delay' => 0.2]);
$m->get('key');
$s = status($m, $proxy);
printf("timed %d, %s, %s\n", $s['timed'], $s['mean_reply'] >= 0.2 && $s['mean_reply'] < 5 ? 'slow' : $s['mean_reply'], $s['slowest_reply'] === $s['mean_reply'] ? 'the slowest' : $s['slowest_reply']);
$proxy->set(['delay' => 0]);
$first = $s['slowest_reply'];
for ($i = 0; $i < 64; $i++) {
	$m->get('key');
}
$s = status($m, $proxy);
printf("timed %d, %s, %s\n", $s['timed'], $s['mean_reply'] < $first ? 'faster' : $s['mean_reply'], $s['slowest_reply'] === $first ? 'the same slowest' : $s['slowest_reply']);

echo "what it failed of\n";
$m = pieces([$server], [Memcached::OPT_POLL_TIMEOUT => 100]);
$m->get('key');
$server->pause();
$m->get('key');
state($m, [$server]);
$server->resume();
$m->get('key');
state($m, [$server]);
foreach (['closing', 'lines'] as $scenario) {
	$fake = fake_memcached_start($scenario);
	$m = pieces([$fake]);
	$m->get('key');
	state($m, [$fake]);
}
$unix = memcached_start_unix();
$m = pieces([$unix]);
$m->set('key', 1);
echo str_replace($unix->socket, 'SOCKET', array_key_first($m->getServerStatus())), ' ', current($m->getServerStatus())['state'], "\n";
?>
--EXPECT--
array(0) {
}
nothing yet
  127.0.0.1:PORT0 not connected, 0 failed, 0 again
  127.0.0.1:PORT1 not connected, 0 failed, 0 again
  127.0.0.1:PORT2 not connected, 0 failed, 0 again
array(14) {
  ["gutter"]=>
  bool(false)
  ["state"]=>
  string(13) "not connected"
  ["failures"]=>
  int(0)
  ["retry_in"]=>
  NULL
  ["last_error"]=>
  NULL
  ["last_error_code"]=>
  NULL
  ["last_error_time"]=>
  NULL
  ["reconnects"]=>
  int(0)
  ["requests"]=>
  int(0)
  ["bytes_sent"]=>
  int(0)
  ["bytes_received"]=>
  int(0)
  ["timed"]=>
  int(0)
  ["mean_reply"]=>
  NULL
  ["slowest_reply"]=>
  NULL
}
up
  127.0.0.1:PORT0 up, 0 failed, 0 again
  127.0.0.1:PORT1 up, 0 failed, 0 again
  127.0.0.1:PORT2 up, 0 failed, 0 again
one is dead
  127.0.0.1:PORT0 up, 0 failed, 0 again
  127.0.0.1:PORT1 failed, 1 failed, 0 again, rests, [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
  127.0.0.1:PORT2 up, 0 failed, 0 again
ejected
  127.0.0.1:PORT0 not connected, 0 failed, 0 again
  127.0.0.1:PORT1 ejected, 2 failed, 0 again, rests, [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
  127.0.0.1:PORT2 up, 0 failed, 1 again
back
  127.0.0.1:PORT0 up, 0 failed, 1 again
  127.0.0.1:PORT1 up, 2 failed, 1 again, [3 CONNECTION FAILURE: cannot connect to 127.0.0.1:PORT1: Connection refused, host: 127.0.0.1:PORT1]
  127.0.0.1:PORT2 up, 0 failed, 2 again
counts
text: 14 requests, sent more than 100,000, received more than 1,200,000
meta: 14 requests, sent more than 100,000, received more than 1,200,000
binary: 14 requests, sent more than 100,000, received more than 1,200,000
times
timed 1, slow, the slowest
timed 3, faster, the same slowest
what it failed of
  127.0.0.1:PORT0 failed, 1 failed, 0 again, [31 A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT0, host: 127.0.0.1:PORT0]
  127.0.0.1:PORT0 up, 1 failed, 1 again, [31 A TIMEOUT OCCURRED: timed out while waiting for 127.0.0.1:PORT0, host: 127.0.0.1:PORT0]
  127.0.0.1:PORT0 failed, 1 failed, 0 again, [7 UNKNOWN READ FAILURE: 127.0.0.1:PORT0 closed the connection (as a server does that expects TLS, OPT_USE_TLS), host: 127.0.0.1:PORT0]
  127.0.0.1:PORT0 not connected, 1 failed, 0 again, [8 PROTOCOL ERROR: the server's reply is not one that the protocol knows: is it memcached's port?, host: 127.0.0.1:PORT0]
SOCKET:11211 up
