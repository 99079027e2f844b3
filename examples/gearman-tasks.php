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
$client->setStatusCallback(function (GearmanTask $task) use (&$steps) { $steps++; });
$client->setCompleteCallback(function (GearmanTask $task, string $name) { echo "$name is done: {$task->data()}\n"; });
$client->setExceptionCallback(function (GearmanTask $task, string $name) { echo "$name went wrong: {$task->data()}\n"; });
$client->setFailCallback(function (GearmanTask $task, string $name) { echo "$name failed, {$task->returnCode()}\n"; });
foreach ([100, 200, 300, 400, 5000] as $width) {
	$client->addTask('thumbnail', json_encode(['cat.jpg', $width]), "width $width");
}
$good = $client->runTasks();
echo "the workers reported $steps steps\n";

exit($good && $steps === 12 ? 0 : 1);
