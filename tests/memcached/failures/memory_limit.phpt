--TEST--
PHP's memory limit hit inside getMulti on a persistent pool: the next request gets its own values
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
$server = memcached_start(['-m', '256']);
$m = client($server, [Memcached::OPT_COMPRESSION => false]);
for ($i = 0; $i < 250; $i++) {
	$m->set("k$i", str_repeat(chr(65 + $i % 26), 100000));
	$m->set("small$i", "small $i");
}
// php -S keeps its process, and so its persistent pools, over many requests.
file_put_contents("$server->dir/index.php", '<?php
	$m = new Memcached("pool");
	if (!$m->getServerList()) {
		$m->addServer("' . $server->host . '", ' . $server->port . ');
		echo "new pool\n";
	}
	if (isset($_GET["many"])) {
		$m->getMulti(array_map(fn ($i) => "k$i", range(0, 249)));
		echo "ENOUGH MEMORY\n";
	}
	for ($i = 0; $i < 40; $i++) {
		$value = $m->get("small$i");
		echo $value === "small $i" ? "" : "WRONG: " . substr((string) $value, 0, 20) . " " . $m->getResultMessage() . "\n";
	}
	echo "all right\n";
');
$extensions = php_extension_args('ours', 'memcached');
$web = server_start(fn ($host, $port) => [PHP_BINARY, '-n', ...$extensions, '-d', 'memory_limit=16M', '-d', 'html_errors=0', '-d', 'display_errors=1', '-S', "$host:$port", '-t', $server->dir]);
foreach (['', '?many', '', '?many', '?many', ''] as $query) {
	$body = file_get_contents("http://{$web->address()}/index.php$query", false, stream_context_create(['http' => ['ignore_errors' => true]]));
	echo preg_match('/Allowed memory size of \d+ bytes exhausted/', $body) ? "memory limit\n" : $body;
}
?>
--EXPECT--
new pool
all right
memory limit
all right
memory limit
memory limit
all right
