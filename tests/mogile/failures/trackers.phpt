--TEST--
Mogile: trackers that die, hang, lose replies
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip(own: true);
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';
$mogile = mogile_own(trackers: 2, order: 'devid');
[$first, $second] = $mogile->tracker;
$m = mogile_client($mogile, ['timeout' => 0.5, 'rest' => 60]);
$lone = new Mogile($first->address(), 'testdom', ['timeout' => 0.5, 'rest' => 0]);
$asked = fn (TestMogileTracker $tracker) => preg_match('/^queries (\d+)/m', $tracker->command('!stats'), $match) ? (int) $match[1] : 0;
$state = fn (string $key) => $lone->exists($key) ? 'there' : 'not there';
$again = function () use ($m) { $m->close(); };

// A tracker that dies between open and close: the other one closes the file.
outcome('dies at close', function () use ($m, $first) {
	$first->fault('create_close', 'die');
	return is_int($m->storeData('a', 'image', 'stored all the same'));
});
echo $m->getFileData('a'), "\n";
wait_for(fn () => !$first->running(), 'the tracker to die');
$first->restart();
outcome('dies after close', function () use ($mogile, $first) {
	$m = mogile_client($mogile, ['timeout' => 0.5]);
	$first->fault('create_close', 'dielost');
	return is_int($m->storeData('b', 'image', 'stored once')) . $m->getFileData('b');
});
wait_for(fn () => !$first->running(), 'the tracker to die');
$first->restart();
// Killed by hand, in the middle of the PUT.
$m = mogile_client($mogile, ['timeout' => 0.5, 'rest' => 60]);
$m->ping();
outcome('killed between', fn () => is_int($m->storeData('c', 'image', str_repeat('x', 600000), function () use ($first) { $first->kill(); })));
echo strlen($m->getFileData('c')), "\n";
$first->restart();

// One tracker alone: what became of a command whose reply was lost.
foreach (['close' => 'not done', 'lost' => 'done'] as $action => $what) {
	$first->fault('create_close', $action);
	outcome("create_close, $what", fn () => is_int($lone->storeData("close $action", 'image', 'x')) . $lone->getFileData("close $action"));
	$lone->storeData('old', 'image', 'old');
	$first->fault('create_close', $action);
	outcome("create_close over another, $what", fn () => is_int($lone->storeData('old', 'image', 'new')) . $lone->getFileData('old'));
	$lone->storeData('d', 'image', 'x');
	$first->fault('delete', $action);
	outcome("delete, $what", fn () => $lone->delete('d'));
	echo $state('d'), "\n";
	$lone->storeData('from', 'image', 'x');
	$first->fault('rename', $action);
	outcome("rename, $what", fn () => $lone->rename('from', "to $action"));
	echo $state('from'), ', ', $state("to $action"), "\n";
	// Harmless to do twice.
	foreach (['get_paths' => fn () => count($m->getPaths('a')) > 0, 'create_open' => fn () => is_int($m->storeData('open', 'image', 'x')),
		'updateclass' => fn () => $m->updateClass('open', 'single'), 'list_keys' => fn () => $m->listKeys('ope'),
		'get_hosts' => fn () => array_keys($m->hosts())] as $command => $work) {
		$m = mogile_client($mogile, ['timeout' => 0.5]);
		$first->fault($command, $action);
		outcome("$command, $what", $work);
	}
	// Not harmless.
	$m = mogile_client($mogile, ['timeout' => 0.5]);
	$first->fault('create_domain', $action);
	outcome("create_domain, $what", fn () => $m->createDomain("domain $action"));
	outcome('is there', fn () => in_array("domain $action", array_keys($m->domains())));
}
// Lost every time, and file_info too: nobody knows.
$first->fault('create_close', 'lost', count: 9);
$first->fault('file_info', 'close', count: 9);
outcome('nobody knows', fn () => $lone->storeData('unknown', 'image', 'x'));
$first->fault('create_close', 'close', count: 9);
$first->fault('file_info', 'none');
$first->command('file_info');
outcome('closing never works', fn () => $lone->storeData('never', 'image', 'x'));
$first->fault('create_close', 'none');
$first->command('create_close');
echo $state('never'), "\n";
$first->fault('delete', 'lost');
$first->fault('file_info', 'close', count: 9);
outcome('delete, nobody knows', fn () => $lone->delete('a'));
$first->fault('file_info', 'none');
$first->command('file_info');

// A tracker that hangs is asked once, then rests; also its kept connections.
$m = mogile_client($mogile, ['timeout' => 0.5, 'rest' => 60, 'trackerConnections' => 4]);
$m->storeMulti(array_fill_keys(range(1, 20), 'x'));
$first->pause();
$start = microtime(true);
outcome('hanging', fn () => array_sum(array_map(fn ($n) => strlen($m->getFileData((string) $n)), range(1, 20))));
echo microtime(true) - $start < 1.4 ? "waited once\n" : 'waited ' . round(microtime(true) - $start, 1) . " s\n";
$first->resume();
// Rests: the second is asked, until it fails too; then the first, though its rest is not over.
$before = $asked($first);
for ($i = 1; $i <= 20; $i++) {
	$m->exists((string) $i);
}
echo $asked($first) - $before, " asked of the one that rests\n";
$second->kill();
outcome('the other one dead', fn () => $m->exists('1'));
$first->kill();
outcome('both dead', fn () => $m->exists('1'));
outcome('both dead, store', fn () => $m->storeData('x', null, 'x'));
outcome('both dead, many', fn () => array_map(fn ($one) => get_class($one), $m->getMulti([1, 2, 3])));
$second->restart();
outcome('back', fn () => $m->exists('1'));
$first->restart();

// A kept connection that the tracker closed meanwhile costs nothing, not even for a delete.
$lone->storeData('kept', 'image', 'x');
$first->restart();
outcome('delete after a restart', fn () => $lone->delete('kept'));
$lone->storeData('kept', 'image', 'x');
$first->restart();
outcome('delete after a restart', fn () => $lone->delete('kept'));
// No tracker at that address; a name that does not resolve.
outcome('nobody there', fn () => (new Mogile('127.0.0.1:' . free_port(), 'd'))->ping());
outcome('no such name', fn () => (new Mogile('no-such-host.invalid', 'd'))->ping(), false);
?>
--EXPECT--
dies at close: true
stored all the same
dies after close: "1stored once"
killed between: true
600000
create_close, not done: "1x"
create_close over another, not done: "1new"
delete, not done: null
not there
rename, not done: null
not there, there
get_paths, not done: true
create_open, not done: true
updateclass, not done: null
list_keys, not done: ["open"]
get_hosts, not done: ["n1","n2"]
create_domain, not done: MogileTrackerException reply_lost create_domain: the reply of tracker HOST:PORT was lost (HOST:PORT closed the connection)
is there: false
create_close, done: "1x"
create_close over another, done: "1new"
delete, done: null
not there
rename, done: MogileTrackerException reply_lost key "from": rename: the reply of tracker HOST:PORT was lost (HOST:PORT closed the connection); the key is not there now, the new one is
not there, there
get_paths, done: true
create_open, done: true
updateclass, done: null
list_keys, done: ["open"]
get_hosts, done: ["n1","n2"]
create_domain, done: MogileTrackerException reply_lost create_domain: the reply of tracker HOST:PORT was lost (HOST:PORT closed the connection)
is there: true
nobody knows: MogileTrackerException reply_lost storing "unknown": create_close: the reply of tracker HOST:PORT was lost (HOST:PORT closed the connection); whether the file was stored could not be found out: file_info: no tracker could be asked: HOST:PORT closed the connection
closing never works: MogileTrackerException reply_lost storing "never": create_close: the reply of tracker HOST:PORT was lost (HOST:PORT closed the connection); whether the file was stored could not be found out: none is there now
not there
delete, nobody knows: null
hanging: 20
waited once
0 asked of the one that rests
the other one dead: true
both dead: MogileTrackerException tracker_down key "1": file_info: no tracker could be asked: cannot connect to HOST:PORT: Connection refused; cannot connect to HOST:PORT: Connection refused
both dead, store: MogileTrackerException tracker_down storing "x": create_open: no tracker could be asked: cannot connect to HOST:PORT: Connection refused; cannot connect to HOST:PORT: Connection refused
both dead, many: {"1":"MogileTrackerException","2":"MogileTrackerException","3":"MogileTrackerException"}
back: true
delete after a restart: null
delete after a restart: null
nobody there: MogileTrackerException tracker_down noop: no tracker could be asked: cannot connect to HOST:PORT: Connection refused
no such name: MogileTrackerException tracker_down
