--TEST--
refused and unresolvable servers: result codes, messages and the server that they name
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$port = free_port();
$m = new Memcached;
$m->addServer('127.0.0.1', $port);
var_dump($m->get('k'), $m->getResultCode() !== Memcached::RES_SUCCESS);
echo str_replace((string) $port, 'PORT', $m->getLastErrorMessage()) !== '' ? "there is a message\n" : "NO MESSAGE\n";
echo str_contains($m->getLastErrorMessage(), "127.0.0.1:$port") ? "it names the server\n" : $m->getLastErrorMessage() . "\n";
echo $m->getLastErrorErrno() === 111 ? "ECONNREFUSED\n" : $m->getLastErrorErrno() . "\n";
var_dump($m->getLastErrorCode() === $m->getResultCode());

$m = new Memcached;
$m->addServer('no.such.host.invalid', 11211);
show($m, 'unresolvable', $m->get('k'));
echo str_contains($m->getLastErrorMessage(), 'no.such.host.invalid') ? "it names the server\n" : $m->getLastErrorMessage() . "\n";

$m = new Memcached;
$m->addServer('/tmp/no-such-socket-anywhere', 0);
var_dump($m->get('k'), $m->getResultCode() !== Memcached::RES_SUCCESS);

// One server of two is down: the other's keys are all there.
$server = memcached_start();
$m = new Memcached;
$m->addServer('127.0.0.1', $port);
$m->addServer($server->host, $server->port);
$up = $down = [];
foreach (range(1, 40) as $i) {
	$m->getServerByKey("k$i")['port'] === $server->port ? $up[] = "k$i" : $down[] = "k$i";
}
$m->setMulti(array_fill_keys(array_merge($up, $down), 'v'));
echo $m->getResultCode() !== Memcached::RES_SUCCESS ? "some failed\n" : "NONE FAILED\n";
$found = $m->getMulti(array_merge($up, $down));
echo array_keys($found) == $up ? "all of the other\n" : one_line($found) . "\n";
$deleted = $m->deleteMulti(array_merge($up, $down));
echo count(array_keys($deleted, true, true)) === count($up) ? "all of the other\n" : one_line($deleted) . "\n";
?>
--EXPECT--
bool(false)
bool(true)
there is a message
it names the server
ECONNREFUSED
bool(true)
unresolvable: false [2 getaddrinfo() or getnameinfo() HOSTNAME LOOKUP FAILURE]
it names the server
bool(false)
bool(true)
some failed
all of the other
all of the other
