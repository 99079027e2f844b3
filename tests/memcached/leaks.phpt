--TEST--
no memory is lost: a walk through the class under valgrind
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('memcached', 'program:memcached', 'program:valgrind', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../support/memcached.inc';
require __DIR__ . '/../support/php.inc';
$server = memcached_start();
$down = free_port();
putenv('USE_ZEND_ALLOC=0');
putenv('ZEND_DONT_UNLOAD_MODULES=1');
$log = "$server->dir/valgrind.log";
$process = spawn_process(
	['valgrind', '--leak-check=full', '--show-leak-kinds=definite', '--error-exitcode=0', "--log-file=$log",
		PHP_BINARY, '-n', ...php_extension_args('ours', 'memcached'), __DIR__ . '/leaks.inc', $server->host, (string) $server->port, (string) $down],
	[['file', '/dev/null', 'r'], ['pipe', 'w'], ['pipe', 'w']],
	pipes: $pipes
);
echo stream_get_contents($pipes[1]);
proc_close($process);
$report = file_get_contents($log);
if (!preg_match('/definitely lost: 0 bytes|All heap blocks were freed/', $report)) {
	echo "lost:\n$report";
}
// The loader's own way with strings is not ours.
foreach (preg_split('/^==\d+== *\n/m', $report) as $block) {
	if (preg_match('/Invalid (read|write)|uninitialised/', $block) && !str_contains($block, 'dl-load.c')) {
		echo $block;
	}
}
echo preg_match('/ERROR SUMMARY/', $report) ? "valgrind has run\n" : $report;
?>
--EXPECT--
walked
valgrind has run
