--TEST--
values stored by either extension are the same bytes, and each reads the other's
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$a = memcached_start();
$b = memcached_start();

// Stores every value with every serializer and compression, under the same keys.
$store = __DIR__ . '/values-store.inc';
// Reads them all, and prints what it found.
$read = __DIR__ . '/values-read.inc';

$a_port = [$a->host, $a->port];
$b_port = [$b->host, $b->port];
echo php_run('ours', 'memcached', $store, $a_port);
echo php_run('peer', 'memcached', $store, $b_port);
$found = [
	php_run('ours', 'memcached', $read, $a_port),
	php_run('peer', 'memcached', $read, $a_port),
	php_run('ours', 'memcached', $read, $b_port),
	php_run('peer', 'memcached', $read, $b_port),
];
echo count(array_unique($found)), " kind of answer\n";
foreach (explode("\n", $found[0]) as $i => $line) {
	foreach ([1, 2, 3] as $other) {
		$its = explode("\n", $found[$other])[$i] ?? 'nothing';
		if ($its !== $line) {
			echo "reader $other: $its, not $line\n";
		}
	}
}

$compared = 0;
foreach (explode("\n", trim($found[0])) as $line) {
	$key = explode(' ', $line)[0];
	$ours = $a->item($key);
	$peers = $b->item($key);
	$compared++;
	// The peer's zlib level is zlib's own default, ours that of pecl/memcached 3.3; both are zlib.
	if ($ours !== $peers && !(($ours['flags'] & 32) && $ours['flags'] === $peers['flags'] && gzuncompress(substr($ours['data'], 4)) === gzuncompress(substr($peers['data'], 4)))) {
		echo "$key: ", $ours['flags'], ' ', bin2hex(substr($ours['data'], 0, 30)), ' and ', $peers['flags'], ' ', bin2hex(substr($peers['data'], 0, 30)), "\n";
	}
}
echo $compared > 500 ? 'hundreds' : $compared, " compared\n";
?>
--EXPECT--
1 kind of answer
hundreds compared
