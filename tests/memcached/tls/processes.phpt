--TEST--
TLS: in Fibers handshakes and waits overlap; after a fork each process has its own value; signals and limits end a handshake
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:openssl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/tls.inc';
require __DIR__ . '/../../support/proxy.inc';
require __DIR__ . '/../../support/fibers.inc';
$ca = new TestAuthority;
$server = memcached_start_tls($ca);
$m = client($server, tls_options($ca));
for ($i = 0; $i < 100; $i++) {
	$m->set("k$i", "value $i");
}
$proxy = proxy_start($server);

echo "Fibers\n";
foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META, Memcached::PROTOCOL_BINARY] as $protocol) {
	// Three waits of it each: for the handshake's two flights and the reply.
	$proxy->set(['delay' => 0.1]);
	$loop = new FiberLoop;
	$right = 0;
	for ($i = 0; $i < 30; $i++) {
		$loop->add(function () use ($loop, $proxy, $protocol, $i, $ca, &$right) {
			$m = new Pieces\Memcached;
			$m->setOptions(tls_options($ca, [Memcached::OPT_PROTOCOL => $protocol]));
			$m->addServer($proxy->host, $proxy->port);
			$m->setWaiter($loop->wait(...));
			$right += $m->get("k$i") === "value $i";
		});
	}
	$started = hrtime(true);
	$loop->run();
	$took = (hrtime(true) - $started) / 1e9;
	echo "  $right right, ", $took < 4 ? 'overlapped' : "$took s", $loop->waits > 60 ? '' : ", $loop->waits waits", "\n";
	// One client, used by all.
	$proxy->set(['delay' => 0.01]);
	$loop = new FiberLoop;
	$one = new Pieces\Memcached;
	$one->setOptions(tls_options($ca, [Memcached::OPT_PROTOCOL => $protocol]));
	$one->addServer($proxy->host, $proxy->port);
	$one->setWaiter($loop->wait(...));
	$wrong = 0;
	$order = [];
	for ($i = 0; $i < 10; $i++) {
		$loop->add(function () use ($one, $i, &$wrong, &$order) {
			$wrong += $one->get("k$i") !== "value $i";
			$order[] = $i;
			$wrong += $one->getMulti(["k$i", 'none', 'k' . $i + 1]) !== ["k$i" => "value $i", 'k' . $i + 1 => 'value ' . $i + 1];
			$wrong += $one->set("own$i", str_repeat((string) $i, 50000)) !== true || $one->get("own$i") !== str_repeat((string) $i, 50000);
		});
	}
	$loop->run();
	echo '  ', implode(' ', $order), "; $wrong wrong\n";
}

echo "a Fiber that is destroyed in the handshake\n";
$proxy->set(['hang' => true]);
$loop = new FiberLoop;
$lost = new Pieces\Memcached;
$lost->setOptions(tls_options($ca, [Memcached::OPT_CONNECT_TIMEOUT => 300]));
$lost->addServer($proxy->host, $proxy->port);
$lost->setWaiter($loop->wait(...));
$fiber = $loop->add(fn () => $lost->get('k1'));
$fiber->start();
$loop->forget($fiber);
unset($fiber);
gc_collect_cycles();
$proxy->set([]);
$lost->setWaiter(null);
show($lost, 'then', $lost->get('k1'));

echo "a handshake that does not end\n";
$proxy->set(['hang' => true]);
$slow = client([$proxy], tls_options($ca, [Memcached::OPT_CONNECT_TIMEOUT => 200]));
$started = hrtime(true);
show($slow, 'get', $slow->get('k1'));
echo '  ', preg_replace('/\d+\.0\.0\.1:\d+/', 'SERVER', $slow->getLastErrorMessage()), (hrtime(true) - $started) / 1e9 < 2 ? '' : ' LATE', "\n";
pcntl_async_signals(true);
pcntl_signal(SIGALRM, fn () => throw new Exception('enough'));
$slow = client([$proxy], tls_options($ca, [Memcached::OPT_CONNECT_TIMEOUT => 60000]));
$started = hrtime(true);
pcntl_alarm(1);
try {
	$slow->get('k1');
} catch (Exception $e) {
	echo '  ', $e->getMessage(), (hrtime(true) - $started) / 1e9 < 5 ? '' : ' LATE', "\n";
}
$proxy->set([]);
show($slow, 'then', $slow->get('k1'));
// And in a reply, which the socket's own call waits for.
$proxy->set(['freeze_reply' => 0]);
$frozen = client([$proxy], tls_options($ca, [Memcached::OPT_POLL_TIMEOUT => 60000]));
$proxy->set([]);
$frozen->get('k1');
$proxy->set(['delay' => 60]);
pcntl_alarm(1);
try {
	$frozen->get('k1');
} catch (Exception $e) {
	echo '  ', $e->getMessage(), "\n";
}
$proxy->set([]);
show($frozen, 'then', $frozen->get('k1'));
$proxy->stop();

echo "fork\n";
$persistent = new Memcached('fork');
$persistent->setOptions(tls_options($ca));
$persistent->addServer($server->host, $server->port);
$persistent->get('k1');
$m->getDelayed(['k1', 'k2']);
$connections = own_connections($server->port);
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
	foreach ([$persistent, $m] as $client) {
		for ($i = $process; $i < 100; $i += 5) {
			$value = $client->get("k$i");
			$value === false ? $missing++ : ($value !== "value $i" ? $bad++ : 0);
		}
		foreach ($client->getMulti(['k3', 'k5', 'k7']) as $key => $value) {
			$value !== 'value ' . substr($key, 1) && $bad++;
		}
	}
}
if ($bad || $missing) {
	echo "process $process: $bad of other keys, $missing missing: {$m->getLastErrorMessage()} {$persistent->getLastErrorMessage()}\n";
}
if (count($pids) < 4) {
	exit($bad + $missing > 0 ? 1 : 0);
}
foreach ($pids as $pid) {
	pcntl_waitpid($pid, $status);
	echo pcntl_wexitstatus($status);
}
show($m, "\nget", $m->get('k99'));
// The parent's connections are those of before.
echo $connections && own_connections($server->port) === $connections ? "kept\n" : "OTHERS\n";
?>
--EXPECT--
Fibers
  30 right, overlapped
  0 1 2 3 4 5 6 7 8 9; 0 wrong
  30 right, overlapped
  0 1 2 3 4 5 6 7 8 9; 0 wrong
  30 right, overlapped
  0 1 2 3 4 5 6 7 8 9; 0 wrong
a Fiber that is destroyed in the handshake
then: 'value 1' [0 SUCCESS]
a handshake that does not end
get: false [31 A TIMEOUT OCCURRED]
  A TIMEOUT OCCURRED: the TLS handshake with SERVER took longer than 200 ms, host: SERVER
  enough
then: 'value 1' [0 SUCCESS]
  enough
then: 'value 1' [0 SUCCESS]
fork
0000
get: 'value 99' [0 SUCCESS]
kept
