<?php
/*
 * What do the servers have to do?
 * For: Pieces\GearmanAdmin, Pieces\GearmanAdmin::__construct, Pieces\GearmanAdmin::addServer, Pieces\GearmanAdmin::addServers, Pieces\GearmanAdmin::setTimeout, Pieces\GearmanAdmin::status, Pieces\GearmanAdmin::version, Pieces\GearmanAdmin::getPid, Pieces\GearmanAdmin::showJobs, Pieces\GearmanAdmin::showUniqueJobs
 */
$client = new GearmanClient();
$client->addServer('127.0.0.1', 4730);
$handle = $client->doBackground('mail', 'receipt', 'order-7');

$admin = new Pieces\GearmanAdmin();
$admin->addServer('127.0.0.1', 4730);     // or addServers('host:port,host:port'), or the constructor
$admin->setTimeout(2000);                 // milliseconds
foreach ($admin->status() as $server => $functions) {
	foreach ($functions as $name => $count) {
		echo "$server $name: $count[total] jobs, $count[running] running, $count[workers] workers\n";
	}
}
echo implode(', ', $admin->showUniqueJobs()['127.0.0.1:4730']), "\n";
var_dump(isset($admin->showJobs()['127.0.0.1:4730'][$handle]));
var_dump(is_string($admin->version()['127.0.0.1:4730']), is_int($admin->getPid()['127.0.0.1:4730']));
/*
Output:
127.0.0.1:4730 mail: 1 jobs, 0 running, 0 workers
order-7
bool(true)
bool(true)
bool(true)
*/
