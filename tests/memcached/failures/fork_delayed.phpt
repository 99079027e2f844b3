--TEST--
a fork while delayed gets are under way: their replies are the parent's, and both sides fetch all rows
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/proxy.inc';
$server = memcached_start();
$proxy = proxy_start($server);
$wanted = [];
for ($i = 0; $i < 50; $i++) {
	$wanted["k$i"] = "value $i" . str_repeat('x', $i * 100);
}
foreach (['fetch', 'fetchAll', 'get', 'fetch, meta', 'get, meta'] as $name) {
	[$how, $protocol] = explode(', ', "$name, ");
	$m = client([], [Memcached::OPT_COMPRESSION => false, Memcached::OPT_PROTOCOL => $protocol ? Memcached::PROTOCOL_META : Memcached::PROTOCOL_TEXT]);
	$m->addServer($proxy->host, $proxy->port);
	$proxy->set([]);
	$m->setMulti($wanted);
	$proxy->set(['delay' => 0.2]);
	$m->getDelayed(array_keys($wanted));
	$start = microtime(true);
	$pid = pcntl_fork();
	$rows = [];
	if ($how === 'fetch') {
		while ($row = $m->fetch()) {
			$rows[$row['key']] = $row['value'];
		}
	} else {
		if ($how === 'get' && $m->get('k7') !== $wanted['k7']) {
			echo "WRONG get\n";
		}
		$rows = array_column($m->fetchAll() ?: [], 'value', 'key');
	}
	$good = $rows == $wanted && microtime(true) - $start < 4;
	if ($pid === 0) {
		exit($good ? 0 : 1);
	}
	pcntl_waitpid($pid, $status);
	echo "$name: ", $good ? 'parent has all' : 'PARENT HAS ' . count($rows) . ", {$m->getResultMessage()}", ', ', $status === 0 ? 'child has all' : 'CHILD HAS NOT', "\n";
}
?>
--EXPECT--
fetch: parent has all, child has all
fetchAll: parent has all, child has all
get: parent has all, child has all
fetch, meta: parent has all, child has all
get, meta: parent has all, child has all
