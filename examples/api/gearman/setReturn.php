<?php
/*
 * Three ways in which a job ends
 * For: GearmanJob::setReturn, GearmanJob::sendFail, GearmanJob::returnCode, GearmanJob::__destruct
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
foreach (['well', 'by a code', 'by a message'] as $how) {
	$client->doBackground('end', $how);
}
$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->addFunction('end', function (GearmanJob $job): string {
	if ($job->workload() === 'by a code') {
		$job->setReturn(GEARMAN_WORK_FAIL);
	} elseif ($job->workload() === 'by a message') {
		$job->sendFail();
		echo $job->returnCode() === GEARMAN_SUCCESS ? "sent\n" : "not sent\n";
	}
	return 'a result';
});
for ($i = 0; $i < 3; $i++) {
	$worker->work();
	echo $worker->returnCode() === GEARMAN_SUCCESS ? "done\n" : "failed\n";
}
/*
Output:
done
failed
sent
done
*/
