--TEST--
memory that getMulti of 10,000 values takes beside the values stays within its limit, in every protocol
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'release');
?>
--FILE--
<?php
require __DIR__ . '/../../../bench/measure.inc';
$bench = require __DIR__ . '/../../../bench/memcached/workloads.php';
$server = ($bench['start'])();
$command = contestant('ours', $bench, null);
$goal = $bench['memory']['memoryOwn-10000-1000']['goal'];
foreach (['', 'meta-', 'binary-'] as $protocol) {
	$times = measure($command, $server, "{$protocol}memoryOwn-10000-1000", 1);
	echo "{$protocol}getMulti: ", $times > 1 && $times <= $goal ? 'within the limit' : "$times times what PHP keeps the values in", "\n";
}
?>
--EXPECT--
getMulti: within the limit
meta-getMulti: within the limit
binary-getMulti: within the limit
