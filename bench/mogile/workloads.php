<?php
/*
 * What bench/run measures for mogile; the keys are those of bench/memcached/workloads.php. There is no peer for PHP 8; what
 * "baseline" stands for is the curl program, to the same node.
 *
 * The tracker is the tests' stand-in, one PHP process on the same two cores: on loopback, many files at once are as fast
 * as it is, whatever the client does. So the works with the goal ask one that holds every answer back for 2 ms, as a
 * tracker does that has a database to ask and is a network away; "near" is without that.
 */
require_once __DIR__ . '/../../tests/support/mogile.inc';

const GIB = 1 << 30;
const FILES = 200;
const PIECES = 256;

return [
	'title' => 'mogile',
	'baseline_name' => 'the curl program',
	'script' => __DIR__ . '/script.php',
	'start' => function (): array {
		static $kept = []; // they serve until the bench ends
		$near = mogile_own();
		$far = new TestMogileTracker($near->tracker[0]->db, '', 0.002);
		$one = mogile_own(nodes: 1);
		array_push($kept, $near, $far, $one);
		$node = $one->node[0];
		return [$near->tracker[0]->address(), $far->address(), $one->tracker[0]->address(), "http://$node->host:$node->port"];
	},
	'workloads' => [
		'store-1000' => ['title' => 'store of 1 kB', 'times' => 300, 'only' => ['ours']],
		'read-1000' => ['title' => 'read of 1 kB', 'times' => 500, 'only' => ['ours']],
		'far-storeEach' => ['title' => '200 files stored one by one, a file', 'times' => 1, 'items' => FILES, 'only' => ['ours']],
		'far-storeMulti' => ['title' => 'storeMulti of 200, a file', 'times' => 1, 'items' => FILES, 'goals' => ['far-storeEach' => 0.333], 'only' => ['ours']],
		'far-getEach' => ['title' => '200 files read one by one, a file', 'times' => 1, 'items' => FILES, 'only' => ['ours']],
		'far-getMulti' => ['title' => 'getMulti of 200, a file', 'times' => 1, 'items' => FILES, 'goals' => ['far-getEach' => 0.333], 'only' => ['ours']],
		'near-storeEach' => ['title' => 'near, stored one by one, a file', 'times' => 1, 'items' => FILES, 'only' => ['ours']],
		'near-storeMulti' => ['title' => 'near, storeMulti of 200, a file', 'times' => 1, 'items' => FILES, 'only' => ['ours']],
		'near-getEach' => ['title' => 'near, read one by one, a file', 'times' => 1, 'items' => FILES, 'only' => ['ours']],
		'near-getMulti' => ['title' => 'near, getMulti of 200, a file', 'times' => 1, 'items' => FILES, 'only' => ['ours']],
		'storeStream-' . GIB => ['title' => 'storeStream of 1 GiB', 'times' => 1, 'goals' => ['baseline' => 1.111]],
		'getStream-' . GIB => ['title' => 'getStream of 1 GiB, read to the end', 'times' => 1, 'goals' => ['fopen-' . GIB => 1.2, 'curlExtension-' . GIB => 1.2]],
		// what else a PHP program can read it with; where it is, Mogile has said
		'fopen-' . GIB => ['title' => 'fopen() of its URL', 'times' => 1, 'only' => ['ours']],
		'curlExtension-' . GIB => ['title' => 'the curl extension, a callback', 'times' => 1, 'only' => ['ours']],
		'getFile-' . GIB => ['title' => 'getFile of 1 GiB', 'times' => 1, 'goals' => ['baseline' => 1.111]],
	],
	// They have no goal but to be counted; 'limit' is what tests/bench holds. They differ by up to 4 % from run to run.
	'instructions' => [
		'ping' => ['title' => 'a tracker command', 'times' => 1000, 'limit' => 4400],
		'getPaths' => ['title' => 'getPaths', 'times' => 500, 'limit' => 11200],
		'read-1000' => ['title' => 'read of 1 kB', 'times' => 200, 'limit' => 120000],
		'store-1000' => ['title' => 'store of 1 kB', 'times' => 200, 'limit' => 150000],
		// what libcurl copies once more shows
		'getStream-' . PIECES * 262144 => ['title' => 'getStream, a piece of 256 KiB', 'times' => 1, 'items' => PIECES, 'limit' => 80000],
	],
	'calls' => [
		'ping' => ['title' => 'a tracker command', 'times' => 500, 'goal' => 2],
		'read-1000' => ['title' => 'read of 1 kB', 'times' => 500, 'only' => ['ours']],
		'store-1000' => ['title' => 'store of 1 kB', 'times' => 300, 'only' => ['ours']],
		// one recv() each as long as the node is as fast; a node that is slower is waited for
		'getStream-' . PIECES * 262144 => ['title' => 'getStream, a piece of 256 KiB', 'times' => 1, 'items' => PIECES, 'limit' => 4],
	],
	'memory' => [
		'memory-storeStream' => ['title' => 'storeStream, from 1 MiB to 1 GiB', 'times' => GIB, 'goal' => 4096, 'unit' => 'KiB more'],
		'memory-getStream' => ['title' => 'getStream, from 1 MiB to 1 GiB', 'times' => GIB, 'goal' => 4096, 'unit' => 'KiB more'],
		'memory-getFile' => ['title' => 'getFile, from 1 MiB to 1 GiB', 'times' => GIB, 'goal' => 4096, 'unit' => 'KiB more'],
	],
];
