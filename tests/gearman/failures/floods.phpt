--TEST--
servers that talk for ever or claim more than there is: time-outs, signals and limits end every call, no memory is lost
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman');
?>
--INI--
memory_limit=64M
--ENV--
USE_ZEND_ALLOC=1
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
function hostile(string $scenario): object
{
	$php = php_start('ours', 'gearman', __DIR__ . '/hostile.inc', [$scenario]);
	$php->wait_output("\n");
	return (object) ['host' => '127.0.0.1', 'port' => (int) $php->output(), 'process' => $php];
}

function seconds_of_cpu(): float
{
	$usage = getrusage();
	return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}

/** The call ends in time and says why, without burning the processor where there is nothing to read. */
function bounded(string $label, callable $call, object $object, bool $flood): int
{
	$start = microtime(true);
	$cpu = seconds_of_cpu();
	@$call();
	$took = microtime(true) - $start;
	$used = seconds_of_cpu() - $cpu;
	// A worker's NOOP is nothing that a client could be told; a wait ends when something comes.
	$codes = str_starts_with($label, 'noop') ? [GEARMAN_TIMEOUT, GEARMAN_UNEXPECTED_PACKET, GEARMAN_SUCCESS] : [GEARMAN_TIMEOUT];
	if ($took < 5 && ($flood || $used < 0.1) && in_array($object->returnCode(), $codes, true)) {
		return 1;
	}
	printf("%s: %d, %.2f s, of the processor %.2f s\n", $label, $object->returnCode(), $took, $used);
	return 0;
}
$good = 0;
// Whatever comes that is no news, the time-out holds; 0 does not mean for ever.
foreach (['silent', 'status', 'warning', 'data', 'stranger', 'noop'] as $scenario) {
	$server = hostile($scenario);
	foreach ([200, 0] as $timeout) {
		$flood = $scenario !== 'silent';
		foreach (['doNormal', 'runTasks', 'jobStatus', 'ping'] as $method) {
			$c = client($server);
			$c->setTimeout($timeout);
			$good += bounded("$scenario, $timeout ms, $method", match ($method) {
				'doNormal' => fn () => $c->doNormal('f', 'x'),
				'runTasks' => fn () => $c->addTask('f', 'x') && $c->runTasks(),
				'jobStatus' => fn () => array_filter($c->jobStatus('H:some:1')),
				'ping' => fn () => $c->ping('x'),
			}, $c, $flood);
		}
		$w = worker($server);
		$w->setTimeout($timeout);
		$w->addFunction('f', fn () => 'x');
		$good += bounded("$scenario, $timeout ms, work", fn () => $w->work(), $w, $flood);
		$good += bounded("$scenario, $timeout ms, grabJob", fn () => $w->grabJob(), $w, $flood);
		$good += bounded("$scenario, $timeout ms, wait", fn () => $w->wait(), $w, $flood);
		$good += bounded("$scenario, $timeout ms, ping of the worker", fn () => $w->ping('x'), $w, $flood);
	}
}
echo "$good calls ended in time\n";
// Signals and max_execution_time end it as well.
$server = hostile('status');
$c = client($server);
$c->setTimeout(-1);
pcntl_async_signals(true);
pcntl_signal(SIGALRM, function () { throw new DomainException('the alarm'); });
foreach (['doNormal' => fn () => $c->doNormal('f', 'x'), 'runTasks' => fn () => $c->addTask('f', 'x') && $c->runTasks()] as $method => $call) {
	pcntl_alarm(1);
	show("$method and an alarm", $call, $c);
}
$script = '<?php $c = new GearmanClient; $c->addServer("127.0.0.1", (int) $argv[1]); register_shutdown_function(function () use ($c) { set_time_limit(0); $c->setTimeout(50); @$c->runTasks(); echo "then ", $c->returnCode(); });
	set_time_limit(1); $c->doNormal("f", "x");';
$server = hostile('status');
$said = php_run('ours', 'gearman', $script, [$server->port]);
echo preg_match('/Maximum execution time.*then 0/s', $said) ? "max_execution_time ends it\n" : $said;
// What is claimed costs nothing; what really comes ends at the limit.
foreach (['claim', 'growing'] as $scenario) {
	$server = hostile($scenario);
	$c = client($server);
	$c->setTimeout(500);
	$before = memory_get_usage();
	@$c->doNormal('f', 'x');
	echo "$scenario, doNormal: ", $c->returnCode(), "\n";
	$w = worker($server);
	$w->setTimeout(300);
	$w->addFunction('f', fn () => 'x');
	show("$scenario, work", fn () => @$w->work(), $w);
	unset($c, $w);
	echo memory_get_usage() - $before < 100000 ? '' : '  ' . (memory_get_usage() - $before) . " bytes are gone\n";
}
// A command of GearmanAdmin ends at the time-out, however slowly its answer comes.
$server = hostile('drip');
$a = new Pieces\GearmanAdmin("$server->host:$server->port");
$a->setTimeout(400);
$start = microtime(true);
show('drip', fn () => @$a->status());
echo ($took = microtime(true) - $start) < 2 ? "in time\n" : "after $took s\n";
foreach (['list', 'line'] as $scenario) {
	$server = hostile($scenario);
	$admin = new Pieces\GearmanAdmin("$server->host:$server->port");
	show($scenario, fn () => $admin->status());
}
$rss = (int) preg_replace('/.*VmHWM:\s+(\d+).*/s', '$1', file_get_contents('/proc/self/status'));
echo $rss < 200 << 10 || str_contains((string) getenv('LD_PRELOAD'), 'asan') ? "memory is bounded\n" : "$rss KiB\n";
?>
--EXPECT--
96 calls ended in time
doNormal and an alarm: DomainException: the alarm [2]
runTasks and an alarm: DomainException: the alarm [2]
max_execution_time ends it
claim, doNormal: 15
claim, work: false [47]
growing, doNormal: 15
growing, work: false [47]
drip: GearmanException: timed out while waiting for 127.0.0.1:PORT
in time
list: GearmanException: 127.0.0.1:PORT sends a list without an end
line: GearmanException: 127.0.0.1:PORT sends a line without an end
memory is bounded
