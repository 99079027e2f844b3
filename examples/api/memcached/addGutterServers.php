<?php
/*
 * A spare server takes the keys of one that is down, for some seconds each
 * For: Pieces\Memcached::addGutterServers, Pieces\Memcached::getServerStatus
 */
$m = new Pieces\Memcached();
$m->addServer('127.0.0.1', 1);            // is down
$m->addGutterServers([['127.0.0.1', 11211]]);
$m->setOption(Memcached::OPT_GUTTER_TTL, 10);

var_dump($m->set('key', 'value', 3600), $m->get('key'));
foreach ($m->getServerStatus() as $server => $status) {
	echo $server, $status['gutter'] ? ' (spare)' : '', ": $status[state], failures: $status[failures]\n";
}
/*
Output:
bool(true)
string(5) "value"
127.0.0.1:1: ejected, failures: 1
127.0.0.1:11211 (spare): up, failures: 0
*/
