--TEST--
the gearman command-line tool as the other side: our client, its worker
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'program:gearman');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$tool = spawn_process(['gearman', '-h', $server->host, '-p', (string) $server->port, '-w', '-f', 'shout', '--', 'tr', 'a-z', 'A-Z'],
	[['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']]);
wait_for(fn () => preg_match('/^shout\t\d+\t\d+\t1/m', $server->admin('status')), 'the tool to register');
$c = client($server);
foreach (['doNormal', 'doHigh', 'doLow'] as $method) {
	show($method, fn () => $c->$method('shout', 'hello'), $c);
}
$results = [];
$c->setCompleteCallback(function (GearmanTask $task) use (&$results) { $results[] = $task->data(); });
$c->setDataCallback(function (GearmanTask $task) use (&$results) { $results[] = $task->data(); });
foreach (['one', 'two', 'three'] as $word) {
	$c->addTask('shout', $word);
}
show('run', fn () => $c->runTasks(), $c);
sort($results);
echo implode(' ', array_filter($results)), "\n";
$handle = $c->doBackground('shout', 'x');
wait_for(fn () => !$c->jobStatus($handle)[0], 'the job to be done');
echo "done\n";
proc_terminate($tool, 9);
?>
--EXPECT--
doNormal: "HELLO" [0]
doHigh: "HELLO" [0]
doLow: "HELLO" [0]
run: true [0]
ONE THREE TWO
done
