<?php
/*
 * Many tasks at once: they are sent without waiting for one another, and the callbacks tell what becomes of each. Two
 * workers (gearman/picture-worker.php) share them; an exception in the worker's function reaches the exception callback.
 */
require __DIR__ . '/gearman.inc';
$workers = [example_worker('picture-worker'), example_worker('picture-worker')];

$client = new GearmanClient();
$client->addServers(example_server());
$client->setTimeout(20000);
$steps = 0;
$results = [];
$client->setStatusCallback(function (GearmanTask $task) use (&$steps) { $steps++; });
$client->setCompleteCallback(function (GearmanTask $task, int $width) use (&$results) { $results[$width] = "done: {$task->data()}"; });
$client->setExceptionCallback(function (GearmanTask $task, int $width) use (&$results) { $results[$width] = "went wrong: {$task->data()}"; });
$client->setFailCallback(function (GearmanTask $task, int $width) use (&$results) { $results[$width] = 'failed'; });
foreach ([100, 200, 300, 400, 5000] as $width) {
	$client->addTask('thumbnail', json_encode(['cat.jpg', $width]), $width);
}
if (!$client->runTasks()) {
	echo "not all of them have ended: {$client->error()}\n";
}
ksort($results); // they end in any order
foreach ($results as $width => $result) {
	echo "width $width $result\n";
}
echo "the workers reported $steps steps\n";

exit($steps === 12 ? 0 : 1);
