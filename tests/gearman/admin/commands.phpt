--TEST--
Pieces\GearmanAdmin: what servers tell, and are told
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$other = gearmand_start();
$worker = worker_start('ours', $server);
$admin = new Pieces\GearmanAdmin($server->address());
$admin->setTimeout(5000);
$one = fn (array $answers) => array_keys($answers) === [$server->address()] ? $answers[$server->address()] : $answers;
$c = client($server);
$handle = $c->doBackground('queued', 'x', 'first key');
$c->doBackground('queued', 'y', 'second key');
show('status', fn () => array_intersect_key($one($admin->status()), ['queued' => 1, 'reverse' => 1]));
show('workers', function () use ($one, $admin) {
	foreach ($one($admin->workers()) as $worker) {
		sort($worker['functions']);
		if ($worker['functions']) {
			return [gettype($worker['fd']), $worker['ip'], $worker['id'], $worker['functions']];
		}
	}
});
show('version', fn () => preg_match('/^\d+\.\d+/', $one($admin->version())));
show('getPid', fn () => $one($admin->getPid()) === $server->pid());
show('showJobs', fn () => [count($one($admin->showJobs())), $one($admin->showJobs())[$handle]]);
show('showUniqueJobs', function () use ($one, $admin) {
	$keys = $one($admin->showUniqueJobs());
	sort($keys);
	return $keys;
});
show('cancelJob', fn () => [$one($admin->cancelJob($handle)), $one($admin->cancelJob('H:none:1')), $one($admin->showJobs())[$handle]]);
show('maxQueue', fn () => [$one($admin->maxQueue('queued', 2)), @$c->doBackground('queued', 'z'), $c->returnCode()]);
show('maxQueue of each', fn () => [$one($admin->maxQueue('queued', 5, 6, 7)), $c->doBackground('queued', 'z') !== '']);
show('createFunction', fn () => [$one($admin->createFunction('made')), $one($admin->status())['made']]);
show('dropFunction', fn () => [$one($admin->dropFunction('made')), $one($admin->dropFunction('none')), isset($one($admin->status())['made'])]);
show('shutdown', fn () => $admin->shutdown());
show('shutdown, graceful', fn () => $admin->shutdown(true));
foreach (['', 'two words', "line\nbreak", "nul\0", str_repeat('f', 600)] as $word) {
	show('word of ' . strlen($word), fn () => $admin->createFunction($word));
}
show('max', fn () => $admin->maxQueue('f', -1));
show('two of three', fn () => $admin->maxQueue('f', 1, 2));
show('no servers', fn () => (new Pieces\GearmanAdmin)->status());
show('bad list', fn () => new Pieces\GearmanAdmin('host:port'));
// Several servers: each has its entry, one that is away is left out.
$both = new Pieces\GearmanAdmin;
$both->addServer($server->host, $server->port);
$both->addServer($other->host, $other->port);
show('both', fn () => array_keys($both->version()) === [$server->address(), $other->address()]);
$other->kill();
// How a dead server is noticed depends on when its connection was used last.
$warnings = 0;
$quietly = function (callable $call) use (&$warnings): mixed {
	set_error_handler(function () use (&$warnings): bool {
		return (bool) ++$warnings;
	});
	try {
		return $call();
	} finally {
		restore_error_handler();
	}
};
show('one is away', function () use ($both, $quietly, $server, &$warnings) { return [array_keys($quietly(fn () => $both->version())) === [$server->address()], $warnings]; });
$other->restart();
show('and back', fn () => count($both->version()));
$server->kill();
$other->kill();
show('all are away', function () use ($both, $quietly, &$warnings) { try { $quietly(fn () => $both->version()); } catch (GearmanException) { return ['an exception', $warnings]; } });
?>
--EXPECT--
status: {"queued":{"total":2,"running":0,"workers":0},"reverse":{"total":0,"running":0,"workers":1}}
workers: ["integer","127.0.0.1","",["begins","echo","fail","length","names","nothing","parts","reverse","sleep","slow_reverse","throw"]]
version: 1
getPid: true
showJobs: [2,{"retries":0,"ignored":0,"queued":1}]
showUniqueJobs: ["first key","second key"]
cancelJob: [true,false,{"retries":0,"ignored":1,"queued":0}]
  Warning: GearmanClient::doBackground(): 127.0.0.1:PORT: QUEUE_ERROR: Job queue is full
maxQueue: [true,"",17]
maxQueue of each: [true,true]
createFunction: [true,{"total":0,"running":0,"workers":0}]
dropFunction: [true,false,false]
shutdown: GearmanException: 127.0.0.1:PORT answered: ERR UNKNOWN_COMMAND Unknown+server+commandshutdown
shutdown, graceful: GearmanException: 127.0.0.1:PORT answered: ERR UNKNOWN_COMMAND Unknown+server+commandshutdown
word of 0: GearmanException: the function name is empty
word of 9: GearmanException: the function name has a blank or control character at position 3, which the administration protocol cannot carry
word of 10: GearmanException: the function name has a blank or control character at position 4, which the administration protocol cannot carry
word of 4: GearmanException: the function name has a blank or control character at position 3, which the administration protocol cannot carry
word of 600: GearmanException: the function name has 600 bytes, the limit is 512
max: ValueError: Pieces\GearmanAdmin::maxQueue(): Argument #2 ($max) must be between 0 and 2147483647
two of three: ValueError: Pieces\GearmanAdmin::maxQueue(): Argument #4 ($low) must be given if the other one is
no servers: GearmanException: no servers have been added
bad list: GearmanException: "host:port" is not host, host:port or [address]:port
both: true
one is away: [true,1]
and back: 2
all are away: ["an exception",2]
