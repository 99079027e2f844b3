--TEST--
a constructor's callback that is cut off, by a fatal error, exit() or an exception: the next request makes the pool again
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
// Without PHP's own allocator, which sanitizers turn off, there is no memory limit.
putenv('USE_ZEND_ALLOC=1');
$server = memcached_start();
file_put_contents("$server->dir/index.php", '<?php
	$m = new Memcached("pool", function (Memcached $m) {
		echo count($m->getServerList()), " servers, ";
		$m->addServer("' . $server->host . '", ' . $server->port . ');
		$m->set("k", "v");
		$m->getDelayed(["k"]);
		match ($_GET["how"] ?? "") {
			"memory" => str_repeat("x", 100000000),
			"exit" => exit("exit\n"),
			"throw" => throw new Exception("thrown"),
			default => $m->setOption(Memcached::OPT_PREFIX_KEY, "made:"),
		};
	});
	echo count($m->getServerList()), " server, ", $m->getOption(Memcached::OPT_PREFIX_KEY), " ", var_export($m->set("a", 1), true), "\n";
');
$extensions = php_extension_args('ours', 'memcached');
$web = server_start(fn ($host, $port) => [PHP_BINARY, '-n', ...$extensions, '-d', 'memory_limit=16M', '-d', 'html_errors=0', '-d', 'display_errors=1', '-S', "$host:$port", '-t', $server->dir]);
foreach (['memory', 'memory', 'exit', 'throw', '', 'memory', ''] as $how) {
	$body = file_get_contents("http://{$web->address()}/index.php?how=$how", false, stream_context_create(['http' => ['ignore_errors' => true]]));
	echo preg_replace(['/\n.*Allowed memory size .*/s', '/\n.*Uncaught Exception: thrown.*/s'], ["memory limit\n", "thrown\n"], $body);
}
?>
--EXPECT--
0 servers, memory limit
0 servers, memory limit
0 servers, exit
0 servers, thrown
0 servers, 1 server, made: true
1 server, made: true
1 server, made: true
