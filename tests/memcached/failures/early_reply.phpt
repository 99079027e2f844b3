--TEST--
a reply that comes while more is still to be sent is no sign of a dead connection: nothing is done twice
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$log = temp_dir() . '/log';
$server = server_start(fn (string $host, int $port): array => [PHP_BINARY, '-n', __DIR__ . '/early_reply-server.inc', $host, (string) $port, $log]);
$keys = array_map(fn ($i) => str_pad("key$i", 240, '.'), range(1, 60000));
$large = str_repeat('x', 20 << 20);    // more than a socket's buffers hold
foreach ([
	'deleteMulti' => fn ($m) => count(array_filter($m->deleteMulti($keys), fn ($one) => $one === true)),
	'append' => fn ($m) => $m->append('key', $large),
	'add' => fn ($m) => $m->add('key', $large),
	'cas' => fn ($m) => $m->cas(1.0, 'key', $large),
] as $name => $do) {
	file_put_contents($log, '');
	$m = new Memcached;
	$m->setOptions([Memcached::OPT_COMPRESSION => false, Memcached::OPT_POLL_TIMEOUT => 20000]);
	$m->addServer('127.0.0.1', $server->port);
	$m->get('key'); // a connection that is kept
	$result = $do($m);
	echo "$name: ", json_encode($result), ' [', $m->getResultCode(), ' ', $m->getResultMessage(), '] ', json_encode(array_count_values(file($log, FILE_IGNORE_NEW_LINES))), "\n";
	$m->quit();
}
?>
--EXPECT--
deleteMulti: 60000 [0 SUCCESS] {"connection":1,"delete":60000}
append: false [37 ITEM TOO BIG] {"connection":1,"append":1}
add: false [37 ITEM TOO BIG] {"connection":1,"add":1}
cas: false [37 ITEM TOO BIG] {"connection":1,"cas":1}
