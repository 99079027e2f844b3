<?php
/*
 * The other side of script.php: works on function NAME, which answers with as many bytes as it got, and on NAME-fill,
 * which queues background jobs of 5 B ("COUNT FUNCTION").
 *
 * usage: php worker.php HOST:PORT NAME PREFETCH
 */
[, $address, $name, $prefetch] = $argv;
$client = new GearmanClient;
$client->addServers($address);
$worker = class_exists('Pieces\GearmanWorker', false) ? new Pieces\GearmanWorker : new GearmanWorker;
$worker->addServers($address);
$worker->addFunction("$name-fill", function (GearmanJob $job) use ($client) {
	[$count, $function] = explode(' ', $job->workload());
	for ($i = 0; $i < $count; $i++) {
		$client->addTaskBackground($function, 'hello');
	}
	$client->runTasks();
});
$worker->addFunction($name, fn (GearmanJob $job) => $job->workload());
if (method_exists($worker, 'run')) {
	$worker->setPrefetch((int) $prefetch);
	$worker->run();
}
while ($worker->work()) {
}
