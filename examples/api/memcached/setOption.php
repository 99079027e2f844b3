<?php
/*
 * Options
 * For: Memcached::setOption, Memcached::setOptions, Memcached::getOption
 */
$m = new Memcached();
$m->addServer('127.0.0.1', 11211);
$m->setOptions([
	Memcached::OPT_CONNECT_TIMEOUT => 200,      // milliseconds
	Memcached::OPT_POLL_TIMEOUT => 500,         // milliseconds
	Memcached::OPT_RECV_TIMEOUT => 500000,      // microseconds
	Memcached::OPT_RETRY_TIMEOUT => 5,          // seconds
	Memcached::OPT_PREFIX_KEY => 'shop:',
]);
var_dump($m->getOption(Memcached::OPT_CONNECT_TIMEOUT), $m->getOption(Memcached::OPT_PREFIX_KEY));
var_dump(@$m->setOption(Memcached::OPT_PREFIX_KEY, str_repeat('x', 200)));
/*
Output:
int(200)
string(5) "shop:"
bool(false)
*/
