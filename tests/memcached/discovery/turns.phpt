--TEST--
options and servers set by Fibers while another one waits for the client: each looks at what is set when its turn comes
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/endpoint.inc';
require __DIR__ . '/../../support/fibers.inc';
$server = memcached_start();
$endpoint = new TestEndpoint;

/** All at once, each in a Fiber of its own, while a get() waits for a server that has stopped. */
function during(Memcached $m, callable ...$do): void
{
	global $server;
	$loop = new FiberLoop;
	$m->setWaiter($loop->wait(...));
	$m->setOption(Memcached::OPT_POLL_TIMEOUT, 300);
	$m->get('connected');
	$server->pause();
	$loop->add(fn () => $m->get('k'));
	foreach ($do as $what => $one) {
		$loop->add(function () use ($what, $one, $m) {
			$done = json_encode($one($m));
			echo "  $what: $done\n";
		});
	}
	$loop->run();
	$server->resume();
	$m->setWaiter(null);
}
$off = fn (Memcached $m) => $m->setOption(Memcached::OPT_CLIENT_MODE, Memcached::STATIC_CLIENT_MODE);
$endpoint->name(1, [$server]);

echo "no more discovery, and another endpoint\n";
$m = discovering($endpoint);
during($m, static: $off, addServer: fn ($m) => $m->addServer('127.0.0.9', 3));
echo count($m->getServerList()), " server\n";
show($m, 'set', $m->set('k', 'v'));

echo "datagrams, and what they cannot\n";
error_reporting(E_ALL & ~E_WARNING); // @ is not of one Fiber
foreach (['namespace' => [Memcached::OPT_NAMESPACE, 'n'], 'TLS' => [Memcached::OPT_USE_TLS, true]] as $what => [$option, $value]) {
	$m = new Pieces\Memcached;
	$m->addServer($server->host, $server->port);
	during($m, datagrams: fn ($m) => $m->setOption(Memcached::OPT_USE_UDP, true), other: fn ($m) => $m->setOption($option, $value));
	echo "  $what: ", json_encode($m->getOption($option)), "\n";
}
?>
--EXPECT--
no more discovery, and another endpoint
  static: true
  addServer: false
1 server
set: true [0 SUCCESS]
datagrams, and what they cannot
  datagrams: true
  other: false
  namespace: []
  datagrams: true
  other: false
  TLS: false
