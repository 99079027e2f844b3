--TEST--
instructions at the start of a page: new Memcached, ketama or modula, addServers(), one look-up; the ring is made once a process
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:valgrind', 'release');
?>
--FILE--
<?php
require __DIR__ . '/../../support/php.inc';

const SCRIPT = '<?php
[, $servers, $mode, $pages] = $argv;
$list = [];
for ($i = 0; $i < $servers; $i++) {
	$list[] = ["10.0.0." . $i + 1, 11211 + $i % 3, 0];
}
for ($i = 0; $i < $pages; $i++) {
	$m = new Memcached;
	if ($mode === "ketama") {
		$m->setOption(Memcached::OPT_LIBKETAMA_COMPATIBLE, true);
	}
	$m->addServers($list);
	$m->getServerByKey("some key");
	unset($m);
}
';

function instructions_of(int $servers, string $mode, int $pages): int
{
	$script = temp_dir() . '/page.php';
	file_put_contents($script, SCRIPT);
	$process = proc_open(
		['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', PHP_BINARY, '-n', ...php_extension_args('ours', 'memcached'), $script, (string) $servers, $mode, (string) $pages],
		[1 => ['pipe', 'w'], 2 => ['pipe', 'w']],
		$pipes
	);
	$said = stream_get_contents($pipes[2]);
	proc_close($process);
	return preg_match('/Collected\s*:\s*(\d+)/', $said, $match) ? (int) $match[1] : throw new RuntimeException($said);
}

// servers, distribution, the first page of a process, every later one
foreach ([[10, 'ketama', 500_000, 20_000], [100, 'ketama', 5_000_000, 100_000], [100, 'modula', 62_000, 60_000]] as [$servers, $mode, $first, $later]) {
	$none = instructions_of($servers, $mode, 0);
	$one = instructions_of($servers, $mode, 1);
	$many = (instructions_of($servers, $mode, 11) - $one) / 10;
	echo "$mode, $servers servers: first ", $one - $none <= $first ? 'within the limit' : $one - $none . ", the limit is $first", '; later ', $many <= $later ? 'within the limit' : "$many, the limit is $later", "\n";
}
?>
--EXPECT--
ketama, 10 servers: first within the limit; later within the limit
ketama, 100 servers: first within the limit; later within the limit
modula, 100 servers: first within the limit; later within the limit
