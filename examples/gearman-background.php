<?php
/*
 * Jobs that nobody waits for: at once, and at a time. The same unique key makes two submissions one job. A worker in this
 * very script then works until there has been nothing to do for a while.
 */
require __DIR__ . '/gearman.inc';
$client = new Pieces\GearmanClient();
$client->addServers(example_server());
$client->setTimeout(5000); // ms

$handle = $client->doBackground('mail', 'to alice', 'mail-1');
if ($client->returnCode() !== GEARMAN_SUCCESS) {
	// Nobody has the job: keep it where it is not lost, in a table, and submit it from there later.
	echo "not queued: {$client->error()}\n";
	exit(1);
}
$again = $client->doHighBackground('mail', 'to alice', 'mail-1');
echo $handle === $again ? "one job for both\n" : "two jobs\n";
$client->doBackgroundAt('mail', 'to bob, in two seconds', new DateTimeImmutable('+2 seconds'));
[$known, $running] = $client->jobStatus($handle);
echo 'the first is ', $known ? 'known' : 'unknown', ' and ', $running ? 'running' : 'not running', "\n";

$worker = new Pieces\GearmanWorker();
$worker->addServers(example_server());
$worker->addFunction('mail', function (GearmanJob $job): void {
	echo "mail {$job->workload()}\n";
});
// Two jobs are known to come; without that knowledge it would be ['idle' => ...] alone.
$jobs = $worker->run(['jobs' => 2, 'idle' => 15]);
echo "$jobs jobs done\n";

exit($jobs === 2 ? 0 : 1);
