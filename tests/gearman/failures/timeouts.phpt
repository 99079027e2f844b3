--TEST--
time-outs, also in the middle of a packet: no later answer is taken for another's
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$worker = worker_start('ours', $server);
$proxy = proxy_start($server);
$c = client($proxy);
$c->setTimeout(150);
show('slow', fn () => $c->doNormal('sleep', '400'), $c);
show('handle to ask about', fn () => $c->doJobHandle());
for ($i = 0; $i < 5; $i++) {
	$c->setTimeout(5000);
	show('next', fn () => $c->doNormal('reverse', "abc$i"), $c);
	$c->setTimeout(50);
	show('slow again', fn () => $c->doNormal('sleep', '120'), $c);
}
// Every byte of the answer is a place to stop at.
$wrong = $timeouts = 0;
$c = client($proxy);
for ($at = 1; $at < 120; $at += 7) {
	$c->setTimeout(5000);
	$c->ping('fresh');
	$c->setTimeout(60);
	$proxy->set(['freeze_reply' => $at]);
	$c = client($proxy);
	$c->setTimeout(60);
	$got = @$c->doNormal('echo', "first $at " . str_repeat('x', 50));
	$timeouts += $c->returnCode() === GEARMAN_TIMEOUT;
	$proxy->set([]);
	$c->setTimeout(5000);
	for ($k = 0; $k < 3; $k++) {
		$wrong += $c->doNormal('echo', "next $at $k") !== "next $at $k";
	}
}
echo $timeouts >= 10 ? 'time-outs' : "only $timeouts time-outs", ", $wrong wrong\n";
// runTasks() goes on where it stopped.
$c = client($proxy);
$c->setTimeout(100);
$done = [];
$c->setCompleteCallback(function (GearmanTask $task, $name) use (&$done) { $done[] = $name; });
$c->addTask('sleep', '350', 'slow one');
$c->addTask('reverse', 'x', 'quick one');
$calls = 0;
while (!@$c->runTasks() && $c->returnCode() === GEARMAN_TIMEOUT && $calls < 50) {
	$calls++;
	if ($calls === 1) {
		$c->setTimeout(5000);
		echo $c->doNormal('echo', 'meanwhile') , "\n";
		$c->setTimeout(100);
	}
}
sort($done);
echo implode(', ', $done), ' ', $c->returnCode(), "\n";
// Large, in slow small pieces: it takes longer than the time-out, but something always comes.
$proxy->set(['chunk' => 20000, 'delay' => 0.02]);
$c = client($proxy);
$c->setTimeout(400);
show('in pieces', fn () => strlen($c->doNormal('echo', str_repeat('y', 500000))), $c);
$proxy->set([]);
// Closed half way, at any byte: the job is done again or said to have failed.
$results = [];
for ($at = 1; $at < 100; $at += 9) {
	$proxy->set(['cut_reply' => $at]);
	$c = client($proxy, $server);
	$fails = $completes = 0;
	$c->setFailCallback(function () use (&$fails) { $fails++; });
	$c->setCompleteCallback(function () use (&$completes) { $completes++; });
	$c->addTask('echo', str_repeat('z', 100));
	@$c->runTasks();
	$results[$fails + $completes] = true;
}
echo json_encode($results), "\n";
?>
--EXPECT--
  Warning: GearmanClient::doNormal(): timed out while waiting for 127.0.0.1:PORT, for "sleep" (job HANDLE): is a worker registered?
slow: "" [47]
handle to ask about: "HANDLE"
next: "0cba" [0]
  Warning: GearmanClient::doNormal(): timed out while waiting for 127.0.0.1:PORT, for "sleep" (job HANDLE): is a worker registered?
slow again: "" [47]
next: "1cba" [0]
  Warning: GearmanClient::doNormal(): timed out while waiting for 127.0.0.1:PORT, for "sleep" (job HANDLE): is a worker registered?
slow again: "" [47]
next: "2cba" [0]
  Warning: GearmanClient::doNormal(): timed out while waiting for 127.0.0.1:PORT, for "sleep" (job HANDLE): is a worker registered?
slow again: "" [47]
next: "3cba" [0]
  Warning: GearmanClient::doNormal(): timed out while waiting for 127.0.0.1:PORT, for "sleep" (job HANDLE): is a worker registered?
slow again: "" [47]
next: "4cba" [0]
  Warning: GearmanClient::doNormal(): timed out while waiting for 127.0.0.1:PORT, for "sleep" (job HANDLE): is a worker registered?
slow again: "" [47]
time-outs, 0 wrong
meanwhile
quick one, slow one 0
in pieces: 500000 [0]
{"1":true}
