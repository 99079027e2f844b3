<?php
/*
 * The client of the talk, with the names of today: do() is doNormal(). Its worker is gearman/reverse-worker.php, which is
 * started beside it.
 */
require __DIR__ . '/gearman.inc';
$worker = example_worker('reverse-worker');

$client = new GearmanClient();
$client->addServers(example_server());
$client->setTimeout(5000); // ms; without it, a job that no worker takes is waited for without end
$result = $client->doNormal('reverse', 'Hello World!');
if ($client->returnCode() !== GEARMAN_SUCCESS) {
	echo "no result: {$client->error()}\n";
	exit(1);
}
print "$result\n";
