--TEST--
gearmand killed and started again: under a waiting worker, and under 1,000 tasks on two servers
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
// A worker that waits when its server dies works on when it is back.
$server = gearmand_start();
$worker = worker_start('ours', $server);
$c = client($server);
show('before', fn () => $c->doNormal('reverse', 'abc'), $c);
foreach (['SIGKILL', 'SIGKILL', 'SIGTERM'] as $how) {
	$how === 'SIGKILL' ? $server->kill() : $server->stop();
	show('while it is away', fn () => $c->doNormal('reverse', 'abc'), $c);
	$server->restart();
	wait_for(fn () => preg_match('/^reverse\t\d+\t\d+\t1/m', $server->admin('status')), 'the worker to come back');
	show("after $how", fn () => $c->doNormal('reverse', 'abc'), $c);
}
// A connection that was closed while nothing was owed on it is opened again, also for a job in the background.
$server->restart();
usleep(50000);
show('background after a restart', fn () => $c->doBackground('nobody', 'x'), $c);

/** 1,000 tasks, $at of which have ended when $kill() is called. Every one has to end exactly once. */
function thousand(GearmanClient $c, int $at, callable $kill): void
{
	$ends = array_fill(0, 1000, 0);
	$complete = $fail = $wrong = 0;
	$ended = function () use (&$complete, &$fail, $at, &$kill): void {
		if ($complete + $fail === $at && $kill) {
			$do = $kill;
			$kill = null;
			$do();
		}
	};
	$c->setCompleteCallback(function (GearmanTask $t, int $n) use (&$ends, &$complete, &$wrong, $ended) {
		$ends[$n]++;
		$complete++;
		$wrong += $t->data() !== strrev("workload $n");
		$ended();
	});
	$c->setFailCallback(function (GearmanTask $t, int $n) use (&$ends, &$fail, $ended) {
		$ends[$n]++;
		$fail++;
		$ended();
	});
	for ($i = 0; $i < 1000; $i++) {
		$c->addTask('slow_reverse', "workload $i", $i);
	}
	@$c->runTasks();
	echo 'each once: ', json_encode(array_unique($ends)), ', ', $complete + $fail, " ended, $wrong wrong",
		$fail ? ($complete ? ', some failed' : ', all failed') : ', none failed', "\n";
}

$one = gearmand_start();
$two = gearmand_start();
$workers = [worker_start('ours', $one, $two), worker_start('ours', $one, $two)];
thousand(client($one, $two), 100, fn () => $one->kill());
thousand(client($one, $two), 100, fn () => 0);
$one->restart();
thousand(client($one, $two), 500, function () use ($one, $two) {
	$two->kill();
});
$two->restart();
wait_for(fn () => preg_match('/^reverse\t\d+\t\d+\t2/m', $one->admin('status') ) && preg_match('/^reverse\t\d+\t\d+\t2/m', $two->admin('status')), 'both workers on both servers');
thousand(client($one, $two), 300, function () use ($one, $two) {
	$one->kill();
	$one->restart();
});
// Tasks of one client on both servers at once: the second server has them when the first has died, and then dies as well.
$c = client($one, $two);
thousand($c, 50, function () use ($one, $two) {
	$one->kill();
});
$one->restart();
thousand($c, 50, function () use ($one, $two) {
	$one->kill();
	$two->kill();
});
// A task of which data has come is not sent again, though there is another server: it fails, once, and the others go on.
foreach ([$one, $two] as $server) {
	$server->restart();
	wait_for(fn () => preg_match('/^begins\t\d+\t\d+\t2/m', $server->admin('status')), 'both workers');
}
$c = client($one, $two);
$log = [];
$c->setDataCallback(function (GearmanTask $t, string $name) use (&$log, $one) {
	$log[] = "$name: " . $t->data();
	$one->kill();
});
$c->setFailCallback(function (GearmanTask $t, string $name) use (&$log) { $log[] = "$name failed: " . $t->returnCode(); });
$c->setCompleteCallback(function (GearmanTask $t, string $name) use (&$log) { $log[] = "$name: " . $t->data(); });
$c->addTask('begins', '2000', 'begun');
$c->addTask('sleep', '2000', 'not begun');
show('run', fn () => $c->runTasks(), $c);
echo implode('; ', $log), "\n";
?>
--EXPECT--
before: "cba" [0]
  Warning: GearmanClient::doNormal(): cannot connect to 127.0.0.1:PORT: Connection refused
while it is away: "" [26]
after SIGKILL: "cba" [0]
  Warning: GearmanClient::doNormal(): cannot connect to 127.0.0.1:PORT: Connection refused
while it is away: "" [26]
after SIGKILL: "cba" [0]
  Warning: GearmanClient::doNormal(): cannot connect to 127.0.0.1:PORT: Connection refused
while it is away: "" [26]
after SIGTERM: "cba" [0]
background after a restart: "HANDLE" [0]
each once: [1], 1000 ended, 0 wrong, none failed
each once: [1], 1000 ended, 0 wrong, none failed
each once: [1], 1000 ended, 0 wrong, none failed
each once: [1], 1000 ended, 0 wrong, none failed
each once: [1], 1000 ended, 0 wrong, none failed
each once: [1], 1000 ended, 0 wrong, some failed
run: true [0]
begun: a part; begun failed: 14; not begun: slept
