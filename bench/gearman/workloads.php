<?php
/*
 * What bench/run measures for gearman; the keys are those of bench/memcached/workloads.php. Client and worker are of the
 * same extension: each contestant has workers of its own, under functions of their own, by the loop that long-running
 * workers use: work() of the peer, run() of this extension.
 *
 * gearmand runs as it is installed, with four threads. A second one has one thread, and more buckets in its tables of jobs
 * than the usual 991, or its own search in them would be what grows with 100,000 tasks.
 *
 * Work is "CALL-SIZE" with these words behind it: "ahead" with a prefetch of 50 (the peer has none), "four" with four
 * workers instead of one, "poll" with busy polling (again, not of the peer), "thread" on the server with one thread.
 */
require_once __DIR__ . '/../../tests/support/gearmand.inc';
require_once __DIR__ . '/../../tests/support/php.inc';

const MB = 1 << 20;
$php = ['peer', 'ours'];

return [
	'title' => 'gearman',
	'peer' => 'pecl/gearman',
	'baseline_name' => 'bare sockets',
	'script' => __DIR__ . '/script.php',
	'baseline' => __DIR__ . '/baseline.c',
	'start' => function (): array {
		static $workers = []; // they work until the bench ends
		$servers = [gearmand_start(), gearmand_start(['-t', '1', '--hashtable-buckets', '100003'])];
		$groups = ['' => [1, 1], '-four' => [4, 1], '-ahead' => [1, 50], '-four-ahead' => [4, 50]];
		foreach ($servers as $server) {
			foreach (have_peer('gearman') ? ['peer', 'ours'] : ['ours'] as $who) {
				foreach ($groups as $group => [$count, $prefetch]) {
					if ($who === 'peer' && $prefetch > 1) {
						continue;
					}
					for ($i = 0; $i < $count; $i++) {
						$workers[] = php_start($who, 'gearman', __DIR__ . '/worker.php', [$server->address(), $who . $group, $prefetch], ['memory_limit' => -1]);
					}
					wait_for(fn () => preg_match("/^$who$group\t0\t0\t$count/m", $server->admin('status')), "the workers of $who$group to register");
				}
			}
		}
		return [$servers[0]->host, $servers[0]->port . ',' . $servers[1]->port];
	},
	'workloads' => [
		'do-' . MB => ['title' => 'doNormal of 1 MB', 'times' => 5, 'goals' => ['peer' => 50], 'only' => $php],
		'do-' . 8 * MB => ['title' => 'doNormal of 8 MB', 'times' => 1, 'goals' => ['do-' . MB => 10], 'only' => $php],
		'do-5' => ['title' => 'doNormal of 5 B', 'times' => 2000, 'goals' => ['peer' => 1.3, 'baseline' => 1.1]],
		'do-5-poll' => ['title' => 'doNormal of 5 B, busy polling', 'times' => 2000, 'goals' => ['peer' => 1.3], 'only' => $php],
		'tasks-1000' => ['title' => 'runTasks of 1,000, a task', 'times' => 10, 'items' => 1000, 'goals' => ['peer' => 1.5]],
		'tasks-1000-poll' => ['title' => 'runTasks of 1,000, busy polling', 'times' => 10, 'items' => 1000, 'goals' => ['peer' => 1.5], 'only' => $php],
		'tasks-1000-ahead' => ['title' => 'runTasks of 1,000, prefetch 50', 'times' => 10, 'items' => 1000, 'goals' => ['peer' => 4], 'only' => $php],
		'tasks-10000' => ['title' => 'runTasks of 10,000, a task', 'times' => 1, 'items' => 10000, 'goals' => ['peer' => 2]],
		'tasks-10000-poll' => ['title' => 'runTasks of 10,000, busy polling', 'times' => 1, 'items' => 10000, 'goals' => ['peer' => 2], 'only' => $php],
		'tasks-10000-ahead' => ['title' => 'runTasks of 10,000, prefetch 50', 'times' => 1, 'items' => 10000, 'goals' => ['peer' => 4], 'only' => $php],
		'tasks-10000-four' => ['title' => 'runTasks of 10,000, four workers', 'times' => 1, 'items' => 10000, 'only' => $php],
		'tasks-10000-four-ahead' => ['title' => 'four workers, prefetch 50 each', 'times' => 1, 'items' => 10000, 'only' => $php],
		'tasks-10000-thread' => ['title' => 'runTasks of 10,000, gearmand -t 1', 'times' => 1, 'items' => 10000, 'only' => $php],
		// The peer would need minutes.
		'tasks-100000-thread' => ['title' => 'runTasks of 100,000, gearmand -t 1', 'times' => 1, 'items' => 100000, 'goals' => ['tasks-10000-thread' => 1.3], 'only' => ['ours']],
		'background-10000' => ['title' => '10,000 background tasks, a task', 'times' => 1, 'items' => 10000, 'goals' => ['peer' => 1.5], 'only' => $php],
		'queue' => ['title' => 'worker emptying a queue, a job', 'times' => 10000, 'goals' => ['peer' => 1.2, 'baseline' => 1.1]],
		'queue-poll' => ['title' => 'emptying a queue, busy polling', 'times' => 10000, 'goals' => ['peer' => 1.2], 'only' => $php],
		'queue-ahead' => ['title' => 'emptying a queue, prefetch 50', 'times' => 10000, 'goals' => ['peer' => 5]],
		'queue-thread' => ['title' => 'emptying a queue, gearmand -t 1', 'times' => 10000],
		'queue-thread-ahead' => ['title' => 'gearmand -t 1, prefetch 50', 'times' => 10000],
	],
	'instructions' => [
		'do-5' => ['title' => 'doNormal of 5 B, the client', 'times' => 500],
		'tasks-1000' => ['title' => 'runTasks of 1,000, a task', 'times' => 2, 'items' => 1000],
		'background-1000' => ['title' => 'runTasks of 1,000 in the background, a task', 'times' => 2, 'items' => 1000],
		'queue' => ['title' => 'worker emptying a queue, a job', 'times' => 2000],
		'queue-ahead' => ['title' => 'worker emptying a queue, prefetch 50', 'times' => 2000],
	],
	'calls' => [
		'do-5' => ['title' => 'doNormal of 5 B, the client', 'times' => 1000, 'goal' => 3],
		'queue' => ['title' => 'worker emptying a queue, a job', 'times' => 2000, 'goal' => 2],
		'queue-ahead' => ['title' => 'worker emptying a queue, prefetch 50', 'times' => 2000, 'goal' => 1.2],
	],
	'memory' => [
		'memory' => ['title' => 'worker, from 1,000 to 100,000 jobs', 'times' => 100000, 'goal' => 0, 'unit' => 'B more'],
	],
];
