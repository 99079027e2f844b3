--TEST--
wherever the script's code runs in the middle of a method, it may free, close, change, call again, throw and end
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$server = memcached_start();
preg_match_all("/^\t'(.*)' => f/m", file_get_contents(__DIR__ . '/places.inc'), $found);
$actions = ['free' => 0, 'unset' => 0, 'quit' => 0, 'reset' => 0, 'servers' => 0, 'options' => 0, 'namespace' => 0, 'again' => 0, 'rows' => 0, 'collect' => 0, 'throw' => 0, 'exit' => 3, 'fatal' => 255];
$runs = [];
foreach ($found[1] as $place) {
	foreach ($actions as $action => $code) {
		array_push($runs, [$place, $action, $code, ''], [$place, $action, $code, 'meta']);
	}
}
foreach (array_chunk($runs, 8) as $chunk) {
	$started = array_map(fn ($run) => new TestPhp('ours', 'memcached', __DIR__ . '/places.inc', [$server->host, $server->port, $run[0], $run[1]], ['memcached.default_protocol' => $run[3]]), $chunk);
	foreach ($started as $i => $php) {
		[$place, $action, $code, $protocol] = $chunk[$i];
		$output = $php->wait();
		$expected = match ($action) {
			'exit' => $output === '',
			'fatal' => preg_match('/Fatal error: Cannot (re)?declare class Twice/', $output) === 1,
			// that the value could not be serialized is told, too
			'throw' => preg_replace('/^\nWarning: .* could not (un)?serialize value.*\n/m', '', $output) === "over\n",
			default => preg_replace('/^\nWarning: .* could not serialize value in .*\n/m', '', $output) === "over\n",
		};
		if (!$expected || $php->exit_code !== $code) {
			echo "$place, $action, $protocol: exit code $php->exit_code, $output\n", $php->errors();
		}
	}
}
echo count($found[1]), ' places, ', count($actions), " actions\n";
?>
--EXPECT--
35 places, 13 actions
