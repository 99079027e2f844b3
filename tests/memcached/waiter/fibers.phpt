--TEST--
setWaiter: the waits of many clients, each in a Fiber, overlap; one client used by many Fibers answers each with its own
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
require __DIR__ . '/../../support/fibers.inc';
$server = memcached_start();
$plain = client($server);
for ($i = 0; $i < 100; $i++) {
	$plain->set("k$i", "value $i");
}
$proxy = proxy_start($server);
$proxy->set(['delay' => 0.2]);

const PROTOCOLS = ['text' => Memcached::PROTOCOL_TEXT, 'meta' => Memcached::PROTOCOL_META, 'binary' => Memcached::PROTOCOL_BINARY];
foreach (PROTOCOLS as $name => $protocol) {
	echo "$name\n";
	$loop = new FiberLoop;
	$right = 0;
	for ($i = 0; $i < 30; $i++) {
		$loop->add(function () use ($loop, $proxy, $protocol, $i, &$right) {
			$m = new Pieces\Memcached;
			$m->setOption(Memcached::OPT_PROTOCOL, $protocol);
			$m->addServer($proxy->host, $proxy->port);
			$m->setWaiter($loop->wait(...));
			$right += $m->get("k$i") === "value $i";
		});
	}
	$started = hrtime(true);
	$loop->run();
	$took = (hrtime(true) - $started) / 1e9;
	echo "$right right, ", $took < 2 ? 'overlapped' : "$took s", "\n";
}

echo "one client, many Fibers\n";
$proxy->set(['delay' => 0.01]);
foreach (PROTOCOLS as $protocol) {
	$loop = new FiberLoop;
	$m = new Pieces\Memcached;
	$m->setOption(Memcached::OPT_PROTOCOL, $protocol);
	$m->addServer($proxy->host, $proxy->port);
	$m->setWaiter($loop->wait(...));
	$order = [];
	$wrong = 0;
	for ($i = 0; $i < 10; $i++) {
		$loop->add(function () use ($m, $i, &$order, &$wrong) {
			$wrong += $m->get("k$i") !== "value $i";
			$order[] = $i;
			$wrong += $m->getMulti(["k$i", 'none', 'k' . $i + 1]) !== ["k$i" => "value $i", 'k' . $i + 1 => 'value ' . $i + 1];
			$wrong += $m->set("own$i", $i) !== true;
			$m->getDelayed(["k$i"]);
			$wrong += $m->increment("own$i", 5) !== $i + 5;
		});
	}
	$loop->run();
	echo implode(' ', $order), "; $wrong wrong\n";
}

echo "a plain Memcached that somebody else makes\n";
$loop = new FiberLoop;
Pieces\Memcached::setDefaultWaiter($loop->wait(...));
$loop->add(function () use ($proxy) {
	$m = new Memcached;
	$m->addServer($proxy->host, $proxy->port);
	var_dump($m->get('k5'));
});
$loop->run();
var_dump($loop->waits > 0);
Pieces\Memcached::setDefaultWaiter(null);
$waits = $loop->waits;
$m = new Memcached;
$m->addServer($proxy->host, $proxy->port);
var_dump($m->get('k6'), $loop->waits === $waits);
?>
--EXPECT--
text
30 right, overlapped
meta
30 right, overlapped
binary
30 right, overlapped
one client, many Fibers
0 1 2 3 4 5 6 7 8 9; 0 wrong
0 1 2 3 4 5 6 7 8 9; 0 wrong
0 1 2 3 4 5 6 7 8 9; 0 wrong
a plain Memcached that somebody else makes
string(7) "value 5"
bool(true)
string(7) "value 6"
bool(true)
