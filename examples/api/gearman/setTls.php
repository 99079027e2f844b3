<?php
/*
 * Jobs over TLS
 * For: Pieces\GearmanClient::setTls, Pieces\GearmanWorker::setTls, Pieces\GearmanAdmin::setTls
 * Needs: tls
 */
$tls = ['ca_file' => '/etc/jobs/ca.pem'];
$client = new Pieces\GearmanClient();
$client->addServer('127.0.0.1', 4731);
$client->setTls($tls);
$client->doBackground('reverse', 'Hello');

$admin = new Pieces\GearmanAdmin('127.0.0.1:4731');
$admin->setTls($tls);
echo $admin->status()['127.0.0.1:4731']['reverse']['total'], " job\n";

$worker = new Pieces\GearmanWorker();
$worker->addServer('127.0.0.1', 4731);
$worker->setTls($tls);
$worker->addFunction('reverse', function (GearmanJob $job): void {
	echo strrev($job->workload()), "\n";
});
$worker->work();
/*
Output:
1 job
olleH
*/
