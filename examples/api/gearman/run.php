<?php
/*
 * A worker that ends after 1,000 jobs, or when it is told to, and never in the middle of a job
 * For: Pieces\GearmanWorker, Pieces\GearmanWorker::run, Pieces\GearmanWorker::setPrefetch, Pieces\GearmanWorker::getPrefetch
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
foreach (['a', 'b', 'c'] as $workload) {
	$client->doBackground('count', $workload);
}
$worker = new Pieces\GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->addFunction('count', fn (GearmanJob $job): string => '');
$worker->setPrefetch(20);     // for short jobs
var_dump($worker->getPrefetch());
$done = $worker->run(['jobs' => 1000, 'memory' => 128 << 20, 'idle' => 2]);
echo "$done jobs\n";
// supervisor or systemd starts it again
/*
Output:
int(20)
3 jobs
*/
