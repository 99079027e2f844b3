--TEST--
The same script under the peer and under ours, over text and over binary: values, result codes, messages and warnings
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
require __DIR__ . '/hints.inc';
// What differs on purpose; docs/differences.md says why.
const DIFFERENT = [
	'text' => ['getAllKeys', 'UTF-8', 'get UTF-8', 'dead touch', 'initial', 'initial again', 'decrement initial', 'incrementByKey initial'],
	'binary' => ['dead touch', 'stats wrong', 'getMulti of wrong keys'],
];

/** @return array<string, string> what was said, by call; a call's warnings belong to it */
function said(string $which, string $protocol, array $args): array
{
	$server = memcached_start($args);
	$said = [];
	$before = '';
	foreach (explode("\n", without_hints(php_run($which, 'memcached', __DIR__ . '/protocols-script.inc', [$server->port, $protocol, ...($args ? ['alone'] : [])]))) as $line) {
		if (str_starts_with($line, '  ')) {
			$before .= "$line\n";
			continue;
		}
		$said[count($said) . ' ' . explode(':', $line)[0]] = $before . $line;
		$before = '';
	}
	return $said;
}

foreach ([['text', []], ['binary', []], ['binary', ['-B', 'binary']]] as [$protocol, $args]) {
	$peer = said('peer', $protocol, $args);
	$ours = said('ours', $protocol, $args);
	$same = 0;
	foreach ($peer as $call => $answer) {
		if (($ours[$call] ?? '') === $answer) {
			$same++;
		} elseif (!in_array(explode(' ', $call, 2)[1], DIFFERENT[$protocol], true)) {
			echo "$call\n  peer: $answer\n  ours: ", $ours[$call] ?? 'nothing', "\n";
		}
	}
	echo $protocol, $args ? ' alone: ' : ': ', $same >= 160 ? "more than 160 calls are the same" : "$same the same", "\n";
}
?>
--EXPECT--
text: more than 160 calls are the same
binary: more than 160 calls are the same
binary alone: more than 160 calls are the same
