--TEST--
the gearman command-line tool as the other side: our worker, its client
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand', 'program:gearman');
?>
--FILE--
<?php
require __DIR__ . '/../gearman.inc';
$server = gearmand_start();
$worker = worker_start('ours', $server);
function tool(TestGearmand $server, string $input, string ...$args): string
{
	$process = proc_open(['gearman', '-h', $server->host, '-p', (string) $server->port, ...$args], [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
	fwrite($pipes[0], $input);
	fclose($pipes[0]);
	$output = stream_get_contents($pipes[1]);
	return $output . ' exit code ' . proc_close($process);
}
foreach (['reverse', 'length', 'parts', 'fail', 'nothing'] as $function) {
	echo "$function: ", tool($server, 'abc', '-f', $function), "\n";
}
echo 'high: ', tool($server, 'abc', '-I', '-f', 'reverse'), "\n";
echo 'low: ', tool($server, 'abc', '-L', '-f', 'reverse'), "\n";
echo 'key: ', tool($server, 'abc', '-u', 'its key', '-f', 'names'), "\n";
echo 'lines: ', tool($server, "one\ntwo\n", '-n', '-f', 'reverse'), "\n";
echo 'background: ', tidy(tool($server, 'abc', '-b', '-f', 'reverse')), "\n";
$big = str_repeat('0123456789', 50000);
echo 'big: ', tool($server, $big, '-f', 'reverse') === strrev($big) . ' exit code 0' ? 'right' : 'WRONG', "\n";
?>
--EXPECT--
reverse: cba exit code 0
length: 3 exit code 0
parts: one two abc33% Complete
66% Complete
 exit code 0
fail:  exit code 1
nothing:  exit code 0
high: cba exit code 0
low: cba exit code 0
key: ["names","its key","abc",3,{"con":"text"}] exit code 0
lines: 
eno
owt exit code 0
background:  exit code 0
big: right
