--TEST--
Mogile::setWaiter(): many Fibers use one object at once; a waiter that throws or uses the object; a Fiber destroyed while it waits
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
require __DIR__ . '/../../support/fibers.inc';
$mogile = mogile_own(nodes: 1, copies: 1);
$proxy = proxy_start($mogile->tracker[0]);
$m = new Mogile("$proxy->host:$proxy->port", 'testdom');
$loop = new FiberLoop;
$m->setWaiter($loop->wait(...));

echo "-- twenty at once\n";
$proxy->set(['delay' => 0.1]);
$wrong = 0;
for ($i = 0; $i < 20; $i++) {
	$loop->add(function () use ($m, $i, &$wrong) {
		$wrong += !is_int($m->storeData("k$i", 'single', "value $i"));
		$wrong += $m->getFileData("k$i") !== "value $i";
		$wrong += $m->fileInfo("k$i")['length'] !== strlen("value $i");
		$stream = fopen('php://memory', 'w+');
		fwrite($stream, str_repeat("$i,", 1000));
		rewind($stream);
		$m->storeStream("s$i", 'single', $stream);
		$wrong += stream_get_contents($m->getStream("s$i")) !== str_repeat("$i,", 1000);
	});
}
$started = hrtime(true);
$loop->run();
$took = (hrtime(true) - $started) / 1e9;
// At least ten commands each, of 0.1 s: 20 s one after the other.
echo "$wrong wrong, ", $took < 10 ? 'overlapped' : "$took s", "\n";
var_dump(count($m->listKeys()));

echo "-- many files in one call, beside another call\n";
$order = [];
$loop->add(function () use ($m, &$order) {
	$got = $m->getMulti(array_map(fn ($i) => "k$i", range(0, 19)));
	$order[] = count($got) . ' files';
});
$loop->add(function () use ($m, &$order) {
	$order[] = $m->getFileData('k3');
});
$loop->run();
sort($order);
echo implode(', ', $order), "\n";

echo "-- a pipe as the source\n";
$proxy->set([]);
$loop->add(function () use ($m) {
	$m->storeStream('piped', 'single', popen('sleep 0.3; echo piped', 'r'));
	echo $m->getFileData('piped');
});
$loop->add(function () use ($loop) {
	$loop->pause(0.05);
	echo "meanwhile\n";
});
$loop->run();

echo "-- throws\n";
$m->setWaiter(fn () => throw new DomainException('no waiting today'));
$proxy->set(['delay' => 0.05]);
foreach (['storeData' => ['x', 'single', 'x'], 'getFileData' => ['k1'], 'getMulti' => [['k1', 'k2']]] as $method => $args) {
	try {
		$m->$method(...$args);
		echo "$method: no exception\n";
	} catch (DomainException $e) {
		echo "$method: ", $e->getMessage(), "\n";
	}
}

echo "-- uses the object\n";
$inner = [];
$m->setWaiter(function (array $read, array $write, ?float $seconds) use ($m, &$inner) {
	$inner[$m->getFileData('k2')] = true;
	$none = null;
	stream_select($read, $write, $none, $seconds === null ? null : (int) $seconds, (int) (fmod($seconds ?? 0, 1) * 1e6));
});
echo $m->getFileData('k1'), ', ', implode(',', array_keys($inner)), "\n";

echo "-- destroyed\n";
$m->setWaiter($loop->wait(...));
foreach (['getFileData' => ['k1'], 'getMulti' => [['k1', 'k2', 'k3']], 'storeData' => ['k1', 'single', 'other']] as $method => $args) {
	foreach ([1, 2, 3, 4] as $steps) {
		$fiber = $loop->add(function () use ($m, $method, $args) {
			try {
				$m->$method(...$args);
			} finally {
				echo '.';
			}
		});
		for ($i = 0; $i < $steps; $i++) {
			$loop->step();
		}
		$loop->forget($fiber);
		unset($fiber);
	}
	$loop->add(function () use ($m, $method) {
		echo " $method ", strlen($m->getFileData('k2')), "\n";
	});
	$loop->run();
}

echo "-- a default, also for MogileFs; none after it was taken back\n";
Mogile::setDefaultWaiter($loop->wait(...));
$loop->waits = 0;
$loop->add(function () use ($proxy) {
	$fs = new MogileFs;
	$fs->connect($proxy->host, $proxy->port, 'testdom');
	echo count($fs->get('k1')) > 0 ? "paths\n" : "none\n";
});
$loop->run();
var_dump($loop->waits > 0);
Mogile::setDefaultWaiter(null);
$loop->waits = 0;
echo (new Mogile("$proxy->host:$proxy->port", 'testdom'))->getFileData('k2'), "\n";
var_dump($loop->waits);
?>
--EXPECT--
-- twenty at once
0 wrong, overlapped
int(40)
-- many files in one call, beside another call
20 files, value 3
-- a pipe as the source
meanwhile
piped
-- throws
storeData: no waiting today
getFileData: no waiting today
getMulti: no waiting today
-- uses the object
value 1, value 2
-- destroyed
.... getFileData 7
.... getMulti 7
.... storeData 7
-- a default, also for MogileFs; none after it was taken back
paths
bool(true)
value 2
int(0)
