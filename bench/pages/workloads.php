<?php
/*
 * What bench/run measures of whole pages and pools with memcached: the start of a page, a pool of many servers, unix
 * sockets, serializers and compression, and many processes at once. See bench/memcached/workloads.php for the fields.
 */
require_once __DIR__ . '/../../tests/support/memcached.inc';

return [
	'title' => 'memcached',
	'peer' => 'pecl/memcached',
	'script' => __DIR__ . '/script.php',
	// One server at 50 addresses (the first is its own), so that 50 processes do not fight for the processors; two for the processes; a unix socket.
	'start' => function (): array {
		$addresses = implode(',', array_map(fn ($i) => "127.0.0.$i", range(2, 50)));
		static $servers; // they serve until the bench ends
		$servers = [memcached_start(['-m', '256', '-t', '1', '-l', $addresses]), memcached_start(['-m', '256', '-t', '1']), memcached_start(['-m', '256', '-t', '1']), memcached_start_unix(['-m', '256', '-t', '1'])];
		return [$servers[0]->port . ',' . $servers[1]->port . ',' . $servers[2]->port, $servers[3]->socket];
	},
	'workloads' => [
		'start-20' => ['title' => 'page start, ketama, 20 servers', 'times' => 500, 'goals' => ['peer' => 5]],
		'start-100' => ['title' => 'page start, ketama, 100 servers', 'times' => 100, 'goals' => ['peer' => 5]],
		'fpm-20' => ['title' => 'php-fpm page, ketama, 20 servers', 'times' => 100],
		'pool-1000' => ['title' => 'getMulti of 1,000, 50 servers, each', 'times' => 30, 'items' => 1000, 'goals' => ['peer' => 1.2]],
		'poolSet-1000' => ['title' => 'setMulti of 1,000, 50 servers, each', 'times' => 5, 'items' => 1000, 'goals' => ['peer' => 5]],
		'unixGet-200' => ['title' => 'get of 200 B, unix socket', 'times' => 10000, 'goals' => ['peer' => 1]],
		'unixSet-200' => ['title' => 'set of 200 B, unix socket', 'times' => 10000, 'goals' => ['peer' => 1]],
		'text-none' => ['title' => 'set and get of 2 kB of text, as it is', 'times' => 4000],
		'text-fastlz' => ['title' => 'the same, fastlz', 'times' => 4000],
		'text-zlib' => ['title' => 'the same, zlib', 'times' => 2000],
		'text-zstd' => ['title' => 'the same, zstd', 'times' => 4000, 'only' => ['ours']],
		'fields-php' => ['title' => 'set and get of 50 fields, PHP', 'times' => 4000],
		'fields-igbinary' => ['title' => 'the same, igbinary', 'times' => 4000],
		'fields-json' => ['title' => 'the same, JSON', 'times' => 4000],
		'fields-msgpack' => ['title' => 'the same, msgpack', 'times' => 4000],
		'processes-64' => ['title' => '64 processes: time of a page', 'times' => 200, 'goals' => ['peer' => 1]],
		'processesP99-64' => ['title' => 'the same: 99 of 100 pages within', 'times' => 200, 'goals' => ['peer' => 1]],
	],
];
