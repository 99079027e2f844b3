--TEST--
a client, and tasks that are out, in a forked child
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'extension:pcntl', 'extension:posix');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$worker = worker_start('ours', $server);
$c = client($server);
$c->doNormal('reverse', 'x');
$wrong = 0;
$children = [];
for ($i = 0; $i < 3; $i++) {
	$pid = pcntl_fork();
	if ($pid === 0) {
		for ($k = 0; $k < 200; $k++) {
			$wrong += $c->doNormal('echo', "child $i $k") !== "child $i $k";
		}
		posix_kill(getmypid(), $wrong ? SIGKILL : SIGTERM);
		sleep(10);
	}
	$children[] = $pid;
}
for ($k = 0; $k < 200; $k++) {
	$wrong += $c->doNormal('echo', "parent $k") !== "parent $k";
}
foreach ($children as $pid) {
	pcntl_waitpid($pid, $status);
	echo pcntl_wtermsig($status) === SIGTERM ? "child well\n" : "CHILD WRONG\n";
}
echo $wrong, "\n";
// Tasks that are out when the process forks are the parent's.
$said = temp_dir() . '/said';
$c->setFailCallback(function (GearmanTask $t) use ($said): void { file_put_contents($said, 'fail ' . $t->returnCode() . ' ', FILE_APPEND); });
$ended = 0;
$c->setCompleteCallback(function (GearmanTask $t, $n) use ($c, &$ended, $said) {
	$ended++;
	if ($n === 0) {
		$pid = pcntl_fork();
		if ($pid === 0) {
			$c->runTasks();
			file_put_contents($said, $c->doNormal('reverse', 'cba'), FILE_APPEND);
			posix_kill(getmypid(), SIGKILL);
		}
		pcntl_waitpid($pid, $status);
	}
});
for ($i = 0; $i < 3; $i++) {
	$c->addTask('reverse', 'abc', $i);
}
show('run', fn () => $c->runTasks(), $c);
echo "$ended ended in the parent; in the child: ", file_get_contents($said), "\n";
// What a child sets is its own business: it shares the parent's socket.
$c->clearCallbacks();
$c->setTimeout(900);
$c->doNormal('reverse', 'x');
$pid = pcntl_fork();
if ($pid === 0) {
	$c->setTimeout(20);
	$c->setBusyPoll(100);
	$c->setWaiter(fn () => null);
	posix_kill(getmypid(), SIGKILL);
}
pcntl_waitpid($pid, $status);
show('after a child set its time-out', fn () => $c->doNormal('sleep', '100'), $c);
$c->setTimeout(10000);
// A worker whose process forks: the child connects anew.
$w = worker($server);
$w->addFunction('pid', fn () => getmypid());
$w->setTimeout(100);
$w->work();
$pid = pcntl_fork();
if ($pid === 0) {
	$w->setTimeout(5000);
	$w->work();
	posix_kill(getmypid(), SIGKILL);
}
$c->setFailCallback(fn () => 0);
echo $c->doNormal('pid', 'x') == $pid ? "the child worked\n" : "WRONG\n";
pcntl_waitpid($pid, $status);
?>
--EXPECT--
child well
child well
child well
0
run: true [0]
3 ended in the parent; in the child: fail 14 fail 14 abc
after a child set its time-out: "slept" [0]
the child worked
