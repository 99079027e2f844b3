--TEST--
an exception in the constructor's callback reaches the caller
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
try {
	new Memcached('failed', function () {
		throw new LogicException('not today');
	});
	echo "NO EXCEPTION\n";
} catch (LogicException $e) {
	echo $e->getMessage(), "\n";
}
// A pool whose making failed is made again by the next one.
for ($i = 1; $i <= 3; $i++) {
	try {
		$m = new Memcached('half made', function (Memcached $fresh, string $id) use ($server, &$i, &$kept) {
			echo "try $i of $id: ", count($fresh->getServerList()), ' servers, ', var_export($fresh->isPristine(), true), "\n";
			$fresh->addServer($server->host, $server->port);
			$fresh->setOption(Memcached::OPT_PREFIX_KEY, "p$i:");
			$fresh->set('a', 1);
			$fresh->getDelayed(['a']);
			$kept[] = $fresh;
			$i === 2 || throw new LogicException("failed $i");
		});
		echo var_export($m->isPristine(), true), ' ', count($m->getServerList()), ' ', $m->getOption(Memcached::OPT_PREFIX_KEY), "\n";
	} catch (LogicException $e) {
		echo $e->getMessage(), "\n";
	}
}
// Who has kept hold of one meanwhile shares it.
foreach ($kept as $one) {
	show($one, 'get', $one->get('a'));
	$one->fetchAll();
}
unset($kept, $one);
$m = new Memcached('failed');
var_dump($m->isPristine());
$m->addServer($server->host, $server->port);
show($m, 'set', $m->set('k', 'v'));
// Within the callback it is the same pool.
$m = new Memcached('nested', function (Memcached $fresh, string $id) use ($server) {
	$inner = new Memcached($id, fn () => print("CALLED AGAIN\n"));
	$inner->addServer($server->host, $server->port);
	echo count($fresh->getServerList()), "\n";
});
var_dump(count($m->getServerList()));
?>
--EXPECT--
not today
try 1 of half made: 0 servers, true
failed 1
try 2 of half made: 0 servers, true
true 1 p2:
false 1 p2:
get: 1 [0 SUCCESS]
get: 1 [0 SUCCESS]
bool(true)
set: true [0 SUCCESS]
1
int(1)
