--TEST--
doBackgroundAt(): a job for a time
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$c = client($server);
$w = worker($server);
$w->setTimeout(100);
$ran = [];
$w->addFunction('at', function (GearmanJob $job) use (&$ran) {
	$ran[] = $job->workload() . (time() >= $GLOBALS['when'] || $job->workload() === 'past' ? ' in time' : ' TOO EARLY');
});
$when = time() + 2;
show('number', fn () => $c->doBackgroundAt('at', 'number', $when), $c);
show('date', fn () => $c->doBackgroundAt('at', 'date', new DateTimeImmutable("@$when"), 'key'), $c);
show('past', fn () => $c->doBackgroundAt('at', 'past', new DateTime('-1 hour')), $c);
show('known', fn () => $c->jobStatusByUniqueKey('key'), $c);
wait_for(function () use ($w, &$ran) {
	$w->work();
	return count($ran) === 3;
}, 'the jobs', 15);
sort($ran);
echo implode(', ', $ran), "\n";
?>
--EXPECT--
number: "HANDLE" [0]
date: "HANDLE" [0]
past: "HANDLE" [0]
known: [true,false,0,0] [0]
date in time, number in time, past in time
