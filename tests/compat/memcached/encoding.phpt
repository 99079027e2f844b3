--TEST--
values encrypted by the peer are read by ours and the other way; a wrong key is a failure
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$server = memcached_start();
$script = __DIR__ . '/encoding-values.inc';
$run = fn (string $which, string $protocol, string $do, string $key): string => php_run($which, 'memcached', $script, [$server->port, $protocol, $do, $key]);
// The peer encrypts over binary, but does not decrypt there: it cannot read its own. So it reads over text.
$reads = ['peer' => ['text'], 'ours' => ['text', 'binary']];
// Keys of 32 bytes at least: of a shorter one libhashkit takes what happens to lie behind it in memory, so that the peer
// may not even understand itself.
foreach ([str_repeat('k', 32), 'thirty-three bytes are some more.', str_repeat('long key ', 30)] as $key) {
	foreach (['peer' => ['text', 'binary'], 'ours' => ['text', 'binary']] as $writer => $protocols) {
		foreach ($protocols as $protocol) {
			$server->raw("flush_all\r\n");
			$stored = trim($run($writer, $protocol, 'write', $key));
			foreach ($reads as $reader => $ways) {
				foreach ($ways as $way) {
					$said = json_decode($run($reader, $way, 'read', $key), true);
					if ($stored !== '48' || $said !== ['same' => 48, 'false' => 0, 'codes' => [], 'getMulti' => 48]) {
						echo substr($key, 0, 20), ": $writer over $protocol stores $stored, $reader over $way: ", json_encode($said), "\n";
					}
				}
			}
		}
	}
}
echo "exchanged\n";
// Ours are the same everywhere.
foreach (['k', 'a key', str_repeat('s', 31)] as $key) {
	$server->raw("flush_all\r\n");
	$short = client($server);
	$short->setEncodingKey($key);
	$short->set('short', 'value');
	$encrypted = bin2hex($server->item('short')['data']);
	php_run('ours', 'memcached', '<?php $m = new Memcached; $m->addServer("127.0.0.1", (int) $argv[1]); $m->setEncodingKey(strrev($argv[2])); $m->set("short", "value");', [$server->port, strrev($key)]);
	echo $encrypted === bin2hex($server->item('short')['data']) ? "the same\n" : "ANOTHER\n";
}

// The format has no checksum: by chance (one in 256) a wrong key gives bytes that end as padding does.
$server->raw("flush_all\r\n");
$right = client($server, [Memcached::OPT_COMPRESSION => false]);
$right->setEncodingKey('right');
$wrong = client($server);
$wrong->setEncodingKey('wrong');
$none = client($server);
$items = array_combine(array_map(fn ($i) => "key$i", range(1, 2000)), array_map(fn ($i) => "value $i", range(1, 2000)));
$right->setMulti($items);
$failed = 0;
foreach ($items as $key => $value) {
	$got = $wrong->get($key);
	if ($got === $value) {
		echo "READ\n";
	}
	$failed += $got === false && $wrong->getResultCode() === Memcached::RES_PAYLOAD_FAILURE;
}
echo $failed >= 1960 ? "nearly all fail\n" : "$failed fail\n";
// values that are no bytes of AES at all
foreach (['', 'x', str_repeat('y', 16), str_repeat('z', 100)] as $plain) {
	$none->set('plain', $plain);
	show($right, strlen($plain) . ' bytes unencrypted', $right->get('plain'));
}
show($right, 'getMulti', count($right->getMulti(['plain', 'key1'])));
attempt($right, 'no key', fn () => $right->setEncodingKey(''));
show($right, 'as before', $right->get('key1'));
show($right, 'another', $right->setEncodingKey('another') && $right->set('key1', 'new') && $right->get('key1') === 'new');
foreach (['append' => ['key1', 'x'], 'prepend' => ['key1', 'x'], 'increment' => ['key1'], 'decrement' => ['key1']] as $call => $args) {
	$right->setOption(Memcached::OPT_COMPRESSION, false);
	show($right, $call, $right->$call(...$args));
}
?>
--EXPECT--
exchanged
the same
the same
the same
nearly all fail
0 bytes unencrypted: false [-1001 PAYLOAD FAILURE]
1 bytes unencrypted: false [-1001 PAYLOAD FAILURE]
16 bytes unencrypted: false [-1001 PAYLOAD FAILURE]
100 bytes unencrypted: false [-1001 PAYLOAD FAILURE]
getMulti: 1 [-1001 PAYLOAD FAILURE]
no key: false [38 INVALID ARGUMENTS]
as before: 'value 1' [0 SUCCESS]
another: true [0 SUCCESS]
append: false [28 ACTION NOT SUPPORTED]
prepend: false [28 ACTION NOT SUPPORTED]
increment: false [28 ACTION NOT SUPPORTED]
decrement: false [28 ACTION NOT SUPPORTED]
