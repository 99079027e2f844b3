--TEST--
work(): what functions return, send, set and throw
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$w = worker($server);
// A client in a process of its own tells what comes of each job.
$client_code = <<<'PHP'
<?php
$c = new GearmanClient;
$c->addServers($argv[1]);
foreach (['Data', 'Warning', 'Status', 'Complete', 'Exception', 'Fail'] as $name) {
	$c->{"set{$name}Callback"}(function (GearmanTask $t) use ($name) {
		echo " $name ", json_encode($name === 'Status' ? [$t->taskNumerator(), $t->taskDenominator()] : $t->data()), ';';
	});
}
$c->addTask('it', 'the workload', null, 'the key');
$c->runTasks();
PHP;
$functions = [
	'null' => fn () => null,
	'true' => fn () => true,
	'false' => fn () => false,
	'int' => fn () => 42,
	'float' => fn () => 1.5,
	'string' => fn () => 'text',
	'object' => fn () => new class { public function __toString() { return 'object'; } },
	'array' => fn () => [1],
	'no string' => fn () => new stdClass,
	'exception' => function () { throw new DomainException('boom'); },
	'error' => function () { nothing_of_the_kind(); },
	'sendComplete' => fn (GearmanJob $j) => $j->sendComplete('sent') . 'returned',
	'sendFail' => fn (GearmanJob $j) => $j->sendFail() . 'returned',
	'sendException' => fn (GearmanJob $j) => $j->sendException('sent') . 'returned',
	'twice' => function (GearmanJob $j) { $j->sendComplete('one'); echo json_encode($j->sendData('late')), ' '; },
	'all' => function (GearmanJob $j) {
		return json_encode([$j->sendData('d'), $j->sendWarning('w'), $j->sendStatus(3, 4), $j->sendData('')]);
	},
	'status' => fn (GearmanJob $j) => $j->sendStatus(-1, 4),
	'setReturn fail' => fn (GearmanJob $j) => $j->setReturn(GEARMAN_WORK_FAIL) . 'returned',
	'setReturn exception' => fn (GearmanJob $j) => $j->setReturn(GEARMAN_WORK_EXCEPTION) . 'returned',
	'setReturn errno' => fn (GearmanJob $j) => $j->setReturn(GEARMAN_ERRNO) . 'returned',
	'setReturn shutdown' => fn (GearmanJob $j) => $j->setReturn(GEARMAN_SHUTDOWN) . 'returned',
	'setReturn nonsense' => fn (GearmanJob $j) => $j->setReturn(99),
	'names' => fn (GearmanJob $j, mixed $context) => json_encode([$j->functionName(), $j->unique(), $j->workload(), $j->workloadSize(), strlen($j->handle()) > 3, $j->returnCode(), $context]),
	'unregisters itself' => fn () => json_encode($GLOBALS['w']->unregister('it')),
];
foreach ($functions as $name => $function) {
	$w->addFunction('it', $function, ['context']);
	$client = php_start('ours', 'gearman', $client_code, [$server->address()]);
	show($name, fn () => $w->work(), $w);
	echo '   ->', $client->wait(), "\n";
}
// The job is gone, what was kept of it stays readable.
$kept = null;
$w->addFunction('it', function (GearmanJob $j) use (&$kept) { $kept = $j; });
$c = client($server);
$c->doBackground('it', 'kept workload', 'kept key');
show('work', fn () => $w->work(), $w);
echo json_encode([$kept->functionName(), $kept->workload(), $kept->unique()]), "\n";
show('sendData', fn () => $kept->sendData('x'));
show('sendComplete', fn () => $kept->sendComplete('x'));
$empty = new GearmanJob;
show('of no job', fn () => [$empty->handle(), $empty->workload(), $empty->workloadSize(), $empty->sendFail()]);
// grabJob() by hand.
$w->register('by hand');
$c->doBackground('by hand', 'w');
show('grabJob', fn () => $job = $w->grabJob(), $w);
$c->doBackground('by hand', 'w2');
$w->addFunction('with function', 'strrev');
$c = null;
show('a registered function without code', fn () => $w->work(), $w);
?>
--EXPECT--
null: true [0]
   -> Complete "";
true: true [0]
   -> Complete "1";
false: true [0]
   -> Complete "";
int: true [0]
   -> Complete "42";
float: true [0]
   -> Complete "1.5";
string: true [0]
   -> Complete "text";
object: true [0]
   -> Complete "object";
  Warning: Array to string conversion
array: true [0]
   -> Complete "Array";
no string: Error: Object of class stdClass could not be converted to string [23]
   -> Exception "Object of class stdClass could not be converted to string";
exception: DomainException: boom [23]
   -> Exception "boom";
error: Error: Call to undefined function nothing_of_the_kind() [23]
   -> Exception "Call to undefined function nothing_of_the_kind()";
sendComplete: true [0]
   -> Complete "sent";
sendFail: true [0]
   -> Fail "";
sendException: true [0]
   -> Exception "sent";
true twice: true [0]
   -> Complete "one";
all: true [0]
   -> Data "d"; Warning "w"; Status [3,4]; Data ""; Complete "[true,true,true,true]";
status: ValueError: GearmanJob::sendStatus(): Argument #1 ($numerator) must be between 0 and 4294967295 [23]
   -> Exception "GearmanJob::sendStatus(): Argument #1 ($numerator) must be between 0 and 4294967295";
setReturn fail: false [24]
   -> Fail "";
setReturn exception: false [23]
   -> Fail "";
  Warning: GearmanWorker::work(): GEARMAN_ERRNO
setReturn errno: false [4]
   -> Fail "";
  Warning: GearmanWorker::work(): GEARMAN_SHUTDOWN
setReturn shutdown: false [2]
   -> Complete "1returned";
  Warning: GearmanJob::setReturn(): 99 is none of the GEARMAN_* return codes
setReturn nonsense: true [0]
   -> Complete "";
names: true [0]
   -> Complete "[\"it\",\"the key\",\"the workload\",12,true,0,[\"context\"]]";
unregisters itself: true [0]
   -> Complete "true";
work: true [0]
["it","kept workload","kept key"]
sendData: true
sendComplete: true
  Warning: GearmanJob::sendFail(): this object stands for no job
of no job: [false,"",0,false]
grabJob: GearmanJob [0]
  Warning: GearmanWorker::work(): a job came for "by hand", which no function was added for
a registered function without code: false [31]
