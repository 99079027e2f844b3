<?php
/* The worker of the talk. usage: reverse-worker.php [HOST:PORT] */
$worker = new GearmanWorker();
$worker->addServers($argv[1] ?? '127.0.0.1');
$worker->addFunction('reverse', 'my_reverse_function');
while ($worker->work());

function my_reverse_function(GearmanJob $job)
{
	return strrev($job->workload());
}
