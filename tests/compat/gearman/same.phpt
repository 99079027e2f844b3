--TEST--
the same script under pecl/gearman and under this extension: values, return codes, warnings, exceptions, callbacks
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'peer:gearman');
?>
--FILE--
<?php
require __DIR__ . '/../../support/gearmand.inc';
require __DIR__ . '/../../support/php.inc';
// What differs on purpose; docs/differences.md says why.
const DIFFERENT = [
	'client' => [
		'addServer', 'addServers', 'addServer, nobody there', // nothing is connected yet
		'ready', 'no workload', // an empty workload is one
		'task, array as workload', // as the signature says
		'addTaskLow fail:   Fail', 'addTask sends exception:   Exception', // a task's return code
		'callback returns true', // only integers are return codes
		'kept task', // its data is kept as well
	],
	'worker' => [
		'addServer, nobody there',
		'setId', // its own return code, not that of the call before
		'exception:    ->', 'error:    ->', // the message
		'functions', // options() without a bit that says what the library is about
	],
];

/** @return array<string, string> what was said, by call and number of its line; the lines of one call belong to it */
function said(string $which, string $script): array
{
	$server = gearmand_start();
	$said = [];
	$call = '';
	foreach (explode("\n", trim(php_run($which, 'gearman', __DIR__ . "/$script-script.inc", [$server->address(), free_port()]))) as $line) {
		if (!str_starts_with($line, '  ')) {
			$call = explode(':', $line)[0];
		}
		$name = str_starts_with($line, '  ') ? "$call: " . preg_replace('/^(   ?\S+).*/', '$1', $line) : $call;
		$said[count($said) . " $name"] = $line;
	}
	return $said;
}

foreach (['client', 'worker'] as $script) {
	$peer = said('peer', $script);
	$ours = said('ours', $script);
	$same = $known = 0;
	foreach ($peer as $call => $answer) {
		if (($ours[$call] ?? '') === $answer) {
			$same++;
		} elseif (in_array(explode(' ', $call, 2)[1], DIFFERENT[$script], true)) {
			$known++;
		} else {
			echo "$call\n  peer: $answer\n  ours: ", $ours[$call] ?? 'nothing', "\n";
		}
	}
	echo "$script: ", $known, ' differences that are meant, ', $same > 60 ? 'more than sixty lines are the same' : "$same lines are the same", "\n";
}
?>
--EXPECT--
client: 10 differences that are meant, more than sixty lines are the same
worker: 5 differences that are meant, more than sixty lines are the same
