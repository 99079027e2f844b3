<?php
/*
 * Who is connected?
 * For: GearmanWorker::setId, Pieces\GearmanAdmin::workers
 */
$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->setId('resizer-1');
$worker->addFunction('resize', fn (GearmanJob $job): string => '');
$worker->setTimeout(100);
$worker->work();     // connects; there is no job

$admin = new Pieces\GearmanAdmin('127.0.0.1:4730');
foreach ($admin->workers()['127.0.0.1:4730'] as $connection) {
	if ($connection['functions']) {
		echo "$connection[id]: ", implode(', ', $connection['functions']), "\n";
	}
}
/*
Output:
resizer-1: resize
*/
