--TEST--
Over the binary protocol every command has the peer's value, result code and message
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'peer:memcached', 'igbinary', 'msgpack');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
require __DIR__ . '/../../support/php.inc';
$script = __DIR__ . '/binary-script.inc';
$said = [];
foreach (['peer', 'ours'] as $which) {
	$server = memcached_start();
	$said[$which] = explode("\n", php_run($which, 'memcached', $script, [$server->port]));
}
echo count($said['peer']) > 30 ? 'dozens of commands' : implode("\n", $said['peer']), "\n";
foreach ($said['peer'] as $i => $line) {
	if (($said['ours'][$i] ?? '') !== $line) {
		echo $said['ours'][$i] ?? 'nothing', ", not $line\n";
	}
}
?>
--EXPECT--
dozens of commands
