--TEST--
handles, keys and function names that cannot be; nothing else is lost by them
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
$c = client($server);
$long = fn (int $n) => str_repeat('n', $n);
$bad = [
	'function, empty' => fn () => $c->doNormal('', 'x'),
	'function with NUL' => fn () => $c->doBackground("a\0b", 'x'),
	'function of 513' => fn () => $c->doLow($long(513), 'x'),
	'key with NUL' => fn () => $c->doNormal('reverse', 'x', "a\0b"),
	'key of 65' => fn () => $c->doBackground('reverse', 'x', $long(65)),
	'task, empty' => fn () => $c->addTask('', 'x'),
	'task with NUL' => fn () => $c->addTaskHigh("\0", 'x'),
	'task with long key' => fn () => $c->addTaskBackground('reverse', 'x', null, $long(65)),
	'task with NUL key' => fn () => $c->addTaskLow('reverse', 'x', null, "k\0"),
	'workload an array' => fn () => $c->addTask('reverse', []),
	'handle, empty' => fn () => $c->jobStatus(''),
	'handle of 64' => fn () => $c->jobStatus($long(64)),
	'handle with NUL' => fn () => $c->jobStatus("H:x\0:1"),
	'status task, long' => fn () => $c->addTaskStatus($long(200)),
	'status task with NUL' => fn () => $c->addTaskStatus("H\0"),
	'asked key, empty' => fn () => $c->jobStatusByUniqueKey(''),
	'asked key of 64' => fn () => $c->jobStatusByUniqueKey($long(64)),
	'asked key with NUL' => fn () => $c->jobStatusByUniqueKey("k\0k"),
	'time before 1970' => fn () => $c->doBackgroundAt('reverse', 'x', -1),
	'time as text' => fn () => $c->doBackgroundAt('reverse', 'x', 'tomorrow'),
	'function at a time' => fn () => $c->doBackgroundAt('', 'x', time()),
];
foreach ($bad as $what => $call) {
	show($what, $call, $c);
	if ($c->doNormal('reverse', 'abc') !== 'cba') {
		echo "  AND THEN: ", $c->error(), "\n";
	}
}
show('nothing was added', fn () => $c->runTasks(), $c);
show('longest', fn () => [strlen($c->doBackground($long(512), 'x', $long(64))) > 3, $c->jobStatus($long(63)), $c->jobStatusByUniqueKey($long(63))], $c);
show('queue full', function () use ($server, $c) {
	$first = $c->doBackground('limited', '1');
	$server->admin('maxqueue limited 1');
	return [$first, $c->doBackground('limited', '2')];
}, $c);
show('after it', fn () => $c->doNormal('reverse', 'abc'), $c);
?>
--EXPECT--
Warning: GearmanClient::doNormal(): the function name is empty
function, empty: "" [49]
  Warning: GearmanClient::doBackground(): the function name has a NUL byte in it
function with NUL: "" [49]
  Warning: GearmanClient::doLow(): the function name has 513 bytes, the limit is 512
function of 513: "" [49]
  Warning: GearmanClient::doNormal(): the unique key has a NUL byte in it
key with NUL: "" [49]
  Warning: GearmanClient::doBackground(): the unique key has 65 bytes, the limit is 64
key of 65: "" [49]
  Warning: GearmanClient::addTask(): the function name is empty
task, empty: false [49]
  Warning: GearmanClient::addTaskHigh(): the function name has a NUL byte in it
task with NUL: false [49]
  Warning: GearmanClient::addTaskBackground(): the unique key has 65 bytes, the limit is 64
task with long key: false [49]
  Warning: GearmanClient::addTaskLow(): the unique key has a NUL byte in it
task with NUL key: false [49]
workload an array: TypeError: GearmanClient::addTask(): Argument #2 ($workload) must be of type string|int|float, array given [0]
  Warning: GearmanClient::jobStatus(): the job handle is empty
handle, empty: [false,false,0,0] [49]
  Warning: GearmanClient::jobStatus(): the job handle has 64 bytes, the limit is 63
handle of 64: [false,false,0,0] [49]
  Warning: GearmanClient::jobStatus(): the job handle has a NUL byte in it
handle with NUL: [false,false,0,0] [49]
  Warning: GearmanClient::addTaskStatus(): the job handle has 200 bytes, the limit is 63
status task, long: false [49]
  Warning: GearmanClient::addTaskStatus(): the job handle has a NUL byte in it
status task with NUL: false [49]
  Warning: GearmanClient::jobStatusByUniqueKey(): the unique key is empty
asked key, empty: [false,false,0,0] [49]
  Warning: GearmanClient::jobStatusByUniqueKey(): the unique key has 64 bytes, the limit is 63
asked key of 64: [false,false,0,0] [49]
  Warning: GearmanClient::jobStatusByUniqueKey(): the unique key has a NUL byte in it
asked key with NUL: [false,false,0,0] [49]
time before 1970: ValueError: Pieces\GearmanClient::doBackgroundAt(): Argument #3 ($when) must not lie before 1970 [0]
time as text: TypeError: Pieces\GearmanClient::doBackgroundAt(): Argument #3 ($when) must be of type DateTimeInterface|int, string given [0]
  Warning: Pieces\GearmanClient::doBackgroundAt(): the function name is empty
function at a time: "" [49]
nothing was added: true [0]
longest: [true,[false,false,0,0],[false,false,0,0]] [0]
  Warning: GearmanClient::doBackground(): 127.0.0.1:PORT: QUEUE_ERROR: Job queue is full
queue full: ["HANDLE",""] [17]
after it: "cba" [0]
