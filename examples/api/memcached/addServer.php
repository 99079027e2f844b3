<?php
/*
 * The list of servers
 * For: Memcached::addServer, Memcached::addServers, Memcached::getServerList, Memcached::resetServerList
 */
$m = new Memcached();
$m->setOption(Memcached::OPT_LIBKETAMA_COMPATIBLE, true);     // only so weights have an effect
$m->addServer('127.0.0.1', 11211, 1);
$m->addServers([['127.0.0.1', 11212, 2], ['/run/memcached.sock', 0, 1]]);
foreach ($m->getServerList() as $server) {
	echo "$server[type] $server[host] $server[port]\n";
}
$m->resetServerList();
echo count($m->getServerList()), " servers\n";
/*
Output:
TCP 127.0.0.1 11211
TCP 127.0.0.1 11212
SOCKET /run/memcached.sock 0
0 servers
*/
