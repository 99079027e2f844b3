--TEST--
runTasks(): tasks of every kind and the callbacks
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

function task(GearmanTask $t): string
{
	return tidy(json_encode([$t->functionName(), strlen($t->unique()) > 10 ? 'made' : $t->unique(), $t->jobHandle(), $t->isKnown(), $t->isRunning(),
		$t->taskNumerator(), $t->taskDenominator(), $t->data(), $t->dataSize(), $t->returnCode()]));
}

foreach (['Workload', 'Created', 'Data', 'Warning', 'Status', 'Complete', 'Exception', 'Fail'] as $name) {
	$c->{"set{$name}Callback"}(function (...$args) use ($name) {
		echo "  $name ", json_encode(array_slice($args, 1)), ' ', task($args[0]), "\n";
		if ($name === 'Workload') {
			echo '  sent ', $args[0]->sendWorkload('late '), $args[0]->sendWorkload('workload'), "\n";
		}
		if ($name === 'Data') {
			echo '  parts ', json_encode([$args[0]->recvData(2), $args[0]->recvData(100), $args[0]->recvData(1)]), "\n";
		}
	});
}
foreach ([['addTask', 'reverse', 'abc', 'context', 'key'], ['addTaskHigh', 'parts', 12, ['a' => 1]], ['addTaskLow', 'fail', 1.5], ['addTask', 'throw', 'x'],
	['addTask', 'echo', ''], ['addTaskBackground', 'nobody', 'x', null, 'bg'], ['addTaskHighBackground', 'nobody', 'x'], ['addTaskLowBackground', 'nobody', 'x']] as $call) {
	$method = array_shift($call);
	$t = $c->$method(...$call);
	echo "$method ", task($t), "\n";
	show('run', fn () => $c->runTasks(), $c);
	echo 'after ', json_encode([$t->functionName(), $t->jobHandle(), $t->data(), $t->isKnown(), $t->returnCode()]), "\n";
}
$handle = $c->doBackground('nobody', 'x', 'asked');
$c->addTaskStatus($handle, 'of one');
show('run', fn () => $c->runTasks(), $c);
$c->addTaskStatus('H:none:1', 'of none');
show('run', fn () => $c->runTasks(), $c);
show('jobStatus', fn () => $c->jobStatus($handle), $c);
show('by key', fn () => $c->jobStatusByUniqueKey('asked'), $c);
show('unknown', fn () => [$c->jobStatus('H:none:1'), $c->jobStatusByUniqueKey('none')], $c);
show('clear', fn () => $c->clearCallbacks());
$c->removeOptions(GEARMAN_CLIENT_FREE_TASKS);
$kept = $c->addTask('reverse', 'kept');
show('run', fn () => $c->runTasks(), $c);
echo 'kept ', task($kept), "\n";
show('nothing to run', fn () => $c->runTasks(), $c);
$t = new GearmanTask;
echo json_encode([$t->functionName(), $t->data(), $t->recvData(3), $t->sendWorkload('x'), $t->isKnown(), $t->returnCode()]), "\n";
?>
--EXPECT--
addTask ["reverse","key","",false,false,0,0,"",0,0]
  Created ["context"] ["reverse","key","HANDLE",true,false,0,0,"",0,0]
  Complete ["context"] ["reverse","key","HANDLE",false,false,0,0,"cba",3,0]
run: true [0]
after [false,false,false,false,0]
addTaskHigh ["parts","made","",false,false,0,0,"",0,0]
  Created [{"a":1}] ["parts","made","HANDLE",true,false,0,0,"",0,0]
  Data [{"a":1}] ["parts","made","HANDLE",true,true,0,0,"one ",4,0]
  parts [[2,"on"],[2,"e "],[0,""]]
  Status [{"a":1}] ["parts","made","HANDLE",true,true,1,3,"",0,0]
  Warning [{"a":1}] ["parts","made","HANDLE",true,true,1,3,"careful",7,0]
  Data [{"a":1}] ["parts","made","HANDLE",true,true,1,3,"two ",4,0]
  parts [[2,"tw"],[2,"o "],[0,""]]
  Status [{"a":1}] ["parts","made","HANDLE",true,true,2,3,"",0,0]
  Complete [{"a":1}] ["parts","made","HANDLE",false,false,2,3,"12",2,0]
run: true [0]
after [false,false,false,false,0]
addTaskLow ["fail","made","",false,false,0,0,"",0,0]
  Created [] ["fail","made","HANDLE",true,false,0,0,"",0,0]
  Fail [] ["fail","made","HANDLE",false,false,0,0,"",0,24]
run: true [0]
after [false,false,false,false,0]
addTask ["throw","made","",false,false,0,0,"",0,0]
  Created [] ["throw","made","HANDLE",true,false,0,0,"",0,0]
  Exception [] ["throw","made","HANDLE",false,false,0,0,"thrown: x",9,23]
run: true [0]
after [false,false,false,false,0]
addTask ["echo","made","",false,false,0,0,"",0,0]
  Workload [] ["echo","made","",false,false,0,0,"",0,0]
  sent 58
  Created [] ["echo","made","HANDLE",true,false,0,0,"",0,0]
  Complete [] ["echo","made","HANDLE",false,false,0,0,"late workload",13,0]
run: true [0]
after [false,false,false,false,0]
addTaskBackground ["nobody","bg","",false,false,0,0,"",0,0]
  Created [null] ["nobody","bg","HANDLE",true,false,0,0,"",0,0]
run: true [0]
after [false,false,false,false,0]
addTaskHighBackground ["nobody","made","",false,false,0,0,"",0,0]
  Created [] ["nobody","made","HANDLE",true,false,0,0,"",0,0]
run: true [0]
after [false,false,false,false,0]
addTaskLowBackground ["nobody","made","",false,false,0,0,"",0,0]
  Created [] ["nobody","made","HANDLE",true,false,0,0,"",0,0]
run: true [0]
after [false,false,false,false,0]
  Status ["of one"] ["HANDLE","","HANDLE",true,false,0,0,"",0,0]
run: true [0]
  Status ["of none"] ["HANDLE","","HANDLE",false,false,0,0,"",0,0]
run: true [0]
jobStatus: [true,false,0,0] [0]
by key: [true,false,0,0] [0]
unknown: [[false,false,0,0],[false,false,0,0]] [0]
clear: true
run: true [0]
kept ["reverse","made","HANDLE",false,false,0,0,"tpek",4,0]
nothing to run: true [0]
[false,false,false,false,false,0]
