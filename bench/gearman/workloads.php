<?php
/*
 * What bench/run measures for gearman; the keys are those of bench/memcached/workloads.php. Client and worker are of the
 * same extension: each contestant has a worker of its own on the one gearmand, under a function of its own.
 *
 * gearmand runs with one thread. With more it hands each packet from thread to thread, which on two cores costs more
 * than client and worker together, and they are what is measured here. Its tables of jobs have more buckets than the
 * usual 991, or its own search in them would be what grows with 100,000 tasks.
 */
require_once __DIR__ . '/../../tests/support/gearmand.inc';
require_once __DIR__ . '/../../tests/support/php.inc';

const MB = 1 << 20;
$php = ['peer', 'ours'];

return [
	'title' => 'gearman',
	'peer' => 'pecl/gearman',
	'script' => __DIR__ . '/script.php',
	'baseline' => __DIR__ . '/baseline.c',
	'start' => function (): array {
		static $workers = []; // they work until the bench ends
		$server = gearmand_start(['-t', '1', '--hashtable-buckets', '100003']);
		foreach (have_peer('gearman') ? ['peer', 'ours'] : ['ours'] as $who) {
			$workers[] = php_start($who, 'gearman', __DIR__ . '/worker.php', [$server->address(), $who], ['memory_limit' => -1]);
			wait_for(fn () => preg_match("/^$who\t0\t0\t1/m", $server->admin('status')), "$who's worker to register");
		}
		return [$server->host, (string) $server->port];
	},
	'workloads' => [
		'do-' . MB => ['title' => 'doNormal of 1 MB', 'times' => 5, 'goals' => ['peer' => 50], 'only' => $php],
		'do-' . 8 * MB => ['title' => 'doNormal of 8 MB', 'times' => 1, 'goals' => ['do-' . MB => 10], 'only' => $php],
		'do-5' => ['title' => 'doNormal of 5 B', 'times' => 2000, 'goals' => ['peer' => 1.4], 'only' => $php],
		'tasks-1000' => ['title' => 'runTasks of 1,000, a task', 'times' => 10, 'items' => 1000, 'only' => $php],
		'tasks-10000' => ['title' => 'runTasks of 10,000, a task', 'times' => 1, 'items' => 10000, 'goals' => ['peer' => 2], 'only' => $php],
		// The peer would need minutes.
		'tasks-100000' => ['title' => 'runTasks of 100,000, a task', 'times' => 1, 'items' => 100000, 'goals' => ['tasks-1000' => 1.3], 'only' => ['ours']],
		'background-10000' => ['title' => 'runTasks of 10,000 in the background, a task', 'times' => 1, 'items' => 10000, 'goals' => ['peer' => 1.5], 'only' => $php],
		'queue' => ['title' => 'worker emptying a queue of 10,000, a job', 'times' => 10000, 'goals' => ['peer' => 2, 'baseline' => 1.1]],
	],
	'instructions' => [
		'do-5' => ['title' => 'doNormal of 5 B, the client', 'times' => 500],
		'tasks-1000' => ['title' => 'runTasks of 1,000, a task', 'times' => 2, 'items' => 1000],
		'background-1000' => ['title' => 'runTasks of 1,000 in the background, a task', 'times' => 2, 'items' => 1000],
		'queue' => ['title' => 'worker emptying a queue, a job', 'times' => 2000],
	],
	'calls' => [
		'do-5' => ['title' => 'doNormal of 5 B, the client', 'times' => 1000, 'goal' => 3],
		'queue' => ['title' => 'worker emptying a queue, a job', 'times' => 2000, 'goal' => 2],
	],
	'memory' => [
		'memory' => ['title' => 'worker, from 1,000 to 100,000 jobs', 'times' => 100000, 'goal' => 0, 'unit' => 'B more'],
	],
];
