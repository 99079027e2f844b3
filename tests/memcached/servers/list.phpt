--TEST--
addServer, addServers, getServerList, getServerByKey, resetServerList
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$m = new Memcached;
show($m, 'list', $m->getServerList());
show($m, 'addServer', $m->addServer('127.0.0.1', 11300));
show($m, 'addServer with weight', $m->addServer('localhost', 11301, 5));
show($m, 'addServers', $m->addServers([['127.0.0.1', 11302], ['127.0.0.1', 11303, 7]]));
show($m, 'list', $m->getServerList());
show($m, 'getServerByKey', $m->getServerByKey('x'));
show($m, 'resetServerList', $m->resetServerList());
show($m, 'list', $m->getServerList());
show($m, 'getServerByKey', $m->getServerByKey('x'));
show($m, 'addServers of nothing', $m->addServers([]));
attempt($m, 'addServers without port', fn () => $m->addServers([['127.0.0.1']]));
attempt($m, 'addServers of a string', fn () => $m->addServers(['127.0.0.1']));
attempt($m, 'addServers of an empty array', fn () => $m->addServers([[]]));
attempt($m, 'addServers, the second is wrong', fn () => $m->addServers([['127.0.0.1', 11300], 5, ['127.0.0.1', 70000], ['127.0.0.1', 11301, -1], ['127.0.0.1', 11302]]));
show($m, 'list', $m->getServerList());
$m->resetServerList();
foreach ([['127.0.0.1', -1], ['127.0.0.1', 65536], ['127.0.0.1', 11300, -1], ["a\0b", 11300]] as $wrong) {
	attempt($m, one_line($wrong), fn () => $m->addServer(...$wrong));
}
show($m, 'no host is this machine', $m->addServer('', 0));
show($m, 'list', $m->getServerList());
$m->resetServerList();
show($m, 'unix socket', $m->addServer('/tmp/none.sock', 0));
show($m, 'list', $m->getServerList());
?>
--EXPECT--
list: [] [0 SUCCESS]
addServer: true [0 SUCCESS]
addServer with weight: true [0 SUCCESS]
addServers: true [0 SUCCESS]
list: [{"host":"127.0.0.1","port":11300,"type":"TCP"},{"host":"localhost","port":11301,"type":"TCP"},{"host":"127.0.0.1","port":11302,"type":"TCP"},{"host":"127.0.0.1","port":11303,"type":"TCP"}] [0 SUCCESS]
getServerByKey: {"host":"localhost","port":11301,"weight":5} [0 SUCCESS]
resetServerList: true [0 SUCCESS]
list: [] [0 SUCCESS]
getServerByKey: false [20 NO SERVERS DEFINED]
addServers of nothing: true [0 SUCCESS]
  Warning: Memcached::addServers(): could not add entry #1 to the server list: it needs a host and a port
addServers without port: true [0 SUCCESS]
  Warning: Memcached::addServers(): server list entry #1 is not an array of host, port and weight
addServers of a string: true [0 SUCCESS]
  Warning: Memcached::addServers(): could not add entry #1 to the server list: it needs a host and a port
addServers of an empty array: true [0 SUCCESS]
  Warning: Memcached::addServers(): server list entry #2 is not an array of host, port and weight
  Warning: Memcached::addServers(): could not add entry #3 to the server list: a port is from 0 to 65535
  Warning: Memcached::addServers(): could not add entry #4 to the server list: a weight is from 0 to 4294967295
addServers, the second is wrong: true [0 SUCCESS]
list: [{"host":"127.0.0.1","port":11300,"type":"TCP"},{"host":"127.0.0.1","port":11302,"type":"TCP"}] [0 SUCCESS]
  Warning: Memcached::addServer(): could not add the server: a port is from 0 to 65535
["127.0.0.1",-1]: false [38 INVALID ARGUMENTS]
  Warning: Memcached::addServer(): could not add the server: a port is from 0 to 65535
["127.0.0.1",65536]: false [38 INVALID ARGUMENTS]
  Warning: Memcached::addServer(): could not add the server: a weight is from 0 to 4294967295
["127.0.0.1",11300,-1]: false [38 INVALID ARGUMENTS]
  Warning: Memcached::addServer(): could not add the server: there is a NUL byte in the host name
["a\u0000b",11300]: false [38 INVALID ARGUMENTS]
no host is this machine: true [0 SUCCESS]
list: [{"host":"localhost","port":11211,"type":"TCP"}] [0 SUCCESS]
unix socket: true [0 SUCCESS]
list: [{"host":"/tmp/none.sock","port":11211,"type":"SOCKET"}] [0 SUCCESS]
