--TEST--
the waiters of examples/event-loop: stream_select(), Revolt, ReactPHP: a hundred gets of 20 ms each take little more than one
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../support/memcached.inc';
require __DIR__ . '/../support/proxy.inc';
require __DIR__ . '/../support/loops.inc';
require __DIR__ . '/../../examples/event-loop/select-loop.php';
$server = memcached_start();
for ($i = 0; $i < 100; $i++) {
	client($server)->set("k$i", "value $i");
}
$proxy = proxy_start($server);
$proxy->set(['delay' => 0.02]);
$select = new SelectLoop;
$loops = [
	'stream_select()' => [$select->wait(...), fn () => $select->run()],
	'Revolt' => [require __DIR__ . '/../../examples/event-loop/revolt.php', TestLoop::run(...)],
	'ReactPHP' => [require __DIR__ . '/../../examples/event-loop/react.php', TestLoop::run(...)],
];
foreach ($loops as $name => [$waiter, $run]) {
	Pieces\Memcached::setDefaultWaiter($waiter);
	$clients = [];
	$right = 0;
	for ($i = 0; $i < 100; $i++) {
		$clients[$i] = new Memcached;
		$clients[$i]->addServer($proxy->host, $proxy->port);
		(new Fiber(fn () => $clients[$i]->get("k$i")))->start(); // connects
	}
	$run();
	$started = hrtime(true);
	for ($i = 0; $i < 100; $i++) {
		(new Fiber(function () use ($clients, $i, &$right): void {
			$right += $clients[$i]->get("k$i") === "value $i";
		}))->start();
	}
	$run();
	$ms = (hrtime(true) - $started) / 1e6;
	// One after the other: 2,000 ms. On an idle machine it takes 25 to 40.
	echo "$name: $right right, ", $ms < 500 ? 'together' : "$ms ms", ', ', count(TestLoop::$watchers), " watchers left\n";
}

echo "a time limit\n";
$proxy->set(['delay' => 10]);
foreach ($loops as $name => [$waiter, $run]) {
	(new Fiber(function () use ($proxy, $waiter): void {
		$m = new Pieces\Memcached;
		$m->setOptions([Memcached::OPT_POLL_TIMEOUT => 50, Memcached::OPT_RECV_TIMEOUT => 50000]);
		$m->addServer($proxy->host, $proxy->port);
		$m->setWaiter($waiter);
		var_dump($m->get('k1'));
		echo $m->getResultMessage(), "\n";
	}))->start();
	$run();
}
?>
--EXPECT--
stream_select(): 100 right, together, 0 watchers left
Revolt: 100 right, together, 0 watchers left
ReactPHP: 100 right, together, 0 watchers left
a time limit
bool(false)
A TIMEOUT OCCURRED
bool(false)
A TIMEOUT OCCURRED
bool(false)
A TIMEOUT OCCURRED
