<?php
/* The worker of pieces-stampede.php: it makes pages and puts them into the cache. usage: page-worker.php [HOST:PORT] */
require_once __DIR__ . '/../memcached.inc';

$cache = example_cache();
$worker = new Pieces\GearmanWorker();
$worker->addServers($argv[1] ?? '127.0.0.1');
$worker->addFunction('make page', function (GearmanJob $job) use ($cache): string {
	$key = $job->workload();
	// Who asked a moment too late to share the last job finds here what that one made.
	$page = $cache->get($key);
	if ($page === false) {
		echo "making the page\n";
		usleep(200000);
		$page = 'the page';
		$cache->set($key, $page, 60);
	}
	return $page;
});
$worker->run();
