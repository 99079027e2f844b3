--TEST--
every place where PHP code runs in a call, and everything that it may do there
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
const PLACES = [
	'Created', 'Data', 'Warning', 'Status', 'Complete', 'Workload', 'Exception', 'Fail', 'code', 'context', 'do', 'status', 'ping',
	'refused', 'replaced', 'signal runTasks', 'signal doNormal', 'signal wait', 'function', 'run', 'result', 'replaced function', 'unregister',
	'unregisterAll', 'signal work', 'signal run', 'signal worker wait', 'signal admin', 'signal job',
];
const GOES_ON = ['free', 'unset', 'close', 'clear', 'servers', 'again', 'all', 'throw', 'collect'];
const ENDS = ['exit' => 0, 'fatal' => 255, 'memory' => 255];
$allocator = 'USE_ZEND_ALLOC' . (getenv('USE_ZEND_ALLOC') === false ? '' : '=' . getenv('USE_ZEND_ALLOC'));
$good = 0;
$check = function (string $place, array $actions, string $last, int $code) use ($server, &$good): void {
	$php = php_start('ours', 'gearman', __DIR__ . '/places.inc', [$server->host, $server->port, $place, ...$actions]);
	$said = $php->wait(60);
	$lines = array_map(fn ($action) => "$place, $action: $last", $actions);
	$missing = array_diff($lines, explode("\n", $said));
	if ($missing || $php->exit_code !== $code || preg_match('/Sanitizer|runtime error/', $said)) {
		echo "exit code {$php->exit_code}, missing ", json_encode(array_values($missing)), ":\n", $said, "\n";
	} else {
		$good += count($actions);
	}
};
foreach (PLACES as $place) {
	putenv($allocator);
	$check($place, GOES_ON, 'cba', 0);
	foreach (ENDS as $action => $code) {
		// Under sanitizers PHP's allocator is out of use; without it there is no limit.
		putenv($action === 'memory' ? 'USE_ZEND_ALLOC=1' : $allocator);
		$check($place, [$action], 'ended', $code);
	}
}
echo $good === count(PLACES) * (count(GOES_ON) + count(ENDS)) ? "all came through\n" : "$good came through\n";
?>
--EXPECT--
all came through
