--TEST--
instructions and system calls of one get, set, getMulti, setMulti stay within their limits
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'program:valgrind', 'program:strace', 'release');
?>
--FILE--
<?php
require __DIR__ . '/../../../bench/measure.inc';
$bench = require __DIR__ . '/../../../bench/memcached/workloads.php';
// A server that finds the next request there already leaves a connection after 20 of them, also between two that came
// together, which then have two replies.
$server = ($bench['start'])('-R', '1000');
$command = contestant('ours', $bench, null);
foreach (['instructions' => instructions(...), 'calls' => system_calls(...)] as $kind => $count) {
	foreach ($bench[$kind] as $work => $about) {
		if (!isset($about['goal'])) {
			continue;
		}
		$table = '';
		$number = $count($command, $server, $work, $about['times'], $table) / ($about['items'] ?? 1);
		// A reply that comes in two pieces costs a call more, now and then.
		$limit = $kind === 'calls' ? $about['goal'] + 0.1 : $about['limit'] ?? $about['goal'];
		echo "$about[title], $kind: ", $number <= $limit ? 'within the limit' : round($number, 3) . ", the limit is $limit\n$table", "\n";
	}
}
// The meta protocol within a tenth of the text one.
foreach (['get-1-200' => 2000, 'set-1-200' => 2000, 'getMulti-100-200' => 100, 'setMulti-100-200' => 100] as $work => $times) {
	$text = instructions($command, $server, $work, $times);
	$meta = instructions($command, $server, "meta-$work", $times);
	echo "meta $work: ", $meta <= 1.1 * $text ? 'within a tenth of text' : round($meta) . ', text is ' . round($text), "\n";
}
?>
--EXPECT--
get, instructions: within the limit
set, instructions: within the limit
getMulti of 100, a key, instructions: within the limit
setMulti of 100, an item, instructions: within the limit
get, calls: within the limit
set, calls: within the limit
binary get, calls: within the limit
binary set, calls: within the limit
get over TLS, calls: within the limit
set over TLS, calls: within the limit
session page, persistent, calls: within the limit
meta get-1-200: within a tenth of text
meta set-1-200: within a tenth of text
meta getMulti-100-200: within a tenth of text
meta setMulti-100-200: within a tenth of text
