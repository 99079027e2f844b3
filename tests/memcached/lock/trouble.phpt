--TEST--
Pieces\MemcachedLock: replies that are lost, a server that restarts, Fibers and signal handlers that use one client
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'extension:pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
require __DIR__ . '/../../support/fibers.inc';
use Pieces\MemcachedLock;
$server = memcached_start();
$proxy = proxy_start($server);
foreach (['TEXT', 'META', 'BINARY'] as $protocol) {
	echo "$protocol\n";
	$m = client([], [Memcached::OPT_PROTOCOL => constant("Memcached::PROTOCOL_$protocol"), Memcached::OPT_PREFIX_KEY => "$protocol:", Memcached::OPT_SERVER_FAILURE_LIMIT => 100]);
	$m->addServer($proxy->host, $proxy->port);
	$direct = client($server, [Memcached::OPT_PREFIX_KEY => "$protocol:"]);
	$m->set('connected', 1); // over meta the server's version is asked for before
	$lock = new MemcachedLock($m, 'lock', 50);
	// The request arrives, the reply does not: the lock is ours, and the next call finds out.
	$proxy->set(['cut_reply' => 0]);
	var_dump($lock->acquire(), $lock->getRemaining());
	$proxy->set([]);
	wait_for(fn () => is_string($direct->get('lock')), 'the request at the server');
	show($m, 'acquired after a lost reply', $lock->acquire());
	$proxy->set(['cut_reply' => 0]);
	var_dump($lock->extend(), $lock->getRemaining() > 40);
	$proxy->set([]);
	show($m, 'extended after a lost reply', $lock->extend());
	$proxy->set(['cut_reply' => 0]);
	var_dump($lock->release());
	$proxy->set([]);
	wait_for(fn () => $direct->get('lock') === false, 'the request at the server');
	show($m, 'released after a lost reply', $lock->release());
	$lock->acquire();
	$server->kill();
	var_dump($lock->extend());
	$server->restart();
	wait_for(function () use ($m) {
		$m->get('x');
		return $m->getResultCode() === Memcached::RES_NOTFOUND;
	}, 'the server to be back');
	show($m, 'extended after a restart', $lock->extend());
}

echo "Fibers\n";
$loop = new FiberLoop;
$m = new Pieces\Memcached;
$m->addServer($server->host, $server->port);
$m->setWaiter($loop->wait(...));
$order = [];
foreach (['a', 'b', 'c'] as $name) {
	$loop->add(function () use ($m, $name, &$order, $loop) {
		$lock = new MemcachedLock($m, 'fibers', 50);
		$lock->acquire(30) or print "$name: {$m->getResultMessage()}\n";
		$order[] = "$name in";
		for ($i = 0; $i < 3; $i++) {
			$m->get('x');
		}
		$order[] = "$name out";
		$lock->release() or print "$name: {$m->getResultMessage()}\n";
	});
}
$loop->run();
foreach (array_chunk($order, 2) as [$in, $out]) {
	echo substr($in, 2), substr($out, 1), $in[0] === $out[0] ? '' : ' OF ANOTHER', "\n";
}

echo "signals\n";
$m = client($server);
$held = new MemcachedLock($m, 'signals', 50);
$held->acquire();
$other = client($server);
$lock = new MemcachedLock($other, 'signals', 50);
pcntl_async_signals(true);
pcntl_signal(SIGALRM, function () use ($held, $other) {
	$inner = $other->get('x');
	show($other, 'the client that waits', $inner);
	$held->release();
});
pcntl_alarm(1);
show($other, 'released by a handler', $lock->acquire(30));
pcntl_signal(SIGALRM, fn () => throw new LogicException('out of a handler'));
pcntl_alarm(1);
try {
	(new MemcachedLock($other, 'signals', 50))->acquire(30);
} catch (LogicException $e) {
	echo $e->getMessage(), "\n";
}
show($other, 'works on', $lock->release());
?>
--EXPECT--
TEXT
bool(false)
float(0)
acquired after a lost reply: true [0 SUCCESS]
bool(false)
bool(true)
extended after a lost reply: true [0 SUCCESS]
bool(false)
released after a lost reply: false [16 NOT FOUND]
bool(false)
extended after a restart: false [16 NOT FOUND]
META
bool(false)
float(0)
acquired after a lost reply: true [0 SUCCESS]
bool(false)
bool(true)
extended after a lost reply: true [0 SUCCESS]
bool(false)
released after a lost reply: false [16 NOT FOUND]
bool(false)
extended after a restart: false [16 NOT FOUND]
BINARY
bool(false)
float(0)
acquired after a lost reply: true [0 SUCCESS]
bool(false)
bool(true)
extended after a lost reply: true [0 SUCCESS]
bool(false)
released after a lost reply: false [16 NOT FOUND]
bool(false)
extended after a restart: false [16 NOT FOUND]
Fibers
in out
in out
in out
signals
the client that waits: false [30 FETCH WAS NOT COMPLETED]
released by a handler: true [0 SUCCESS]
out of a handler
works on: true [0 SUCCESS]
