<?php
/*
 * A persistent pool: servers and options are set once a process
 * For: Memcached, Memcached::__construct, Memcached::isPersistent, Memcached::isPristine
 */
function cache(): Memcached
{
	return new Memcached('pool', function (Memcached $m): void {
		$m->setOption(Memcached::OPT_CONNECT_TIMEOUT, 200);     // milliseconds
		$m->setOption(Memcached::OPT_LIBKETAMA_COMPATIBLE, true);
		$m->addServers([['127.0.0.1', 11211], ['127.0.0.1', 11212]]);
	});
}

$first = cache();
var_dump($first->isPersistent(), $first->isPristine());
$second = cache();
var_dump($second->isPristine());
echo count($second->getServerList()), " servers\n";
/*
Output:
bool(true)
bool(true)
bool(false)
2 servers
*/
