--TEST--
what a server claims costs nothing until it comes: values beyond memory_limit, and those that break off
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
foreach (['huge', 'claimed'] as $scenario) {
	$server = fake_memcached_start($scenario);
	foreach (['text', 'meta', 'binary'] as $protocol => $name) {
		echo "$scenario, $name\n", php_run('ours', 'memcached', __DIR__ . '/claimed.inc', [$protocol, $server->port], ['memory_limit' => '32M']);
	}
}

// a real value that does not fit is passed over: the connection serves on
$server = memcached_start(['-m', '64', '-I', '8m']);
$server->put('large', str_repeat('x', 900_000));
$server->put('larger', str_repeat('x', 5_000_000));
$server->put('small', 'small');
$script = '<?php
	[, $host, $port, $binary] = $argv;
	$m = new Memcached;
	$m->setOption(Memcached::OPT_BINARY_PROTOCOL, (bool) $binary);
	$m->addServer($host, (int) $port);
	$connections = fn () => $m->getStats()["$host:$port"]["total_connections"];
	$before = $connections();
	$fill = str_repeat("f", 1_200_000);
	foreach (["large", "larger"] as $key) {
		echo json_encode($m->get($key)), " ", $m->getResultMessage(), ": ", str_replace($port, "PORT", $m->getLastErrorMessage()), "\n";
		echo $m->get("small"), " ", $connections() - $before, " new connections\n";
		$many = $m->getMulti([$key, "small", "none"]);
		echo json_encode($many), " ", $m->getResultMessage(), "\n";
	}
	$fill = null;
	echo strlen($m->get("large")), "\n";
';
foreach ([0, 1] as $binary) {
	echo $binary ? "binary\n" : "text\n", php_run('ours', 'memcached', $script, [$server->host, $server->port, $binary], ['memory_limit' => '2M']);
}

// a list without an end
$endless = fake_memcached_start('lines');
$script = '<?php
	$m = new Memcached;
	$m->addServer("127.0.0.1", (int) $argv[1]);
	var_dump($m->getStats());
	echo $m->getResultMessage(), ", ", $m->get("fine"), "\n";
';
echo php_run('ours', 'memcached', $script, [$endless->port], ['memory_limit' => '8M']);

// what came of a value before it broke off is let go when another server is asked for it
$broken = [fake_memcached_start('cut'), fake_memcached_start('cut')];
$script = '<?php
	$m = new Memcached;
	$m->setOptions([Memcached::OPT_NUMBER_OF_REPLICAS => 1, Memcached::OPT_RETRY_TIMEOUT => 0]);
	$m->addServers([["127.0.0.1", (int) $argv[1]], ["127.0.0.1", (int) $argv[2]]]);
	$used = [];
	for ($i = 0; $i < 6; $i++) {
		$m->get("k$i");
		$m->getMulti(["k$i", "l$i"]);
		$m->getDelayed(["k$i"]);
		$m->fetchAll();
		$used[] = memory_get_usage();
	}
	echo max($used) - min($used) < 100_000 ? "nothing kept" : json_encode($used), "\n";
';
echo php_run('ours', 'memcached', $script, [$broken[0]->port, $broken[1]->port]);
?>
--EXPECT--
huge, text
get: false [17 MEMORY ALLOCATION FAILURE] 17
get extended: false [17 MEMORY ALLOCATION FAILURE] 17
get with callback: false [17 MEMORY ALLOCATION FAILURE] 17
getMulti: false [17 MEMORY ALLOCATION FAILURE] 17
fetchAll: false [17 MEMORY ALLOCATION FAILURE] 17
callback: false [17 MEMORY ALLOCATION FAILURE] 17
little memory
huge, meta
get: false [17 MEMORY ALLOCATION FAILURE] 17
get extended: false [17 MEMORY ALLOCATION FAILURE] 17
get with callback: false [17 MEMORY ALLOCATION FAILURE] 17
getMulti: false [17 MEMORY ALLOCATION FAILURE] 17
fetchAll: false [17 MEMORY ALLOCATION FAILURE] 17
callback: false [17 MEMORY ALLOCATION FAILURE] 17
little memory
huge, binary
get: false [17 MEMORY ALLOCATION FAILURE] 17
get extended: false [17 MEMORY ALLOCATION FAILURE] 17
get with callback: false [17 MEMORY ALLOCATION FAILURE] 17
getMulti: false [17 MEMORY ALLOCATION FAILURE] 17
fetchAll: false [17 MEMORY ALLOCATION FAILURE] 17
callback: false [17 MEMORY ALLOCATION FAILURE] 17
little memory
claimed, text
get: false [17 MEMORY ALLOCATION FAILURE] 17
get extended: false [17 MEMORY ALLOCATION FAILURE] 17
get with callback: false [17 MEMORY ALLOCATION FAILURE] 17
getMulti: false [17 MEMORY ALLOCATION FAILURE] 17
fetchAll: false [17 MEMORY ALLOCATION FAILURE] 17
callback: false [17 MEMORY ALLOCATION FAILURE] 17
little memory
claimed, meta
get: false [17 MEMORY ALLOCATION FAILURE] 17
get extended: false [17 MEMORY ALLOCATION FAILURE] 17
get with callback: false [17 MEMORY ALLOCATION FAILURE] 17
getMulti: false [17 MEMORY ALLOCATION FAILURE] 17
fetchAll: false [17 MEMORY ALLOCATION FAILURE] 17
callback: false [17 MEMORY ALLOCATION FAILURE] 17
little memory
claimed, binary
get: false [17 MEMORY ALLOCATION FAILURE] 17
get extended: false [17 MEMORY ALLOCATION FAILURE] 17
get with callback: false [17 MEMORY ALLOCATION FAILURE] 17
getMulti: false [17 MEMORY ALLOCATION FAILURE] 17
fetchAll: false [17 MEMORY ALLOCATION FAILURE] 17
callback: false [17 MEMORY ALLOCATION FAILURE] 17
little memory
text
false MEMORY ALLOCATION FAILURE: MEMORY ALLOCATION FAILURE: a value is larger than what may be allocated, host: 127.0.0.1:PORT
small 0 new connections
{"small":"small"} SOME ERRORS WERE REPORTED
false MEMORY ALLOCATION FAILURE: MEMORY ALLOCATION FAILURE: a value is larger than what may be allocated, host: 127.0.0.1:PORT
small 0 new connections
{"small":"small"} SOME ERRORS WERE REPORTED
900000
binary
false MEMORY ALLOCATION FAILURE: MEMORY ALLOCATION FAILURE: a value is larger than what may be allocated, host: 127.0.0.1:PORT
small 0 new connections
{"small":"small"} SOME ERRORS WERE REPORTED
false MEMORY ALLOCATION FAILURE: MEMORY ALLOCATION FAILURE: a value is larger than what may be allocated, host: 127.0.0.1:PORT
small 0 new connections
{"small":"small"} SOME ERRORS WERE REPORTED
900000
bool(false)
MEMORY ALLOCATION FAILURE, fine
nothing kept
