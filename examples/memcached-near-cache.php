<?php
/*
 * A large value that is read again and again: what came is kept in the process, and a server from 1.6.40 on that still has
 * the same does not send it again. What it sends is shown by its own statistics.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache();
$cache->setOptions([
	Memcached::OPT_PROTOCOL => Memcached::PROTOCOL_META,
	Memcached::OPT_NEAR_CACHE => 16 << 20,
	Memcached::OPT_COMPRESSION => false,
]);
$sent = fn () => array_sum(array_column($cache->getStats(), 'bytes_written'));

$cache->set('page', str_repeat('all the little pieces ', 10000), 60);
foreach (['first', 'second', 'third'] as $time) {
	$before = $sent();
	$page = $cache->get('page');
	echo "$time time: ", strlen($page), ' bytes, ', $sent() - $before > strlen($page) ? 'sent by the server' : 'kept here', "\n";
}

// Another client's write is seen at once.
example_cache()->set('page', 'another page', 60);
echo $cache->get('page'), "\n";
