<?php
/*
 * No stampede, by Gearman: jobs with one unique key are one job, and all that asked for it get its result. Eight processes miss the
 * same page; a worker makes it once. Its worker is gearman/page-worker.php.
 */
require __DIR__ . '/memcached.inc';
require __DIR__ . '/gearman.inc';

function get_page(string $key): string
{
	$cache = example_cache();
	$page = $cache->get($key);
	if ($page !== false) {
		return $page;
	}
	$client = new GearmanClient();
	$client->addServers(example_server());
	$client->setTimeout(10000); // ms
	$page = @$client->doNormal('make page', $key, $key); // the third argument is the unique key
	return $client->returnCode() === GEARMAN_SUCCESS ? $page : 'the page, made without Gearman';
}

$cache = example_cache();
$cache->delete('page:front');
example_cache_failed($cache);
unset($cache);
$worker = example_worker('page-worker');

$readers = [];
for ($i = 1; $i <= 8; $i++) {
	if (($pid = pcntl_fork()) === 0) {
		exit(get_page('page:front') === 'the page' ? 0 : 1);
	}
	$readers[] = $pid;
}
$served = 0;
foreach ($readers as $pid) {
	pcntl_waitpid($pid, $status);
	$served += pcntl_wexitstatus($status) === 0;
}
echo "$served of 8 have it from the worker\n";
if ($served < 8) {
	$client = new GearmanClient();
	$client->addServers(example_server());
	@$client->ping('there?');
	echo "the others made it themselves: {$client->error()}\n";
}
