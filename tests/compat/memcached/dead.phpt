--TEST--
a server that cannot be connected to: results and codes are the peer's over text, and the same over binary
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'peer:memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/compare.inc';
$servers = [memcached_start(), memcached_start()];
$ports = [$servers[0]->port, $servers[1]->port, free_port()];
compare('dead-script.inc', [0, ...$ports]);
// over binary the peer gives up what the others have; ours does as over text
$run = fn (string $which, int $binary): string => php_run($which, 'memcached', __DIR__ . '/dead-script.inc', [$binary, ...$ports]);
echo $run('ours', 0) === $run('ours', 1) ? "binary as text\n" : "BINARY DIFFERS\n";
?>
--EXPECT--
253 the same
binary as text
