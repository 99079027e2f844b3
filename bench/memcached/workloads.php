<?php
/*
 * What bench/run measures for memcached. Each work: its name as script.php and baseline.c know it, how often one process
 * does it, how many items are in it, and the goals: 'peer' at least so many times the peer's speed, 'baseline' at most so
 * many times the bare sockets' time.
 */
require_once __DIR__ . '/../../tests/support/memcached.inc';
require_once __DIR__ . '/../../tests/support/tls.inc';

return [
	'title' => 'memcached',
	'peer' => 'pecl/memcached',
	'script' => __DIR__ . '/script.php',
	'baseline' => __DIR__ . '/baseline.c',
	'start' => function (string ...$args): array {
		$authority = new TestAuthority;
		$server = memcached_start_tls($authority, ['-m', '512', '-t', '1', ...$args]);
		return [$server->host, "$server->plain_port,$server->port,$authority->ca_file"];
	},
	'workloads' => [
		'get-1-200' => ['title' => 'get of 200 B', 'times' => 10000, 'goals' => ['baseline' => 1.05]],
		'set-1-200' => ['title' => 'set of 200 B', 'times' => 10000, 'goals' => ['baseline' => 1.05]],
		'get-1-900000' => ['title' => 'get of 900 kB', 'times' => 400, 'goals' => ['baseline' => 1.25]],
		'set-1-900000' => ['title' => 'set of 900 kB', 'times' => 400, 'goals' => ['baseline' => 1.25]],
		'getMulti-100-200' => ['title' => 'getMulti of 100, an item', 'times' => 1000, 'items' => 100, 'goals' => ['peer' => 1.2]],
		'getMulti-10000-200' => ['title' => 'getMulti of 10,000, an item', 'times' => 15, 'items' => 10000, 'goals' => ['peer' => 1.2]],
		'setMulti-100-200' => ['title' => 'setMulti of 100, an item', 'times' => 40, 'items' => 100, 'goals' => ['peer' => 25, 'baseline' => 1.5]],
		'deleteMulti-100-200' => ['title' => 'deleteMulti of 100, an item', 'times' => 40, 'items' => 100, 'goals' => ['peer' => 25, 'baseline' => 1.5]],
		// Over the binary protocol; there are no bare sockets for it.
		'binary-get-1-200' => ['title' => 'binary get of 200 B', 'times' => 10000, 'goals' => ['get-1-200' => 1.05], 'only' => ['peer', 'ours']],
		'binary-set-1-200' => ['title' => 'binary set of 200 B', 'times' => 10000, 'goals' => ['set-1-200' => 1.05], 'only' => ['peer', 'ours']],
		'binary-getMulti-100-200' => ['title' => 'binary getMulti of 100, an item', 'times' => 1000, 'items' => 100, 'goals' => ['peer' => 1.2], 'only' => ['peer', 'ours']],
		'binary-setMulti-100-200' => ['title' => 'binary setMulti of 100, an item', 'times' => 40, 'items' => 100, 'goals' => ['peer' => 25], 'only' => ['peer', 'ours']],
		// Over the meta protocol, which the peer has not.
		'meta-get-1-200' => ['title' => 'meta get of 200 B', 'times' => 10000, 'goals' => ['get-1-200' => 1.03], 'only' => ['ours']],
		'meta-set-1-200' => ['title' => 'meta set of 200 B', 'times' => 10000, 'goals' => ['set-1-200' => 1.03], 'only' => ['ours']],
		'meta-getMulti-100-200' => ['title' => 'meta getMulti of 100, an item', 'times' => 1000, 'items' => 100, 'goals' => ['getMulti-100-200' => 1.1], 'only' => ['ours']],
		'meta-setMulti-100-200' => ['title' => 'meta setMulti of 100, an item', 'times' => 40, 'items' => 100, 'goals' => ['setMulti-100-200' => 1.1], 'only' => ['ours']],
		// Over TLS, whose records are encrypted on both sides of the same machine.
		'poll-get-1-200' => ['title' => 'get of 200 B, busy polling', 'times' => 10000, 'only' => ['ours']],
		'poll-set-1-200' => ['title' => 'set of 200 B, busy polling', 'times' => 10000, 'only' => ['ours']],
		'tls-get-1-200' => ['title' => 'get of 200 B over TLS', 'times' => 10000, 'goals' => ['get-1-200' => 1.3], 'only' => ['ours']],
		'tls-set-1-200' => ['title' => 'set of 200 B over TLS', 'times' => 10000, 'goals' => ['set-1-200' => 1.3], 'only' => ['ours']],
		'tls-get-1-900000' => ['title' => 'get of 900 kB over TLS', 'times' => 400, 'only' => ['ours']],
		'tls-set-1-900000' => ['title' => 'set of 900 kB over TLS', 'times' => 400, 'only' => ['ours']],
		'tls-getMulti-100-200' => ['title' => 'getMulti of 100 over TLS, an item', 'times' => 1000, 'items' => 100, 'only' => ['ours']],
		'tls-setMulti-100-200' => ['title' => 'setMulti of 100 over TLS, an item', 'times' => 40, 'items' => 100, 'only' => ['ours']],
		'session-1-200' => ['title' => 'session page, a connection each', 'times' => 1000, 'goals' => ['peer' => 1], 'only' => ['peer', 'ours']],
		'sessionKept-1-200' => ['title' => 'session page, persistent', 'times' => 2000, 'goals' => ['peer' => 1], 'only' => ['peer', 'ours']],
	],
	// User-space instructions: the difference of two runs, so that what comes before does not count. The goals are those of
	// PHP 8.2 on Debian 12; 'limit' is what tests/bench holds where it is not reached, there or with Debian 13, whose PHP
	// and C library take 66 more for a get and 44 more for a set. Lower it with every step.
	'instructions' => [
		'get-1-200' => ['title' => 'get', 'times' => 2000, 'goal' => 850, 'limit' => PHP_VERSION_ID < 80300 ? 845 : 910],
		'set-1-200' => ['title' => 'set', 'times' => 2000, 'goal' => 850, 'limit' => PHP_VERSION_ID < 80300 ? 825 : 865],
		'getMulti-100-200' => ['title' => 'getMulti of 100, a key', 'times' => 100, 'items' => 100, 'goal' => 450, 'limit' => PHP_VERSION_ID < 80300 ? 445 : 475],
		'setMulti-100-200' => ['title' => 'setMulti of 100, an item', 'times' => 100, 'items' => 100, 'goal' => 450, 'limit' => PHP_VERSION_ID < 80300 ? 395 : 450],
	],
	'calls' => [
		'get-1-200' => ['title' => 'get', 'times' => 1000, 'goal' => 2],
		'set-1-200' => ['title' => 'set', 'times' => 1000, 'goal' => 2],
		'getMulti-100-200' => ['title' => 'getMulti of 100', 'times' => 100],
		'setMulti-100-200' => ['title' => 'setMulti of 100', 'times' => 100],
		'binary-get-1-200' => ['title' => 'binary get', 'times' => 1000, 'goal' => 2],
		'binary-set-1-200' => ['title' => 'binary set', 'times' => 1000, 'goal' => 2],
		'tls-get-1-200' => ['title' => 'get over TLS', 'times' => 1000, 'goal' => 2, 'only' => ['ours']],
		'tls-set-1-200' => ['title' => 'set over TLS', 'times' => 1000, 'goal' => 2, 'only' => ['ours']],
		// two sends, two receives, and a look at a kept connection before what must not be done twice goes out on it
		'sessionKept-1-200' => ['title' => 'session page, persistent', 'times' => 1000, 'goal' => 6],
	],
	'memory' => [
		'memoryOwn-10000-1000' => ['title' => 'getMulti of 10,000 values of 1 kB, against what PHP keeps them in', 'bytes' => 1, 'goal' => 1.03],
		// 1.34 is the least there can be: a string of 1,000 bytes takes 1,280 of PHP's, an entry of an array 59.
		'memory-10000-1000' => ['title' => 'the same, against their bytes alone', 'bytes' => 10000 * 1000, 'goal' => 1.3],
	],
];
