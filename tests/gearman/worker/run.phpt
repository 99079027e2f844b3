--TEST--
run(): limits, and signals in every phase
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'extension:pcntl', 'extension:posix');
?>
--ENV--
USE_ZEND_ALLOC=1
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$c = client($server);
$jobs = function (int $n, string $workload = 'x') use ($c): void {
	while ($n-- > 0) {
		$c->doBackground('f', $workload);
	}
};
$w = worker($server);
$w->addFunction('f', fn (GearmanJob $j) => usleep(1000 * (int) $j->workload()));
$queued = fn () => preg_match('/^f\t(\d+)/m', $server->admin('status'), $m) ? (int) $m[1] : null;
/** How many are queued, once the server has heard of all that ended. */
$left = function (int $n) use ($queued): ?int {
	for ($end = microtime(true) + 5; $queued() !== $n && microtime(true) < $end;) {
		usleep(2000);
	}
	return $queued();
};
$jobs(30);
show('jobs', fn () => [$w->run(['jobs' => 10]), $left(20)], $w);
show('idle', fn () => [$w->run(['idle' => 0.2]), $left(0)]);
$start = microtime(true);
show('seconds', fn () => $w->run(['seconds' => 0.3]));
echo microtime(true) - $start >= 0.3 ? "ran 0.3 s\n" : "TOO SHORT\n";
$jobs(5);
show('memory', fn () => [$w->run(['memory' => 1]), $left(4)]);
$w->setPrefetch(3);
show('memory, prefetch', fn () => [$w->run(['memory' => 1]), $left(3)]);
$w->setPrefetch(1);
$jobs(1);
show('several', fn () => [$w->run(['jobs' => 100, 'idle' => 0.2, 'memory' => null]), $left(0)]);
foreach ([['jobs' => 0], ['jobs' => -1], ['seconds' => 'x'], ['idle' => INF], ['idle' => NAN], ['noise' => 1], [5]] as $limits) {
	show('wrong', fn () => $w->run($limits));
}
show('no servers', fn () => (new Pieces\GearmanWorker)->run());

/** Runs $code with a worker $w on function f, which takes 300 ms, and sends $signal at "ready". */
function signalled(string $address, int $signal, string $code, float $after = 0.1): void
{
	$php = php_start('ours', 'gearman', '<?php
		$w = new Pieces\GearmanWorker; $w->addServers($argv[1]);
		$w->addFunction("f", function ($j) { echo "begin "; $end = microtime(true) + 0.3; while (microtime(true) < $end) { usleep(1000); } echo "end "; });
		' . $code, [$address], [], ['posix']);
	$php->wait_output('ready');
	usleep((int) ($after * 1e6));
	$php->kill($signal);
	echo $php->wait(10), ' exit code ', $php->exit_code, "\n";
}
$run = 'echo "ready "; $n = $w->run(); echo "$n jobs";';
foreach ([SIGTERM, SIGINT, SIGQUIT] as $signal) {
	signalled($server->address(), $signal, $run);
}
// A job in hand is finished; the next one stays with the server.
$jobs(3);
signalled($server->address(), SIGTERM, str_replace('$n =', '$w->addFunction("f", function () { echo "begin ready "; $end = microtime(true) + 0.3; while (microtime(true) < $end) { usleep(1000); } echo "end "; }); $n =', 'echo ""; $n = $w->run(); echo "$n jobs";'));
echo $left(2), " left\n";
$w->run(['idle' => 0.2]);
// Handlers of the script run as well, and what they throw comes out of the waiting call.
signalled($server->address(), SIGTERM, 'pcntl_async_signals(true); pcntl_signal(SIGTERM, function () { echo "handled "; });' . $run);
signalled($server->address(), SIGUSR1, 'pcntl_async_signals(true); pcntl_signal(SIGUSR1, function () { echo "handled "; posix_kill(getmypid(), SIGTERM); });' . $run);
signalled($server->address(), SIGUSR1, 'pcntl_async_signals(true); pcntl_signal(SIGUSR1, function () { throw new Exception("thrown "); }); echo "ready "; try { $w->work(); } catch (Exception $e) { echo $e->getMessage(); }');
signalled($server->address(), SIGUSR1, 'pcntl_async_signals(true); pcntl_signal(SIGUSR1, function () { throw new Exception("thrown "); }); @$w->grabJob(); echo "ready "; try { $w->wait(); } catch (Exception $e) { echo $e->getMessage(); }');
signalled($server->address(), SIGUSR1, '$c = new Pieces\GearmanClient; $c->addServers($argv[1]); $c->addTask("nobody", "x");
	pcntl_async_signals(true); pcntl_signal(SIGUSR1, function () { throw new Exception("thrown "); }); echo "ready "; try { $c->runTasks(); } catch (Exception $e) { echo $e->getMessage(); }');
signalled($server->address(), SIGUSR1, '$c = new Pieces\GearmanClient; $c->addServers($argv[1]); $c->setTimeout(400); $c->addTask("nobody", "x");
	pcntl_async_signals(true); pcntl_signal(SIGUSR1, function () { echo "handled "; }); echo "ready "; @$c->runTasks(); echo $c->returnCode();');
// A function that throws ends it; setReturn(GEARMAN_SHUTDOWN) ends it without a fault.
$w->addFunction('f', function () { throw new DomainException('from the function'); });
$jobs(1);
show('throws', fn () => $w->run());
// A signal that comes together with what ends it ends the next one.
$w->addFunction('f', function () { posix_kill(getmypid(), SIGTERM); throw new DomainException('and a signal'); });
$jobs(1);
show('throws', fn () => $w->run());
show('was told to stop', fn () => $w->run());
$w->addFunction('f', fn (GearmanJob $j) => $j->setReturn(GEARMAN_SHUTDOWN));
$jobs(2);
show('shuts down', fn () => [$w->run(), $left(1)]);
?>
--EXPECT--
jobs: [10,20] [0]
idle: [20,0]
seconds: 0
ran 0.3 s
memory: [1,4]
memory, prefetch: [1,3]
several: [4,0]
wrong: ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has a limit "jobs" that is not greater than 0
wrong: ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has a limit "jobs" that is not greater than 0
wrong: ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has a limit "seconds" that is no number
wrong: ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has a limit "idle" that is not greater than 0
wrong: ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has a limit "idle" that is not greater than 0
wrong: ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has an unknown limit "noise"; there are jobs, seconds, memory and idle
wrong: ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) must have names as keys
no servers: GearmanException: no servers have been added
ready 0 jobs exit code 0
ready 0 jobs exit code 0
ready 0 jobs exit code 0
begin ready end 1 jobs exit code 0
2 left
ready handled 0 jobs exit code 0
ready handled 0 jobs exit code 0
ready thrown  exit code 0
ready thrown  exit code 0
ready thrown  exit code 0
ready handled 47 exit code 0
throws: DomainException: from the function
throws: DomainException: and a signal
was told to stop: 0
shuts down: [1,1]
