--TEST--
a get that times out, then a get of another key: never the value of the first
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
$server = memcached_start();
$plain = client($server);
foreach (['a', 'b', 'c'] as $key) {
	$plain->set($key, "value of $key");
}
$proxy = proxy_start($server);
foreach ([[false, Memcached::PROTOCOL_TEXT], [true, Memcached::PROTOCOL_TEXT], [true, Memcached::PROTOCOL_META]] as [$no_block, $protocol]) {
	$m = new Memcached;
	$m->setOptions([Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_NO_BLOCK => $no_block, Memcached::OPT_POLL_TIMEOUT => 100, Memcached::OPT_RECV_TIMEOUT => 100000]);
	$m->addServer($proxy->host, $proxy->port);
	show($m, 'get', $m->get('a'));
	$proxy->set(['delay' => 0.3]);
	var_dump($m->get('a'));
	echo in_array($m->getResultCode(), [Memcached::RES_TIMEOUT, Memcached::RES_ERRNO], true) ? "timed out\n" : $m->getResultMessage() . "\n";
	$proxy->set([]);
	for ($i = 0; $i < 5; $i++) {
		foreach (['b', 'c', 'a'] as $key) {
			$value = $m->get($key);
			if ($value !== "value of $key" && ($value !== false || $i > 0)) {
				show($m, "get $key", $value);
			}
		}
	}
	// The late reply may come while the next one is awaited.
	$proxy->set(['delay' => 0.15]);
	$m->get('a');
	$proxy->set(['delay' => 0.05]);
	$value = $m->get('b');
	echo $value === 'value of b' || $value === false ? "b or nothing\n" : "$value\n";
	$m->getMulti(['a', 'c']);
	$proxy->set([]);
	echo $m->get('c'), "\n";
}

// The server itself stands still.
foreach ([Memcached::PROTOCOL_TEXT, Memcached::PROTOCOL_META] as $protocol) {
	$m = client($server, [Memcached::OPT_PROTOCOL => $protocol, Memcached::OPT_POLL_TIMEOUT => 100, Memcached::OPT_RECV_TIMEOUT => 100000]);
	$m->get('a');
	$server->pause();
	$started = microtime(true);
	var_dump($m->get('a'), $m->getMulti(['a', 'b']) ?: false, $m->set('a', 'changed'));
	echo microtime(true) - $started < 2 ? "soon\n" : "LATE\n";
	$server->resume();
	for ($i = 0; $i < 3; $i++) {
		echo $m->get('b'), "\n";
	}
}
?>
--EXPECT--
get: 'value of a' [0 SUCCESS]
bool(false)
timed out
b or nothing
value of c
get: 'value of a' [0 SUCCESS]
bool(false)
timed out
b or nothing
value of c
get: 'value of a' [0 SUCCESS]
bool(false)
timed out
b or nothing
value of c
bool(false)
bool(false)
bool(false)
soon
value of b
value of b
value of b
bool(false)
bool(false)
bool(false)
soon
value of b
value of b
value of b
