<?php
/*
 * Eight processes miss one key at the same moment. With OPT_STAMPEDE_TTL one of them makes the value, and the others wait
 * for it. If the cache is down, nobody waits: get() returns false, and each makes it for itself.
 */
require __DIR__ . '/memcached.inc';

$cache = example_cache();
$cache->delete('page');
example_cache_failed($cache);
unset($cache); // each process has a client of its own

$processes = [];
for ($i = 1; $i <= 8; $i++) {
	if (($pid = pcntl_fork()) > 0) {
		$processes[] = $pid;
		continue;
	}
	$cache = example_cache();
	$cache->setOption(Memcached::OPT_STAMPEDE_TTL, 10);
	$page = $cache->get('page', function (Memcached $cache, string $key, mixed &$value, int &$expiration): bool {
		echo "made by one of them\n";
		usleep(200000);
		$value = 'the page';
		$expiration = 600;
		return true;
	});
	exit($page === 'the page' ? 0 : 1);
}
$got = 0;
foreach ($processes as $pid) {
	pcntl_waitpid($pid, $status);
	$got += pcntl_wexitstatus($status) === 0;
}
echo "$got of 8 have it from the cache\n";
