--TEST--
the connection string of the constructor
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = new Memcached(null, null, "--SERVER={$server->address()} --TCP-NODELAY");
var_dump(count($m->getServerList()), $m->getServerList()[0]['port'] === $server->port, $m->getOption(Memcached::OPT_TCP_NODELAY));
show($m, 'set', $m->set('k', 'v'));
$m = new Memcached('by string', null, '--SERVER=127.0.0.1:11300 --SERVER=127.0.0.1:11301 --POLL-TIMEOUT=123');
?>
--EXPECT--
int(1)
bool(true)
int(1)
set: true [0 SUCCESS]
