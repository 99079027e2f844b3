--TEST--
what callbacks return, and what they throw
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
foreach ([null, false, true, 0, 1, 'text', [], GEARMAN_WORK_FAIL, GEARMAN_PAUSE, GEARMAN_SHUTDOWN_GRACEFUL, 99, -1] as $value) {
	$c = client($server);
	$calls = 0;
	$c->setCompleteCallback(function () use (&$calls, $value) {
		$calls++;
		return $value;
	});
	$c->addTask('reverse', 'a');
	$c->addTask('reverse', 'b');
	show('returns ' . json_encode($value), fn () => $c->runTasks(), $c);
	$first = $calls;
	show('  again', fn () => $c->runTasks(), $c);
	show('  and again', fn () => $c->runTasks(), $c);
	echo "  called $first, then $calls times\n";
}
$c = client($server);
$done = [];
$c->setCompleteCallback(function (GearmanTask $task, string $name) use (&$done) {
	$done[] = $name;
	if ($name === 'first') {
		throw new DomainException('from the callback');
	}
});
$c->addTask('reverse', 'a', 'first');
$c->addTask('reverse', 'b', 'second');
show('throws', fn () => $c->runTasks());
echo implode(' ', $done), "\n";
show('goes on', fn () => $c->runTasks(), $c);
echo implode(' ', $done), "\n";
show('not callable', fn () => refused(fn () => $c->setDataCallback('no such function')));
show('private', fn () => refused(fn () => $c->setDataCallback([new class { private function f() {} }, 'f'])));
class Listener
{
	public function __call(string $name, array $args)
	{
		echo "  $name got ", count($args), "\n";
	}
	public static function still(GearmanTask $task): void
	{
		echo '  static ', $task->data(), "\n";
	}
}
foreach ([[new Listener, 'magic'], 'Listener::still', ['Listener', 'still'], (new Listener)->other(...)] as $callable) {
	$c->setCompleteCallback($callable);
	$c->addTask('reverse', 'xyz');
	show('run', fn () => $c->runTasks(), $c);
}
?>
--EXPECT--
returns null: true [0]
  again: true [0]
  and again: true [0]
  called 2, then 2 times
returns false: true [0]
  again: true [0]
  and again: true [0]
  called 2, then 2 times
returns true: true [0]
  again: true [0]
  and again: true [0]
  called 2, then 2 times
returns 0: true [0]
  again: true [0]
  and again: true [0]
  called 2, then 2 times
returns 1: true [0]
  again: true [0]
  and again: true [0]
  called 2, then 2 times
returns "text": true [0]
  again: true [0]
  and again: true [0]
  called 2, then 2 times
returns []: true [0]
  again: true [0]
  and again: true [0]
  called 2, then 2 times
returns 24: true [24]
  again: true [24]
  and again: true [0]
  called 1, then 2 times
returns 38: true [38]
  again: true [38]
  and again: true [0]
  called 1, then 2 times
  Warning: GearmanClient::runTasks(): GEARMAN_SHUTDOWN_GRACEFUL
returns 3: false [3]
  Warning: GearmanClient::runTasks(): GEARMAN_SHUTDOWN_GRACEFUL
  again: false [3]
  and again: true [0]
  called 1, then 2 times
  Warning: GearmanClient::runTasks(): a callback returned 99, which is none of the GEARMAN_* return codes
  Warning: GearmanClient::runTasks(): GEARMAN_UNKNOWN_STATE
returns 99: false [39]
  Warning: GearmanClient::runTasks(): a callback returned 99, which is none of the GEARMAN_* return codes
  Warning: GearmanClient::runTasks(): GEARMAN_UNKNOWN_STATE
  again: false [39]
  and again: true [0]
  called 1, then 2 times
  Warning: GearmanClient::runTasks(): a callback returned -1, which is none of the GEARMAN_* return codes
  Warning: GearmanClient::runTasks(): GEARMAN_UNKNOWN_STATE
returns -1: false [39]
  Warning: GearmanClient::runTasks(): a callback returned -1, which is none of the GEARMAN_* return codes
  Warning: GearmanClient::runTasks(): GEARMAN_UNKNOWN_STATE
  again: false [39]
  and again: true [0]
  called 1, then 2 times
throws: DomainException: from the callback
first
goes on: true [0]
first second
not callable: true
private: true
  magic got 1
run: true [0]
  static zyx
run: true [0]
  static zyx
run: true [0]
  other got 1
run: true [0]
