<?php
/*
 * The client of the talk, with the names of today: do() is doNormal(). Its worker is gearman/reverse-worker.php, which is
 * started beside it.
 */
require __DIR__ . '/gearman.inc';
$worker = example_worker('reverse-worker');

$client = new GearmanClient();
$client->addServers(example_server());
print $client->doNormal('reverse', 'Hello World!') . "\n";

exit($client->returnCode() === GEARMAN_SUCCESS ? 0 : 1);
