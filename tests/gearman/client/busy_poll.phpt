--TEST--
busy polling: its setting, in php.ini as well; who polls does not sleep, who has a waiter or no setting does not poll
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'program:strace');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
require __DIR__ . '/../../../bench/measure.inc';

foreach ([new Pieces\GearmanClient, new Pieces\GearmanWorker] as $object) {
	echo $object::class, ': ', $object->getBusyPoll();
	foreach ([1, 10000, 0] as $us) {
		$object->setBusyPoll($us);
		echo ' ', $object->getBusyPoll();
	}
	echo "\n";
	foreach ([-1, 10001, PHP_INT_MAX] as $wrong) {
		show($wrong, fn () => $object->setBusyPoll($wrong));
	}
	echo $object->getBusyPoll(), "\n";
}
foreach (['250', '10001', '-1', '1.5', 'much', ''] as $value) {
	show(json_encode($value), fn () => ini_set('gearman.busy_poll', $value));
}
echo (new Pieces\GearmanClient)->getBusyPoll(), ' ', (new Pieces\GearmanWorker)->getBusyPoll(), "\n";
foreach (['010', '08', '00', '10000'] as $value) {
	ini_set('gearman.busy_poll', $value);
	echo "$value: ", (new Pieces\GearmanClient)->getBusyPoll(), ' ', (new Pieces\GearmanWorker)->getBusyPoll(), "\n";
}
ini_set('gearman.busy_poll', '0');

// Whether waits on open connections offer the processor to others, for replies that take 1 ms: that is how polling is told from sleep.
$script = temp_dir() . '/work.php';
file_put_contents($script, <<<'PHP'
	<?php
	[, $host, $port, $side, $waiter] = $argv;
	$client = new Pieces\GearmanClient;
	$worker = new Pieces\GearmanWorker;
	foreach ([$client, $worker] as $object) {
		$object->addServer($host, (int) $port);
		$object->setTimeout(10000);
	}
	if ($waiter === 'waiter') {
		$$side->setWaiter(function (array $read, array $write, ?float $seconds): void {
			$except = null;
			stream_select($read, $write, $except, 10);
		});
	}
	$done = 0;
	$worker->addFunction('f', function (GearmanJob $job) use (&$done): void { $done += $job->workload(); });
	for ($i = 0; $i < 10; $i++) {
		$client->doBackground('f', '1');
		$worker->work();
		if ($side !== 'nobody') {
			$$side->setBusyPoll(200); // open connections follow
		}
	}
	echo "$done jobs";
	PHP);
$server = gearmand_start();
$proxy = proxy_start($server);
$proxy->set(['delay' => 0.001]);
$address = [$proxy->host, $proxy->port];
foreach ([['nobody', 'no'], ['client', 'no'], ['worker', 'no'], ['client', 'waiter'], ['worker', 'waiter']] as $args) {
	[$out, $trace] = output_of(['strace', '-f', '--seccomp-bpf', '-e', 'trace=sched_yield', PHP_BINARY, '-n', ...php_extension_args('ours', 'gearman'), $script, ...$address, ...$args]);
	echo implode(', ', $args), ": $out, ", substr_count($trace, 'sched_yield()') > 0 ? 'polled' : 'slept', "\n";
}
?>
--EXPECT--
Pieces\GearmanClient: 0 1 10000 0
-1: ValueError: Pieces\GearmanClient::setBusyPoll(): Argument #1 ($microseconds) must be between 0 and 10000
10001: ValueError: Pieces\GearmanClient::setBusyPoll(): Argument #1 ($microseconds) must be between 0 and 10000
9223372036854775807: ValueError: Pieces\GearmanClient::setBusyPoll(): Argument #1 ($microseconds) must be between 0 and 10000
0
Pieces\GearmanWorker: 0 1 10000 0
-1: ValueError: Pieces\GearmanWorker::setBusyPoll(): Argument #1 ($microseconds) must be between 0 and 10000
10001: ValueError: Pieces\GearmanWorker::setBusyPoll(): Argument #1 ($microseconds) must be between 0 and 10000
9223372036854775807: ValueError: Pieces\GearmanWorker::setBusyPoll(): Argument #1 ($microseconds) must be between 0 and 10000
0
"250": "0"
  Warning: ini_set(): gearman.busy_poll cannot be "10001", only a number of microseconds from 0 to 10000
"10001": false
  Warning: ini_set(): gearman.busy_poll cannot be "-1", only a number of microseconds from 0 to 10000
"-1": false
  Warning: ini_set(): gearman.busy_poll cannot be "1.5", only a number of microseconds from 0 to 10000
"1.5": false
  Warning: ini_set(): gearman.busy_poll cannot be "much", only a number of microseconds from 0 to 10000
"much": false
  Warning: ini_set(): gearman.busy_poll cannot be "", only a number of microseconds from 0 to 10000
"": false
250 250
010: 10 10
08: 8 8
00: 0 0
10000: 10000 10000
nobody, no: 10 jobs, slept
client, no: 10 jobs, polled
worker, no: 10 jobs, polled
client, waiter: 10 jobs, slept
worker, waiter: 10 jobs, slept
