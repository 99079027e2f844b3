--TEST--
setWaiter(): clients and workers in Fibers of one process; one client used by many; a waiter that throws or uses the object; a Fiber destroyed
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
require __DIR__ . '/../../support/fibers.inc';
$server = gearmand_start();
$loop = new FiberLoop;

echo "-- a worker and its clients in one process\n";
$worker = new Pieces\GearmanWorker;
$worker->addServers($server->address());
$worker->setWaiter($loop->wait(...));
$worker->addFunction('slow', function (GearmanJob $job) use ($loop) {
	$job->sendStatus(1, 2);
	$loop->pause(0.01); // the function's own wait
	$job->sendData('part');
	return strrev($job->workload());
});
$stopped = false;
$worker->setTimeout(200);
$done = 0;
$loop->add(function () use ($worker, &$stopped) {
	while (!$stopped) {
		@$worker->work();
	}
});
for ($i = 0; $i < 5; $i++) {
	$loop->add(function () use ($loop, $server, $i, &$stopped, &$done) {
		$client = new Pieces\GearmanClient;
		$client->addServers($server->address());
		$client->setWaiter($loop->wait(...));
		$reply = $client->doNormal('slow', "job $i");
		echo $reply === 'part' . strrev("job $i") || $reply === strrev("job $i") ? '' : "wrong: $reply\n";
		$stopped = ++$done === 5;
	});
}
$loop->run();
echo "$done done\n";

echo "-- one client, many Fibers\n";
$others = [worker_start('ours', $server), worker_start('ours', $server)];
$client = new Pieces\GearmanClient;
$client->addServers($server->address());
$client->setWaiter($loop->wait(...));
$wrong = 0;
$order = [];
for ($i = 0; $i < 10; $i++) {
	$loop->add(function () use ($loop, $client, $i, &$order, &$wrong) {
		$wrong += $client->doNormal('reverse', "text $i") !== strrev("text $i");
		$order[] = $i;
		$data = [];
		$client->setCompleteCallback(function (GearmanTask $task) use (&$data, $loop) {
			$loop->pause(0.001);
			$data[] = $task->data();
		});
		$client->addTask('reverse', "a$i");
		$client->addTask('reverse', "b$i");
		$wrong += !$client->runTasks();
		$wrong += !$client->ping("hello $i");
	});
}
$loop->run();
echo implode(' ', $order), "; $wrong wrong\n";

echo "-- throws\n";
$proxy = proxy_start($server);
$proxy->set(['delay' => 0.05]); // so that there is something to wait for
$client = client($proxy);
$client->setWaiter(fn () => throw new DomainException('no waiting today'));
foreach (['doNormal' => ['reverse', 'x'], 'ping' => ['x'], 'jobStatus' => ['H:none:1']] as $method => $arguments) {
	try {
		@$client->$method(...$arguments);
		echo "$method: no exception\n";
	} catch (DomainException $e) {
		echo "$method: ", $e->getMessage(), "\n";
	}
}
$client->setWaiter(null);
echo $client->doNormal('reverse', 'still works'), "\n";

echo "-- uses the client\n";
$inner = [];
$client->setWaiter(function (array $read, array $write, ?float $seconds) use ($client, &$inner) {
	$inner[] = json_encode([@$client->doNormal('reverse', 'inner'), $client->returnCode() === GEARMAN_INVALID_COMMAND, @$client->addServers('127.0.0.1:1'), @$client->runTasks()]);
	$none = null;
	stream_select($read, $write, $none, $seconds === null ? null : (int) $seconds, (int) (fmod($seconds ?? 0, 1) * 1e6));
});
echo $client->doNormal('reverse', 'outer'), ' ', implode(' ', array_unique($inner)), "\n";

echo "-- destroyed while it waits\n";
$client->setWaiter($loop->wait(...));
foreach (['doNormal' => ['nobody does this', 'x'], 'ping' => ['x'], 'runTasks' => []] as $method => $arguments) {
	foreach ([1, 2, 3] as $steps) {
		$fiber = $loop->add(function () use ($client, $method, $arguments) {
			$client->addTask('nobody does this', 'y');
			try {
				@$client->$method(...$arguments);
			} finally {
				echo '.';
			}
		});
		for ($i = 0; $i < $steps; $i++) {
			$loop->step(0.05);
		}
		$loop->forget($fiber);
		unset($fiber);
	}
	$client->clearCallbacks();
	$loop->add(function () use ($client, $method) {
		echo " $method ", $client->doNormal('reverse', 'after'), "\n";
	});
	$loop->run();
}

echo "-- defaults\n";
Pieces\GearmanClient::setDefaultWaiter($loop->wait(...));
$loop->waits = 0;
$loop->add(function () use ($server) {
	echo client($server)->doNormal('reverse', 'default'), "\n";
});
$loop->run();
var_dump($loop->waits > 0);
Pieces\GearmanClient::setDefaultWaiter(null);
$loop->waits = 0;
echo client($server)->doNormal('reverse', 'none'), "\n";
var_dump($loop->waits);
?>
--EXPECT--
-- a worker and its clients in one process
5 done
-- one client, many Fibers
0 1 2 3 4 5 6 7 8 9; 0 wrong
-- throws
doNormal: no waiting today
ping: no waiting today
jobStatus: no waiting today
skrow llits
-- uses the client
retuo ["",true,false,false]
-- destroyed while it waits
... doNormal retfa
... ping retfa
... runTasks retfa
-- defaults
tluafed
bool(true)
enon
int(0)
